/** What the matrix is about: every kind of dossier, every way to stand to one, and the ids that requests need. */

export const gemeente = 'a0000000-0000-4000-8000-000000000001'

/** Kind of dossier → who keeps it, and under which task. Written out here on purpose, not taken from the product. */
export const soorten = {
  toeleidingsdossier: { taak: 'toeleiding-jeugd', pet: 'toeleider', geheim: 'geen' },
  hulpverleningsdossier: { taak: 'verlenen-jeugdhulp', pet: 'hulpverlener', geheim: 'jeugdwet' },
  regiedossier: { taak: 'regie-vanuit-college', pet: 'regisseur-college', geheim: 'geen' },
  gezinsdossier: { taak: 'regie-vanuit-hulp', pet: 'regisseur-hulp', geheim: 'jeugdwet' },
  uitkeringsdossier: { taak: 'begeleiden-plan-pw', pet: 'begeleider-pw', geheim: 'geen' },
  schuldhulpdossier: { taak: 'schuldhulpverlening', pet: 'hulpverlener', geheim: 'geen' },
  'gezamenlijk-bestand': { taak: 'regie-vanuit-college', pet: 'regisseur-college', geheim: 'geen' },
  'gedwongen-kader-dossier': { taak: 'uitvoering-ots', pet: 'jeugdbeschermer', geheim: 'jeugdwet' },
} as const
export type Soort = keyof typeof soorten
export const alleSoorten = Object.keys(soorten).filter((s): s is Soort => s in soorten)

/** Every way to stand to a dossier. */
export const relaties = [
  'betrokken',
  'betrokken, alleen dat',
  'was betrokken',
  'nog niet betrokken',
  'vervanger',
  'vervanger, voorbij',
  'zelfde pet, niet betrokken',
  'zelfde mens, andere pet',
  'pet ingetrokken',
  'eigen huishouden',
  'nood loopt',
  'nood verlopen',
  'Veilig Thuis met betrokkenheid',
  'leidinggevende met doel',
  'leidinggevende zonder doel',
  'leidinggevende, doel verlopen',
  'klachtbehandelaar met doel',
  'klachtbehandelaar zonder doel',
  'beheerder',
  'privacy officer',
  'andere gemeente',
  'zonder pet',
  'over wie het gaat',
  'ouder met gezag',
  'ouder zonder gezag',
  'andere inwoner',
  'partner met wie is gedeeld',
  'partner van een ander',
  'partner, ingetrokken',
  'niemand',
] as const
export type Relatie = (typeof relaties)[number]

export interface Mens {
  /** Cookie header; empty for nobody. */
  cookie: string
  csrf: string
}

export interface DossierIds {
  dossier: string
  nummer: string
  persoonNaam: string
  persoon: string
  gegevenDat: string
  gegevenWat: string
  triage: string
  besluit: string
  plicht: string
  document: string
  overdracht: string
  overgang: string
  betrokkenheid: string
  doeltoegang: string
  /** What is shared of it with one organisation outside, and runs. */
  deling: string
}

/** Words that stand in every dossier and may be read by nobody else. */
export const geheimDat = 'Geheimdat'
export const geheimWat = 'Geheimwat'

/** Dossiers under statutory secrecy: no purpose of a leidinggevende or klachtbehandelaar opens them (E-244). */
export const geheimeSoorten: ReadonlySet<Soort> = new Set([
  'hulpverleningsdossier',
  'gezinsdossier',
  'gedwongen-kader-dossier',
])

/** Kinds that no emergency opens: only dat to begin with, or in the hands of a court. */
export const zonderNood: ReadonlySet<Soort> = new Set([
  'gezamenlijk-bestand',
  'gedwongen-kader-dossier',
])

/** For which purpose who keeps a dossier is in. */
export const doelen: Record<Soort, string> = {
  toeleidingsdossier: 'toeleiding',
  hulpverleningsdossier: 'hulpverlening',
  regiedossier: 'regie-afstemming',
  gezinsdossier: 'regie-afstemming',
  uitkeringsdossier: 'uitvoering-pw',
  schuldhulpdossier: 'schuldhulp',
  'gezamenlijk-bestand': 'regie-afstemming',
  'gedwongen-kader-dossier': 'ots-uitvoering',
}
