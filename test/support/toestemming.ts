import type { Bezoeker, Blad, TestApp, Velden } from './app.ts'
import { idUit, noor } from './werk.ts'

/** The partner organisations of fictional Voorbeeldstad. */
export const organisaties = {
  school: 'a1000000-0000-4000-8000-000000000003',
  huisarts: 'a1000000-0000-4000-8000-000000000004',
  woningcorporatie: 'a1000000-0000-4000-8000-000000000021',
  jeugdhulp: 'a1000000-0000-4000-8000-000000000022',
} as const

export const anna = 'a4000000-0000-4000-8000-000000000002'
export const mark = 'a4000000-0000-4000-8000-000000000003'

/** A complete question about Noor: telling school what is going on. */
export const vraagVelden = {
  over: noor,
  handeling: 'verstrekken',
  partij: organisaties.school,
  contact: 'intern begeleider',
  categorie: ['wat'],
  'wat.wat': 'Dat Noor slecht slaapt en daardoor in de klas wegdroomt.',
  doel: 'hulpverlening',
  waarom: 'School kan dan rekening houden met toetsen in de ochtend.',
  noodzakelijk: 'ja',
  kanMetMinder: 'nee',
  hoelang: 'eenmalig',
  bijNee: 'Dan vertellen wij school niets en helpen wij gewoon verder.',
} as const satisfies Velden

/** Fills in the form for asking. */
export async function stelVraag(
  iemand: Bezoeker,
  dossier: string,
  anders: Velden = {},
): Promise<Blad> {
  await iemand.get(`/werk/dossiers/${dossier}/toestemmingen/vragen`)
  return iemand.verstuur({ ...vraagVelden, ...anders })
}

/** Asks and gives the id; also when the same was refused a short while ago. */
export async function vraagToestemming(
  iemand: Bezoeker,
  dossier: string,
  anders: Velden = {},
): Promise<string> {
  const blad = await stelVraag(iemand, dossier, { drukGezien: ['ja'], ...anders })
  return idUit(blad, /^\/werk\/toestemmingen\/([0-9a-f-]{36})\?nieuw=/)
}

/** Notes what somebody said before a witness. */
export async function legVast(
  iemand: Bezoeker,
  id: string,
  velden: Velden & { persoonId: string },
): Promise<Blad> {
  await iemand.get(`/werk/toestemmingen/${id}`)
  return iemand.verstuur(
    { antwoord: 'ja', wijze: 'getuige', getuige: 'Karin Veldhuis', ...velden },
    { actie: `/werk/toestemmingen/${id}/antwoord` },
  )
}

/** What the database says that it is worth. */
export async function standIn(t: TestApp, id: string): Promise<string | undefined> {
  const { rows } = await t.db.pool('eigenaar').query<{ stand: string }>(
    `with g as (select set_config('dw.gemeente', gemeente_id::text, false) from deelwijzer.toestemming where id = $1)
     select deelwijzer.toestemming_stand($1) as stand from g`,
    [id],
  )
  return rows[0]?.stand
}
