import { randomUUID } from 'node:crypto'
import { DatabaseError } from 'pg'
import type { TestDatabase } from '../support/database.ts'
import { vul } from '../support/vul.ts'
import { Model, type ModelDossier, type ModelPet, type Stap } from './geschiedenis-model.ts'

export { stappen, type Stap } from './geschiedenis-model.ts'

type Uitkomst = 'gelukt' | 'geweigerd'
/** What the model says of a step, the SQL that really tries it, and what changes when it works. */
interface Poging {
  mag: boolean
  /** `undefined`: there is nothing to try it on. */
  sql: string | undefined
  waarden?: unknown[]
  /** Does no row mean that nothing was opened? */
  rijTelt?: boolean
  alsEigenaar?: boolean
  dan: () => void
}
const niets: Poging = { mag: false, sql: undefined, dan: () => undefined }

const toeleiding = {
  soorten: ['toeleidingsdossier', 'regiedossier'],
  taken: ['toeleiding-jeugd', 'regie-vanuit-college'],
}
const hulp = { soorten: ['hulpverleningsdossier'], taken: ['maatschappelijk-werk'] }
const breed = { soorten: [], taken: ['leidinggeven'] }

/** A house of eight petten and four dossiers, in the database and in the model at once. */
export class Geschiedenis {
  private readonly model = new Model()
  private readonly db: TestDatabase
  private readonly gemeente: string
  /** Ids in the database, by the names of the model. */
  private readonly id = new Map<string, string>()

  private constructor(db: TestDatabase, gemeente: string) {
    this.db = db
    this.gemeente = gemeente
  }

  private van(naam: string): string {
    const bestaand = this.id.get(naam)
    if (bestaand !== undefined) return bestaand
    const nieuw = randomUUID()
    this.id.set(naam, nieuw)
    return nieuw
  }

  static async begin(db: TestDatabase, gemeente: string): Promise<Geschiedenis> {
    const g = new Geschiedenis(db, gemeente)
    const m = g.model
    const pet = (
      naam: string,
      medewerker: string,
      soort: ModelPet['soort'],
      wat: { soorten: string[]; taken: string[] },
    ) => m.petten.push({ naam, medewerker, soort, ...wat, weg: false })
    pet('A1', 'a', 'toeleider', toeleiding)
    pet('A2', 'a', 'hulpverlener', hulp)
    pet('B1', 'b', 'toeleider', toeleiding)
    pet('B2', 'b', 'hulpverlener', hulp)
    pet('C1', 'c', 'toeleider', { soorten: ['toeleidingsdossier'], taken: ['toeleiding-jeugd'] })
    pet('L', 'l', 'leidinggevende', breed)
    pet('K', 'k', 'bezwaarbehandelaar', breed)
    const begin = [
      ['toeleidingsdossier', 'toeleiding-jeugd', 'p0', 'A1'],
      ['regiedossier', 'regie-vanuit-college', 'p0', 'B1'],
      ['hulpverleningsdossier', 'maatschappelijk-werk', 'p1', 'A2'],
      ['toeleidingsdossier', 'toeleiding-jeugd', 'p1', 'B1'],
    ] as const
    begin.forEach(([soort, taak, persoon, petNaam], nr) => {
      m.dossiers.push({ nr, soort, taak, persoon, open: true, afgeschermd: false })
      m.betrokken.push({ nr, pet: petNaam, dossier: nr, vlaggen: 15, tot: 'open' })
      for (const [vlag, geheim] of [
        [1, false],
        [2, false],
        [2, true],
        [4, false],
      ] as const) {
        m.gegevens.push({ nr: m.gegevens.length, dossier: nr, vlag, geheim, afgeschermd: false })
      }
    })
    await g.bouw()
    return g
  }

  private async bouw(): Promise<void> {
    const { model: m, gemeente: gemeente_id } = this
    const eigenaar = this.db.pool('eigenaar')
    const zet = (tabel: string, rijen: Record<string, unknown>[]) => vul(eigenaar, tabel, rijen)
    const vroeger = '2026-01-01'
    const organisatie = this.van('organisatie')
    await zet('gemeente', [{ id: gemeente_id, naam: gemeente_id, code: gemeente_id }])
    await zet('organisatie', [
      { gemeente_id, id: organisatie, naam: 'o', soort: 'wijkteam', bestuursorgaan: false },
    ])
    const taken = [...toeleiding.taken, ...hulp.taken].map((taak) => [
      taak,
      { uitvoerders: [organisatie] },
    ])
    await zet('inrichting', [
      {
        gemeente_id,
        id: randomUUID(),
        nummer: 1,
        status: 'vastgesteld',
        ingangsdatum: vroeger,
        inhoud: { taken: Object.fromEntries(taken) },
        toelichting: '',
        gemaakt_op: vroeger,
        versie: 1,
        reden: '',
      },
    ])
    await zet('verwerkingsactiviteit', [
      { gemeente_id, uri: 'urn:x', naam: 'x', doel: 'x', grondslag: 'x' },
    ])
    await zet(
      'medewerker',
      [...new Set(m.petten.map((p) => p.medewerker))].map((naam) => ({
        gemeente_id,
        id: this.van(`m ${naam}`),
        naam,
        functie: 'f',
      })),
    )
    await zet(
      'persoon',
      ['p0', 'p1'].map((naam) => ({
        gemeente_id,
        id: this.van(naam),
        naam,
        geboortedatum: '2010-01-01',
        geheim_adres: false,
      })),
    )
    await zet(
      'pet',
      m.petten.map((p) => ({
        gemeente_id,
        id: this.van(p.naam),
        medewerker_id: this.van(`m ${p.medewerker}`),
        organisatie_id: organisatie,
        naam: p.naam,
        soort: p.soort,
        taken: p.taken,
        dossier_soorten: p.soorten,
        beroepsgeheim: 'geen',
        beroepscode: false,
        beslissen: false,
        uitleg: '',
        geldig_van: vroeger,
        toegekend_op: vroeger,
      })),
    )
    await zet(
      'dossier',
      m.dossiers.map((d) => ({
        gemeente_id,
        id: this.van(`d${d.nr}`),
        nummer: `D${d.nr}`,
        soort: d.soort,
        taak: d.taak,
        persoon_id: this.van(d.persoon),
        verwerkingsactiviteit: 'urn:x',
        status: 'open',
        afgeschermd: false,
        geopend_op: vroeger,
        laatst_gewijzigd: vroeger,
      })),
    )
    await zet(
      'dossier_persoon',
      m.dossiers.map((d) => ({
        gemeente_id,
        dossier_id: this.van(`d${d.nr}`),
        persoon_id: this.van(d.persoon),
        rol: 'betrokkene',
      })),
    )
    await zet(
      'betrokkenheid',
      m.betrokken.map((b) => ({
        gemeente_id,
        id: this.van(`b${b.nr}`),
        pet_id: this.van(b.pet),
        dossier_id: this.van(`d${b.dossier}`),
        doel: 'toeleiding',
        vlaggen: b.vlaggen,
        reden: 'begin',
        geldig_van: vroeger,
      })),
    )
    await zet(
      'gegeven',
      m.gegevens.map((x) => ({
        gemeente_id,
        id: this.van(`g${x.nr}`),
        dossier_id: this.van(`d${x.dossier}`),
        persoon_id: this.van(m.dossiers[x.dossier]?.persoon ?? ''),
        pet_id: this.van('A1'),
        aard: 'feit',
        dat_wat: x.vlag === 1 ? 'dat' : 'wat',
        categorie: x.vlag === 4 ? 'bijzonder' : 'gewoon',
        bron_soort: 'inwoner',
        bron: '',
        verkregen_in_pet: x.geheim ? 'hulpverlener' : 'toeleider',
        inhoud: 'tekst',
        antwoord: {},
        sleutel: randomUUID(),
        vastgelegd_op: vroeger,
        gezinszaak: false,
        beroepsgeheim: 'geen',
      })),
    )
  }

  private async als<T extends object>(
    pet: ModelPet,
    sql: string,
    waarden: unknown[],
    blijft: boolean,
  ): Promise<T[]> {
    const client = await this.db.pool(this.model.werkt(pet) ? 'app' : 'breed').connect()
    let klaar = false
    try {
      await client.query('begin')
      await client.query(
        `select set_config('dw.gemeente', $1, true), set_config('dw.medewerker', $2, true), set_config('dw.pet', $3, true)`,
        [this.gemeente, this.van(`m ${pet.medewerker}`), this.van(pet.naam)],
      )
      const { rows } = await client.query<T>(sql, waarden)
      klaar = blijft
      return rows
    } finally {
      await client.query(klaar ? 'commit' : 'rollback')
      client.release()
    }
  }

  /** Tries one step as the pet that does it, in the real role. */
  async doe(stap: Stap): Promise<{ model: Uitkomst; echt: Uitkomst }> {
    const door = this.kiesDoor(stap)
    const poging = this.poging(stap, door)
    if (poging.sql === undefined) return { model: 'geweigerd', echt: 'geweigerd' }
    let echt: Uitkomst
    try {
      const waarden = poging.waarden ?? []
      const rijen = poging.alsEigenaar
        ? (await this.db.pool('eigenaar').query<object>(poging.sql, waarden)).rows
        : await this.als<object>(door, poging.sql, waarden, true)
      echt = poging.rijTelt === true && rijen.length === 0 ? 'geweigerd' : 'gelukt'
    } catch (fout) {
      // 42501 and DW…: refused by name; 23514: a check says that there is nothing left to give.
      if (!(fout instanceof DatabaseError) || !/^(42501|DW00\d|23514)$/.test(fout.code ?? ''))
        throw fout
      echt = 'geweigerd'
    }
    if (poging.mag && echt === 'gelukt') poging.dan()
    return { model: poging.mag ? 'gelukt' : 'geweigerd', echt }
  }

  /** Mostly somebody who could, so that things happen; one in four is just anybody. */
  private kiesDoor(stap: Stap): ModelPet {
    const m = this.model
    const iedereen = m.petten
    if (stap.door % 4 === 3) return this.op(iedereen, stap.door >> 2)
    const kan = iedereen.filter((pet) => {
      if (stap.doe === 'nood') return m.werkt(pet)
      if (stap.doe === 'doel') return !m.werkt(pet)
      if (stap.doe === 'beoordeel') return pet.soort === 'leidinggevende'
      if (stap.doe === 'vervang') return pet === this.op(m.petten, stap.pet)
      if (stap.doe === 'stopVervanging') {
        return m.vervangingen.some((v) => v.stand !== 'voorbij' && v.pet === pet.naam)
      }
      if (stap.doe === 'relatieWeg') {
        const r = m.relaties[stap.welke % Math.max(1, m.relaties.length)]
        return pet.medewerker === r?.medewerker
      }
      const nr =
        'dossier' in stap
          ? stap.dossier % m.dossiers.length
          : stap.doe === 'eindig'
            ? this.op(m.betrokken, stap.welke).dossier
            : -1
      const d = m.dossiers[nr]
      return d === undefined || m.schrijft(pet, d)
    })
    return this.op(kan.length === 0 ? iedereen : kan, stap.door >> 2)
  }

  /** Mostly a pet that fits the dossier. */
  private kiesPet(nummer: number, d: ModelDossier | undefined): ModelPet {
    const passend = this.model.petten.filter((pet) => d === undefined || this.model.past(pet, d))
    return this.op(
      nummer % 4 === 3 || passend.length === 0 ? this.model.petten : passend,
      nummer >> 2,
    )
  }

  private op<T>(lijst: readonly T[], nummer: number): T {
    const item = lijst[nummer % lijst.length]
    if (item === undefined) throw new Error('lege lijst')
    return item
  }

  private poging(stap: Stap, door: ModelPet): Poging {
    const m = this.model
    const d = 'dossier' in stap ? this.op(m.dossiers, stap.dossier) : undefined
    const dId = d === undefined ? '' : this.van(`d${d.nr}`)
    switch (stap.doe) {
      case 'betrek': {
        const pet = this.kiesPet(stap.pet, d)
        if (d === undefined) return niets
        const vlaggen = stap.vlaggen & m.bits(door, d)
        const al = m.betrokken.some(
          (b) => b.pet === pet.naam && b.dossier === d.nr && b.tot === 'open',
        )
        const nr = m.betrokken.length
        return {
          mag:
            m.schrijft(door, d) &&
            m.mag(pet, d) &&
            pet.medewerker !== door.medewerker &&
            !al &&
            vlaggen > 0,
          sql: `select deelwijzer.betrek($1, $2, $3, 'toeleiding', $4, 'reden', case when $5 then now() + interval '9 days' end)`,
          waarden: [this.van(`b${nr}`), dId, this.van(pet.naam), stap.vlaggen, stap.later],
          dan: () =>
            m.betrokken.push({
              nr,
              pet: pet.naam,
              dossier: d.nr,
              vlaggen,
              tot: stap.later ? 'later' : 'open',
            }),
        }
      }
      case 'eindig': {
        const b = this.op(m.betrokken, stap.welke)
        const van = this.op(m.dossiers, b.dossier)
        const bij = b.pet === door.naam || m.schrijft(door, van)
        return {
          mag:
            !door.weg &&
            b.tot !== 'voorbij' &&
            bij &&
            m.werkt(door) &&
            ((b.vlaggen & 8) === 0 || m.blijft(van, b)),
          sql: `select deelwijzer.eindig_betrokkenheid($1, 'reden')`,
          waarden: [this.van(`b${b.nr}`)],
          dan: () => (b.tot = 'voorbij'),
        }
      }
      case 'vervang': {
        const pet = this.op(m.petten, stap.pet)
        const zelfde = m.petten.filter(
          (p) => p.soort === pet.soort && p.medewerker !== pet.medewerker,
        )
        const vervanger = this.op(
          stap.vervanger % 4 === 3 || zelfde.length === 0 ? m.petten : zelfde,
          stap.vervanger >> 2,
        )
        const samen = (x: readonly string[], y: readonly string[]) => x.some((z) => y.includes(z))
        const nr = m.vervangingen.length
        return {
          mag:
            !door.weg &&
            (door === pet || door.soort === 'leidinggevende') &&
            !pet.weg &&
            !vervanger.weg &&
            pet.soort === vervanger.soort &&
            pet.medewerker !== vervanger.medewerker &&
            door.medewerker !== vervanger.medewerker &&
            samen(pet.soorten, vervanger.soorten) &&
            samen(pet.taken, vervanger.taken),
          sql: `select deelwijzer.regel_vervanging($1, $2, $3, now() + case when $4 then interval '1 day' else interval '0' end, now() + interval '5 days')`,
          waarden: [this.van(`v${nr}`), this.van(pet.naam), this.van(vervanger.naam), stap.straks],
          dan: () =>
            m.vervangingen.push({
              pet: pet.naam,
              door: vervanger.naam,
              stand: stap.straks ? 'straks' : 'nu',
            }),
        }
      }
      case 'stopVervanging': {
        if (m.vervangingen.length === 0) return niets
        const lopend = m.vervangingen.filter((x) => x.stand !== 'voorbij')
        const v = this.op(lopend.length === 0 ? m.vervangingen : lopend, stap.welke)
        return {
          mag:
            !door.weg &&
            v.stand !== 'voorbij' &&
            (v.pet === door.naam || v.door === door.naam || door.soort === 'leidinggevende'),
          sql: 'select deelwijzer.eindig_vervanging($1)',
          waarden: [this.van(`v${m.vervangingen.indexOf(v)}`)],
          dan: () => (v.stand = 'voorbij'),
        }
      }
      case 'draag': {
        const naar = this.kiesPet(stap.pet, d)
        if (d === undefined) return niets
        const lopend = m.betrokken.filter((b) => b.dossier === d.nr && b.tot !== 'voorbij')
        const blijft = m.gegevens
          .filter((x) => x.dossier === d.nr)
          .filter((_, plek) => stap.keuze[plek] === true)
        return {
          mag:
            d.soort !== 'hulpverleningsdossier' &&
            m.schrijft(door, d) &&
            lopend.some((b) => b.pet === door.naam && (b.vlaggen & 8) > 0) &&
            naar.medewerker !== door.medewerker &&
            m.mag(naar, d),
          sql: `select deelwijzer.draag_over($1, $2, $3, 'toeleiding', 'reden', $4, '{}')`,
          waarden: [
            randomUUID(),
            dId,
            this.van(naar.naam),
            blijft.map((x) => this.van(`g${x.nr}`)),
          ],
          dan: () => {
            for (const x of blijft) x.afgeschermd = true
            for (const b of lopend)
              if (b.pet === door.naam || b.pet === naar.naam) b.tot = 'voorbij'
            // The database chooses the id of this involvement; the model finds it back by pet and dossier.
            m.betrokken.push({
              nr: m.betrokken.length,
              pet: naar.naam,
              dossier: d.nr,
              vlaggen: 15,
              tot: 'open',
            })
            this.zoekId.push(m.betrokken.length - 1)
          },
        }
      }
      case 'overgang':
        return d === undefined ? niets : this.overgang(stap, door, d, dId)
      case 'sluit':
        return {
          mag: d !== undefined && m.schrijft(door, d),
          sql: 'select deelwijzer.sluit_dossier($1)',
          waarden: [dId],
          dan: () => {
            if (d !== undefined) d.open = false
            for (const b of m.betrokken) if (b.dossier === d?.nr) b.tot = 'voorbij'
          },
        }
      case 'scherm':
        return {
          mag: d !== undefined && m.schrijft(door, d),
          sql: 'select deelwijzer.scherm_dossier_af($1, $2)',
          waarden: [dId, stap.aan],
          dan: () => d !== undefined && (d.afgeschermd = stap.aan),
        }
      case 'relatie': {
        const persoon = this.op(['p0', 'onbekend', 'p1', 'onbekend', 'onbekend'], stap.persoon)
        const nr = m.relaties.length
        return {
          mag: true,
          sql: `insert into deelwijzer.relatie (gemeente_id, id, medewerker_id, soort, naam, geboortedatum, gemeld_op)
            values ($1, $2, $3, 'familie', $4, '2010-01-01', now())`,
          waarden: [
            this.gemeente,
            this.van(`r${nr}`),
            this.van(`m ${door.medewerker}`),
            persoon.toUpperCase(),
          ],
          dan: () => m.relaties.push({ medewerker: door.medewerker, persoon, geldt: true }),
        }
      }
      case 'relatieWeg': {
        if (m.relaties.length === 0) return niets
        const r = this.op(m.relaties, stap.welke)
        return {
          mag: r.medewerker === door.medewerker && r.geldt,
          sql: 'update deelwijzer.relatie set vervallen_op = now() where id = $1 and vervallen_op is null returning id',
          waarden: [this.van(`r${m.relaties.indexOf(r)}`)],
          rijTelt: true,
          dan: () => (r.geldt = false),
        }
      }
      case 'nood':
        return {
          mag:
            d !== undefined &&
            m.werkt(door) &&
            m.mag(door, d) &&
            d.open &&
            !d.afgeschermd &&
            m.bits(door, d) === 0,
          sql: `select x as id from deelwijzer.open_in_nood(null, null, $1, 'er is direct gevaar', 8, '2030-01-01', $2) x`,
          waarden: [
            `D${d?.nr ?? ''}`,
            JSON.stringify([{ soort: d?.soort, taak: d?.taak, antwoord: {}, plichten: [] }]),
          ],
          rijTelt: true,
          dan: () =>
            d !== undefined &&
            m.doelen.push({
              soort: 'nood',
              pet: door.naam,
              dossier: d.nr,
              nu: true,
              beoordeeld: false,
            }),
        }
      case 'doel': {
        const soort = door.soort === 'bezwaarbehandelaar' ? 'klacht' : 'leidinggevende'
        const dicht = soort === 'leidinggevende' && (d?.afgeschermd === true || d?.open === false)
        return {
          mag:
            d !== undefined &&
            !m.werkt(door) &&
            !door.weg &&
            d.soort !== 'hulpverleningsdossier' &&
            !dicht &&
            !m.kent(door, d),
          sql: `select x from deelwijzer.open_met_doel($1, $2, 'klacht-bezwaar', 'een goede reden', 3, $3) x where x is not null`,
          waarden: [
            randomUUID(),
            `D${d?.nr ?? ''}`,
            JSON.stringify([{ soort: d?.soort, taak: d?.taak, antwoord: {} }]),
          ],
          rijTelt: true,
          dan: () =>
            d !== undefined &&
            m.doelen.push({ soort, pet: door.naam, dossier: d.nr, nu: true, beoordeeld: false }),
        }
      }
      case 'noodVoorbij':
      case 'beoordeel': {
        const noden = m.doelen.filter(
          (x) => x.soort === 'nood' && (!('terecht' in stap) || !x.beoordeeld),
        )
        if (noden.length === 0) return niets
        const nood = this.op(noden, stap.welke)
        const wie = m.petten.find((p) => p.naam === nood.pet)
        // The newest of this pet and dossier, as in the model; its id was made by the database.
        const welke = `select id from deelwijzer.doeltoegang where gemeente_id = $1 and pet_id = $2 and dossier_id = $3 and soort = 'nood' order by geldig_van, id offset $4 limit 1`
        const plek = m.doelen
          .filter((x) => x.soort === 'nood' && x.pet === nood.pet && x.dossier === nood.dossier)
          .indexOf(nood)
        const waarden = [this.gemeente, this.van(nood.pet), this.van(`d${nood.dossier}`), plek]
        if (!('terecht' in stap)) {
          return {
            mag: true,
            alsEigenaar: true,
            sql: `update deelwijzer.doeltoegang set geldig_tot = greatest(geldig_van + interval '1 microsecond', least(geldig_tot, now())) where id = (${welke})`,
            waarden,
            dan: () => (nood.nu = false),
          }
        }
        return {
          mag: door.soort === 'leidinggevende' && !door.weg && wie?.medewerker !== door.medewerker,
          sql: `select deelwijzer.beoordeel_nood((${welke}), $5, 'reden')`,
          waarden: [...waarden, stap.terecht ? 'terecht' : 'niet-terecht'],
          dan: () => {
            nood.beoordeeld = true
            if (!stap.terecht) nood.nu = false
          },
        }
      }
      case 'intrek': {
        const pet = this.op(m.petten, stap.welke)
        return {
          mag: !pet.weg,
          alsEigenaar: true,
          sql: 'update deelwijzer.pet set geldig_tot = now() where id = $1 and geldig_tot is null returning id',
          waarden: [this.van(pet.naam)],
          rijTelt: true,
          dan: () => (pet.weg = true),
        }
      }
    }
  }

  private overgang(
    stap: Stap & { doe: 'overgang' },
    door: ModelPet,
    d: ModelDossier,
    dId: string,
  ): Poging {
    const m = this.model
    const pet = this.op(m.petten, stap.pet)
    const zelfde = m.dossiers.filter((x) => x !== d && x.persoon === d.persoon && m.past(pet, x))
    const [soort, taak] =
      pet.soort === 'hulpverlener'
        ? ['hulpverleningsdossier', 'maatschappelijk-werk']
        : ['toeleidingsdossier', 'toeleiding-jeugd']
    const doel: ModelDossier = stap.nieuw
      ? { nr: m.dossiers.length, soort, taak, persoon: d.persoon, open: true, afgeschermd: false }
      : this.op(zelfde.length === 0 || stap.naar % 4 === 3 ? m.dossiers : zelfde, stap.naar >> 2)
    const gekozen = m.gegevens
      .filter((x) => x.dossier === d.nr)
      .filter((_, plek) => stap.keuze[plek] === true)
    const betrokken = m.betrokken.some(
      (b) =>
        b.pet === pet.naam && b.dossier === doel.nr && (b.vlaggen & 8) > 0 && b.tot !== 'voorbij',
    )
    const kopie = gekozen.map((x, plek) => ({
      ...x,
      nr: m.gegevens.length + plek,
      dossier: doel.nr,
    }))
    const leesbaar = gekozen.every((x) => !x.afgeschermd && (m.bits(door, d) & x.vlag) > 0)
    return {
      mag:
        m.schrijft(door, d) &&
        m.mag(pet, doel) &&
        (stap.nieuw || betrokken) &&
        doel.persoon === d.persoon &&
        leesbaar &&
        (doel.open || kopie.length === 0),
      sql: `select deelwijzer.voer_overgang_uit($1, $2, $3, $4, $5, 'samen', true, '', $6)`,
      waarden: [
        randomUUID(),
        dId,
        this.van(pet.naam),
        this.van(`d${doel.nr}`),
        stap.nieuw
          ? JSON.stringify({
              nummer: `D${doel.nr}`,
              soort,
              taak,
              activiteit: 'urn:x',
              doel: 'hulpverlening',
            })
          : null,
        JSON.stringify(
          gekozen.map((x, plek) => ({
            gegeven: this.van(`g${x.nr}`),
            nieuw: this.van(`g${kopie[plek]?.nr ?? ''}`),
            antwoord: {},
          })),
        ),
      ],
      dan: () => {
        m.gegevens.push(...kopie)
        if (!stap.nieuw) return
        m.dossiers.push(doel)
        m.betrokken.push({
          nr: m.betrokken.length,
          pet: pet.naam,
          dossier: doel.nr,
          vlaggen: 15,
          tot: 'open',
        })
        this.zoekId.push(m.betrokken.length - 1)
      },
    }
  }

  /** Involvements that the database made by itself: their ids are looked up before the next step. */
  private readonly zoekId: number[] = []

  private async vindIds(): Promise<void> {
    for (const nr of this.zoekId.splice(0)) {
      const b = this.op(this.model.betrokken, nr)
      const { rows } = await this.db
        .pool('eigenaar')
        .query<{ id: string }>(
          'select id from deelwijzer.betrokkenheid where pet_id = $1 and dossier_id = $2 and geldig_tot is null',
          [this.van(b.pet), this.van(`d${b.dossier}`)],
        )
      this.id.set(`b${nr}`, rows[0]?.id ?? randomUUID())
    }
  }

  /** What each pet should see and what it really sees. */
  async vergelijk(): Promise<{ wie: string; verwacht: object; gezien: object | undefined }[]> {
    await this.vindIds()
    const m = this.model
    const uit: { wie: string; verwacht: object; gezien: object | undefined }[] = []
    for (const pet of m.petten) {
      const [gezien] = await this.als<object>(
        pet,
        `select coalesce((select array_agg(id::text order by id) from deelwijzer.dossier), '{}') as dossiers,
           coalesce((select array_agg(id::text order by id) from deelwijzer.gegeven), '{}') as gegevens`,
        [],
        false,
      )
      uit.push({
        wie: pet.naam,
        gezien,
        verwacht: {
          dossiers: m.dossiers
            .filter((d) => m.bits(pet, d) > 0)
            .map((d) => this.van(`d${d.nr}`))
            .toSorted(),
          gegevens: m.gegevens
            .filter((x) => m.ziet(pet, x))
            .map((x) => this.van(`g${x.nr}`))
            .toSorted(),
        },
      })
    }
    return uit
  }
}
