import type { Hono } from 'hono'
import { vergelijkingvragen } from '../../../domein/bestandsvergelijking.ts'
import { een, isEen, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import {
  readVergelijkingen,
  readVergelijkingenToezicht,
  recordVergelijking,
} from '../../../handelingen/bestandsvergelijking.ts'
import { Geweigerd, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import { opVolgorde } from '../../fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { Alinea, Kop } from '../../ui/index.ts'
import { foutBijWeigering } from '../formulier.ts'
import { Vergelijkingen } from './lijst.tsx'
import { VergelijkingPagina } from './pagina.tsx'

const velden = [
  'antwoord',
  'vraag',
  'onderwerp',
  'bestanden',
  'wettelijk',
  'onherleidbaar',
  'noodzakelijk',
  'nodig',
  'past',
  'evenredig',
  'lichterKan',
  'lichter',
] as const

interface Stand {
  waarden: Waarden
  fouten: Fouten
  antwoord?: Antwoord
}

async function toonPagina(c: Verzoek, stand?: Stand): Promise<Response> {
  const deps = c.get('deps')
  const { regels, magVragen } = await readVergelijkingen(deps, medewerker(c))
  const fouten = opVolgorde(stand?.fouten ?? {}, velden)
  const vraag = stand === undefined ? (c.req.query('vraag') ?? '') : een(stand.waarden, 'vraag')
  return toon(
    c,
    {
      titel: 'Bestanden vergelijken',
      fout: fouten.length > 0,
      children: (
        <VergelijkingPagina
          regels={regels}
          magVragen={magVragen}
          vraag={isEen(vraag, vergelijkingvragen) ? vraag : undefined}
          waarden={stand?.waarden ?? {}}
          fouten={fouten}
          antwoord={stand?.antwoord}
          regelset={deps.regelset}
          nieuw={c.req.query('nieuw') === '1'}
          csrf={csrf(c)}
        />
      ),
    },
    stand === undefined ? 200 : 409,
  )
}

/** Comparing files, for who carries out the Participatiewet, enforces or makes policy; and the list for supervision. */
export function mountBestandsvergelijking(app: Hono<Omgeving>): void {
  app.get(paden.bestandsvergelijking(), (c) => toonPagina(c))

  app.post(paden.bestandsvergelijking(), async (c) => {
    const { waarden, fouten } = await readForm(c)
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      await recordVergelijking(c.get('deps'), medewerker(c), waarden)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) return toonPagina(c, { waarden, fouten: fout.fouten })
      if (fout instanceof Geweigerd) {
        const { antwoord } = fout
        return toonPagina(c, { waarden, fouten: foutBijWeigering(antwoord), antwoord })
      }
      throw fout
    }
    return c.redirect(metVraag(paden.bestandsvergelijking(), { nieuw: '1' }), 303)
  })

  app.get(paden.bestandsvergelijkingen(), async (c) => {
    const regels = await readVergelijkingenToezicht(c.get('deps'), medewerker(c))
    return toon(c, {
      titel: 'Bestandsvergelijkingen',
      deel: 'privacy',
      afdrukbaar: true,
      children: (
        <>
          <Kop niveau={1}>Bestandsvergelijkingen</Kop>
          <Alinea soort="inleiding">
            Wat werk en inkomen en handhaving vergeleken, en waarom dat mocht. Er staat niets over
            personen in.
          </Alinea>
          <Vergelijkingen regels={regels} />
        </>
      ),
    })
  })
}
