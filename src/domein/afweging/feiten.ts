import type { FeitenInvoer, Situatie } from '../../recht/situatie.ts'
import { driewaardig, een, type Waarden } from '../invoer.ts'
import type { Datum } from '../leeftijd.ts'
import type { Werkpet } from '../pet.ts'
import type { Afwegingstand, Regelvraag, Stappenplan } from './stappenplan.ts'

/** The facts that the finished steps answer. What is not known stays out: it never becomes a yes. */
export function feitenUitStappen(plan: Stappenplan, stand: Afwegingstand): FeitenInvoer {
  const uit: FeitenInvoer = {}
  for (const stap of plan.stappen) {
    if (!stand.gedaan.includes(stap.code)) continue
    for (const veld of stap.velden) {
      if (veld.soort !== 'driewaardig' || veld.feit === undefined) continue
      const waarde = driewaardig(een(stand.waarden, veld.naam))
      if (waarde !== undefined) uit[veld.feit] = waarde
    }
  }
  return uit
}

/** The question to the rules with its facts: what the plan knows by itself, the steps, and over those the records. */
export function vraagMetFeiten(plan: Stappenplan, stand: Afwegingstand): Regelvraag | undefined {
  const vraag = plan.vraag?.(stand)
  if (vraag === undefined || vraag.categorieen.length === 0) return undefined
  return {
    ...vraag,
    feiten: { ...feitenUitStappen(plan, stand), ...vraag.feiten, ...stand.records },
  }
}

/** The situatie behind a guided weighing; `undefined` while there is too little to ask. */
export function situatieVanAfweging(
  plan: Stappenplan,
  stand: Afwegingstand,
  pet: Werkpet,
  gemeente: string,
  peildatum: Datum,
): Situatie | undefined {
  const vraag = vraagMetFeiten(plan, stand)
  if (vraag === undefined) return undefined
  const { plaats } = stand
  return {
    gemeente,
    peildatum,
    input: {
      handeling: vraag.handeling,
      actor: {
        taak: vraag.taak ?? plaats.taak,
        pet: pet.soort,
        beroepsgeheim: pet.beroepsgeheim,
        beroepscode: pet.beroepscode,
        organisatie: pet.organisatieSoort ?? pet.organisatie,
      },
      gegevens: {
        categorie: [...vraag.categorieen],
        dossier: plaats.dossier,
        verkregenInPet: pet.soort,
      },
      ontvanger: { type: vraag.ontvanger },
      doel: vraag.doel,
      ...(plaats.leeftijd === undefined ? {} : { betrokkene: { leeftijd: plaats.leeftijd } }),
      feiten: vraag.feiten ?? {},
    },
  }
}

const jaNee = (waarde: boolean): readonly string[] => [waarde ? 'ja' : 'nee']

/**
 * What a triage starts with after a guided weighing, so that nothing is typed twice: step by step as its own pages keep it.
 *
 * @param persoonId whom it is about
 * @param nummer of the weighing, named in the explanation
 */
export function triageWaarden(
  vraag: Regelvraag,
  stand: Afwegingstand,
  persoonId: string,
  nummer: string,
): { aanpak: Waarden; weging: Waarden } {
  const { feiten = {} } = vraag
  const mee = (naam: string): Waarden => {
    const waarde = stand.waarden[naam]
    return waarde === undefined ? {} : { [naam]: waarde }
  }
  const apart: Waarden = {
    ...(feiten.besprokenMetBetrokkene === undefined
      ? {}
      : { besproken: jaNee(feiten.besprokenMetBetrokkene) }),
    ...(feiten.bezwaarGeuit === undefined ? {} : { bezwaar: jaNee(feiten.bezwaarGeuit) }),
  }
  return {
    aanpak: {
      over: [persoonId],
      handeling: [vraag.handeling],
      ontvanger: [vraag.ontvanger],
      doel: [vraag.doel],
      categorie: vraag.categorieen,
      ...apart,
      ...mee('doelTekst'),
      ...mee('ontvangerNaam'),
      ...mee('bezwaarTekst'),
    },
    weging: {
      ...Object.fromEntries(
        Object.entries(feiten).flatMap(([feit, waarde]) =>
          typeof waarde === 'boolean' ? [[`feit.${feit}`, jaNee(waarde)]] : [],
        ),
      ),
      ...(feiten.noodzakelijk === undefined ? {} : { noodzakelijk: jaNee(feiten.noodzakelijk) }),
      ...(feiten.kanMetMinder === undefined ? {} : { kanMetMinder: jaNee(feiten.kanMetMinder) }),
      toelichting: [`Volgt op afweging ${nummer}.`],
    },
  }
}
