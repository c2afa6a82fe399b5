import { randomUUID } from 'node:crypto'
import { createTestDatabase, type RolNaam, type TestDatabase } from './database.ts'
import { dicht, proefIx } from './geopend.ts'
import { vul } from './vul.ts'

/** Who is behind the connection: the settings that row level security asks for. */
export type Context = Partial<Record<'gemeente' | 'medewerker' | 'pet' | 'persoon', string>>

/** A database with one small gemeente that a test fills by hand, and ways to ask it things as a role. */
export interface KleineWereld {
  db: TestDatabase
  gemeente: string
  organisatie: string
  /** Puts a row in as the owner and gives its id. */
  zet: (tabel: string, rij: Record<string, unknown>) => Promise<string>
  /** A medewerker with one pet; give `medewerker` for a second pet of the same person. */
  pet: (soort: string, rij?: Record<string, unknown>) => Promise<Context & { pet: string }>
  persoon: (rij?: Record<string, unknown>) => Promise<string>
  dossier: (persoon: string, rij?: Record<string, unknown>) => Promise<string>
  betrek: (pet: string, dossier: string, vlaggen?: number) => Promise<string>
  gegeven: (pet: string, dossier: string, persoon: string, rij?: object) => Promise<string>
  /** Runs one statement as this role; what it changed stays when `blijft`. */
  als: <T extends Record<string, unknown>>(
    rol: RolNaam,
    context: Context,
    vraag: string,
    waarden?: unknown[],
    blijft?: boolean,
  ) => Promise<T[]>
  stop: () => Promise<void>
}

const taken = ['toeleiding-jeugd', 'verlenen-jeugdhulp', 'regie-vanuit-college', 'gezinsregie']
const soorten = ['toeleidingsdossier', 'hulpverleningsdossier', 'regiedossier', 'gezinsdossier']
const vroeger = '2026-01-01'

/** Makes the gemeente; everything that has to be there before anybody can work, and nobody in it. */
export async function maakKleineWereld(): Promise<KleineWereld> {
  const db = await createTestDatabase()
  const eigenaar = db.pool('eigenaar')
  const [gemeente, organisatie] = [randomUUID(), randomUUID()]
  const g = { gemeente_id: gemeente }
  await vul(eigenaar, 'gemeente', [{ id: gemeente, naam: 'Klein', code: 'klein' }])
  await vul(eigenaar, 'organisatie', [
    { ...g, id: organisatie, naam: 'Klein', soort: 'gemeente', bestuursorgaan: true },
  ])
  await vul(eigenaar, 'verwerkingsactiviteit', [
    { ...g, uri: 'urn:proef', naam: 'proef', doel: 'proef', grondslag: 'proef' },
  ])
  const uitvoerders = { uitvoerders: [organisatie] }
  await vul(eigenaar, 'inrichting', [
    {
      ...g,
      id: randomUUID(),
      nummer: 1,
      status: 'vastgesteld',
      ingangsdatum: vroeger,
      versie: 1,
      inhoud: { taken: Object.fromEntries(taken.map((taak) => [taak, uitvoerders])) },
      toelichting: '',
      reden: '',
      gemaakt_op: vroeger,
    },
  ])

  async function zet(tabel: string, rij: Record<string, unknown>): Promise<string> {
    const id = typeof rij['id'] === 'string' ? rij['id'] : randomUUID()
    await vul(eigenaar, tabel, [{ ...g, id, ...rij }])
    return id
  }

  return {
    db,
    gemeente,
    organisatie,
    zet,
    async pet(soort, rij = {}) {
      const eerder = rij['medewerker_id']
      const medewerker =
        typeof eerder === 'string'
          ? eerder
          : await zet('medewerker', { naam: 'Iemand', functie: 'medewerker' })
      const pet = await zet('pet', {
        medewerker_id: medewerker,
        organisatie_id: organisatie,
        naam: soort,
        soort,
        taken,
        dossier_soorten: soorten,
        beroepsgeheim: 'geen',
        beroepscode: false,
        beslissen: false,
        uitleg: 'proef',
        geldig_van: vroeger,
        toegekend_op: vroeger,
        ...rij,
      })
      return { gemeente, medewerker, pet }
    },
    persoon(rij = {}) {
      const alles = {
        naam: 'Proef Persoon',
        geboortedatum: '2000-01-01',
        geheim_adres: false,
        ...rij,
      }
      return zet('persoon', { naam_ix: proefIx(alles.naam, alles.geboortedatum), ...alles })
    },
    async dossier(persoon, rij = {}) {
      const id = await zet('dossier', {
        nummer: `D-${randomUUID()}`,
        soort: 'toeleidingsdossier',
        taak: 'toeleiding-jeugd',
        persoon_id: persoon,
        verwerkingsactiviteit: 'urn:proef',
        status: 'open',
        afgeschermd: false,
        geopend_op: vroeger,
        laatst_gewijzigd: vroeger,
        ...rij,
      })
      await vul(eigenaar, 'dossier_persoon', [
        { ...g, dossier_id: id, persoon_id: persoon, rol: 'betrokkene' },
      ])
      return id
    },
    betrek: (pet, dossier, vlaggen = 15) =>
      zet('betrokkenheid', {
        pet_id: pet,
        dossier_id: dossier,
        doel: 'toeleiding',
        vlaggen,
        reden: 'proef',
        geldig_van: vroeger,
      }),
    gegeven: (pet, dossier, persoon, rij = {}) =>
      zet('gegeven', {
        dossier_id: dossier,
        persoon_id: persoon,
        pet_id: pet,
        aard: 'feit',
        dat_wat: 'wat',
        categorie: 'gewoon',
        bron_soort: 'inwoner',
        bron: dicht,
        verkregen_in_pet: 'toeleider',
        inhoud: dicht,
        zegel_id: randomUUID(),
        antwoord: {},
        sleutel: randomUUID(),
        vastgelegd_op: vroeger,
        gezinszaak: false,
        beroepsgeheim: 'geen',
        ...rij,
      }),
    async als<T extends Record<string, unknown>>(
      rol: RolNaam,
      context: Context,
      vraag: string,
      waarden: unknown[] = [],
      blijft = false,
    ) {
      const client = await db.pool(rol).connect()
      try {
        await client.query('begin')
        for (const [naam, waarde] of Object.entries(context)) {
          await client.query('select set_config($1, $2, true)', [`dw.${naam}`, waarde])
        }
        const { rows } = await client.query<T>(vraag, waarden)
        if (blijft) await client.query('commit')
        return rows
      } finally {
        await client.query('rollback')
        client.release()
      }
    },
    stop: () => db.drop(),
  }
}
