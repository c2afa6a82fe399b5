import type { Termijn, Zekerheid } from '../../domein/termijn/index.ts'

export const klokwoord: Readonly<Record<Termijn['klok'], string>> = {
  duur: 'Loopt af',
  moment: 'Volgorde',
  grens: 'Grens',
}

export const zekerheidwoord: Readonly<Record<Zekerheid, string>> = {
  wet: 'Uit de wet',
  lokaal: 'Afspraak of leidraad',
  'te-bevestigen': 'Een jurist bevestigt dit nog',
}

/** The same in a table, where there is no room for a sentence. */
export const zekerheidKort: Readonly<Record<Zekerheid, string>> = {
  wet: 'Wet',
  lokaal: 'Afspraak',
  'te-bevestigen': 'Nog nagaan',
}
