import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { alleVelden, waardenVan } from '../../../domein/verzoek-weging.ts'
import { readConcept } from '../../../handelingen/concept.ts'
import { NietGevonden } from '../../../handelingen/fouten.ts'
import { baliedaden, baliedaadVan, type Baliedaad } from '../../../handelingen/rechtenbalie-doen.ts'
import {
  decideVerzoekdeel,
  proposeVerzoek,
  readVerzoekdeel,
  type Verzoekdeelbeeld,
} from '../../../handelingen/verzoekbesluit.ts'
import { magBuitenBehandeling, vraagdelenVan } from '../../../handelingen/verzoekbesluit-kern.ts'
import { antwoordProps } from '../../antwoord.ts'
import { opVolgorde } from '../../fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { doevelden } from '../../verzoeken/doen.tsx'
import { verwerk } from '../ruggespraak/concept.ts'
import { alsFout } from './als-fout.ts'
import { DeelPagina } from './deel.tsx'

/** What a professional can do with a request beside deciding; hearing and sending on are of the desk. */
const eigenDaden: readonly Baliedaad[] = ['identiteit', 'vraag', 'antwoord', 'verlengen', 'verteld']

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

function kaartVan(c: Verzoek, { antwoord, dossier }: Verzoekdeelbeeld) {
  if (antwoord === undefined) return undefined
  const kaart = antwoordProps(c.get('deps').regelset, antwoord, {
    vraag: 'Mag deze persoon dit vragen?',
    plek: { werk: true, dossierId: dossier?.id },
  })
  // It is about who asks; which data is weighed below, one by one.
  return { ...kaart, gegevens: [] }
}

interface Ingevuld {
  besluit?: Waarden
  klein?: Waarden
}

async function toonDeel(c: Verzoek, id: string, ingevuld: Ingevuld = {}): Promise<Response> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const beeld = await readVerzoekdeel(deps, wie, id)
  const vraagdelen = vraagdelenVan(beeld)
  const klein = await readConcept(deps, wie, 'verzoekbalie', beeld.verzoek.id)
  const fouten: Fouten = ingevuld.besluit === undefined ? (beeld.concept?.fouten ?? {}) : {}
  const kleineFouten: Fouten = ingevuld.klein === undefined ? (klein?.fouten ?? {}) : {}
  const begin: Waarden = {
    ...waardenVan(vraagdelen, beeld.voorstel?.oordelen ?? []),
    tekst: [beeld.voorstel?.brief ?? ''],
    weging: [beeld.voorstel?.tekst ?? ''],
  }
  const vandaag = datumInNederland(deps.nu())
  return toon(
    c,
    {
      titel: 'Verzoek van een inwoner',
      deel: 'dossiers',
      fout: Object.keys({ ...fouten, ...kleineFouten }).length > 0,
      children: (
        <DeelPagina
          beeld={beeld}
          waarden={ingevuld.besluit ?? beeld.concept?.waarden ?? begin}
          fouten={opVolgorde(fouten, alleVelden(vraagdelen))}
          klein={{
            waarden: ingevuld.klein ?? klein?.waarden ?? {},
            fouten: opVolgorde(kleineFouten, doevelden),
            versie: klein?.versie ?? 0,
          }}
          kaart={kaartVan(c, beeld)}
          nieuw={c.req.query('nieuw')}
          verouderd={ingevuld.besluit !== undefined}
          magBuiten={magBuitenBehandeling(beeld, vandaag, [id])}
          vandaag={vandaag}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld.besluit === undefined && ingevuld.klein === undefined ? 200 : 409,
  )
}

/** A part of a request in the own dossier: read, weigh per datum, propose or decide. */
export function mountVerzoekdeel(app: Hono<Omgeving>): void {
  app.get('/werk/verzoeken/:id', (c) => toonDeel(c, idUit(c)))

  app.post('/werk/verzoeken/:id', async (c) => {
    const id = idUit(c)
    const deps = c.get('deps')
    const wie = medewerker(c)
    const { verzoek } = await readVerzoekdeel(deps, wie, id)
    return verwerk(c, {
      soort: 'verzoekbalie',
      onderwerp: () => verzoek.id,
      velden: doevelden,
      pagina: () => readVerzoekdeel(deps, wie, id),
      adres: () => paden.verzoekDeel(id),
      verouderd: (waarden) => toonDeel(c, id, { klein: waarden }),
      werk: async (waarden, fouten) => {
        const daad = baliedaadVan(waarden)
        if (daad === undefined || !eigenDaden.includes(daad)) throw new NietGevonden()
        await baliedaden[daad](deps, wie, verzoek.id, waarden, fouten, id)
        return metVraag(paden.verzoekDeel(id), { nieuw: een(waarden, 'vorm') })
      },
    })
  })

  app.post('/werk/verzoeken/:id/besluit', async (c) => {
    const id = idUit(c)
    const deps = c.get('deps')
    const wie = medewerker(c)
    // First: is this part theirs, and which questions does it have?
    const beeld = await readVerzoekdeel(deps, wie, id)
    return verwerk(c, {
      soort: 'verzoekbesluit',
      onderwerp: () => id,
      velden: alleVelden(vraagdelenVan(beeld)),
      pagina: () => readVerzoekdeel(deps, wie, id),
      adres: () => paden.verzoekDeel(id),
      verouderd: (waarden) => toonDeel(c, id, { besluit: waarden }),
      werk: async (waarden, fouten) => {
        if (beeld.deel.beslisser === 'hulpverlener' && beeld.kan !== 'voorstellen') {
          await alsFout(() => decideVerzoekdeel(deps, wie, id, waarden, fouten))
          return metVraag(paden.verzoekDeel(id), { nieuw: 'besluit' })
        }
        await alsFout(() => proposeVerzoek(deps, wie, id, waarden, fouten))
        return metVraag(paden.verzoekDeel(id), { nieuw: 'voorstel' })
      },
    })
  })
}
