import { DatabaseError } from 'pg'

/** What the functions in the database refuse by name; the codes stand beside them in db/migrations. */
const redenen = {
  DW001: 'eigen-kring',
  DW002: 'pet-past-niet',
  DW003: 'al-betrokken',
  DW004: 'laatste-betrokkene',
  DW005: 'te-vaak-nood',
  DW006: 'dossier-gesloten',
  DW007: 'past-niet-in-dossier',
  DW008: 'geen-gezin-bekend',
  DW009: 'niet-onder-besluit',
  DW010: 'bsn-bezet',
  DW011: 'zonder-toestemming',
  DW012: 'toestemming-voorbij',
  DW013: 'geen-vertegenwoordiger',
  DW014: 'buiten-convenant',
  DW015: 'later-dan-mag',
  DW016: 'plicht-blijft',
  DW018: 'afweging-klaar',
  DW017: 'vraag-voorbij',
  DW020: 'niet-meldingsbevoegd',
  DW021: 'verwijsindex-past-niet',
  DW022: 'suwinet-ander-doel',
  DW023: 'bestanden-niet-naast-elkaar',
  DW027: 'vertegenwoordiging-past-niet',
  DW028: 'te-vaak-afschrift',
  DW024: 'verzoek-klaar',
  DW025: 'verlengen-kan-niet',
  DW029: 'niet-uit-te-voeren',
  DW030: 'gegeven-weg',
  DW035: 'zelf-betrokken',
  DW032: 'eerst-beantwoorden',
  '42501': 'geen-recht',
} as const
export type Weigering = (typeof redenen)[keyof typeof redenen]

/** Did the database refuse this by its own rules? Anything else it says is a mistake of ours. */
export function weigeringUit(fout: unknown): Weigering | undefined {
  if (!(fout instanceof DatabaseError)) return undefined
  const gevonden = Object.entries(redenen).find(([code]) => code === fout.code)
  return gevonden?.[1]
}
