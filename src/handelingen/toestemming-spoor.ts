import { activiteiten } from './deur.ts'

/** What is done with consents, for the log and for a refused attempt. */
export const toestemmingSoort = {
  objectSoort: 'toestemming',
  doel: 'toestemming of instemming vragen',
  verwerkingsactiviteit: activiteiten.dossier,
}
