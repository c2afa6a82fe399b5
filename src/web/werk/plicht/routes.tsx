import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { datumInNederland } from '../../../domein/leeftijd.ts'
import { keepConcept } from '../../../handelingen/concept.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { completePlicht, readPlicht } from '../../../handelingen/plicht.ts'
import { herzieAfscherming } from '../../../domein/plicht.ts'
import type { PlichtWoord, Woorden } from '../../../recht/woorden.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../formulier.ts'
import { PlichtPagina } from './pagina.tsx'
import { mountPlichtwijziging } from './wijzig-routes.tsx'

const adres = '/werk/plichten/:id'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** A code of a rule set that is gone has no words any more; the text of the duty itself stays. */
function plichtwoord(
  woorden: Woorden,
  code: string,
): Pick<PlichtWoord, 'bewijs' | 'gevolg'> | undefined {
  // No rule asks for this one: it came with a decision of our own.
  if (code === herzieAfscherming) {
    return {
      bewijs: 'Het besluit dat het doorgaat of stopt, met de reden.',
      gevolg: 'Het afschermen gaat door. De leidinggevende telt mee dat het te laat is.',
    }
  }
  return Object.entries(woorden.plichten).find(([naam]) => naam === code)?.[1]
}

/** @param ingevuld what was typed here, when that is newer than the draft */
async function toonPlicht(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readPlicht(deps, medewerker(c), id)
  const fouten = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  return toon(
    c,
    {
      titel: 'Iets afronden',
      deel: 'termijnen',
      fout: Object.keys(fouten).length > 0,
      children: (
        <PlichtPagina
          beeld={beeld}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={Object.entries(fouten).map(([veld, tekst]) => ({ veld, tekst }))}
          verouderd={ingevuld !== undefined}
          vandaag={datumInNederland(deps.nu())}
          csrf={csrf(c)}
          woord={plichtwoord(deps.regelset.woorden, beeld.plicht.code)}
          nieuw={c.req.query('nieuw')}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function rondAf(c: Verzoek, id: string, waarden: Waarden, fouten: Fouten): Promise<Response> {
  if (Object.keys(fouten).length > 0) {
    await readPlicht(c.get('deps'), medewerker(c), id)
    throw new OngeldigeInvoer(fouten)
  }
  const { dossierId } = await completePlicht(
    c.get('deps'),
    medewerker(c),
    id,
    een(waarden, 'bewijs'),
  )
  return c.redirect(
    dossierId === undefined
      ? paden.nood()
      : metVraag(paden.dossier(dossierId), { nieuw: 'plicht' }),
    303,
  )
}

export function mountPlicht(app: Hono<Omgeving>): void {
  mountPlichtwijziging(app)
  app.get(adres, (c) => toonPlicht(c, idUit(c)))

  app.post(adres, async (c) => {
    const wie = medewerker(c)
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    const ingevuld = { bewijs: [een(waarden, 'bewijs')] }
    try {
      return await rondAf(c, id, ingevuld, fouten)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      try {
        const versie = versieUit(waarden)
        await keepConcept(c.get('deps'), wie, 'plicht', id, ingevuld, fout.fouten, versie)
      } catch (verouderd) {
        if (verouderd instanceof ConceptVerouderd) return toonPlicht(c, id, ingevuld)
        throw verouderd
      }
      return c.redirect(paden.plicht(id), 303)
    }
  })
}
