import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import {
  deelnemerVeld,
  inwonerplekken,
  meesteDeelnemers,
  overlegsoorten,
} from '../../../domein/overleg.ts'
import type { Agendaformulier } from '../../../handelingen/overleg.ts'
import { beroepsgeheimen } from '../../../recht/vocabulaire.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Datumveld,
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
  Uitleg,
  Veldgroep,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { doelKeuzes, ontvangerKeuzes } from '../triage/keuzes.ts'
import { ZonderNamenEerst } from './lijst.tsx'
import { inwonerWoorden, soortWoorden } from './woorden.ts'

interface AgendaProps {
  formulier: Agendaformulier
  waarden: Waarden
  fouten: readonly Fout[]
  woorden: Woorden
  csrf: string
}

/** As many as most overleggen have; the others stand behind a fold. */
const meteenZichtbaar = 3

/** Making the agenda of an overleg. */
export const AgendaformulierPagina = (props: AgendaProps) => {
  const { formulier, waarden, fouten, woorden, csrf } = props
  const { dossier, personen, besluiten } = formulier
  const nummers = Array.from({ length: meesteDeelnemers }, (_, plaats) => plaats + 1)
  const later = nummers.slice(meteenZichtbaar)
  const laterIngevuld = later.some((nr) =>
    (['organisatie', 'soort', 'functie'] as const).some(
      (wat) => een(waarden, deelnemerVeld(wat, nr)) !== '',
    ),
  )
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Maak een agenda</Kop>
      <ZonderNamenEerst />
      <Formulier actie={paden.overlegNieuw(dossier.id)} csrf={csrf}>
        <Keuzerondjes
          naam="soortOverleg"
          legenda="Wat voor overleg is het?"
          keuzes={overlegsoorten.map((code) => ({
            waarde: code,
            tekst: soortWoorden[code].naam,
            hint: soortWoorden[code].hint,
          }))}
          waarde={een(waarden, 'soortOverleg')}
          fout={foutBij(fouten, 'soortOverleg')}
        />
        <Datumveld
          naam="dag"
          label="Op welke dag?"
          waarde={een(waarden, 'dag')}
          fout={foutBij(fouten, 'dag')}
        />
        <Tekstvlak
          naam="waarvoor"
          label="Wat moet het overleg opleveren?"
          max={1000}
          regels={3}
          waarde={een(waarden, 'waarvoor')}
          fout={foutBij(fouten, 'waarvoor')}
        />
        <Keuzelijst
          naam="doel"
          label="Waarvoor is dat nodig?"
          leeg="Kies een doel"
          keuzes={doelKeuzes(woorden, dossier.taak, een(waarden, 'doel')).gangbaar}
          waarde={een(waarden, 'doel')}
          fout={foutBij(fouten, 'doel')}
        />
        <Aankruisvakken
          naam="personen"
          legenda="Over wie gaat het?"
          hint="Alleen wie echt nodig is."
          keuzes={personen.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
          waarden={lijst(waarden, 'personen')}
          fout={foutBij(fouten, 'personen')}
        />
        <Tekstvlak
          naam="verteld"
          label="Wat vertelde u de inwoner over dit overleg, en wat vindt die ervan?"
          hint="Leg uit waarom u wilt overleggen en met wie. Vraag om een reactie."
          max={2000}
          regels={3}
          waarde={een(waarden, 'verteld')}
          fout={foutBij(fouten, 'verteld')}
        />
        <Keuzerondjes
          naam="inwoner"
          legenda="Is de inwoner erbij?"
          keuzes={inwonerplekken.map((code) => ({
            waarde: code,
            tekst: inwonerWoorden[code].naam,
            hint: inwonerWoorden[code].hint,
          }))}
          waarde={een(waarden, 'inwoner')}
          fout={foutBij(fouten, 'inwoner')}
        />
        <Tekstvlak
          naam="waarom"
          label="Is de inwoner er niet bij? Schrijf op waarom"
          max={1000}
          regels={2}
          waarde={een(waarden, 'waarom')}
          fout={foutBij(fouten, 'waarom')}
          optioneel
        />
        {(besluiten.length > 0 || foutBij(fouten, 'besluit') !== undefined) && (
          <Keuzelijst
            naam="besluit"
            label="Weet de inwoner het nog niet? Kies het besluit waarin dat staat"
            leeg="Niet van toepassing"
            keuzes={besluiten.map(({ id, nummer }) => ({ waarde: id, tekst: nummer }))}
            waarde={een(waarden, 'besluit')}
            fout={foutBij(fouten, 'besluit')}
            optioneel
          />
        )}
        <Kop niveau={2}>Met wie?</Kop>
        <Alinea>
          Uitnodigen kan alleen wie iets te maken heeft met de vraag. Van ieder komt op de agenda
          wat die mag vertellen.
        </Alinea>
        {nummers.slice(0, meteenZichtbaar).map((nr) => (
          <Deelnemervelden {...props} nr={nr} />
        ))}
        <Uitleg titel="Meer deelnemers" open={laterIngevuld}>
          {later.map((nr) => (
            <Deelnemervelden {...props} nr={nr} />
          ))}
        </Uitleg>
        <Knoppenrij>
          <Knop>Maak de agenda</Knop>
          <KnopLink href={paden.overleggen(dossier.id)} soort="stil">
            Terug
          </KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

const Deelnemervelden = ({
  formulier,
  waarden,
  fouten,
  woorden,
  nr,
}: AgendaProps & { nr: number }) => {
  const veld = (wat: Parameters<typeof deelnemerVeld>[0]) => ({
    naam: deelnemerVeld(wat, nr),
    waarde: een(waarden, deelnemerVeld(wat, nr)),
    fout: foutBij(fouten, deelnemerVeld(wat, nr)),
  })
  return (
    <Veldgroep legenda={`Deelnemer ${nr}`} id={`deelnemer-${nr}`} optioneel={nr > 1}>
      <Keuzelijst
        {...veld('organisatie')}
        label="Welke organisatie?"
        leeg="Kies, of laat leeg"
        keuzes={formulier.organisaties.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
      />
      <Keuzelijst
        {...veld('soort')}
        label="Staat de organisatie er niet bij? Kies wat voor partij het is"
        leeg="Kies, of laat leeg"
        keuzes={
          ontvangerKeuzes(woorden, formulier.dossier.taak, een(waarden, deelnemerVeld('soort', nr)))
            .gangbaar
        }
        optioneel
      />
      <Tekstveld {...veld('functie')} label="Welke functie heeft deze deelnemer?" maxlengte={200} />
      <Keuzelijst
        {...veld('geheim')}
        label="Welk beroepsgeheim heeft deze deelnemer?"
        leeg="Dat weet ik niet"
        keuzes={beroepsgeheimen.map((code) => ({
          waarde: code,
          tekst: hoofdletter(woorden.beroepsgeheimen[code].naam),
        }))}
      />
    </Veldgroep>
  )
}
