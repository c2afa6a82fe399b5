import { randomUUID } from 'node:crypto'
import { dagenLater, datumInNederland } from '../../src/domein/leeftijd.ts'
import type { RolNaam } from './database.ts'
import { dicht, dichtJson } from './geopend.ts'
import type { Context, KleineWereld } from './kleine-wereld.ts'

export type Wie = Context & { pet: string }
export const vandaag = datumInNederland(new Date())
export const mandaat = 'Mandaatbesluit 2026, art. 4'
export const geweigerd = { code: '42501' }
/** Who was in it, does not handle it. */
export const zelfBetrokken = { code: 'DW035' }

export interface GesteldVerzoek {
  verzoek: string
  delen: readonly string[]
}

/** One resident with a dossier of the college and one of the help, everybody who could decide, and requests about it by hand. */
export interface Rechtenwereld {
  w: KleineWereld
  persoon: string
  dossier: string
  hulp: string
  professional: Wie
  collega: Wie
  toeleider: Wie
  chef: Wie
  privacy: Wie
  klager: Wie
  /** A request of the resident with a part per dossier (`null`: in none). */
  verzoek: (
    dossiers: readonly (string | null)[],
    rij?: Record<string, unknown>,
  ) => Promise<GesteldVerzoek>
  /** Somebody looked at this person in this dossier. */
  blik: (wie: Wie, waar: string, over?: string) => Promise<string>
  stap: (
    rol: RolNaam,
    wie: Context & { pet?: string },
    op: GesteldVerzoek,
    soort: string,
    deel?: string | null,
  ) => Promise<unknown>
  besluit: (
    rol: RolNaam,
    wie: Wie,
    deel: string | undefined,
    op?: { mandaat?: string | null; id?: string },
  ) => Promise<unknown>
  tel: (rol: RolNaam, wie: Context, vraag: string, id: string) => Promise<number>
  /** What somebody behind the desk gets of a request: the head, words, words of steps, what is asked about, and names. */
  gezien: (wie: Wie, op: GesteldVerzoek) => Promise<Record<string, number>>
}

/** @param w a small world; everything in it is new, so that no test sees what another left */
export async function maakRechtenwereld(w: KleineWereld): Promise<Rechtenwereld> {
  const professional = await w.pet('hulpverlener')
  const collega = await w.pet('hulpverlener')
  const toeleider = await w.pet('toeleider')
  const chef = await w.pet('leidinggevende', { mandaat })
  const privacy = await w.pet('privacy-officer', { mandaat })
  const klager = await w.pet('bezwaarbehandelaar', { mandaat })
  const persoon = await w.persoon()
  const dossier = await w.dossier(persoon)
  const hulp = await w.dossier(persoon, {
    soort: 'hulpverleningsdossier',
    taak: 'verlenen-jeugdhulp',
  })
  await w.betrek(toeleider.pet, dossier)
  await w.betrek(professional.pet, hulp)
  await w.betrek(collega.pet, hulp)

  async function verzoek(
    dossiers: readonly (string | null)[],
    rij: Record<string, unknown> = {},
  ): Promise<GesteldVerzoek> {
    const id = await w.zet('rechtsverzoek', {
      nummer: `RV-${randomUUID()}`,
      soort: 'informatie',
      persoon_id: persoon,
      indiener_id: persoon,
      hoedanigheid: 'zelf',
      kanaal: 'mijn',
      sleutel: randomUUID(),
      ontvangen_op: vandaag,
      ingediend_op: new Date(),
      wettelijk: dagenLater(vandaag, 40),
      identiteit: true,
      stand: 'open',
      inhoud: dicht,
      ...(rij['soort'] === 'klacht' ? { klacht_over: 'gemeente' } : {}),
      ...rij,
    })
    const delen: string[] = []
    for (const [plaats, waar] of dossiers.entries()) {
      const deel = await w.zet('verzoekdeel', {
        verzoek_id: id,
        nr: plaats + 1,
        persoon_id: persoon,
        dossier_id: waar,
        dossier_nummer: waar === null ? null : 'x',
        dossier_soort: waar === null ? null : 'x',
        beslisser: 'college',
        stand: 'open',
      })
      await w.zet('verzoekonderdeel', { deel_id: deel, nr: 1, soort: 'anders', inhoud: dicht })
      delen.push(deel)
    }
    return { verzoek: id, delen }
  }

  /** Somebody looked at this person in this dossier. The proof of the line is not what this is about. */
  async function blik(wie: Wie, waar: string, over = persoon): Promise<string> {
    const eigenaar = w.db.pool('eigenaar')
    await eigenaar.query(
      'alter table deelwijzer.gebeurtenis disable trigger gebeurtenis_met_bewijs',
    )
    const id = await w.zet('gebeurtenis', {
      trace_id: 'a'.repeat(32),
      tijdstip: '2026-01-02',
      handeling: 'raadplegen',
      actor_soort: 'medewerker',
      medewerker_id: wie.medewerker,
      pet_id: wie.pet,
      rol: 'hulpverlener',
      doel: 'werk',
      verwerkingsactiviteit: 'urn:proef',
      betrokkene_id: over,
      object_soort: 'dossier',
      object_id: waar,
      dossier_id: waar,
      uitkomst: 'gedaan',
    })
    await eigenaar.query('alter table deelwijzer.gebeurtenis enable trigger gebeurtenis_met_bewijs')
    return id
  }

  const stap = (
    rol: RolNaam,
    wie: Context & { pet?: string },
    op: GesteldVerzoek,
    soort: string,
    deel: string | null = null,
  ): Promise<unknown> =>
    w.als(
      rol,
      wie,
      `insert into verzoekstap (gemeente_id, id, verzoek_id, nr, deel_id, soort, op, pet_id, persoon_id, wettelijk, zichtbaar, inhoud)
     values ($1, $2, $3, 1, $4, $5, now(), $6, $7, $8, $9, $10::jsonb)`,
      [
        w.gemeente,
        randomUUID(),
        op.verzoek,
        deel,
        soort,
        wie.pet ?? null,
        wie.persoon ?? null,
        soort === 'verlengd' ? dagenLater(vandaag, 60) : null,
        soort !== 'voorstel',
        dichtJson,
      ],
      true,
    )

  const besluit = (
    rol: RolNaam,
    wie: Wie,
    deel: string | undefined,
    op: { mandaat?: string | null; id?: string } = {},
  ): Promise<unknown> =>
    w.als(
      rol,
      wie,
      `insert into verzoekbesluit (gemeente_id, id, nummer, deel_id, pet_id, uitkomst, mandaat, rechtsmiddel, genomen_op, inhoud)
     values ($1, $2, $3, $4, $5, 'afgewezen', $6, 'bezwaar', now(), $7::jsonb)`,
      [
        w.gemeente,
        op.id ?? randomUUID(),
        `VB-${randomUUID()}`,
        deel,
        wie.pet,
        op.mandaat === undefined ? null : op.mandaat,
        dichtJson,
      ],
      true,
    )

  const tel = async (rol: RolNaam, wie: Context, vraag: string, id: string): Promise<number> =>
    (await w.als(rol, wie, vraag, [id])).length

  /** What somebody behind the desk gets of a request: the head, the words, the words of steps, what is asked about, and names. */
  async function gezien(wie: Wie, op: GesteldVerzoek): Promise<Record<string, number>> {
    const uit: Record<string, number> = {}
    for (const [naam, vraag] of Object.entries({
      kop: 'select id, soort, wettelijk from rechtsverzoek where id = $1',
      delen: 'select id, beslisser from verzoekdeel where verzoek_id = $1',
      stappen: 'select id, soort, op from verzoekstap where verzoek_id = $1',
      woorden: 'select id from verzoekinhoud_voor_balie($1) where inhoud is not null',
      stapwoorden: 'select id from stapinhoud_voor_balie($1) where inhoud is not null',
      onderdelen:
        'select o.id from verzoekonderdeel o join verzoekdeel d on d.id = o.deel_id where d.verzoek_id = $1',
      namen:
        'select p.id from persoon p join rechtsverzoek v on p.id in (v.persoon_id, v.indiener_id) where v.id = $1',
    })) {
      uit[naam] = await tel('breed', wie, vraag, op.verzoek)
    }
    return uit
  }

  return {
    w,
    persoon,
    dossier,
    hulp,
    professional,
    collega,
    toeleider,
    chef,
    privacy,
    klager,
    verzoek,
    blik,
    stap,
    besluit,
    tel,
    gezien,
  }
}
