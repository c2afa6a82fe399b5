import { soortregels } from '../../../domein/dossiersoort.ts'
import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import type { Ernaastbeeld } from '../../../handelingen/ernaast.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  JaNeeWeetNiet,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { AntwoordPlaats } from '../antwoord-plaats.tsx'
import { Dossierbalk } from '../dossier/balk.tsx'
import { drieWaarde } from '../overgang/kiezen-velden.ts'

interface ErnaastProps {
  beeld: Ernaastbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  regelset: Pick<Regelset, 'woorden'>
  pet: string
  csrf: string
}

/** Opens an empty dossier of another kind about the same person: nothing moves along. */
export const ErnaastPagina = (props: ErnaastProps) => {
  const { beeld, waarden, fouten, regelset } = props
  const { dossier } = beeld
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Open een dossier ernaast</Kop>
      <Alinea soort="inleiding">
        U opent een nieuw, leeg dossier over dezelfde inwoner. Er gaan geen gegevens mee.
      </Alinea>
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>Verstuurt u het opnieuw, dan geldt wat hier staat.</p>
        </Melding>
      )}
      <Formulier
        actie={paden.ernaast(dossier.id)}
        csrf={props.csrf}
        verborgen={{ versie: String(beeld.concept?.versie ?? 0) }}
      >
        <Keuzerondjes
          naam="soort"
          legenda="Welk dossier wilt u openen?"
          keuzes={beeld.mogelijk.map(({ soort }) => ({
            waarde: soort,
            tekst: hoofdletter(regelset.woorden.dossiers[soort].naam),
            hint: soortregels[soort].uitleg,
          }))}
          waarde={een(waarden, 'soort')}
          fout={foutBij(fouten, 'soort')}
        />
        <JaNeeWeetNiet
          naam="noodzakelijk"
          vraag="Is dit dossier nodig?"
          hint="Kan het ook in het dossier dat er al is? Dan is een tweede niet nodig."
          waarde={drieWaarde(een(waarden, 'noodzakelijk'))}
          fout={foutBij(fouten, 'noodzakelijk')}
        />
        <Keuzerondjes
          naam="besproken"
          legenda="Heeft u dit met de inwoner besproken?"
          naastElkaar
          keuzes={[
            { waarde: 'ja', tekst: 'Ja' },
            { waarde: 'nee', tekst: 'Nog niet' },
          ]}
          waarde={een(waarden, 'besproken')}
          fout={foutBij(fouten, 'besproken')}
        />
        <JaNeeWeetNiet
          naam="toestemming"
          vraag="Vindt de inwoner het goed?"
          hint="Bij een gezamenlijk bestand is dat soms nodig. Het antwoord hieronder zegt wanneer."
          waarde={drieWaarde(een(waarden, 'toestemming'))}
          fout={foutBij(fouten, 'toestemming')}
        />
        <AntwoordPlaats
          regelset={regelset}
          antwoord={beeld.antwoord}
          vraag="Mag u dit dossier openen?"
          leeg="Vul het formulier in en kies “Bekijk het antwoord”."
          gedaan={lijst(waarden, 'gedaan')}
          pet={props.pet}
        />
        <Knoppenrij>
          <Knop naam="doe" waarde="openen">
            Open het dossier
          </Knop>
          <Knop soort="tweede" naam="doe" waarde="antwoord">
            Bekijk het antwoord
          </Knop>
          <KnopLink href={paden.dossier(dossier.id)}>Terug naar het dossier</KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}
