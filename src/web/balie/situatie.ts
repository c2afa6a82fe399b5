import type { FeitenInvoer, Situatie } from '../../recht/situatie.ts'
import { feiten } from '../../recht/vocabulaire.ts'
import type { DossierSoort, Pet } from '../../recht/vocabulaire.ts'
import type { Woorden } from '../../recht/woorden.ts'
import type { Leeftijd } from './leeftijden.ts'
import type { Balievraag, Rol } from './vraag.ts'

const zonderEigenDossier: readonly Pet[] = [
  'baliemedewerker',
  'politie',
  'officier-van-justitie',
  'derde',
]

/** Where the data most likely are, as long as nobody said: the kind of dossier that goes with the task. */
export function gewoonDossier(rol: Rol, woorden: Woorden): DossierSoort {
  if (zonderEigenDossier.includes(rol.pet)) return 'geen'
  return woorden.taken[rol.taak].dossiers?.find((soort) => soort !== 'geen') ?? 'geen'
}

/** Facts with a yes or a no; "weet ik niet" is unknown, as if it had not been answered. */
export function bekendeFeiten(vraag: Balievraag): FeitenInvoer {
  const uit: FeitenInvoer = {}
  for (const feit of feiten) {
    const waarde = vraag.feiten[feit]
    if (waarde === 'ja' || waarde === 'nee') uit[feit] = waarde === 'ja'
  }
  return uit
}

/**
 * The situatie to weigh; `undefined` while a step is open.
 *
 * @param gemeente name of the gemeente whose policy holds too
 * @param leeftijdVan the age, in years, that stands for a class
 */
export function situatieVan(
  vraag: Balievraag,
  woorden: Woorden,
  gemeente: string,
  peildatum: string,
  leeftijdVan: (klasse: Leeftijd) => number | undefined,
): Situatie | undefined {
  const { handeling, rol, doel } = vraag
  const ontvanger =
    handeling === 'vastleggen'
      ? 'eigen-dossier'
      : handeling === 'raadplegen'
        ? 'eigen-raadpleging'
        : vraag.ontvanger
  if (handeling === undefined || rol === undefined || doel === undefined) return undefined
  if (ontvanger === undefined || vraag.gegevens.length === 0) return undefined
  const leeftijd = vraag.leeftijd === undefined ? undefined : leeftijdVan(vraag.leeftijd)
  const wils = vraag.wilsbekwaam
  const code = vraag.beroepscode
  return {
    gemeente,
    peildatum,
    input: {
      handeling,
      actor: {
        taak: rol.taak,
        pet: rol.pet,
        ...(vraag.geheim === undefined ? {} : { beroepsgeheim: vraag.geheim }),
        ...(code === 'ja' || code === 'nee' ? { beroepscode: code === 'ja' } : {}),
        ...(vraag.organisatie === undefined ? {} : { organisatie: vraag.organisatie }),
      },
      gegevens: {
        categorie: [...vraag.gegevens],
        dossier: vraag.dossier ?? gewoonDossier(rol, woorden),
        verkregenInPet: vraag.verkregen ?? rol.pet,
      },
      ontvanger: { type: ontvanger },
      doel,
      betrokkene: {
        ...(leeftijd === undefined ? {} : { leeftijd }),
        ...(wils === 'ja' || wils === 'nee' ? { wilsbekwaam: wils === 'ja' } : {}),
      },
      feiten: bekendeFeiten(vraag),
    },
  }
}
