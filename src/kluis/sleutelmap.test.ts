import { spawn } from 'node:child_process'
import { cp, mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLosseKluis, type LosseKluis } from '../../test/support/losse-kluis.ts'
import { envelopIn } from './envelop.ts'
import type { Kluis, Voor } from './kluis.ts'

let los: LosseKluis
beforeEach(async () => {
  los = await createLosseKluis()
})
afterEach(() => los.weg())

const plek = { kolom: 'gegeven.inhoud', rij: crypto.randomUUID() } as const
const persoon = (): { soort: 'persoon'; id: string } => ({
  soort: 'persoon',
  id: crypto.randomUUID(),
})

async function zegel(kluis: Kluis, voor: Voor, tekst: string): Promise<Buffer> {
  const envelop = envelopIn(await kluis.sealText(plek, voor, tekst))
  if (envelop === undefined) throw new Error('niet verzegeld')
  return envelop
}

async function lees(kluis: Kluis, envelop: Buffer): Promise<string> {
  return (await kluis.open(envelop)).inhoud.toString('utf8')
}

/** Another process that seals one text for each of these people, and prints the envelopes. */
async function zegelInAnderProces(personen: readonly string[]): Promise<string[]> {
  const script = `
    import { openKluis } from ${JSON.stringify(new URL('open-kluis.ts', import.meta.url).pathname)}
    const [opties, plek, personen] = JSON.parse(process.argv[1])
    const { kluis } = await openKluis(opties)
    process.stdout.write('klaar\\n')
    await new Promise((verder) => process.stdin.once('data', verder))
    for (const id of personen) {
      process.stdout.write((await kluis.sealText(plek, { soort: 'persoon', id }, 'van ' + id)).slice(1) + '\\n')
    }
    process.exit(0)`
  const kind = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
      JSON.stringify([los.opties, plek, personen]),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  let uit = ''
  await new Promise<void>((klaar) => {
    kind.stdout.on('data', (deel: Buffer) => {
      uit += deel.toString()
      if (uit.startsWith('klaar')) klaar()
    })
  })
  kind.stdin.write('nu\n')
  await new Promise((klaar) => kind.on('close', klaar))
  return uit.trim().split('\n').slice(1)
}

describe('the keystore', () => {
  it('two processes that make the same keys at once end with one key each, and both can open everything', async () => {
    const { kluis } = await los.open()
    const mensen = Array.from({ length: 40 }, () => persoon().id)
    const [een, twee] = await Promise.all([
      zegelInAnderProces(mensen),
      zegelInAnderProces(mensen.toReversed()),
    ])
    expect(een).toHaveLength(40)
    expect(twee).toHaveLength(40)
    for (const regel of [...een, ...twee]) {
      expect(await lees(kluis, Buffer.from(regel, 'base64url'))).toMatch(/^van [0-9a-f-]{36}$/)
    }
    const bestanden = await readdir(join(los.opties.map, 'persoon'), { recursive: true })
    expect(bestanden.filter((naam) => naam.length > 36)).toHaveLength(40)
  }, 60_000)

  it('what another process destroys is gone here within a second, without a restart', async () => {
    const hier = await los.open()
    const daar = await los.open()
    const wie = persoon()
    const dicht = await zegel(hier.kluis, wie, 'geheim')
    expect(await lees(hier.kluis, dicht)).toBe('geheim')
    await daar.kluis.sleutels.destroyPerson(wie.id, 'termijn-voorbij', new Date())
    await new Promise((klaar) => setTimeout(klaar, 700))
    await expect(lees(hier.kluis, dicht)).rejects.toMatchObject({ code: 'vernietigd' })
    await expect(zegel(hier.kluis, wie, 'nieuw')).rejects.toMatchObject({ code: 'vernietigd' })
    expect(await hier.kluis.sleutels.isDestroyed(wie.id)).toBe(true)
  })

  it('destroys at the next start what a crash between journal and key left', async () => {
    const { kluis, journaal } = await los.open()
    const wie = persoon()
    const ander = persoon()
    const dicht = await zegel(kluis, wie, 'geheim')
    const blijft = await zegel(kluis, ander, 'blijft')
    await journaal.add(wie.id, 'termijn-voorbij', new Date())
    // Here the process died: the key is still there.
    const opnieuw = await los.open({ nieuw: false, installatie: kluis.installatie })
    expect(opnieuw.opnieuwGewist).toBe(1)
    await expect(lees(opnieuw.kluis, dicht)).rejects.toMatchObject({ code: 'vernietigd' })
    expect(await lees(opnieuw.kluis, blijft)).toBe('blijft')
  })

  it('destroys again what an old keystore brings back', async () => {
    const { kluis } = await los.open()
    const wie = persoon()
    const dicht = await zegel(kluis, wie, 'geheim')
    const oud = join(los.map, 'oud')
    await cp(los.opties.map, oud, { recursive: true })
    await kluis.sleutels.destroyPerson(wie.id, 'termijn-voorbij', new Date())
    await rm(los.opties.map, { recursive: true })
    await cp(oud, los.opties.map, { recursive: true })
    const terug = await los.open({ nieuw: false, installatie: kluis.installatie })
    expect(terug.opnieuwGewist).toBe(1)
    await expect(lees(terug.kluis, dicht)).rejects.toMatchObject({ code: 'vernietigd' })
  })

  it('destroys also the copy that a crash while writing left beside the key', async () => {
    const { kluis } = await los.open()
    const wie = persoon()
    await zegel(kluis, wie, 'geheim')
    const pad = join(los.opties.map, 'persoon', wie.id.slice(-2), wie.id)
    await cp(pad, `${pad}.0123456789ab`)
    await kluis.sleutels.destroyPerson(wie.id, 'termijn-voorbij', new Date())
    expect(await readdir(join(pad, '..'))).toEqual([])
  })

  it('a family: destroying one key leaves the others able to open; after the last one it is gone', async () => {
    const { kluis } = await los.open()
    const [moeder, vader, kind] = [persoon().id, persoon().id, persoon().id]
    const dossier = { soort: 'dossier', id: crypto.randomUUID() } as const
    const dicht = await zegel(kluis, { ...dossier, personen: [moeder, vader] }, 'van ons samen')
    // Who joins later opens it too.
    await zegel(kluis, { ...dossier, personen: [moeder, vader, kind] }, 'en nog iets')
    for (const wie of [moeder, vader]) {
      await kluis.sleutels.destroyPerson(wie, 'termijn-voorbij', new Date())
      expect(await lees(kluis, dicht)).toBe('van ons samen')
    }
    await kluis.sleutels.destroyPerson(kind, 'termijn-voorbij', new Date())
    await expect(lees(kluis, dicht)).rejects.toMatchObject({ code: 'vernietigd' })
    await expect(
      zegel(kluis, { ...dossier, personen: [moeder, vader, kind] }, 'te laat'),
    ).rejects.toMatchObject({ code: 'vernietigd' })
    // Somebody new in that family begins with a key that opens nothing of before.
    const nieuw = persoon().id
    const vers = await zegel(kluis, { ...dossier, personen: [moeder, nieuw] }, 'opnieuw begonnen')
    expect(await lees(kluis, vers)).toBe('opnieuw begonnen')
    await expect(lees(kluis, dicht)).rejects.toMatchObject({ code: 'vernietigd' })
  })

  it('a key file that was cut off or emptied is an error, never a reason for a new key', async () => {
    const { kluis } = await los.open()
    const wie = persoon()
    await zegel(kluis, wie, 'geheim')
    await writeFile(join(los.opties.map, 'persoon', wie.id.slice(-2), wie.id), '')
    const vers = await los.open({ nieuw: false, installatie: kluis.installatie })
    await expect(zegel(vers.kluis, wie, 'nieuw')).rejects.toMatchObject({ code: 'onleesbaar' })
  })

  it('a lock that a dead process left is taken over at once; one of a living process is waited for', async () => {
    const { kluis } = await los.open()
    const dossier = { soort: 'dossier', id: crypto.randomUUID() } as const
    const map = join(los.opties.map, 'dossier', dossier.id.slice(-2))
    await mkdir(map, { recursive: true })
    const { hostname } = await import('node:os')
    await writeFile(join(map, `${dossier.id}.slot`), `999999999 ${hostname()} 0011223344556677`)
    await zegel(kluis, { ...dossier, personen: [persoon().id] }, 'door')

    const ander = { soort: 'dossier', id: crypto.randomUUID() } as const
    const slot = join(los.opties.map, 'dossier', ander.id.slice(-2), `${ander.id}.slot`)
    await mkdir(join(slot, '..'), { recursive: true })
    await writeFile(slot, `${process.ppid} ${hostname()} 0011223344556677`)
    await utimes(slot, new Date(0), new Date(0))
    let klaar = false
    const wacht = zegel(kluis, { ...ander, personen: [persoon().id] }, 'na het slot').then(() => {
      klaar = true
      return klaar
    })
    await new Promise((verder) => setTimeout(verder, 300))
    expect(klaar).toBe(false)
    await rm(slot)
    await wacht
    expect(klaar).toBe(true)
  })
})

describe('rotation', () => {
  it('wraps everything again; without the old epoch an old copy of the keystore opens nothing', async () => {
    const { kluis } = await los.open()
    const wie = persoon()
    const dicht = await zegel(kluis, wie, 'geheim')
    const oud = join(los.map, 'oud')
    await cp(los.opties.map, oud, { recursive: true })

    await kluis.epochs.begin(new Date())
    expect(await kluis.sleutels.rewrap()).toBe(2)
    expect(await kluis.sleutels.rewrap()).toBe(0)
    expect(await kluis.sleutels.oldestEpochInUse()).toBe(2)
    await kluis.epochs.destroy(1)
    const vers = await los.open({ nieuw: false, installatie: kluis.installatie })
    expect(await lees(vers.kluis, dicht)).toBe('geheim')

    // The old copy, with the epochs that are there now: the root is the same, its epoch is gone.
    await cp(join(oud, 'persoon'), join(los.opties.map, 'persoon'), {
      recursive: true,
      force: true,
    })
    const terug = await los.open({ nieuw: false, installatie: kluis.installatie })
    await expect(lees(terug.kluis, dicht)).rejects.toMatchObject({ code: 'sleutel-weg' })
  })
})
