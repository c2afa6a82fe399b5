/** How the acts about fraud, the exceptions and the closed regimes can end, for whom they are, and what goes along. */
import { beforeAll, describe, expect, it } from 'vitest'
import {
  alsBemoeizorger,
  alsPw,
  geval,
  nodig,
  type Antwoorden,
} from '../../../../test/support/fraude-gevallen.ts'
import {
  alsHulpverlener,
  alsMaatschappelijkWerker,
  alsToeleider,
  doorloop,
  isJa,
  leeg,
  peildag,
  weegPlan,
} from '../../../../test/support/stappenplan.ts'
import { loadRegelsetFromYaml } from '../../../koppelingen/regelbestanden.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { weeg } from '../../../recht/weeg.ts'
import { leesVraag } from '../../toestemming-vraag.ts'
import { situatieVanAfweging, triageWaarden, vraagMetFeiten } from '../feiten.ts'
import { leesEinde } from '../lezen.ts'
import type { Plaats, Stappenplan } from '../stappenplan.ts'
import { aangifte } from './aangifte.ts'
import { ambtsmisdrijf } from './ambtsmisdrijf.ts'
import { bemoeizorgDelen, bemoeizorg } from './bemoeizorg.ts'
import { benadeeldeUitvoerder } from './benadeelde-uitvoerder.ts'
import { fraudeCollege } from './fraude-college.ts'
import { fraudeEnInkomen } from './fraude-en-inkomen.ts'
import { fraudeHulp } from './fraude-hulp.ts'
import { fraudeZonderNamen } from './fraude-zonder-namen.ts'
import { gevaar } from './gevaar.ts'
import { huisgenoten } from './huisgenoten.ts'
import { machtigingWaarden, machtiging } from './machtiging.ts'
import { misbruikRegeling } from './misbruik-regeling.ts'
import { politiegegevens, strafvorderlijk } from './politiegegevens.ts'
import { tip } from './tip.ts'

let regels: Regelset
beforeAll(async () => {
  regels = await loadRegelsetFromYaml()
})

const fouten = (plan: Stappenplan, plaats: Plaats, antwoorden: Antwoorden, uitkomst: string) => {
  const stand = doorloop(plan, plaats, antwoorden)
  const einde = leesEinde(plan, stand, { uitkomst: [uitkomst], reden: ['Daarom.'] })
  return einde.ok ? undefined : einde.fouten['uitkomst']
}
describe('hoe het kan eindigen', () => {
  const gevraagd: readonly [string, string, Antwoorden][] = [
    [
      'fraude als maatschappelijk',
      'toestemming-of-doorgeven',
      { geconfronteerd: 'nee', nietBesproken: 'Nog niet.' },
    ],
    ['fraude die de eigen taak raakt: in', 'meewegen', { gerelateerdAanTaak: 'nee' }],
    ['fraude die de eigen taak raakt: in', 'meewegen', { rolKenbaar: 'weet-niet' }],
    ['fraude die de eigen taak raakt: bij', 'doorgeven', { geconfronteerd: 'weet-niet' }],
    ['zonder namen', 'besproken', { onherleidbaar: 'weet-niet' }],
    ['ambtsmisdrijf', 'aangifte', { gegrondVermoedenMisdrijf: 'weet-niet' }],
    ['benadeelde', 'inlichten', { gegrondVermoedenMisdrijf: 'weet-niet' }],
    ['bemoeizorg: delen', 'delen', { deskundigeToets: 'weet-niet' }],
    ['bemoeizorg: delen', 'delen', { evenredig: 'nee' }],
    ['bemoeizorg: delen', 'delen', { kanMetMinder: 'ja' }],
    ['bemoeizorg: delen', 'delen', { contactGelegd: 'weet-niet' }],
    ['machtiging', 'vragen', { toestemmingAlgemeen: 'ja' }],
    ['machtiging', 'vragen', { losFormulier: 'nee' }],
    ['machtiging', 'vragen', { toestemmingOnvrij: 'weet-niet' }],
    ['machtiging', 'vragen', { watPrecies: 'Alle medische gegevens' }],
    ['huisgenoten', 'vragen', { kanMetMinder: 'ja' }],
    ['tip', 'onderzoeken', { rechtmatigVerkregen: 'weet-niet' }],
    ['politiegegevens', 'doorgeven', { aan: 'ander' }],
    ['politiegegevens', 'doorgeven', { levering: 'anders' }],
  ]

  it.each(gevraagd)('%s: %s kan, en met %j niet', (naam, uitkomst, anders) => {
    const { plan, plaats, goed } = geval(naam)
    expect(fouten(plan, plaats, goed, uitkomst)).toBeUndefined()
    expect(fouten(plan, plaats, { ...goed, ...anders }, uitkomst)).toMatch(/\.$/)
  })

  it('niets delen kan altijd, en stoppen in het plan laat taken met een dag achter (E-210, E-211)', () => {
    const { plan, plaats, goed } = geval('fraude als geheimhouder')
    expect(fouten(plan, plaats, goed, 'niet-delen')).toBeUndefined()
    const stoppen = plan.uitkomsten.find(({ code }) => code === 'stoppen-in-plan')
    expect(stoppen?.plichten?.map(({ dagen }) => dagen)).toEqual([14, 56])
  })

  it('wie de zwaarste misdrijven kent, kiest niet voor geen aangifte (Sv 160)', () => {
    const { plan, plaats, goed } = geval('aangifte')
    expect(fouten(plan, plaats, goed, 'geen-aangifte')).toBeUndefined()
    expect(fouten(plan, plaats, { ...goed, misdrijfSv160: 'ja' }, 'geen-aangifte')).toContain('wet')
  })

  it('een tip die niet mag, vraagt nooit om de inhoud, en later vertellen is een taak (T-35)', () => {
    expect(JSON.stringify(tip.stappen[0]?.velden)).not.toContain('Wat staat erin')
    const uit = doorloop(
      tip,
      alsPw,
      { hoe: 'melding', rechtmatigVerkregen: 'nee' },
      { over: ['inhoud'] },
    )
    const einde = leesEinde(tip, uit, { uitkomst: ['niet-gebruiken'], reden: ['Uit een geheim.'] })
    expect(einde.ok).toBe(true)
    const onderzoeken = tip.uitkomsten.find(({ code }) => code === 'onderzoeken')
    expect(onderzoeken?.plichten?.[0]?.code).toBe('informeer-na-onderzoek')
  })

  it('bij contact keren de gewone regels terug en hoort de inwoner het meteen (T-36)', () => {
    const contact = bemoeizorg.uitkomsten.find(({ code }) => code === 'contact')
    expect(contact?.plichten?.[0]).toMatchObject({ code: 'informeer-achteraf', dagen: 0 })
    expect(bemoeizorg.binnenDagen).toBe(28)
  })

  it('gegevens van justitie buiten de zeven doelen of over een ander gaan terug (E-271)', () => {
    const goed = {
      waarvoor: 'orde',
      belang: 'Veiligheid in de straat.',
      overAnderen: 'nee',
      wat: 'Veroordeeld.',
      vanWie: 'Parket',
      gekregenOp: '02-11-2026',
    }
    expect(fouten(strafvorderlijk, alsToeleider, goed, 'bewaren')).toBeUndefined()
    expect(fouten(strafvorderlijk, alsToeleider, { ...goed, waarvoor: 'geen' }, 'bewaren')).toMatch(
      /terug/,
    )
    expect(
      fouten(strafvorderlijk, alsToeleider, { ...goed, overAnderen: 'ja' }, 'bewaren'),
    ).toMatch(/ander/)
  })
})

describe('voor wie het niet is', () => {
  const weigeringen: readonly [Stappenplan, Plaats][] = [
    [fraudeHulp, alsToeleider],
    [fraudeCollege, alsHulpverlener],
    [fraudeZonderNamen, { ...alsToeleider, pet: 'handhaver' }],
    [aangifte, alsHulpverlener],
    [ambtsmisdrijf, alsHulpverlener],
    [misbruikRegeling, alsMaatschappelijkWerker],
    [misbruikRegeling, { ...alsToeleider, pet: 'regisseur-college' }],
    [benadeeldeUitvoerder, alsToeleider],
    [gevaar, alsHulpverlener],
    [bemoeizorg, alsMaatschappelijkWerker],
    [bemoeizorg, { ...alsBemoeizorger, beroepsgeheim: 'wgbo' }],
    [bemoeizorgDelen, alsHulpverlener],
    [machtiging, alsToeleider],
    [huisgenoten, alsHulpverlener],
    [tip, alsHulpverlener],
    [politiegegevens, { ...alsToeleider, dossier: 'gezamenlijk-bestand' }],
    [strafvorderlijk, { ...alsToeleider, dossier: 'gezamenlijk-bestand' }],
  ]

  it.each(weigeringen)('$soort zegt wat dan wel kan', (plan, plaats) => {
    const waarom = plan.nietVoor(plaats) ?? ''
    // At least what it is not, and what to do instead.
    expect(waarom.split(/[.?!] /).length).toBeGreaterThan(1)
  })

  it('elk plan zegt op welke wet het rust, en niemand moet fraude melden', () => {
    for (const plan of fraudeEnInkomen) expect(plan.wet.length, plan.soort).toBeGreaterThan(0)
    const fraudeplannen = [fraudeHulp, fraudeCollege]
    for (const plan of fraudeplannen) {
      expect(plan.kanNietEisen).toContain('Niemand kan eisen')
      const meldveld = plan.stappen
        .flatMap(({ velden }) => velden)
        .find(({ naam }) => /meld/i.test(naam))
      expect(meldveld, plan.soort).toBeUndefined()
    }
    // Narrow duties that a lawyer must confirm say so (C-06, C-07).
    for (const plan of [
      fraudeHulp,
      aangifte,
      ambtsmisdrijf,
      misbruikRegeling,
      benadeeldeUitvoerder,
      politiegegevens,
    ]) {
      expect(plan.teBevestigen, plan.soort).toMatch(/bevestig|jurist/i)
    }
  })
})

describe('een misdrijf tegen de eigen regeling (K-231, C-07)', () => {
  const goed = {
    ...nodig,
    wat: 'Valse loonstroken voor een uitkering.',
    misdrijfTegenEigenRegeling: 'ja',
    rolKenbaar: 'ja',
    bevestigdOp: '03-11-2026',
    bevestigd: 'plicht',
  }
  const vraag = (organisatieSoort: string, antwoorden: Antwoorden) => {
    const stand = doorloop(misbruikRegeling, alsPw, antwoorden)
    const pet = {
      id: 'p',
      naam: 'Toeleider inkomen',
      soort: 'toeleider',
      taken: ['toeleiding-pw'],
      dossierSoorten: ['uitkeringsdossier'],
      beroepsgeheim: 'geen',
      beroepscode: false,
      uitleg: '',
      organisatie: 'Gemeente Voorbeeldstad',
      organisatieSoort,
      organisatieId: 'o',
      beslissen: true,
    } as const
    const situatie = situatieVanAfweging(misbruikRegeling, stand, pet, 'Voorbeeldgemeente', peildag)
    return situatie === undefined ? undefined : weeg(regels, situatie)
  }

  it('is een plicht van de gemeente, niet van een andere organisatie', () => {
    expect(vraag('gemeente', goed)).toMatchObject({
      uitkomst: 'verplicht',
      beslissendeRegel: 'aangifte-misbruik-eigen-regeling',
    })
    expect(vraag('stichting', goed)?.uitkomst).not.toBe('verplicht')
    expect(
      vraag('gemeente', { ...goed, misdrijfTegenEigenRegeling: 'weet-niet' })?.uitkomst,
    ).not.toBe('verplicht')
  })

  it('komt er alleen als een jurist het bevestigde', () => {
    expect(fouten(misbruikRegeling, alsPw, goed, 'aangifte')).toBeUndefined()
    expect(
      fouten(misbruikRegeling, alsPw, { ...goed, bevestigd: 'geen-plicht' }, 'aangifte'),
    ).toMatch(/jurist/)
  })
})

describe('wat meegaat', () => {
  it('een triage krijgt de feiten van de stappen, en het doel', () => {
    const { plan, plaats, goed } = geval('bemoeizorg: delen')
    const stand = doorloop(plan, plaats, goed)
    const vraag = vraagMetFeiten(plan, stand)
    if (vraag === undefined) throw new Error('geen vraag')
    const { aanpak, weging } = triageWaarden(vraag, stand, 'p1', 'AF-1')
    expect(aanpak).toMatchObject({ doel: ['bemoeizorg'], doelTekst: ['Dat het stopt.'] })
    expect(weging).toMatchObject({ 'feit.deskundigeToets': ['ja'], 'feit.contactGelegd': ['nee'] })
  })

  it('het formulier voor toestemming is al ingevuld, en is zo goed', () => {
    const { plan, plaats, goed } = geval('machtiging')
    const waarden = machtigingWaarden(doorloop(plan, plaats, goed).waarden, 'p1')
    const gelezen = leesVraag(waarden, {
      personen: ['p1'],
      organisaties: [],
      eigen: 'Gemeente Voorbeeldstad',
      vandaag: peildag,
      uitersteDag: '2027-11-22',
      grensVan: () => undefined,
    })
    expect(gelezen).toMatchObject({
      ok: true,
      waarde: { ontvanger: 'geheimhouder-arts', geldigTot: null },
    })
  })

  it('in Aa en Hunze staat bij het antwoord dat beleid en leidraad botsen (E-208, C-01)', () => {
    const { plan, plaats, goed } = geval('Aa en Hunze')
    const antwoord = weegPlan(regels, plan, doorloop(plan, plaats, goed), 'Aa en Hunze')
    const regel = regels.regels.find(({ id }) => id === antwoord?.beslissendeRegel)
    expect(regel?.toelichting).toContain('botsen')
    // Somebody with a secret is never bound by it (K-136).
    const geheim = geval('fraude als geheimhouder')
    const ander = weegPlan(
      regels,
      geheim.plan,
      doorloop(geheim.plan, geheim.plaats, geheim.goed),
      'Aa en Hunze',
    )
    expect(ander?.uitkomst).toBe('toestemming-vereist')
  })

  it('zonder antwoorden is er nooit een ja', () => {
    for (const plan of fraudeEnInkomen) {
      for (const plaats of [
        alsHulpverlener,
        alsMaatschappelijkWerker,
        alsToeleider,
        alsPw,
        alsBemoeizorger,
      ]) {
        const antwoord = weegPlan(regels, plan, leeg(plaats))
        const ja = isJa(antwoord) && antwoord?.uitkomst !== 'eigen-afweging'
        if (plan !== fraudeZonderNamen) expect(ja, `${plan.soort} ${plaats.pet}`).toBe(false)
      }
    }
    // Without names it is no question about anybody; the plan itself still asks whether that is so.
    expect(
      fouten(
        fraudeZonderNamen,
        alsMaatschappelijkWerker,
        { ...geval('zonder namen').goed, onherleidbaar: 'nee' },
        'besproken',
      ),
    ).toMatch(/\.$/)
  })
})
