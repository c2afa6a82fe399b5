import fc from '../support/eigenschap.ts'

/**
 * What the house promises, once more and as small as can be: no SQL, no dates, no code of the application. Who is
 * involved, replaces, looks with a purpose or in an emergency, and who knows somebody in private life.
 */
export interface ModelPet {
  naam: string
  medewerker: string
  soort: 'toeleider' | 'hulpverlener' | 'leidinggevende' | 'bezwaarbehandelaar'
  soorten: readonly string[]
  taken: readonly string[]
  weg: boolean
}
export interface ModelDossier {
  nr: number
  soort: string
  taak: string
  persoon: string
  open: boolean
  afgeschermd: boolean
}
export interface ModelGegeven {
  nr: number
  dossier: number
  /** 1 dat, 2 wat, 4 bijzonder */
  vlag: number
  geheim: boolean
  afgeschermd: boolean
}
export interface ModelBetrokken {
  nr: number
  pet: string
  dossier: number
  vlaggen: number
  /** `open`: no end; `later`: an end that has not come; `voorbij`: ended. */
  tot: 'open' | 'later' | 'voorbij'
}

export class Model {
  petten: ModelPet[] = []
  dossiers: ModelDossier[] = []
  gegevens: ModelGegeven[] = []
  betrokken: ModelBetrokken[] = []
  vervangingen: { pet: string; door: string; stand: 'straks' | 'nu' | 'voorbij' }[] = []
  doelen: {
    soort: string
    pet: string
    dossier: number
    nu: boolean
    beoordeeld: boolean
    /** The medewerker who opened it without good reason. */
    onterecht?: string | undefined
  }[] = []
  relaties: { medewerker: string; persoon: string; geldt: boolean }[] = []

  werkt(pet: ModelPet): boolean {
    return pet.soort === 'toeleider' || pet.soort === 'hulpverlener'
  }

  kent(pet: ModelPet, d: ModelDossier): boolean {
    return this.relaties.some(
      (r) => r.geldt && r.medewerker === pet.medewerker && r.persoon === d.persoon,
    )
  }

  past(pet: ModelPet, d: ModelDossier): boolean {
    return pet.soorten.includes(d.soort) && pet.taken.includes(d.taak)
  }

  mag(pet: ModelPet, d: ModelDossier): boolean {
    return !pet.weg && this.past(pet, d) && !this.kent(pet, d)
  }

  /** The bits that come with the work itself: being involved, or standing in for who is. */
  bitsDoorWerk(pet: ModelPet, d: ModelDossier): number {
    if (pet.weg || this.kent(pet, d) || !this.werkt(pet)) return 0
    const loopt = this.betrokken.filter((b) => b.dossier === d.nr && b.tot !== 'voorbij')
    let uit = 0
    for (const b of loopt) if (b.pet === pet.naam) uit |= b.vlaggen
    for (const v of this.vervangingen) {
      if (v.stand !== 'nu' || v.door !== pet.naam || !this.past(pet, d)) continue
      for (const b of loopt) if (b.pet === v.pet) uit |= b.vlaggen
    }
    return uit
  }

  /** What this pet may see and do in this dossier, as bits; 0 is nothing at all. */
  bits(pet: ModelPet, d: ModelDossier): number {
    if (pet.weg || this.kent(pet, d)) return 0
    let uit = this.bitsDoorWerk(pet, d)
    for (const doel of this.doelen) {
      if (!doel.nu || doel.pet !== pet.naam || doel.dossier !== d.nr) continue
      if (doel.soort === 'nood' && d.open && !d.afgeschermd) uit |= 7
      if (doel.soort === 'leidinggevende' && !d.afgeschermd) uit |= 3
      if (doel.soort === 'klacht') uit |= 3
    }
    return uit
  }

  schrijft(pet: ModelPet, d: ModelDossier): boolean {
    return (this.bits(pet, d) & 8) > 0
  }

  /** Does this datum show itself to this pet? */
  ziet(pet: ModelPet, g: ModelGegeven): boolean {
    const d = this.dossiers[g.dossier]
    if (d === undefined || g.afgeschermd || (!this.werkt(pet) && g.geheim)) return false
    return (this.bits(pet, d) & g.vlag) > 0
  }

  /** Is there somebody else in this dossier, without an end, who can write and really reaches it? */
  blijft(d: ModelDossier, behalve: ModelBetrokken): boolean {
    return this.betrokken.some((b) => {
      const pet = this.petten.find((p) => p.naam === b.pet)
      return (
        b !== behalve &&
        b.dossier === d.nr &&
        b.tot === 'open' &&
        (b.vlaggen & 8) > 0 &&
        pet !== undefined &&
        !pet.weg &&
        !this.kent(pet, d)
      )
    })
  }
}

const nr = fc.nat({ max: 999 })
const keuze = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })

/** One thing that somebody tries; numbers point at places in the lists of the moment. */
export type Stap =
  | { doe: 'betrek'; door: number; dossier: number; pet: number; vlaggen: number; later: boolean }
  | {
      doe: 'eindig' | 'stopVervanging' | 'relatieWeg' | 'noodVoorbij' | 'intrek'
      door: number
      welke: number
    }
  | { doe: 'vervang'; door: number; pet: number; vervanger: number; straks: boolean }
  | { doe: 'draag'; door: number; dossier: number; pet: number; keuze: boolean[] }
  | {
      doe: 'overgang'
      door: number
      dossier: number
      pet: number
      naar: number
      nieuw: boolean
      keuze: boolean[]
    }
  | { doe: 'sluit' | 'nood' | 'doel'; door: number; dossier: number }
  | { doe: 'scherm'; door: number; dossier: number; aan: boolean }
  | { doe: 'relatie'; door: number; persoon: number }
  | { doe: 'beoordeel'; door: number; welke: number; terecht: boolean }

const wat = <const T extends string>(doe: T) => fc.constant(doe)
export const stappen = fc.array(
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record({
        doe: wat('betrek'),
        door: nr,
        dossier: nr,
        pet: nr,
        vlaggen: fc.integer({ min: 1, max: 15 }).map((v) => (v > 8 ? 15 : v)),
        later: fc.boolean(),
      }),
    },
    { weight: 6, arbitrary: fc.record({ doe: wat('eindig'), door: nr, welke: nr }) },
    {
      weight: 4,
      arbitrary: fc.record({
        doe: wat('vervang'),
        door: nr,
        pet: nr,
        vervanger: nr,
        straks: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ doe: wat('stopVervanging'), door: nr, welke: nr }) },
    {
      weight: 4,
      arbitrary: fc.record({ doe: wat('draag'), door: nr, dossier: nr, pet: nr, keuze }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        doe: wat('overgang'),
        door: nr,
        dossier: nr,
        pet: nr,
        naar: nr,
        nieuw: fc.boolean(),
        keuze,
      }),
    },
    { weight: 1, arbitrary: fc.record({ doe: wat('sluit'), door: nr, dossier: nr }) },
    {
      weight: 2,
      arbitrary: fc.record({ doe: wat('scherm'), door: nr, dossier: nr, aan: fc.boolean() }),
    },
    { weight: 1, arbitrary: fc.record({ doe: wat('relatie'), door: nr, persoon: nr }) },
    { weight: 2, arbitrary: fc.record({ doe: wat('relatieWeg'), door: nr, welke: nr }) },
    { weight: 5, arbitrary: fc.record({ doe: wat('nood'), door: nr, dossier: nr }) },
    { weight: 1, arbitrary: fc.record({ doe: wat('noodVoorbij'), door: nr, welke: nr }) },
    {
      weight: 2,
      arbitrary: fc.record({ doe: wat('beoordeel'), door: nr, welke: nr, terecht: fc.boolean() }),
    },
    { weight: 4, arbitrary: fc.record({ doe: wat('doel'), door: nr, dossier: nr }) },
    { weight: 1, arbitrary: fc.record({ doe: wat('intrek'), door: nr, welke: nr }) },
  ),
  { minLength: 15, maxLength: 40, size: 'max' },
) satisfies fc.Arbitrary<Stap[]>
