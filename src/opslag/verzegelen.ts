import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { naamWijzer, adresWijzer, straatWijzer, type Kluis, type Voor } from '../kluis/kluis.ts'
import type { Kolom } from '../kluis/kolommen.ts'

/** How a column of an older version is found and sealed: which row, and under whose key. */
interface Oud {
  tabel: string
  kolom: string
  naam: Kolom
  /** SQL for the uuid that the seal names. */
  rij: string
  /** SQL for whose key it is. */
  van: string
  soort: 'persoon' | 'werk'
  vorm: 'tekst' | 'json' | 'bytes'
}

const oud: readonly Oud[] = [
  kolom('gegeven.inhoud', 'persoon', 'x.persoon_id', 'x.zegel_id'),
  kolom('gegeven.bron', 'persoon', 'x.persoon_id', 'x.zegel_id'),
  kolom('document.naam', 'persoon', 'x.persoon_id'),
  { ...kolom('document.inhoud', 'persoon', 'x.persoon_id'), vorm: 'bytes' },
  kolom('hulpvraag.omschrijving', 'persoon', 'x.persoon_id'),
  { ...kolom('triagebesluit.inhoud', 'persoon', 'x.persoon_id'), vorm: 'json' },
  kolom('verklaring.tekst', 'persoon', 'x.persoon_id'),
  { ...kolom('concept.waarden', 'werk', 'x.pet_id'), vorm: 'json' },
  kolom('doeltoegang.reden', 'werk', 'x.pet_id', 'x.zegel_id'),
  kolom('doeltoegang.oordeel_reden', 'werk', 'x.pet_id'),
  kolom('overgang.toelichting', 'persoon', 'x.persoon_id'),
  kolom('overdracht.reden', 'persoon', 'x.persoon_id'),
  { ...kolom('overdracht.bewijs', 'persoon', 'x.persoon_id'), vorm: 'json' },
  { ...kolom('overdracht.blijft', 'persoon', 'x.persoon_id'), vorm: 'json' },
  kolom('plicht.bewijs', 'persoon', dossierpersoon('x.dossier_id')),
]

function kolom(naam: Kolom, soort: Oud['soort'], van: string, rij = 'x.id'): Oud {
  const [tabel = '', kolomNaam = ''] = naam.split('.')
  return { tabel, kolom: kolomNaam, naam, rij, van, soort, vorm: 'tekst' }
}

function dossierpersoon(dossier: string): string {
  return `(select d.persoon_id from deelwijzer.dossier d where d.gemeente_id = x.gemeente_id and d.id = ${dossier})`
}

const tabellen = [...new Set(oud.map(({ tabel }) => tabel))]
const stap = 200

/**
 * Seals what an older version wrote down in clear text. One transaction per table: if we crash, tables are wholly sealed
 * or wholly not, and the next start goes on. What stood there is then overwritten on disk.
 *
 * @param client as the owner of the schema
 * @returns how many values were sealed
 */
export async function sealExisting(client: Client, kluis: Kluis): Promise<number> {
  let aantal = 0
  for (const tabel of tabellen) aantal += await sealTable(client, kluis, tabel)
  await client.query('begin')
  aantal += await sealPeople(client, kluis)
  await client.query('commit')
  for (const tabel of tabellen) {
    await client.query(`alter table deelwijzer.${tabel} validate constraint ${tabel}_verzegeld`)
  }
  if (aantal > 0) {
    for (const tabel of [...tabellen, 'persoon', 'relatie']) {
      await client.query(`vacuum full deelwijzer.${tabel}`)
    }
  }
  return aantal
}

async function sealTable(client: Client, kluis: Kluis, tabel: string): Promise<number> {
  const kolommen = oud.filter((o) => o.tabel === tabel)
  const wat = kolommen.map((o) => `not deelwijzer.is_verzegeld(x.${o.kolom})`).join(' or ')
  const { rowCount } = await client.query(`select from deelwijzer.${tabel} x where ${wat} limit 1`)
  if (rowCount === 0) return 0
  await client.query('begin')
  try {
    // Most of these rows can never be changed, by nobody: sealing is the one exception, once.
    await client.query(`alter table deelwijzer.${tabel} disable trigger user`)
    const aantal = await sealRows(client, kluis, tabel, kolommen)
    await client.query(`alter table deelwijzer.${tabel} enable trigger user`)
    await client.query('commit')
    return aantal
  } catch (fout) {
    await client.query('rollback')
    throw fout
  }
}

type Rij = { gemeente_id: string; id: string } & Record<string, string | Buffer | null>

async function sealRows(
  client: Client,
  kluis: Kluis,
  tabel: string,
  kolommen: readonly Oud[],
): Promise<number> {
  const velden = kolommen.flatMap((o, i) => [
    `${o.rij} as rij${i}`,
    `${o.van} as van${i}`,
    `case when not deelwijzer.is_verzegeld(x.${o.kolom}) then x.${o.kolom}${o.vorm === 'json' ? '::text' : ''} end as waarde${i}`,
  ])
  const open = kolommen.map((o) => `not deelwijzer.is_verzegeld(x.${o.kolom})`).join(' or ')
  for (let aantal = 0; ;) {
    const { rows } = await client.query<Rij>(
      `select x.gemeente_id, x.id, ${velden.join(', ')} from deelwijzer.${tabel} x where ${open} limit ${stap}`,
    )
    if (rows.length === 0) return aantal
    for (const rij of rows) aantal += await sealRow(client, kluis, tabel, kolommen, rij)
  }
}

/** All columns of a row at once: half a sealed row is refused. */
async function sealRow(
  client: Client,
  kluis: Kluis,
  tabel: string,
  kolommen: readonly Oud[],
  rij: Rij,
): Promise<number> {
  const zet: string[] = []
  const waarden: (string | Buffer)[] = [rij.gemeente_id, rij.id]
  const stel = (kolom: string, waarde: string | Buffer) => {
    waarden.push(waarde)
    zet.push(`${kolom} = $${waarden.length}`)
  }
  for (const [i, o] of kolommen.entries()) {
    const waarde = rij[`waarde${i}`]
    if (waarde === null || waarde === undefined) continue
    const plek = { kolom: o.naam, rij: String(rij[`rij${i}`]) }
    const voor: Voor = { soort: o.soort, id: String(rij[`van${i}`]) }
    if (Buffer.isBuffer(waarde)) {
      const dicht = await kluis.sealBytes(plek, voor, waarde)
      stel(o.kolom, dicht)
      stel('sha256', createHash('sha256').update(dicht).digest())
    } else {
      const dicht = await kluis.sealText(plek, voor, waarde)
      stel(o.kolom, o.vorm === 'json' ? JSON.stringify(dicht) : dicht)
    }
  }
  await client.query(
    `update deelwijzer.${tabel} set ${zet.join(', ')} where gemeente_id = $1 and id = $2`,
    waarden,
  )
  return 1
}

/**
 * People and relations: telephone and address always, the name when the address is secret; and the fingerprints by which
 * they are found. Inside the caller's transaction.
 */
export async function sealPeople(client: Client, kluis: Kluis): Promise<number> {
  const { rows } = await client.query<{
    gemeente_id: string
    id: string
    naam: string
    geboortedatum: string | null
    telefoon: string | null
    adres: string | null
    geheim_adres: boolean
  }>(
    `select gemeente_id, id, naam, geboortedatum::text, telefoon, adres, geheim_adres from deelwijzer.persoon where naam_ix is null`,
  )
  for (const p of rows) {
    const voor: Voor = { soort: 'persoon', id: p.id }
    const dicht = async (naam: Kolom, tekst: string | null) =>
      tekst === null ? null : kluis.sealText({ kolom: naam, rij: p.id }, voor, tekst)
    await client.query(
      `update deelwijzer.persoon set naam = $3, naam_ix = $4, telefoon = $5, adres = $6, adres_ix = $7, straat_ix = $8
       where gemeente_id = $1 and id = $2`,
      [
        p.gemeente_id,
        p.id,
        p.geheim_adres ? await dicht('persoon.naam', p.naam) : p.naam,
        await kluis.fingerprint('naam', p.gemeente_id, naamWijzer(p.naam, p.geboortedatum)),
        await dicht('persoon.telefoon', p.telefoon),
        await dicht('persoon.adres', p.adres),
        p.adres === null
          ? null
          : await kluis.fingerprint('adres', p.gemeente_id, adresWijzer(p.adres)),
        p.adres === null
          ? null
          : await kluis.fingerprint('adres', p.gemeente_id, straatWijzer(p.adres)),
      ],
    )
  }
  return rows.length + (await sealRelations(client, kluis))
}

async function sealRelations(client: Client, kluis: Kluis): Promise<number> {
  const { rows } = await client.query<{
    gemeente_id: string
    id: string
    medewerker_id: string
    naam: string
    geboortedatum: string
  }>(
    `select gemeente_id, id, medewerker_id, naam, geboortedatum::text from deelwijzer.relatie where naam_ix is null`,
  )
  for (const r of rows) {
    await client.query(
      `update deelwijzer.relatie set naam = $3, naam_ix = $4 where gemeente_id = $1 and id = $2`,
      [
        r.gemeente_id,
        r.id,
        await kluis.sealText(
          { kolom: 'relatie.naam', rij: r.id },
          { soort: 'werk', id: r.medewerker_id },
          r.naam,
        ),
        await kluis.fingerprint('naam', r.gemeente_id, naamWijzer(r.naam, r.geboortedatum)),
      ],
    )
  }
  await client.query(
    `update deelwijzer.relatie r set persoon_id = (select p.id from deelwijzer.persoon p
       where p.gemeente_id = r.gemeente_id and p.naam_ix = r.naam_ix order by p.id limit 1)
     where r.persoon_id is null and exists (select from deelwijzer.persoon p
       where p.gemeente_id = r.gemeente_id and p.naam_ix = r.naam_ix)`,
  )
  return rows.length
}
