import { arabisch } from './ar.ts'
import { engels } from './en.ts'
import { nederlands } from './nl-teksten.ts'
import { pools } from './pl.ts'
import type { Taal } from './taal.ts'
import { turks } from './tr.ts'
import { oekraiens } from './uk.ts'

export { nederlands }

/** The languages beside Dutch, in the order of the chooser. */
export const talen: readonly Taal[] = [engels, arabisch, turks, oekraiens, pools]

export const taalMet = (code: string): Taal | undefined => talen.find((taal) => taal.code === code)
