import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../domein/invoer.ts'
import { Geweigerd, OngeldigeInvoer } from '../../handelingen/fouten.ts'
import { feitveld } from '../../handelingen/partner-mag-het.ts'
import {
  AlBeantwoord,
  answerPartnerVraag,
  inhoudveld,
  readPartnerVraag,
  readPartnerVragen,
} from '../../handelingen/partner-vraag.ts'
import type { Antwoord } from '../../recht/antwoord.ts'
import { categorieen, feiten } from '../../recht/vocabulaire.ts'
import { opVolgorde } from '../fouten.ts'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { csrf, partner, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { foutBijWeigering } from '../werk/formulier.ts'
import { idUit } from './routes.tsx'
import { PartnerVragenPagina } from './vragen.tsx'
import { PartnerVraagPagina } from './vraag.tsx'

/** In the order of the page. */
const velden = [
  ...feiten.map(feitveld),
  'gedaan',
  'antwoord',
  'keuze',
  ...categorieen.map(inhoudveld),
  'reden',
]

interface Stand {
  waarden: Waarden
  /** Were the rules asked? */
  weeg?: boolean
  fouten?: Fouten
  /** What the rules said to exactly what was sent, when that was no. */
  geweigerd?: Antwoord
  status?: 200 | 409
}

async function toonVraag(c: Verzoek, id: string, stand: Stand): Promise<Response> {
  const deps = c.get('deps')
  const fouten = stand.fouten ?? {}
  const beeld = await readPartnerVraag(
    deps,
    partner(c),
    id,
    stand.weeg === true ? stand.waarden : undefined,
  )
  return toon(
    c,
    {
      titel: 'Een vraag van het wijkteam',
      deel: 'partner-vragen',
      fout: Object.keys(fouten).length > 0,
      children: (
        <PartnerVraagPagina
          beeld={beeld}
          waarden={stand.waarden}
          fouten={opVolgorde(fouten, velden)}
          antwoord={stand.geweigerd ?? beeld.magHet}
          woorden={deps.regelset.woorden}
          csrf={csrf(c)}
          klaar={c.req.query('klaar') === '1'}
        />
      ),
    },
    stand.status ?? 200,
  )
}

export function mountPartnerVragen(app: Hono<Omgeving>): void {
  app.get(paden.partnerVragen(), async (c) => {
    const deps = c.get('deps')
    const vragen = await readPartnerVragen(deps, partner(c))
    return toon(c, {
      titel: 'Vragen aan u',
      deel: 'partner-vragen',
      children: <PartnerVragenPagina vragen={vragen} woorden={deps.regelset.woorden} />,
    })
  })

  app.get('/partner/vragen/:id', (c) => toonVraag(c, idUit(c), { waarden: {} }))

  app.post('/partner/vragen/:id', async (c) => {
    const wie = partner(c)
    const id = idUit(c)
    const gelezen = await readForm(c)
    const waarden = Object.fromEntries(velden.map((veld) => [veld, gelezen.waarden[veld] ?? []]))
    // Weighing changes nothing, and facts about somebody do not belong in an address: so this answers at once.
    if (een(gelezen.waarden, 'knop') === 'mag-het') {
      return toonVraag(c, id, { waarden, weeg: true })
    }
    try {
      const misvormd = Object.entries(gelezen.fouten).filter(([veld]) => veld in waarden)
      if (misvormd.length > 0) throw new OngeldigeInvoer(Object.fromEntries(misvormd))
      await answerPartnerVraag(c.get('deps'), wie, id, waarden)
      return c.redirect(metVraag(paden.partnerVraag(id), { klaar: '1' }), 303)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) {
        return toonVraag(c, id, { waarden, weeg: true, fouten: fout.fouten, status: 409 })
      }
      if (fout instanceof Geweigerd) {
        return toonVraag(c, id, {
          waarden,
          fouten: foutBijWeigering(fout.antwoord),
          geweigerd: fout.antwoord,
          status: 409,
        })
      }
      // Somebody of the organisation was first: their answer is what there is.
      if (fout instanceof AlBeantwoord) return toonVraag(c, id, { waarden: {}, status: 409 })
      throw fout
    }
  })
}
