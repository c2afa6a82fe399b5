import { inziendoelen, meesteDagen } from '../../domein/doeltoegang.ts'
import { een, type Waarden } from '../../domein/invoer.ts'
import { langsteReden } from '../../domein/nood.ts'
import type { Inzienbeeld } from '../../handelingen/inzien.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import {
  Alinea,
  Fouten,
  Formulier,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Link,
  Lijst,
  Melding,
  Tabel,
  Tekstveld,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../ui/index.ts'

interface InzienProps {
  beeld: Inzienbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  woorden: Woorden
  csrf: string
}

/** One dossier for one purpose: what is open, and the form to open one. */
export const InzienPagina = (props: InzienProps) => {
  const { beeld, waarden, fouten, woorden } = props
  const fout = (veld: string) => foutBij(fouten, veld)
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>Een dossier inzien</Kop>
      <Alinea soort="inleiding">
        U opent één dossier, voor één doel, zo kort als kan. Zoeken op naam kan niet.
      </Alinea>
      <Open {...props} />
      <section>
        <Kop niveau={2}>Een dossier openen</Kop>
        <Melding soort="info" titel="Dit gebeurt er">
          <Lijst
            items={[
              'Wij leggen vast dat u keek en waarom. De inwoner kan dat zien.',
              'Wie in het dossier werkt, ziet het ook.',
              'U ziet niet wat iemand onder beroepsgeheim heeft verteld. U kunt niets opschrijven.',
            ]}
          />
        </Melding>
        {props.verouderd && (
          <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
            <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
          </Melding>
        )}
        <Formulier
          actie={paden.inzien()}
          csrf={props.csrf}
          verborgen={{ versie: String(beeld.concept?.versie ?? 0) }}
        >
          <Tekstveld
            naam="nummer"
            label="Dossiernummer"
            hint="U krijgt het van de collega of uit de klacht."
            breedte="m"
            maxlengte={40}
            waarde={een(waarden, 'nummer')}
            fout={fout('nummer')}
          />
          <Keuzerondjes
            naam="doel"
            legenda="Waarvoor?"
            keuzes={inziendoelen[beeld.pet].map((doel) => ({
              waarde: doel,
              tekst: hoofdletter(woorden.doelen[doel].naam),
            }))}
            waarde={een(waarden, 'doel')}
            fout={fout('doel')}
          />
          <Tekstvlak
            naam="reden"
            label="Waarom heeft u dit dossier nodig?"
            hint="Waarom is een gesprek met de collega niet genoeg? Schrijf geen namen van inwoners op."
            max={langsteReden}
            waarde={een(waarden, 'reden')}
            fout={fout('reden')}
          />
          <Tekstveld
            naam="dagen"
            label="Hoeveel dagen heeft u nodig?"
            hint={`Van 1 tot en met ${meesteDagen}. Daarna gaat het vanzelf dicht.`}
            toetsen="numeric"
            breedte="xs"
            waarde={een(waarden, 'dagen')}
            fout={fout('dagen')}
          />
          <Knoppenrij>
            <Knop>Open dit dossier</Knop>
          </Knoppenrij>
        </Formulier>
      </section>
    </>
  )
}

const Open = ({ beeld, woorden }: InzienProps) => (
  <section>
    <Kop niveau={2}>Nu voor u open</Kop>
    {beeld.open.length === 0 ? (
      <Alinea>Er staat geen dossier voor u open.</Alinea>
    ) : (
      <Tabel
        bijschrift="Dossiers die nu voor u open staan"
        bijschriftVerborgen
        kolommen={[{ kop: 'Dossier' }, { kop: 'Waarvoor' }, { kop: 'Open tot' }]}
        rijen={beeld.open.map((open) => [
          <Link href={paden.inzienDossier(open.dossierId)} los>
            {open.dossierNummer}
          </Link>,
          hoofdletter(woorden.doelen[open.doel].naam),
          schrijfDag(open.tot),
        ])}
      />
    )}
  </section>
)
