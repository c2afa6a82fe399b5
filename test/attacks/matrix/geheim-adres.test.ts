import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesPdf } from '../../support/pdf.ts'
import { zetAdres } from '../../support/geopend.ts'
import { alleSoorten, relaties, type Mens, type Relatie, type Soort } from './begrippen.ts'
import { algemeen, inDossier } from './routes.ts'
import { magDossier, magInzien, magMijn } from './verwacht.ts'
import { bouwWereld, type Wereld } from './wereld.ts'

/**
 * People whose address is secret: of them the name is sealed in the database as well. Every page is opened around
 * dossiers in which everybody is one of them. Nothing breaks, no seal comes out as it is, their address is nowhere, and
 * the name is there for whom it is there of anybody else.
 */

const schuil = 'Schuilplaats 9'
/** A sealed value as it stands in the database, also when a page drops or escapes its first character. */
const zegelteken = /\u0002|\\u0002|&#x?0*2;|RFdaM[\w+/]{20}/

let w: Wereld
let bezocht = 0
beforeAll(async () => {
  w = await bouwWereld()
  const eigenaar = w.t.db.pool('eigenaar')
  const { rows } = await eigenaar.query<{ id: string }>(
    `select id from deelwijzer.persoon where naam like 'Matrix %' or naam = 'Moeder Matrix'`,
  )
  const ids = rows.map(({ id }) => id)
  expect(ids).toHaveLength(2 * alleSoorten.length)
  await zetAdres(w.t, ids, schuil, ids)
  await eigenaar.query(`update deelwijzer.gezin set naam = 'Gezin' where naam like 'Matrix %'`)
})
afterAll(async () => {
  console.log(`geheim adres: ${bezocht} bladen`)
  await w.t.stop()
})

interface Uit {
  status: number
  tekst: string
}

async function vraag(mens: Mens, pad: string, velden?: Record<string, string>): Promise<Uit> {
  bezocht++
  const koppen = { cookie: mens.cookie, 'sec-fetch-site': 'same-origin' }
  const antwoord = await w.t.app.request(
    `http://localhost${pad}`,
    velden === undefined
      ? { headers: koppen }
      : {
          method: 'POST',
          headers: koppen,
          body: new URLSearchParams({ csrf: mens.csrf, ...velden }),
        },
  )
  const naar = antwoord.headers.get('location') ?? ''
  if (velden === undefined && naar.startsWith('/') && !/^\/(inloggen|pet)\b/.test(naar)) {
    return vraag(mens, naar)
  }
  const bytes = Buffer.from(await antwoord.arrayBuffer())
  const isPdf = antwoord.headers.get('content-type') === 'application/pdf'
  // What somebody added themselves is handed out as it came in.
  const tekst =
    isPdf && !pad.includes('/documenten/') ? leesPdf(bytes).tekst : bytes.toString('utf8')
  return { status: antwoord.status, tekst }
}

/** What is wrong with a page, whoever asks. */
function klachten({ status, tekst }: Uit): string[] {
  return [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...(zegelteken.test(tekst) ? ['een zegel'] : []),
    ...(tekst.includes(schuil) ? ['het adres'] : []),
  ]
}

/** Whether the page names somebody. Who reads has their own name in the header, and what was typed is in its field. */
const noemt = (uit: Uit, naam: string): boolean =>
  uit.tekst.replaceAll(/value="[^"]*"/g, '').includes(naam)

const ikzelf: readonly Relatie[] = ['over wie het gaat']

describe.each(alleSoorten)('%s', (soort: Soort) => {
  it('opens every page for who may, and hides the name from who may not', async () => {
    const fout: string[] = []
    const { persoonNaam } = w.dossier(soort)
    for (const [naam, cel] of Object.entries(inDossier)) {
      for (const relatie of relaties) {
        const mag = cel.mag(soort, relatie)
        // Who may not is tried with one kind: the matrix tries them with all.
        if (!mag && soort !== 'toeleidingsdossier') continue
        const uit = await vraag(w.mens(soort, relatie), cel.adres(w.dossier(soort)))
        if (mag && uit.status !== 200) fout.push(`${naam} als ${relatie}: ${uit.status}`)
        if (!mag && !ikzelf.includes(relatie) && noemt(uit, persoonNaam)) {
          fout.push(`${naam} als ${relatie}: de naam`)
        }
        fout.push(...klachten(uit).map((klacht) => `${naam} als ${relatie}: ${klacht}`))
      }
    }
    expect(fout).toEqual([])
  }, 240_000)

  it('shows the name where that of anybody else would be shown, and finds it', async () => {
    const fout: string[] = []
    const { dossier, nummer, persoonNaam } = w.dossier(soort)
    for (const relatie of relaties) {
      const mens = w.mens(soort, relatie)
      const werk = magDossier(soort, relatie)
      const wegen: [string, Uit, boolean][] = [
        ['dossier', await vraag(mens, `/werk/dossiers/${dossier}`), werk],
        ['lijst', await vraag(mens, '/werk/dossiers'), werk],
        ['op naam', await vraag(mens, '/werk/zoeken', { zoek: soort.slice(0, 9) }), werk],
        ['op nummer', await vraag(mens, '/werk/zoeken', { zoek: nummer }), werk],
        ['op dag', await vraag(mens, '/werk/zoeken', { zoek: '04-05-2013' }), werk],
        ['op ouder', await vraag(mens, '/werk/zoeken', { zoek: 'MOEDER matr' }), werk],
        ['inzien', await vraag(mens, `/inzien/${dossier}`), magInzien(soort, relatie)],
        ['mijn', await vraag(mens, '/mijn'), magMijn(soort, relatie)],
        ['gegevens', await vraag(mens, '/mijn/gegevens'), magMijn(soort, relatie)],
      ]
      for (const [weg, uit, mag] of wegen) {
        const genoemd = noemt(uit, persoonNaam)
        if (mag && !genoemd) fout.push(`${weg} als ${relatie}: geen naam (${uit.status})`)
        // A parent sees the name of the child also where there is nothing else to read.
        const ouder = relatie === 'ouder met gezag'
        if (!mag && !ouder && !ikzelf.includes(relatie) && genoemd)
          fout.push(`${weg} als ${relatie}: wel een naam`)
        fout.push(...klachten(uit).map((klacht) => `${weg} als ${relatie}: ${klacht}`))
      }
    }
    expect(fout).toEqual([])
  }, 240_000)

  it('does not find anybody by letters that happen to be in a seal', async () => {
    const { rows } = await w.t.db
      .pool('eigenaar')
      .query<{ naam: string }>('select naam from deelwijzer.persoon where id = $1', [
        w.dossier(soort).persoon,
      ])
    const letters = /[A-Za-z]{4,}/.exec(rows[0]?.naam.slice(40) ?? '')?.[0] ?? 'RFda'
    const uit = await vraag(w.mens(soort, 'betrokken'), '/werk/zoeken', { zoek: letters })
    expect(uit.status).toBe(200)
    expect(noemt(uit, w.dossier(soort).persoonNaam)).toBe(false)
  })
})

it('breaks no page about no dossier in particular', async () => {
  const fout: string[] = []
  for (const pad of Object.keys(algemeen)) {
    for (const relatie of relaties) {
      const uit = await vraag(w.mens('regiedossier', relatie), pad)
      fout.push(...klachten(uit).map((klacht) => `${pad} als ${relatie}: ${klacht}`))
    }
  }
  expect(fout).toEqual([])
}, 240_000)

it('puts people in the order of their names, not of their seals', async () => {
  const { dossier } = w.dossier('toeleidingsdossier')
  const eigenaar = w.t.db.pool('eigenaar')
  // Without a secret address: before and after "Moeder Matrix", who has one.
  await eigenaar.query(
    `insert into deelwijzer.dossier_persoon (gemeente_id, dossier_id, persoon_id, rol)
     select gemeente_id, $1, id, 'ouder' from deelwijzer.persoon where naam in ('Anna de Vries', 'Wilma Dijkstra') and gemeente_id = 'a0000000-0000-4000-8000-000000000001'`,
    [dossier],
  )
  const { tekst } = await vraag(
    w.mens('toeleidingsdossier', 'betrokken'),
    `/werk/dossiers/${dossier}`,
  )
  const personen = tekst.slice(tekst.indexOf('aria-labelledby="personen"'))
  const plaatsen = ['Anna de Vries', 'Moeder Matrix', 'Wilma Dijkstra'].map((naam) =>
    personen.indexOf(naam),
  )
  expect(plaatsen.every((plaats) => plaats > 0)).toBe(true)
  expect(plaatsen).toEqual(plaatsen.toSorted((a, b) => a - b))
})

it('never breaks', () => {
  expect(w.t.meldingen).toEqual([])
})
