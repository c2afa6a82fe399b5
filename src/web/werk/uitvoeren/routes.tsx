import type { Hono } from 'hono'
import type { Fouten, Waarden } from '../../../domein/invoer.ts'
import { zelfdeVeld } from '../../../domein/deling.ts'
import { meldvelden } from '../../../domein/melding.ts'
import { watVeld } from '../../../domein/verstrekking.ts'
import {
  Geweigerd,
  NietGevonden,
  OngeldigeInvoer,
  Onmogelijk,
} from '../../../handelingen/fouten.ts'
import { readVerantwoording } from '../../../handelingen/verantwoording.ts'
import { carryOut, readUitvoeren, readVerstrekkingen } from '../../../handelingen/verstrekking.ts'
import { categorieen } from '../../../recht/vocabulaire.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { foutBijWeigering } from '../formulier.ts'
import { UitvoerPagina } from './pagina.tsx'
import { RegisterPagina } from './register.tsx'
import { koppen } from './woorden.ts'
import { verantwoordingPdf } from './verantwoording-pdf.ts'

const adres = '/werk/besluiten/:id/uitvoeren'

/** The fields in the order of the page: in this order mistakes are told. */
const velden = [
  'categorie',
  ...categorieen.map(watVeld),
  'organisatie',
  'ontvanger',
  zelfdeVeld,
  ...meldvelden,
  'geinformeerd',
  'verteldOp',
  'grondslag',
] as const

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** @param waarden what was typed and could not be recorded; it stays in the form */
async function toonUitvoeren(
  c: Verzoek,
  id: string,
  waarden: Waarden = {},
  fouten: Fouten = {},
  status: 200 | 409 = 200,
): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readUitvoeren(deps, medewerker(c), id)
  return toon(
    c,
    {
      titel: koppen[beeld.besluit.inhoud.aanpak.handeling].kop,
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      children: (
        <UitvoerPagina
          beeld={beeld}
          waarden={waarden}
          fouten={['antwoord', ...velden].flatMap((veld) => {
            const tekst = fouten[veld]
            return tekst === undefined ? [] : [{ veld, tekst }]
          })}
          woorden={deps.regelset.woorden}
          sleutel={deps.id()}
          nu={deps.nu()}
          csrf={csrf(c)}
        />
      ),
    },
    status,
  )
}

export function mountUitvoeren(app: Hono<Omgeving>): void {
  app.get(adres, (c) => toonUitvoeren(c, idUit(c)))

  app.post(adres, async (c) => {
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    const ingevuld = Object.fromEntries(velden.map((veld) => [veld, waarden[veld] ?? []]))
    try {
      const misvormd = Object.entries(fouten).filter(([veld]) => veld in ingevuld)
      if (misvormd.length > 0) throw new OngeldigeInvoer(Object.fromEntries(misvormd))
      const { dossierId } = await carryOut(c.get('deps'), medewerker(c), id, ingevuld)
      return c.redirect(metVraag(paden.verstrekkingen(dossierId), { nieuw: '1' }), 303)
    } catch (fout) {
      if (fout instanceof OngeldigeInvoer) return toonUitvoeren(c, id, ingevuld, fout.fouten, 409)
      // What stands in the way, and the way around it, is on the page itself.
      if (fout instanceof Onmogelijk) return toonUitvoeren(c, id, ingevuld, {}, 409)
      if (fout instanceof Geweigerd) {
        return toonUitvoeren(c, id, ingevuld, foutBijWeigering(fout.antwoord), 409)
      }
      throw fout
    }
  })

  app.get('/werk/dossiers/:id/verstrekkingen', async (c) => {
    const deps = c.get('deps')
    const { dossier, regels } = await readVerstrekkingen(deps, medewerker(c), idUit(c))
    return toon(c, {
      titel: 'Gedeeld en opgevraagd',
      deel: 'dossiers',
      children: (
        <RegisterPagina
          dossier={dossier}
          regels={regels}
          woorden={deps.regelset.woorden}
          nieuw={c.req.query('nieuw') === '1'}
        />
      ),
    })
  })

  app.get('/werk/besluiten/:id/verantwoording', async (c) => {
    const deps = c.get('deps')
    const beeld = await readVerantwoording(deps, medewerker(c), idUit(c))
    return c.body(await verantwoordingPdf(beeld, deps.regelset.woorden), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="verantwoording-${beeld.besluit.nummer}.pdf"`,
    })
  })
}
