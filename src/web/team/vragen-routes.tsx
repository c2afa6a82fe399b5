import type { Hono } from 'hono'
import type { Waarden } from '../../domein/invoer.ts'
import { datumInNederland } from '../../domein/leeftijd.ts'
import { antwoordvelden } from '../../domein/ruggespraak.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import {
  answerRuggespraak,
  readBredeVraag,
  readVragenbak,
  type Breedgevraagd,
} from '../../handelingen/ruggespraak-antwoord.ts'
import { opVolgorde } from '../fouten.ts'
import { metVraag } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, isId, medewerker, type Omgeving, type Verzoek } from '../verzoek.ts'
import { verwerk } from '../werk/ruggespraak/concept.ts'
import { BredeVraagPagina, VragenbakPagina, vakken } from './vragen.tsx'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

async function toonVraag(
  c: Verzoek,
  als: Breedgevraagd,
  id: string,
  ingevuld?: Waarden,
): Promise<Response> {
  const deps = c.get('deps')
  const vraag = await readBredeVraag(deps, medewerker(c), id, als)
  const fouten = ingevuld === undefined ? (vraag.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Vraag aan u',
      deel: vakken[als].deel,
      fout: Object.keys(fouten).length > 0,
      children: (
        <BredeVraagPagina
          vraag={vraag}
          als={als}
          waarden={ingevuld ?? vraag.concept?.waarden ?? {}}
          fouten={opVolgorde(fouten, antwoordvelden)}
          verouderd={ingevuld !== undefined}
          nieuw={c.req.query('nieuw') === 'beantwoord'}
          woorden={deps.regelset.woorden}
          vandaag={datumInNederland(deps.nu())}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

/** The inbox of who is asked because of their pet: the leidinggevende, and the privacy officer. */
export function mountVragenbak(app: Hono<Omgeving>, als: Breedgevraagd): void {
  const { lijst, vraag, deel } = vakken[als]
  app.get(lijst, async (c) => {
    const deps = c.get('deps')
    return toon(c, {
      titel: 'Vragen aan u',
      deel,
      children: (
        <VragenbakPagina
          bak={await readVragenbak(deps, medewerker(c), als)}
          als={als}
          woorden={deps.regelset.woorden}
          vandaag={datumInNederland(deps.nu())}
        />
      ),
    })
  })

  const adres = `${lijst}/:id`
  app.get(adres, (c) => toonVraag(c, als, idUit(c)))
  app.post(adres, async (c) => {
    const id = idUit(c)
    const deps = c.get('deps')
    return verwerk(c, {
      soort: 'ruggespraak-antwoord',
      onderwerp: () => id,
      velden: antwoordvelden,
      pagina: () => readBredeVraag(deps, medewerker(c), id, als),
      adres: () => vraag(id),
      verouderd: (waarden) => toonVraag(c, als, id, waarden),
      werk: async (waarden, fouten) => {
        // First: is this page theirs at all?
        await readBredeVraag(deps, medewerker(c), id, als)
        await answerRuggespraak(deps, medewerker(c), id, waarden, fouten)
        return metVraag(vraag(id), { nieuw: 'beantwoord' })
      },
    })
  })
}
