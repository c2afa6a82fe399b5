import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dicht, dichteBytes, dichtJson } from '../support/geopend.ts'
import { maakKleineWereld, type Context, type KleineWereld } from '../support/kleine-wereld.ts'

/** A row of one's own dossier that points to a row of another: nothing may become readable, end or go because of it. */

type Wie = Context & { pet: string }
let w: KleineWereld
let ik: Wie
let ander: Wie
let persoon: string
let vreemde: string
let hier: string
let daar: string
const geweigerd = { code: '42501' }
beforeAll(async () => {
  w = await maakKleineWereld()
})
afterAll(() => w.stop())
beforeEach(async () => {
  ik = await w.pet('toeleider')
  ander = await w.pet('toeleider')
  persoon = await w.persoon()
  vreemde = await w.persoon()
  hier = await w.dossier(persoon)
  daar = await w.dossier(vreemde)
  await w.betrek(ik.pet, hier)
  await w.betrek(ander.pet, daar)
})

const taak = (dossier: string, pet: string, rij: object = {}): Promise<string> =>
  w.zet('plicht', {
    dossier_id: dossier,
    pet_id: pet,
    code: 'rond-afweging-af',
    tekst: 'Rond af.',
    blokkerend: false,
    uiterlijk: '2999-01-01',
    ...rij,
  })

/** As the application writes it. */
async function voegIn(
  wie: Wie,
  tabel: string,
  rij: Record<string, unknown>,
  blijft = false,
): Promise<void> {
  const alles: Record<string, unknown> = { gemeente_id: w.gemeente, ...rij }
  const namen = Object.keys(alles)
  await w.als(
    'app',
    wie,
    `insert into ${tabel} (${namen.join(', ')}) values (${namen.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(alles),
    blijft,
  )
}

const weging = (plicht: string, rij: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  nummer: `AF-${randomUUID()}`,
  soort: 'meldcode',
  dossier_id: hier,
  persoon_id: persoon,
  pet_id: ik.pet,
  plicht_id: plicht,
  begonnen_op: '2026-01-02',
  ...rij,
})

describe('the task of a weighing', () => {
  it('is not one of another dossier: nobody is kept from finishing theirs', async () => {
    const vreemd = await taak(daar, ander.pet)
    await expect(voegIn(ik, 'afweging', weging(vreemd), true)).rejects.toMatchObject(geweigerd)
    await w.als('app', ander, 'update plicht set gedaan_op = now() where id = $1', [vreemd])
  })

  it('is not another task, not one that was done, and not that of another weighing', async () => {
    const anders = await taak(hier, ik.pet, { code: 'bel-terug' })
    const gedaan = await taak(hier, ik.pet, { gedaan_op: '2026-01-02', afloop: 'gedaan' })
    const eigen = await taak(hier, ik.pet)
    await voegIn(ik, 'afweging', weging(eigen), true)
    for (const plicht of [anders, gedaan, eigen]) {
      await expect(voegIn(ik, 'afweging', weging(plicht))).rejects.toMatchObject(geweigerd)
    }
  })
})

describe('where a question was asked', () => {
  it.each(['triage_id', 'afweging_id'])('is not in another dossier: %s', async (veld) => {
    const maak = async (dossier: string, wie: Wie, over: string): Promise<string> =>
      veld === 'triage_id'
        ? w.zet('triage', {
            dossier_id: dossier,
            pet_id: wie.pet,
            moment: 'aanpassing',
            begonnen_op: '2026-01-02',
          })
        : w.zet(
            'afweging',
            weging(await taak(dossier, wie.pet), {
              dossier_id: dossier,
              persoon_id: over,
              pet_id: wie.pet,
            }),
          )
    const eigen = await maak(hier, ik, persoon)
    const vreemd = await maak(daar, ander, vreemde)
    for (const [waar, mag] of [
      [eigen, true],
      [vreemd, false],
    ] as const) {
      const poging = inEen(waar, veld)
      if (mag) await poging
      else await expect(poging).rejects.toMatchObject(geweigerd)
    }
  })

  /** The question and where it was asked, in one transaction as the application does it. */
  async function inEen(waar: string, veld: string): Promise<void> {
    const client = await w.db.pool('app').connect()
    try {
      await client.query('begin')
      for (const [naam, waarde] of Object.entries(ik)) {
        await client.query('select set_config($1, $2, true)', [`dw.${naam}`, waarde])
      }
      const id = randomUUID()
      await client.query(
        `insert into ruggespraak (gemeente_id, id, nummer, soort, aan, pet_id, medewerker_id, organisatie_id, vraag, gesteld_op, uiterlijk)
         values ($1, $2, $3, 'vraag', 'leidinggevende', $4, $5, $6, $7, now(), current_date + 7)`,
        [w.gemeente, id, `RS-${id}`, ik.pet, ik.medewerker, w.organisatie, dichtJson],
      )
      await client.query(
        `insert into ruggespraak_bij (gemeente_id, ruggespraak_id, dossier_id, ${veld}) values ($1, $2, $3, $4)`,
        [w.gemeente, id, hier, waar],
      )
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
})

describe('a datum that says that it is a copy', () => {
  const gegeven = (rij: Record<string, unknown>) => ({
    id: randomUUID(),
    dossier_id: hier,
    persoon_id: persoon,
    pet_id: ik.pet,
    aard: 'feit',
    dat_wat: 'wat',
    categorie: 'gewoon',
    bron_soort: 'inwoner',
    bron: dicht,
    verkregen_in_pet: 'toeleider',
    inhoud: dicht,
    zegel_id: randomUUID(),
    antwoord: '{}',
    sleutel: randomUUID(),
    vastgelegd_op: '2026-01-02',
    ...rij,
  })

  it.each(['herkomst_id', 'overgang_id', 'vervangt_id'])(
    'is not written by the application: with %s a decision here would reach what stands elsewhere',
    async (veld) => {
      const geheim = await w.gegeven(ander.pet, daar, vreemde)
      await voegIn(ik, 'gegeven', gegeven({}))
      await expect(voegIn(ik, 'gegeven', gegeven({ [veld]: geheim }))).rejects.toMatchObject(
        geweigerd,
      )
    },
  )
})

describe('what a request asks about', () => {
  it('is no document about somebody else in the same dossier', async () => {
    await w.db
      .pool('eigenaar')
      .query(
        `insert into deelwijzer.dossier_persoon (gemeente_id, dossier_id, persoon_id, rol) values ($1, $2, $3, 'gezinslid')`,
        [w.gemeente, hier, vreemde],
      )
    const verzoek = await w.zet('rechtsverzoek', {
      nummer: `RV-${randomUUID()}`,
      soort: 'verwijderen',
      persoon_id: persoon,
      indiener_id: persoon,
      hoedanigheid: 'zelf',
      kanaal: 'mijn',
      sleutel: randomUUID(),
      ontvangen_op: '2026-01-02',
      ingediend_op: '2026-01-02',
      wettelijk: '2026-02-02',
      identiteit: true,
      stand: 'open',
      inhoud: dicht,
    })
    const deel = await w.zet('verzoekdeel', {
      verzoek_id: verzoek,
      nr: 1,
      persoon_id: persoon,
      dossier_id: hier,
      dossier_nummer: 'x',
      dossier_soort: 'x',
      beslisser: 'college',
      stand: 'open',
    })
    let nr = 0
    const vraag = async (over: string) => {
      const gegeven = await w.gegeven(ik.pet, hier, over)
      const document = await w.zet('document', {
        gegeven_id: gegeven,
        dossier_id: hier,
        persoon_id: over,
        pet_id: ik.pet,
        naam: dicht,
        soort: 'application/pdf',
        grootte: 1,
        sha256: `\\x${'00'.repeat(32)}`,
        inhoud: dichteBytes,
        sleutel: randomUUID(),
        toegevoegd_op: '2026-01-02',
      })
      nr += 1
      return w.zet('verzoekonderdeel', {
        deel_id: deel,
        nr,
        soort: 'document',
        document_id: document,
        inhoud: dicht,
      })
    }
    await vraag(persoon)
    await expect(vraag(vreemde)).rejects.toMatchObject(geweigerd)
  })
})
