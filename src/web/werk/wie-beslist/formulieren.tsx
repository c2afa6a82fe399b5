import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import { aangelegenheden, bronSoorten, gezagStanden } from '../../../domein/vertegenwoordiging.ts'
import {
  gezinsrollen,
  iemandAnders,
  vertegenwoordigersoorten,
} from '../../../domein/vertegenwoordiging-formulier.ts'
import { soortWoorden } from '../../../domein/vertegenwoordiging-woorden.ts'
import type { WieBeslistBeeld } from '../../../handelingen/wie-beslist.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Alinea,
  Aankruisvakken,
  Formulier,
  Fouten,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Tekstveld,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { bronWoorden, gezagZinnen, gezinsrolWoorden, waaroverWoorden } from './woorden.ts'

export interface FormulierProps {
  beeld: WieBeslistBeeld
  waarden: Waarden
  fouten: readonly Fout[]
  csrf: string
}

const keuzes = <T extends string>(woorden: Readonly<Record<T, string>>, welke: readonly T[]) =>
  welke.map((waarde) => ({ waarde, tekst: hoofdletter(woorden[waarde]) }))

const Terug = ({ beeld: { dossier, persoon } }: { beeld: WieBeslistBeeld }) => (
  <KnopLink soort="stil" href={paden.wieBeslist(dossier.id, persoon.id)}>
    Terug
  </KnopLink>
)

/** Writing down who may represent somebody, with where that stands. */
export const VertegenwoordigerFormulier = ({ beeld, waarden, fouten, csrf }: FormulierProps) => {
  const { dossier, persoon, personen } = beeld
  const veld = (naam: string) => ({
    naam,
    waarde: een(waarden, naam),
    fout: foutBij(fouten, naam),
  })
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Wie mag {persoon.naam} vertegenwoordigen</Kop>
      <Formulier actie={paden.vertegenwoordigerToevoegen(dossier.id, persoon.id)} csrf={csrf}>
        <Keuzerondjes
          {...veld('wie')}
          legenda="Wie is het?"
          keuzes={[
            ...personen
              .filter(({ id }) => id !== persoon.id)
              .map(({ id, naam }) => ({ waarde: id, tekst: naam })),
            { waarde: iemandAnders, tekst: 'Iemand anders', hint: 'Vul dan hieronder de naam in.' },
          ]}
        />
        <Tekstveld {...veld('naam')} label="Naam" optioneel maxlengte={200} />
        <Tekstveld
          {...veld('geboortedatum')}
          label="Geboortedatum"
          hint="Bijvoorbeeld 24-08-1980. Zo weten wij zeker wie het is."
          optioneel
          breedte="s"
        />
        <Keuzelijst
          {...veld('soort')}
          label="Als wat spreekt deze persoon?"
          leeg="Maak een keuze"
          keuzes={keuzes(soortWoorden, vertegenwoordigersoorten)}
        />
        <Keuzerondjes
          {...veld('gezag')}
          legenda="Mag deze persoon beslissen?"
          hint="Twijfelt u? Kies dan dat het niet bekend is. Dat telt nooit als ja."
          keuzes={keuzes(gezagZinnen, gezagStanden)}
        />
        <Keuzelijst
          {...veld('bronSoort')}
          label="Waar hebt u dit nagekeken?"
          leeg="Maak een keuze"
          keuzes={keuzes(bronWoorden, bronSoorten)}
        />
        <Tekstveld
          {...veld('bron')}
          label="Wat staat daar precies?"
          hint="Bijvoorbeeld: beschikking van 3 maart 2024."
          maxlengte={200}
        />
        <Tekstveld
          {...veld('van')}
          label="Vanaf welke dag?"
          hint="Bijvoorbeeld 03-03-2024."
          breedte="s"
        />
        <Tekstveld
          {...veld('tot')}
          label="Tot welke dag?"
          hint="Laat leeg als dat niet bekend is. Gezag over een kind eindigt vanzelf op de 18e verjaardag."
          optioneel
          breedte="s"
        />
        <Knoppenrij>
          <Knop>Sla op</Knop>
          <Terug beeld={beeld} />
        </Knoppenrij>
      </Formulier>
    </>
  )
}

/** Writing down whether somebody can weigh one matter: never in general. */
export const WilsbekwaamheidFormulier = ({ beeld, waarden, fouten, csrf }: FormulierProps) => {
  const { dossier, persoon } = beeld
  const veld = (naam: string) => ({
    naam,
    waarde: een(waarden, naam),
    fout: foutBij(fouten, naam),
  })
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Wat kan {persoon.naam} zelf overzien</Kop>
      <Alinea soort="inleiding">
        Iemand kan een besluit zelf overzien, tot het tegendeel blijkt. U oordeelt over één
        onderwerp, nooit over alles.
      </Alinea>
      <Formulier actie={paden.wilsbekwaamheid(dossier.id, persoon.id)} csrf={csrf}>
        <Keuzerondjes
          {...veld('aangelegenheid')}
          legenda="Waarover gaat het?"
          hint="Alleen de eerste bepaalt wie toestemming geeft om gegevens te delen."
          keuzes={keuzes(waaroverWoorden, aangelegenheden)}
        />
        <Tekstvlak {...veld('waarover')} label="Om welk besluit gaat het precies?" regels={2} />
        <Keuzerondjes
          {...veld('oordeel')}
          legenda={`Kan ${persoon.naam} dit zelf overzien?`}
          keuzes={[
            { waarde: 'ja', tekst: 'Ja' },
            { waarde: 'nee', tekst: 'Nee' },
          ]}
          naastElkaar
        />
        <Tekstvlak {...veld('waarom')} label="Waarom vindt u dat?" regels={4} />
        <Tekstvlak
          {...veld('geraadpleegd')}
          label="Met wie hebt u dit besproken?"
          hint="Bijvoorbeeld de inwoner zelf, een arts of een collega."
          regels={2}
        />
        <Tekstvlak
          {...veld('weigering')}
          label="Is er een eerdere schriftelijke weigering die u volgt?"
          hint="Schrijf kort op wat daarin staat. Volgt u die niet? Leg bij waarom uit welke gegronde redenen u hebt, en laat dit leeg."
          optioneel
          regels={2}
        />
        <Knoppenrij>
          <Knop>Sla op</Knop>
          <Terug beeld={beeld} />
        </Knoppenrij>
      </Formulier>
    </>
  )
}

/** Making one household out of people who are in this dossier. */
export const GezinFormulier = ({ beeld, waarden, fouten, csrf }: FormulierProps) => {
  const { dossier, persoon, personen } = beeld
  const anderen = personen.filter(({ id }) => id !== persoon.id)
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Maak een gezin met {persoon.naam}</Kop>
      <Alinea soort="inleiding">
        Een kind kan bij twee gezinnen horen. Kies alleen wie in dit ene gezin leeft.
      </Alinea>
      {anderen.length === 0 ? (
        <>
          <Alinea>Er staat nog niemand anders in dit dossier. Voeg eerst iemand toe.</Alinea>
          <Knoppenrij>
            <Terug beeld={beeld} />
          </Knoppenrij>
        </>
      ) : (
        <Formulier actie={paden.gezinMaken(dossier.id, persoon.id)} csrf={csrf}>
          <Aankruisvakken
            naam="leden"
            legenda="Wie horen er nog meer bij?"
            keuzes={anderen.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
            waarden={lijst(waarden, 'leden')}
            fout={foutBij(fouten, 'leden')}
          />
          {[persoon, ...anderen].map(({ id, naam }) => (
            <Keuzelijst
              naam={`rol-${id}`}
              label={`Rol van ${naam}`}
              optioneel={id !== persoon.id}
              leeg="Maak een keuze"
              keuzes={keuzes(gezinsrolWoorden, gezinsrollen)}
              waarde={een(waarden, `rol-${id}`)}
              fout={foutBij(fouten, `rol-${id}`)}
            />
          ))}
          <Knoppenrij>
            <Knop>Maak het gezin</Knop>
            <Terug beeld={beeld} />
          </Knoppenrij>
        </Formulier>
      )}
    </>
  )
}
