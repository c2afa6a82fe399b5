import { feitenBijJa } from '../domein/toestemming-feiten.ts'
import type { Partij, Toestemmingsoort } from '../domein/toestemming.ts'
import type { Vraaginvoer } from '../domein/toestemming-vraag.ts'
import { perHerkomst, type Herkomst } from '../domein/overgang-herkomst.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { strengheid } from '../recht/regelindex.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { FeitenInvoer, Situatie } from '../recht/situatie.ts'
import type { Deps, MetWerkpet } from './deps.ts'
import type { Dossierkern } from './dossier.ts'
import { isToegestaan, weighSituatie } from './weeg.ts'

/** What is to be asked, and why it is called that. */
export type Vraagsoort =
  | { soort: Toestemmingsoort; waarom: 'publieke-taak' | 'instemming' | 'toestemming' }
  /** The rules say no, also with consent. */
  | { soort: undefined; antwoord: Antwoord }

export interface Vraagzaak {
  dossier: Dossierkern
  /** Of whom it is about, in whole years. */
  leeftijd: number | undefined
  herkomsten: readonly Herkomst[]
  vraag: Vraaginvoer
  /** Who would answer. */
  partijen: readonly Partij[]
}

/** The form says that it is needed and that less will not do; asking is talking about it before it happens. */
const bekend: FeitenInvoer = {
  noodzakelijk: true,
  doelWelbepaald: true,
  kanMetMinder: false,
  besprokenMetBetrokkene: true,
  informerenVoorafVeilig: true,
}

function situatieVan(deps: Deps, wie: MetWerkpet, zaak: Vraagzaak, feiten: FeitenInvoer): Situatie {
  const { dossier, vraag, leeftijd, partijen } = zaak
  const zelf = partijen.some((partij) => partij.hoedanigheid === 'zelf')
  return {
    gemeente: wie.gemeente.beleid,
    peildatum: datumInNederland(deps.nu()),
    input: {
      handeling: vraag.handeling,
      actor: {
        taak: dossier.taak,
        pet: wie.pet.soort,
        beroepsgeheim: wie.pet.beroepsgeheim,
        beroepscode: wie.pet.beroepscode,
        organisatie: wie.pet.organisatie,
      },
      gegevens: {
        categorie: [...vraag.categorieen],
        dossier: dossier.soort,
        verkregenInPet: wie.pet.soort,
      },
      ontvanger: { type: vraag.ontvanger },
      doel: vraag.doel,
      ...(leeftijd === undefined
        ? {}
        : {
            betrokkene: { leeftijd, ...(leeftijd >= 16 && !zelf ? { wilsbekwaam: false } : {}) },
          }),
      feiten: { ...bekend, ...feiten },
    },
  }
}

/** The strictest answer over the roles in which the data were learned (E-066). */
function weigh(deps: Deps, wie: MetWerkpet, zaak: Vraagzaak, feiten: FeitenInvoer): Antwoord {
  return perHerkomst(situatieVan(deps, wie, zaak, feiten), zaak.herkomsten)
    .map((situatie) => weighSituatie(deps, situatie))
    .reduce((tot, nu) => (strengheid(nu.uitkomst) > strengheid(tot.uitkomst) ? nu : tot))
}

/**
 * Toestemming, instemming, or neither? What a public task carries needs no consent: asking for it as consent would promise
 * a choice that there is not (AVG 7, E-125, E-132). What not even consent carries is not asked at all.
 */
export function decideVraagsoort(deps: Deps, wie: MetWerkpet, zaak: Vraagzaak): Vraagsoort {
  if (isToegestaan(weigh(deps, wie, zaak, {}))) {
    return { soort: 'instemming', waarom: 'publieke-taak' }
  }
  if (isToegestaan(weigh(deps, wie, zaak, { instemmingMondeling: true }))) {
    return { soort: 'instemming', waarom: 'instemming' }
  }
  const allenJa = {
    eenmalig: zaak.vraag.geldigTot === null,
    partijen: zaak.partijen.map(({ hoedanigheid }) => ({
      hoedanigheid,
      laatste: { antwoord: 'ja' as const },
    })),
  }
  const antwoord = weigh(deps, wie, zaak, {
    instemmingMondeling: true,
    ...feitenBijJa([allenJa], zaak.leeftijd),
  })
  return isToegestaan(antwoord)
    ? { soort: 'toestemming', waarom: 'toestemming' }
    : { soort: undefined, antwoord }
}
