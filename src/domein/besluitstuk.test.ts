import { describe, expect, it } from 'vitest'
import { canonicalBytes } from '../logboek/vastlegging.ts'
import { grondslagen } from '../recht/vocabulaire.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { BesluitInhoud } from './besluit.ts'
import { maakBesluitstuk } from './besluitstuk.ts'

const woorden = {
  'AVG 6.1.a': { naam: 'woord voor AVG 6.1.a' },
  'AVG 6.1.b': { naam: 'woord voor AVG 6.1.b' },
  'AVG 6.1.c': { naam: 'woord voor AVG 6.1.c' },
  'AVG 6.1.d': { naam: 'woord voor AVG 6.1.d' },
  'AVG 6.1.e': { naam: 'woord voor AVG 6.1.e' },
  'AVG 6.1.f': { naam: 'woord voor AVG 6.1.f' },
  'Wbp 8.a': { naam: 'woord voor Wbp 8.a' },
  'Wbp 8.c': { naam: 'woord voor Wbp 8.c' },
  'Wbp 8.d': { naam: 'woord voor Wbp 8.d' },
  'Wbp 8.e': { naam: 'woord voor Wbp 8.e' },
}

const inhoud: BesluitInhoud = {
  versie: 1,
  nummer: 'TB-2026-AAAAA',
  vervangtNummer: 'TB-2026-BBBBB',
  moment: 'vraagverheldering',
  dossierNummer: 'D-2026-CCCCC',
  dossierSoort: 'toeleidingsdossier',
  rol: 'Toeleider',
  organisatie: 'Wijkteam De Singel',
  aanpak: {
    over: 'a4000000-0000-4000-8000-000000000001',
    handeling: 'verstrekken',
    ontvanger: 'veilig-thuis',
    ontvangerNaam: '',
    doel: 'veiligheid',
    doelTekst: 'Zorgen dat het veilig is.',
    categorieen: ['dat', 'wat'],
    besproken: false,
    bezwaar: undefined,
    bezwaarTekst: '',
  },
  weging: {
    noodzakelijk: true,
    kanMetMinder: false,
    proportioneel: true,
    doelmatig: undefined,
    nodig: { dat: 'Omdat het moet.' },
    toelichting: '  ',
  },
  informeren: {
    wanneer: 'achteraf',
    hoe: '',
    redenen: ['veiligheid'],
    redenTekst: 'Het is nu niet veilig.',
    uiterlijk: '2026-12-20',
  },
  besluitvorming: {
    conclusie: 'doen',
    besluit: 'Wij vertellen het Veilig Thuis.',
    afwijkReden: 'Er is gevaar.',
    geraadpleegd: 'aandachtsfunctionaris',
    gedaan: [],
  },
  afgeweken: true,
  feiten: {},
  plichten: [
    {
      code: 'informeer-achteraf',
      tekst: 'Informeer later.',
      blokkerend: false,
      uiterlijk: '2026-12-20',
    },
  ],
  woorden: {
    'handeling.verstrekken': 'aan een ander vertellen of geven',
    'ontvanger.veilig-thuis': 'Veilig Thuis',
    'uitstel.veiligheid': 'Vooraf informeren is gevaarlijk',
    'conclusie.doen': 'Wij doen dit',
    'plicht.informeer-achteraf': 'Wij vertellen het u later.',
  },
  waarden: { geheim: ['dit hoort er niet in'] },
}

const antwoord: Antwoord = {
  uitkomst: 'toegestaan',
  oordeel: 'ja',
  grondslag: [grondslagen[0]],
  doorbrekingsgrond: 'Wmo 2015 5.2.6',
  plichten: [],
  perGegeven: {},
  beslissendeRegel: 'r',
  leemte: false,
  redenen: [
    {
      regel: 'r',
      titel: 't',
      zin: 'Dit mag.',
      bron: { document: 'Wmo 2015', sectie: null, artikel: '5.2.6', url: null },
      rol: 'beslist',
    },
  ],
  verworpen: [],
  ontbrekendeFeiten: [],
  omslag: [],
  regelset: { versie: 'v1', peildatum: '2026-11-22', gemeente: 'Voorbeeldstad' },
}

const besluit = {
  nummer: 'TB-2026-AAAAA',
  persoonId: inhoud.aanpak.over,
  genomenOp: new Date('2026-11-22T10:00:00Z'),
  regelsetVersie: 'v1',
  inhoud,
  antwoord,
}
const stuk = maakBesluitstuk(besluit, woorden)

describe('the decision as it is frozen', () => {
  it('says who, what, why, on what ground, and what somebody can do', () => {
    expect(stuk).toMatchObject({
      nummer: 'TB-2026-AAAAA',
      komtInPlaatsVan: 'TB-2026-BBBBB',
      genomenOp: '2026-11-22T10:00:00.000Z',
      beslistDoor: { rol: 'Toeleider', organisatie: 'Wijkteam De Singel' },
      besluit: {
        conclusie: 'Wij doen dit',
        handeling: 'aan een ander vertellen of geven',
        metWie: { soort: 'Veilig Thuis', wie: null },
        gegevens: ['dat', 'wat'],
      },
      afweging: {
        nodig: 'Ja',
        kanMetMinder: 'Nee',
        bereiktHetDoel: 'Weet ik niet',
        waaromNodig: [{ gegeven: 'dat', waarom: 'Omdat het moet.' }],
        uitleg: null,
        andersDanDeRegels: { waarom: 'Er is gevaar.', overlegdMet: 'aandachtsfunctionaris' },
      },
      regels: {
        grondslag: [`woord voor ${grondslagen[0]}`],
        doorbreking: 'Wmo 2015 5.2.6',
        redenen: [{ zin: 'Dit mag.', bron: 'Wmo 2015, 5.2.6' }],
        versie: 'v1',
      },
      informeren: {
        wanneer: 'Later',
        hoe: null,
        waaromLater: ['Vooraf informeren is gevaarlijk'],
        uitleg: 'Het is nu niet veilig.',
        uiterlijk: '2026-12-20',
      },
      watWijNogDoen: [{ wat: 'Wij vertellen het u later.', eerst: false, uiterlijk: '2026-12-20' }],
    })
  })

  it('keeps what the form held besides, and the code of a rule, out of it', () => {
    const tekst = JSON.stringify(stuk)
    expect(tekst).not.toContain('dit hoort er niet in')
    expect(tekst).not.toContain('beslissendeRegel')
  })

  it('has no other party when something is only written down', () => {
    const eigen = { ...inhoud, aanpak: { ...inhoud.aanpak, ontvanger: 'eigen-dossier' as const } }
    expect(maakBesluitstuk({ ...besluit, inhoud: eigen }, woorden).besluit.metWie).toBeNull()
  })

  it('tells about bezwaar for the college, and about a klacht for who gives the help', () => {
    const hulp = { ...inhoud, dossierSoort: 'hulpverleningsdossier' as const }
    expect(stuk.watUKuntDoen.join(' ')).toContain('geen bezwaar maken')
    expect(maakBesluitstuk({ ...besluit, inhoud: hulp }, woorden).watUKuntDoen.join(' ')).toContain(
      'van een hulpverlener',
    )
  })

  it('can be frozen, the same every time', () => {
    expect(canonicalBytes(stuk)).toEqual(canonicalBytes(maakBesluitstuk(besluit, woorden)))
  })
})
