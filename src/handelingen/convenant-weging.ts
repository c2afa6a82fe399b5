import {
  introOver,
  restrictByConvenant,
  type Beperking,
  type Beperkvraag,
} from '../domein/convenant.ts'
import {
  judgeBepaling,
  vragenBijBepaling,
  isGemerkt,
  type Bepaling,
  type Bevonden,
} from '../domein/convenant-bepaling.ts'
import { standVan } from '../domein/convenant-stand.ts'
import { een, isEen, type Waarden } from '../domein/invoer.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import { listBevestigdeMet, standfeiten, type Convenant } from '../opslag/convenant.ts'
import type { Tx } from '../opslag/database.ts'
import { listPartnerorganisaties } from '../opslag/partnerorganisatie.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Regelset } from '../recht/regelset.ts'
import type { FeitenInvoer, Situatie } from '../recht/situatie.ts'
import { ontvangers } from '../recht/vocabulaire.ts'
import type { Deps } from './deps.ts'
import { weighSituatie } from './weeg.ts'

const perRegelset = new WeakMap<Regelset, ReadonlySet<string>>()

/** May an agreement narrow what this rule decides? The same treden as local policy may (regels/rangorde.yaml). */
export function mayRestrict(regelset: Regelset): (regelId: string) => boolean {
  let ids = perRegelset.get(regelset)
  if (ids === undefined) {
    const lagen = new Set(
      regelset.lagen.filter((laag) => laag.lokaalMagBeperken).map(({ id }) => id),
    )
    ids = new Set(regelset.regels.filter((r) => lagen.has(r.laag ?? '')).map(({ id }) => id))
    perRegelset.set(regelset, ids)
  }
  const beperkbaar = ids
  return (regelId) => beperkbaar.has(regelId)
}

/** The agreements with an organisation that hold today. */
export async function getGeldendeMet(
  tx: Tx,
  deps: Deps,
  gemeenteId: string,
  organisatieId: string,
): Promise<Convenant[]> {
  const vandaag = datumInNederland(deps.nu())
  return (await listBevestigdeMet(tx, gemeenteId, organisatieId)).filter(
    (convenant) => standVan(standfeiten(convenant), vandaag).vanKracht,
  )
}

/** An organisation that something goes to, or that is asked. */
export type Ontvangend = Beperkvraag['organisatie']

/**
 * What the agreements with this organisation leave of an answer. Without an organisation: the answer itself.
 *
 * @param opnieuw asks the rules again with one more fact. When an agreement turns out to be the only basis, it is no
 *   basis (E-006): the answer is then that of the rules with that known.
 */
export async function restrictWith(
  tx: Tx,
  deps: Deps,
  gemeenteId: string,
  organisatie: Ontvangend | undefined,
  vraag: Pick<Beperkvraag, 'antwoord' | 'doel' | 'categorieen'>,
  opnieuw: (feit: FeitenInvoer) => Antwoord,
): Promise<Beperking> {
  if (organisatie === undefined) return onbeperkt(vraag.antwoord)
  const geldend = await getGeldendeMet(tx, deps, gemeenteId, organisatie.id)
  const convenanten = geldend.map(({ inhoud }) => inhoud)
  const magBeperken = mayRestrict(deps.regelset)
  const beperk = (antwoord: Antwoord): Beperking =>
    restrictByConvenant({ ...vraag, antwoord, organisatie, convenanten, magBeperken })
  const eerst = beperk(vraag.antwoord)
  if (!eerst.enigeBasisConvenant) return eerst
  return { ...beperk(opnieuw({ enigeBasisConvenant: true })), enigeBasisConvenant: true }
}

const onbeperkt = (antwoord: Antwoord): Beperking => ({
  antwoord,
  zinnen: [],
  beperkt: false,
  wetGaatVoor: false,
  enigeBasisConvenant: false,
})

/** The partner organisation that a triage names: of the kind that was chosen, by its own name. */
export async function findGenoemde(tx: Tx, waarden: Waarden): Promise<Ontvangend | undefined> {
  const naam = een(waarden, 'ontvangerNaam').trim().toLowerCase()
  const ontvanger = een(waarden, 'ontvanger')
  if (naam === '' || !isEen(ontvanger, ontvangers)) return undefined
  return (await listPartnerorganisaties(tx, ontvanger)).find((o) => o.naam.toLowerCase() === naam)
}

/** Weighs the question of a triage by the law, and then by what was agreed with the organisation that it names. */
export async function weighMetAfspraken(
  tx: Tx,
  deps: Deps,
  gemeenteId: string,
  situatie: Situatie,
  waarden: Waarden,
): Promise<Antwoord> {
  const { input } = situatie
  const beperking = await restrictWith(
    tx,
    deps,
    gemeenteId,
    await findGenoemde(tx, waarden),
    {
      antwoord: weighSituatie(deps, situatie),
      doel: input.doel,
      categorieen: input.gegevens.categorie,
    },
    (feit) =>
      weighSituatie(deps, {
        ...situatie,
        input: { ...input, feiten: { ...input.feiten, ...feit } },
      }),
  )
  return beperking.antwoord
}

/** What the rules say to a clause; it never changes what may flow. */
export function weighBepaling(
  deps: Deps,
  gemeente: string,
  bepaling: Pick<Bepaling, 'categorieen' | 'doel' | 'taak'>,
): Bevonden[] {
  const peildatum = datumInNederland(deps.nu())
  return judgeBepaling(
    vragenBijBepaling(bepaling).map(({ categorie, input }) => ({
      categorie,
      antwoord: weighSituatie(deps, { gemeente, peildatum, input }),
    })),
  )
}

/** What a professional reads about the contracts with an organisation that ask what they cannot demand. */
export function contractzinnen(
  deps: Deps,
  gemeente: string,
  organisatieId: string,
  convenanten: readonly Convenant[],
): string[] {
  const { woorden } = deps.regelset
  return convenanten.flatMap(({ inhoud }) =>
    inhoud.bepalingen
      .filter(({ van }) => van === organisatieId)
      .flatMap((bepaling) => {
        const bevonden = weighBepaling(deps, gemeente, bepaling)
        if (!isGemerkt(bevonden)) return []
        const wat = bevonden
          .filter(({ oordeel }) => oordeel !== 'kan-vragen')
          .map(({ categorie }) => woorden.categorieen[categorie].naam)
        return [
          `Het contract “${inhoud.titel}” (${bepaling.artikel}) vraagt ${wat.join(' en ')}, maar dat kan het niet eisen. Het contract verandert niets aan wat mag.`,
        ]
      }),
  )
}

/** The agreements with one organisation, ready to hold many answers against. */
export interface Afspraken {
  /** What they leave of an answer. */
  beperk: (vraag: Pick<Beperkvraag, 'antwoord' | 'doel' | 'categorieen'>) => Antwoord
  /** What a professional should know of them: whether there are any, and what a contract cannot demand. */
  zinnen: readonly string[]
}

/** For a page that weighs datum by datum. Without an organisation: nothing is narrowed and nothing is said. */
export async function getAfspraken(
  tx: Tx,
  deps: Deps,
  gemeente: { id: string; beleid: string },
  organisatie: Ontvangend | undefined,
): Promise<Afspraken> {
  if (organisatie === undefined) return { beperk: ({ antwoord }) => antwoord, zinnen: [] }
  const geldend = await getGeldendeMet(tx, deps, gemeente.id, organisatie.id)
  const convenanten = geldend.map(({ inhoud }) => inhoud)
  const magBeperken = mayRestrict(deps.regelset)
  return {
    beperk: (vraag) =>
      restrictByConvenant({ ...vraag, organisatie, convenanten, magBeperken }).antwoord,
    zinnen: [
      introOver(organisatie.naam, convenanten),
      ...contractzinnen(deps, gemeente.beleid, organisatie.id, geldend),
    ],
  }
}
