import type { DossierSoort } from '../recht/vocabulaire.ts'

/** Dossiers of the college; the others belong to whoever gives the help, and other roads stand open there. */
const vanCollege: readonly DossierSoort[] = [
  'toeleidingsdossier',
  'regiedossier',
  'uitkeringsdossier',
  'schuldhulpdossier',
]

/** Is a decision in this dossier one of the college (Awb), or of the professional who gives the help? */
export function isVanCollege(soort: DossierSoort): boolean {
  return vanCollege.includes(soort)
}

/** What somebody can do who does not agree with a triagebesluit. The page and the kept decision say the same. */
export const oneens: readonly string[] = [
  'Zeg het tegen het team. Zij kijken dan opnieuw en schrijven op wat u vindt.',
  'Gaf u toestemming? Dan mag u altijd stoppen. U hoeft niet te zeggen waarom.',
  'Bent u niet goed geholpen? Dan kunt u een klacht indienen bij het team of de gemeente.',
  'Denkt u dat wij ons niet aan de privacywet houden?',
  'Dan kunt u dat melden bij de Autoriteit Persoonsgegevens. Vraag het liefst eerst ons.',
]

/** A triagebesluit is no besluit on an application: objection stands open against that one. */
export const oneensCollege: readonly string[] = [
  'Dit besluit gaat over uw gegevens, niet over uw aanvraag.',
  'De gemeente vragen om opnieuw te besluiten heet bezwaar.',
  'Tegen dit besluit zelf kunt u daarom meestal geen bezwaar maken.',
  'Beslist het college over uw aanvraag? Dan kan dat wel. In die brief staat hoe.',
  'Dat geldt ook als het college nee zegt op een vraag over uw gegevens.',
]

export const oneensHulp: readonly string[] = [
  'Dit besluit is van een hulpverlener, niet van het college.',
  'U kunt de gemeente daarom niet vragen om opnieuw te besluiten. Dat heet bezwaar.',
  'Een klacht kan wel. De hulpverlener vertelt u waar.',
]
