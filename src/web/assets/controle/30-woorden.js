// Maakt van het nagerekende bestand leesbare tekst. Wat hier geen naam heeft, staat er onder zijn eigen naam.
const namen = {
  nummer: 'Nummer',
  komtInPlaatsVan: 'Komt in de plaats van',
  genomenOp: 'Genomen op',
  gemeente: 'Gemeente',
  over: 'Gaat over (nummer van de persoon)',
  dossier: 'Dossier',
  soort: 'Soort',
  moment: 'Moment',
  beslistDoor: 'Wie besloot dit',
  rol: 'Rol',
  organisatie: 'Organisatie',
  besluit: 'Het besluit',
  conclusie: 'Besluit',
  tekst: 'In gewone woorden',
  handeling: 'Waar het over gaat',
  metWie: 'Met wie',
  wie: 'Wie',
  gegevens: 'Welke gegevens',
  waarvoor: 'Waarvoor',
  doel: 'Doel',
  afweging: 'Waarom',
  nodig: 'Is het nodig?',
  kanMetMinder: 'Kan het met minder?',
  inVerhouding: 'Staat het in verhouding?',
  bereiktHetDoel: 'Bereikt dit het doel?',
  waaromNodig: 'Waarom per gegeven',
  gegeven: 'Gegeven',
  waarom: 'Waarom',
  eerstBesproken: 'Eerst besproken?',
  nietMeeEens: 'Was iemand het er niet mee eens?',
  watErNietGoedAanIs: 'Wat er niet goed aan is',
  uitleg: 'Uitleg',
  andersDanDeRegels: 'Anders dan de regels',
  overlegdMet: 'Overlegd met',
  regels: 'Op welke regels rust dit',
  grondslag: 'Grondslag',
  doorbreking: 'Waarom het beroepsgeheim hier niet geldt',
  redenen: 'Redenen',
  zin: 'Reden',
  bron: 'Bron',
  versie: 'Versie',
  zoalsGoldOp: 'Regels zoals zij golden op',
  informeren: 'Wanneer u dit hoort',
  wanneer: 'Wanneer',
  hoe: 'Hoe',
  waaromLater: 'Waarom later',
  uiterlijk: 'Uiterlijk op',
  watWijNogDoen: 'Wat wij nog doen',
  wat: 'Wat',
  eerst: 'Moet dit eerst?',
  watUKuntDoen: 'Wat u kunt doen',
  tijdstip: 'Wanneer',
}

const handelingen = {
  besluiten: 'Er is een besluit genomen',
  verstrekken: 'Er is iets gedeeld',
  raadplegen: 'Er is gekeken',
  vastleggen: 'Er is iets opgeschreven',
}

const datumTijd = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
})
const datum = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' })

/** Een datum als datum, al het andere zoals het is. */
const schrijf = (waarde) => {
  if (typeof waarde === 'boolean') return waarde ? 'Ja' : 'Nee'
  if (typeof waarde !== 'string') return String(waarde)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(waarde)) return datumTijd.format(new Date(waarde))
  if (/^\d{4}-\d\d-\d\d$/.test(waarde)) return datum.format(new Date(waarde))
  return waarde
}

const maak = (soort, inhoud, klasse) => {
  const element = document.createElement(soort)
  if (klasse !== undefined) element.className = klasse
  element.append(...[inhoud ?? []].flat())
  return element
}

const isLeeg = (waarde) =>
  waarde === null || waarde === '' || (Array.isArray(waarde) && waarde.length === 0)

const isRij = (waarde) => Array.isArray(waarde) && waarde.every((deel) => typeof deel !== 'object')

/** De volgorde van de namen hierboven; de bytes zelf staan op alfabet. */
const plek = (sleutel) => {
  const gevonden = Object.keys(namen).indexOf(sleutel)
  return gevonden < 0 ? Number.MAX_SAFE_INTEGER : gevonden
}

const toonWaarde = (waarde) => {
  if (isRij(waarde))
    return maak(
      'ul',
      waarde.map((deel) => maak('li', schrijf(deel))),
    )
  if (Array.isArray(waarde)) return waarde.map((deel) => toonLijst(deel))
  if (typeof waarde === 'object') return toonLijst(waarde)
  return schrijf(waarde)
}

const toonLijst = (inhoud) => {
  const regels = Object.keys(inhoud)
    .filter((sleutel) => !isLeeg(inhoud[sleutel]))
    .toSorted((a, b) => plek(a) - plek(b))
  return maak(
    'dl',
    regels.map((sleutel) =>
      maak('div', [maak('dt', namen[sleutel] ?? sleutel), maak('dd', toonWaarde(inhoud[sleutel]))]),
    ),
  )
}

/** Een besluit heeft zijn eigen tekst; van wat daarna gebeurde staat er wie, wanneer en waarvoor. */
const toonGebeurtenis = (bytes) => {
  let gelezen
  try {
    gelezen = JSON.parse(alsTekst(bytes, 'Het bestand'))
  } catch {
    return [maak('p', 'De inhoud van dit bestand is niet te lezen.')]
  }
  if (typeof gelezen !== 'object' || gelezen === null) {
    return [maak('p', 'De inhoud van dit bestand is niet te lezen.')]
  }
  const { stuk, actor, tijdstip, doel, handeling } = gelezen
  const kop = {
    handeling: handelingen[handeling] ?? handeling,
    tijdstip,
    rol: actor?.rol,
    organisatie: actor?.organisatie,
    doel,
  }
  for (const sleutel of Object.keys(kop)) if (kop[sleutel] === undefined) delete kop[sleutel]
  return [toonLijst(typeof stuk === 'object' && stuk !== null ? stuk : kop)]
}
