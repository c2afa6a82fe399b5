import { randomUUID } from 'node:crypto'
import { dagenLater, datumInNederland, toonDatum } from '../../src/domein/leeftijd.ts'
import type { Kolom } from '../../src/kluis/kolommen.ts'
import type { Bezoeker, Blad, TestApp, Velden } from './app.ts'
import { zegel } from './kluis.ts'
import { beginTriage, ingevuld, vulIn } from './triage.ts'

/** A day from now as a form wants it: dag-maand-jaar. */
export function overDagen(t: TestApp, dagen: number): string {
  return toonDatum(dagenLater(datumInNederland(t.deps.nu()), dagen))
}

/** Telling Veilig Thuis, with the resident informed later because of danger. */
export function zonderVooraf(t: TestApp): Record<'aanpak' | 'weging' | 'informeren', Velden> {
  return {
    aanpak: {
      ontvanger: 'veilig-thuis',
      doel: 'veiligheid',
      besproken: 'nee',
      categorie: ['dat', 'wat'],
    },
    weging: {
      'nodig.dat': 'Veilig Thuis moet weten dat er hulp is.',
      'nodig.wat': 'Veilig Thuis moet weten wat er speelt.',
      'feit.ernstigGevaar': 'ja',
    },
    informeren: {
      informeren: 'achteraf',
      uitstelreden: ['veiligheid'],
      uitstelTekst: 'Wie het vooraf hoort, kan een kind kwaad doen.',
      uiterlijk: overDagen(t, 20),
    },
  }
}

/** A besluit of which some answers differ; gives its id. */
export async function besluitMet(
  iemand: Bezoeker,
  dossier: string,
  anders: Partial<Record<'aanpak' | 'weging' | 'informeren' | 'vastleggen', Velden>>,
): Promise<string> {
  await vulIn(iemand, await beginTriage(iemand, dossier), anders)
  return rondAf(iemand, anders.vastleggen)
}

/** Decides on the triage of the last page. */
export async function rondAf(iemand: Bezoeker, anders: Velden = {}): Promise<string> {
  const blad = await iemand.verstuur(
    {
      ...ingevuld.vastleggen,
      // Only counts when the answer of the rules is another one.
      afwijkReden: 'Er is gevaar en wachten kan niet.',
      geraadpleegd: 'aandachtsfunctionaris',
      ...anders,
    },
    { knop: 'besluit' },
  )
  const id = /^\/werk\/besluiten\/([0-9a-f-]{36})\?nieuw=1$/.exec(blad.pad)?.[1]
  if (id === undefined) throw new Error(`geen besluit: ${blad.pad}`)
  return id
}

/** Corrects a besluit with these other answers; gives the id of the new one. */
export async function herzie(
  iemand: Bezoeker,
  besluit: string,
  anders: Partial<Record<'aanpak' | 'weging' | 'informeren' | 'vastleggen', Velden>> = {},
): Promise<string> {
  await iemand.get(`/werk/besluiten/${besluit}`)
  await iemand.verstuur({}, { actie: `/werk/besluiten/${besluit}/herzien` })
  const triage = /^\/werk\/triage\/([0-9a-f-]{36})\//.exec(iemand.blad().pad)?.[1]
  if (triage === undefined) throw new Error(`geen herziening: ${iemand.blad().pad}`)
  await vulIn(iemand, triage, anders)
  return rondAf(iemand, anders.vastleggen)
}

/** How a report went, in a test in which that does not matter. */
export const gemeld: Velden = { meldweg: 'telefoon', sprak: 'Een medewerker' }

/** Opens the page to do what was decided and sends it, filled in. */
export async function voerUit(iemand: Bezoeker, besluit: string, velden: Velden): Promise<Blad> {
  const blad = await iemand.get(`/werk/besluiten/${besluit}/uitvoeren`)
  if (blad.$('main form').length === 0) return blad
  // Of a report to an authority is asked how it went; day and time stand in the form.
  const melding = blad.$('[name=meldweg]').length > 0 ? gemeld : {}
  return iemand.verstuur({ ...melding, ...velden })
}

/** Rounds off every open duty of a besluit, the way the pages ask for it. */
export async function doePlichten(
  t: TestApp,
  iemand: Bezoeker,
  besluit: string,
  welke: 'blokkerend' | 'informeren',
): Promise<void> {
  const { rows } = await t.db.pool('eigenaar').query<{ id: string }>(
    `select id from deelwijzer.plicht where besluit_id = $1 and gedaan_op is null
       and ${welke === 'blokkerend' ? 'blokkerend' : `code in ('informeer-achteraf', 'informeer-binnen-vier-weken', 'informeer-na-onderzoek')`}`,
    [besluit],
  )
  for (const { id } of rows) {
    await iemand.get(`/werk/plichten/${id}`)
    await iemand.verstuur({ bewijs: 'Gedaan.' })
  }
}

/** A row as somebody would write it who goes around the application: straight to the database, in the role of the app. */
export async function schrijfRuw(
  t: TestApp,
  besluitId: string,
  anders: Record<string, unknown> = {},
  pet?: string,
): Promise<void> {
  const { rows } = await t.db
    .pool('eigenaar')
    .query<
      Record<'gemeente_id' | 'dossier_id' | 'persoon_id' | 'pet_id' | 'medewerker_id', string>
    >(
      `select tb.gemeente_id, tb.dossier_id, tb.persoon_id, p.id as pet_id, p.medewerker_id
       from deelwijzer.triagebesluit tb join deelwijzer.pet p on p.gemeente_id = tb.gemeente_id and p.id = coalesce($2, tb.pet_id)
       where tb.id = $1`,
      [besluitId, pet ?? null],
    )
  const [b] = rows
  if (b === undefined) throw new Error('geen besluit')
  const id = randomUUID()
  const dicht = (kolom: Kolom, waarde: unknown): Promise<string> =>
    zegel(t.open.kluis, kolom, id, b.persoon_id, waarde)
  const { medewerker_id: medewerker, ...vast } = b
  const rij: Record<string, unknown> = {
    ...vast,
    id,
    soort: 'verstrekken',
    besluit_id: besluitId,
    ontvanger_type: 'veilig-thuis',
    ontvanger: await dicht('verstrekking.ontvanger', 'Veilig Thuis'),
    doel: 'veiligheid',
    categorieen: ['dat'],
    inhoud: JSON.stringify(await dicht('verstrekking.inhoud', { dat: 'Er is hulp.' })),
    grondslag: ['AVG 6.1.d'],
    antwoord: '{}',
    geinformeerd: 'achteraf',
    verteld_op: null,
    sleutel: randomUUID(),
    gedaan_op: new Date(),
    ...anders,
  }
  const client = await t.db.pool('app').connect()
  try {
    await client.query('begin')
    for (const [naam, waarde] of Object.entries({
      gemeente: b.gemeente_id,
      medewerker,
      pet: b.pet_id,
    })) {
      await client.query('select set_config($1, $2, true)', [`dw.${naam}`, waarde])
    }
    const namen = Object.keys(rij)
    await client.query(
      `insert into deelwijzer.verstrekking (${namen.join(', ')}) values (${namen.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(rij),
    )
    await client.query('commit')
  } catch (fout) {
    await client.query('rollback')
    throw fout
  } finally {
    client.release()
  }
}
