import type { DossierSoort, Taak } from '../recht/vocabulaire.ts'
import { isWerkdossier, pastInDossier, soortregels } from './dossiersoort.ts'
import { gegevenCategorieen } from './gegeven.ts'

export interface Gegevenkeuzes {
  categorieen: readonly (typeof gegevenCategorieen)[number][]
  datWat: readonly ('dat' | 'wat')[]
  /** What is left out here and why, in plain sentences; empty when everything can be chosen. */
  uitleg: readonly string[]
}

/** What can be written in this kind of dossier at all: the rest is not offered (and refused when it is sent anyway). */
export function gegevenKeuzes(dossier: { soort: DossierSoort; taak: Taak }): Gegevenkeuzes {
  const datWat = (['dat', 'wat'] as const).filter(
    (keuze) => pastInDossier(dossier, { categorie: 'gewoon', datWat: keuze }) === undefined,
  )
  const categorieen = gegevenCategorieen.filter((categorie) =>
    datWat.some((keuze) => pastInDossier(dossier, { categorie, datWat: keuze }) === undefined),
  )
  const regels = isWerkdossier(dossier.soort) ? soortregels[dossier.soort] : undefined
  const zonderBehandeling = !categorieen.includes('behandel')
  return {
    categorieen,
    datWat,
    uitleg: [
      ...(regels?.gezin === true
        ? [
            'Dit is het dossier van het hele gezin. Schrijf hier alleen wat het hele gezin aangaat.',
            'Gaat het over één gezinslid? Schrijf het dan in het dossier van dat gezinslid.',
          ]
        : []),
      ...(regels?.alleenDat === true
        ? [
            'Dit is een gezamenlijk bestand. Schrijf hier alleen dát er iets is, niet wat er speelt.',
          ]
        : zonderBehandeling
          ? ['Behandel- en diagnosegegevens horen niet in dit dossier. Een advies mag wel.']
          : []),
    ],
  }
}
