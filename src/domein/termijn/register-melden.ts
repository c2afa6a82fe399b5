import { rijen } from './termijn.ts'

const duur = { groep: 'melden', klok: 'duur', aard: 'uiterlijk' } as const

/** Reporting, declaring and giving information. */
export const melden = rijen({
  'T-32': {
    ...duur,
    onderwerp: 'Calamiteit of geweld melden bij de inspectie',
    trigger: 'De gebeurtenis',
    wie: 'De jeugdhulpaanbieder en de gecertificeerde instelling',
    bron: 'Jeugdwet art. 4.1.8; VNG, pettenvraagstuk (2020) hoofdstuk 3',
    lokaal: { werkdagen: 1 },
    regel: 'geen',
    gevolg: 'De taak gaat naar de leidinggevende.',
    status: 'te-bevestigen',
    opmerking:
      'De wet zegt: onverwijld. De volgende werkdag is onze keuze. Bij de Wmo gaat de melding naar de toezichthouder van de gemeente (art. 3.4).',
  },
  'T-33': {
    ...duur,
    onderwerp: 'Aangifte door de gemeente of een ambtenaar',
    trigger: 'De dag dat u het misdrijf kent',
    wie: 'Het openbaar college en de ambtenaar',
    bron: 'Wetboek van Strafvordering art. 162 lid 1',
    lokaal: { werkdagen: 3 },
    regel: 'geen',
    gevolg: 'De taak gaat naar de leidinggevende.',
    status: 'te-bevestigen',
    opmerking:
      'De wet zegt: onverwijld. Drie werkdagen is onze keuze. Geldt niet voor wie mag zwijgen. Een jurist bevestigt de tekst van nu.',
  },
  'T-34': {
    ...duur,
    onderwerp: 'Inlichtingen geven voor de Participatiewet',
    trigger: 'De dag van het verzoek van het college',
    wie: 'De instanties die de wet noemt',
    bron: 'Participatiewet art. 64 lid 6',
    wettelijk: { weken: 4 },
    lokaal: { weken: 2 },
    regel: 'awt',
    gevolg: 'Het college kan de instantie eraan houden.',
    status: 'wet',
    opmerking: 'Zo snel als kan, en hoogstens vier weken.',
  },
  'T-37': {
    ...duur,
    onderwerp: 'Kindcheck herhalen',
    trigger: 'De vorige kindcheck',
    wie: 'De professional met volwassen cliënten',
    bron: 'VNG, pettenvraagstuk (2020) hoofdstuk 3',
    lokaal: { maanden: 6 },
    regel: 'geen',
    gevolg: 'Doe de kindcheck opnieuw, of leg uit waarom niet.',
    status: 'lokaal',
    opmerking: 'De bron zegt: steeds opnieuw. Zes maanden is onze keuze.',
  },
})

const leeftijdsgrens = {
  groep: 'leeftijd',
  klok: 'grens',
  regel: 'geen',
  aard: 'geldig',
  trigger: 'De geboortedag',
  wie: 'De jeugdige en wie voor hem beslist',
} as const

/** Ages at which somebody else decides. Who was born on 29 February has a birthday on 1 March in other years. */
export const leeftijden = rijen({
  'T-39': {
    ...leeftijdsgrens,
    leeftijd: 12,
    onderwerp: 'Twaalf jaar: de jeugdige beslist mee',
    bron: 'VNG-handreiking (2015) §7; protocol Landsmeer art. 12; Jeugdwet art. 7.3.4 en 7.3.15',
    gevolg: 'Vanaf deze dag kijkt u wie er meebeslist. Dat verschilt per wet.',
    status: 'te-bevestigen',
    opmerking:
      'Vanaf 1 september 2026 kan de jeugdige de rechten uit de UAVG ook zelf gebruiken (T-56).',
  },
  'T-40': {
    ...leeftijdsgrens,
    leeftijd: 16,
    onderwerp: 'Zestien jaar: de jeugdige beslist zelf',
    bron: 'VNG-handreiking (2015) §7; protocol Landsmeer art. 12',
    gevolg: 'Toestemmingen van de ouders bekijkt u opnieuw, samen met de jeugdige.',
    status: 'te-bevestigen',
    opmerking: '',
  },
  'T-41': {
    ...leeftijdsgrens,
    leeftijd: 18,
    onderwerp: 'Achttien jaar: het gezag stopt',
    bron: 'Aa en Hunze bijlage 2 (18 jaar)',
    gevolg: 'Toestemmingen van ouders vervallen. Hulp gaat over van Jeugdwet naar Wmo.',
    status: 'te-bevestigen',
    opmerking: 'Verlengde jeugdhulp kan, maar wie beslist verandert hoe dan ook.',
  },
})
