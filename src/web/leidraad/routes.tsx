import type { Hono } from 'hono'
import { een, type Waarden } from '../../domein/invoer.ts'
import { leidraadvelden } from '../../domein/leidraad.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import {
  makeLeidraad,
  readLeidraad,
  readLeidraadformulier,
  readLeidraden,
  reviseLeidraad,
  withdrawLeidraad,
} from '../../handelingen/leidraad.ts'
import { opVolgorde } from '../fouten.ts'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, isId, medewerker, type Omgeving, type Verzoek } from '../verzoek.ts'
import { verwerk } from '../werk/ruggespraak/concept.ts'
import { LeidraadMakenPagina, LeidraadPagina, LeidradenPagina } from './pagina.tsx'

function isIdOfNiets(tekst: string): string {
  if (tekst !== '' && !isId(tekst)) throw new NietGevonden()
  return tekst
}

/** From which question it is made; `nieuw` starts from nothing. */
const vraagUit = (tekst: string): string => (tekst === 'nieuw' ? '' : isIdOfNiets(tekst))

const velden = [...leidraadvelden, 'van', 'reden', 'handeling', 'ontvanger', 'doel', 'categorie']

async function toonMaken(c: Verzoek, vraagId: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const formulier = await readLeidraadformulier(deps, medewerker(c), vraagId)
  const { concept, voorstel } = formulier
  const fouten = ingevuld === undefined ? (concept?.fouten ?? {}) : {}
  const begin: Waarden =
    voorstel === undefined ? {} : { vraag: [voorstel.vraag], antwoord: [voorstel.antwoord] }
  return toon(
    c,
    {
      titel: 'Maak een leidraad',
      deel: 'hulp',
      fout: Object.keys(fouten).length > 0,
      children: (
        <LeidraadMakenPagina
          formulier={formulier}
          waarden={ingevuld ?? concept?.waarden ?? begin}
          fouten={opVolgorde(fouten, leidraadvelden)}
          verouderd={ingevuld !== undefined}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function toonEen(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readLeidraad(deps, medewerker(c), id)
  const { leidraad, concept } = beeld
  const fouten = ingevuld === undefined ? (concept?.fouten ?? {}) : {}
  const nu: Waarden = {
    titel: [leidraad.titel],
    vraag: [leidraad.vraag],
    antwoord: [leidraad.antwoord],
  }
  return toon(
    c,
    {
      titel: 'Eerder antwoord',
      deel: 'hulp',
      afdrukbaar: true,
      fout: Object.keys(fouten).length > 0,
      children: (
        <LeidraadPagina
          beeld={beeld}
          waarden={ingevuld ?? concept?.waarden ?? nu}
          fouten={opVolgorde(fouten, [...leidraadvelden, 'reden'])}
          verouderd={ingevuld !== undefined}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

/** Guidance: answers that are of use to more people. */
export function mountLeidraad(app: Hono<Omgeving>): void {
  app.get(paden.leidraden(), async (c) => {
    const deps = c.get('deps')
    const vraag = c.req.query('vraag')
    if (vraag !== undefined) return toonMaken(c, vraagUit(vraag))
    const { leidraden, magMaken } = await readLeidraden(deps, medewerker(c))
    return toon(c, {
      titel: 'Eerdere antwoorden',
      deel: 'hulp',
      children: (
        <LeidradenPagina
          leidraden={leidraden}
          magMaken={magMaken}
          woorden={deps.regelset.woorden}
        />
      ),
    })
  })

  app.post(paden.leidraden(), async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const van = (waarden: Waarden): string => isIdOfNiets(een(waarden, 'van'))
    return verwerk(c, {
      soort: 'leidraad',
      onderwerp: (waarden) => (van(waarden) === '' ? (wie.pet?.id ?? '') : van(waarden)),
      velden,
      pagina: (waarden) => readLeidraadformulier(deps, wie, van(waarden)),
      adres: (waarden) => metVraag(paden.leidraden(), { vraag: van(waarden) || 'nieuw' }),
      verouderd: (waarden) => toonMaken(c, van(waarden), waarden),
      werk: async (waarden, fouten) => {
        const { id } = await makeLeidraad(deps, wie, van(waarden), waarden, fouten)
        return paden.leidraad(id)
      },
    })
  })

  app.get('/leidraad/:id', (c) => toonEen(c, isIdOfNiets(c.req.param('id'))))
  app.post('/leidraad/:id', async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const id = isIdOfNiets(c.req.param('id'))
    const { leidraad, magMaken } = await readLeidraad(deps, wie, id)
    if (!magMaken) throw new NietGevonden()
    return verwerk(c, {
      soort: 'leidraad',
      onderwerp: () => leidraad.reeksId,
      velden: [...velden, 'knop'],
      pagina: () => readLeidraad(deps, wie, id),
      adres: () => paden.leidraad(id),
      verouderd: (waarden) => toonEen(c, id, waarden),
      werk: async (waarden, fouten) => {
        if (een(waarden, 'knop') === 'intrekken') {
          await withdrawLeidraad(deps, wie, id, waarden)
          return paden.leidraad(id)
        }
        const nieuw = await reviseLeidraad(deps, wie, id, waarden, fouten)
        return paden.leidraad(nieuw.id)
      },
    })
  })
}
