import type { Rij } from './afschrift-rij.ts'

/** How it is with a copy: asked for, being made, there, failed, or gone again. */
export const staten = ['wacht', 'bezig', 'klaar', 'mislukt', 'verlopen'] as const
export type Staat = (typeof staten)[number]

/** The forms in which a copy can be fetched. */
export const vormen = ['html', 'pdf', 'json'] as const
export type Afschriftvorm = (typeof vormen)[number]

/** What is kept of a finished copy: those, and which documents belong to it. */
export type Afschriftstuk = Afschriftvorm | 'documenten'

/** Days that a copy can be fetched. */
export const dagenGeldig = 7
/** Copies that one person may ask about one person in a day (DW028). */
export const perDag = 3

/** Everything about one person, as it is in the JSON. */
export interface Afschrift {
  $schema: string
  versie: 1
  /** ISO moment. */
  gemaaktOp: string
  gemeente: string
  /** Is it asked by the person themselves, or by who represents them? */
  gevraagdDoor: 'uzelf' | 'vertegenwoordiger'
  /** The same for everybody: that it can be that something is not in it yet. */
  nogNietAlles: string
  anderen: string
  automatischeBesluiten: false
  verwerkingen: readonly Verwerking[]
  nietErin: readonly NietErin[]
  rechten: readonly string[]
  inhoud: Readonly<Record<string, readonly Rij[]>>
  /** Parts of which only the newest rows are given. */
  ingekort: readonly string[]
}

/** For what, on which ground, and until when it is kept as far as that is known. */
export interface Verwerking {
  code: string
  /** Number of the dossier. */
  dossier: string
  naam: string
  doel: string
  grondslag: string
  bewaren: string
}

export interface NietErin {
  wat: string
  waarom: string
  opVerzoek: boolean
}

/** The sentence that says it without saying that there is something: it is in every copy (E-117, E-118). */
export const nogNietAlles =
  'Soms mag iets van de wet pas later worden verteld, bijvoorbeeld om iemand te beschermen. ' +
  'Dan staat het er nog niet in. Deze zin staat in elk afschrift.'

export const overAnderen =
  'Namen, telefoonnummers en adressen van anderen zijn onherkenbaar gemaakt. Daar staat “[een ander]”, of ' +
  '“[hier staat iets over een ander]”. Van medewerkers staat er de rol en de organisatie.'

/** What one can do with it (AVG 15–22, 77), for everybody the same. */
export const rechten: readonly string[] = [
  'Klopt iets niet? U mag vragen om het te verbeteren of aan te vullen.',
  'U mag vragen om iets weg te halen, of het even niet te gebruiken.',
  'U mag bezwaar maken tegen het gebruik van uw gegevens.',
  'U mag uw gegevens meenemen naar een ander. Daarvoor is het bestand voor de computer.',
  'Gaf u toestemming? Dan mag u altijd stoppen.',
  'Een vraag of verzoek stuurt u op uw eigen pagina, of stelt u aan het team.',
  'U mag een klacht indienen bij de gemeente, of bij de Autoriteit Persoonsgegevens.',
  'Niemand neemt met alleen een computer een besluit over u.',
]
