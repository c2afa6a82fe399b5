/** Each reporting right and duty against the real rules: the good case, and the same one with one key fact less. */
import { beforeAll, describe, expect, it } from 'vitest'
import {
  alsHulpverlener,
  alsMaatschappelijkWerker,
  alsToeleider,
  doorloop,
  isJa,
  leeg,
  weegPlan,
} from '../../../../test/support/stappenplan.ts'
import { loadRegelsetFromYaml } from '../../../koppelingen/regelbestanden.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { vraagMetFeiten } from '../feiten.ts'
import { leesEinde, openStappen } from '../lezen.ts'
import type { Plaats, Stappenplan } from '../stappenplan.ts'
import { collegeJeugdwet, collegeWmo } from './college.ts'
import { gedwongenKader } from './gedwongen-kader.ts'
import { kindcheck } from './kindcheck.ts'
import { meldcode, meldcodeGevolgd } from './meldcode.ts'
import { ondertoezichtstelling } from './ondertoezichtstelling.ts'
import { informatieRaad, verzoekRaad } from './raad.ts'
import { adviesVeiligThuis, informatieVeiligThuis, meldingVeiligThuis } from './veilig-thuis.ts'

let regels: Regelset
beforeAll(async () => {
  regels = await loadRegelsetFromYaml()
})

type Antwoorden = Readonly<Record<string, string | readonly string[]>>

const gesprek: Antwoorden = { besproken: 'ja', gesprekTekst: 'Met Noor en Anna.', bezwaar: 'nee' }
const inhoud: Antwoorden = {
  ontvangerNaam: 'Een medewerker',
  doelTekst: 'Dat Noor veilig is.',
  categorie: ['wat'],
  omvang: 'Wat nodig is.',
  nodig: 'ja',
  minder: 'nee',
}
const meldcodeAntwoorden: Antwoorden = {
  signalen: 'Blauwe plek op 3 november.',
  vermoeden: 'ja',
  acuut: 'nee',
  kinderen: 'ja',
  collega: 'ja',
  raadVan: ['collega'],
  raad: 'Praat met moeder.',
  ...gesprek,
  blijft: 'ja',
  onveilig: 'ja',
  zelfHelpen: 'nee',
  aanvaarden: 'nee',
  resultaat: 'nee',
  weging: 'Steeds weer onveilig.',
  hulp: 'veilig-thuis',
  hulpTekst: 'Veilig Thuis zoekt uit welke hulp past.',
  doelTekst: 'Dat Noor veilig is.',
  categorie: ['wat', 'signaal-hgkm'],
  nodig: 'ja',
}
const aanbieder: Plaats = {
  ...alsMaatschappelijkWerker,
  pet: 'aanbieder',
  taken: ['levering-maatwerk-wmo'],
  taak: 'levering-maatwerk-wmo',
}

const zonderRecht = ({ pet }: Plaats): string =>
  pet === 'hulpverlener' ? 'toestemming-vereist' : 'verboden'

interface Geval {
  naam: string
  plan: Stappenplan
  plaats: Plaats
  goed: Antwoorden
  uitkomst: string
  regel: string
  /** One other answer, and what the rules say then. */
  anders: readonly (readonly [Antwoorden, string])[]
}

const gevallen: readonly Geval[] = [
  {
    naam: 'meldcode als hulpverlener',
    plan: meldcode,
    plaats: alsHulpverlener,
    goed: meldcodeAntwoorden,
    uitkomst: 'eigen-afweging',
    regel: 'veilig-thuis-melden-eigen-afweging',
    anders: [
      [{ vermoeden: 'nee' }, 'verboden'],
      [{ blijft: 'nee' }, 'verboden'],
      [{ nodig: 'nee' }, 'verboden'],
      [{ vermoeden: 'weet-niet' }, 'verboden'],
    ],
  },
  {
    naam: 'meldcode als toeleider',
    plan: meldcode,
    plaats: alsToeleider,
    goed: meldcodeAntwoorden,
    uitkomst: 'eigen-afweging',
    regel: 'veilig-thuis-melden-eigen-afweging',
    anders: [[{ vermoeden: 'nee' }, 'verboden']],
  },
  {
    naam: 'melding bij Veilig Thuis',
    plan: meldingVeiligThuis,
    plaats: alsToeleider,
    goed: {
      vermoeden: 'ja',
      gevolgd: 'ja',
      waar: 'Met Sanne.',
      collega: 'ja',
      ...gesprek,
      ...inhoud,
    },
    uitkomst: 'eigen-afweging',
    regel: 'veilig-thuis-melden-eigen-afweging',
    anders: [
      [{ vermoeden: 'nee' }, 'verboden'],
      [{ minder: 'ja' }, 'verboden'],
    ],
  },
  {
    naam: 'raad zonder namen',
    plan: adviesVeiligThuis,
    plaats: alsHulpverlener,
    goed: {
      vraag: 'Wat doe ik als …',
      anoniem: 'ja',
      op: '21-11-2026',
      wie: 'Een adviseur',
      raad: 'Praat.',
    },
    uitkomst: 'toegestaan',
    regel: 'onherleidbaar-vragen-of-melden',
    anders: [
      [{ anoniem: 'nee' }, 'verboden'],
      [{ anoniem: 'weet-niet' }, 'verboden'],
    ],
  },
  ...[alsHulpverlener, alsToeleider].map((plaats) => ({
    naam: `Veilig Thuis vraagt iets aan een ${plaats.pet}`,
    plan: informatieVeiligThuis,
    plaats,
    goed: { aanleiding: 'gevraagd', gevraagd: 'Hoe gaat het?', alles: 'ja', ...gesprek, ...inhoud },
    uitkomst: 'toegestaan-mits',
    regel: 'veilig-thuis-informatie-geven',
    anders: [
      [{ nodig: 'nee' }, 'verboden'],
      // Without the right to tell, the ordinary answer for each: secrecy, or nothing that allows it.
      [{ nodig: 'weet-niet' }, zonderRecht(plaats)],
      [{ aanleiding: 'geen' }, zonderRecht(plaats)],
    ] as const,
  })),
  {
    naam: 'de Raad vraagt iets',
    plan: informatieRaad,
    plaats: alsHulpverlener,
    goed: { aanleiding: 'gevraagd', aanleidingTekst: 'Onderzoek.', ...gesprek, ...inhoud },
    uitkomst: 'toegestaan-mits',
    regel: 'raad-informatie-geven',
    anders: [
      [{ nodig: 'nee' }, 'verboden'],
      [
        { aanleiding: 'zorgen', aanwijzing: 'ja', collega: 'ja', waaromRaad: 'Spoed.' },
        'eigen-afweging',
      ],
      [
        { aanleiding: 'zorgen', aanwijzing: 'nee', collega: 'ja', waaromRaad: '-' },
        'toestemming-vereist',
      ],
    ],
  },
  {
    naam: 'de gemeente vraagt de Raad om onderzoek',
    plan: verzoekRaad,
    plaats: alsToeleider,
    goed: {
      bedreiging: 'Slaag.',
      geprobeerd: 'Hulp thuis.',
      leidinggevende: 'ja',
      ...gesprek,
      ...inhoud,
    },
    uitkomst: 'toegestaan-mits',
    regel: 'raad-verzoek-tot-onderzoek',
    anders: [
      [{ nodig: 'nee' }, 'verboden'],
      [{ nodig: 'weet-niet' }, 'verboden'],
    ],
  },
  ...[alsHulpverlener, alsToeleider].map((plaats) => ({
    naam: `ondertoezichtstelling, gevraagd aan een ${plaats.pet}`,
    plan: ondertoezichtstelling,
    plaats,
    goed: {
      ots: 'ja',
      bewijs: 'De uitspraak van 3 maart.',
      wieVraagt: 'ja',
      vraagTekst: 'Hoe gaat het?',
      alles: 'ja',
      ...gesprek,
      ...inhoud,
    },
    uitkomst: 'verplicht',
    regel: 'ots-informatieplicht',
    anders: [
      [{ wieVraagt: 'nee' }, 'toegestaan-mits'],
      [{ ots: 'nee' }, 'toestemming-vereist'],
      [{ nodig: 'nee' }, 'verboden'],
    ] as const,
  })),
  {
    naam: 'jeugdhulp geeft het college wat nodig is',
    plan: collegeJeugdwet,
    plaats: alsHulpverlener,
    goed: {
      waarvoor: 'beslissing-voorziening',
      gevraagd: 'ja',
      vraagTekst: '?',
      ...gesprek,
      ...inhoud,
    },
    uitkomst: 'verplicht',
    regel: 'jeugdhulp-plicht-aan-college',
    anders: [
      [{ nodig: 'nee' }, 'verboden'],
      [{ nodig: 'weet-niet' }, 'toestemming-vereist'],
      [{ waarvoor: 'bekostiging-controle' }, 'toestemming-vereist'],
      [{ waarvoor: 'bekostiging-controle', categorie: ['financieel', 'bsn'] }, 'verplicht'],
    ],
  },
  {
    naam: 'maatwerk uit de Wmo',
    plan: collegeWmo,
    plaats: aanbieder,
    goed: {
      waarvoor: 'monitoring-voorziening',
      gevraagd: 'ja',
      vraagTekst: '?',
      ...gesprek,
      ...inhoud,
    },
    uitkomst: 'verplicht',
    regel: 'wmo-aanbieder-plicht-op-verzoek',
    anders: [
      [{ gevraagd: 'nee' }, 'toegestaan-mits'],
      [{ nodig: 'nee' }, 'verboden'],
    ],
  },
  {
    naam: 'gedwongen kader',
    plan: gedwongenKader,
    plaats: alsToeleider,
    goed: {
      maatregel: 'Voogdij.',
      ontvangerSoort: 'gecertificeerde-instelling',
      waarvoor: 'gedwongen-kader',
      ...gesprek,
      ...inhoud,
      categorie: ['dat'],
    },
    uitkomst: 'toegestaan-mits',
    regel: 'gedwongen-kader-maatregel-delen',
    anders: [
      [{ waarvoor: 'bekostiging-controle' }, 'toegestaan-mits'],
      [{ nodig: 'nee' }, 'verboden'],
      [{ nodig: 'weet-niet' }, 'verboden'],
    ],
  },
]

describe.each(gevallen)('$naam', ({ plan, plaats, goed, uitkomst, regel, anders }) => {
  it('is for who is here, and the rules carry the good case', () => {
    expect(plan.nietVoor(plaats)).toBeUndefined()
    const antwoord = weegPlan(regels, plan, doorloop(plan, plaats, goed))
    expect([antwoord?.uitkomst, antwoord?.beslissendeRegel]).toEqual([uitkomst, regel])
  })

  it.each(anders.map(([ander, verwacht]) => ({ ander, verwacht })))(
    'with $ander it is $verwacht',
    ({ ander, verwacht }) => {
      const stand = doorloop(plan, plaats, { ...goed, ...ander })
      expect(weegPlan(regels, plan, stand)?.uitkomst).toBe(verwacht)
    },
  )

  it('is never allowed with nothing known', () => {
    expect(isJa(weegPlan(regels, plan, leeg(plaats)))).toBe(false)
    const weetNiet = Object.fromEntries(
      plan.stappen.flatMap(({ velden }) =>
        velden.flatMap((veld) => (veld.soort === 'driewaardig' ? [[veld.naam, 'weet-niet']] : [])),
      ),
    )
    const antwoord = weegPlan(regels, plan, doorloop(plan, plaats, { ...goed, ...weetNiet }))
    expect(isJa(antwoord)).toBe(false)
  })
})

describe('de meldcode', () => {
  const einde = (uitkomst: string, stand: ReturnType<typeof doorloop>, spoed = false) =>
    leesEinde(meldcode, stand, {
      uitkomst: [uitkomst],
      reden: ['Zo zit het.'],
      ...(spoed ? { spoed: ['ja'] } : {}),
    })

  it('has the five steps of the Besluit, in order', () => {
    expect(meldcode.stappen.map(({ code }) => code)).toEqual([
      'signalen',
      'overleg',
      'gesprek',
      'wegen',
      'besluiten',
    ])
  })

  it('counts as followed only when all steps are done; a colleague who answered counts too', () => {
    const stand = doorloop(meldcode, alsHulpverlener, meldcodeAntwoorden)
    expect(meldcodeGevolgd(stand)).toBe(true)
    expect(weegPlan(regels, meldcode, stand)?.uitkomst).toBe('eigen-afweging')
    for (const stap of meldcode.stappen) {
      const zonder = doorloop(meldcode, alsHulpverlener, meldcodeAntwoorden, { over: [stap.code] })
      expect(meldcodeGevolgd(zonder), stap.code).toBe(false)
      if (stap.code !== 'signalen') {
        expect(einde('melden', zonder, true).ok, stap.code).toBe(false)
      }
    }
    const nietGevraagd = doorloop(
      meldcode,
      alsHulpverlener,
      { ...meldcodeAntwoorden, collega: 'weet-niet' },
      { records: { collegaGeconsulteerd: true } },
    )
    expect(vraagMetFeiten(meldcode, nietGevraagd)?.feiten?.collegaGeconsulteerd).toBe(true)
  })

  it('lets overleg and gesprek wait for acute danger alone', () => {
    const over = ['overleg', 'gesprek']
    const gewoon = doorloop(meldcode, alsHulpverlener, meldcodeAntwoorden, { over })
    const spoed = doorloop(
      meldcode,
      alsHulpverlener,
      { ...meldcodeAntwoorden, acuut: 'ja' },
      { over },
    )
    expect(openStappen(meldcode, spoed.gedaan, true)).toEqual([])
    expect(einde('melden', gewoon, true).ok).toBe(false)
    expect(einde('melden', spoed, true).ok).toBe(true)
    expect(einde('melden', spoed, false).ok).toBe(false)
    expect(meldcodeGevolgd(spoed)).toBe(true)
  })

  it('needs a suspicion to report, and says so', () => {
    const geen = doorloop(meldcode, alsToeleider, { ...meldcodeAntwoorden, blijft: 'nee' })
    const gelezen = einde('melden', geen)
    expect(gelezen.ok ? '' : gelezen.fouten['uitkomst']).toContain('geen vermoeden')
    expect(einde('geen-vermoeden', geen).ok).toBe(true)
    const wel = doorloop(meldcode, alsToeleider, meldcodeAntwoorden)
    expect(einde('geen-vermoeden', wel).ok).toBe(false)
    expect(einde('hulp-regelen', wel).ok).toBe(false)
    expect(einde('niet-melden', wel).ok).toBe(true)
  })

  it('lets nobody report or not report without a reason', () => {
    const stand = doorloop(meldcode, alsHulpverlener, meldcodeAntwoorden)
    for (const uitkomst of ['melden', 'niet-melden']) {
      expect(leesEinde(meldcode, stand, { uitkomst: [uitkomst] }).ok).toBe(false)
    }
  })
})

describe('de kindcheck', () => {
  const stand = (wie: string, zorgen: string, gevraagd = 'gevraagd') =>
    doorloop(
      kindcheck,
      { ...alsHulpverlener, leeftijd: 40 },
      {
        gevraagd,
        wie: [wie],
        zorgen,
        zorgenTekst: 'Er wordt veel gedronken.',
      },
    )
  const kan = (code: string, van: ReturnType<typeof doorloop>) =>
    kindcheck.uitkomsten.find((uitkomst) => uitkomst.code === code)?.beletsel?.(van) === undefined

  it('is for adults, also when the age is not known', () => {
    expect(kindcheck.nietVoor({ ...alsHulpverlener, leeftijd: 17 })).toContain('meldcode')
    expect(kindcheck.nietVoor({ ...alsHulpverlener, leeftijd: 18 })).toBeUndefined()
    expect(kindcheck.nietVoor({ ...alsHulpverlener, leeftijd: undefined })).toBeUndefined()
  })

  it('leads to the meldcode with worries, and only then', () => {
    for (const wie of ['kinderen', 'zwanger', 'volwassene']) {
      expect(kan('zorgen', stand(wie, 'ja'))).toBe(true)
      expect(kan('geen-zorgen', stand(wie, 'ja'))).toBe(false)
      expect(kan('niemand', stand(wie, 'nee'))).toBe(false)
      expect(kan('zorgen', stand(wie, 'weet-niet'))).toBe(false)
    }
    const plichten = kindcheck.uitkomsten.find(({ code }) => code === 'zorgen')?.plichten
    expect(plichten?.map(({ code }) => code)).toEqual(['begin-meldcode'])
  })

  it('takes not known for what it is: ask again', () => {
    expect(kan('niemand', stand('onbekend', 'weet-niet'))).toBe(false)
    expect(kan('niemand', stand('niemand', 'nee', 'niet'))).toBe(false)
    expect(kan('nog-niet-bekend', stand('onbekend', 'weet-niet'))).toBe(true)
  })

  it('comes back after half a year (T-37)', () => {
    expect(kindcheck.herhaal?.naDagen).toBe(182)
  })
})

describe('voor wie het niet is, staat er wat wel kan', () => {
  it.each([
    ['Wmo 5.2.2 in een algemene voorziening', collegeWmo, alsMaatschappelijkWerker, 'toestemming'],
    ['Wmo 5.2.2 voor jeugdhulp', collegeWmo, alsHulpverlener, 'jeugdhulp'],
    ['Jeugdwet 7.4.0 voor een toeleider', collegeJeugdwet, alsToeleider, 'jeugdhulpverlener'],
    ['Jeugdwet 7.4.0 zonder geheim', collegeJeugdwet, alsMaatschappelijkWerker, 'toestemming'],
    ['gedwongen kader in een hulpdossier', gedwongenKader, alsHulpverlener, 'toestemming'],
    ['verzoek aan de Raad door een hulpverlener', verzoekRaad, alsHulpverlener, 'Veilig Thuis'],
    ['verzoek aan de Raad over wie 18 is', verzoekRaad, { ...alsToeleider, leeftijd: 18 }, 'kind'],
  ] as const)('%s', (_naam, plan, plaats, woord) => {
    expect(plan.nietVoor(plaats)).toContain(woord)
  })

  it('an algemene voorziening gets no duty from the rules either', () => {
    const goed = { waarvoor: 'beslissing-voorziening', gevraagd: 'ja', vraagTekst: '?' }
    const stand = doorloop(collegeWmo, alsMaatschappelijkWerker, { ...goed, ...gesprek, ...inhoud })
    expect(weegPlan(regels, collegeWmo, stand)?.uitkomst).toBe('toestemming-vereist')
  })
})
