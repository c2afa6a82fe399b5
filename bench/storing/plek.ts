import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const wortel = fileURLToPath(new URL('../..', import.meta.url))
