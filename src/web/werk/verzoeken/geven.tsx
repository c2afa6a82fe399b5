import type { Hono } from 'hono'
import { documentWoorden, schrijfGrootte } from '../../../domein/document.ts'
import { datumInNederland, schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Briefblok } from '../../../domein/verzoekbrief.ts'
import type { DocumentRij } from '../../../handelingen/document.ts'
import type { WegDocument } from '../../../handelingen/uitvoeren-recht-geven.ts'
import { NietGevonden } from '../../../handelingen/fouten.ts'
import {
  readTeGeven,
  readTeGevenDocument,
  type GevenBeeld,
} from '../../../handelingen/uitvoeren-recht.ts'
import { paden } from '../../paden.ts'
import { maakPdf } from '../../pdf/document.ts'
import { toon } from '../../schil.tsx'
import { Alinea, Kop, KnopLink, Knoppenrij, Melding, Printkop } from '../../ui/index.ts'
import { isId, medewerker, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { Brief } from '../../verzoeken/brief.tsx'
import { briefbestand } from '../../verzoeken/brief-pdf.ts'
import { hoofdletter } from '../../tekst.ts'
import { Documentlijst } from '../document/lijst.tsx'
import { stuurDocument } from '../document/stuur.ts'
import { AlleenScherm } from '../tonen.tsx'

const titel = 'Uw gegevens in dit dossier'

/** What the resident gets, on screen, on paper and as PDF. What is left out stands there as left out. */
export function gevenBlokken({ geven, kern, besluit }: GevenBeeld): Briefblok[] {
  const minder = geven.stukken.filter(({ hoe }) => hoe !== 'heel').length
  return [
    { soort: 'kop', niveau: 1, tekst: titel },
    {
      soort: 'gegevens',
      regels: [
        { naam: 'Verzoek', waarde: kern.verzoek.nummer },
        { naam: 'Besluit', waarde: besluit.nummer },
        { naam: 'Dossier', waarde: kern.deel.dossierNummer ?? '' },
      ],
    },
    ...(minder === 0
      ? []
      : [
          {
            soort: 'alinea' as const,
            tekst: `Bij ${minder} van de ${geven.stukken.length} stukken is iets weg of onherkenbaar. Dat gaat over een ander. In de brief staat waarom.`,
          },
        ]),
    ...geven.stukken.flatMap((stuk): Briefblok[] => [
      { soort: 'kop', niveau: 2, tekst: stuk.naam },
      { soort: 'alinea', tekst: stuk.tekst },
      ...(stuk.bron === ''
        ? []
        : [{ soort: 'alinea' as const, tekst: `Van wie wij dit weten: ${stuk.bron}.` }]),
    ]),
    ...(geven.stukken.length === 0
      ? [{ soort: 'alinea' as const, tekst: 'Hier staat niets meer over u.' }]
      : []),
    ...(geven.documenten.length === 0
      ? []
      : [
          { soort: 'kop' as const, niveau: 2 as const, tekst: 'Documenten die erbij horen' },
          { soort: 'lijst' as const, items: geven.documenten.map(inWoorden) },
        ]),
    ...(geven.documentenWeg.length === 0
      ? []
      : [
          { soort: 'kop' as const, niveau: 2 as const, tekst: 'Documenten die er niet bij zitten' },
          {
            soort: 'lijst' as const,
            items: geven.documentenWeg.map((een) => `${inSoort(een)}: ${wegWoorden[een.waarom]}`),
          },
        ]),
  ]
}

const wegWoorden: Readonly<Record<WegDocument['waarom'], string>> = {
  'over-een-ander': 'dit gaat over een ander.',
  besluit: 'dit is weggelaten in het besluit. In de brief staat waarom.',
}

const inSoort = ({ soort, grootte }: Pick<DocumentRij, 'soort' | 'grootte'>): string =>
  `${hoofdletter(documentWoorden[soort])} van ${schrijfGrootte(grootte)}`

/** On paper a file has no link; its kind and size say which one it is. */
const inWoorden = (document: DocumentRij): string =>
  `${document.naam} (${documentWoorden[document.soort]}, ${schrijfGrootte(document.grootte)})`

async function readBeeld(c: Verzoek): Promise<GevenBeeld> {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return readTeGeven(c.get('deps'), medewerker(c), id)
}

/** The files themselves, to hand over with it. */
const Bestanden = (props: { deelId: string; documenten: readonly DocumentRij[] }) =>
  props.documenten.length === 0 ? null : (
    <section aria-labelledby="bestanden">
      <Kop niveau={2} id="bestanden">
        Bestanden om mee te geven
      </Kop>
      <Alinea>
        Deze documenten horen erbij. Bewaar ze, en geef ze samen met de brief. Wat het besluit
        weglaat, staat hier niet.
      </Alinea>
      <Documentlijst
        documenten={props.documenten}
        adres={(id) => paden.verzoekDeelGevenDocument(props.deelId, id)}
      />
    </section>
  )

/** Printing what was granted, to hand it over. */
export function mountGeven(app: Hono<Omgeving>): void {
  app.get('/werk/verzoeken/:id/geven', async (c) => {
    const beeld = await readBeeld(c)
    const { deel } = beeld.kern
    const wie = medewerker(c)
    return toon(c, {
      titel: 'Wat u geeft',
      deel: 'dossiers',
      afdrukbaar: true,
      children: (
        <>
          <Printkop
            gemeente={`Gemeente ${wie.gemeente.naam}`}
            stuk={titel}
            nummer={beeld.besluit.nummer}
            datum={schrijfDatum(datumInNederland(c.get('deps').nu()))}
          />
          <AlleenScherm>
            <Melding soort="info" titel="Kijk dit na voordat u het geeft">
              <p>
                Wat het besluit weglaat, is hier weg. Namen van anderen zijn alleen onherkenbaar
                waar het besluit dat zegt.
              </p>
              {beeld.geven.meerVerborgen && (
                <p>In dit dossier staat ook iets wat u niet mag zien. Dat zit hier niet bij.</p>
              )}
            </Melding>
          </AlleenScherm>
          <Brief blokken={gevenBlokken(beeld)} />
          <AlleenScherm>
            <Bestanden deelId={deel.id} documenten={beeld.geven.documenten} />
            <Knoppenrij>
              <KnopLink href={paden.verzoekDeelGevenPdf(deel.id)}>Bewaar als pdf-bestand</KnopLink>
              <KnopLink href={paden.verzoekDeelUitvoeren(deel.id)} soort="tweede">
                Leg vast dat u het gaf
              </KnopLink>
            </Knoppenrij>
          </AlleenScherm>
        </>
      ),
    })
  })

  app.get('/werk/verzoeken/:id/geven/documenten/:document', async (c) => {
    const id = c.req.param('id')
    const documentId = c.req.param('document')
    if (!isId(id) || !isId(documentId)) throw new NietGevonden()
    return stuurDocument(await readTeGevenDocument(c.get('deps'), medewerker(c), id, documentId))
  })

  app.get('/werk/verzoeken/:id/geven/pdf', async (c) => {
    const beeld = await readBeeld(c)
    const { naam } = medewerker(c).gemeente
    const { nummer } = beeld.besluit
    const bytes = await maakPdf({
      titel,
      uitgever: `Gemeente ${naam}`,
      voettekst: `Gemeente ${naam}, nummer ${nummer}`,
      datum: c.get('deps').nu(),
      blokken: gevenBlokken(beeld),
    })
    return briefbestand(bytes, nummer)
  })
}
