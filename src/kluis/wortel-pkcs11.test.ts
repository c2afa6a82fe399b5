import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLosseKluis, type LosseKluis } from '../../test/support/losse-kluis.ts'
import { createSofthsm, zonderSofthsm, type Softhsm } from '../../test/support/softhsm.ts'
import { readConfig } from '../config.ts'
import { stapOver } from './beheer.ts'
import { envelopIn } from './envelop.ts'
import { Epochs } from './epochs.ts'
import { createKeyfile, openKeyfile } from './wortel-bestand.ts'
import { createPkcs11Key, openPkcs11, type Pkcs11Instelling } from './wortel-pkcs11.ts'

const PIN = '24681357'
const plek = { kolom: 'gegeven.inhoud', rij: crypto.randomUUID() } as const

describe('the settings of a hardware module', () => {
  it('are all needed or none; the file with the PIN comes before the PIN itself', () => {
    expect(readConfig({}).pkcs11).toBeUndefined()
    expect(() => readConfig({ DEELWIJZER_PKCS11_MODULE: '/x.so' })).toThrow(
      'DEELWIJZER_PKCS11_TOKEN',
    )
    expect(
      readConfig({
        DEELWIJZER_PKCS11_MODULE: '/x.so',
        DEELWIJZER_PKCS11_TOKEN: 't',
        DEELWIJZER_PKCS11_SLEUTEL: 's',
        DEELWIJZER_PKCS11_PIN: '1',
        DEELWIJZER_PKCS11_PINBESTAND: '/pin',
      }).pkcs11?.pin,
    ).toEqual({ bestand: '/pin' })
  })

  it('that point at no module are refused with what to do', async () => {
    const nergens: Pkcs11Instelling = {
      module: '/bestaat/niet.so',
      token: 't',
      sleutel: 's',
      pin: { waarde: '1' },
    }
    await expect(openPkcs11(nergens)).rejects.toThrow(
      zonderSofthsm?.startsWith('pkcs11js') === true
        ? 'Het pakket pkcs11js is niet geïnstalleerd'
        : 'De sleutelmodule /bestaat/niet.so gaat niet open',
    )
  })
})

describe.skipIf(zonderSofthsm !== undefined)(
  `the root in a hardware module (${zonderSofthsm ?? 'SoftHSM'})`,
  () => {
    let hsm: Softhsm
    let instelling: Pkcs11Instelling
    let los: LosseKluis

    beforeAll(async () => {
      hsm = createSofthsm()
      hsm.maakToken('deelwijzer', PIN)
      hsm.maakToken('reserve', PIN)
      hsm.maakToken('dicht', PIN)
      instelling = {
        module: hsm.module,
        token: 'deelwijzer',
        sleutel: 'wortel',
        pin: { waarde: PIN },
      }
      los = await createLosseKluis()
    })
    afterAll(async () => {
      await los.weg()
      hsm.weg()
    })

    it('a missing key is refused, and never made by a start', async () => {
      await expect(openPkcs11(instelling)).rejects.toThrow(
        'In token “deelwijzer” staat geen sleutel “wortel”',
      )
    })

    it('seals and opens with it, and makes no keyfile', async () => {
      await createPkcs11Key(instelling)
      const wortel = () => openPkcs11(instelling)
      const { kluis } = await los.open({ wortel })
      const voor = { soort: 'persoon', id: crypto.randomUUID() } as const
      const dicht = envelopIn(await kluis.sealText(plek, voor, 'in de module'))
      const opnieuw = await los.open({ wortel, nieuw: false, installatie: kluis.installatie })
      const { inhoud } = await opnieuw.kluis.open(dicht ?? Buffer.alloc(0))
      expect(inhoud.toString()).toBe('in de module')
      await expect(readFile(los.opties.sleutelbestand)).rejects.toThrow('ENOENT')
      // Without the module it says what to do.
      await createKeyfile(los.opties.sleutelbestand, kluis.installatie)
      await expect(los.open({ nieuw: false, installatie: kluis.installatie })).rejects.toThrow(
        'horen bij een sleutelmodule. Wijs die aan met DEELWIJZER_PKCS11_MODULE',
      )
    })

    it('what was wrapped for another epoch, or changed, does not open', async () => {
      const wortel = await openPkcs11(instelling)
      const sleutel = Buffer.alloc(32, 7)
      const dicht = await wortel.wrap(sleutel, Buffer.from('epoch|1'))
      expect((await wortel.unwrap(dicht, Buffer.from('epoch|1'))).equals(sleutel)).toBe(true)
      await expect(wortel.unwrap(dicht, Buffer.from('epoch|2'))).rejects.toThrow('veranderd')
      for (const plaats of [0, 20, 59]) {
        const anders = Buffer.from(dicht)
        anders[plaats] = (anders[plaats] ?? 0) ^ 1
        await expect(wortel.unwrap(anders, Buffer.from('epoch|1'))).rejects.toThrow('veranderd')
      }
      // A refusal leaves the session fit for use.
      expect((await wortel.unwrap(dicht, Buffer.from('epoch|1'))).equals(sleutel)).toBe(true)
      await wortel.close()
    })

    it('moves to a keyfile and back; half-way the start refuses, and the same move finishes it', async () => {
      const { kluis } = await los.open({ wortel: () => openPkcs11(instelling), nieuw: false })
      const voor = { soort: 'persoon', id: crypto.randomUUID() } as const
      const dicht = envelopIn(await kluis.sealText(plek, voor, 'verhuisd')) ?? Buffer.alloc(0)
      await kluis.epochs.begin(new Date())
      const { installatie } = kluis
      const module = await openPkcs11(instelling)
      const bestand = await openKeyfile(los.opties.sleutelbestand, installatie)
      const epochs = new Epochs(los.opties.map, module, installatie)
      await epochs.moveTo(bestand, 1)
      await expect(los.open({ nieuw: false })).rejects.toThrow('sleutels naar-bestand')
      expect(await stapOver(epochs, bestand)).toBe(1)
      expect(await stapOver(epochs, bestand)).toBe(0)
      const los1 = await los.open({ nieuw: false, installatie })
      expect((await los1.kluis.open(dicht)).inhoud.toString()).toBe('verhuisd')
      const terug = new Epochs(los.opties.map, bestand, installatie)
      expect(await stapOver(terug, module)).toBe(2)
      const los2 = await los.open({ wortel: () => openPkcs11(instelling), nieuw: false })
      expect((await los2.kluis.open(dicht)).inhoud.toString()).toBe('verhuisd')
    })

    it('another key with the same name in another token does not open these epochs', async () => {
      const ander = { ...instelling, token: 'reserve' }
      await createPkcs11Key(ander)
      await expect(los.open({ wortel: () => openPkcs11(ander), nieuw: false })).rejects.toThrow(
        'gaan niet open met dit sleutelbestand of deze sleutelmodule',
      )
    })

    it('a missing token is refused', async () => {
      await expect(openPkcs11({ ...instelling, token: 'weg' })).rejects.toThrow(
        'De sleutelmodule heeft geen token “weg”',
      )
    })

    it('a PIN in a file that others can read is refused', async () => {
      const bestand = join(los.map, 'pin')
      await writeFile(bestand, `${PIN}\n`)
      await chmod(bestand, 0o644)
      await expect(openPkcs11({ ...instelling, pin: { bestand } })).rejects.toThrow(
        /Het bestand met de pincode .* kan door anderen gelezen worden/,
      )
      await chmod(bestand, 0o400)
      await (await openPkcs11({ ...instelling, pin: { bestand } })).close()
    })

    it('a wrong PIN is tried once; after that it is not tried again by itself', async () => {
      const dicht = { ...instelling, token: 'dicht' }
      const fout = { ...dicht, pin: { waarde: '00000000' } }
      const poging = openPkcs11(fout)
      await expect(poging).rejects.toThrow('De pincode van token “dicht” klopt niet')
      await expect(poging).rejects.not.toThrow('00000000')
      // Also with the right one: whoever looks after the token has to see that somebody was wrong.
      await expect(openPkcs11(dicht)).rejects.toThrow('een verkeerde pincode geprobeerd')
    })
  },
)
