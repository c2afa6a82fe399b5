import { datumInNederland, type Datum } from '../domein/leeftijd.ts'
import { vindHerkenbaar, geenBekenden, type Bekenden } from '../domein/ruggespraak-namen.ts'
import type { Fouten } from '../domein/invoer.ts'
import { einddag } from '../domein/termijn/index.ts'
import type { Tx } from '../opslag/database.ts'
import { listGezag, listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import { activiteiten } from './deur.ts'
import type { Deps } from './deps.ts'
import type { Dossierkern } from './dossier.ts'

/** How a question is logged: about somebody for who asks it in a dossier, about nobody for who answers it. */
export const ruggespraakSoort = {
  objectSoort: 'ruggespraak',
  doel: 'overleg zonder namen',
  verwerkingsactiviteit: activiteiten.dossier,
}

/** The line of somebody who reads or answers: nobody can be known from what they read. */
export const overNiemand = (objectId: string | null) => ({
  betrokkenen: [null],
  doel: ruggespraakSoort.doel,
  verwerkingsactiviteit: ruggespraakSoort.verwerkingsactiviteit,
  objectId,
})

/** The line of who asks it, in a dossier. */
export const overIemand = (
  dossier: Pick<Dossierkern, 'id' | 'persoonId' | 'doel' | 'verwerkingsactiviteit' | 'bron'>,
  persoonId: string | null,
  objectId: string | null,
) => ({
  betrokkenen: [persoonId ?? dossier.persoonId],
  meegezien: [dossier.persoonId],
  doel: dossier.doel,
  verwerkingsactiviteit: dossier.verwerkingsactiviteit,
  objectId,
  dossierId: dossier.id,
  grond: dossier.bron,
})

/** The local term: five working days. Going up has no statutory term, only an order: first the leidinggevende (T-04). */
export function antwoordVoor(deps: Deps): Datum {
  return einddag({ werkdagen: 5 }, datumInNederland(deps.nu()))
}

/** What is known of the people of a dossier, to keep it out of the words. The asker may read it; nothing of it is kept. */
export async function getBekenden(
  tx: Tx,
  dossier: Pick<Dossierkern, 'id' | 'nummer'>,
  personen?: readonly PersoonInDossier[],
): Promise<Bekenden> {
  const mensen = personen ?? (await listPersonenInDossier(tx, dossier.id))
  const gezag = await listGezag(
    tx,
    mensen.map(({ id }) => id),
  )
  return {
    namen: [...mensen.map(({ naam }) => naam), ...gezag.map((g) => g.vertegenwoordigerNaam)],
    geboortedata: mensen.flatMap(({ geboortedatum }) =>
      geboortedatum === null ? [] : [geboortedatum],
    ),
    nummers: [dossier.nummer],
  }
}

/** What in these fields leads to somebody, as a mistake at each field. */
export function herkenbaarInVelden(
  velden: Readonly<Record<string, string>>,
  bekenden: Bekenden = geenBekenden,
): Fouten {
  const fouten: Fouten = {}
  for (const [veld, tekst] of Object.entries(velden)) {
    const gevonden = vindHerkenbaar(tekst, bekenden)
    if (gevonden.length > 0) {
      fouten[veld] =
        `Hieraan kan een ander zien over wie het gaat: ${gevonden.map((w) => `“${w}”`).join(', ')}. Haal dit weg of schrijf het algemener.`
    }
  }
  return fouten
}
