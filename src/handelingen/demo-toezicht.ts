import { readDossier } from './dossier.ts'
import { NietGevonden } from './fouten.ts'
import { tellRelatie } from './relatie.ts'
import { answerSignaalVan, readSignalen, setInstelling } from './signaal.ts'
import { invoer, vindDossier, type Demo } from './demo-stappen.ts'
import type { Team } from './demo-dossiers.ts'

/** Who supervises in each of the three gemeenten. */
const toezichthouders = ['Ingrid Postma', 'Marloes Vink', 'Sjoerd Wiersma'] as const

/**
 * What the privacy officer finds: looks without being involved (made by `seedToegang`), one of them answered, and a try
 * in the own circle.
 *
 * A demo is filled and visited at any hour, also on a Sunday. So its gemeenten call the whole week ordinary; otherwise
 * every visitor would be a signal, and the ones that tell something would be lost between them.
 */
export async function seedToezicht(demo: Demo, team: Team): Promise<void> {
  await eigenKring(demo, team)
  await heleWeek(demo)
  await beantwoord(demo)
}

async function heleWeek({ deps, als }: Demo): Promise<void> {
  for (const naam of toezichthouders) {
    const instelling = invoer({ vanUur: '0', totUur: '24', weekend: 'ja', mensenPerUur: '25' })
    await setInstelling(deps, await als(naam, 'Privacy officer'), instelling)
  }
}

/** Samira told that she knows the heer Hendriks, and follows an old link to his dossier: it stays closed. */
async function eigenKring({ deps }: Demo, { mehmet, samira }: Team): Promise<void> {
  const { dossier } = await vindDossier(deps, mehmet, 'Willem Hendriks')
  const bekende = { soort: 'bekende', naam: 'Willem Hendriks', geboortedatum: '01-12-1951' }
  await tellRelatie(deps, samira, invoer(bekende), {})
  await readDossier(deps, samira, dossier.id).catch((fout: unknown) => {
    if (!(fout instanceof NietGevonden)) throw fout
  })
}

async function beantwoord({ deps, als }: Demo): Promise<void> {
  const ingrid = await als('Ingrid Postma', 'Privacy officer')
  const filter = { staat: 'nieuw', soort: 'zonder-betrokkenheid' } as const
  const { signalen } = await readSignalen(deps, ingrid, filter)
  const klacht = signalen.find(({ medewerker }) => medewerker === 'Ruud Aalders')
  if (klacht === undefined) throw new NietGevonden()
  const oordeel = {
    uitkomst: 'verklaard',
    toelichting: 'Ruud behandelt een klacht. De reden staat erbij en past bij het dossier.',
  }
  await answerSignaalVan(deps, ingrid, klacht.id, invoer(oordeel), {})
}
