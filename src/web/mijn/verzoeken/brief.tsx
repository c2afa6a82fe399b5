import type { Hono } from 'hono'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { brieftitel, maakVerzoekbrief, type Briefinhoud } from '../../../domein/verzoekbrief.ts'
import type { Inwoner } from '../../../handelingen/deps.ts'
import { NietGevonden } from '../../../handelingen/fouten.ts'
import { readMijnBrief } from '../../../handelingen/rechtsverzoek-lezen.ts'
import { briefinhoudVan } from '../../../handelingen/verzoekbrief.ts'
import { paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { KnopLink, Knoppenrij, Printkop } from '../../ui/index.ts'
import { inwoner, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { Brief } from '../../verzoeken/brief.tsx'
import { briefbestand, verzoekbriefPdf } from '../../verzoeken/brief-pdf.ts'
import { AlleenScherm } from '../../werk/tonen.tsx'
import { vormVan } from '../teksten.ts'
import { idUit } from './hulp.ts'
import { verzoekTeksten } from './teksten.ts'

/** The letter as the desk sent it, in the form of address of who reads it here. */
async function readBrief(c: Verzoek, wie: Inwoner): Promise<[Briefinhoud, string]> {
  const gelezen = await readMijnBrief(c.get('deps'), wie, idUit(c))
  const deel = gelezen.delen.find((d) => d.id === gelezen.besluit.deelId)
  if (deel === undefined) throw new NietGevonden()
  const vorm = vormVan(wie)
  const brief = briefinhoudVan(
    { ...gelezen, deel, vervanging: gelezen.vervangen.get(gelezen.besluit.id) },
    {
      gemeente: wie.gemeente.naam,
      // Who asked for the reader has a name that the reader may not know here.
      aan: gelezen.doorLezer
        ? wie.naam
        : verzoekTeksten[vorm].brief.aanAnder[gelezen.verzoek.hoedanigheid],
      over: gelezen.doorLezer ? gelezen.overNaam : wie.naam,
      vorm,
      lezer: gelezen.doorLezer ? 'vrager' : 'meelezer',
    },
  )
  return [brief, gelezen.verzoek.id]
}

/** The letter about a decision, for who asked and for whom it is about. */
export function mountBrief(app: Hono<Omgeving>): void {
  app.get('/mijn/verzoeken/brieven/:id', async (c) => {
    const wie = inwoner(c)
    const [brief, verzoekId] = await readBrief(c, wie)
    return toon(c, {
      titel: brieftitel(brief),
      deel: 'mijn-verzoeken',
      afdrukbaar: true,
      children: (
        <>
          <Printkop
            gemeente={`Gemeente ${brief.gemeente}`}
            stuk="Brief"
            nummer={brief.nummer}
            datum={schrijfDatum(brief.op)}
          />
          <Brief blokken={maakVerzoekbrief(brief)} />
          <AlleenScherm>
            <Knoppenrij>
              <KnopLink href={paden.mijnVerzoekBriefPdf(idUit(c))}>
                {verzoekTeksten[vormVan(wie)].brief.pdf}
              </KnopLink>
              <KnopLink href={paden.mijnVerzoek(verzoekId)} soort="stil">
                {verzoekTeksten[vormVan(wie)].formulier.terug}
              </KnopLink>
            </Knoppenrij>
          </AlleenScherm>
        </>
      ),
    })
  })

  app.get('/mijn/verzoeken/brieven/:id/pdf', async (c) => {
    const [brief] = await readBrief(c, inwoner(c))
    return briefbestand(await verzoekbriefPdf(brief), brief.nummer)
  })
}
