import { HTTPException } from 'hono/http-exception'
import type { VNode } from 'preact'
import { AanmeldFout } from '../handelingen/aanmelden-fout.ts'
import {
  AlDefinitief,
  ConceptVerouderd,
  Geweigerd,
  NietGevonden,
  Onmogelijk,
  Vernietigd,
} from '../handelingen/fouten.ts'
import { isWerkpet } from '../domein/pet.ts'
import { isStoring } from '../handelingen/storing.ts'
import { antwoordProps } from './antwoord.ts'
import { toonAanmeldFout } from './inloggen/fout.tsx'
import { paden } from './paden.ts'
import { toon } from './schil.tsx'
import { Alinea, Antwoordkaart, KnopLink, Knoppenrij, Kop } from './ui/index.ts'
import { NietIngelogd, VreemdFormulier, naarInloggen, type Verzoek } from './verzoek.ts'

interface Tekst {
  kop: string
  uitleg: string
  status: 403 | 404 | 409 | 413 | 500 | 503
}

const nietGevonden: Tekst = {
  kop: 'Deze pagina is er niet',
  uitleg: 'Het adres klopt niet, of deze pagina is niet voor u in de pet die u nu op heeft.',
  status: 404,
}

/** In words for who wears no pet. */
const nietVoorPartner: Tekst = {
  kop: 'Deze pagina is er niet',
  uitleg: 'Het adres klopt niet, de vraag is ingetrokken, of dit is niet voor uw organisatie.',
  status: 404,
}

/** What the house refuses by itself, and what to do then. */
const onmogelijk: Readonly<Record<Onmogelijk['reden'], { kop: string; uitleg: string }>> = {
  'eigen-kring': {
    kop: 'Dit gaat over iemand die u privé kent',
    uitleg:
      'U heeft verteld dat u deze persoon privé kent. Laat een collega dit doen. Er is niets opgeslagen.',
  },
  'pet-past-niet': {
    kop: 'Deze pet past niet bij dit werk',
    uitleg:
      'De taak of het soort dossier hoort niet bij deze pet, of is hier niet ingericht. Kies een andere pet of collega. Er is niets gewijzigd.',
  },
  'al-betrokken': {
    kop: 'Dit is er al',
    uitleg:
      'Deze collega is al betrokken, of u heeft al een open dossier van deze soort over deze inwoner. Er is niets gewijzigd.',
  },
  'geen-gezin-bekend': {
    kop: 'Wij weten niet welk gezin dit is',
    uitleg:
      'Van deze inwoner is geen gezin bekend, of zijn er twee. Wij raden niet. Er is niets geopend. Leg het vast in het dossier van deze inwoner.',
  },
  'laatste-betrokkene': {
    kop: 'U bent de laatste in dit dossier',
    uitleg:
      'Een open dossier heeft altijd iemand die het bijhoudt. Draag het dossier eerst over, betrek een collega, of sluit het dossier.',
  },
  'te-vaak-nood': {
    kop: 'U opende vandaag al vijf keer met spoed',
    uitleg:
      'Overleg nu eerst met uw leidinggevende. Is er direct gevaar? Bel 112 of Veilig Thuis (0800 2000).',
  },
  'bsn-bezet': {
    kop: 'Dit BSN staat al bij iemand anders',
    uitleg: 'Er is niets opgeslagen. Ga terug en controleer elk cijfer.',
  },
  'dossier-gesloten': {
    kop: 'Dit dossier is gesloten',
    uitleg:
      'In een gesloten dossier kan niemand schrijven. Komt er een nieuwe vraag? Neem die dan aan.',
  },
  'zonder-toestemming': {
    kop: 'Hiervoor is nu geen toestemming',
    uitleg:
      'Er is niets gedeeld of gevraagd. De toestemming is er niet, is al gebruikt, is ingetrokken, of is voor iets anders. Vraag het opnieuw aan de inwoner.',
  },
  'toestemming-voorbij': {
    kop: 'Op deze vraag kan niet meer worden geantwoord',
    uitleg:
      'Er is niets opgeslagen. De toestemming is ingetrokken, gebruikt of verlopen, of moet schriftelijk. Vraag het opnieuw.',
  },
  'geen-vertegenwoordiger': {
    kop: 'Wij weten niet zeker of deze persoon mag beslissen',
    uitleg:
      'Er is niets opgeslagen. Kijk bij "Wie beslist?" wie gezag heeft of de inwoner vertegenwoordigt, en vul het daar aan.',
  },
  'buiten-convenant': {
    kop: 'De overeenkomst met deze organisatie verbiedt dit',
    uitleg:
      'Er is niets gedeeld of gevraagd. Met deze organisatie is afgesproken dat deze gegevens nooit heen en weer gaan. Haal ze weg, of overleg met de privacy officer.',
  },
  'later-dan-mag': {
    kop: 'Die dag is te laat',
    uitleg:
      'Er is niets gewijzigd. De wet of het uitstel geeft niet meer tijd. Kies een eerdere dag, of kijk bij het besluit of langer wachten nodig is.',
  },
  'plicht-blijft': {
    kop: 'Dit moet eerst worden gedaan',
    uitleg: 'Er is niets gewijzigd. Dit kan niet vervallen. Rond het af, en ga daarna verder.',
  },
  'suwinet-ander-doel': {
    kop: 'Suwinet is hier niet voor',
    uitleg:
      'Er is niets vastgelegd. Suwinet is er alleen voor de uitkering of voor schuldhulp. Vraag de inwoner zelf om de gegevens.',
  },
  'vertegenwoordiging-past-niet': {
    kop: 'Dit kan nu niet',
    uitleg:
      'Er is niets opgeslagen. Misschien is het net veranderd, of is er al genoeg van. Ga terug en kijk hoe het nu staat.',
  },
  'bestanden-niet-naast-elkaar': {
    kop: 'Deze bestanden mogen niet naast elkaar',
    uitleg:
      'Er is niets vastgelegd. Voor deze vergelijking is geen wet, of niet alles is getoetst. Overleg met de privacy officer.',
  },
  'te-vaak-afschrift': {
    kop: 'Vandaag kan dit niet nog een keer',
    uitleg:
      'Er is niets nieuws gemaakt. U vroeg dit vandaag al een paar keer. Haal op wat klaarstaat, of vraag het morgen opnieuw.',
  },
  'afweging-klaar': {
    kop: 'Deze afweging is al klaar',
    uitleg:
      'Er is niets opgeslagen. Wat besloten is, verandert niet meer. Is er iets nieuws? Begin een nieuwe afweging.',
  },
  'vraag-voorbij': {
    kop: 'Dit kan niet meer bij deze vraag',
    uitleg:
      'Er is niets opgeslagen. De vraag is al beantwoord of ingetrokken, of wacht nog op de leidinggevende. Open de vraag opnieuw.',
  },
  'niet-uit-te-voeren': {
    kop: 'Dit kan hier niet (meer)',
    uitleg:
      'Er is niets veranderd. Hierover is niets besloten, het is al uitgevoerd, het verzoek is teruggenomen, of de dag is nog niet gekomen. Open het verzoek opnieuw.',
  },
  'eerst-beantwoorden': {
    kop: 'Er loopt nog een ander verzoek',
    uitleg:
      'Er is niets gewist. De inwoner vroeg ook om deze gegevens te zien, te krijgen of te bewaren, of maakte bezwaar. Handel dat eerst af. Of vraag de inwoner of dat verzoek mag vervallen.',
  },
  'gegeven-weg': {
    kop: 'Een gegeven is er niet meer',
    uitleg:
      'Er is niets opgeslagen of gedeeld. Een gegeven dat u koos, is op verzoek van de inwoner verbeterd, gewist of afgeschermd. Open het dossier opnieuw.',
  },
  'zelf-betrokken': {
    kop: 'Dit gaat ook over u',
    uitleg:
      'Er is niets opgeslagen. Wie er zelf bij was, behandelt dit niet. Een collega met dezelfde pet doet dat. Is die er niet? Vraag het college om iemand aan te wijzen.',
  },
  'verzoek-klaar': {
    kop: 'Dit verzoek is al klaar',
    uitleg:
      'Er is niets opgeslagen. Er is al besloten, of het verzoek is teruggenomen of doorgestuurd. Open het verzoek opnieuw om te zien hoe het staat.',
  },
  'verlengen-kan-niet': {
    kop: 'Meer tijd nemen kan niet meer',
    uitleg:
      'Er is niets opgeslagen. Dat kan één keer, vóór de laatste dag en met een reden. Beslis nu, en leg uit waarom het langer duurde.',
  },
  'niet-meldingsbevoegd': {
    kop: 'U staat niet in het register',
    uitleg:
      'Er is niets gemeld of opgeslagen. In de verwijsindex meldt alleen wie daarvoor is aangewezen. Vraag een collega die in het register staat.',
  },
  'verwijsindex-past-niet': {
    kop: 'Deze melding kan niet',
    uitleg:
      'Er is niets opgeslagen. De verwijsindex is tot 23 jaar, en een melding volgt op een afweging en een besluit. Kijk eerst daar.',
  },
  'niet-onder-besluit': {
    kop: 'Dit kan nu niet op dit besluit',
    uitleg:
      'Er is niets gedeeld, gevraagd of opgeslagen. Het besluit is vervangen, er moet eerst nog iets gebeuren, of het staat nog niet vast in het logboek. Open het besluit opnieuw. Daar staat wat u kunt doen.',
  },
  'past-niet-in-dossier': {
    kop: 'Dit hoort niet in dat dossier',
    uitleg:
      'Dit soort gegevens kan niet in dat dossier staan. Er is niets gewijzigd. Maak een andere keuze.',
  },
}

function tekstBij(fout: unknown): Tekst {
  if (fout instanceof NietGevonden) return nietGevonden
  if (fout instanceof Onmogelijk) return { ...onmogelijk[fout.reden], status: 409 }
  const vreemd = fout instanceof HTTPException && fout.status === 403
  if (vreemd || fout instanceof VreemdFormulier) {
    return {
      kop: 'Dit formulier hoort bij een oudere aanmelding',
      uitleg: 'Ga terug, laad de pagina opnieuw en verstuur het formulier nog een keer.',
      status: 403,
    }
  }
  if (fout instanceof ConceptVerouderd) {
    return {
      kop: 'Dit is intussen ergens anders gewijzigd',
      uitleg: 'Er is niets overschreven. Open het formulier opnieuw om de laatste tekst te zien.',
      status: 409,
    }
  }
  if (fout instanceof Vernietigd) {
    return {
      kop: 'Dit is vernietigd',
      uitleg:
        'Dit ging over iemand van wie de gegevens niet langer bewaard mogen worden. Niemand kan het nog lezen.',
      status: 404,
    }
  }
  if (isStoring(fout)) {
    return {
      kop: 'Deelwijzer kan dit nu niet doen',
      uitleg:
        'Dat komt door een storing bij ons, bijvoorbeeld een volle schijf. Er is niets half opgeslagen. Probeer het over een paar minuten opnieuw. Blijft het misgaan? Bel de helpdesk en noem de code hieronder.',
      status: 503,
    }
  }
  return {
    kop: 'Er ging iets mis bij ons',
    uitleg:
      'Er is niets half opgeslagen. Probeer het opnieuw. Blijft het misgaan? Bel de helpdesk en noem de code hieronder.',
    status: 500,
  }
}

const Foutinhoud = (props: {
  tekst: Tekst
  code: string | undefined
  terug?: VNode | undefined
}): VNode => (
  <>
    <Kop niveau={1}>{props.tekst.kop}</Kop>
    <Alinea>{props.tekst.uitleg}</Alinea>
    {props.code !== undefined && <Alinea soort="klein">{`Code: ${props.code}`}</Alinea>}
    {props.terug}
    <Knoppenrij>
      <KnopLink href={paden.start()}>Naar de startpagina</KnopLink>
    </Knoppenrij>
  </>
)

/** The dossier that the address names, so that a no leads to what can be done there. */
function plekVan(c: Verzoek): { werk: boolean; dossierId: string | undefined } {
  const wie = c.get('sessie')?.wie
  const dossierId = /^\/werk\/dossiers\/([0-9a-f-]{36})(?:\/|$)/.exec(c.req.path)?.[1]
  return {
    werk: wie?.soort === 'medewerker' && wie.pet !== undefined && isWerkpet(wie.pet),
    dossierId,
  }
}

/**
 * Turns a mistake into a page that says what to do; no stack, no SQL, no personal data.
 * @param terug what was sent, when it is a mistake of ours or of the machine
 */
export function toonFout(c: Verzoek, fout: unknown, terug?: VNode): Response {
  if (fout instanceof NietIngelogd) return naarInloggen(c)
  if (fout instanceof AanmeldFout) return toonAanmeldFout(c, fout)
  if (fout instanceof AlDefinitief) return c.redirect(paden.besluit(fout.besluitId), 303)
  if (fout instanceof Geweigerd) {
    return toon(
      c,
      {
        titel: 'Dit mag nu niet',
        children: (
          <Antwoordkaart
            {...antwoordProps(c.get('deps').regelset, fout.antwoord, {
              vraag: 'Mag u dit nu doen?',
              kopniveau: 1,
              plek: plekVan(c),
            })}
          />
        ),
      },
      403,
    )
  }
  const isPartner = c.get('sessie')?.wie.soort === 'partner'
  const tekst = isPartner && fout instanceof NietGevonden ? nietVoorPartner : tekstBij(fout)
  const code = tekst.status >= 500 ? c.get('traceId') : undefined
  const inhoud = (
    <Foutinhoud tekst={tekst} code={code} terug={tekst.status >= 500 ? terug : undefined} />
  )
  return toon(c, { titel: tekst.kop, children: inhoud }, tekst.status)
}

export function toonNietGevonden(c: Verzoek): Response {
  return toonFout(c, new NietGevonden())
}

export function toonTeGroot(c: Verzoek): Response {
  return toon(
    c,
    {
      titel: 'Te veel tekst in één keer',
      children: (
        <Foutinhoud
          tekst={{
            kop: 'Te veel tekst in één keer',
            uitleg:
              'Dit formulier is groter dan wij kunnen aannemen. Ga terug en maak de tekst korter. Wat u eerder bewaarde, staat er nog.',
            status: 413,
          }}
          code={undefined}
        />
      ),
    },
    413,
  )
}
