import { appendFile, chmod, cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLosseKluis, type LosseKluis } from '../../test/support/losse-kluis.ts'
import type { KluisOpties } from './open-kluis.ts'

let los: LosseKluis
let installatie: string
beforeEach(async () => {
  los = await createLosseKluis()
  installatie = (await los.open()).kluis.installatie
})
afterEach(() => los.weg())

const opnieuw = (anders: Partial<KluisOpties> = {}) =>
  los.open({ nieuw: false, installatie, ...anders })

async function overschrijf(pad: string, inhoud: string): Promise<void> {
  await chmod(pad, 0o600)
  await writeFile(pad, inhoud)
  await chmod(pad, 0o400)
}

describe('the keyfile', () => {
  it('opens again as it was made: mode 0400', async () => {
    await expect(opnieuw()).resolves.toMatchObject({ opnieuwGewist: 0 })
  })

  it('missing', async () => {
    await rm(los.opties.sleutelbestand)
    await expect(opnieuw()).rejects.toThrow(/Het sleutelbestand .* is er niet/)
    // Also when the start thinks that the data are new: the epochs prove otherwise.
    await expect(los.open()).rejects.toThrow(/Het sleutelbestand .* is er niet/)
  })

  it('readable by the group', async () => {
    await chmod(los.opties.sleutelbestand, 0o440)
    await expect(opnieuw()).rejects.toThrow(/kan door anderen gelezen worden.*chmod 400/)
  })

  it('of another installation', async () => {
    const ander = await createLosseKluis()
    await ander.open()
    await overschrijf(
      los.opties.sleutelbestand,
      await readFile(ander.opties.sleutelbestand, 'utf8'),
    )
    await ander.weg()
    await expect(opnieuw()).rejects.toThrow('hoort bij een andere installatie')
  })

  it('damaged', async () => {
    const tekst = await readFile(los.opties.sleutelbestand, 'utf8')
    await overschrijf(los.opties.sleutelbestand, tekst.slice(0, 60))
    await expect(opnieuw()).rejects.toThrow('is beschadigd of van een andere versie')
  })

  it('another root than the one of these epochs', async () => {
    const tekst = await readFile(los.opties.sleutelbestand, 'utf8')
    const anders = tekst.at(-3) === 'A' ? 'B' : 'A'
    await overschrijf(los.opties.sleutelbestand, `${tekst.slice(0, 57)}${anders}${tekst.slice(58)}`)
    await expect(opnieuw()).rejects.toThrow('gaan niet open met dit sleutelbestand')
  })
})

describe('the folder with keys', () => {
  it('open to others', async () => {
    await chmod(los.opties.map, 0o750)
    await expect(opnieuw()).rejects.toThrow(/is open voor anderen.*chmod 700/)
  })

  it('of another installation than the database', async () => {
    await expect(opnieuw({ installatie: crypto.randomUUID() })).rejects.toThrow(
      'horen bij een andere installatie dan deze database',
    )
  })

  it('gone, or not whole, while there are data: never new keys in their place', async () => {
    const weg = /De sleutels van deze gegevens staan niet in/
    await cp(los.opties.map, join(los.map, 'heel'), { recursive: true })
    await rm(join(los.opties.map, 'index'), { recursive: true })
    await expect(opnieuw()).rejects.toThrow(weg)
    await rm(join(los.opties.map, 'epochs'), { recursive: true })
    await expect(opnieuw()).rejects.toThrow(weg)
    await rm(los.opties.map, { recursive: true })
    await expect(opnieuw()).rejects.toThrow(weg)
    await cp(join(los.map, 'heel'), los.opties.map, { recursive: true })
    await expect(opnieuw()).resolves.toBeDefined()
  })
})

describe('the erasure journal', () => {
  const mensen = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  beforeEach(async () => {
    const { kluis } = await opnieuw()
    for (const wie of mensen) await kluis.sleutels.destroyPerson(wie, 'termijn-voorbij', new Date())
  })
  const regels = async () => (await readFile(los.opties.wisjournaal, 'utf8')).split('\n')

  it('a changed line, a line that is left out, and lines in another order are refused', async () => {
    const heel = await regels()
    const [een = '', twee = '', drie = ''] = heel
    const pogingen = [
      [een.replace('termijn', 'termijm'), twee, drie],
      [een, drie],
      [twee, drie],
      [twee, een, drie],
      [een, twee.slice(0, -5), drie],
      [een, '', twee, drie],
    ]
    for (const poging of pogingen) {
      await writeFile(los.opties.wisjournaal, [...poging, ''].join('\n'))
      await expect(opnieuw()).rejects.toThrow(/Het wisjournaal .* is niet heel \(regel \d\)/)
    }
    await writeFile(los.opties.wisjournaal, heel.join('\n'))
    await expect(opnieuw()).resolves.toBeDefined()
  })

  it('lines cut off at the end, or the whole journal gone, are refused: the keystore knows how far it was', async () => {
    const [een = ''] = await regels()
    await writeFile(los.opties.wisjournaal, `${een}\n`)
    await expect(opnieuw()).rejects.toThrow(/ontbreken regels: er waren er minstens 3/)
    await rm(los.opties.wisjournaal)
    await expect(opnieuw()).rejects.toThrow(/ontbreken regels/)
  })

  it('a half line of a crash does not count, and the next one takes its place', async () => {
    await appendFile(los.opties.wisjournaal, '{"nr":4,"persoon":"')
    const { kluis, journaal } = await opnieuw()
    await kluis.sleutels.destroyPerson(crypto.randomUUID(), 'op-verzoek', new Date())
    expect(await journaal.list()).toHaveLength(4)
    await expect(opnieuw()).resolves.toBeDefined()
  })

  it('a reason that cannot be read back is refused before it is written, and nobody is destroyed twice', async () => {
    const { kluis, journaal } = await opnieuw()
    const [al = ''] = mensen
    await expect(
      kluis.sleutels.destroyPerson(crypto.randomUUID(), 'Naam van iemand', new Date()),
    ).rejects.toThrow()
    await kluis.sleutels.destroyPerson(al, 'op-verzoek', new Date())
    expect(await journaal.list()).toHaveLength(3)
    await expect(opnieuw()).resolves.toBeDefined()
  })
})
