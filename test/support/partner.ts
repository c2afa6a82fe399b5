import { randomUUID } from 'node:crypto'
import { hashLinkgeheim, newLinkgeheim } from '../../src/handelingen/partner-geheim.ts'
import type { Kolom } from '../../src/kluis/kolommen.ts'
import type { TestApp } from './app.ts'
import { zegel } from './kluis.ts'
import { datumInNederland } from '../../src/domein/leeftijd.ts'

/** The partner organisations of the demo. */
export const organisaties = {
  school: 'a1000000-0000-4000-8000-000000000003',
  huisarts: 'a1000000-0000-4000-8000-000000000004',
  corporatie: 'a1000000-0000-4000-8000-000000000021',
  jeugdhulp: 'a1000000-0000-4000-8000-000000000022',
} as const

interface Besluitrij {
  gemeente_id: string
  dossier_id: string
  persoon_id: string
  pet_id: string
  ontvanger_type: string
  doel: string
  categorieen: string[]
  informeren_wanneer: string
}

type Rij = Record<string, unknown>

/** Words that stand in what is shared and nowhere else. */
export const geheim = { tekst: 'Geheimgedeeld dat er hulp is', over: 'Noor de V.' }

/** Writes the row of the act with the rows that hang on it, in one transaction, as the owner of the database. */
async function schrijf(
  t: TestApp,
  besluitId: string,
  soort: 'verstrekken' | 'opvragen',
  organisatie: string | null,
  maak: (
    b: Besluitrij,
    verstrekking: string,
    dicht: (kolom: Kolom, rij: string, waarde: unknown) => Promise<string>,
  ) => Promise<[string, Rij][]>,
): Promise<void> {
  const client = await t.db.pool('eigenaar').connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<Besluitrij>(
      `select gemeente_id, dossier_id, persoon_id, pet_id, ontvanger_type, 'toeleiding' as doel, categorieen, informeren_wanneer
       from deelwijzer.triagebesluit where id = $1`,
      [besluitId],
    )
    const [b] = rows
    if (b === undefined) throw new Error('geen besluit')
    const dicht = (kolom: Kolom, rij: string, waarde: unknown): Promise<string> =>
      zegel(t.open.kluis, kolom, rij, b.persoon_id, waarde)
    await client.query(`select set_config('dw.gemeente', $1, true)`, [b.gemeente_id])
    const verstrekking = randomUUID()
    const vooraf = b.informeren_wanneer === 'vooraf'
    const stukken: [string, Rij][] = [
      [
        'verstrekking',
        {
          id: verstrekking,
          soort,
          dossier_id: b.dossier_id,
          persoon_id: b.persoon_id,
          pet_id: b.pet_id,
          besluit_id: besluitId,
          ontvanger_type: b.ontvanger_type,
          ontvanger: await dicht('verstrekking.ontvanger', verstrekking, 'Een partner'),
          doel: b.doel,
          categorieen: b.categorieen,
          inhoud: JSON.stringify(await dicht('verstrekking.inhoud', verstrekking, { dat: 'Dat.' })),
          grondslag: ['AVG 6.1.e'],
          antwoord: '{}',
          geinformeerd: vooraf ? 'vooraf' : 'achteraf',
          verteld_op: vooraf ? t.deps.nu() : null,
          sleutel: randomUUID(),
          gedaan_op: t.deps.nu(),
          organisatie_id: organisatie,
        },
      ],
      ...(await maak(b, verstrekking, dicht)),
    ]
    for (const [tabel, rij] of stukken) {
      const alles: Rij = { gemeente_id: b.gemeente_id, ...rij }
      const namen = Object.keys(alles)
      await client.query(
        `insert into deelwijzer.${tabel} (${namen.join(', ')}) values (${namen.map((_, i) => `$${i + 1}`).join(', ')})`,
        Object.values(alles),
      )
    }
    await client.query('commit')
  } catch (fout) {
    await client.query('rollback')
    throw fout
  } finally {
    client.release()
  }
}

export interface Gedeeld {
  id: string
  nummer: string
  /** The secret in the address of a link; empty for an organisation. */
  geheim: string
}

/** Shares something under a besluit, with an organisation or through a link, written by hand. */
export async function deelMetHand(
  t: TestApp,
  besluitId: string,
  met: { organisatie: string } | 'link',
  geldigTot = datumInNederland(new Date(t.deps.nu().getTime() + 30 * 86_400_000)),
): Promise<Gedeeld> {
  const id = randomUUID()
  const nummer = `D-${id.slice(0, 8)}`
  const link = newLinkgeheim(t.deps.toeval)
  const organisatie = met === 'link' ? null : met.organisatie
  await schrijf(t, besluitId, 'verstrekken', organisatie, async (b, verstrekking, dicht) => {
    const gegeven = randomUUID()
    return [
      [
        'verstrekt_gegeven',
        {
          id: gegeven,
          verstrekking_id: verstrekking,
          nr: 1,
          categorie: b.categorieen[0],
          dat_wat: 'dat',
          tekst: await dicht('verstrekt_gegeven.tekst', gegeven, geheim.tekst),
          waarom: await dicht('verstrekt_gegeven.waarom', gegeven, 'Om samen te kunnen werken.'),
        },
      ],
      [
        'deling',
        {
          id,
          nummer,
          verstrekking_id: verstrekking,
          dossier_id: b.dossier_id,
          persoon_id: b.persoon_id,
          besluit_id: besluitId,
          soort: met === 'link' ? 'link' : 'partner',
          organisatie_id: organisatie,
          link_hash: met === 'link' ? hashLinkgeheim(link) : null,
          over: await dicht('deling.over', id, geheim.over),
          waarom: await dicht('deling.waarom', id, 'Om rust in de klas te regelen.'),
          voorwaarden: await dicht('deling.voorwaarden', id, 'Niet doorgeven zonder overleg.'),
          afzender: 'Wijkteam Noord, toeleider, 0800 1234',
          doel: b.doel,
          geldig_tot: geldigTot,
          gedeeld_op: t.deps.nu(),
        },
      ],
    ]
  })
  return { id, nummer, geheim: met === 'link' ? link : '' }
}

/** Asks an organisation something under a besluit, written by hand. */
export async function vraagMetHand(
  t: TestApp,
  besluitId: string,
  organisatie: string,
  vrager = 'college-toeleiding',
): Promise<string> {
  const id = randomUUID()
  await schrijf(t, besluitId, 'opvragen', organisatie, async (b, verstrekking, dicht) => [
    [
      'informatievraag',
      {
        id,
        nummer: `V-${id.slice(0, 8)}`,
        verstrekking_id: verstrekking,
        dossier_id: b.dossier_id,
        persoon_id: b.persoon_id,
        besluit_id: besluitId,
        organisatie_id: organisatie,
        over: await dicht('informatievraag.over', id, geheim.over),
        vraag: JSON.stringify(
          await dicht('informatievraag.vraag', id, {
            versie: 1,
            wat: Object.fromEntries(b.categorieen.map((code) => [code, `Geheimgevraagd ${code}`])),
            waarom: 'Om te weten wie er al helpt.',
          }),
        ),
        afzender: 'Wijkteam Noord, toeleider, 0800 1234',
        vrager,
        doel: b.doel,
        categorieen: b.categorieen,
        grondslag: ['AVG 6.1.e'],
        gevraagd_op: t.deps.nu(),
      },
    ],
  ])
  return id
}

/** Ends a share as the wijkteam would. */
export async function stopMetHand(
  t: TestApp,
  delingId: string,
  door: 'medewerker' | 'inwoner' | 'intrekking' = 'intrekking',
): Promise<void> {
  await t.db.pool('eigenaar').query(
    `insert into deelwijzer.deling_stop (gemeente_id, deling_id, door, op)
     select gemeente_id, id, $2, $3 from deelwijzer.deling where id = $1`,
    [delingId, door, t.deps.nu()],
  )
}
