import { OpstartFout } from '../opslag/server/opstart-fout.ts'

/** A handle of the module: a session, or a key in it. */
export type Greep = Buffer

interface Attribuut {
  type: number
  value?: Buffer | number | boolean | string
}

/** What we use of PKCS#11 2.40; the names are those of the standard. */
export interface Pkcs11 {
  load: (pad: string) => void
  close: () => void
  C_Initialize: () => void
  C_Finalize: () => void
  C_GetSlotList: (metToken: boolean) => Greep[]
  C_GetTokenInfo: (slot: Greep) => { label: string; flags: number }
  C_OpenSession: (slot: Greep, vlaggen: number) => Greep
  C_CloseSession: (sessie: Greep) => void
  C_Login: (sessie: Greep, soort: number, pin: string) => void
  C_FindObjectsInit: (sessie: Greep, sjabloon: Attribuut[]) => void
  C_FindObjects: (sessie: Greep, aantal: number) => Greep[]
  C_FindObjectsFinal: (sessie: Greep) => void
  C_GetAttributeValue: (sessie: Greep, ding: Greep, sjabloon: Attribuut[]) => { value: Buffer }[]
  C_GenerateKey: (sessie: Greep, hoe: { mechanism: number }, sjabloon: Attribuut[]) => Greep
  C_EncryptInit: (sessie: Greep, hoe: Gcm, sleutel: Greep) => void
  C_Encrypt: (sessie: Greep, van: Buffer, naar: Buffer) => Buffer
  C_DecryptInit: (sessie: Greep, hoe: Gcm, sleutel: Greep) => void
  C_Decrypt: (sessie: Greep, van: Buffer, naar: Buffer) => Buffer
}

interface Gcm {
  mechanism: number
  parameter: { type: number; iv: Buffer; aad: Buffer; ivBits: number; tagBits: number }
}

/** The constants of the standard that we use. */
export const ck = {
  CKF_SERIAL_SESSION: 0x4,
  CKF_RW_SESSION: 0x2,
  CKF_USER_PIN_COUNT_LOW: 0x1_0000,
  CKF_USER_PIN_LOCKED: 0x4_0000,
  CKU_USER: 1,
  CKO_SECRET_KEY: 4,
  CKK_AES: 0x1f,
  CKM_AES_KEY_GEN: 0x1080,
  CKM_AES_GCM: 0x1087,
  CKA_CLASS: 0,
  CKA_TOKEN: 1,
  CKA_PRIVATE: 2,
  CKA_LABEL: 3,
  CKA_KEY_TYPE: 0x100,
  CKA_SENSITIVE: 0x103,
  CKA_ENCRYPT: 0x104,
  CKA_DECRYPT: 0x105,
  CKA_VALUE_LEN: 0x161,
  CKA_EXTRACTABLE: 0x162,
  CKR_PIN_INCORRECT: 0xa0,
  CKR_PIN_LOCKED: 0xa4,
  CKR_USER_ALREADY_LOGGED_IN: 0x100,
  CKR_CRYPTOKI_ALREADY_INITIALIZED: 0x191,
} as const

/** How many open this module in this process: it can only be closed after the last of them. */
const inGebruik = new Map<string, { module: Pkcs11; gcm: number; aantal: number }>()

/**
 * Loads the module of the maker of the hardware. The package that speaks to it is compiled when it is installed, and is
 * optional: without a compiler everything else works.
 *
 * @returns the module, the number of its parameter form for AES-GCM, and how to give it back
 * @throws OpstartFout when the package or the module is not there
 */
export async function loadModule(
  pad: string,
): Promise<{ module: Pkcs11; gcm: number; release: () => void }> {
  const al = inGebruik.get(pad) ?? (await initialise(pad))
  al.aantal += 1
  inGebruik.set(pad, al)
  const release = () => {
    al.aantal -= 1
    if (al.aantal > 0) return
    inGebruik.delete(pad)
    al.module.C_Finalize()
    al.module.close()
  }
  return { module: al.module, gcm: al.gcm, release }
}

async function initialise(pad: string): Promise<{ module: Pkcs11; gcm: number; aantal: number }> {
  const { maak, gcm } = await loadPackage()
  const module = maak()
  try {
    module.load(pad)
  } catch (fout) {
    throw new OpstartFout(
      `De sleutelmodule ${pad} gaat niet open. Kijk of het bestand er staat en of de software van de maker is geïnstalleerd.`,
      { cause: fout },
    )
  }
  try {
    module.C_Initialize()
  } catch (fout) {
    if (ckrVan(fout) !== ck.CKR_CRYPTOKI_ALREADY_INITIALIZED) {
      module.close()
      throw new OpstartFout(`De sleutelmodule ${pad} start niet.`, { cause: fout })
    }
  }
  return { module, gcm, aantal: 0 }
}

async function loadPackage(): Promise<{ maak: () => Pkcs11; gcm: number }> {
  // Not written out: without a compiler the package is not there, and everything else must still build.
  const naam: string = 'pkcs11js'
  let geladen: unknown
  try {
    geladen = await import(naam)
  } catch (fout) {
    throw new OpstartFout(
      'Het pakket pkcs11js is niet geïnstalleerd, en zonder dat pakket kan Deelwijzer niet met een sleutelmodule praten. ' +
        'Installeer een C++-compiler en python3 en voer uit: npm ci.',
      { cause: fout },
    )
  }
  if (!isPakket(geladen)) throw new OpstartFout('Het pakket pkcs11js is van een andere versie.')
  const { PKCS11, CK_PARAMS_AES_GCM } = geladen.default
  return { maak: () => new PKCS11(), gcm: CK_PARAMS_AES_GCM }
}

interface Pakket {
  default: { PKCS11: new () => Pkcs11; CK_PARAMS_AES_GCM: number }
}

function isPakket(geladen: unknown): geladen is Pakket {
  if (typeof geladen !== 'object' || geladen === null || !('default' in geladen)) return false
  const inhoud = geladen.default
  return (
    typeof inhoud === 'object' &&
    inhoud !== null &&
    'PKCS11' in inhoud &&
    typeof inhoud.PKCS11 === 'function' &&
    'CK_PARAMS_AES_GCM' in inhoud &&
    typeof inhoud.CK_PARAMS_AES_GCM === 'number'
  )
}

/** The return value of the module that an error stands for (CKR_…), or nothing for another error. */
export function ckrVan(fout: unknown): number | undefined {
  if (typeof fout !== 'object' || fout === null || !('code' in fout)) return undefined
  return typeof fout.code === 'number' ? fout.code : undefined
}
