import { Keuzerondjes } from './keuzes.tsx'

/** De drie waarden zoals ze uit het formulier komen. `weet-niet` en niets invullen zijn allebei onbekend. */
export type DrieWaarde = 'ja' | 'nee' | 'weet-niet'

export type JaNeeWeetNietProps = {
  naam: string
  vraag: string
  waarde?: DrieWaarde | undefined
  hint?: string | undefined
  fout?: string | undefined
  id?: string | undefined
  optioneel?: boolean | undefined
  groot?: boolean | undefined
}

const keuzes = [
  { waarde: 'ja', tekst: 'Ja' },
  { waarde: 'nee', tekst: 'Nee' },
  { waarde: 'weet-niet', tekst: 'Weet ik niet' },
]

/** Een feit dat waar, onwaar of onbekend is. "Weet ik niet" mag altijd en leidt nooit tot een ja. */
export const JaNeeWeetNiet = ({ vraag, ...rest }: JaNeeWeetNietProps) => (
  <Keuzerondjes {...rest} legenda={vraag} keuzes={keuzes} naastElkaar />
)

/** Van formulierwaarde naar feit: true, false of onbekend (undefined). */
export const naarFeit = (waarde: string | undefined): boolean | undefined =>
  waarde === 'ja' ? true : waarde === 'nee' ? false : undefined

/** Van feit naar formulierwaarde. Onbekend blijft leeg, zodat de vraag open staat. */
export const vanFeit = (feit: boolean | undefined): DrieWaarde | undefined =>
  feit === undefined ? undefined : feit ? 'ja' : 'nee'
