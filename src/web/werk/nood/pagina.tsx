import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum, type Datum } from '../../../domein/leeftijd.ts'
import { langsteReden } from '../../../domein/nood.ts'
import type { Noodformulier } from '../../../handelingen/nood.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { antwoordProps } from '../../antwoord.ts'
import { paden } from '../../paden.ts'
import {
  Aankruisvakken,
  Alinea,
  Antwoordkaart,
  Datumveld,
  Fouten,
  Formulier,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Tekstveld,
  Tekstvlak,
  Telefoon,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { NogDoen, NuOpen } from './open.tsx'

interface NoodProps {
  beeld: Noodformulier
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  vandaag: Datum
  regelset: Regelset
  csrf: string
}

const jaNeeWeetNiet = [
  { waarde: 'ja', tekst: 'Ja' },
  { waarde: 'nee', tekst: 'Nee' },
  { waarde: 'weet-niet', tekst: 'Weet ik niet' },
]

/** Whom to call, always above the form: calling is faster than reading. */
export const BelEerst = () => (
  <Melding soort="waarschuwing" titel="Loopt iemand nu gevaar? Bel eerst.">
    <p>
      Direct gevaar: <Telefoon nummer="112" />. Geweld thuis:{' '}
      <span class="dw-heel">
        Veilig Thuis <Telefoon nummer="08002000" tekst="0800-2000" />
      </span>
      , dag en nacht.
    </p>
  </Melding>
)

/** Looking in an emergency: first whether it must, then whom and why. */
export const NoodPagina = (props: NoodProps) => {
  const { beeld, waarden, fouten } = props
  const fout = (veld: string) => foutBij(fouten, veld)
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>Met spoed in een dossier kijken</Kop>
      <Alinea soort="inleiding">
        Alleen bij ernstig gevaar. U kijkt dan kort in een dossier waar u niet bij betrokken bent.
      </Alinea>
      <BelEerst />
      <NuOpen open={beeld.open} />
      <NogDoen plichten={beeld.plichten} vandaag={props.vandaag} />
      {beeld.antwoord !== undefined && (
        <Antwoordkaart
          {...antwoordProps(props.regelset, beeld.antwoord, {
            vraag: 'Mag u nu met spoed kijken?',
          })}
        />
      )}
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
        </Melding>
      )}
      <Formulier
        actie={paden.nood()}
        csrf={props.csrf}
        verborgen={{ versie: String(beeld.concept?.versie ?? 0) }}
      >
        <Kop niveau={2}>Moet het nu, en moet u het zijn?</Kop>
        <Keuzerondjes
          naam="gevaar"
          legenda="Is er nu ernstig gevaar voor iemand?"
          keuzes={jaNeeWeetNiet}
          waarde={een(waarden, 'gevaar')}
          fout={fout('gevaar')}
          naastElkaar
        />
        <Keuzerondjes
          naam="wachten"
          legenda="Kan het wachten tot een betrokken collega er weer is?"
          keuzes={jaNeeWeetNiet}
          waarde={een(waarden, 'wachten')}
          fout={fout('wachten')}
          naastElkaar
        />
        <Keuzerondjes
          naam="collega"
          legenda="Kunt u nu een collega bereiken die betrokken is?"
          hint="Weet u niet wie dat is? Bel uw team of leidinggevende. Is daar ook niemand? Kies dan nee."
          keuzes={jaNeeWeetNiet}
          waarde={een(waarden, 'collega')}
          fout={fout('collega')}
          naastElkaar
        />
        <Kop niveau={2}>Over wie gaat het?</Kop>
        <Tekstveld
          naam="nummer"
          label="Dossiernummer"
          hint="Weet u het nummer niet? Laat dit leeg en vul de naam en de geboortedatum in."
          breedte="m"
          maxlengte={40}
          waarde={een(waarden, 'nummer')}
          fout={fout('nummer')}
        />
        <Tekstveld
          naam="naam"
          label="Volledige naam"
          hint="Voornaam en achternaam, zoals ze bij ons bekend zijn."
          waarde={een(waarden, 'naam')}
          fout={fout('naam')}
        />
        <Datumveld
          naam="geboortedatum"
          label="Geboortedatum"
          waarde={een(waarden, 'geboortedatum')}
          fout={fout('geboortedatum')}
        />
        <Kop niveau={2}>Waarom, en hoe lang?</Kop>
        <Tekstvlak
          naam="reden"
          label="Wat is het gevaar, en wat moet u weten?"
          hint="In eigen woorden. Schrijf geen namen op: uw leidinggevende en de privacy officer lezen dit."
          max={langsteReden}
          waarde={een(waarden, 'reden')}
          fout={fout('reden')}
        />
        <Tekstveld
          naam="uren"
          label="Hoeveel uur heeft u nodig?"
          hint={`Van 1 tot en met ${beeld.regels.meesteUren}. Daarna gaat het vanzelf dicht.`}
          toetsen="numeric"
          breedte="xs"
          waarde={een(waarden, 'uren')}
          fout={fout('uren')}
        />
        <Gevolgen beoordelenVoor={beeld.regels.beoordelenVoor} />
        <Aankruisvakken
          naam="gelezen"
          legenda="Heeft u dit gelezen?"
          keuzes={[{ waarde: 'ja', tekst: 'Ja, ik weet wat er gebeurt als ik dit doe' }]}
          waarden={lijst(waarden, 'gelezen')}
          fout={fout('gelezen')}
        />
        <Knoppenrij>
          <Knop soort="gevaar">Open met spoed</Knop>
          <KnopLink href={paden.vandaag()}>Toch niet</KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

const Gevolgen = ({ beoordelenVoor }: { beoordelenVoor: Datum }) => (
  <Melding soort="info" titel="Dit gebeurt er als u dit doet">
    <Lijst
      items={[
        'Wij leggen vast dat u dit vroeg, wanneer en waarom. Ook als er niets opengaat.',
        `De leidinggevende kijkt uiterlijk ${schrijfDatum(beoordelenVoor)} of het terecht was.`,
        'De inwoner kan zien dat er met spoed is gekeken, en in welke rol. U vertelt het ook zelf.',
        'Kijk alleen naar wat nodig is tegen het gevaar. U kunt er niets opschrijven.',
        'U kunt dit hoogstens vijf keer in 24 uur doen.',
      ]}
    />
  </Melding>
)
