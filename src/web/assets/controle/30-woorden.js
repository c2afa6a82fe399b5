// Maakt van het nagerekende bestand leesbare tekst. Wat hier geen naam heeft, staat er onder zijn eigen naam.
import { alsTekst } from './10-lezen.js'
const namen = {
  nummer: 'Nummer',
  komtInPlaatsVan: 'Komt in de plaats van',
  genomenOp: 'Genomen op',
  gemeente: 'Gemeente',
  over: 'Nummer van de persoon',
  dossier: 'Dossier',
  soort: 'Soort',
  moment: 'Moment',
  beslistDoor: 'Wie deed dit',
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
  ontvanger: 'Met wie',
  geinformeerd: 'Wanneer hoort u dit?',
  verteldOp: 'Verteld op',
}

const handelingen = {
  besluiten: 'Er is een besluit genomen',
  verstrekken: 'Er is iets gedeeld',
  raadplegen: 'Er is gekeken',
  vastleggen: 'Er is iets opgeschreven',
}

export const datumTijd = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
})
const datum = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' })

/** Een dag die niet bestaat, staat er zoals hij in het bestand staat. */
export const schrijfDatum = (vorm, waarde) => {
  const moment = new Date(waarde)
  return Number.isNaN(moment.getTime()) ? String(waarde) : vorm.format(moment)
}

/** Een datum als datum, al het andere zoals het is. */
const schrijf = (waarde) => {
  if (typeof waarde === 'boolean') return waarde ? 'Ja' : 'Nee'
  if (typeof waarde !== 'string') return String(waarde)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(waarde)) return schrijfDatum(datumTijd, waarde)
  if (/^\d{4}-\d\d-\d\d$/.test(waarde)) return schrijfDatum(datum, waarde)
  return waarde
}

export const maak = (soort, inhoud, klasse) => {
  const element = document.createElement(soort)
  if (klasse !== undefined) element.className = klasse
  element.append(...[inhoud ?? []].flat())
  return element
}

const isLeeg = (waarde) =>
  waarde === null ||
  waarde === undefined ||
  waarde === '' ||
  (Array.isArray(waarde) && waarde.length === 0)

const isVoorwerp = (waarde) =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)

/** Zegt niets over de inhoud: hoe het bestand zelf in elkaar zit. */
const overHetBestand = ['soort', 'versie']
/** Bij deze namen zegt de waarde genoeg. */
const zonderNaam = ['zin', 'wat', 'gegeven', 'waarom', 'bron', 'nummer', 'soort', 'rol']
zonderNaam.push('organisatie', 'wie')

/** De volgorde van de namen hierboven; de bytes zelf staan op alfabet. */
const plek = (sleutel) => {
  const gevonden = Object.keys(namen).indexOf(sleutel)
  return gevonden < 0 ? Number.MAX_SAFE_INTEGER : gevonden
}

const sleutelsVan = (voorwerp) =>
  Object.keys(voorwerp)
    .filter((sleutel) => !isLeeg(voorwerp[sleutel]))
    .toSorted((a, b) => plek(a) - plek(b))

/** Een klein voorwerp op één regel: rol en organisatie, of een reden met haar bron. */
const opEenRegel = (voorwerp) =>
  sleutelsVan(voorwerp)
    .filter((sleutel) => voorwerp[sleutel] !== false)
    .map((sleutel) =>
      zonderNaam.includes(sleutel)
        ? schrijf(voorwerp[sleutel])
        : `${namen[sleutel] ?? sleutel} ${schrijf(voorwerp[sleutel])}`,
    )
    .join(' \u00b7 ')

const toonWaarde = (waarde) => {
  if (Array.isArray(waarde)) {
    return maak(
      'ul',
      waarde.map((deel) => maak('li', isVoorwerp(deel) ? opEenRegel(deel) : schrijf(deel))),
    )
  }
  return isVoorwerp(waarde) ? opEenRegel(waarde) : schrijf(waarde)
}

const toonLijst = (voorwerp, sleutels = sleutelsVan(voorwerp)) =>
  maak(
    'dl',
    sleutels.map((sleutel) =>
      maak('div', [
        maak('dt', namen[sleutel] ?? sleutel),
        maak('dd', toonWaarde(voorwerp[sleutel])),
      ]),
    ),
  )

/** Delen met een kop, zoals op de pagina van het besluit; het korte staat bij elkaar bovenaan. */
const toonStuk = (stuk) => {
  const delen = ['besluit', 'afweging', 'regels', 'informeren', 'watWijNogDoen', 'watUKuntDoen']
  const sleutels = sleutelsVan(stuk).filter((sleutel) => !overHetBestand.includes(sleutel))
  const boven = sleutels.filter((sleutel) => !delen.includes(sleutel))
  return [
    toonLijst(stuk, boven),
    ...sleutels
      .filter((sleutel) => delen.includes(sleutel))
      .flatMap((sleutel) => [
        maak('h3', namen[sleutel]),
        isVoorwerp(stuk[sleutel]) ? toonLijst(stuk[sleutel]) : toonWaarde(stuk[sleutel]),
      ]),
  ]
}

const handelingVan = ({ handeling, object }) =>
  handeling === 'raadplegen' && object?.soort === 'verstrekking'
    ? 'Er is om gegevens gevraagd'
    : (handelingen[handeling] ?? handeling)

/** Van een gebeurtenis zonder eigen tekst staat er wie, wanneer en waarvoor. */
const toonKort = (gelezen) =>
  toonLijst({
    handeling: handelingVan(gelezen),
    tijdstip: gelezen.tijdstip,
    beslistDoor: { rol: gelezen.actor?.rol, organisatie: gelezen.actor?.organisatie },
    waarvoor: gelezen.doel,
  })

export const toonGebeurtenis = (bytes) => {
  let gelezen
  try {
    gelezen = JSON.parse(alsTekst(bytes, 'Het bestand'))
  } catch {
    return [maak('p', 'De inhoud van dit bestand is niet te lezen.')]
  }
  if (!isVoorwerp(gelezen)) return [maak('p', 'De inhoud van dit bestand is niet te lezen.')]
  const heel = maak('details', [
    maak('summary', 'Alles wat in het bestand staat'),
    maak('pre', JSON.stringify(gelezen, null, 2)),
  ])
  return [...(isVoorwerp(gelezen.stuk) ? toonStuk(gelezen.stuk) : [toonKort(gelezen)]), heel]
}
