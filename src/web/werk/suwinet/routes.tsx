import type { Hono } from 'hono'
import type { Fouten, Waarden } from '../../../domein/invoer.ts'
import { Geweigerd, NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { readSuwinet, recordSuwinet } from '../../../handelingen/suwinet.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import { opVolgorde } from '../../fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { foutBijWeigering } from '../formulier.ts'
import { SuwinetPagina } from './pagina.tsx'

const adres = '/werk/dossiers/:id/suwinet'
const velden = ['antwoord', 'gegevens', 'reden', 'noodzakelijk'] as const

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

interface Stand {
  waarden: Waarden
  fouten: Fouten
  antwoord?: Antwoord
}

async function toonSuwinet(c: Verzoek, id: string, stand?: Stand): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readSuwinet(deps, medewerker(c), id)
  const fouten = opVolgorde(stand?.fouten ?? {}, velden)
  return toon(
    c,
    {
      titel: 'Suwinet',
      deel: 'dossiers',
      fout: fouten.length > 0,
      children: (
        <SuwinetPagina
          beeld={beeld}
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

/** Looking in Suwinet, in a dossier of work and income or of debts; elsewhere the page says what can be done instead. */
export function mountSuwinet(app: Hono<Omgeving>): void {
  app.get(adres, (c) => toonSuwinet(c, idUit(c)))

  app.post(adres, async (c) => {
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      await recordSuwinet(c.get('deps'), medewerker(c), id, waarden)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) {
        return toonSuwinet(c, id, { waarden, fouten: fout.fouten })
      }
      if (fout instanceof Geweigerd) {
        const { antwoord } = fout
        return toonSuwinet(c, id, { waarden, fouten: foutBijWeigering(antwoord), antwoord })
      }
      throw fout
    }
    return c.redirect(metVraag(paden.suwinet(id), { nieuw: '1' }), 303)
  })
}
