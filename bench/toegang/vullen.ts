import type { Client } from 'pg'
import {
  ACTIEF,
  BREED_PER_GEMEENTE,
  BREED_SOORTEN,
  bredePetten,
  DOELTOEGANGEN,
  GEEINDIGD,
  id,
  MEDEWERKERS,
  soorten,
  STAP,
  verdeel,
} from './wereld.ts'

const gemeente = (expressie = 'd.g') => id('gemeente', expressie)
const kies = (waarden: readonly string[], expressie: string) =>
  `(array[${waarden.map((w) => `'${w}'`).join(', ')}])[(${expressie}) + 1]`

/** Of a pet: number p, its gemeente and its first kind of dossier; the second kind is the one beside it (xor 1). */
const PETTEN = `(select p, (array[0, 0, 0, 0, 0, 1, 1, 1, 2, 2])[p % 10 + 1] as g, (p / 10) % 8 as soort
  from generate_series(0, ${MEDEWERKERS - 1}) p)`

/** The number of the j-th dossier of pet p; needs `p` and `d` in scope. */
const nummerVan = (p: string, soort: string, j: string) =>
  `(d.van + 8 * ((${p}::bigint * 104729 + (${j}) / 2 * ${STAP}) % d.per_soort) + ((${soort}) # ((${j}) % 2)))`
/** The number of the i-th dossier that a wide pet reaches. */
const nummerBreed = (i: string) =>
  `(d.van + 8 * (((${i}) / ${BREED_SOORTEN.length})::bigint * ${STAP} % d.per_soort)
    + (array[${BREED_SOORTEN.join(', ')}])[(${i}) % ${BREED_SOORTEN.length} + 1])`
/** The person in dossier n: sixty persons to a hundred dossiers. */
const persoonVan = (n: string, verder = 0) =>
  `(d.van + ((${n} - d.van) * 6 / 10 + ${verder}) % (d.per_soort * 8 * 6 / 10))`
/** A pet of the gemeente of d, spread by n. */
const petVan = (n: string) => `(10 * (${n} % ${MEDEWERKERS / 10}) + (array[0, 5, 8])[d.g + 1])`

/** What the schema takes for sealed and nobody can open, of about the length of the text itself. */
const dicht = (tekst: string) => `(e'\\x02' || rpad(${tekst}, greatest(90, length(${tekst})), '='))`
/** The keyed fingerprint that somebody is found by; here without a key. */
const vinger = (tekst: string) => `sha256(convert_to(${tekst}, 'UTF8'))`

const DOSSIERS = `deel d cross join lateral generate_series(d.van, d.van + d.per_soort * 8 - 1) n`
const geleden = (dagen: string) => `now() - ${dagen} * interval '1 day'`

/**
 * Statements in order of their references. Rows follow the rules of the schema (which kind holds what), so that what
 * the triggers would have refused is not there either.
 */
function stappen(dossiers: number): [string, string][] {
  const delen = verdeel(dossiers)
  const breed = bredePetten(delen)
  const bredePet = `(select g, k, nr, (array['leidinggevende', 'bezwaarbehandelaar'])[k + 1] as soort
    from generate_series(0, 2) g, generate_series(0, 1) k, generate_series(0, ${BREED_PER_GEMEENTE - 1}) nr)`
  const petVelden = `gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten,
    beroepsgeheim, uitleg, geldig_van, toegekend_op`
  return [
    [
      'delen',
      `create temp table deel (g integer, van bigint, per_soort bigint);
      insert into deel values ${delen.map((d) => `(${d.gemeente}, ${d.van}, ${d.perSoort})`).join(', ')};
      analyze deel`,
    ],
    [
      'gemeente',
      `insert into gemeente (id, naam, code) select ${gemeente()}, 'Meetstad ' || d.g, 'meetstad-' || d.g from deel d`,
    ],
    [
      'organisatie',
      `insert into organisatie (gemeente_id, id, naam, soort, bestuursorgaan)
      select ${gemeente()}, ${id('organisatie', 'd.g')}, 'Gemeente Meetstad ' || d.g, 'gemeente', true from deel d`,
    ],
    [
      'verwerkingsactiviteit',
      `insert into verwerkingsactiviteit (gemeente_id, uri, naam, doel, grondslag)
      select ${gemeente()}, 'urn:bench:activiteit', 'Meten', 'Meten', 'AVG 6.1.e' from deel d`,
    ],
    [
      'medewerker',
      `insert into medewerker (gemeente_id, id, naam, functie)
      select ${gemeente('p.g')}, ${id('medewerker', 'p.p')}, 'Medewerker ' || p.p, 'Professional' from ${PETTEN} p
      union all select ${gemeente('b.g')}, ${id('medewerker', `b.g || '-' || b.k || '-' || b.nr`)}, b.soort || ' ' || b.nr, b.soort from ${bredePet} b
      ${breed.map((b) => `union all select ${gemeente('0')}, ${id('medewerker', `'${b.sleutel}'`)}, '${b.sleutel}', '${b.soort}'`).join('\n')}`,
    ],
    [
      'pet',
      `insert into pet (${petVelden})
      select ${gemeente('p.g')}, ${id('pet', 'p.p')}, ${id('medewerker', 'p.p')}, ${id('organisatie', 'p.g')}, s.pet, s.pet,
        array[s.taak, s2.taak], array[s.dossier, s2.dossier], 'geen', 'Meten', ${geleden('1500')}, ${geleden('1500')}
      from ${PETTEN} p join soort s on s.nr = p.soort join soort s2 on s2.nr = p.soort # 1
      union all select ${gemeente('b.g')}, ${id('pet', `b.g || '-' || b.k || '-' || b.nr`)}, ${id('medewerker', `b.g || '-' || b.k || '-' || b.nr`)},
        ${id('organisatie', 'b.g')}, b.soort, b.soort, '{leidinggeven}', '{}', 'geen', 'Meten', ${geleden('1500')}, ${geleden('1500')} from ${bredePet} b
      ${breed
        .map(
          (
            b,
          ) => `union all select ${gemeente('0')}, ${id('pet', `'${b.sleutel}'`)}, ${id('medewerker', `'${b.sleutel}'`)}, ${id('organisatie', '0')},
        '${b.sleutel}', '${b.soort}', '{leidinggeven}', '{}', 'geen', 'Meten', ${geleden('1500')}, ${geleden('1500')}`,
        )
        .join('\n')}`,
    ],
    [
      'persoon',
      `insert into persoon (gemeente_id, id, naam, naam_ix, geboortedatum, adres, adres_ix, geheim_adres)
      select ${gemeente()}, ${id('persoon', 'n')}, case when n % 200 = 0 then ${dicht(`'Inwoner ' || n`)} else 'Inwoner ' || n end, ${vinger(`'Inwoner ' || n`)},
        date '1950-01-01' + (n % 27000)::int, ${dicht(`'Meetstraat ' || n % 900`)}, ${vinger(`'Meetstraat ' || n % 900`)}, n % 200 = 0
      from deel d cross join lateral generate_series(d.van, d.van + d.per_soort * 8 * 6 / 10 - 1) n`,
    ],
    [
      'gezin',
      `insert into gezin (gemeente_id, id, naam) select ${gemeente()}, ${id('gezin', 'n')}, 'Gezin ' || n from ${DOSSIERS} where n % 8 = 3`,
    ],
    [
      'gezinslid',
      `insert into gezinslid (gemeente_id, gezin_id, persoon_id, rol)
      select ${gemeente()}, ${id('gezin', 'n')}, ${id('persoon', persoonVan('n'))}, 'kind' from ${DOSSIERS} where n % 8 = 3
      union all select ${gemeente()}, ${id('gezin', 'n')}, ${id('persoon', persoonVan('n', 11))}, 'ouder' from ${DOSSIERS} where n % 8 = 3`,
    ],
    [
      'dossier',
      `insert into dossier (gemeente_id, id, nummer, soort, taak, persoon_id, verwerkingsactiviteit, status, gesloten_op, afgeschermd,
        geopend_op, laatst_gewijzigd, gezin_id, besproken, veiligheid)
      select ${gemeente()}, ${id('dossier', 'n')}, 'D-' || lpad(n::text, 9, '0'), ${kies(
        soorten.map((s) => s.dossier),
        '(n % 8)::int',
      )},
        ${kies(
          soorten.map((s) => s.taak),
          '(n % 8)::int',
        )}, ${id('persoon', persoonVan('n'))}, 'urn:bench:activiteit',
        case when n / 8 % 10 = 9 then 'gesloten' else 'open' end, case when n / 8 % 10 = 9 then ${geleden('10')} end, n / 8 % 100 = 50,
        ${geleden('(100 + r * 1300)')}, ${geleden('(20 + r * 1300 * 0.9)')}, 
        case when n % 8 = 3 then ${id('gezin', 'n')} end, n % 4 > 0, n % 50 = 0
      from (select d.*, n, ('x' || left(md5('r' || n), 8))::bit(32)::bigint / 4294967296.0 as r from ${DOSSIERS}) d`,
    ],
    [
      'dossier_gewijzigd',
      `insert into dossier_gewijzigd (gemeente_id, dossier_id, wat, bijzonder)
      select ${gemeente()}, ${id('dossier', 'n')}, ${geleden('(1 + n % 900)')}, case when n % 3 > 0 then ${geleden('(n % 800)')} end
      from ${DOSSIERS} where n % 4 > 0`,
    ],
    [
      'dossier_persoon',
      `insert into dossier_persoon (gemeente_id, dossier_id, persoon_id, rol)
      select ${gemeente()}, ${id('dossier', 'n')}, ${id('persoon', persoonVan('n'))}, 'betrokkene' from ${DOSSIERS}
      union all select ${gemeente()}, ${id('dossier', 'n')}, ${id('persoon', persoonVan('n', 11))}, 'ouder' from ${DOSSIERS} where n % 2 = 1
      union all select ${gemeente()}, ${id('dossier', 'n')}, ${id('persoon', persoonVan('n', 23))}, 'gezinslid' from ${DOSSIERS} where n % 8 = 3`,
    ],
    [
      'gegeven',
      `insert into gegeven (gemeente_id, id, zegel_id, dossier_id, persoon_id, pet_id, aard, dat_wat, categorie, bron_soort, bron, verkregen_in_pet,
        inhoud, antwoord, sleutel, vastgelegd_op, gezinszaak, beroepsgeheim, afgeschermd)
      select ${gemeente()}, ${id('gegeven', `n || '-' || k`)}, ${id('gegeven', `n || '-' || k`)}, ${id('dossier', 'n')}, ${id('persoon', persoonVan('n'))},
        ${id('pet', petVan('(n + k)'))}, (array['feit', 'mening', 'feit', 'inwoner', 'hypothese'])[k],
        case when n % 8 = 6 then 'dat' else (array['dat', 'wat', 'dat', 'wat', 'wat'])[k] end,
        case when n % 8 = 6 then 'gewoon' else (array['gewoon', 'gewoon', 'financieel',
          case n % 8 when 1 then 'behandel' when 7 then 'strafrechtelijk' else 'bijzonder' end, 'gewoon'])[k] end,
        'professional', ${dicht(`'Collega'`)}, ${kies(
          soorten.map((s) => s.pet),
          '(n % 8)::int',
        )},
        ${dicht(`repeat('Wat in dit dossier is opgeschreven, gaat over een verzonnen inwoner. ', 2 + (n % 5)::int)`)}, '{"uitkomst": "toegestaan", "regels": ["R-meten"]}',
        gen_random_uuid(), ${geleden('(k * 30 + n % 900)')}, n % 8 = 3, case when n % 8 in (1, 3, 7) then 'jeugdwet' else 'geen' end,
        case when (n + k) % 100 = 7 then 'overdracht' end
      from ${DOSSIERS} cross join generate_series(1, 5) k`,
    ],
    [
      'betrokkenheid',
      `insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van, geldig_tot)
      select ${gemeente('p.g')}, gen_random_uuid(), ${id('pet', 'p.p')}, ${id('dossier', nummerVan('p.p', 'p.soort', 'j'))}, 'hulp',
        (array[9, 11, 15])[p.p % 3 + 1], 'meten',
        case when j < ${ACTIEF} then ${geleden('(1 + (p.p + j * 7) % 700)')} else ${geleden('(720 + (p.p + j) % 600)')} end,
        case when j >= ${ACTIEF} then ${geleden('(1 + (p.p * 3 + j) % 700)')} when j % 10 = 4 then ${geleden('-(5 + j)')} end
      from ${PETTEN} p join deel d on d.g = p.g cross join generate_series(0, ${ACTIEF + GEEINDIGD - 1}) j`,
    ],
    [
      'betrokkenheid erbij',
      // Who replaces is in some of these dossiers already, with fewer rights: two sources for one dossier.
      `insert into betrokkenheid (gemeente_id, id, pet_id, dossier_id, doel, vlaggen, reden, geldig_van)
      select b.gemeente_id, gen_random_uuid(), v.vervanger_pet_id, b.dossier_id, 'hulp', 9, 'meten', ${geleden('3')}
      from (select p.*, ${id('pet', 'p.p')} as pet_id, ${id('pet', 'p.p + 80')} as vervanger_pet_id from ${PETTEN} p
        where (p.p / 160) % 5 = 0 and (p.p / 10) % 16 < 8) v
      join deel d on d.g = v.g cross join generate_series(0, 4) j
      join betrokkenheid b on b.pet_id = v.pet_id and b.dossier_id = ${id('dossier', nummerVan('v.p', 'v.soort', 'j'))} and b.geldig_tot is null
      where not exists (select from betrokkenheid x where x.pet_id = v.vervanger_pet_id and x.dossier_id = b.dossier_id)`,
    ],
    [
      'vervanging',
      // One pet in ten is replaced; half of the replacements run now.
      `insert into vervanging (gemeente_id, id, pet_id, vervanger_pet_id, geldig_van, geldig_tot, geregeld_door, geregeld_op)
      select ${gemeente('p.g')}, ${id('vervanging', 'p.p')}, ${id('pet', 'p.p')}, ${id('pet', 'p.p + 80')},
        case when p.p % 2 = 0 then ${geleden('5')} else ${geleden('60')} end, case when p.p % 2 = 0 then ${geleden('-15')} else ${geleden('30')} end,
        ${id('medewerker', 'p.p')}, ${geleden('70')}
      from ${PETTEN} p where (p.p / 160) % 5 = 0 and (p.p / 10) % 16 < 8`,
    ],
    [
      'doeltoegang',
      `insert into doeltoegang (gemeente_id, id, zegel_id, soort, pet_id, dossier_id, dossier_nummer, doel, reden, vlaggen, antwoord, geldig_van, geldig_tot, beoordelen_voor)
      select ${gemeente('p.g')}, ${id('nood', 'i')}, ${id('nood', 'i')}, 'nood', ${id('pet', 'p.p')}, ${id('dossier', nummerVan('(p.p + 7)', 'p.soort', 'i % 60'))}, 'D-meten',
        'veiligheid', ${dicht(`'een reden om te meten'`)}, 7, '{}'::jsonb, case when i % 2 = 0 then ${geleden('0.1')} else ${geleden('10')} end,
        case when i % 2 = 0 then ${geleden('-0.2')} else ${geleden('9.6')} end, current_date
      from generate_series(0, ${DOELTOEGANGEN / 3 - 1}) i join ${PETTEN} p on p.p = i % ${MEDEWERKERS} join deel d on d.g = p.g
      union all
      select ${gemeente()}, ${id('doel', 'i')}, ${id('doel', 'i')}, (array['leidinggevende', 'klacht'])[k + 1], ${id('pet', `d.g || '-' || k || '-' || i / 6 % ${BREED_PER_GEMEENTE}`)},
        ${id('dossier', nummerBreed('i'))}, 'D-meten', 'klacht', ${dicht(`'een reden om te meten'`)}, 3, '{}'::jsonb, ${geleden('20')},
        case when i % 2 = 0 then ${geleden('-10')} else ${geleden('13')} end, null
      from (select i, i % 3 as g, i / 3 % 2 as k from generate_series(0, ${(DOELTOEGANGEN * 2) / 3 - 1}) i) x join deel d on d.g = x.g
      ${breed
        .map(
          (b) => `union all
      select ${gemeente()}, ${id(b.sleutel, 'i')}, ${id(b.sleutel, 'i')}, '${b.soort === 'leidinggevende' ? 'leidinggevende' : 'klacht'}', ${id('pet', `'${b.sleutel}'`)},
        ${id('dossier', nummerBreed('i'))}, 'D-meten', 'klacht', ${dicht(`'een reden om te meten'`)}, 3, '{}'::jsonb, ${geleden('2')}, ${geleden('-20')}, null
      from generate_series(0, ${b.dossiers - 1}) i join deel d on d.g = 0`,
        )
        .join('\n')}`,
    ],
    [
      'relatie',
      // Everybody knows two people here in private life; sometimes in the middle of the own caseload.
      `insert into relatie (gemeente_id, id, medewerker_id, soort, naam, naam_ix, geboortedatum, persoon_id, gemeld_op)
      select ${gemeente('p.g')}, gen_random_uuid(), ${id('medewerker', 'p.p')}, 'familie', ${dicht(`'Familie'`)}, ${vinger(`'Familie'`)}, '1980-01-01',
        ${id('persoon', persoonVan(nummerVan('p.p', 'p.soort', 'k * 20')))}, ${geleden('100')}
      from ${PETTEN} p join deel d on d.g = p.g cross join generate_series(1, 2) k where p.p % 2 = 0`,
    ],
  ]
}

/**
 * Fills an empty migrated database, set by set, as superuser.
 *
 * The indexes are switched off and built at the end and triggers do not run: the same rows, in minutes. `toegang` is
 * then made by the product's own function from its sources.
 */
export async function vul(
  beheer: Client,
  dossiers: number,
  meld: (regel: string) => void,
): Promise<void> {
  await beheer.query(`set session_replication_role = replica; set maintenance_work_mem = '1GB';
    set work_mem = '256MB'; set synchronous_commit = off; set jit = off; set search_path = deelwijzer, pg_temp;
    create temp table soort (nr integer, dossier text, taak text, pet text)`)
  for (const [nr, s] of soorten.entries()) {
    await beheer.query('insert into soort values ($1, $2, $3, $4)', [nr, s.dossier, s.taak, s.pet])
  }
  const groot = [
    'persoon',
    'gezin',
    'gezinslid',
    'dossier',
    'dossier_gewijzigd',
    'dossier_persoon',
    'gegeven',
  ]
  await beheer.query(
    `update pg_index set indisready = false where indrelid = any ($1::text[]::regclass[])`,
    [groot],
  )
  for (const [naam, opdracht] of stappen(dossiers)) {
    const begin = performance.now()
    await beheer.query(opdracht)
    meld(`${naam}: ${seconden(begin)}`)
  }
  for (const tabel of groot) {
    const begin = performance.now()
    await beheer.query(`reindex table ${tabel}`)
    meld(`indexen van ${tabel}: ${seconden(begin)}`)
  }
  await beheer.query('set session_replication_role = origin')
  await beheer.query('analyze')
  const begin = performance.now()
  await beheer.query('select herbereken_toegang(id, null, null) from gemeente')
  meld(`toegang uit de bronnen (herbereken_toegang): ${seconden(begin)}`)
  const opruimen = performance.now()
  await beheer.query('vacuum analyze')
  meld(`vacuum analyze: ${seconden(opruimen)}`)
}

export function seconden(begin: number): string {
  return `${((performance.now() - begin) / 1000).toFixed(1)} s`
}
