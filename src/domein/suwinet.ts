import type { Situatie } from '../recht/situatie.ts'
import type { DossierSoort, Taak } from '../recht/vocabulaire.ts'
import { driewaardig, een, lijst, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import type { Datum } from './leeftijd.ts'
import type { Werkpet } from './pet.ts'

/** What Suwinet is for: one purpose per account (E-258; C-27). */
export type Suwinetdoel = 'uitvoering-pw' | 'uitvoering-wgs'

/** What can be looked up there, in the words of the work. */
export const suwinetGegevens = [
  { waarde: 'inkomen', tekst: 'Inkomen en werk' },
  { waarde: 'uitkering', tekst: 'Andere uitkeringen' },
  { waarde: 'wonen', tekst: 'Wonen en samenwonen' },
  { waarde: 'bezit', tekst: 'Auto, huis of spaargeld' },
  { waarde: 'opleiding', tekst: 'Opleiding en diploma’s' },
] as const
const codes: readonly string[] = suwinetGegevens.map(({ waarde }) => waarde)

export interface Suwinetinhoud {
  gegevens: readonly string[]
  /** Why this was needed for the benefit, in the words of the professional. */
  reden: string
}

export const langsteSuwinetreden = 1000

/** For which purpose this task may look there; `undefined`: for none at all. */
export function suwinetDoel(taak: Taak): Suwinetdoel | undefined {
  if (taak === 'toeleiding-pw' || taak === 'begeleiden-plan-pw') return 'uitvoering-pw'
  return taak === 'toeleiding-wgs' ? 'uitvoering-wgs' : undefined
}

export interface Suwinetvraag extends Suwinetinhoud {
  noodzakelijk: boolean | undefined
}

/** Reads the form: only known kinds of data, and never without a reason. */
export function leesSuwinet(
  waarden: Waarden,
): { ok: true; waarde: Suwinetvraag } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const gegevens = codes.filter((code) => lijst(waarden, 'gegevens').includes(code))
  if (gegevens.length === 0) fouten['gegevens'] = 'Kruis aan wat u opzoekt.'
  if (gegevens.length === codes.length) {
    fouten['gegevens'] = 'U kruiste alles aan. Zoek alleen op wat u nu nodig heeft.'
  }
  const reden = vereisTekst(
    waarden,
    'reden',
    fouten,
    'Schrijf op waarom u dit nu nodig heeft.',
    langsteSuwinetreden,
  )
  if (een(waarden, 'noodzakelijk') === '') fouten['noodzakelijk'] = 'Kies ja, nee of weet ik niet.'
  return Object.keys(fouten).length > 0
    ? { ok: false, fouten }
    : {
        ok: true,
        waarde: { gegevens, reden, noodzakelijk: driewaardig(een(waarden, 'noodzakelijk')) },
      }
}

/**
 * The question to the rules. For a task that Suwinet is not for, the purpose of that task goes in, so that the rules say
 * no in their own words.
 */
export function situatieVanSuwinet(
  dossier: { soort: DossierSoort; taak: Taak },
  pet: Werkpet,
  noodzakelijk: boolean | undefined,
  leeftijd: number | undefined,
  gemeente: string,
  peildatum: Datum,
): Situatie {
  return {
    gemeente,
    peildatum,
    input: {
      handeling: 'raadplegen',
      actor: {
        taak: dossier.taak,
        pet: pet.soort,
        beroepsgeheim: pet.beroepsgeheim,
        beroepscode: pet.beroepscode,
        organisatie: pet.organisatieSoort ?? pet.organisatie,
      },
      gegevens: { categorie: ['suwinet'], dossier: dossier.soort, verkregenInPet: pet.soort },
      ontvanger: { type: 'eigen-raadpleging' },
      doel: suwinetDoel(dossier.taak) ?? 'andere-taak',
      ...(leeftijd === undefined ? {} : { betrokkene: { leeftijd } }),
      feiten: {
        directBetrokken: true,
        ...(noodzakelijk === undefined ? {} : { noodzakelijk }),
      },
    },
  }
}
