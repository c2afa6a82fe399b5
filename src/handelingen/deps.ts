import type { ActievePet, Werkpet } from '../domein/pet.ts'
import type { Brp } from '../koppelingen/brp.ts'
import type { Mail } from '../koppelingen/mail.ts'
import type { Oidc } from '../koppelingen/oidc.ts'
import type { Aanmelder } from '../opslag/aanmelding.ts'
import type { AfschriftOpmaak } from './afschrift-ronde.ts'
import type { GemeenteRij } from '../opslag/medewerker.ts'
import type { Databanken } from '../opslag/database.ts'
import type { Regelset } from '../recht/regelset.ts'

/** Everything an action needs from the outside. Clock, ids and randomness are passed in, so tests decide them. */
export interface Deps {
  databanken: Databanken
  regelset: Regelset
  nu: () => Date
  id: () => string
  toeval: (bytes: number) => Uint8Array
  /** In demo mode one can log in as a fictional person without a password. */
  demo: boolean
  /** Does a proxy of our own stand in front, that says where a request comes from? */
  proxy?: boolean
  /** Where this runs, for the page about the state of the system; not known in tests that do not ask. */
  bedrijf?: Bedrijf | undefined
  /** Verifier keys of the witnesses that this log knows (C2SP vkey, type 0x04). */
  getuigen?: readonly string[] | undefined
  /** The BRP; not there when the gemeente did not connect it. */
  brp?: Brp | undefined
  /** Makes the files of a copy for people; without it no copies are made. */
  afschriftOpmaak?: AfschriftOpmaak | undefined
  /** Sends mail; not there when the gemeente did not set it up. */
  mail?: Mail | undefined
  /** Address of the start page, the only thing a mail points to. */
  startadres?: string | undefined
  /** Where quick exit leads: an ordinary site with nothing about help. Not set: a site about the weather. */
  snelWeg?: string | undefined
  /** Through which provider each kind of people logs in; who has none can only come in by the demo. */
  oidc?: Readonly<Partial<Record<Aanmelder, Oidc>>> | undefined
  /** May anybody fetch the tree of the log itself? Not set: as it is for the demo. */
  logboekOpenbaar?: boolean | undefined
}

/** What the state of the system needs to know of where it runs. */
export interface Bedrijf {
  /** How many migrations this version brings. */
  migraties: number
  dataFolder: string
  /** Our own PostgreSQL; false with DATABASE_URL. */
  eigenDatabase: boolean
  /** Who sends this may read the metrics from elsewhere. */
  metingenToken: string | undefined
}

/** One post of one form: the same post again finds what came of it and does nothing. */
export interface Verzoeksleutel {
  /** Fingerprint of session, form, the moment it was made and what was filled in; a uuid. Until the form is read: none. */
  sleutel: string | undefined
  sessie: Buffer
  /** How many acts this request did: a request may do more than one, always in the same order. */
  aantal: number
}

/** A professional, with the one pet that is on now (`undefined` right after login). */
export interface Medewerker {
  soort: 'medewerker'
  gemeente: GemeenteRij
  id: string
  naam: string
  functie: string
  petten: readonly ActievePet[]
  pet: ActievePet | undefined
  traceId: string
  /** Network address of the device, for the log. */
  netwerk?: string | undefined
  verzoek?: Verzoeksleutel | undefined
}

/** A professional of whom we know that a pet is on. */
export type MetPet = Medewerker & { pet: ActievePet }

/** A professional with a pet that works in dossiers. */
export type MetWerkpet = Medewerker & { pet: Werkpet }

/** Somebody of an organisation that the gemeente shares with. Sees only what is shared with that organisation. */
export interface Partner {
  soort: 'partner'
  gemeente: GemeenteRij
  id: string
  naam: string
  functie: string
  organisatie: { id: string; naam: string }
  /** Not logged in: somebody with a link that can be read once, as that deling. The hash of the secret in the link. */
  link?: Buffer | undefined
  traceId: string
  verzoek?: Verzoeksleutel | undefined
}

export interface Inwoner {
  soort: 'inwoner'
  gemeente: GemeenteRij
  id: string
  naam: string
  /** Age in whole years; `undefined` when unknown. */
  leeftijd: number | undefined
  traceId: string
  verzoek?: Verzoeksleutel | undefined
}
