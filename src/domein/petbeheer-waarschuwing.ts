import type { Beroepsgeheim, Taak } from '../recht/vocabulaire.ts'
import type { Inrichting } from './inrichting.ts'
import type { Datum } from './leeftijd.ts'
import { beheerPetten, hulpPetten, isBreed, type PetSoort } from './pet.ts'
import { collegePetten, helpendePetten, uitInrichting, type PetAanvraag } from './petbeheer.ts'

/** Things that are allowed, but that somebody has to have seen: they are acknowledged one by one. */
export const waarschuwingen = [
  'registratie',
  'beide-rollen',
  'functiescheiding',
  'anders-dan-inrichting',
] as const
export type WaarschuwingCode = (typeof waarschuwingen)[number]

export interface Waarschuwing {
  code: WaarschuwingCode
  titel: string
  /** What can go wrong. */
  risico: string
  /** What to arrange. */
  maatregelen: readonly string[]
  /** What somebody says by ticking the box. */
  bevestiging: string
}

export interface Registratie {
  id: string
  soort: string
  nummer: string
  /** `null` when it does not end. */
  geldigTot: Datum | null
  gecontroleerdOp: Datum
  vervallen: boolean
}

/** A pet that this person has, will have, or that was asked for. */
export interface AnderePet {
  soort: PetSoort
  naam: string
}

/** Which register goes with which statutory secrecy (Jeugdwet 7.3.11, BW 7:457, Wet BIG 88). */
const registers: Readonly<Record<Beroepsgeheim, readonly string[]>> = {
  jeugdwet: ['SKJ', 'BIG'],
  wgbo: ['BIG'],
  big: ['BIG'],
  geen: [],
}

/** Is this registration good on that day? Valid until is inclusive. */
export function isGeldig(registratie: Registratie, dag: Datum): boolean {
  return !registratie.vervallen && (registratie.geldigTot === null || registratie.geldigTot >= dag)
}

/**
 * What may be done, but not silently.
 *
 * @param andere the other petten of this person that did not end
 * @param van first day of the pet
 */
export function waarschuwingenBij(
  aanvraag: Pick<PetAanvraag, 'soort' | 'beroepsgeheim' | 'beroepscode'> & {
    taken: readonly Taak[]
  },
  andere: readonly AnderePet[],
  registraties: readonly Registratie[],
  inrichting: Inrichting | undefined,
  van: Datum,
): Waarschuwing[] {
  const uit: Waarschuwing[] = []
  const nodig = registers[aanvraag.beroepsgeheim]
  const helpt = hulpPetten.some((pet) => pet === aanvraag.soort) || aanvraag.soort === 'aanbieder'
  if (
    helpt &&
    nodig.length > 0 &&
    !registraties.some((r) => nodig.includes(r.soort) && isGeldig(r, van))
  ) {
    uit.push({
      code: 'registratie',
      titel: `Geen geldige registratie (${nodig.join(' of ')}) bekend`,
      risico:
        'Bij deze pet hoort een wettelijk beroepsgeheim. Er staat geen geldige registratie van deze collega in het systeem.',
      maatregelen: [
        'Kijk in het openbare register en leg de registratie vast bij de medewerker.',
        'Werkt deze collega zonder registratie? Dat kan alleen als een geregistreerde collega het werk verdeelt en meekijkt (norm verantwoorde werktoedeling).',
      ],
      bevestiging: 'Ik weet dit. De pet kan zonder registratie worden aangevraagd.',
    })
  }
  const soorten = andere.map(({ soort }) => soort)
  const college = collegePetten.includes(aanvraag.soort)
  const helpend = helpendePetten.includes(aanvraag.soort)
  if (
    (college && soorten.some((soort) => helpendePetten.includes(soort))) ||
    (helpend && soorten.some((soort) => collegePetten.includes(soort)))
  ) {
    uit.push({
      code: 'beide-rollen',
      titel: 'Deze collega helpt dan en werkt ook namens het college',
      risico:
        'Dat mag. Maar wat iemand in vertrouwen vertelt aan een hulpverlener, mag niet vanzelf meetellen bij een aanvraag. En een inwoner weet soms niet met wie hij praat.',
      maatregelen: [
        'Laat bij dezelfde inwoner liever een andere collega de toeleiding doen.',
        'Kan dat niet? Laat een tweede collega meekijken bij het besluit.',
        'De collega vertelt altijd in welke rol hij of zij spreekt. Het systeem vraagt daarnaar.',
        'Het systeem bewaakt het schakelen tussen de petten en merkt dossiers waarin iemand beide rollen heeft.',
      ],
      bevestiging: 'Ik weet dit. Het team neemt deze maatregelen.',
    })
  }
  const beheert = (soort: PetSoort): boolean => beheerPetten.some((pet) => pet === soort)
  const nietBeheer = (soort: PetSoort): boolean =>
    beheert(aanvraag.soort) ? soort !== aanvraag.soort : beheert(soort)
  if (soorten.some(nietBeheer)) {
    uit.push({
      code: 'functiescheiding',
      titel: 'Beheer of toezicht samen met ander werk',
      risico:
        'Wie petten beheert of toezicht houdt, en ook ander werk doet, kijkt soms naar zichzelf.',
      maatregelen: [
        'Geef deze pet liever aan iemand anders.',
        'Kan dat niet? Laat de leidinggevende bij elke controle extra naar deze collega kijken.',
      ],
      bevestiging: 'Ik weet dit. Er is geen andere collega voor.',
    })
  }
  if (!isBreed(aanvraag) && inrichting !== undefined) {
    const { geheimen, codes } = uitInrichting(inrichting, aanvraag.taken)
    const geheimAnders = !geheimen.includes(aanvraag.beroepsgeheim)
    if (geheimAnders || codes.length > 0 !== aanvraag.beroepscode) {
      uit.push({
        code: 'anders-dan-inrichting',
        titel: 'Anders dan in de inrichting staat',
        risico:
          'Het beroepsgeheim of de beroepscode is anders dan de gemeente bij deze taak heeft vastgesteld. De regels rekenen met wat u hier kiest.',
        maatregelen: ['Klopt de inrichting niet? Pas dan de inrichting aan, niet deze ene pet.'],
        bevestiging: 'Ik weet dit. Voor deze collega geldt iets anders.',
      })
    }
  }
  return uit
}
