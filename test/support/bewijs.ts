import type { Bezoeker, TestApp } from './app.ts'
import { openDossier, sanne } from './inwoner.ts'
import { beginTriage, neemBesluit } from './triage.ts'

/** The files of a receipt, as a resident saved them. */
export interface Bewijsbestanden {
  json: Uint8Array
  bewijs: string
  logboek: string
  getuige: string | undefined
}

/** A dossier of the college about Noor (13) with a besluit in it, all through the front door. */
export async function maakBesluit(t: TestApp): Promise<{ dossier: string; besluit: string }> {
  const dossier = await openDossier(t, await sanne(t, 'toeleider'), {
    naam: 'Noor de Vries',
    geboortedatum: '04-05-2013',
    route: 'b',
    wet: 'jeugdwet',
    omschrijving: 'Noor wil weer graag naar school. Wie kan helpen?',
  })
  const iemand = await t.login('sanne', 'toeleider')
  return { dossier, besluit: await neemBesluit(iemand, await beginTriage(iemand, dossier)) }
}

/** Where a file of the receipt of a besluit is. */
export function bewijsPad(besluit: string, bestand?: string): string {
  const pagina = `/mijn/besluiten/${besluit}/bewijs`
  return bestand === undefined ? pagina : `${pagina}/${bestand}`
}

/** Saves the files like a browser: the bytes, not a reading of them. */
export async function haalBewijs(
  wie: Bezoeker,
  besluit: string,
  stam?: string,
): Promise<Bewijsbestanden> {
  const haal = async (bestand: string): Promise<string> => {
    const blad = await wie.get(bewijsPad(besluit, bestand))
    if (blad.status !== 200) throw new Error(`${bestand}: ${blad.status}`)
    return blad.tekst
  }
  const getuige = await wie.get(bewijsPad(besluit, 'getuige.vkey'))
  return {
    json: Buffer.from(await haal(`${stam ?? 'besluit'}.json`)),
    bewijs: await haal(`${stam ?? 'besluit'}.tlog-proof`),
    logboek: await haal(stam === undefined ? 'logboek.vkey' : `${stam}.vkey`),
    getuige: getuige.status === 200 ? getuige.tekst : undefined,
  }
}
