import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { grootsteDocument } from '../../../domein/document.ts'
import { een, isEen, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { keepConcept } from '../../../handelingen/concept.ts'
import { vereisPet } from '../../../handelingen/deur.ts'
import {
  addDocument,
  readDocument,
  readDocumentFormulier,
  type Bestand,
} from '../../../handelingen/document.ts'
import { ConceptVerouderd, NietGevonden, OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { versieUit } from '../formulier.ts'
import { DocumentPagina } from './pagina.tsx'
import { stuurDocument } from './stuur.ts'

const adres = '/werk/dossiers/:id/gegevens/:gegevenId/document'
const patroon =
  /^\/werk\/(dossiers\/[^/]+\/gegevens\/[^/]+\/document|toestemmingen\/[^/]+\/antwoord)$/

/** Is this one of the two requests that may be larger than a form: a document, or a photo of a signed paper? */
export function isDocumentpost(methode: string, pad: string): boolean {
  return methode === 'POST' && patroon.test(pad)
}

/** The file, the other fields and the borders between them. */
const grootsteVerzoek = grootsteDocument + 64 * 1024

const teGroot: Fouten = {
  bestand: 'Dit bestand is te groot. Een bestand mag hoogstens 10 MB zijn. Maak het kleiner.',
}
const langsteNaam = 120

interface Plek {
  dossierId: string
  gegevenId: string
}

function plek(c: Verzoek): Plek {
  const dossierId = c.req.param('id') ?? ''
  const gegevenId = c.req.param('gegevenId') ?? ''
  if (!isId(dossierId) || !isId(gegevenId)) throw new NietGevonden()
  return { dossierId, gegevenId }
}

/** @param fouten what is wrong, when it is not in a draft */
async function toonFormulier(
  c: Verzoek,
  { dossierId, gegevenId }: Plek,
  fouten?: Fouten,
): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readDocumentFormulier(deps, medewerker(c), dossierId, gegevenId)
  const gevonden = fouten ?? beeld.concept?.fouten ?? {}
  const nieuw = c.req.query('nieuw') ?? ''
  return toon(
    c,
    {
      titel: 'Document toevoegen',
      deel: 'dossiers',
      fout: Object.keys(gevonden).length > 0,
      children: (
        <DocumentPagina
          beeld={beeld}
          fouten={['bestand', 'naam'].flatMap((veld) => {
            const tekst = gevonden[veld]
            return tekst === undefined ? [] : [{ veld, tekst }]
          })}
          sleutel={deps.id()}
          csrf={csrf(c)}
          nieuw={isEen(nieuw, ['document', 'geschoond']) ? nieuw : undefined}
        />
      ),
    },
    fouten === undefined ? 200 : 413,
  )
}

/** What was sent as a file; nothing when no file was chosen. */
async function leesBestand(c: Verzoek): Promise<Bestand | undefined> {
  // Hono keeps what it read before: this does not read the line twice.
  const veld = (await c.req.parseBody({ all: true }))['bestand']
  const bestand = Array.isArray(veld) ? veld[0] : veld
  if (!(bestand instanceof File) || (bestand.size === 0 && bestand.name === '')) return undefined
  return { naam: bestand.name, bytes: new Uint8Array(await bestand.arrayBuffer()) }
}

function checkNaam(waarden: Waarden, fouten: Fouten): string {
  if (fouten['naam'] !== undefined) throw new OngeldigeInvoer(fouten)
  const naam = een(waarden, 'naam')
  if (naam.length > langsteNaam) {
    throw new OngeldigeInvoer({ naam: 'Maak de naam korter: hoogstens 120 tekens.' })
  }
  return naam
}

async function voegToe(c: Verzoek): Promise<Response> {
  const wie = medewerker(c)
  const deps = c.get('deps')
  const { dossierId, gegevenId } = plek(c)
  const { waarden, fouten } = await readForm(c)
  const hier = paden.documentToevoegen(dossierId, gegevenId)
  try {
    const sleutel = een(waarden, 'sleutel')
    if (!isId(sleutel)) throw new NietGevonden()
    const { geschoond } = await addDocument(
      deps,
      wie,
      dossierId,
      gegevenId,
      await leesBestand(c),
      checkNaam(waarden, fouten),
      sleutel,
    )
    return c.redirect(metVraag(hier, { nieuw: geschoond ? 'geschoond' : 'document' }), 303)
  } catch (fout) {
    if (!(fout instanceof OngeldigeInvoer)) throw fout
    const ingevuld = { naam: [een(waarden, 'naam')] }
    try {
      // Looking first: a draft is kept only where a document could go.
      await readDocumentFormulier(deps, wie, dossierId, gegevenId)
      await keepConcept(deps, wie, 'document', gegevenId, ingevuld, fout.fouten, versieUit(waarden))
    } catch (verouderd) {
      // Another tab went further; there is nothing here but a name, and the mistake is told all the same.
      if (!(verouderd instanceof ConceptVerouderd)) throw verouderd
      return toonFormulier(c, { dossierId, gegevenId }, fout.fouten)
    }
    return c.redirect(hier, 303)
  }
}

export function mountDocument(app: Hono<Omgeving>): void {
  app.get(adres, (c) => toonFormulier(c, plek(c)))

  app.post(
    adres,
    (c, next) => {
      // Nobody sends ten megabytes to a place where they may not be.
      vereisPet(medewerker(c))
      return next()
    },
    bodyLimit({
      maxSize: grootsteVerzoek,
      onError: (c: Verzoek) => toonFormulier(c, plek(c), teGroot),
    }),
    (c) => voegToe(c),
  )

  app.get(`${paden.vandaag()}/documenten/:id`, async (c) => {
    const id = c.req.param('id')
    if (!isId(id)) throw new NietGevonden()
    return stuurDocument(await readDocument(c.get('deps'), medewerker(c), id))
  })
}
