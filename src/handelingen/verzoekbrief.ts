import { datumInNederland } from '../domein/leeftijd.ts'
import type { Verzoekinhoud } from '../domein/rechtsverzoek.ts'
import type { Briefvorm } from '../domein/verzoekbrief-woorden.ts'
import type { Briefinhoud } from '../domein/verzoekbrief.ts'
import { leveringVan } from '../domein/verzoek-levering.ts'
import { isAdresGeheim } from '../opslag/rechtenbalie.ts'
import type { OnderdeelRij, RechtsverzoekRij, VerzoekdeelRij } from '../opslag/rechtsverzoek.ts'
import {
  findVervanging,
  listVerzoekbesluiten,
  type Besluitverwijzing,
  type VerzoekbesluitRij,
} from '../opslag/verzoekbesluit.ts'
import { doorDeDeur, vereisEenPet } from './deur.ts'
import type { Deps, Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import type { Bestreden } from './rechtsverzoek-bezwaar.ts'
import { getDeelkern, spoorVanVerzoek, verzoekbesluitSoort } from './verzoekbesluit-kern.ts'

/** What a letter is made from. */
export interface Briefstuk {
  verzoek: RechtsverzoekRij
  inhoud: Verzoekinhoud
  deel: VerzoekdeelRij
  onderdelen: readonly OnderdeelRij[]
  besluit: VerzoekbesluitRij
  /** The decision that was objected to. */
  bestreden: Bestreden | undefined
  /** By which this one was replaced. */
  vervanging: Besluitverwijzing | undefined
}

/** Takes from a decision what its letter says. @param aan names and form of address, as the reader may know them */
export function briefinhoudVan(
  { verzoek, inhoud, deel, onderdelen, besluit, bestreden, vervanging }: Briefstuk,
  aan: {
    gemeente: string
    aan: string
    over: string | undefined
    vorm: Briefvorm
    lezer: Briefinhoud['lezer']
  },
): Briefinhoud {
  const eerder = bestreden?.besluit
  return {
    ...aan,
    vervangt:
      eerder !== undefined && isGegrond(besluit)
        ? { nummer: eerder.nummer, op: datumInNederland(eerder.genomenOp) }
        : undefined,
    vervangenDoor:
      vervanging === undefined
        ? undefined
        : { nummer: vervanging.nummer, op: datumInNederland(vervanging.op) },
    nummer: besluit.nummer,
    verzoekNummer: verzoek.nummer,
    op: datumInNederland(besluit.genomenOp),
    ontvangenOp: verzoek.ontvangenOp,
    soort: verzoek.soort,
    kanaal: verzoek.kanaal,
    levering: leveringVan(verzoek.soort, verzoek.kanaal, inhoud.antwoorden),
    beslisser: deel.beslisser,
    gevraagd: inhoud.tekst,
    uitkomst: besluit.uitkomst,
    tekst: besluit.inhoud.tekst,
    delen: besluit.inhoud.oordelen.map((oordeel) => ({
      waarover: onderdelen.find(({ id }) => id === oordeel.onderdeelId)?.inhoud.waarover ?? '',
      oordeel,
    })),
    rechtsmiddel: besluit.rechtsmiddel,
    rechtsmiddelTot: besluit.rechtsmiddelTot,
    namens: besluit.inhoud.namens,
    mandaat: besluit.mandaat,
  }
}

/** Was the objection right, wholly or in part? Then its decision takes the place of the first (Awb 7:11 lid 2). */
export function isGegrond({ uitkomst }: Pick<VerzoekbesluitRij, 'uitkomst'>): boolean {
  return uitkomst === 'toegewezen' || uitkomst === 'deels'
}

export interface Verzoekbrief {
  brief: Briefinhoud
  verzoekId: string
  deelId: string
  /** Then it does not go by post without asking. */
  adresGeheim: boolean
}

/**
 * The letter of a decision, for who decided or works in that dossier, and for the desk.
 *
 * @throws NietGevonden
 */
export async function readVerzoekbrief(
  deps: Deps,
  medewerker: Medewerker,
  besluitId: string,
): Promise<Verzoekbrief> {
  const wie = vereisEenPet(medewerker)
  const soort = { ...verzoekbesluitSoort, handeling: 'raadplegen' } as const
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const [besluit] = await listVerzoekbesluiten(tx, { id: besluitId })
    if (besluit === undefined) throw new NietGevonden()
    const kern = await getDeelkern(tx, deps, wie, besluit.deelId)
    const { verzoek, indienerLeeftijd: leeftijd } = kern
    return {
      uit: {
        brief: briefinhoudVan(
          { ...kern, besluit, vervanging: await findVervanging(tx, besluitId) },
          {
            gemeente: wie.gemeente.naam,
            aan: kern.indienerNaam,
            over: verzoek.persoonId === verzoek.indienerId ? undefined : kern.persoonNaam,
            vorm: leeftijd !== undefined && leeftijd < 18 ? 'je' : 'u',
            lezer: 'vrager',
          },
        ),
        verzoekId: verzoek.id,
        deelId: besluit.deelId,
        adresGeheim: await isAdresGeheim(tx, verzoek.id),
      },
      spoor: spoorVanVerzoek(kern, besluitId, kern.deel.dossierId),
    }
  })
}
