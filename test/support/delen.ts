import { randomUUID } from 'node:crypto'
import type { Bezoeker, Blad, TestApp, Velden } from './app.ts'
import { zegel } from './kluis.ts'
import { ingevuld } from './triage.ts'
import { besluitMet, doePlichten, overDagen, schrijfRuw } from './verstrekking.ts'
import { noor } from './werk.ts'
import { datumInNederland } from '../../src/domein/leeftijd.ts'

export const deLinde = 'a1000000-0000-4000-8000-000000000003'
export const huisartsZuid = 'a1000000-0000-4000-8000-000000000004'

interface Bij {
  gemeente_id: string
  dossier_id: string
  persoon_id: string
  pet_id: string
  medewerker_id: string
}

/** Runs something straight in the database as role app, in the shoes of the pet that took this besluit. */
export async function alsApp<T>(
  t: TestApp,
  besluitId: string,
  werk: (vraag: (sql: string, waarden?: unknown[]) => Promise<unknown>, bij: Bij) => Promise<T>,
): Promise<T> {
  const { rows } = await t.db.pool('eigenaar').query<Bij>(
    `select tb.gemeente_id, tb.dossier_id, tb.persoon_id, tb.pet_id, p.medewerker_id
     from deelwijzer.triagebesluit tb join deelwijzer.pet p on p.id = tb.pet_id where tb.id = $1`,
    [besluitId],
  )
  const [bij] = rows
  if (bij === undefined) throw new Error('geen besluit')
  const client = await t.db.pool('app').connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true), set_config('dw.pet', $3, true)`,
      [bij.gemeente_id, bij.medewerker_id, bij.pet_id],
    )
    const uit = await werk((sql, waarden = []) => client.query(sql, waarden), bij)
    await client.query('commit')
    return uit
  } catch (fout) {
    await client.query('rollback')
    throw fout
  } finally {
    client.release()
  }
}

/** Asks a consent around the application, of whom the besluit is about. @returns its id */
export async function vraagRuw(
  t: TestApp,
  besluitId: string,
  anders: Record<string, unknown> = {},
  ouders: readonly string[] = [],
  zelf = true,
): Promise<string> {
  const id = randomUUID()
  await alsApp(t, besluitId, async (vraag, bij) => {
    const ander = anders['persoon_id']
    const persoon = typeof ander === 'string' ? ander : bij.persoon_id
    const rij: Record<string, unknown> = {
      gemeente_id: bij.gemeente_id,
      id,
      nummer: `TS-${id.slice(0, 8)}`,
      soort: 'toestemming',
      dossier_id: bij.dossier_id,
      persoon_id: persoon,
      pet_id: bij.pet_id,
      handeling: 'verstrekken',
      regime: 'jeugdwet',
      ontvanger_type: 'extern-professional',
      organisatie_id: null,
      doel: 'toeleiding',
      categorieen: ['dat'],
      eenmalig: false,
      geldig_tot: datumInNederland(new Date(Date.now() + 30 * 86_400_000)),
      feiten: JSON.stringify(
        await zegel(t.open.kluis, 'toestemming.feiten', id, persoon, {
          versie: 1,
          wat: { dat: 'Dat er hulp is.' },
          van: 'het wijkteam',
          aan: 'de school',
          waarom: 'Om af te spreken.',
          hoelang: 'een maand',
          bijNee: 'Dan vertellen wij niets.',
        }),
      ),
      vervangt_id: null,
      gevraagd_op: new Date(),
      ...anders,
    }
    const namen = Object.keys(rij)
    await vraag(
      `insert into deelwijzer.toestemming (${namen.join(', ')}) values (${namen.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(rij),
    )
    if (zelf) {
      await vraag(
        `insert into deelwijzer.toestemming_partij (gemeente_id, toestemming_id, persoon_id, hoedanigheid) values ($1, $2, $3, 'zelf')`,
        [rij['gemeente_id'], id, persoon],
      )
    }
    for (const ouder of ouders) {
      await vraag(
        `insert into deelwijzer.toestemming_partij (gemeente_id, toestemming_id, persoon_id, hoedanigheid) values ($1, $2, $3, 'ouder')`,
        [rij['gemeente_id'], id, ouder],
      )
    }
  })
  return id
}

/** An answer to it, around the application. */
export async function antwoordRuw(
  t: TestApp,
  besluitId: string,
  toestemmingId: string,
  antwoord: 'ja' | 'nee' | 'ingetrokken' | 'buiten-beschouwing',
  wijze = 'handtekening',
  wie?: string,
): Promise<void> {
  const id = randomUUID()
  const { rows } = await t.db
    .pool('eigenaar')
    .query<{ persoon_id: string }>('select persoon_id from deelwijzer.toestemming where id = $1', [
      toestemmingId,
    ])
  const persoon = rows[0]?.persoon_id ?? ''
  const inhoud = JSON.stringify(
    await zegel(t.open.kluis, 'toestemming_antwoord.inhoud', id, persoon, {
      versie: 1,
      getoond: ['Een regel.'],
      handtekening: null,
      foto: null,
      getuige: '',
      toelichting: '',
    }),
  )
  await alsApp(t, besluitId, (vraag, bij) =>
    vraag(
      `insert into deelwijzer.toestemming_antwoord (gemeente_id, id, toestemming_id, betrokkene_id, persoon_id, antwoord, wijze, inhoud, pet_id, gegeven_op)
       values ($1, $2, $3, $4, $9, $5, $6, $7, $8, clock_timestamp())`,
      [
        bij.gemeente_id,
        id,
        toestemmingId,
        persoon,
        antwoord,
        wijze,
        inhoud,
        bij.pet_id,
        wie ?? persoon,
      ],
    ),
  )
}

/** A share straight in the database, told beforehand, that claims to rest on these consents. */
export const deelRuw = (
  t: TestApp,
  besluitId: string,
  toestemmingen: readonly string[],
  anders: Record<string, unknown> = {},
): Promise<void> =>
  schrijfRuw(t, besluitId, {
    ontvanger_type: 'extern-professional',
    doel: 'toeleiding',
    grondslag: ['AVG 6.1.a'],
    geinformeerd: 'vooraf',
    verteld_op: '2026-01-01',
    toestemming_nodig: 'toestemming',
    toestemmingen,
    ...anders,
  })

/** A besluit to tell the school that there is help, with what must come first done. */
export async function besluitSchool(
  t: TestApp,
  iemand: Bezoeker,
  dossier: string,
  anders: { aanpak?: Velden; weging?: Velden } = {},
): Promise<string> {
  const besluit = await besluitMet(iemand, dossier, {
    aanpak: { ...ingevuld.aanpak, over: noor, ...anders.aanpak },
    weging: { ...anders.weging },
  })
  await doePlichten(t, iemand, besluit, 'blokkerend')
  return besluit
}

/** What is filled in to share under a besluit that the resident was told of. */
export const deelvelden = (t: TestApp, gegeven: string): Velden => ({
  gegeven: [gegeven],
  [`tekst.${gegeven}`]: 'Noor krijgt hulp van het wijkteam.',
  [`waarom.${gegeven}`]: 'Om afspraken te maken over rust in de klas.',
  organisatie: deLinde,
  ontvanger: '',
  over: 'Noor de Vries',
  doelzin: 'Afspreken hoe Noor rust krijgt.',
  nietDoorgeven: ['ja'],
  geldigTot: overDagen(t, 20),
  verteldOp: overDagen(t, 0),
})

/** Through the page: fill in, preview, confirm. @returns the page after the last post */
export async function deel(iemand: Bezoeker, besluit: string, velden: Velden): Promise<Blad> {
  await iemand.get(`/werk/besluiten/${besluit}/delen`)
  const voorbeeld = await iemand.verstuur(velden, {
    actie: `/werk/besluiten/${besluit}/delen/voorbeeld`,
  })
  if (voorbeeld.status !== 200 || voorbeeld.$('button[value=deel]').length === 0) return voorbeeld
  return iemand.verstuur({}, { actie: `/werk/besluiten/${besluit}/delen`, knop: 'deel' })
}
