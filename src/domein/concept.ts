/** Forms that keep what was typed on the server until they are sent (decision 0008). */
export const conceptSoorten = [
  'intake',
  'triage',
  'gegeven',
  'plicht',
  'overgang',
  'overdracht',
  'betrokkenheid',
  'vervanging',
  'verklaring',
  'rol',
  'document',
  'nood',
  'inzien',
  'beoordeling',
  'relatie',
  'zoeken',
  'inrichting',
  'pet',
  'registratie',
  'controle',
] as const
export type ConceptSoort = (typeof conceptSoorten)[number]
