import { magKeuzes, waarvoorKeuzes } from '../../../domein/betrokkenheid.ts'
import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import type { ActievePet } from '../../../domein/pet.ts'
import { vlaggen } from '../../../domein/toegang.ts'
import type { BetrekFormulier } from '../../../handelingen/betrokkenheid.ts'
import type { Dossierregel } from '../../../handelingen/dossier.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Datumveld,
  Formulier,
  Gegevenslijst,
  JaNeeWeetNiet,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Leeg,
  Melding,
  Tekstvlak,
  foutBij,
  type DrieWaarde,
  type Fout,
} from '../../ui/index.ts'
import { AntwoordPlaats } from '../antwoord-plaats.tsx'
import { magWoorden, waarvoorWoorden } from './woorden.ts'

interface BetrekProps {
  dossier: Dossierregel
  formulier: BetrekFormulier
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  csrf: string
  pet: ActievePet
  regelset: Pick<Regelset, 'woorden'>
}

const drie = (tekst: string): DrieWaarde | undefined =>
  tekst === 'ja' || tekst === 'nee' || tekst === 'weet-niet' ? tekst : undefined

/** Letting a colleague in: who, what for, how much, until when, and what the rules say of it. */
export const BetrekDeel = (props: BetrekProps) => {
  const { dossier, formulier, waarden, fouten } = props
  if (formulier.kandidaten.length === 0) {
    return (
      <section aria-labelledby="betrek">
        <Kop niveau={2} id="betrek">
          Een collega betrekken
        </Kop>
        <Leeg titel="Er is nu geen collega met een pet die bij dit dossier past.">
          Vraag de beheerder om een pet voor uw collega.
        </Leeg>
      </section>
    )
  }
  return (
    <section aria-labelledby="betrek">
      <Kop niveau={2} id="betrek">
        Een collega betrekken
      </Kop>
      <Formulier
        actie={paden.betrokkenen(dossier.id)}
        csrf={props.csrf}
        verborgen={{ versie: String(formulier.concept?.versie ?? 0) }}
      >
        {props.verouderd && (
          <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
            <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
          </Melding>
        )}
        <Gegevenslijst
          regels={[
            {
              naam: 'Doel',
              waarde: hoofdletter(props.regelset.woorden.doelen[dossier.doel].naam),
            },
          ]}
        />
        <Keuzelijst
          naam="pet"
          label="Welke collega?"
          hint="U ziet alleen petten die bij deze taak en dit soort dossier passen."
          leeg="Kies een collega"
          keuzes={formulier.kandidaten.map((pet) => ({
            waarde: pet.petId,
            tekst: `${pet.medewerkerNaam} – ${pet.petNaam}, ${pet.organisatie}`,
          }))}
          waarde={een(waarden, 'pet')}
          fout={foutBij(fouten, 'pet')}
        />
        <Keuzerondjes
          naam="waarvoor"
          legenda="Wat komt de collega doen?"
          keuzes={waarvoorKeuzes.map((waarde) => ({ waarde, ...waarvoorWoorden[waarde] }))}
          waarde={een(waarden, 'waarvoor')}
          fout={foutBij(fouten, 'waarvoor')}
        />
        <Aankruisvakken
          naam="mag"
          legenda="Wat mag de collega?"
          hint="De collega ziet altijd dát er iets speelt. Kies niet meer dan nodig is."
          optioneel
          keuzes={magKeuzes
            .filter((keuze) => (dossier.vlaggen & vlaggen[keuze]) > 0)
            .map((waarde) => ({ waarde, ...magWoorden[waarde] }))}
          waarden={[...lijst(waarden, 'mag')]}
          fout={foutBij(fouten, 'mag')}
        />
        <Datumveld
          naam="totEnMet"
          label="Tot en met"
          hint="Laat leeg als u nog geen einde weet. Bijvoorbeeld 24-12-2026."
          optioneel
          waarde={een(waarden, 'totEnMet')}
          fout={foutBij(fouten, 'totEnMet')}
        />
        <Tekstvlak
          naam="reden"
          label="Waarom is dit nodig?"
          hint="Dit staat in de lijst hierboven. Schrijf geen gegevens over de inwoner op."
          max={500}
          regels={2}
          waarde={een(waarden, 'reden')}
          fout={foutBij(fouten, 'reden')}
        />
        <JaNeeWeetNiet
          naam="noodzakelijk"
          vraag="Heeft de collega dit nodig voor het doel?"
          waarde={drie(een(waarden, 'noodzakelijk'))}
          fout={foutBij(fouten, 'noodzakelijk')}
        />
        <JaNeeWeetNiet
          naam="besproken"
          vraag="Heeft u dit met de inwoner besproken?"
          optioneel
          waarde={drie(een(waarden, 'besproken'))}
        />
        <JaNeeWeetNiet
          naam="toestemming"
          vraag="Geeft de inwoner toestemming om dit met deze collega te delen?"
          hint="Niet altijd nodig. Het antwoord hieronder zegt wanneer wel."
          optioneel
          waarde={drie(een(waarden, 'toestemming'))}
        />
        <AntwoordPlaats
          regelset={props.regelset}
          antwoord={formulier.antwoord}
          vraag="Mag u deze collega laten meekijken?"
          leeg="Vul eerst in wat de collega komt doen en kies “Bekijk het antwoord”."
          gedaan={lijst(waarden, 'gedaan')}
          pet={props.pet.naam}
        />
        <Alinea soort="klein">De collega kan er meteen bij. Het komt in het logboek.</Alinea>
        <Knoppenrij>
          <Knop naam="doe" waarde="betrek">
            Betrek deze collega
          </Knop>
          <Knop soort="tweede" naam="doe" waarde="antwoord">
            Bekijk het antwoord
          </Knop>
        </Knoppenrij>
      </Formulier>
    </section>
  )
}
