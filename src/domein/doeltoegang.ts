import type { Situatie } from '../recht/situatie.ts'
import type { Beroepsgeheim, Categorie, Doel, Pet, Taak } from '../recht/vocabulaire.ts'
import { soortregels, werkdossiers } from './dossiersoort.ts'
import { checkLengte, een, isEen, type Fouten, type Waarden } from './invoer.ts'
import type { Datum } from './leeftijd.ts'
import { leesAantal, leesReden, type Dossiervorm } from './nood.ts'

/** Longest look with a purpose, in days. */
export const meesteDagen = 14

/** Petten that may look in one dossier of somebody else, for one purpose (S2 art. 7.2, E-244). */
export type Inzienpet = 'leidinggevende' | 'bezwaarbehandelaar'

/** For which purposes; the rules know no other yes. */
export const inziendoelen = {
  leidinggevende: ['escalatie', 'intern-overleg', 'klacht-bezwaar', 'veiligheid', 'calamiteit'],
  bezwaarbehandelaar: ['klacht-bezwaar'],
} as const satisfies Record<Inzienpet, readonly Doel[]>

const taakVan = { leidinggevende: 'leidinggeven', bezwaarbehandelaar: 'bezwaar-klacht' } as const

export interface Inzienvraag {
  nummer: string
  doel: Doel
  reden: string
  dagen: number
}

/** Reads the form of who wants to look with a purpose. */
export function leesInzien(
  waarden: Waarden,
  pet: Inzienpet,
): { ok: true; vraag: Inzienvraag } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const nummer = een(waarden, 'nummer').trim().toUpperCase()
  if (nummer === '') fouten['nummer'] = 'Vul het dossiernummer in.'
  checkLengte(nummer, 'nummer', fouten, 40)
  const doel = een(waarden, 'doel')
  const mag: readonly Doel[] = inziendoelen[pet]
  if (!isEen(doel, mag)) fouten['doel'] = 'Kies waarvoor u dit dossier wilt inzien.'
  const reden = leesReden(waarden, 'Schrijf op waarom u dit dossier nodig heeft.', fouten)
  const dagen = leesAantal(een(waarden, 'dagen'), meesteDagen)
  if (dagen === undefined)
    fouten['dagen'] = `Vul een heel getal in, van 1 tot en met ${meesteDagen}.`
  if (Object.keys(fouten).length > 0 || !isEen(doel, mag) || dagen === undefined) {
    return { ok: false, fouten }
  }
  return { ok: true, vraag: { nummer, doel, reden, dagen } }
}

/** Every kind of dossier per task that the house knows: nothing that exists plays a part in it. */
export function alleVormen(): Dossiervorm[] {
  return werkdossiers.flatMap((soort) => soortregels[soort].taken.map((taak) => ({ soort, taak })))
}

/** In which pet a task is done: that is how its data were obtained, unless a datum says otherwise. */
export function houderVan(taak: Taak): Pet {
  if (taak.startsWith('toeleiding-') || taak === 'vraagverheldering') return 'toeleider'
  if (taak === 'regie-vanuit-college') return 'regisseur-college'
  if (taak === 'regie-vanuit-hulp') return 'regisseur-hulp'
  if (taak === 'begeleiden-plan-pw') return 'begeleider-pw'
  if (taak === 'uitvoering-ots') return 'jeugdbeschermer'
  if (taak === 'deskundigenadvies') return 'deskundige'
  return 'hulpverlener'
}

/**
 * The question to the rules: may this be seen for this purpose, by who is not involved?
 *
 * @param gegeven how it was obtained; the secrecy is that of the datum, not of who looks
 */
export function situatieVanInzien(
  pet: Inzienpet,
  vorm: Dossiervorm,
  gegeven: {
    categorie: readonly Categorie[]
    verkregenInPet: Pet
    beroepsgeheim: Beroepsgeheim
  },
  doel: Doel,
  organisatie: string,
  gemeente: string,
  peildatum: Datum,
): Situatie {
  return {
    gemeente,
    peildatum,
    input: {
      handeling: 'raadplegen',
      actor: { taak: taakVan[pet], pet, beroepsgeheim: gegeven.beroepsgeheim, organisatie },
      gegevens: {
        categorie: [...gegeven.categorie],
        dossier: vorm.soort,
        verkregenInPet: gegeven.verkregenInPet,
      },
      ontvanger: { type: 'eigen-raadpleging' },
      doel,
      feiten: { directBetrokken: false, noodzakelijk: true },
    },
  }
}
