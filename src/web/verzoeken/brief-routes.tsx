import type { Hono } from 'hono'
import { brieftitel, maakVerzoekbrief } from '../../domein/verzoekbrief.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { readVerzoekbrief } from '../../handelingen/verzoekbrief.ts'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { KnopLink, Knoppenrij, Melding, Printkop } from '../ui/index.ts'
import { isId, medewerker, wilPrint, type Omgeving, type Verzoek } from '../verzoek.ts'
import { AlleenScherm } from '../werk/tonen.tsx'
import { Brief } from './brief.tsx'
import { briefbestand, verzoekbriefPdf } from './brief-pdf.ts'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** Where this letter is read: behind the desk, or in the dossier. */
interface Plek {
  adres: (id: string) => string
  pdf: (id: string) => string
  terug: (gelezen: { verzoekId: string; deelId: string }) => string
  deel?: 'rechtenbalie'
}

const balie: Plek = {
  adres: paden.balieBrief,
  pdf: paden.balieBriefPdf,
  terug: ({ verzoekId }) => paden.balieVerzoek(verzoekId),
  deel: 'rechtenbalie',
}
const werk: Plek = {
  adres: paden.verzoekBrief,
  pdf: paden.verzoekBriefPdf,
  terug: ({ deelId }) => paden.verzoekDeel(deelId),
}

async function toonBrief(c: Verzoek, plek: Plek): Promise<Response> {
  const id = idUit(c)
  const gelezen = await readVerzoekbrief(c.get('deps'), medewerker(c), id)
  const { brief } = gelezen
  return toon(c, {
    titel: brieftitel(brief),
    afdrukbaar: true,
    ...(plek.deel === undefined ? {} : { deel: plek.deel }),
    children: (
      <>
        <Printkop
          gemeente={`Gemeente ${brief.gemeente}`}
          stuk="Brief"
          nummer={brief.nummer}
          datum={schrijfDatum(brief.op)}
        />
        {gelezen.adresGeheim && !wilPrint(c) && (
          <Melding soort="waarschuwing" titel="Het adres is geheim">
            <p>
              Stuur deze brief niet per post. Geef hem zelf, of laat hem op de eigen pagina lezen.
            </p>
          </Melding>
        )}
        <Brief blokken={maakVerzoekbrief(brief)} />
        <AlleenScherm>
          <Knoppenrij>
            <KnopLink href={plek.pdf(id)}>Bewaar als pdf-bestand</KnopLink>
            <KnopLink href={plek.terug(gelezen)} soort="stil">
              Terug naar het verzoek
            </KnopLink>
          </Knoppenrij>
        </AlleenScherm>
      </>
    ),
  })
}

async function stuurPdf(c: Verzoek): Promise<Response> {
  const { brief } = await readVerzoekbrief(c.get('deps'), medewerker(c), idUit(c))
  return briefbestand(await verzoekbriefPdf(brief), brief.nummer)
}

/** Letters about requests, for the desk and for who works in the dossier. */
export function mountVerzoekbrieven(app: Hono<Omgeving>): void {
  app.get('/verzoeken/brieven/:id', (c) => toonBrief(c, balie))
  app.get('/verzoeken/brieven/:id/pdf', (c) => stuurPdf(c))
  app.get('/werk/verzoeken/brieven/:id', (c) => toonBrief(c, werk))
  app.get('/werk/verzoeken/brieven/:id/pdf', (c) => stuurPdf(c))
}
