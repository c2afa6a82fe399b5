import { vraagtAlternatief, type Alternatiefsoort } from '../domein/alternatief.ts'
import { alternatiefInWoorden } from '../domein/alternatief-woorden.ts'
import { alternatievenVan } from '../handelingen/weeg.ts'
import type { Gevraagde, Vraagcodes } from '../domein/ruggespraak.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import { metVraag, paden } from './paden.ts'
import type { KaartAlternatief } from './ui/index.ts'

/** Where the one who asks can go from here; without it a way is told without a link. */
export interface Alternatiefplek {
  /** Logged in with a pet that works in dossiers. */
  werk: boolean
  dossierId?: string | undefined
  /** What is asked, in codes; with it somebody can be asked about exactly this. */
  codes?: Vraagcodes | undefined
  triageId?: string | undefined
  over?: string | undefined
}

/** Asking somebody about this, with the codes and the place; nothing when there is nobody to ask for who looks. */
export function vraagHref(plek: Alternatiefplek, aan?: Gevraagde): string | undefined {
  if (!plek.werk) return undefined
  const { codes } = plek
  return metVraag(paden.ruggespraakNieuw(), {
    aan,
    dossier: plek.dossierId,
    triage: plek.triageId,
    over: plek.over,
    handeling: codes?.handeling ?? undefined,
    ontvanger: codes?.ontvanger ?? undefined,
    doel: codes?.doel ?? undefined,
    categorie: codes?.categorieen.join(','),
  })
}

function actie(soort: Alternatiefsoort, plek: Alternatiefplek): KaartAlternatief['actie'] {
  if (!plek.werk) return undefined
  const { dossierId } = plek
  if (soort === 'zonder-namen')
    return { href: paden.overlegZonderNamen(), tekst: 'Overleg zonder namen' }
  if (soort === 'overleg-collega' || soort === 'overleg-leidinggevende') {
    const href = vraagHref(plek, soort === 'overleg-collega' ? 'collega' : 'leidinggevende')
    return href === undefined ? undefined : { href, tekst: 'Vraag het' }
  }
  if (dossierId === undefined) return undefined
  if (soort === 'toestemming')
    return { href: paden.toestemmingVragen(dossierId), tekst: 'Vraag toestemming' }
  if (soort === 'inwoner-vertelt')
    return { href: paden.verklaring(dossierId), tekst: 'Voeg woorden van de inwoner toe' }
  if (soort === 'andere-rol')
    return { href: paden.betrokkenen(dossierId), tekst: 'Wie is betrokken' }
  return undefined
}

/** What is possible at a no, as the card shows it; empty where the answer is a yes. */
export function alternatiefProps(
  antwoord: Antwoord,
  plek: Alternatiefplek,
): readonly KaartAlternatief[] {
  if (!vraagtAlternatief(antwoord)) return []
  const gebruikt = new Set<string>()
  return alternatievenVan(antwoord).map((alternatief) => {
    const { tekst, eerst } = alternatiefInWoorden(alternatief)
    const link = actie(alternatief.soort, plek)
    // One address once: twice the same link says nothing more.
    const nieuw = link !== undefined && !gebruikt.has(link.href)
    if (link !== undefined) gebruikt.add(link.href)
    return { tekst, eerst, actie: nieuw ? link : undefined }
  })
}
