import { randomUUID } from 'node:crypto'
import { makeAfschriften } from '../../src/handelingen/afschrift-ronde.ts'
import { vulDossier } from '../attacks/matrix/vul-dossier.ts'
import { createTestApp, petten, type Bezoeker, type TestApp } from './app.ts'
import { deLinde, vraagRuw } from './delen.ts'
import { gegevenId } from './overgang.ts'
import { doel, opzet, schrijfPlan } from './plan.ts'
import { alleenJa, dienIn, type Ingediend } from './rechtenbalie.ts'
import { anna } from './toestemming.ts'
import { deelGegeven } from './uitvoeren-recht.ts'
import { besluitMet, doePlichten } from './verstrekking.ts'
import { noor, openDossier, schrijfOp } from './werk.ts'

/** One of everything about Noor that a page under /mijn can be about, and what her mother made when she still could. */
export interface Alles {
  dossier: string
  gegeven: string
  gebeurtenis: string
  besluit: string
  document: string
  toestemming: string
  deling: string
  verzoek: string
  brief: string
  afschrift: string
  machtiging: string
  persoon: string
  /** Asked by Anna for Noor. */
  verzoekAnna: string
  afschriftAnna: string
}

export interface VolleWereld {
  t: TestApp
  ids: Alles
  /** Texts and numbers that tell something about Noor. */
  sporen: readonly string[]
}

const gemeente = 'a0000000-0000-4000-8000-000000000001'
const sanne = 'a2000000-0000-4000-8000-000000000001'
const willem = 'a4000000-0000-4000-8000-000000000007'

export const geheim = 'kenmerk-barnsteen'

export async function maakVolleWereld(): Promise<VolleWereld> {
  const t = await createTestApp(new Date())
  const toeleider = await t.login('sanne', 'toeleider')
  const dossier = await openDossier(toeleider, { omschrijving: `Hulp bij school, ${geheim}.` })
  const inhoud = `Noor blijft vaak thuis, ${geheim}.`
  await schrijfOp(toeleider, dossier, { inhoud })
  const gegeven = await gegevenId(t, dossier, inhoud)
  await schrijfPlan(toeleider, dossier, 'opzet', opzet)
  await schrijfPlan(toeleider, dossier, 'doel', { ...doel, tekst: `Naar school, ${geheim}.` })
  const besluit = await besluitMet(toeleider, dossier, {
    aanpak: { categorie: ['dat', 'wat'] },
    weging: { 'nodig.wat': 'Anders weet de school niet wat er speelt.' },
  })
  await doePlichten(t, toeleider, besluit, 'blokkerend')
  const deling = await deelGegeven(t, besluit, gegeven, inhoud, { organisatie: deLinde })
  // Her mother had to answer too, when she could.
  const toestemming = await vraagRuw(t, besluit, {}, [anna])
  const los = {
    dossier,
    nummer: 'X-1',
    gegevenDat: randomUUID(),
    gegevenWat: randomUUID(),
    triage: randomUUID(),
    besluit: randomUUID(),
    plicht: randomUUID(),
    document: randomUUID(),
    overdracht: randomUUID(),
    overgang: randomUUID(),
    persoonNaam: '',
    persoon: noor,
    betrokkenheid: '',
    doeltoegang: '',
    deling: '',
  }
  const alsNoor = await t.login('noor')
  const alsAnna = await t.login('anna')
  const vraag = { waarover: `dossier:${dossier}`, hoe: 'samen', tekst: `Laat zien, ${geheim}.` }
  const vanAnna = await dienIn(t, alsAnna, 'inzage', vraag, noor)
  // The letter is the one to her mother: who was once its reader is the nearest to it.
  const brief = await besluitOver(t, toeleider, vanAnna)
  // After the pages of the work are read: what is put in by hand is there for the pages of the resident.
  await vulDossier(t, 'toeleidingsdossier', los, noor, { m: sanne, p: petten.toeleider })
  const vanNoor = await dienIn(t, alsNoor, 'inzage', vraag)
  const afschrift = await vraagAfschrift(alsNoor)
  const afschriftAnna = await vraagAfschrift(alsAnna)
  await makeAfschriften(
    {
      ...t.deps,
      // Making a readable PDF takes most of the time, and is not what is looked at here.
      afschriftOpmaak: () =>
        Promise.resolve({ html: `<p>Noor, ${geheim}</p>`, pdf: new Uint8Array([1]) }),
    },
    new AbortController().signal,
  )
  const machtiging = await zetMachtiging(t, noor, willem)
  await t.volgorde()
  const een = async (vraagtekst: string): Promise<string[]> => {
    const { rows } = await t.db.pool('eigenaar').query<{ uit: string }>(vraagtekst, [noor])
    return rows.map(({ uit }) => uit)
  }
  const [gebeurtenis = ''] = await een(
    `select id::text as uit from deelwijzer.gebeurtenis where betrokkene_id = $1 and actor_soort = 'medewerker' and uitkomst = 'gedaan' limit 1`,
  )
  const nummers = await een(
    `select nummer as uit from deelwijzer.dossier where persoon_id = $1
     union all select nummer from deelwijzer.rechtsverzoek where persoon_id = $1
     union all select nummer from deelwijzer.triagebesluit where persoon_id = $1
     union all select nummer from deelwijzer.toestemming where persoon_id = $1
     union all select nummer from deelwijzer.deling where persoon_id = $1`,
  )
  const ids: Alles = {
    dossier,
    gegeven,
    gebeurtenis,
    besluit,
    document: los.document,
    toestemming,
    deling: deling.id,
    verzoek: vanNoor.id,
    brief,
    afschrift,
    machtiging,
    persoon: noor,
    verzoekAnna: vanAnna.id,
    afschriftAnna,
  }
  return { t, ids, sporen: ['Noor', geheim, 'brief.pdf', ...nummers, ...Object.values(ids)] }
}

/** Proposed by who works in the dossier, decided by who has a mandate. @returns the id of the letter */
async function besluitOver(t: TestApp, toeleider: Bezoeker, { delen }: Ingediend): Promise<string> {
  const deel = delen['toeleidingsdossier'] ?? ''
  await toeleider.get(`/werk/verzoeken/${deel}`)
  await toeleider.verstuur(alleenJa, { actie: `/werk/verzoeken/${deel}/besluit` })
  const petra = await t.login('petra')
  await petra.get(`/verzoeken/delen/${deel}/besluit`)
  const { pad } = await petra.verstuur({ weging: 'Eens met het voorstel.' })
  return /[0-9a-f-]{36}/.exec(pad)?.[0] ?? ''
}

async function vraagAfschrift(wie: Bezoeker): Promise<string> {
  await wie.get('/mijn/downloads')
  const { pad } = await wie.verstuur({ persoon: noor })
  return pad.slice('/mijn/downloads/'.length)
}

/** A machtiging as it stands after the code was typed. @param dagen from today on which it ends; 0 is that it ended */
export async function zetMachtiging(
  t: TestApp,
  persoon: string,
  helper: string,
  dagen = 30,
): Promise<string> {
  const id = randomUUID()
  await t.db.pool('eigenaar').query(
    `insert into deelwijzer.machtiging (gemeente_id, id, persoon_id, helper_id, omvang, mag, gegeven_op, aanvaard_op, code_tot, geldig_tot)
     values ($1, $2, $3, $4, 'alles', 'meekijken', now() - interval '9 days', now() - interval '9 days', now(), deelwijzer.hier_vandaag() + $5::int)`,
    [gemeente, id, persoon, helper, dagen],
  )
  return id
}
