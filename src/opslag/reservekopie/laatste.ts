import { join } from 'node:path'
import { z } from 'zod'
import { readMaybe, replaceFile } from '../../kluis/bestand.ts'

const Laatste = z.object({
  gegevens: z.iso.datetime().optional(),
  sleutels: z.iso.datetime().optional(),
})

export interface LaatsteKopie {
  gegevens: Date | undefined
  sleutels: Date | undefined
}

const bestand = (dataFolder: string) => join(dataFolder, 'reservekopie.json')

/** When our own commands last made a copy; nothing is known of copies that somebody else makes. */
export async function readLastBackup(dataFolder: string): Promise<LaatsteKopie> {
  const { gegevens, sleutels } = await lees(dataFolder)
  return {
    gegevens: gegevens === undefined ? undefined : new Date(gegevens),
    sleutels: sleutels === undefined ? undefined : new Date(sleutels),
  }
}

/** Remembers for the page with the state of the system that a copy was made. */
export async function noteBackup(
  dataFolder: string,
  soort: keyof LaatsteKopie,
  gemaakt: string,
): Promise<void> {
  const nu = await lees(dataFolder)
  await replaceFile(
    bestand(dataFolder),
    Buffer.from(`${JSON.stringify({ ...nu, [soort]: gemaakt })}\n`),
  )
}

async function lees(dataFolder: string): Promise<z.infer<typeof Laatste>> {
  const inhoud = await readMaybe(bestand(dataFolder))
  if (inhoud === undefined) return {}
  try {
    return Laatste.parse(JSON.parse(inhoud.toString('utf8')))
  } catch {
    // Nothing depends on it: the next copy writes it anew.
    return {}
  }
}
