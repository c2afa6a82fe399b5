import { isWerkdossier } from '../../../domein/dossiersoort.ts'
import type { Lijstfilter, Lijstplaats } from '../../../handelingen/vandaag.ts'
import { metVraag, paden } from '../../paden.ts'

/** What somebody wants to see of the list. All of it fits in an address: nothing here is about a person. */
export interface Lijstkeuze extends Lijstfilter {
  sorteer: 'gewijzigd' | 'nummer'
  na: Lijstplaats | undefined
}

const plaats = /^(\d{1,17})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** Reads the choice from an address; what we did not write there counts as not chosen. */
export function leesKeuze(vraag: (naam: string) => string | undefined): Lijstkeuze {
  const soort = vraag('soort') ?? ''
  const status = vraag('status')
  const [, moment, dossierId] = plaats.exec(vraag('na') ?? '') ?? []
  return {
    sorteer: vraag('sorteer') === 'nummer' ? 'nummer' : 'gewijzigd',
    soort: isWerkdossier(soort) ? soort : undefined,
    status: status === 'open' || status === 'gesloten' ? status : undefined,
    vervanging: vraag('vervanging') === 'ja',
    na: moment === undefined || dossierId === undefined ? undefined : { moment, dossierId },
  }
}

export function isGefilterd(keuze: Lijstkeuze): boolean {
  return keuze.soort !== undefined || keuze.status !== undefined || keuze.vervanging === true
}

/** The address of this choice. */
export function adresVan(keuze: Lijstkeuze): string {
  return metVraag(paden.dossiers(), {
    sorteer: keuze.sorteer === 'nummer' ? 'nummer' : undefined,
    soort: keuze.soort,
    status: keuze.status,
    vervanging: keuze.vervanging === true ? 'ja' : undefined,
    na: keuze.na === undefined ? undefined : `${keuze.na.moment}-${keuze.na.dossierId}`,
  })
}
