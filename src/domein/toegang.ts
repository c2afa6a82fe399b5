import type { DossierSoort, Taak } from '../recht/vocabulaire.ts'
import type { PetSoort } from './pet.ts'
import { zinnen, type Ja, type Nee } from './toegang-zinnen.ts'

/** What a pet may see in a dossier, as bits; the policies in the database test the same bits. */
export const vlaggen = { dat: 1, wat: 2, bijzonder: 4, schrijven: 8 } as const

/** Categories that need their own permission, whatever may be seen besides. */
const bijzonder: readonly string[] = ['bijzonder', 'behandel', 'diagnostiek', 'strafrechtelijk']

/** Petten in which data are learned under secrecy; who only looks with a purpose never sees those. */
const onderGeheim: readonly string[] = ['hulpverlener', 'regisseur-hulp', 'jeugdbeschermer']

/** Petten that work in dossiers; Veilig Thuis, police and supervision get data by verstrekking, never by access. */
const inDossiers: readonly string[] = [
  'toeleider',
  'hulpverlener',
  'regisseur-hulp',
  'regisseur-college',
  'begeleider-pw',
  'deskundige',
  'aanbieder',
  'jeugdbeschermer',
]
/** Petten that may look at one dossier with one purpose. */
const metDoel: readonly string[] = ['leidinggevende', 'bezwaarbehandelaar']

export interface Periode {
  geldigVan: Date
  /** `null`: no end is set. */
  geldigTot: Date | null
}

export interface ToegangPet extends Periode {
  id: string
  gemeenteId: string
  medewerkerId: string
  soort: PetSoort
  taken: readonly Taak[]
  dossierSoorten: readonly DossierSoort[]
  toegekend: boolean
}

export interface ToegangDossier {
  id: string
  gemeenteId: string
  soort: DossierSoort
  taak: Taak
  status: 'open' | 'gesloten'
  /** Shielded from every emergency and from the leidinggevende. */
  afgeschermd: boolean
  /** Everybody who is in it, not only whom it is about. */
  personen: readonly string[]
}

export interface Betrokkenheid extends Periode {
  petId: string
  dossierId: string
  vlaggen: number
}

export interface Vervanging extends Periode {
  petId: string
  vervangerPetId: string
}

export interface Doeltoegang extends Betrokkenheid {
  soort: 'leidinggevende' | 'klacht' | 'nood'
}

/** Whom a medewerker knows in private life, as far as that person is known here and it was not taken back. */
export interface Relatie {
  medewerkerId: string
  persoonId: string
}

/** Everything that access follows from. */
export interface Bronnen {
  petten: readonly ToegangPet[]
  dossiers: readonly ToegangDossier[]
  betrokkenheden: readonly Betrokkenheid[]
  vervangingen: readonly Vervanging[]
  doeltoegangen: readonly Doeltoegang[]
  relaties: readonly Relatie[]
}

export type Toegangsreden =
  { mag: true; omdat: Ja; vlaggen: number } | { mag: false; omdat: Nee; vlaggen: 0 }

const nee = (omdat: Nee): Toegangsreden => ({ mag: false, omdat, vlaggen: 0 })

/** Which of two reasons is told: a way in before a refusal, and then the one that says most. */
const volgorde: readonly string[] = Object.keys(zinnen)
const sterkste = (redenen: readonly Toegangsreden[]): Toegangsreden | undefined =>
  redenen.toSorted((a, b) => volgorde.indexOf(a.omdat) - volgorde.indexOf(b.omdat))[0]

/**
 * May this pet reach this dossier now, and why (not)? The same decision as the database makes (`toegang` and row level
 * security), once more and with reasons; a test over random worlds keeps the two equal.
 *
 * @returns the strongest reason, and with all ways in together what may be seen, as bits
 */
export function magBereiken(
  bronnen: Bronnen,
  petId: string,
  dossierId: string,
  nu: Date,
): Toegangsreden {
  const pet = bronnen.petten.find((p) => p.id === petId)
  const dossier = bronnen.dossiers.find((d) => d.id === dossierId)
  if (pet === undefined || dossier === undefined) return nee('niet-betrokken')
  if (pet.gemeenteId !== dossier.gemeenteId) return nee('andere-gemeente')
  if (!pet.toegekend) return nee('pet-niet-toegekend')
  if (pet.geldigVan > nu) return nee('pet-nog-niet')
  if (pet.geldigTot !== null && pet.geldigTot <= nu) return nee('pet-beeindigd')
  const kent = bronnen.relaties.some(
    (r) => r.medewerkerId === pet.medewerkerId && dossier.personen.includes(r.persoonId),
  )
  if (kent) return nee('eigen-kring')
  const werkt = inDossiers.includes(pet.soort)
  const kijkt = metDoel.includes(pet.soort)
  const wegen = [
    ...bronnen.betrokkenheden
      .filter(hier)
      .map((b) => (werkt ? weeg('betrokken', b, nu) : nee('andere-soort-pet'))),
    ...bronnen.doeltoegangen
      .filter(hier)
      .map((d) =>
        (d.soort === 'nood' ? werkt : kijkt) ? viaDoel(d, dossier, nu) : nee('andere-soort-pet'),
      ),
    ...bronnen.vervangingen
      .filter((v) => v.vervangerPetId === petId)
      .flatMap((v) => viaVervanging(v, bronnen, pet, dossier, nu))
      .map((weg) => (werkt ? weg : nee('andere-soort-pet'))),
  ]
  const beste = sterkste(wegen)
  if (beste === undefined) return nee('niet-betrokken')
  if (!beste.mag) return beste
  return { ...beste, vlaggen: wegen.reduce<number>((samen, weg) => samen | weg.vlaggen, 0) }

  function hier(bron: { petId: string; dossierId: string }): boolean {
    return bron.petId === petId && bron.dossierId === dossierId
  }
}

function loopt(periode: Periode, nu: Date): 'nog-niet' | 'niet-meer' | 'nu' {
  if (periode.geldigVan > nu) return 'nog-niet'
  return periode.geldigTot !== null && periode.geldigTot <= nu ? 'niet-meer' : 'nu'
}

function weeg(omdat: Ja, bron: Periode & { vlaggen: number }, nu: Date): Toegangsreden {
  const stand = loopt(bron, nu)
  if (stand === 'nu') return { mag: true, omdat, vlaggen: bron.vlaggen }
  if (omdat === 'nood') return nee('nood-verlopen')
  if (omdat !== 'betrokken') return nee(stand === 'nog-niet' ? 'nog-niet' : 'doel-verlopen')
  return nee(stand)
}

/** An emergency or a purpose never opens what is closed or shielded; a klacht may be about something closed. */
function viaDoel(doel: Doeltoegang, dossier: ToegangDossier, nu: Date): Toegangsreden {
  if (doel.soort !== 'klacht' && dossier.afgeschermd) return nee('afgeschermd-dossier')
  if (doel.soort === 'nood' && dossier.status !== 'open') return nee('gesloten-dossier')
  return weeg(doel.soort, doel, nu)
}

/** A replacement takes over the work of a pet, in what the own pet can do too; never what that pet itself replaces. */
function viaVervanging(
  vervanging: Vervanging,
  bronnen: Bronnen,
  pet: ToegangPet,
  dossier: ToegangDossier,
  nu: Date,
): Toegangsreden[] {
  const vervangen = bronnen.betrokkenheden.filter(
    (b) => b.petId === vervanging.petId && b.dossierId === dossier.id,
  )
  return vervangen.map((b): Toegangsreden => {
    if (!pet.dossierSoorten.includes(dossier.soort) || !pet.taken.includes(dossier.taak)) {
      return nee('vervanging-past-niet')
    }
    const stand = loopt(vervanging, nu)
    if (stand !== 'nu') {
      return nee(stand === 'nog-niet' ? 'vervanging-nog-niet' : 'vervanging-voorbij')
    }
    const ander = loopt(b, nu)
    return ander === 'nu' ? { mag: true, omdat: 'vervanging', vlaggen: b.vlaggen } : nee(ander)
  })
}

/** Which bit a datum asks for. */
export function vlagVoor(gegeven: { categorie: string; datWat: string }): number {
  if (bijzonder.includes(gegeven.categorie)) return vlaggen.bijzonder
  return gegeven.datWat === 'wat' ? vlaggen.wat : vlaggen.dat
}

/**
 * May this datum be read by who reaches its dossier in this way?
 *
 * @param breed asked by a pet without dossiers of its own (leidinggevende, klachtbehandelaar)
 */
export function magLezen(
  gegeven: {
    categorie: string
    datWat: string
    verkregenInPet: string
    /** Shielded when the dossier was handed over. */
    afgeschermd: boolean
  },
  bereik: Toegangsreden,
  breed: boolean,
): Toegangsreden {
  if (!bereik.mag) return bereik
  if (gegeven.afgeschermd) return nee('afgeschermd-overdracht')
  if (breed && onderGeheim.includes(gegeven.verkregenInPet)) return nee('onder-geheim')
  if ((bereik.vlaggen & vlagVoor(gegeven)) > 0) return bereik
  return nee(bijzonder.includes(gegeven.categorie) ? 'geen-bijzonder' : 'alleen-dat')
}

/** Can somebody with these bits write? */
export function magSchrijven(bits: number): boolean {
  return (bits & vlaggen.schrijven) > 0
}
