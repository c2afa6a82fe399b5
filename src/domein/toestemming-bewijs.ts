import { createHash } from 'node:crypto'
import type { Categorie } from '../recht/vocabulaire.ts'
import type { Woorden } from '../recht/woorden.ts'
import { bewijsGebeurtenissen, type Antwoordregel } from './toestemming-bewijs-gebeurtenissen.ts'
import { bewijsVerwerking } from './toestemming-bewijs-verwerking.ts'
import { dpvStand } from './toestemming-bewijs-stand.ts'
import type {
  Hoedanigheid,
  Regime,
  ToestemmingFeiten,
  ToestemmingHandeling,
  Toestemmingsoort,
  ToestemmingStand,
} from './toestemming.ts'

/** Everything a receipt is made of; nothing in it is a name of a resident, and no BSN. */
export interface BewijsInvoer {
  id: string
  nummer: string
  soort: Toestemmingsoort
  handeling: ToestemmingHandeling
  regime: Regime
  doel: keyof Woorden['doelen']
  categorieen: readonly Categorie[]
  feiten: ToestemmingFeiten
  geldigTot: string | null
  eenmalig: boolean
  gevraagdOp: Date
  /** About whom; comes out as a pseudonym that is another one in every receipt. */
  persoonId: string
  stand: ToestemmingStand | 'beantwoord'
  /** As far as who gets the receipt may see them, in the order in which they were given. */
  antwoorden: readonly Antwoordregel[]
  hoedanigheden: ReadonlyMap<string, Hoedanigheid>
  gemeente: { id: string; naam: string }
  /** Where one reads more, and where one stops: addresses on this site. */
  adressen: { privacy: string; stoppen: string; site: string }
  woorden: Pick<Woorden, 'doelen' | 'categorieen'>
}

/** Data that ask for extra care: special categories, and what Dutch law treats alike (AVG 9 and 10, UAVG 46). */
export const gevoelig: readonly Categorie[] = [
  'bijzonder',
  'behandel',
  'diagnostiek',
  'strafrechtelijk',
  'bsn',
]

/** One and the same person has another pseudonym in every receipt: receipts cannot be laid side by side. */
export function pseudoniem(toestemmingId: string, persoonId: string): string {
  const som = createHash('sha256').update(`ontvangstbewijs\n${toestemmingId}\n${persoonId}`)
  return `urn:deelwijzer:persoon:${som.digest('hex').slice(0, 32)}`
}

const seconden = (moment: Date): number => Math.floor(moment.getTime() / 1000)

/**
 * A consent receipt: Kantara Consent Receipt 1.1, with the record of ISO/IEC TS 27560 inside it (`iso27560`) and the state in
 * the words of the Data Privacy Vocabulary (`dpvConsentStatus`). What this product does not know is left out, or is an
 * empty text where the schema asks for a key; nothing is made up.
 */
export function maakBewijs(invoer: BewijsInvoer) {
  const { woorden, adressen, feiten } = invoer
  const principaal = pseudoniem(invoer.id, invoer.persoonId)
  const delers = { gemeente: `urn:deelwijzer:gemeente:${invoer.gemeente.id}`, principaal }
  const laatste = invoer.antwoorden.at(-1)
  const namen = (codes: readonly Categorie[]): string[] =>
    codes.map((code) => woorden.categorieen[code].naam)
  const spiCat = namen(invoer.categorieen.filter((code) => gevoelig.includes(code)))
  const receiptId = `urn:uuid:${laatste?.id ?? invoer.id}`
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: 'NL',
    consentTimestamp: seconden(laatste?.gegevenOp ?? invoer.gevraagdOp),
    collectionMethod: laatste === undefined ? 'gevraagd' : laatste.wijze,
    consentReceiptID: receiptId,
    language: 'nl',
    piiPrincipalId: principaal,
    piiControllers: [
      {
        piiController: `Gemeente ${invoer.gemeente.naam}`,
        onBehalf: false,
        contact: feiten.van,
        address: { addressLocality: invoer.gemeente.naam, addressCountry: 'NL' },
        // Not known to this product; the schema asks for the keys.
        email: '',
        phone: '',
        piiControllerUrl: adressen.site,
      },
    ],
    policyUrl: adressen.privacy,
    services: [
      {
        service: `Wijkteam: ${invoer.handeling}`,
        purposes: [
          {
            purpose: feiten.waarom,
            consentType: 'EXPLICIT',
            purposeCategory: [woorden.doelen[invoer.doel].naam],
            piiCategory: namen(invoer.categorieen),
            primaryPurpose: true,
            termination: feiten.hoelang,
            ...(invoer.handeling === 'verstrekken'
              ? { thirdPartyDisclosure: true, thirdPartyName: feiten.aan }
              : { thirdPartyDisclosure: false }),
          },
        ],
      },
    ],
    sensitive: spiCat.length > 0,
    spiCat,
    dpvConsentStatus: dpvStand[invoer.stand],
    eventId: receiptId,
    iso27560: {
      receipt_metadata: { schema_version: 'ISO/IEC TS 27560:2023', receipt_id: receiptId },
      record_header: {
        schema_version: 'ISO/IEC TS 27560:2023',
        record_id: `urn:uuid:${invoer.id}`,
        pii_principal_id: principaal,
      },
      ...bewijsVerwerking(invoer, delers),
      events: bewijsGebeurtenissen(invoer, principaal),
    },
  }
}

export type Bewijs = ReturnType<typeof maakBewijs>
