import { sql, type RawBuilder } from 'kysely'
import { opNaam, vouwNaam } from '../domein/op-naam.ts'
import type { Zoekvraag } from '../domein/zoekvraag.ts'
import type { Tx } from './database.ts'

/** Somebody in a dossier that this pet reaches. */
export interface Treffer {
  dossierId: string
  persoonId: string
  naam: string
  rol: string
}

/** Letters without case and without accents, the same for what was typed and what is stored; `vouwNaam` is its equal. */
function gevouwen(tekst: RawBuilder<string>): RawBuilder<string> {
  return sql<string>`replace(replace(translate(regexp_replace(normalize(lower(${tekst}), NFD), '[\\u0300-\\u036f]', '', 'g'),
    'øłđı’', 'oldi'''), 'æ', 'ae'), 'ß', 'ss')`
}

function voorwaarde(vraag: Zoekvraag): RawBuilder<boolean> {
  if (vraag.soort === 'geboortedatum') {
    return sql<boolean>`p.geboortedatum = ${vraag.datum}::date`
  }
  if (vraag.soort === 'nummer') return sql<boolean>`d.nummer = ${vraag.nummer}`
  // strpos instead of like: nothing that somebody types is a pattern.
  return sql.join<boolean>(
    [
      sql<boolean>`not is_verzegeld(p.naam)`,
      ...vraag.woorden.map(
        (woord) =>
          sql<boolean>`strpos(${gevouwen(sql`p.naam`)}, ${gevouwen(sql`${woord}::text`)}) > 0`,
      ),
    ],
    sql` and `,
  )
}

/** The name of somebody with a secret address is sealed: the few of them in the own dossiers are opened to compare. */
async function searchVerzegeld(
  tx: Tx,
  petId: string,
  woorden: readonly string[],
): Promise<Treffer[]> {
  const gezocht = woorden.map(vouwNaam)
  const mensen = await treffers(tx, petId, sql<boolean>`is_verzegeld(p.naam)`, sql``)
  return mensen.filter(({ naam }) => {
    const gevonden = vouwNaam(naam)
    return gezocht.every((woord) => gevonden.includes(woord))
  })
}

/**
 * The people in the own dossiers whom this is about, at most `hoogstens` dossiers. Driven from toegang: of the people
 * in other dossiers no row is looked at, so nothing, not even the time it takes, depends on them.
 */
export async function searchPersonen(
  tx: Tx,
  petId: string,
  vraag: Zoekvraag,
  hoogstens: number,
): Promise<Treffer[]> {
  const gevonden = await treffers(
    tx,
    petId,
    voorwaarde(vraag),
    sql`limit ${hoogstens}`,
    vraag.soort,
  )
  if (vraag.soort === 'naam') gevonden.push(...(await searchVerzegeld(tx, petId, vraag.woorden)))
  return gevonden
    .toSorted(
      (a, b) =>
        opNaam({ id: a.persoonId, naam: a.naam }, { id: b.persoonId, naam: b.naam }) ||
        (a.dossierId < b.dossierId ? -1 : 1),
    )
    .slice(0, hoogstens)
}

async function treffers(
  tx: Tx,
  petId: string,
  waar: RawBuilder<boolean>,
  grens: RawBuilder<unknown>,
  soort?: Zoekvraag['soort'],
): Promise<Treffer[]> {
  const { rows } = await sql<Treffer>`
    select dp.dossier_id as "dossierId", p.id as "persoonId", p.naam, dp.rol
    from (select distinct t.gemeente_id, t.dossier_id from toegang t where t.pet_id = ${petId}::uuid) eigen
    join dossier_persoon dp on dp.gemeente_id = eigen.gemeente_id and dp.dossier_id = eigen.dossier_id
    join persoon p on p.gemeente_id = dp.gemeente_id and p.id = dp.persoon_id
    ${
      soort === 'nummer'
        ? sql`join dossier d on d.gemeente_id = dp.gemeente_id and d.id = dp.dossier_id and d.persoon_id = dp.persoon_id`
        : sql``
    }
    where ${waar}
    order by p.naam, p.id, dp.dossier_id
    ${grens}`.execute(tx)
  return rows
}
