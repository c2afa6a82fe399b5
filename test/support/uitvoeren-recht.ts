import { randomUUID } from 'node:crypto'
import type { Onderdeelsoort, Uitvoering, Verzoeksoort } from '../../src/domein/rechtsverzoek.ts'
import type { Kolom } from '../../src/kluis/kolommen.ts'
import { hashLinkgeheim, newLinkgeheim } from '../../src/handelingen/partner-geheim.ts'
import type { TestApp } from './app.ts'
import { zegel } from './kluis.ts'
import { organisaties } from './partner.ts'
import { datumInNederland } from '../../src/domein/leeftijd.ts'

type Rij = Record<string, unknown>
type Schrijf = (tabel: string, rij: Rij) => Promise<void>

/** In one transaction, as the owner of the database in the shoes of a pet: for what other pages do. */
async function schrijvend(
  t: TestApp,
  gemeente: string,
  pet: string | undefined,
  werk: (schrijf: Schrijf) => Promise<void>,
): Promise<void> {
  const client = await t.db.pool('eigenaar').connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('dw.gemeente', $1, true), set_config('dw.pet', coalesce($2, ''), true),
        set_config('dw.medewerker', coalesce((select medewerker_id::text from deelwijzer.pet where id = $2::uuid), ''), true)`,
      [gemeente, pet ?? null],
    )
    await werk(async (tabel, rij) => {
      const alles: Rij = { gemeente_id: gemeente, ...rij }
      const namen = Object.keys(alles)
      await client.query(
        `insert into deelwijzer.${tabel} (${namen.join(', ')}) values (${namen.map((_, i) => `$${i + 1}`).join(', ')})`,
        Object.values(alles),
      )
    })
    await client.query('commit')
  } catch (fout) {
    await client.query('rollback')
    throw fout
  } finally {
    client.release()
  }
}

export interface TeBesluiten {
  soort?: Onderdeelsoort
  gegeven?: string
  document?: string
  uitvoering: Uitvoering
  nieuweTekst?: string
  oudeWeg?: boolean
}

export interface Besloten {
  verzoek: string
  nummer: string
  deel: string
  besluit: string
  onderdelen: readonly string[]
}

/**
 * A request about this dossier that was decided: per datum what must be done (`geen` is a no). Decided by who may: with a
 * mandate for the college, else by the pet that works there.
 *
 * @param zonder stops after the request: nothing was decided
 */
export async function besluitOp(
  t: TestApp,
  dossier: string,
  wat: readonly TeBesluiten[],
  zonder?: 'besluit',
  soort: Verzoeksoort = 'verwijderen',
): Promise<Besloten> {
  const eigenaar = t.db.pool('eigenaar')
  const { rows } = await eigenaar.query<{
    gemeente_id: string
    persoon_id: string
    mandaat: string
    met_mandaat: string
    werkt: string
  }>(
    `select d.gemeente_id, d.persoon_id, p.id as met_mandaat, p.mandaat,
       (select b.pet_id from deelwijzer.betrokkenheid b where b.dossier_id = d.id and b.vlaggen & 8 > 0 order by b.geldig_van limit 1) as werkt
     from deelwijzer.dossier d join deelwijzer.pet p on p.gemeente_id = d.gemeente_id and p.soort = 'leidinggevende' and p.mandaat is not null
     where d.id = $1 order by p.id limit 1`,
    [dossier],
  )
  const [d] = rows
  if (d === undefined) throw new Error('geen dossier')
  const { gemeente_id: gemeente, persoon_id: persoon } = d
  const dicht = (kolom: Kolom, id: string, waarde: unknown): Promise<string> =>
    zegel(t.open.kluis, kolom, id, persoon, waarde).then((tekst) => JSON.stringify(tekst))
  const verzoek = randomUUID()
  const deel = randomUUID()
  const besluit = randomUUID()
  const nummer = `R-${verzoek.slice(0, 8)}`
  const onderdelen = wat.map((een) => ({ id: randomUUID(), ...een }))
  const dag = datumInNederland(t.deps.nu())
  const over30 = datumInNederland(new Date(t.deps.nu().getTime() + 30 * 86_400_000))
  await schrijvend(t, gemeente, undefined, async (schrijf) => {
    await schrijf('rechtsverzoek', {
      id: verzoek,
      nummer,
      soort,
      persoon_id: persoon,
      indiener_id: persoon,
      hoedanigheid: 'zelf',
      kanaal: 'mijn',
      sleutel: randomUUID(),
      ontvangen_op: dag,
      ingediend_op: t.deps.nu(),
      wettelijk: over30,
      identiteit: true,
      inhoud: await dicht('rechtsverzoek.inhoud', verzoek, {
        tekst: 'Dit klopt niet.',
        antwoorden: {},
      }),
    })
    await schrijf('verzoekdeel', {
      id: deel,
      verzoek_id: verzoek,
      nr: 1,
      persoon_id: persoon,
      dossier_id: dossier,
      dossier_nummer: 'x',
      dossier_soort: 'x',
      beslisser: 'college',
    })
    for (const [index, een] of onderdelen.entries()) {
      await schrijf('verzoekonderdeel', {
        id: een.id,
        deel_id: deel,
        nr: index + 1,
        soort: soortVan(een),
        gegeven_id: een.gegeven ?? null,
        document_id: een.document ?? null,
        inhoud: await dicht('verzoekonderdeel.inhoud', een.id, {
          waarover: `Feit ${index + 1}`,
          watIsEr: 'Het is anders.',
          voorstel: een.nieuweTekst ?? '',
        }),
      })
    }
  })
  if (zonder === undefined) {
    const { rows: delen } = await eigenaar.query<{ beslisser: string }>(
      'select beslisser from deelwijzer.verzoekdeel where id = $1',
      [deel],
    )
    const college = delen[0]?.beslisser === 'college'
    const pet = college ? d.met_mandaat : d.werkt
    await schrijvend(t, gemeente, pet, async (schrijf) => {
      await schrijf('verzoekbesluit', {
        id: besluit,
        nummer: `RB-${besluit.slice(0, 8)}`,
        deel_id: deel,
        pet_id: pet,
        uitkomst: 'toegewezen',
        mandaat: college ? d.mandaat : null,
        rechtsmiddel: college ? 'bezwaar' : 'rechtbank',
        genomen_op: t.deps.nu(),
        inhoud: await dicht('verzoekbesluit.inhoud', besluit, {
          oordelen: onderdelen.map((een) => ({
            onderdeelId: een.id,
            oordeel: een.uitvoering === 'geen' ? 'nee' : 'ja',
            uitvoering: een.uitvoering,
            grond: null,
            reden: 'Dit klopt inderdaad niet.',
            nieuweTekst: een.nieuweTekst ?? '',
          })),
          tekst: 'Wij doen wat u vraagt.',
          weging: '',
        }),
      })
      for (const een of onderdelen) {
        await schrijf('verzoekbesluit_onderdeel', {
          besluit_id: besluit,
          deel_id: deel,
          onderdeel_id: een.id,
          oordeel: een.uitvoering === 'geen' ? 'nee' : 'ja',
          uitvoering: een.uitvoering,
          oude_weg: een.oudeWeg ?? false,
        })
      }
    })
  }
  return { verzoek, nummer, deel, besluit, onderdelen: onderdelen.map(({ id }) => id) }
}

function soortVan(een: TeBesluiten): Onderdeelsoort {
  if (een.soort !== undefined) return een.soort
  if (een.gegeven !== undefined) return 'gegeven'
  return een.document === undefined ? 'anders' : 'document'
}

/** The day has come on which an announced restriction may end: told three weeks ago, by the clock of the database. */
export async function laatVerstrijken(t: TestApp, uitvoering: string): Promise<void> {
  await t.db.pool('eigenaar').query(
    `begin;
     alter table deelwijzer.beperking_einde disable trigger user;
     update deelwijzer.beperking_einde set aangekondigd_op = now() - interval '21 days',
       vanaf = (now() at time zone 'Europe/Amsterdam')::date where uitvoering_id = '${uitvoering}';
     alter table deelwijzer.beperking_einde enable trigger user;
     commit`,
  )
}

/** The request was taken back, as it is put down by who may. */
export async function trekIn(t: TestApp, { verzoek }: Besloten): Promise<void> {
  await t.db
    .pool('eigenaar')
    .query("update deelwijzer.rechtsverzoek set stand = 'ingetrokken' where id = $1", [verzoek])
}

/** A second school, where Bart works: two partners of one kind. */
export const deBeuk = 'a1000000-0000-4000-8000-0000000000b1'
export async function tweedeSchool(t: TestApp): Promise<void> {
  const eigenaar = t.db.pool('eigenaar')
  await eigenaar.query(
    `insert into deelwijzer.organisatie select (jsonb_populate_record(null::deelwijzer.organisatie,
       to_jsonb(o) || jsonb_build_object('id', $1::text, 'naam', 'Basisschool De Beuk'))).*
     from deelwijzer.organisatie o where o.id = $2`,
    [deBeuk, organisaties.school],
  )
  await eigenaar.query(
    'update deelwijzer.partner_medewerker set organisatie_id = $1 where organisatie_id = $2',
    [deBeuk, organisaties.huisarts],
  )
}

/** Shares one datum of a dossier under a besluit, with these words, with an organisation, through a link or by mouth. */
export async function deelGegeven(
  t: TestApp,
  besluitId: string,
  gegeven: string,
  tekst: string,
  met: { organisatie: string; datWat?: 'dat' | 'wat' } | 'link' | 'mondeling',
  doel = 'toeleiding',
): Promise<{ id: string; verstrekking: string; nummer: string; geheim: string }> {
  const { rows } = await t.db.pool('eigenaar').query<{
    gemeente_id: string
    dossier_id: string
    persoon_id: string
    pet_id: string
    ontvanger_type: string
    categorieen: string[]
    informeren_wanneer: string
  }>(
    `select gemeente_id, dossier_id, persoon_id, pet_id, ontvanger_type, categorieen, informeren_wanneer
     from deelwijzer.triagebesluit where id = $1`,
    [besluitId],
  )
  const [b] = rows
  if (b === undefined) throw new Error('geen besluit')
  const dicht = (kolom: Kolom, id: string, waarde: unknown): Promise<string> =>
    zegel(t.open.kluis, kolom, id, b.persoon_id, waarde)
  const verstrekking = randomUUID()
  const id = randomUUID()
  const los = randomUUID()
  const link = newLinkgeheim(t.deps.toeval)
  const organisatie = typeof met === 'string' ? null : met.organisatie
  const vooraf = b.informeren_wanneer === 'vooraf'
  const over30 = datumInNederland(new Date(t.deps.nu().getTime() + 30 * 86_400_000))
  await schrijvend(t, b.gemeente_id, undefined, async (schrijf) => {
    await schrijf('verstrekking', {
      id: verstrekking,
      soort: 'verstrekken',
      dossier_id: b.dossier_id,
      persoon_id: b.persoon_id,
      pet_id: b.pet_id,
      besluit_id: besluitId,
      ontvanger_type: b.ontvanger_type,
      ontvanger: await dicht('verstrekking.ontvanger', verstrekking, 'Mevrouw Iemand'),
      doel,
      categorieen: b.categorieen,
      inhoud: JSON.stringify(
        await dicht('verstrekking.inhoud', verstrekking, { wat: `${tekst}\nEn nog iets.` }),
      ),
      grondslag: ['AVG 6.1.e'],
      antwoord: '{}',
      geinformeerd: vooraf ? 'vooraf' : 'achteraf',
      verteld_op: vooraf ? t.deps.nu() : null,
      sleutel: randomUUID(),
      gedaan_op: t.deps.nu(),
      organisatie_id: organisatie,
    })
    await schrijf('verstrekt_gegeven', {
      id: los,
      verstrekking_id: verstrekking,
      nr: 1,
      gegeven_id: gegeven,
      categorie: b.categorieen[0],
      dat_wat: typeof met === 'string' ? 'wat' : (met.datWat ?? 'wat'),
      tekst: await dicht('verstrekt_gegeven.tekst', los, tekst),
      waarom: await dicht('verstrekt_gegeven.waarom', los, 'Om samen te kunnen werken.'),
    })
    if (met === 'mondeling') return
    await schrijf('deling', {
      id,
      nummer: `D-${id.slice(0, 8)}`,
      verstrekking_id: verstrekking,
      dossier_id: b.dossier_id,
      persoon_id: b.persoon_id,
      besluit_id: besluitId,
      soort: met === 'link' ? 'link' : 'partner',
      organisatie_id: organisatie,
      link_hash: met === 'link' ? hashLinkgeheim(link) : null,
      over: await dicht('deling.over', id, 'Noor de V.'),
      waarom: await dicht('deling.waarom', id, 'Om rust in de klas te regelen.'),
      voorwaarden: await dicht('deling.voorwaarden', id, 'Niet doorgeven zonder overleg.'),
      afzender: 'Wijkteam Noord, toeleider, 0800 1234',
      doel,
      geldig_tot: over30,
      gedeeld_op: t.deps.nu(),
    })
  })
  return { id, verstrekking, nummer: `D-${id.slice(0, 8)}`, geheim: met === 'link' ? link : '' }
}
