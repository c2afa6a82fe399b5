import type { Situatie } from '../recht/situatie.ts'
import type { DossierSoort, Taak } from '../recht/vocabulaire.ts'
import { soortregels, type Werkdossier } from './dossiersoort.ts'
import { driewaardig, een, isEen } from './invoer.ts'
import type { Fouten, Waarden } from './invoer.ts'
import type { Datum } from './leeftijd.ts'
import type { Werkpet } from './pet.ts'

/** Kinds that can be opened beside another one, empty; the others begin with a question or an overgang. */
export const ernaastSoorten = [
  'regiedossier',
  'gezinsdossier',
  'gezamenlijk-bestand',
] as const satisfies readonly Werkdossier[]
export type ErnaastSoort = (typeof ernaastSoorten)[number]

/** A kind of dossier, and the task of this pet under which it would be kept. */
export interface Ernaast {
  soort: ErnaastSoort
  taak: Taak
}

/** What this pet can open beside this dossier; the database refuses the same (`open_ernaast`). */
export function mogelijkErnaast(
  dossier: { soort: DossierSoort; taak: Taak },
  pet: Pick<Werkpet, 'soort' | 'taken' | 'dossierSoorten'>,
): Ernaast[] {
  return ernaastSoorten.flatMap((soort): Ernaast[] => {
    const regels = soortregels[soort]
    const kan =
      soort !== dossier.soort &&
      pet.dossierSoorten.includes(soort) &&
      regels.petten.includes(pet.soort) &&
      regels.taken.includes(dossier.taak) &&
      pet.taken.includes(dossier.taak)
    return kan ? [{ soort, taak: dossier.taak }] : []
  })
}

export interface ErnaastKeuze {
  soort: ErnaastSoort
  noodzakelijk: boolean | undefined
  toestemming: boolean | undefined
}

/** Reads the form. A dossier that was not talked about first is not opened this way (E-092). */
export function leesErnaast(
  waarden: Waarden,
  mogelijk: readonly Ernaast[],
): { ok: true; keuze: ErnaastKeuze } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const soort = een(waarden, 'soort')
  const gekozen = isEen(soort, ernaastSoorten) && mogelijk.some((m) => m.soort === soort)
  if (!gekozen) fouten['soort'] = 'Kies welk dossier u wilt openen.'
  if (een(waarden, 'noodzakelijk') === '') {
    fouten['noodzakelijk'] = 'Kies of dit dossier nodig is.'
  }
  if (een(waarden, 'besproken') !== 'ja') {
    fouten['besproken'] = 'Bespreek het eerst met de inwoner. Kies daarna “Ja”.'
  }
  if (!gekozen || Object.keys(fouten).length > 0) return { ok: false, fouten }
  return {
    ok: true,
    keuze: {
      soort,
      noodzakelijk: driewaardig(een(waarden, 'noodzakelijk')),
      toestemming: driewaardig(een(waarden, 'toestemming')),
    },
  }
}

/** May this pet begin such a dossier: write down there who it is about? */
export function situatieErnaast(
  { soort, taak }: Ernaast,
  keuze: Omit<ErnaastKeuze, 'soort'>,
  pet: Werkpet,
  leeftijd: number | undefined,
  gemeente: string,
  peildatum: Datum,
): Situatie {
  const { noodzakelijk, toestemming } = keuze
  return {
    gemeente,
    peildatum,
    input: {
      handeling: 'vastleggen',
      actor: {
        taak,
        pet: pet.soort,
        beroepsgeheim: pet.beroepsgeheim,
        beroepscode: pet.beroepscode,
        organisatie: pet.organisatie,
      },
      gegevens: { categorie: ['identificatie'], dossier: soort, verkregenInPet: pet.soort },
      ontvanger: { type: 'eigen-dossier' },
      doel: soortregels[soort].doel(taak),
      ...(leeftijd === undefined ? {} : { betrokkene: { leeftijd } }),
      feiten: {
        besprokenMetBetrokkene: true,
        ...(noodzakelijk === undefined ? {} : { noodzakelijk }),
        ...(toestemming === undefined
          ? {}
          : { toestemming, instemmingMondeling: toestemming, toestemmingGeweigerd: !toestemming }),
      },
    },
  }
}
