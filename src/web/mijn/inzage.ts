import { datumInNederland } from '../../domein/leeftijd.ts'
import { rolVertegenwoordiger, type GelezenGebeurtenis } from '../../handelingen/mijn.ts'
import { doelen } from '../../recht/vocabulaire.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfTijd } from '../moment.ts'
import { opsomming } from '../tekst.ts'

/** What was done, per kind of thing; a test holds this list against what the handelingen write in the log. */
const wat: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hulpvraag: { vastleggen: 'Schreef een vraag om hulp op.' },
  dossierlijst: { raadplegen: 'Zag de naam in een lijst met dossiers.' },
  zoekresultaat: { raadplegen: 'Zag de naam bij het zoeken in eigen dossiers.' },
  beslisser: {
    raadplegen: 'Keek wie mag beslissen.',
    vastleggen: 'Schreef op wie mag beslissen.',
  },
  afscherming: {
    raadplegen: 'Keek wie de pagina mag zien.',
    vastleggen: 'Schreef op wie de pagina mag zien.',
  },
  machtiging: {
    raadplegen: 'Keek wie mag helpen.',
    vastleggen: 'Maakte een code om iemand te laten helpen.',
    aanmelden: 'Vulde een code in om te helpen.',
    afmelden: 'Stopte met laten helpen.',
  },
  zicht: { raadplegen: 'Keek wie wat mag zien.' },
  wilsbekwaamheid: { vastleggen: 'Schreef op of iemand iets zelf kan overzien.' },
  gezin: { vastleggen: 'Schreef op wie samen een gezin zijn.' },
  brp: {
    raadplegen: 'Vroeg gegevens op in de BRP.',
    vastleggen: 'Nam gegevens uit de BRP over.',
  },
  brppagina: { raadplegen: 'Keek wat de gemeente uit de BRP weet.' },
  dossier: { raadplegen: 'Las het dossier.', vastleggen: 'Begon een nieuw dossier.' },
  noodtoegang: { raadplegen: 'Opende het dossier met spoed, omdat er gevaar was.' },
  doeltoegang: { raadplegen: 'Opende het dossier om iets na te kijken.' },
  gegeven: {
    raadplegen: 'Opende het dossier om iets op te schrijven.',
    vastleggen: 'Schreef iets op in het dossier.',
  },
  triage: {
    raadplegen: 'Dacht na over wat mag met de gegevens.',
    vastleggen: 'Begon na te denken over wat mag met de gegevens.',
  },
  concept: { vastleggen: 'Begon met schrijven. De tekst was nog niet af.' },
  triagebesluit: {
    besluiten: 'Nam een besluit over de gegevens.',
    raadplegen: 'Las een besluit over de gegevens.',
  },
  bsn: {
    raadplegen: 'Bekeek het burgerservicenummer (BSN).',
    vastleggen: 'Schreef het burgerservicenummer (BSN) op.',
  },
  bsnpagina: { raadplegen: 'Keek of het burgerservicenummer (BSN) bekend is.' },
  verzoekuitvoering: {
    raadplegen: 'Keek wat op uw verzoek moet gebeuren.',
    vastleggen: 'Deed wat op uw verzoek is besloten.',
  },
  kennisgeving: {
    raadplegen: 'Keek wie moet horen dat er iets is veranderd.',
    vastleggen: 'Schreef op wie hoorde dat er iets is veranderd.',
  },
  plicht: {
    raadplegen: 'Keek wat nog moest gebeuren.',
    vastleggen: 'Schreef op dat een afspraak is gedaan.',
  },
  termijnlijst: { raadplegen: 'Keek wat nog moest gebeuren, en op welke dag.' },
  plichtverzet: { vastleggen: 'Koos een andere dag voor een afspraak, met een reden.' },
  plichtintrekking: { vastleggen: 'Schreef op waarom een afspraak niet meer hoeft.' },
  herziening: {
    raadplegen: 'Keek of u een besluit al mag zien.',
    vastleggen: 'Schreef op waarom u een besluit later ziet.',
  },
  agenda: { vastleggen: 'Zette dagen in de agenda. Uw naam staat daar niet in.' },
  tafel: {
    vastleggen: 'Zette het scherm op slot voor een gesprek over toestemming.',
    aanmelden: 'Nam het scherm weer over na een gesprek over toestemming.',
  },
  document: {
    raadplegen: 'Opende een document in het dossier.',
    vastleggen: 'Zette een document in het dossier.',
  },
  verklaring: {
    raadplegen: 'Las wat de inwoner zelf zegt.',
    vastleggen: 'Zette erbij wat de inwoner zelf zegt.',
  },
  plan: {
    raadplegen: 'Las het plan.',
    vastleggen: 'Schreef iets in het plan.',
  },
  rolkenbaarheid: {
    raadplegen: 'Keek of verteld is in welke rol iemand werkt.',
    vastleggen: 'Schreef op dat verteld is in welke rol iemand werkt.',
  },
  betrokkenheid: {
    raadplegen: 'Keek wie bij het dossier kan.',
    vastleggen: 'Veranderde wie bij het dossier kan.',
  },
  dossierstatus: {
    raadplegen: 'Keek of het dossier dicht kan of extra afgeschermd moet.',
    vastleggen: 'Sloot het dossier of schermde het extra af.',
  },
  overgang: {
    raadplegen: 'Keek wat naar een andere rol kan of ging.',
    verstrekken: 'Gaf door wat samen is gekozen.',
  },
  overdracht: {
    raadplegen: 'Keek wat bij de overdracht van het dossier meegaat.',
    verstrekken: 'Droeg het dossier over.',
    vastleggen: 'Bevestigde dat het dossier is ontvangen.',
  },
  verstrekking: {
    verstrekken: 'Vertelde een ander iets.',
    raadplegen: 'Vroeg een ander om gegevens.',
  },
  toestemming: {
    raadplegen: 'Keek naar een vraag om toestemming.',
    vastleggen: 'Vroeg om toestemming, of schreef een antwoord op.',
  },
  opvraagvraag: { raadplegen: 'Keek wat anderen mogen vertellen.' },
  informatievraag: {
    raadplegen: 'Las een vraag aan een ander, of het antwoord.',
    vastleggen: 'Nam een vraag aan een ander terug.',
  },
  overleglijst: { raadplegen: 'Keek welke gesprekken met anderen er zijn.' },
  overleg: {
    raadplegen: 'Las over een gesprek met anderen.',
    vastleggen: 'Bereidde een gesprek met anderen voor.',
    verstrekken: 'Schreef op wat is gezegd in een gesprek met anderen.',
  },
  suwinet: {
    raadplegen: 'Keek wat in Suwinet is opgezocht.',
    vastleggen: 'Zocht gegevens op in Suwinet. Dat is een systeem voor werk en inkomen.',
  },
  afweging: {
    raadplegen: 'Dacht na over wat nodig is.',
    vastleggen: 'Schreef op wat nodig is, en waarom.',
  },
  verwijsindexmelding: {
    raadplegen: 'Keek of u in de verwijsindex staat. Dat is een lijst voor hulpverleners.',
    vastleggen: 'Schreef iets op over de verwijsindex. Dat is een lijst voor hulpverleners.',
  },
  meldingsbevoegdheid: {
    vastleggen: 'Vroeg of een collega mag melden.',
    besluiten: 'Regelde of een collega mag melden.',
  },
  ruggespraak: {
    raadplegen: 'Las een vraag zonder namen, of het antwoord.',
    vastleggen: 'Vroeg een collega of leidinggevende om advies, zonder namen.',
  },
  leidraad: {
    raadplegen: 'Las een eerder antwoord, zonder namen.',
    vastleggen: 'Schreef een antwoord op voor collega’s, zonder namen.',
  },
  'casus-zonder-namen': { raadplegen: 'Legde een vraag voor zonder namen.' },
  verstrekkingenregister: { raadplegen: 'Keek met wie gegevens zijn gedeeld.' },
  deelkeuze: { raadplegen: 'Keek wat er over u gedeeld mag worden.' },
  deling: {
    raadplegen: 'Keek wat er over u gedeeld is.',
    vastleggen: 'Stopte met delen, of gaf antwoord op een vraag daarover.',
  },
  verantwoording: { raadplegen: 'Maakte een overzicht van alles bij een besluit.' },
  vervanging: { vastleggen: 'Regelde wie een collega vervangt.' },
  relatie: {
    raadplegen: 'Las wie hij of zij zelf privé kent.',
    vastleggen: 'Vertelde wie hij of zij privé kent.',
  },
  'eigen-pagina': { raadplegen: 'Las wat er is opgeschreven.' },
  inzagelog: { raadplegen: 'Bekeek wie er keek.' },
  inrichting: { vastleggen: 'Veranderde hoe de gemeente het werk verdeelt.' },
  organisatie: { vastleggen: 'Voegde een organisatie toe.' },
  convenant: {
    raadplegen: 'Las wat organisaties met elkaar afspraken.',
    vastleggen: 'Schreef op wat organisaties met elkaar afspraken.',
    besluiten: 'Bevestigde wat organisaties met elkaar afspraken.',
  },
  collega: { vastleggen: 'Veranderde wie hier werkt.' },
  aanmelding: {
    raadplegen: 'Keek hoe een collega of partner inlogt.',
    vastleggen: 'Regelde hoe een collega of partner inlogt.',
  },
  autorisatiedocument: { vastleggen: 'Legde vast wie bij welke gegevens kan.' },
  petcontrole: { besluiten: 'Keek of een collega nog bij gegevens moet kunnen.' },
  bestandsvergelijking: {
    raadplegen: 'Keek welke lijsten naast elkaar zijn gelegd.',
    vastleggen: 'Schreef op welke lijsten naast elkaar mogen.',
  },
  toezicht: { raadplegen: 'Keek hoe vaak er met gegevens is gewerkt.' },
  logboek: { raadplegen: 'Keek na wie er keek.' },
  signaal: {
    raadplegen: 'Keek na of er zorgvuldig is gekeken.',
    besluiten: 'Vond iets van hoe er is gekeken.',
    vastleggen: 'Stelde in wat gewone werkuren zijn.',
  },
  uitstel: { raadplegen: 'Keek na wanneer een besluit te zien is.' },
  'eigen-straat': { vastleggen: 'Vertelde in welke straat hij of zij woont.' },
  bereikbaar: {
    raadplegen: 'Keek waar bericht naartoe mag.',
    vastleggen: 'Schreef op waar bericht naartoe mag.',
  },
  bericht: { raadplegen: 'Stuurde een mail: er staat iets klaar.' },
  berichtadres: {
    raadplegen: 'Keek of berichten goed aankomen.',
    vastleggen: 'Veranderde het werkadres van iemand.',
  },
  'eigen-berichten': {
    raadplegen: 'Keek hoe vaak hij of zij zelf mail krijgt.',
    vastleggen: 'Koos hoe vaak hij of zij zelf mail krijgt.',
  },
  toestand: { raadplegen: 'Keek of dit systeem goed werkt.' },
  partnerlijst: { raadplegen: 'Zag in een lijst dat iets is gedeeld of gevraagd.' },
  partnerdeling: {
    raadplegen: 'Las wat met de eigen organisatie is gedeeld.',
    vastleggen: 'Gaf antwoord op wat is gedeeld.',
  },
  partnervraag: {
    raadplegen: 'Las een vraag van het wijkteam.',
    vastleggen: 'Gaf antwoord op een vraag van het wijkteam.',
  },
  partnerlink: { raadplegen: 'Opende een link. Dat kan één keer.' },
  partnerbeheer: { vastleggen: 'Veranderde met wie het wijkteam werkt.' },
  afschrift: {
    raadplegen: 'Maakte of las een bestand met alles wat over u is opgeschreven.',
    vastleggen: 'Vroeg om een bestand met alles wat over u is opgeschreven.',
  },
  rechtsverzoek: {
    raadplegen: 'Las een verzoek over gegevens, of een klacht.',
    vastleggen: 'Deed een verzoek of klacht, of schreef er iets bij.',
  },
  verzoekbesluit: {
    raadplegen: 'Las de brief met het antwoord.',
    besluiten: 'Gaf antwoord op een vraag over gegevens.',
  },
  rechtenbalie: { raadplegen: 'Keek welke vragen er zijn over gegevens.' },
  sessie: { aanmelden: 'Logde in.', afmelden: 'Logde uit.' },
  'bewaarde-invoer': {
    raadplegen: 'Las terug wat eerder is getypt.',
    vastleggen: 'Bewaarde wat is getypt, of gooide het weg.',
  },
}

/** Every kind of thing that a line can be about. */
export const objectsoorten: readonly string[] = Object.keys(wat)

const redenen: Readonly<Record<string, string>> = {
  'petten beheren': 'regelen wie bij gegevens kan',
  verwijsindex: 'bijhouden wat in de verwijsindex staat',
  'petten controleren': 'nagaan wie bij gegevens kan',
  'eigen werkvoorraad': 'het eigen werk plannen',
  'zoeken in eigen dossiers': 'het dossier vinden waarin gewerkt wordt',
  'dossier openen': 'werken in het dossier',
  'dossier ernaast openen': 'een ander soort dossier beginnen',
  'dossier inzien met een doel': 'iets nakijken',
  'gegeven vastleggen': 'iets opschrijven',
  triage: 'nagaan wat mag',
  triagebesluit: 'nagaan wat mag',
  'opzoeken in Suwinet': 'opzoeken wat nodig is voor werk en inkomen',
  'nagaan wat is opgezocht': 'zien wat al is opgezocht',
  bestandsvergelijking: 'nagaan of lijsten naast elkaar mogen',
  'concept bewaren': 'iets opschrijven',
  'triagebesluit lezen': 'een eerder besluit nalezen',
  'uitvoeren van een triagebesluit': 'doen wat is besloten',
  'kiezen wat er wordt gedeeld': 'kiezen wat een ander mag weten',
  'delen met anderen': 'een ander laten weten wat nodig is',
  'nagaan wat anderen mogen vertellen': 'weten wat een ander mag vertellen',
  'vraag aan een partner': 'iets vragen aan een ander',
  'overleg met anderen': 'praten met anderen die helpen',
  afweging: 'zorgvuldig kiezen wat nodig is',
  'overleg zonder namen': 'praten zonder namen te noemen',
  'leren van eerdere antwoorden': 'leren van wat eerder is gevraagd',
  'nagaan wat is gedeeld': 'nakijken met wie iets is gedeeld',
  'verantwoording afleggen': 'laten zien wat is gedaan en waarom',
  'plicht afronden': 'een afspraak afronden',
  'plicht verzetten': 'een andere dag kiezen voor een afspraak',
  'plicht intrekken': 'een afspraak laten vervallen',
  'uitstel herzien': 'nagaan wanneer de inwoner het mag weten',
  'eigen agenda': 'dagen in de agenda zien',
  'overgang voorbereiden': 'kiezen wat naar een andere rol gaat',
  'overgang lezen': 'nalezen wat naar een andere rol ging',
  'overdracht voorbereiden': 'het werk overdragen aan een collega',
  'overdracht lezen': 'nalezen wat is overgedragen',
  'document bij een gegeven': 'een document bij het dossier',
  'verklaring van de inwoner': 'opschrijven wat de inwoner zelf zegt',
  'eigen verklaring': 'zelf iets zeggen bij het dossier',
  'plan van aanpak': 'samen een plan maken',
  'iemand laten helpen': 'iemand laten meekijken of helpen',
  'weten wie wat ziet': 'weten wie wat mag zien',
  'iemand beschermen': 'weten wie de pagina mag zien',
  'eigen plan': 'het eigen plan lezen of erin schrijven',
  'toestemming of instemming vragen': 'vragen of iets mag',
  'rol kenbaar maken': 'vertellen in welke rol iemand werkt',
  'eigen gegevens inzien': 'de eigen gegevens zien',
  inrichten: 'het werk van de gemeente verdelen',
  'toegang regelen': 'regelen wie bij het dossier kan',
  'vervanging regelen': 'regelen wie een collega vervangt',
  'afspraken tussen organisaties': 'regelen wat organisaties met elkaar delen',
  'toezicht op toegang': 'nagaan of alleen de juiste mensen keken',
  'eigen kring': 'zorgen dat niemand kijkt bij mensen die hij of zij privé kent',
  'uitvoeren van een besluit op een verzoek': 'doen wat op een verzoek is besloten',
  'vertellen dat iets is verbeterd of gewist': 'vertellen dat er iets is veranderd',
  'gedeelde gegevens verbeteren of wissen': 'verbeteren of wissen wat is gedeeld',
  'zien wat is gedeeld': 'weten wat is gedeeld of gevraagd',
  'een vraag van het wijkteam': 'een vraag van het wijkteam beantwoorden',
  'lezen via een link': 'lezen wat is gedeeld',
  'gezag en identiteit vaststellen': 'weten wie mag beslissen',
  'nagaan wie mag beslissen': 'weten wie mag beslissen',
  'weten waar bericht naartoe mag': 'alleen bericht sturen als dat veilig is',
  'laten weten dat er iets klaarstaat': 'vertellen dat er iets nieuws is',
  'eigen instelling': 'de eigen instelling kiezen',
  'toestemming beantwoorden': 'zeggen of iets mag',
  'tablet terugnemen': 'stoppen met een vraag op een tablet',
  'partners beheren': 'regelen met welke organisaties het wijkteam werkt',
  'niets kwijtraken': 'niet kwijtraken wat is getypt',
  'afschrift van eigen gegevens': 'de eigen gegevens hebben',
  'eigen verzoek': 'iets vragen over gegevens, of klagen',
  'verzoek over gegevens': 'een vraag of klacht van een inwoner invoeren',
  'verzoek van een inwoner': 'antwoord geven op een vraag over gegevens',
  inloggen: 'inloggen',
  uitloggen: 'uitloggen',
}

/** The sentence for this act on this kind of thing, when there is one: about nobody there often is none. */
export function zinVoor(objectSoort: string, handeling: string): string | undefined {
  return wat[objectSoort]?.[handeling]
}

/** What was done; when it went to another role, that role is named (it stands in the log, never a name). */
export function watGebeurde(
  regel: Pick<GelezenGebeurtenis, 'objectSoort' | 'handeling'> & { toelichting?: string | null },
): string {
  const zin = zinVoor(regel.objectSoort, regel.handeling) ?? 'Gebruikte de gegevens.'
  const rol = regel.handeling === 'verstrekken' ? (regel.toelichting ?? '') : ''
  return rol === '' ? zin : `${zin} Aan de rol: ${rol}.`
}

/** Why, in plain words; a purpose of the law has its own words in the rule base. */
export function waaromGebeurde(doel: string, woorden: Woorden): string {
  const wettelijk = doelen.find((code) => code === doel)
  return wettelijk === undefined ? (redenen[doel] ?? doel) : woorden.doelen[wettelijk].naam
}

/** As what somebody read the page of another, when it was not with gezag over a child. */
export const hoedanigheidWoorden: Readonly<Record<string, string>> = {
  curator: 'De curator',
  mentor: 'De mentor',
  gemachtigde: 'Iemand die mag helpen',
}

/** The same thing done a few times on one day, told once. */
export interface Inzageregel {
  sleutel: string
  /** The first of these times in the log, to ask about. */
  id: string
  /** The times on that day, in order. */
  tijden: string[]
  eerste: Date
  wie: Pick<GelezenGebeurtenis, 'rol' | 'organisatie' | 'betrokkeneId' | 'lezerId'>
  wat: string
  waarom: string
  gelukt: boolean
}

export interface Inzagedag {
  /** `yyyy-mm-dd` in the Netherlands. */
  dag: string
  regels: Inzageregel[]
}

/** Groups the lines by day, newest day first; on a day the same act by the same role becomes one line with its times. */
export function perDag(regels: readonly GelezenGebeurtenis[], woorden: Woorden): Inzagedag[] {
  const dagen = new Map<string, Map<string, Inzageregel>>()
  for (const regel of regels) {
    const dag = datumInNederland(regel.tijdstip)
    const vanDag = dagen.get(dag) ?? new Map<string, Inzageregel>()
    dagen.set(dag, vanDag)
    const watDan = watGebeurde(regel)
    const waarom = waaromGebeurde(regel.doel, woorden)
    const { rol, organisatie, betrokkeneId, lezerId } = regel
    const sleutel = [rol, organisatie, betrokkeneId, lezerId, watDan, waarom].join('|')
    const tijd = schrijfTijd(regel.tijdstip)
    const bestaand = vanDag.get(sleutel)
    if (bestaand === undefined) {
      vanDag.set(sleutel, {
        sleutel,
        id: regel.id,
        tijden: [tijd],
        eerste: regel.tijdstip,
        wie: { rol, organisatie, betrokkeneId, lezerId },
        wat: watDan,
        waarom,
        gelukt: regel.uitkomst !== 'geweigerd',
      })
    } else {
      bestaand.eerste = regel.tijdstip
      bestaand.id = regel.id
      if (!bestaand.tijden.includes(tijd)) bestaand.tijden.unshift(tijd)
    }
  }
  return [...dagen].map(([dag, vanDag]) => ({ dag, regels: [...vanDag.values()] }))
}

/**
 * Numbers for those who read for somebody else, so that a page tells two parents apart without their names: who came
 * first is 1, and a later visit changes no number. One alone needs none.
 *
 * @param regels newest first, as the log gives them
 */
export function nummerLezers(regels: readonly GelezenGebeurtenis[]): Map<string, number> {
  const lezers = new Set(
    regels
      .toReversed()
      .flatMap(({ rol, lezerId }) => (rol === rolVertegenwoordiger ? (lezerId ?? []) : [])),
  )
  return lezers.size < 2 ? new Map() : new Map([...lezers].map((id, index) => [id, index + 1]))
}

/** `10:12, 10:15 en 11:00 uur`; many times become how often and between when. */
export function tijdenInWoorden(tijden: readonly string[]): string {
  if (tijden.length <= 4) return `${opsomming(tijden)} uur`
  return `${tijden.length} keer, tussen ${tijden[0] ?? ''} en ${tijden.at(-1) ?? ''} uur`
}
