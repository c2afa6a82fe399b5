import { randomUUID } from 'node:crypto'
import { DatabaseError } from 'pg'
import type { TestDatabase } from '../support/database.ts'
import { bouwHuis, vulModel } from './geschiedenis-bouw.ts'
import { op, type Huis } from './geschiedenis-huis.ts'
import { Model, type ModelPet, type Stap } from './geschiedenis-model.ts'
import { maakPoging } from './geschiedenis-poging.ts'

export { stappen, type Stap } from './geschiedenis-model.ts'

type Uitkomst = 'gelukt' | 'geweigerd'

/** A house of eight petten and four dossiers, in the database and in the model at once. */
export class Geschiedenis implements Huis {
  readonly model = new Model()
  private readonly db: TestDatabase
  readonly gemeente: string
  /** Ids in the database, by the names of the model. */
  private readonly id = new Map<string, string>()

  private constructor(db: TestDatabase, gemeente: string) {
    this.db = db
    this.gemeente = gemeente
  }

  van(naam: string): string {
    const bestaand = this.id.get(naam)
    if (bestaand !== undefined) return bestaand
    const nieuw = randomUUID()
    this.id.set(naam, nieuw)
    return nieuw
  }

  static async begin(db: TestDatabase, gemeente: string): Promise<Geschiedenis> {
    const g = new Geschiedenis(db, gemeente)
    vulModel(g.model)
    await bouwHuis(db.pool('eigenaar'), g)
    return g
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
    const poging = maakPoging(this, stap, door)
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
    if (stap.door % 4 === 3) return op(iedereen, stap.door >> 2)
    const kan = iedereen.filter((pet) => {
      if (stap.doe === 'nood') return m.werkt(pet)
      if (stap.doe === 'doel') return !m.werkt(pet)
      if (stap.doe === 'beoordeel') return pet.soort === 'leidinggevende'
      if (stap.doe === 'vervang') return pet === op(m.petten, stap.pet)
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
            ? op(m.betrokken, stap.welke).dossier
            : -1
      const d = m.dossiers[nr]
      return d === undefined || m.schrijft(pet, d)
    })
    return op(kan.length === 0 ? iedereen : kan, stap.door >> 2)
  }

  /** Involvements that the database made by itself: their ids are looked up before the next step. */
  readonly zoekId: number[] = []

  private async vindIds(): Promise<void> {
    for (const nr of this.zoekId.splice(0)) {
      const b = op(this.model.betrokken, nr)
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
