import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import { toonDatum } from '../../../domein/leeftijd.ts'
import { bredePetten, isBreed } from '../../../domein/pet.ts'
import { aanvraagbarePetten, collegePetten } from '../../../domein/petbeheer.ts'
import { petsoortNaam } from '../../../domein/petbeheer-naam.ts'
import { soortregels } from '../../../domein/dossiersoort.ts'
import {
  langsteMandaat,
  langsteNaam,
  type AanvraagBeeld,
  type Voorstel,
} from '../../../handelingen/petbeheer-aanvraag.ts'
import { beroepsgeheimen, taken } from '../../../recht/vocabulaire.ts'
import type { Inrichting } from '../../../domein/inrichting.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { metVraag, paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Datumveld,
  Formulier,
  Fouten,
  Gegevenslijst,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstveld,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Waarschuwingen } from './tonen.tsx'

interface NieuwProps {
  beeld: AanvraagBeeld
  waarden: Waarden
  fouten: readonly Fout[]
  inrichting: Inrichting | undefined
  woorden: Woorden
  csrf: string
}

/** First half: who, what, for whom. */
export const PetKeuzePagina = ({
  beeld,
  waarden,
  fouten,
  inrichting,
  woorden,
  csrf,
}: NieuwProps) => (
  <>
    <Fouten fouten={fouten} />
    <Kop niveau={1}>Nieuwe pet aanvragen</Kop>
    <Alinea soort="inleiding">
      U vraagt de pet aan. Een tweede beheerder kent de pet toe. Eerst kiest u wie wat doet.
    </Alinea>
    <Formulier actie={paden.petNieuw()} csrf={csrf}>
      <Keuzelijst
        naam="medewerker"
        label="Medewerker"
        leeg="Kies een medewerker"
        keuzes={beeld.medewerkers.map(({ id, naam, functie }) => ({
          waarde: id,
          tekst: `${naam} (${functie})`,
        }))}
        waarde={een(waarden, 'medewerker')}
        fout={foutBij(fouten, 'medewerker')}
      />
      <Keuzelijst
        naam="soort"
        label="Soort pet"
        leeg="Kies een soort pet"
        keuzes={aanvraagbarePetten.map((soort) => ({
          waarde: soort,
          tekst: petsoortNaam(soort),
          groep: bredePetten.some((breed) => breed === soort)
            ? 'Zonder eigen dossiers'
            : 'Met eigen dossiers',
        }))}
        waarde={een(waarden, 'soort')}
        fout={foutBij(fouten, 'soort')}
      />
      <Keuzelijst
        naam="organisatie"
        label="Voor welke organisatie"
        leeg="Kies een organisatie"
        keuzes={beeld.organisaties.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
        waarde={een(waarden, 'organisatie')}
        fout={foutBij(fouten, 'organisatie')}
      />
      <Aankruisvakken
        naam="taken"
        legenda="Taken"
        hint="U ziet de taken uit de inrichting. Bij een pet zonder eigen dossiers hoeft u niets te kiezen."
        keuzes={taken
          .filter((taak) => inrichting?.taken[taak] !== undefined)
          .map((taak) => ({
            waarde: taak,
            tekst: hoofdletter(woorden.taken[taak].naam),
            hint: inrichting?.taken[taak]?.activiteit,
          }))}
        waarden={lijst(waarden, 'taken')}
        fout={foutBij(fouten, 'taken')}
      />
      <Knoppenrij>
        <Knop naam="actie" waarde="verder">
          Verder
        </Knop>
        <KnopLink href={paden.petten()}>Naar alle petten</KnopLink>
      </Knoppenrij>
    </Formulier>
  </>
)

/** Second half: what follows from the inrichting, the period and the mandate. */
export const PetAfmakenPagina = ({
  beeld,
  voorstel,
  waarden,
  fouten,
  woorden,
  csrf,
}: NieuwProps & { voorstel: Voorstel }) => {
  const { keuze } = voorstel
  const breed = isBreed(keuze)
  const begonnen = lijst(waarden, 'van').length > 0
  const wijzig = { wijzigHref: paden.petNieuw() }
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>Nieuwe pet afmaken</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Medewerker', waarde: keuze.medewerker.naam, ...wijzig },
          { naam: 'Soort pet', waarde: petsoortNaam(keuze.soort), ...wijzig },
          { naam: 'Organisatie', waarde: keuze.organisatie.naam, ...wijzig },
          {
            naam: 'Taken',
            waarde: breed
              ? 'Horen bij de soort pet'
              : hoofdletter(keuze.taken.map((taak) => woorden.taken[taak].naam).join(', ')),
            ...wijzig,
          },
        ]}
      />
      <Formulier actie={metVraag(paden.petNieuw(), { stap: '2' })} csrf={csrf}>
        <Tekstveld
          naam="naam"
          label="Hoe heet deze pet?"
          hint={`Zo herkennen collega's de pet. Hoogstens ${langsteNaam} tekens.`}
          waarde={begonnen ? een(waarden, 'naam') : voorstel.naam}
          fout={foutBij(fouten, 'naam')}
        />
        {!breed && (
          <Werkvelden
            voorstel={voorstel}
            waarden={waarden}
            fouten={fouten}
            woorden={woorden}
            begonnen={begonnen}
          />
        )}
        <Tekstveld
          naam="mandaat"
          label="Mandaatbesluit"
          optioneel={!collegePetten.includes(keuze.soort)}
          hint={
            collegePetten.includes(keuze.soort)
              ? `Deze pet werkt namens het college. Werkt de collega niet bij de gemeente zelf, of beslist hij of zij? Noem dan het besluit waarin dat staat. Hoogstens ${langsteMandaat} tekens.`
              : `Alleen als deze pet namens het college beslist. Hoogstens ${langsteMandaat} tekens.`
          }
          waarde={een(waarden, 'mandaat')}
          fout={foutBij(fouten, 'mandaat')}
        />
        <Datumveld
          naam="van"
          label="Eerste dag"
          waarde={begonnen ? een(waarden, 'van') : toonDatum(beeld.vandaag)}
          fout={foutBij(fouten, 'van')}
        />
        <Datumveld
          naam="tot"
          label="Laatste dag"
          optioneel
          hint="Leeg betekent: tot iemand de pet intrekt. Elk jaar kijkt een collega of de pet nog klopt."
          waarde={een(waarden, 'tot')}
          fout={foutBij(fouten, 'tot')}
        />
        <Waarschuwingen
          waarschuwingen={voorstel.waarschuwingen}
          gezien={lijst(waarden, 'gezien')}
          fouten={fouten}
        />
        <Knoppenrij>
          <Knop naam="actie" waarde="aanvragen">
            Vraag deze pet aan
          </Knop>
          <KnopLink href={paden.petNieuw()}>Terug</KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

interface WerkveldenProps {
  voorstel: Voorstel
  waarden: Waarden
  fouten: readonly Fout[]
  woorden: Woorden
  begonnen: boolean
}

/** What only a pet with dossiers of its own has. */
const Werkvelden = ({ voorstel, waarden, fouten, woorden, begonnen }: WerkveldenProps) => (
  <>
    <Aankruisvakken
      naam="dossierSoorten"
      legenda="In welke dossiers werkt deze pet?"
      hint="Dit volgt uit de soort pet en de taken."
      keuzes={voorstel.dossiers.map((soort) => ({
        waarde: soort,
        tekst: hoofdletter(woorden.dossiers[soort].naam),
        hint: soortregels[soort].uitleg,
      }))}
      waarden={begonnen ? lijst(waarden, 'dossierSoorten') : voorstel.dossiers}
      fout={foutBij(fouten, 'dossierSoorten')}
    />
    <Melding soort="info" titel="Wat in de inrichting staat">
      <p>
        {`Beroepsgeheim: ${woorden.beroepsgeheimen[voorstel.beroepsgeheim].naam}. Beroepscode: ${
          voorstel.codes.length === 0 ? 'geen' : voorstel.codes.join(', ')
        }. Dat is al voor u gekozen. Kies alleen iets anders als voor deze collega iets anders geldt.`}
      </p>
    </Melding>
    <Keuzerondjes
      naam="beroepsgeheim"
      legenda="Welk beroepsgeheim geldt?"
      keuzes={beroepsgeheimen.map((geheim) => ({
        waarde: geheim,
        tekst: hoofdletter(woorden.beroepsgeheimen[geheim].naam),
        hint: woorden.beroepsgeheimen[geheim].uitleg ?? undefined,
      }))}
      waarde={begonnen ? een(waarden, 'beroepsgeheim') : voorstel.beroepsgeheim}
      fout={foutBij(fouten, 'beroepsgeheim')}
    />
    <Keuzerondjes
      naam="beroepscode"
      legenda="Werkt deze collega met een beroepscode?"
      keuzes={jaNee}
      waarde={begonnen ? een(waarden, 'beroepscode') : voorstel.codes.length > 0 ? 'ja' : 'nee'}
      fout={foutBij(fouten, 'beroepscode')}
      naastElkaar
    />
    <Keuzerondjes
      naam="beslissen"
      legenda="Beslist deze pet over rechten en plichten?"
      keuzes={[
        { waarde: 'nee', tekst: 'Nee, deze pet bereidt voor' },
        {
          waarde: 'ja',
          tekst: 'Ja, deze pet beslist namens het college',
          hint: 'In de Participatiewet kan dat alleen bij een bestuursorgaan.',
        },
      ]}
      waarde={begonnen ? een(waarden, 'beslissen') : 'nee'}
      fout={foutBij(fouten, 'beslissen')}
    />
  </>
)

const jaNee = [
  { waarde: 'ja', tekst: 'Ja' },
  { waarde: 'nee', tekst: 'Nee' },
]
