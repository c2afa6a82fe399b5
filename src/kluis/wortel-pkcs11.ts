import { randomBytes } from 'node:crypto'
import { OpstartFout } from '../opslag/server/opstart-fout.ts'
import { KluisFout } from './fouten.ts'
import { INGEPAKT } from './inpakken.ts'
import { ck, ckrVan, loadModule, type Greep, type Pkcs11 } from './pkcs11-module.ts'
import { readPrivate } from './prive-bestand.ts'
import type { Wortel } from './wortel.ts'

/** Where the root is when it is a key in a hardware module. */
export interface Pkcs11Instelling {
  /** Path of the module of the maker. */
  module: string
  /** Label of the token. */
  token: string
  /** Label of the AES key in it. */
  sleutel: string
  /** The PIN, or the file it is in; a file is not seen in a list of processes. */
  pin: { waarde: string } | { bestand: string }
}

interface Sessie {
  p11: Pkcs11
  sessie: Greep
  gcm: number
  close: () => void
}

/**
 * The root in a hardware module (PKCS#11): AES-256-GCM inside the module. The key cannot leave it, and we ask it for
 * nothing but wrapping and unwrapping epoch keys.
 *
 * @throws OpstartFout when module, token or key is missing, the PIN is wrong, or the key could leave the module
 */
export async function openPkcs11(instelling: Pkcs11Instelling): Promise<Wortel> {
  const sessie = await openSessie(instelling, ck.CKF_SERIAL_SESSION)
  try {
    const sleutel = findKey(sessie, instelling)
    if (sleutel === undefined) {
      throw new OpstartFout(
        `In token “${instelling.token}” staat geen sleutel “${instelling.sleutel}”. Kijk of DEELWIJZER_PKCS11_SLEUTEL klopt. ` +
          'Maak alleen een nieuwe als u overstapt: deelwijzer sleutels naar-pkcs11 --maak.',
      )
    }
    checkKey(sessie, sleutel, instelling)
    return wortelMet(sessie, sleutel)
  } catch (fout) {
    sessie.close()
    throw fout
  }
}

/**
 * Makes the root key inside the token: AES-256, never readable, never exported. One with this name that is there already
 * stands.
 */
export async function createPkcs11Key(instelling: Pkcs11Instelling): Promise<void> {
  const sessie = await openSessie(instelling, ck.CKF_SERIAL_SESSION | ck.CKF_RW_SESSION)
  try {
    if (findKey(sessie, instelling) !== undefined) return
    sessie.p11.C_GenerateKey(sessie.sessie, { mechanism: ck.CKM_AES_KEY_GEN }, [
      ...wieIsHet(instelling),
      { type: ck.CKA_TOKEN, value: true },
      { type: ck.CKA_PRIVATE, value: true },
      { type: ck.CKA_SENSITIVE, value: true },
      { type: ck.CKA_EXTRACTABLE, value: false },
      { type: ck.CKA_ENCRYPT, value: true },
      { type: ck.CKA_DECRYPT, value: true },
      { type: ck.CKA_VALUE_LEN, value: 32 },
    ])
  } finally {
    sessie.close()
  }
}

const wieIsHet = ({ sleutel }: Pkcs11Instelling) => [
  { type: ck.CKA_CLASS, value: ck.CKO_SECRET_KEY },
  { type: ck.CKA_KEY_TYPE, value: ck.CKK_AES },
  { type: ck.CKA_LABEL, value: sleutel },
]

async function openSessie(instelling: Pkcs11Instelling, vlaggen: number): Promise<Sessie> {
  const pin =
    'waarde' in instelling.pin
      ? instelling.pin.waarde
      : (await readPrivate(instelling.pin.bestand, pinbestand)).toString('utf8').trim()
  const { module: p11, gcm, release } = await loadModule(instelling.module)
  let sessie: Greep | undefined
  const close = () => {
    if (sessie !== undefined) p11.C_CloseSession(sessie)
    sessie = undefined
    release()
  }
  try {
    const token = p11
      .C_GetSlotList(true)
      .map((slot) => ({ slot, info: p11.C_GetTokenInfo(slot) }))
      .find(({ info }) => info.label.trim() === instelling.token)
    if (token === undefined) {
      throw new OpstartFout(
        `De sleutelmodule heeft geen token “${instelling.token}”. Kijk of de module is aangesloten en of ` +
          'DEELWIJZER_PKCS11_TOKEN klopt.',
      )
    }
    checkTries(token.info.flags, instelling)
    sessie = p11.C_OpenSession(token.slot, vlaggen)
    login(p11, sessie, pin, instelling)
    return { p11, sessie, gcm, close }
  } catch (fout) {
    close()
    throw fout
  }
}

const pinbestand = {
  naam: 'Het bestand met de pincode',
  instelling: 'DEELWIJZER_PKCS11_PINBESTAND',
}

/** A module locks itself after a few wrong PINs; a service that restarts by itself would use up every try. */
function checkTries(vlaggen: number, { token }: Pkcs11Instelling): void {
  if ((vlaggen & ck.CKF_USER_PIN_LOCKED) !== 0) throw opSlot(token)
  if ((vlaggen & ck.CKF_USER_PIN_COUNT_LOW) !== 0) {
    throw new OpstartFout(
      `Bij token “${token}” is een verkeerde pincode geprobeerd. Deelwijzer probeert het niet nog eens: na een paar keer ` +
        'gaat het token op slot. Zet de goede pincode klaar en log er één keer zelf mee in (pkcs11-tool --login); start ' +
        'daarna opnieuw.',
    )
  }
}

function opSlot(token: string): OpstartFout {
  return new OpstartFout(
    `Token “${token}” zit op slot: de pincode is te vaak fout ingevoerd. De beheerder van het token kan het openen.`,
  )
}

function login(p11: Pkcs11, sessie: Greep, pin: string, { token }: Pkcs11Instelling): void {
  try {
    p11.C_Login(sessie, ck.CKU_USER, pin)
  } catch (fout) {
    const ckr = ckrVan(fout)
    if (ckr === ck.CKR_USER_ALREADY_LOGGED_IN) return
    if (ckr === ck.CKR_PIN_LOCKED) throw opSlot(token)
    // The cause stays out: some modules repeat what was typed.
    throw new OpstartFout(
      `De pincode van token “${token}” klopt niet. Wij hebben hem één keer geprobeerd en doen dat niet vanzelf nog eens. ` +
        'Kijk na wat er in DEELWIJZER_PKCS11_PIN of DEELWIJZER_PKCS11_PINBESTAND staat.',
    )
  }
}

function findKey({ p11, sessie }: Sessie, instelling: Pkcs11Instelling): Greep | undefined {
  p11.C_FindObjectsInit(sessie, wieIsHet(instelling))
  const gevonden = p11.C_FindObjects(sessie, 2)
  p11.C_FindObjectsFinal(sessie)
  if (gevonden.length > 1) {
    throw new OpstartFout(
      `In token “${instelling.token}” staan meer sleutels met de naam “${instelling.sleutel}”. Geef elke sleutel een eigen naam.`,
    )
  }
  return gevonden[0]
}

function checkKey({ p11, sessie }: Sessie, sleutel: Greep, instelling: Pkcs11Instelling): void {
  const [extractable, sensitive] = p11.C_GetAttributeValue(sessie, sleutel, [
    { type: ck.CKA_EXTRACTABLE },
    { type: ck.CKA_SENSITIVE },
  ])
  if (extractable?.value[0] === 0 && sensitive?.value[0] === 1) return
  throw new OpstartFout(
    `De sleutel “${instelling.sleutel}” kan uit het token gehaald worden. Maak een sleutel die daar nooit uit kan: ` +
      'deelwijzer sleutels naar-pkcs11 --maak.',
  )
}

function wortelMet({ p11, sessie, gcm, close }: Sessie, sleutel: Greep): Wortel {
  const hoe = (iv: Buffer, aad: Uint8Array) => ({
    mechanism: ck.CKM_AES_GCM,
    parameter: { type: gcm, iv, aad: Buffer.from(aad), ivBits: 96, tagBits: 128 },
  })
  return {
    soort: 'pkcs11',
    wrap: async (te, aad) => {
      const iv = randomBytes(12)
      try {
        p11.C_EncryptInit(sessie, hoe(iv, aad), sleutel)
        // A little room: a module may ask for more than it fills.
        return Buffer.concat([iv, p11.C_Encrypt(sessie, Buffer.from(te), Buffer.alloc(128))])
      } catch (fout) {
        throw new KluisFout('wortel-zwijgt', String(ckrVan(fout) ?? ''))
      }
    },
    unwrap: async (ingepakt, aad) => {
      if (ingepakt.length !== INGEPAKT) throw new KluisFout('onleesbaar')
      const uit = Buffer.alloc(128)
      try {
        p11.C_DecryptInit(sessie, hoe(Buffer.from(ingepakt.subarray(0, 12)), aad), sleutel)
        return Buffer.from(p11.C_Decrypt(sessie, Buffer.from(ingepakt.subarray(12)), uit))
      } catch {
        throw new KluisFout('veranderd')
      } finally {
        uit.fill(0)
      }
    },
    close: async () => {
      close()
    },
  }
}
