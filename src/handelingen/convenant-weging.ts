import {
  restrictByConvenant,
  type Afspraak,
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
import { datumInNederland } from '../domein/leeftijd.ts'
import { listBevestigdeMet, standfeiten, type Convenant } from '../opslag/convenant.ts'
import type { Tx } from '../opslag/database.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Regelset } from '../recht/regelset.ts'
import type { Situatie } from '../recht/situatie.ts'
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

export type Vraag = Omit<Beperkvraag, 'antwoord' | 'convenanten' | 'magBeperken'>

/**
 * Weighs by the law, and then by what was agreed with the organisation. When the agreement turns out to be the only
 * basis, the rules are asked again with that: then it is no basis (E-006).
 */
export function weighWithConvenant(
  deps: Deps,
  situatie: Situatie,
  vraag: Vraag,
  convenanten: readonly Afspraak[],
): Beperking {
  const magBeperken = mayRestrict(deps.regelset)
  const beperk = (antwoord: Antwoord): Beperking =>
    restrictByConvenant({ ...vraag, antwoord, convenanten, magBeperken })
  const eerst = beperk(weighSituatie(deps, situatie))
  if (!eerst.enigeBasisConvenant) return eerst
  const feiten = { ...situatie.input.feiten, enigeBasisConvenant: true }
  const dan = beperk(weighSituatie(deps, { ...situatie, input: { ...situatie.input, feiten } }))
  return { ...dan, enigeBasisConvenant: true }
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

/** What the page of sharing says about the agreements with this organisation. */
export async function getConvenantzinnen(
  tx: Tx,
  deps: Deps,
  gemeente: { id: string; naam: string },
  organisatieId: string,
): Promise<string[]> {
  const geldend = await getGeldendeMet(tx, deps, gemeente.id, organisatieId)
  return contractzinnen(deps, gemeente.naam, organisatieId, geldend)
}
