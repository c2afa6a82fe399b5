import type { Hono } from 'hono'
import { een } from '../../../domein/invoer.ts'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { NietGevonden } from '../../../handelingen/fouten.ts'
import {
  addMedewerker,
  addRegistratie,
  endMedewerker,
  endRegistratie,
  readMedewerker,
  readMedewerkers,
} from '../../../handelingen/petbeheer-medewerker.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving } from '../../verzoek.ts'
import { alsFouten, idUit, verwerk } from './formulier.ts'
import { MedewerkerPagina, MedewerkersPagina } from './medewerkers.tsx'

/** Who works here, with which registrations, and who left. */
export function mountMedewerkers(app: Hono<Omgeving>): void {
  app.get(paden.medewerkers(), async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const { regels, concept } = await readMedewerkers(deps, wie)
    const fouten = alsFouten(concept?.fouten)
    return toon(c, {
      titel: 'Medewerkers',
      deel: 'petten',
      fout: fouten.length > 0,
      children: (
        <MedewerkersPagina
          regels={regels}
          waarden={concept?.waarden ?? {}}
          fouten={fouten}
          beheerder={wie.pet?.soort === 'beheerder'}
          sleutel={deps.id()}
          nieuw={c.req.query('nieuw') === '1'}
          csrf={csrf(c)}
        />
      ),
    })
  })

  app.post(paden.medewerkers(), (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    return verwerk(
      c,
      {
        soort: 'registratie',
        onderwerpId: wie.pet?.id ?? wie.id,
        velden: ['naam', 'functie', 'sleutel'],
        terug: paden.medewerkers(),
        lees: () => readMedewerkers(deps, wie),
      },
      async (waarden) => {
        const sleutel = een(waarden, 'sleutel')
        if (!isId(sleutel)) throw new NietGevonden()
        await addMedewerker(deps, wie, sleutel, waarden)
        return metVraag(paden.medewerkers(), { nieuw: '1' })
      },
    )
  })

  app.get('/beheer/medewerkers/:id', async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const beeld = await readMedewerker(deps, wie, idUit(c))
    const fouten = alsFouten(beeld.concept?.fouten)
    const soort = wie.pet?.soort
    return toon(c, {
      titel: 'Medewerker',
      deel: 'petten',
      fout: fouten.length > 0,
      children: (
        <MedewerkerPagina
          beeld={beeld}
          fouten={fouten}
          woorden={deps.regelset.woorden}
          vandaag={datumInNederland(deps.nu())}
          beheerder={soort === 'beheerder'}
          magUit={
            (soort === 'beheerder' || soort === 'leidinggevende') && beeld.medewerker.id !== wie.id
          }
          nieuw={c.req.query('nieuw')}
          csrf={csrf(c)}
        />
      ),
    })
  })

  app.post('/beheer/medewerkers/:id', (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const id = idUit(c)
    return verwerk(
      c,
      {
        soort: 'registratie',
        onderwerpId: id,
        velden: ['soort', 'nummer', 'geldigTot', 'gecontroleerdOp', 'actie', 'zeker'],
        terug: paden.medewerker(id),
        lees: () => readMedewerker(deps, wie, id),
      },
      async (waarden) => {
        if (een(waarden, 'actie') === 'uit') {
          await endMedewerker(deps, wie, id, een(waarden, 'zeker') === 'ja')
          return metVraag(paden.medewerker(id), { nieuw: 'uit' })
        }
        await addRegistratie(deps, wie, id, waarden)
        return metVraag(paden.medewerker(id), { nieuw: 'registratie' })
      },
    )
  })

  app.post('/beheer/medewerkers/:id/registraties/:registratieId', async (c) => {
    const id = idUit(c)
    const registratieId = idUit(c, 'registratieId')
    const wie = medewerker(c)
    await readForm(c)
    await endRegistratie(c.get('deps'), wie, id, registratieId)
    return c.redirect(metVraag(paden.medewerker(id), { nieuw: 'vervallen' }), 303)
  })
}
