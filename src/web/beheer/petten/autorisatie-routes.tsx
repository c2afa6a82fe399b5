import type { Hono } from 'hono'
import {
  makeAutorisatieVersie,
  readAutorisatie,
  readAutorisatieVersie,
} from '../../../handelingen/autorisatie.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, medewerker, readForm, type Omgeving } from '../../verzoek.ts'
import { autorisatieBestand, autorisatiePdf } from './autorisatie-pdf.ts'
import { AutorisatiePagina, AutorisatieVersiePagina } from './autorisatie.tsx'
import { idUit } from './formulier.ts'

/** The autorisatiedocument: alive, in versions, and as PDF. */
export function mountAutorisatie(app: Hono<Omgeving>): void {
  app.get(paden.autorisatie(), async (c) => {
    const wie = medewerker(c)
    const beeld = await readAutorisatie(c.get('deps'), wie)
    return toon(c, {
      titel: 'Autorisatiedocument',
      deel: 'autorisatie',
      afdrukbaar: true,
      children: (
        <AutorisatiePagina
          beeld={beeld}
          beheerder={wie.pet?.soort === 'beheerder'}
          csrf={csrf(c)}
        />
      ),
    })
  })

  app.post(paden.autorisatie(), async (c) => {
    const wie = medewerker(c)
    await readForm(c)
    const { id, nieuw } = await makeAutorisatieVersie(c.get('deps'), wie)
    return c.redirect(
      metVraag(paden.autorisatieVersie(id), { nieuw: nieuw ? '1' : undefined }),
      303,
    )
  })

  app.get('/beheer/autorisatiedocument/:id', async (c) => {
    const versie = await readAutorisatieVersie(c.get('deps'), medewerker(c), idUit(c))
    return toon(c, {
      titel: `Autorisatiedocument, versie ${versie.nummer}`,
      deel: 'autorisatie',
      afdrukbaar: true,
      children: <AutorisatieVersiePagina versie={versie} nieuw={c.req.query('nieuw') === '1'} />,
    })
  })

  app.get('/beheer/autorisatiedocument/:id/pdf', async (c) => {
    const versie = await readAutorisatieVersie(c.get('deps'), medewerker(c), idUit(c))
    return c.body(await autorisatiePdf(versie), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${autorisatieBestand(versie)}"`,
    })
  })
}
