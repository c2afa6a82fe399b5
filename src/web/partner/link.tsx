import type { Hono } from 'hono'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import type { GedeeldeInhoud, PartnerDeling } from '../../handelingen/partner-deling.ts'
import { openLink, readLink } from '../../handelingen/partner-link.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import {
  Alinea,
  Formulier,
  Gegevenslijst,
  Knop,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
} from '../ui/index.ts'
import { csrf, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { Inhoud } from './deling.tsx'
import { hoofdlijnen } from './woorden.ts'

const adres = '/gedeeld/:geheim'

/** The address is the key: no search engine, no cache, and no other site may hear of it. */
function houdGeheim(c: Verzoek): void {
  c.header('x-robots-tag', 'noindex, nofollow, noarchive')
  c.header('cache-control', 'no-store')
}

/** Used, over and never made look the same: who tries addresses learns nothing. */
function toonNiets(c: Verzoek): Response {
  return toon(
    c,
    {
      titel: 'Deze link werkt niet meer',
      children: (
        <>
          <Kop niveau={1}>Deze link werkt niet meer</Kop>
          <Alinea soort="inleiding">
            Misschien is het al gelezen. Het kan maar één keer. Of de tijd is voorbij, of het adres
            klopt niet.
          </Alinea>
          <Alinea>Moet u het toch nog weten? Vraag het aan wie u de link gaf.</Alinea>
        </>
      ),
    },
    404,
  )
}

async function ofNiets(c: Verzoek, werk: () => Promise<Response>): Promise<Response> {
  houdGeheim(c)
  try {
    return await werk()
  } catch (fout) {
    if (fout instanceof NietGevonden) return toonNiets(c)
    throw fout
  }
}

/** A share for somebody who is no partner, to be read once (E-150). */
export function mountLink(app: Hono<Omgeving>): void {
  // Looking at the address is no reading: a program that fetches links ahead uses nothing up.
  app.get(adres, (c) =>
    ofNiets(c, async () => {
      const geheim = c.req.param('geheim')
      const deling = await readLink(c.get('deps'), geheim, c.get('traceId'))
      return toon(c, {
        titel: 'Er is iets met u gedeeld',
        children: <LinkPagina deling={deling} geheim={geheim} csrf={csrf(c)} />,
      })
    }),
  )

  // The one post that answers with a page instead of a redirect: it can be read once, so there is no address left to
  // send the browser to. Loading it again posts again, and that gets the page that says it is over.
  app.post(adres, (c) =>
    ofNiets(c, async () => {
      const deps = c.get('deps')
      await readForm(c)
      const gelezen = await openLink(deps, c.req.param('geheim'), c.get('traceId'))
      return toon(c, {
        titel: 'Dit is met u gedeeld',
        children: <GelezenPagina {...gelezen} woorden={deps.regelset.woorden} />,
      })
    }),
  )
}

const Afspraken = () => (
  <section>
    <Kop niveau={2}>Wat u hiermee mag</Kop>
    <Lijst items={hoofdlijnen} />
  </section>
)

/** Who shares, that it can be read once, and what one may do with it; nothing about whom. */
const LinkPagina = (props: {
  deling: Pick<PartnerDeling, 'afzender' | 'geldigTot'>
  geheim: string
  csrf: string
}) => (
  <>
    <Kop niveau={1}>Er is iets met u gedeeld</Kop>
    <Gegevenslijst
      regels={[
        { naam: 'Van', waarde: props.deling.afzender },
        { naam: 'Te lezen tot en met', waarde: schrijfDatum(props.deling.geldigTot) },
      ]}
    />
    <Melding soort="waarschuwing" titel="U kunt dit één keer lezen">
      <p>Na het openen werkt deze link niet meer. Neem er dus even de tijd voor.</p>
      <p>De inwoner over wie het gaat, ziet dat het is gelezen. Soms pas later.</p>
    </Melding>
    <Afspraken />
    <Alinea>Is dit niet voor u? Open het dan niet. Bel wie hierboven staat.</Alinea>
    <Formulier actie={paden.link(props.geheim)} csrf={props.csrf === '' ? undefined : props.csrf}>
      <Knoppenrij>
        <Knop>Nu openen en lezen</Knop>
      </Knoppenrij>
    </Formulier>
  </>
)

const GelezenPagina = (props: {
  deling: PartnerDeling
  inhoud: GedeeldeInhoud
  woorden: Woorden
}) => (
  <>
    <Kop niveau={1}>Gedeeld: {props.inhoud.over}</Kop>
    <Melding soort="waarschuwing" titel="Dit ziet u één keer">
      <p>Sluit u deze pagina? Dan kunt u het niet opnieuw openen.</p>
    </Melding>
    <Gegevenslijst regels={[{ naam: 'Van', waarde: props.deling.afzender }]} />
    <Inhoud inhoud={props.inhoud} woorden={props.woorden} />
    <Afspraken />
  </>
)
