import type { Hono } from 'hono'
import { een } from '../../../domein/invoer.ts'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import {
  judgePet,
  readControle,
  readControles,
  startControle,
} from '../../../handelingen/petcontrole.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { controleFouten } from '../../team/controle.tsx'
import { csrf, isId, medewerker, type Omgeving } from '../../verzoek.ts'
import { ControlePagina, ControlesPagina } from './controle.tsx'
import { alsFouten, idUit, verwerk } from './formulier.ts'

/** The periodic control of petten, for the beheerder; the leidinggevende and privacy officer read along. */
export function mountControle(app: Hono<Omgeving>): void {
  app.get(paden.controles(), async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const { standen, controles, concept } = await readControles(deps, wie)
    const fouten = alsFouten(concept?.fouten)
    return toon(c, {
      titel: 'Controle van petten',
      deel: 'controle',
      fout: fouten.length > 0,
      children: (
        <ControlesPagina
          standen={standen}
          controles={controles}
          waarden={concept?.waarden ?? {}}
          fouten={fouten}
          vandaag={datumInNederland(deps.nu())}
          beheerder={wie.pet?.soort === 'beheerder'}
          csrf={csrf(c)}
        />
      ),
    })
  })

  app.post(paden.controles(), (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    return verwerk(
      c,
      {
        soort: 'controle',
        onderwerpId: wie.id,
        velden: ['soort', 'uiterlijk'],
        terug: paden.controles(),
        lees: () => readControles(deps, wie),
      },
      async (waarden) => {
        const invoer = { soort: een(waarden, 'soort'), uiterlijk: een(waarden, 'uiterlijk') }
        const { id } = await startControle(deps, wie, invoer)
        return paden.controle(id)
      },
    )
  })

  app.get('/beheer/controle/:id', async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const petId = c.req.query('pet') ?? ''
    const beeld = await readControle(deps, wie, idUit(c), isId(petId) ? petId : undefined)
    return toon(c, {
      titel: 'Controle van petten',
      deel: 'controle',
      fout: controleFouten(beeld).length > 0,
      afdrukbaar: true,
      children: (
        <ControlePagina
          beeld={beeld}
          gemeente={wie.gemeente.naam}
          woorden={deps.regelset.woorden}
          klaar={c.req.query('klaar') === '1'}
          csrf={csrf(c)}
        />
      ),
    })
  })

  app.post('/beheer/controle/:id/:petId', (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const welke = { controleId: idUit(c), petId: idUit(c, 'petId') }
    const terug = paden.controle(welke.controleId)
    return verwerk(
      c,
      {
        soort: 'controle',
        onderwerpId: welke.petId,
        velden: ['oordeel', 'reden'],
        terug: metVraag(terug, { pet: welke.petId }),
        lees: () => readControle(deps, wie, welke.controleId),
      },
      async (waarden) => {
        await judgePet(deps, wie, welke, een(waarden, 'oordeel'), een(waarden, 'reden'))
        return metVraag(terug, { klaar: '1' })
      },
    )
  })
}
