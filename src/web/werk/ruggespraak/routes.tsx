import type { Hono } from 'hono'
import { besluitvelden, escalatievelden } from '../../../domein/escalatie.ts'
import { een, type Waarden } from '../../../domein/invoer.ts'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { antwoordvelden, leesCodes, vraagvelden } from '../../../domein/ruggespraak.ts'
import {
  askEscalatie,
  decideEscalatie,
  readEscalatiebesluit,
  readEscalatieformulier,
  startEscalatietriage,
} from '../../../handelingen/escalatie.ts'
import { NietGevonden } from '../../../handelingen/fouten.ts'
import { listEerder } from '../../../handelingen/leidraad.ts'
import { answerRuggespraak } from '../../../handelingen/ruggespraak-antwoord.ts'
import {
  askRuggespraak,
  readRuggespraak,
  readRuggespraken,
  readVraagformulier,
  vraagconcept,
  withdrawRuggespraak,
} from '../../../handelingen/ruggespraak.ts'
import { opVolgorde } from '../../fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { EscalatiebesluitPagina } from './besluit.tsx'
import { verwerk } from './concept.ts'
import { EscalatiePagina } from './escalatie.tsx'
import { RuggespraaklijstPagina } from './lijst.tsx'
import { NieuweVraagPagina } from './nieuw.tsx'
import { RuggespraakPagina } from './vraag.tsx'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** An id in a form or an address, or nothing; anything else is not there. */
function idOfLeeg(tekst: string): string {
  if (tekst !== '' && !isId(tekst)) throw new NietGevonden()
  return tekst
}

const codevelden = ['handeling', 'ontvanger', 'doel', 'categorie'] as const
const plekvelden = ['dossier', 'over', 'triage', 'afweging'] as const

/** What the address brings along: codes and where it is asked; no words and nobody. */
function uitAdres(c: Verzoek): Waarden {
  const uit: Record<string, string[]> = {}
  for (const veld of [...codevelden, ...plekvelden, 'aan']) {
    const waarde = c.req.query(veld)
    if (waarde !== undefined && waarde !== '') uit[veld] = [waarde]
  }
  return uit
}

/** The address of the form for the same question; the words are in the draft. */
const adresVan = (waarden: Waarden): string =>
  metVraag(
    paden.ruggespraakNieuw(),
    Object.fromEntries(
      [...codevelden, 'dossier', 'triage', 'afweging'].map((veld) => [veld, een(waarden, veld)]),
    ),
  )

async function toonNieuw(c: Verzoek, dossierId: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readVraagformulier(deps, medewerker(c), dossierId)
  const waarden = ingevuld ?? { ...beeld.concept?.waarden, ...uitAdres(c) }
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Vraag het iemand',
      deel: 'hulp',
      fout: Object.keys(fouten).length > 0,
      children: (
        <NieuweVraagPagina
          beeld={beeld}
          waarden={waarden}
          fouten={opVolgorde(fouten, vraagvelden)}
          verouderd={ingevuld !== undefined}
          eerder={await listEerder(deps, medewerker(c), leesCodes(waarden))}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function toonVraag(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readRuggespraak(deps, medewerker(c), id)
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: beeld.kop.soort === 'escalatie' ? 'Opschalen' : 'Vraag',
      deel: 'hulp',
      afdrukbaar: true,
      fout: Object.keys(fouten).length > 0,
      children: (
        <RuggespraakPagina
          beeld={beeld}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={opVolgorde(fouten, antwoordvelden)}
          verouderd={ingevuld !== undefined}
          nieuw={c.req.query('nieuw')}
          woorden={deps.regelset.woorden}
          vandaag={datumInNederland(deps.nu())}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function toonEscalatie(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const beeld = await readEscalatieformulier(c.get('deps'), medewerker(c), id)
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Opschalen',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <EscalatiePagina
          beeld={beeld}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={opVolgorde(fouten, escalatievelden)}
          verouderd={ingevuld !== undefined}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function toonBesluit(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const beeld = await readEscalatiebesluit(c.get('deps'), medewerker(c), id)
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Besluit over opschalen',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <EscalatiebesluitPagina
          beeld={beeld}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={opVolgorde(fouten, besluitvelden)}
          verouderd={ingevuld !== undefined}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

function mountEscalatie(app: Hono<Omgeving>): void {
  const nieuw = '/werk/dossiers/:id/opschalen'
  app.get(nieuw, (c) => toonEscalatie(c, idUit(c)))
  app.post(nieuw, async (c) => {
    const dossierId = idUit(c)
    const deps = c.get('deps')
    return verwerk(c, {
      soort: 'escalatie',
      onderwerp: () => dossierId,
      velden: escalatievelden,
      pagina: () => readEscalatieformulier(deps, medewerker(c), dossierId),
      adres: () => paden.escalatieNieuw(dossierId),
      verouderd: (waarden) => toonEscalatie(c, dossierId, waarden),
      werk: async (waarden, fouten) => {
        const { id } = await askEscalatie(deps, medewerker(c), dossierId, waarden, fouten)
        return metVraag(paden.ruggespraak(id), { nieuw: 'gesteld' })
      },
    })
  })

  const besluit = '/werk/overleggen/:id/besluit'
  app.get(besluit, (c) => toonBesluit(c, idUit(c)))
  app.post(besluit, async (c) => {
    const id = idUit(c)
    const deps = c.get('deps')
    const naarTriage = async (): Promise<string> => {
      const { triageId } = await startEscalatietriage(deps, medewerker(c), id)
      return paden.triage(triageId, 'aanpak')
    }
    return verwerk(c, {
      soort: 'escalatie',
      onderwerp: () => id,
      velden: [...besluitvelden, 'knop'],
      pagina: () => readEscalatiebesluit(deps, medewerker(c), id),
      adres: () => paden.escalatieBesluit(id),
      verouderd: (waarden) => toonBesluit(c, id, waarden),
      werk: async (waarden, fouten) => {
        if (een(waarden, 'knop') === 'triage') return naarTriage()
        const { opschalen } = await decideEscalatie(deps, medewerker(c), id, waarden, fouten)
        return opschalen ? naarTriage() : paden.escalatieBesluit(id)
      },
    })
  })
}

/** Help and consultation: asking somebody, answering, and going up with a case. */
export function mountRuggespraak(app: Hono<Omgeving>): void {
  app.get(paden.ruggespraken(), async (c) => {
    const deps = c.get('deps')
    return toon(c, {
      titel: 'Hulp en overleg',
      deel: 'hulp',
      children: (
        <RuggespraaklijstPagina
          lijst={await readRuggespraken(deps, medewerker(c))}
          woorden={deps.regelset.woorden}
          vandaag={datumInNederland(deps.nu())}
        />
      ),
    })
  })

  app.get(paden.ruggespraakNieuw(), (c) => toonNieuw(c, idOfLeeg(c.req.query('dossier') ?? '')))
  app.post(paden.ruggespraakNieuw(), async (c) => {
    const deps = c.get('deps')
    const dossierVan = (waarden: Waarden): string => idOfLeeg(een(waarden, 'dossier'))
    return verwerk(c, {
      soort: 'ruggespraak',
      onderwerp: (waarden) => vraagconcept(medewerker(c), dossierVan(waarden)),
      velden: vraagvelden,
      pagina: (waarden) => readVraagformulier(deps, medewerker(c), dossierVan(waarden)),
      adres: adresVan,
      verouderd: (waarden) => toonNieuw(c, dossierVan(waarden), waarden),
      werk: async (waarden, fouten) => {
        for (const veld of plekvelden) idOfLeeg(een(waarden, veld))
        const { id } = await askRuggespraak(deps, medewerker(c), waarden, fouten)
        return metVraag(paden.ruggespraak(id), { nieuw: 'gesteld' })
      },
    })
  })

  app.get('/werk/overleggen/:id', (c) => toonVraag(c, idUit(c)))
  app.post('/werk/overleggen/:id', async (c) => {
    const id = idUit(c)
    const deps = c.get('deps')
    return verwerk(c, {
      soort: 'ruggespraak-antwoord',
      onderwerp: () => id,
      velden: antwoordvelden,
      pagina: () => readRuggespraak(deps, medewerker(c), id),
      adres: () => paden.ruggespraak(id),
      verouderd: (waarden) => toonVraag(c, id, waarden),
      werk: async (waarden, fouten) => {
        await answerRuggespraak(deps, medewerker(c), id, waarden, fouten)
        return metVraag(paden.ruggespraak(id), { nieuw: 'beantwoord' })
      },
    })
  })

  app.post('/werk/overleggen/:id/intrekken', async (c) => {
    const id = idUit(c)
    await readForm(c)
    await withdrawRuggespraak(c.get('deps'), medewerker(c), id)
    return c.redirect(paden.ruggespraak(id), 303)
  })
  mountEscalatie(app)
}
