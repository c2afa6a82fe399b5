import type { Hono } from 'hono'
import { een, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { bestemmingVelden, isOvergangVeld } from '../../../domein/overgang-formulier.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import {
  executeOvergang,
  keepOvergang,
  readBestemmingen,
  readKeuze,
} from '../../../handelingen/overgang.ts'
import { readOvergang } from '../../../handelingen/overgang-bewijs.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../formulier.ts'
import { BestemmingPagina } from './bestemming.tsx'
import { BewijsPagina } from './bewijs.tsx'
import { KiezenPagina } from './kiezen.tsx'
import { overgangStappen } from './stappen.tsx'

const adres = `${paden.dossiers()}/:id/overgang`

function idUit(c: Verzoek): string {
  vereisPet(medewerker(c))
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** Only fields of our own pages; the boxes of the second page always have a value, so that unticking counts. */
function eigenVelden(waarden: Waarden, vakjes: readonly string[]): Waarden {
  const eigen = Object.entries(waarden).filter(([naam]) => isOvergangVeld(naam))
  return { ...Object.fromEntries(vakjes.map((naam) => [naam, []])), ...Object.fromEntries(eigen) }
}

async function toonBestemming(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const wie = vereisPet(medewerker(c))
  const beeld = await readBestemmingen(deps, wie, id, ingevuld)
  const alle = ingevuld === undefined ? (beeld.concept?.fouten ?? {}) : {}
  const fouten = ['naarPet', 'bestemming'].flatMap((veld) => {
    const tekst = alle[veld]
    return tekst === undefined ? [] : [{ veld, tekst }]
  })
  return toon(
    c,
    {
      titel: 'Naar een andere rol',
      deel: 'dossiers',
      fout: fouten.length > 0,
      zijkolom: overgangStappen('bestemming', id),
      children: (
        <BestemmingPagina
          beeld={beeld}
          waarden={ingevuld ?? beeld.concept?.waarden ?? {}}
          fouten={fouten}
          verouderd={ingevuld !== undefined}
          woorden={deps.regelset.woorden}
          huidigePet={wie.pet.id}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

/** @param ingevuld what was typed here, when that is newer than the draft */
async function toonKiezen(c: Verzoek, id: string, ingevuld?: Waarden): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readKeuze(deps, medewerker(c), id, ingevuld)
  if (beeld === undefined) return c.redirect(paden.overgang(id), 303)
  const fouten = ingevuld === undefined ? beeld.concept.fouten : {}
  return toon(
    c,
    {
      titel: 'Kies samen wat meegaat',
      deel: 'dossiers',
      fout: Object.keys(fouten).length > 0,
      zijkolom: overgangStappen('kiezen', id),
      children: (
        <KiezenPagina
          beeld={beeld}
          fouten={fouten}
          verouderd={ingevuld !== undefined}
          regelset={deps.regelset}
          csrf={csrf(c)}
        />
      ),
    },
    ingevuld === undefined ? 200 : 409,
  )
}

async function kiesBestemming(c: Verzoek, id: string): Promise<Response> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const { waarden: alles } = await readForm(c)
  const verder = een(alles, 'doe') === 'verder'
  const gekozen = { naarPet: een(alles, 'naarPet'), bestemming: een(alles, 'bestemming') }
  const waarden = { naarPet: [gekozen.naarPet], bestemming: [gekozen.bestemming] }
  const fouten: Fouten = {}
  const beeld = await readBestemmingen(deps, wie, id, waarden)
  if (beeld.gekozen === undefined) {
    fouten['naarPet'] = 'Kies een pet waarin het verdergaat.'
  } else if (verder && gekozen.bestemming === '') {
    fouten['bestemming'] = 'Kies een dossier.'
  }
  try {
    await keepOvergang(deps, wie, id, waarden, fouten, versieUit(alles))
  } catch (fout) {
    if (fout instanceof ConceptVerouderd) return toonBestemming(c, id, waarden)
    throw fout
  }
  if (!verder || Object.keys(fouten).length > 0) return c.redirect(paden.overgang(id), 303)
  return c.redirect(paden.overgangKiezen(id), 303)
}

async function verwerkKeuze(c: Verzoek, id: string): Promise<Response> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const { waarden: alles, fouten: tekens } = await readForm(c)
  const waarden = eigenVelden(alles, ['mee', 'gedaan', ...bestemmingVelden])
  const bewaar = (fouten: Fouten): Promise<unknown> =>
    keepOvergang(deps, wie, id, waarden, fouten, versieUit(alles))
  try {
    if (!isId(een(waarden, 'sleutel'))) throw new ConceptVerouderd()
    if (een(alles, 'doe') !== 'uitvoeren') {
      await bewaar(tekens)
      return c.redirect(`${paden.overgangKiezen(id)}#gegevens`, 303)
    }
    try {
      if (Object.keys(tekens).length > 0) throw new OngeldigeInvoer(tekens)
      const { overgangId } = await executeOvergang(deps, wie, id, waarden)
      return c.redirect(metVraag(paden.overgangKlaar(overgangId), { nieuw: '1' }), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      await bewaar(fout.fouten)
      return c.redirect(paden.overgangKiezen(id), 303)
    }
  } catch (fout) {
    if (fout instanceof ConceptVerouderd) return toonKiezen(c, id, waarden)
    throw fout
  }
}

/** The guarded moment between two petten. */
export function mountOvergang(app: Hono<Omgeving>): void {
  app.get(adres, (c) => toonBestemming(c, idUit(c)))
  app.post(adres, (c) => kiesBestemming(c, idUit(c)))
  app.get(`${adres}/kiezen`, (c) => toonKiezen(c, idUit(c)))
  app.post(`${adres}/kiezen`, (c) => verwerkKeuze(c, idUit(c)))

  app.get('/werk/overgangen/:id', async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const bewijs = await readOvergang(deps, wie, idUit(c))
    return toon(c, {
      titel: 'Bewijs van overgang',
      deel: 'dossiers',
      afdrukbaar: true,
      children: (
        <BewijsPagina
          bewijs={bewijs}
          regelset={deps.regelset}
          gemeente={wie.gemeente.naam}
          nieuw={c.req.query('nieuw') === '1'}
          csrf={csrf(c)}
        />
      ),
    })
  })
}
