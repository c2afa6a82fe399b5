import type { ComponentChildren, VNode } from 'preact'
import type { PetSoort } from '../domein/pet.ts'
import type { Inwoner } from '../handelingen/deps.ts'
import { waarschuwVooraf } from '../handelingen/sessieduur.ts'
import { htmlPagina } from './html.ts'
import { vormVan } from './mijn/teksten.ts'
import { veiligTeksten } from './mijn/veilig-teksten.ts'
import { afdruk, paden } from './paden.ts'
import { Hulpbalk, heeftHulpbalk } from './talen/hulpbalk.tsx'
import { Pagina, type NavItem, type PaginaProps } from './ui/index.ts'
import { csrf, wilPrint, type Verzoek } from './verzoek.ts'
import { neutraalAdres } from './weg.ts'

type Deel =
  | 'vandaag'
  | 'dossiers'
  | 'termijnen'
  | 'team-termijnen'
  | 'intake'
  | 'zoeken'
  | 'hulp'
  | 'vragen'
  | 'mag-het'
  | 'mijn'
  | 'mijn-gegevens'
  | 'mijn-plan'
  | 'wie-keek-er'
  | 'mijn-verzoeken'
  | 'team'
  | 'vervanging'
  | 'inzien'
  | 'rechtenbalie'
  | 'beheer'
  | 'inrichting'
  | 'petten'
  | 'controle'
  | 'autorisatie'
  | 'toestand'
  | 'partners'
  | 'privacy'
  | 'partner'
  | 'partner-vragen'

interface SchilProps {
  titel: string
  /** Which item of the navigation is current. */
  deel?: Deel
  fout?: boolean
  zijkolom?: ComponentChildren
  breed?: boolean
  /** Can this page be printed? Then there is a link to the print view. */
  afdrukbaar?: boolean
  children: ComponentChildren
}

const neemtAan: readonly PetSoort[] = ['toeleider', 'hulpverlener', 'deskundige']

/** The navigation of who is looking: never a link to what they may not open. */
function navigatie(c: Verzoek, deel: Deel | undefined): NavItem[] {
  const wie = c.get('sessie')?.wie
  const item = (naam: Deel, tekst: string, href: string): NavItem => ({
    tekst,
    href,
    actief: naam === deel,
  })
  const magHet = item('mag-het', 'Mag het?', paden.magHet())
  if (wie === undefined) return [magHet]
  if (wie.soort === 'inwoner') {
    return [
      item('mijn', 'Start', paden.mijn()),
      item('mijn-gegevens', 'Mijn gegevens', paden.mijnGegevens()),
      item('mijn-plan', 'Mijn plan', paden.mijnPlan()),
      item('wie-keek-er', 'Wie keek er?', paden.wieKeekEr()),
      item('mijn-verzoeken', 'Mijn verzoeken', paden.mijnVerzoeken()),
    ]
  }
  if (wie.soort === 'partner') {
    return [
      item('partner', 'Met u gedeeld', paden.partner()),
      item('partner-vragen', 'Vragen aan u', paden.partnerVragen()),
    ]
  }
  if (wie.pet === undefined) return [magHet]
  const breed: Partial<Record<PetSoort, NavItem[]>> = {
    leidinggevende: [
      item('team', 'Team', paden.team()),
      item('vragen', 'Vragen', paden.teamVragen()),
      item('rechtenbalie', 'Verzoeken', paden.balieVerzoeken()),
      item('team-termijnen', 'Termijnen', paden.teamTermijnen()),
      item('vervanging', 'Vervanging', paden.teamVervanging()),
      item('petten', 'Petten', paden.teamControle()),
      item('inzien', 'Dossier inzien', paden.inzien()),
      item('inrichting', 'Inrichting', paden.inrichting()),
    ],
    bezwaarbehandelaar: [
      item('rechtenbalie', 'Klachten en bezwaren', paden.balieVerzoeken()),
      item('inzien', 'Dossier inzien', paden.inzien()),
    ],
    beheerder: [
      item('beheer', 'Beheer', paden.beheer()),
      item('inrichting', 'Inrichting', paden.inrichting()),
      item('petten', 'Petten', paden.petten()),
      item('controle', 'Controle', paden.controles()),
      item('autorisatie', 'Autorisatie', paden.autorisatie()),
      item('partners', 'Partners', paden.partners()),
      item('toestand', 'Toestand', paden.beheerToestand()),
    ],
    'privacy-officer': [
      item('privacy', 'Toegang', paden.privacy()),
      item('vragen', 'Vragen', paden.privacyVragen()),
      item('rechtenbalie', 'Verzoeken', paden.balieVerzoeken()),
      item('inrichting', 'Inrichting', paden.inrichting()),
      item('petten', 'Petten', paden.petten()),
      item('controle', 'Controle', paden.controles()),
      item('autorisatie', 'Autorisatie', paden.autorisatie()),
    ],
  }
  const vanPet = breed[wie.pet.soort]
  if (vanPet !== undefined) return [...vanPet, magHet]
  return [
    item('vandaag', 'Vandaag', paden.vandaag()),
    item('dossiers', 'Dossiers', paden.dossiers()),
    item('termijnen', 'Mijn termijnen', paden.termijnen()),
    // A question comes in with who leads to help, gives it, or advises about it.
    ...(neemtAan.includes(wie.pet.soort) ? [item('intake', 'Nieuwe vraag', paden.intake())] : []),
    item('zoeken', 'Zoeken', paden.zoeken()),
    item('hulp', 'Hulp en overleg', paden.ruggespraken()),
    magHet,
  ]
}

/**
 * For whoever may be looked over the shoulder: leaving at once, the end of the session, and help in the same place. Also
 * before logging in, where a resident reads what this is.
 */
function veilig(c: Verzoek, wie: Inwoner | undefined): Partial<PaginaProps> {
  const t = veiligTeksten[wie === undefined ? 'u' : vormVan(wie)]
  const tot = c.get('sessie')?.tot
  const snelWeg = { href: paden.snelWeg(), naar: neutraalAdres(c) }
  return {
    snelWeg,
    ...(wie === undefined || tot === undefined
      ? {}
      : {
          hulp: { href: paden.mijnHulp(), tekst: t.hulp },
          veilig: t.voet,
          sessieklok: {
            over: Math.max(0, Math.floor((tot.getTime() - c.get('deps').nu().getTime()) / 1000)),
            vooraf: waarschuwVooraf / 1000,
            klokHref: paden.mijnSessie(),
            bewaarHref: paden.mijnGetyptBewaren(),
            uitgelogdHref: paden.uitgelogd(),
            csrf: csrf(c),
            snelWeg,
            teksten: t.klok,
          },
        }),
  }
}

/** Open to everybody, on every page. */
const openbaar: readonly NavItem[] = [
  { tekst: 'Uw gegevens', href: paden.brochure() },
  { tekst: 'Privacy', href: paden.privacyverklaring() },
  { tekst: 'Klacht', href: paden.klacht() },
]

/** The frame around every page: who is logged in, which pet is on, where one can go. */
export function schil(c: Verzoek, props: SchilProps): VNode {
  const sessie = c.get('sessie')
  // A mistake while the tablet lies on the table: then this frame says as little as the form does.
  const opTafel = sessie?.tafel !== undefined
  const wie = sessie?.wie
  const pagina: PaginaProps = {
    titel: props.titel,
    gemeente: wie === undefined ? 'Zorgvuldig delen' : `Gemeente ${wie.gemeente.naam}`,
    startHref: opTafel ? paden.tafel() : paden.start(),
    navigatie: opTafel ? [] : navigatie(c, props.deel),
    toegankelijkheidHref: paden.toegankelijkheid(),
    openbaar: opTafel ? [] : openbaar,
    boven: !opTafel && heeftHulpbalk(c.req.path) ? <Hulpbalk pad={c.req.path} /> : undefined,
    fout: props.fout,
    zijkolom: props.zijkolom,
    breed: props.breed,
    print: wilPrint(c),
    printHref: props.afdrukbaar === true ? afdruk(c.req.path) : undefined,
    children: props.children,
    ...(wie === undefined || wie.soort === 'inwoner' ? veilig(c, wie) : {}),
    ...(wie === undefined || opTafel
      ? {}
      : { gebruiker: { naam: wie.naam, uitloggenActie: paden.uitloggen(), csrf: csrf(c) } }),
    ...(wie?.soort === 'medewerker' && wie.pet !== undefined && !opTafel
      ? {
          instructieHref: paden.petUitleg(),
          kringHref: paden.eigenKring(),
          termijnenHref: paden.termijnRekenen(),
          pet: {
            huidig: wie.pet.id,
            keuzes: wie.petten.map((pet) => ({ waarde: pet.id, tekst: pet.naam })),
            actie: paden.pet(),
            csrf: csrf(c),
            terug: c.req.path,
          },
        }
      : {}),
  }
  return <Pagina {...pagina} />
}

/** Renders a whole page as the answer to a request. */
export function toon(
  c: Verzoek,
  props: SchilProps,
  status: 200 | 403 | 404 | 409 | 410 | 413 | 500 | 503 = 200,
): Response {
  return c.html(htmlPagina(schil(c, props)), status)
}
