import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { dicht } from '../support/geopend.ts'
import { maakKleineWereld, type KleineWereld } from '../support/kleine-wereld.ts'

/** One look in a made-up log; numbers choose who and what. */
export interface Kijk {
  wie: number
  bij: number
  wat: 'dossier' | 'zoekresultaat' | 'werk' | 'kring'
  /** Days ago, and the minute of that day (UTC). */
  dag: number
  minuut: number
  /** Looks with the same number are one act. */
  samen: number
}

export interface Signalenwereld {
  wereld: KleineWereld
  /** With all rights and without triggers: lines as they stand in a log, without their proofs. */
  beheer: Client
  mensen: number
  schrijf: (kijken: readonly Kijk[], client?: Client) => Promise<void>
  /** Everything that was found and where the search was, away. */
  leeg: () => Promise<void>
  stop: () => Promise<void>
}

const dagMs = 86_400_000

/** Four colleagues and twelve people, among them a street, a secret address, a closed dossier and access with a purpose. */
export async function maakSignalenwereld(): Promise<Signalenwereld> {
  const wereld = await maakKleineWereld()
  const { db, gemeente, zet } = wereld
  const beheer = new Client({ connectionString: db.beheerUrl })
  await beheer.connect()
  await beheer.query('set search_path = deelwijzer')
  await beheer.query('set session_replication_role = replica')
  const straat = createHash('sha256').update('straat').digest()
  const [petten, personen, dossiers]: [
    Awaited<ReturnType<KleineWereld['pet']>>[],
    string[],
    string[],
  ] = [[], [], []]
  for (let nr = 0; nr < 4; nr++) petten.push(await wereld.pet('toeleider'))
  for (let nr = 0; nr < 12; nr++) {
    const persoon = await wereld.persoon({ naam: `Proef ${nr}` })
    personen.push(persoon)
    if (nr === 3)
      await beheer.query('update persoon set geheim_adres = true where id = $1', [persoon])
    const gesloten = nr === 5 ? { status: 'gesloten', gesloten_op: geleden(3, 600) } : {}
    dossiers.push(await wereld.dossier(persoon, gesloten))
    if (nr < 4)
      await beheer.query('update persoon set straat_ix = $2 where id = $1', [persoon, straat])
  }
  for (const [nr, { pet }] of petten.entries()) {
    if (nr < 3) await wereld.betrek(pet, dossiers[nr] ?? '')
  }
  for (const nr of [6, 7]) {
    await zet('doeltoegang', {
      soort: 'leidinggevende', pet_id: petten[3]?.pet, dossier_id: dossiers[nr], dossier_nummer: 'D', doel: 'leiding', reden: dicht,
      vlaggen: 3, antwoord: {}, geldig_van: geleden(4, 0), geldig_tot: geleden(1, 0), zegel_id: dossiers[nr],
    }) // prettier-ignore
  }
  await beheer.query('insert into signaal_instelling values ($1, 7, 20, false, 5)', [gemeente])
  const eigenStraat = `insert into eigen_straat (gemeente_id, medewerker_id, straat_ix, verteld_op) values ($1, $2, $3, now())`

  return {
    wereld,
    beheer,
    mensen: personen.length,
    async schrijf(kijken, client = beheer) {
      const regels = kijken.map((k) => ({
        medewerker: petten[k.wie]?.['medewerker'],
        pet: petten[k.wie]?.pet,
        persoon: personen[k.bij],
        dossier: k.wat === 'zoekresultaat' ? null : dossiers[k.bij],
        wat: k.wat,
        op: geleden(k.dag, k.minuut),
        trace: createHash('md5').update(`${k.wie}/${k.samen}`).digest('hex'),
      }))
      await client.query(
        `with nieuw as (
           insert into gebeurtenis (gemeente_id, id, trace_id, tijdstip, handeling, actor_soort, medewerker_id, pet_id, rol, doel,
             verwerkingsactiviteit, betrokkene_id, object_soort, object_id, dossier_id, uitkomst)
           select $1, gen_random_uuid(), r.trace, r.op, case r.wat when 'werk' then 'vastleggen' else 'raadplegen' end, 'medewerker', r.medewerker,
             r.pet, 'x', 'x', 'x', case r.wat when 'kring' then null else r.persoon end, case r.wat when 'zoekresultaat' then r.wat else 'dossier' end,
             r.dossier, r.dossier, case r.wat when 'kring' then 'geweigerd' else 'gedaan' end
           from jsonb_to_recordset($2::jsonb) r (medewerker uuid, pet uuid, persoon uuid, dossier uuid, wat text, op timestamptz, trace text)
           returning id, medewerker_id, tijdstip, uitkomst)
         insert into kring_poging (gemeente_id, gebeurtenis_id, medewerker_id, op)
         select $1, n.id, n.medewerker_id, n.tijdstip from nieuw n where n.uitkomst = 'geweigerd'`,
        [gemeente, JSON.stringify(regels)],
      )
    },
    async leeg() {
      await beheer.query('delete from signaal')
      await beheer.query('delete from signaal_ronde')
      await beheer.query('delete from kring_poging')
      await beheer.query('delete from gebeurtenis')
      await beheer.query('delete from eigen_straat')
      await beheer.query(eigenStraat, [gemeente, petten[0]?.['medewerker'], straat])
    },
    async stop() {
      await beheer.end()
      await wereld.stop()
    },
  }
}

function geleden(dagen: number, minuut: number): string {
  const middernacht = Math.floor(Date.now() / dagMs) * dagMs
  return new Date(middernacht - (dagen + 1) * dagMs + minuut * 60_000).toISOString()
}
