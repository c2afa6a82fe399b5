/**
 * Alle adressen van de pagina's op één plaats. Een pagina schrijft nooit zelf een pad: zo is een adres
 * te veranderen zonder te zoeken, en valt een kapotte link op bij het compileren.
 *
 * Nooit persoonsgegevens in een adres: alleen een ondoorzichtig id of een nummer van een stuk.
 * Elk deel gaat door `pad`, dat vreemde tekens onschadelijk maakt.
 */
export const pad = (...delen: string[]): string => `/${delen.map(encodeURIComponent).join('/')}`

/** Hetzelfde adres met vragen erachter; lege waarden vallen weg. */
export const metVraag = (adres: string, vraag: Record<string, string | undefined>): string => {
  const delen = new URLSearchParams()
  for (const [naam, waarde] of Object.entries(vraag)) {
    if (waarde !== undefined && waarde !== '') delen.set(naam, waarde)
  }
  const tekst = delen.toString()
  return tekst ? `${adres}?${tekst}` : adres
}

/** Dezelfde pagina om af te drukken. */
export const afdruk = (adres: string): string => metVraag(adres, { print: '1' })

export const paden = {
  start: () => pad(),
  inloggen: () => pad('inloggen'),
  uitloggen: () => pad('uitloggen'),
  pet: () => pad('pet'),
  /** Werkinstructie bij de pet die op is, en waarom deze regels gelden. */
  petUitleg: () => pad('pet', 'uitleg'),
  toegankelijkheid: () => pad('toegankelijkheid'),
  stijl: () => pad('stijl'),
  /** Werk van de professional. */
  vandaag: () => pad('werk'),
  intake: (sleutel?: string) =>
    sleutel === undefined ? pad('werk', 'intake') : pad('werk', 'intake', sleutel),
  intakeConcept: (sleutel: string) => pad('werk', 'intake', sleutel, 'concept'),
  intakeAntwoord: (sleutel: string) => pad('werk', 'intake', sleutel, 'antwoord'),
  intakeGeteld: () => pad('werk', 'intake-geteld'),
  dossiers: () => pad('werk', 'dossiers'),
  dossier: (id: string) => pad('werk', 'dossiers', id),
  gegeven: (dossierId: string, sleutel?: string) =>
    sleutel === undefined
      ? pad('werk', 'dossiers', dossierId, 'opschrijven')
      : pad('werk', 'dossiers', dossierId, 'opschrijven', sleutel),
  gegevenConcept: (dossierId: string, sleutel: string) =>
    pad('werk', 'dossiers', dossierId, 'opschrijven', sleutel, 'concept'),
  gegevenAntwoord: (dossierId: string, sleutel: string) =>
    pad('werk', 'dossiers', dossierId, 'opschrijven', sleutel, 'antwoord'),
  nieuweTriage: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'triage'),
  triage: (id: string, stap: string) => pad('werk', 'triage', id, stap),
  triageConcept: (id: string) => pad('werk', 'triage', id, 'concept'),
  triageAntwoord: (id: string) => pad('werk', 'triage', id, 'antwoord'),
  besluit: (id: string) => pad('werk', 'besluiten', id),
  besluitPdf: (id: string) => pad('werk', 'besluiten', id, 'pdf'),
  besluitHerzien: (id: string) => pad('werk', 'besluiten', id, 'herzien'),
  besluitUitvoeren: (id: string) => pad('werk', 'besluiten', id, 'uitvoeren'),
  verantwoordingPdf: (id: string) => pad('werk', 'besluiten', id, 'verantwoording'),
  verstrekkingen: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'verstrekkingen'),
  bsn: (dossierId: string, persoonId: string) =>
    pad('werk', 'dossiers', dossierId, 'personen', persoonId, 'bsn'),
  plicht: (id: string) => pad('werk', 'plichten', id),
  /** Zoeken in eigen dossiers, en met spoed daarbuiten. */
  zoeken: () => pad('werk', 'zoeken'),
  nood: () => pad('werk', 'nood'),
  noodKlaar: () => pad('werk', 'nood', 'klaar'),
  /** In welke rol spreekt u; wat de inwoner zelf zegt. */
  rol: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'rol'),
  verklaring: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'verklaring'),
  /** Wie is betrokken, sluiten, afschermen. */
  betrokkenen: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'betrokkenen'),
  betrokkenheidEindigen: (dossierId: string, id: string) =>
    pad('werk', 'dossiers', dossierId, 'betrokkenen', id, 'eindigen'),
  dossierSluiten: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'sluiten'),
  dossierAfschermen: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'afschermen'),
  eigenKring: () => pad('werk', 'eigen-kring'),
  eigenStraat: () => pad('werk', 'eigen-kring', 'straat'),
  eigenKringVervallen: (id: string) => pad('werk', 'eigen-kring', id, 'vervallen'),
  vervanging: () => pad('werk', 'vervanging'),
  vervangingEindigen: (id: string) => pad('werk', 'vervanging', id, 'eindigen'),
  /** Het bewaakte moment tussen twee petten, en de overdracht van een heel dossier. */
  overgang: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'overgang'),
  overgangKiezen: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'overgang', 'kiezen'),
  overgangKlaar: (id: string) => pad('werk', 'overgangen', id),
  ernaast: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'ernaast'),
  overdracht: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'overdracht'),
  overdrachtBewijs: (id: string) => pad('werk', 'overdrachten', id),
  overdrachtPdf: (id: string) => pad('werk', 'overdrachten', id, 'pdf'),
  overdrachtOntvangen: (id: string) => pad('werk', 'overdrachten', id, 'ontvangen'),
  /** Bijlagen bij een gegeven. */
  documentToevoegen: (dossierId: string, gegevenId: string) =>
    pad('werk', 'dossiers', dossierId, 'gegevens', gegevenId, 'document'),
  document: (id: string) => pad('werk', 'documenten', id),
  /** Pagina van de inwoner. */
  mijn: () => pad('mijn'),
  mijnBesluit: (id: string) => pad('mijn', 'besluiten', id),
  mijnBesluitPdf: (id: string) => pad('mijn', 'besluiten', id, 'pdf'),
  mijnBesluitBewijs: (id: string) => pad('mijn', 'besluiten', id, 'bewijs'),
  mijnBesluitBewijsbestand: (id: string, bestand: string) =>
    pad('mijn', 'besluiten', id, 'bewijs', bestand),
  mijnVerstrekkingen: () => pad('mijn', 'gedeeld'),
  mijnGegevens: () => pad('mijn', 'gegevens'),
  wieKeekEr: () => pad('mijn', 'wie-keek-er'),
  mijnVerklaring: (dossierId: string) => pad('mijn', 'dossiers', dossierId, 'verklaring'),
  mijnDocument: (id: string) => pad('mijn', 'documenten', id),
  /** Leidinggevende. */
  team: () => pad('team'),
  teamToewijzen: () => pad('team', 'dossiers-zonder-iemand'),
  teamVervanging: () => pad('team', 'vervanging'),
  teamVervangingEindigen: (id: string) => pad('team', 'vervanging', id, 'eindigen'),
  teamNood: () => pad('team', 'noodtoegang'),
  teamNoodBeoordelen: (id: string) => pad('team', 'noodtoegang', id),
  teamControle: () => pad('team', 'petten'),
  teamControleOordeel: (id: string, petId: string) => pad('team', 'petten', id, petId),
  /** Leidinggevende en klachtbehandelaar: één dossier, voor één doel. */
  inzien: () => pad('inzien'),
  inzienDossier: (id: string) => pad('inzien', id),
  inzienDocument: (id: string) => pad('inzien', 'documenten', id),
  /** Beheerder: hoe de gemeente het werk heeft ingericht, en wie welke pet draagt. */
  beheer: () => pad('beheer'),
  inrichting: () => pad('beheer', 'inrichting'),
  inrichtingVersie: (id: string) => pad('beheer', 'inrichting', id),
  inrichtingAlgemeen: (id: string) => pad('beheer', 'inrichting', id, 'algemeen'),
  inrichtingTaak: (id: string, taak: string) => pad('beheer', 'inrichting', id, 'taken', taak),
  inrichtingBesluit: (id: string) => pad('beheer', 'inrichting', id, 'besluit'),
  organisaties: () => pad('beheer', 'organisaties'),
  petten: () => pad('beheer', 'petten'),
  petNieuw: () => pad('beheer', 'petten', 'nieuw'),
  petBeheer: (id: string) => pad('beheer', 'petten', id),
  petToekennen: (id: string) => pad('beheer', 'petten', id, 'toekennen'),
  petIntrekken: (id: string) => pad('beheer', 'petten', id, 'intrekken'),
  medewerkers: () => pad('beheer', 'medewerkers'),
  medewerker: (id: string) => pad('beheer', 'medewerkers', id),
  registratieVervallen: (id: string, registratieId: string) =>
    pad('beheer', 'medewerkers', id, 'registraties', registratieId),
  autorisatie: () => pad('beheer', 'autorisatiedocument'),
  autorisatieVersie: (id: string) => pad('beheer', 'autorisatiedocument', id),
  autorisatiePdf: (id: string) => pad('beheer', 'autorisatiedocument', id, 'pdf'),
  controles: () => pad('beheer', 'controle'),
  controle: (id: string) => pad('beheer', 'controle', id),
  controleOordeel: (id: string, petId: string) => pad('beheer', 'controle', id, petId),
  /** Privacy officer. */
  privacy: () => pad('privacy'),
  privacyNood: () => pad('privacy', 'noodtoegang'),
  privacyLogboek: () => pad('privacy', 'logboek'),
  privacyLogboekUitvoer: (soort: string) => pad('privacy', 'logboek', soort),
  privacySignalen: () => pad('privacy', 'signalen'),
  privacySignaal: (id: string) => pad('privacy', 'signalen', id),
  privacyUitstel: () => pad('privacy', 'uitstel'),
  beheerToestand: () => pad('beheer', 'toestand'),
  gezond: () => pad('gezond'),
  gereed: () => pad('gereed'),
  metingen: () => pad('metingen'),
  logboek: () => pad('logboek'),
  logboekSleutel: () => pad('logboek', 'logboek.vkey'),
  logboekBoomSleutel: (boom: number) => pad('logboek', String(boom), 'logboek.vkey'),
  logboekTegels: (boom: number) => pad('logboek', String(boom), 'tile'),
  logboekCheckpoint: (boom: number) => pad('logboek', String(boom), 'checkpoint'),
  /** Toestemming en instemming: vragen, beantwoorden, intrekken. */
  toestemmingen: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'toestemmingen'),
  toestemmingVragen: (dossierId: string) =>
    pad('werk', 'dossiers', dossierId, 'toestemmingen', 'vragen'),
  toestemming: (id: string) => pad('werk', 'toestemmingen', id),
  toestemmingAntwoord: (id: string) => pad('werk', 'toestemmingen', id, 'antwoord'),
  toestemmingIntrekken: (id: string) => pad('werk', 'toestemmingen', id, 'intrekken'),
  toestemmingBuitenBeschouwing: (id: string) =>
    pad('werk', 'toestemmingen', id, 'buiten-beschouwing'),
  toestemmingPapier: (id: string) => pad('werk', 'toestemmingen', id, 'papier'),
  toestemmingBewijs: (id: string) => pad('werk', 'toestemmingen', id, 'ontvangstbewijs.json'),
  /** Samen aan tafel: alleen dit formulier, tot de pincode is ingevuld. */
  tafelBegin: (toestemmingId: string) => pad('werk', 'toestemmingen', toestemmingId, 'tafel'),
  tafel: () => pad('tafel'),
  tafelAntwoord: () => pad('tafel', 'antwoord'),
  tafelKlaar: () => pad('tafel', 'klaar'),
  tafelAfdruk: () => pad('tafel', 'afdruk'),
  mijnToestemmingen: () => pad('mijn', 'toestemmingen'),
  mijnToestemming: (id: string) => pad('mijn', 'toestemmingen', id),
  mijnToestemmingIntrekken: (id: string) => pad('mijn', 'toestemmingen', id, 'intrekken'),
  mijnToestemmingBewijs: (id: string) => pad('mijn', 'toestemmingen', id, 'ontvangstbewijs.json'),
  /** Wie beslist: gezag, vertegenwoordiging, wilsbekwaamheid, en wat de BRP zegt. */
  wieBeslist: (dossierId: string, persoonId: string) =>
    pad('werk', 'dossiers', dossierId, 'personen', persoonId, 'wie-beslist'),
  vertegenwoordigerToevoegen: (dossierId: string, persoonId: string) =>
    pad('werk', 'dossiers', dossierId, 'personen', persoonId, 'vertegenwoordiger'),
  vertegenwoordigerEindigen: (dossierId: string, persoonId: string, id: string) =>
    pad('werk', 'dossiers', dossierId, 'personen', persoonId, 'vertegenwoordiger', id),
  wilsbekwaamheid: (dossierId: string, persoonId: string) =>
    pad('werk', 'dossiers', dossierId, 'personen', persoonId, 'wilsbekwaamheid'),
  gezinMaken: (dossierId: string, persoonId: string) =>
    pad('werk', 'dossiers', dossierId, 'personen', persoonId, 'gezin'),
  brp: (dossierId: string, persoonId: string) =>
    pad('werk', 'dossiers', dossierId, 'personen', persoonId, 'brp'),
  /** Delen en vragen: per gegeven, met voorbeeld vooraf. */
  delen: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'delen'),
  delenBegin: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'delen', 'besluit'),
  delenUitvoeren: (besluitId: string) => pad('werk', 'besluiten', besluitId, 'delen'),
  delenVoorbeeld: (besluitId: string) => pad('werk', 'besluiten', besluitId, 'delen', 'voorbeeld'),
  deling: (id: string) => pad('werk', 'delingen', id),
  delingStoppen: (id: string) => pad('werk', 'delingen', id, 'stoppen'),
  delingAntwoorden: (id: string) => pad('werk', 'delingen', id, 'antwoorden'),
  vragen: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'opvragen'),
  vragenUitvoeren: (besluitId: string) => pad('werk', 'besluiten', besluitId, 'vragen'),
  informatievraag: (id: string) => pad('werk', 'vragen', id),
  informatievraagOvernemen: (id: string) => pad('werk', 'vragen', id, 'overnemen'),
  informatievraagIntrekken: (id: string) => pad('werk', 'vragen', id, 'intrekken'),
  mijnDeling: (id: string) => pad('mijn', 'gedeeld', id),
  mijnDelingStoppen: (id: string) => pad('mijn', 'gedeeld', id, 'stoppen'),
  /** Overleg met anderen, en casusoverleg. */
  overleggen: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'overleg'),
  overlegNieuw: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'overleg', 'nieuw'),
  overleg: (id: string) => pad('werk', 'overleg', id),
  overlegVastleggen: (id: string) => pad('werk', 'overleg', id, 'vastleggen'),
  overlegZonderNamen: () => pad('werk', 'overleg-zonder-namen'),
  /** Plan van aanpak. */
  plan: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'plan'),
  planBegin: (dossierId: string, soort: string) =>
    pad('werk', 'dossiers', dossierId, 'plan', soort),
  planDeel: (dossierId: string, soort: string, sleutel: string) =>
    pad('werk', 'dossiers', dossierId, 'plan', soort, sleutel),
  planConcept: (dossierId: string, soort: string, sleutel: string) =>
    pad('werk', 'dossiers', dossierId, 'plan', soort, sleutel, 'concept'),
  planAntwoord: (dossierId: string, soort: string, sleutel: string) =>
    pad('werk', 'dossiers', dossierId, 'plan', soort, sleutel, 'antwoord'),
  mijnPlan: () => pad('mijn', 'plan'),
  mijnPlanBijdrage: (planId: string) => pad('mijn', 'plan', planId, 'bijdrage'),
  /** Ketenpartner: alleen wat met de eigen organisatie is gedeeld en nog loopt. */
  partner: () => pad('partner'),
  partnerDeling: (id: string) => pad('partner', 'gedeeld', id),
  partnerBericht: (id: string) => pad('partner', 'gedeeld', id, 'bericht'),
  partnerVragen: () => pad('partner', 'vragen'),
  partnerVraag: (id: string) => pad('partner', 'vragen', id),
  /** Eenmalig, voor wie geen partner is: het geheim staat in het adres, nooit een persoonsgegeven. */
  link: (geheim: string) => pad('gedeeld', geheim),
  partners: () => pad('beheer', 'partners'),
  partnerorganisatie: (id: string) => pad('beheer', 'partners', id),
  partnerUitnodigen: (id: string) => pad('beheer', 'partners', id, 'uitnodigen'),
  partnerIntrekken: (id: string, wie: string) => pad('beheer', 'partners', id, 'mensen', wie),
  /** Convenanten en verwerkersovereenkomsten. */
  convenanten: () => pad('privacy', 'convenanten'),
  convenantNieuw: () => pad('privacy', 'convenanten', 'nieuw'),
  convenant: (id: string) => pad('privacy', 'convenanten', id),
  convenantWijzigen: (id: string) => pad('privacy', 'convenanten', id, 'wijzigen'),
  convenantBepalingen: (id: string) => pad('privacy', 'convenanten', id, 'bepalingen'),
  convenantBevestigen: (id: string) => pad('privacy', 'convenanten', id, 'bevestigen'),
  convenantNieuweVersie: (id: string) => pad('privacy', 'convenanten', id, 'nieuwe-versie'),
  convenantOndertekenen: (id: string) => pad('privacy', 'convenanten', id, 'ondertekenen'),
  convenantBeeindigen: (id: string) => pad('privacy', 'convenanten', id, 'beeindigen'),
  privacyToestemmingen: () => pad('privacy', 'toestemmingen'),
  /** Mijn termijnen: alles wat nog moet, met dag; verzetten en intrekken met een reden. */
  termijnen: () => pad('werk', 'termijnen'),
  termijnRekenen: () => pad('termijnen'),
  termijnAgenda: () => pad('werk', 'termijnen', 'agenda'),
  agenda: (geheim: string) => pad('agenda', `${geheim}.ics`),
  plichtVerzetten: (id: string) => pad('werk', 'plichten', id, 'verzetten'),
  plichtIntrekken: (id: string) => pad('werk', 'plichten', id, 'intrekken'),
  teamTermijnen: () => pad('team', 'termijnen'),
  /** Later vertellen: opnieuw bekijken, verlengen, vertellen. */
  uitstel: (besluitId: string) => pad('werk', 'besluiten', besluitId, 'uitstel'),
  /** Hulp en overleg: een vraag aan een collega, leidinggevende of privacy officer; opschalen; wat eerder is geantwoord. */
  ruggespraken: () => pad('werk', 'overleggen'),
  ruggespraakNieuw: () => pad('werk', 'overleggen', 'nieuw'),
  ruggespraak: (id: string) => pad('werk', 'overleggen', id),
  ruggespraakIntrekken: (id: string) => pad('werk', 'overleggen', id, 'intrekken'),
  escalatieNieuw: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'opschalen'),
  escalatieBesluit: (id: string) => pad('werk', 'overleggen', id, 'besluit'),
  teamVragen: () => pad('team', 'vragen'),
  teamVraag: (id: string) => pad('team', 'vragen', id),
  teamAfwijkingen: () => pad('team', 'afwijkingen'),
  teamToegang: () => pad('team', 'toegang'),
  privacyVragen: () => pad('privacy', 'vragen'),
  privacyVraag: (id: string) => pad('privacy', 'vragen', id),
  leidraden: () => pad('leidraad'),
  leidraad: (id: string) => pad('leidraad', id),
  /** Een begeleide afweging: meldcode, melding, conflict van plichten … stap voor stap. */
  afwegingen: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'afwegingen'),
  afwegingBegin: (dossierId: string, soort: string) =>
    pad('werk', 'dossiers', dossierId, 'afwegingen', soort),
  afweging: (id: string) => pad('werk', 'afwegingen', id),
  afwegingStap: (id: string, stap: string) => pad('werk', 'afwegingen', id, 'stappen', stap),
  afwegingConcept: (id: string, stap: string) =>
    pad('werk', 'afwegingen', id, 'stappen', stap, 'concept'),
  afwegingEinde: (id: string) => pad('werk', 'afwegingen', id, 'einde'),
  afwegingPdf: (id: string) => pad('werk', 'afwegingen', id, 'pdf'),
  /** De brief waarmee een verzoek om informatie wordt geweigerd. */
  afwegingBrief: (id: string) => pad('werk', 'afwegingen', id, 'brief'),
  /** De verwijsindex: wat is gemeld, vastleggen dát u meldde, en weer weghalen. */
  verwijsindex: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'verwijsindex'),
  verwijsindexMelding: (afwegingId: string) =>
    pad('werk', 'afwegingen', afwegingId, 'verwijsindex'),
  verwijsindexWeg: (meldingId: string) => pad('werk', 'verwijsindex', meldingId),
  meldingsbevoegden: () => pad('beheer', 'meldingsbevoegden'),
  meldingsbevoegdToekennen: (id: string) => pad('beheer', 'meldingsbevoegden', id, 'toekennen'),
  meldingsbevoegdIntrekken: (id: string) => pad('beheer', 'meldingsbevoegden', id, 'intrekken'),
  /** Register van geheimen en van instanties: uitleg, geen personen. */
  beroepsgeheimen: () => pad('geheimhouding'),
  inlichtingenplicht: () => pad('inlichtingenplicht'),
  /** Suwinet: voor één doel, elke keer met een reden. Bestandsvergelijking: over niemand. */
  suwinet: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'suwinet'),
  bestandsvergelijking: () => pad('werk', 'bestandsvergelijking'),
  bestandsvergelijkingen: () => pad('privacy', 'bestandsvergelijking'),
  /** Berichten: waar en of iemand bericht mag krijgen. */
  bereikbaar: (dossierId: string, persoonId: string) =>
    pad('werk', 'dossiers', dossierId, 'personen', persoonId, 'bereikbaar'),
  mijnBerichten: () => pad('mijn', 'berichten'),
  eigenBerichten: () => pad('werk', 'berichten'),
  beheerBerichten: () => pad('beheer', 'berichten'),
  /** Rechten van de inwoner: verzoeken, bezwaar en klacht. */
  mijnHulp: () => pad('mijn', 'hulp'),
  mijnVerzoeken: () => pad('mijn', 'verzoeken'),
  mijnVerzoekNieuw: (soort?: string) =>
    soort === undefined
      ? pad('mijn', 'verzoeken', 'nieuw')
      : pad('mijn', 'verzoeken', 'nieuw', soort),
  mijnVerzoek: (id: string) => pad('mijn', 'verzoeken', id),
  mijnVerzoekIntrekken: (id: string) => pad('mijn', 'verzoeken', id, 'intrekken'),
  mijnVerzoekBrief: (besluitId: string) => pad('mijn', 'verzoeken', 'brieven', besluitId),
  mijnVerzoekBriefPdf: (besluitId: string) => pad('mijn', 'verzoeken', 'brieven', besluitId, 'pdf'),
  /** Over één gegeven: klopt dit niet? */
  mijnKloptNiet: (gegevenId: string) => pad('mijn', 'gegevens', gegevenId, 'klopt-niet'),
  /** Een vraag over wie keek. */
  mijnVraagOverKijken: (gebeurtenisId: string) => pad('mijn', 'wie-keek-er', gebeurtenisId),
  /** Iemand laten helpen, en wat ouders zien. */
  mijnHelpers: () => pad('mijn', 'helpers'),
  mijnHelperNieuw: () => pad('mijn', 'helpers', 'nieuw'),
  mijnHelperStoppen: (id: string) => pad('mijn', 'helpers', id, 'stoppen'),
  mijnHelpenMetCode: () => pad('mijn', 'helpen'),
  mijnOuders: () => pad('mijn', 'ouders'),
  /** Alles downloaden: klaarzetten, voortgang, ophalen zolang het er ligt. */
  mijnDownloads: () => pad('mijn', 'downloads'),
  mijnDownload: (id: string) => pad('mijn', 'downloads', id),
  mijnDownloadBestand: (id: string, vorm: string) => pad('mijn', 'downloads', id, vorm),
  mijnDownloadDocument: (id: string, documentId: string) =>
    pad('mijn', 'downloads', id, 'documenten', documentId),
  /** Verzoeken bij de professional: voorstel, besluit van de hulpverlener, uitvoeren. */
  verzoeken: (dossierId: string) => pad('werk', 'dossiers', dossierId, 'verzoeken'),
  verzoekInvoeren: (dossierId: string, soort?: string) =>
    soort === undefined
      ? pad('werk', 'dossiers', dossierId, 'verzoeken', 'nieuw')
      : pad('werk', 'dossiers', dossierId, 'verzoeken', 'nieuw', soort),
  /** De ontvangstbevestiging, om mee te geven. */
  verzoekOntvangst: (dossierId: string, id: string) =>
    pad('werk', 'dossiers', dossierId, 'verzoeken', id, 'ontvangst'),
  verzoekDeel: (deelId: string) => pad('werk', 'verzoeken', deelId),
  verzoekDeelBesluit: (deelId: string) => pad('werk', 'verzoeken', deelId, 'besluit'),
  verzoekDeelUitvoeren: (deelId: string) => pad('werk', 'verzoeken', deelId, 'uitvoeren'),
  verzoekDeelGeven: (deelId: string) => pad('werk', 'verzoeken', deelId, 'geven'),
  verzoekDeelGevenDocument: (deelId: string, documentId: string) =>
    pad('werk', 'verzoeken', deelId, 'geven', 'documenten', documentId),
  verzoekDeelGevenPdf: (deelId: string) => pad('werk', 'verzoeken', deelId, 'geven', 'pdf'),
  verzoekBrief: (besluitId: string) => pad('werk', 'verzoeken', 'brieven', besluitId),
  verzoekBriefPdf: (besluitId: string) => pad('werk', 'verzoeken', 'brieven', besluitId, 'pdf'),
  /** Bij een partner: wat is veranderd aan wat is gedeeld, is daar ook gedaan. */
  partnerKennisgeving: (id: string) => pad('partner', 'kennisgevingen', id),
  verzoekUitvoerenBeperking: (uitvoeringId: string) =>
    pad('werk', 'verzoeken', 'beperkingen', uitvoeringId),
  kennisgevingGedaan: (id: string) => pad('werk', 'kennisgevingen', id),
  /** Rechtenbalie: alle verzoeken met hun dagen; identiteit, verlengen, besluiten. */
  balieVerzoeken: () => pad('verzoeken'),
  balieVerzoek: (id: string) => pad('verzoeken', id),
  balieBesluit: (deelId: string) => pad('verzoeken', 'delen', deelId, 'besluit'),
  balieBrief: (besluitId: string) => pad('verzoeken', 'brieven', besluitId),
  balieBriefPdf: (besluitId: string) => pad('verzoeken', 'brieven', besluitId, 'pdf'),
  /** Een ouder of ander afschermen, om veiligheid. */
  afschermenVan: (dossierId: string, persoonId: string, vertegenwoordigerId: string) =>
    pad('werk', 'dossiers', dossierId, 'personen', persoonId, 'afschermen', vertegenwoordigerId),
  /** Voor iedereen, zonder inloggen. */
  privacyverklaring: () => pad('privacyverklaring'),
  begrippen: () => pad('begrippen'),
  brochure: () => pad('uw-gegevens'),
  websitetekst: () => pad('uw-gegevens', 'website'),
  klacht: () => pad('klacht'),
  uitleg: (taal: string) => pad('uitleg', taal),
  /** Hoe lang een sessie van een inwoner nog loopt (GET), en langer (POST). */
  mijnSessie: () => pad('mijn', 'sessie'),
  /** Wat iemand typte toen de sessie eindigde. */
  mijnGetypt: () => pad('mijn', 'getypt'),
  mijnGetyptBewaren: () => pad('mijn', 'getypt', 'bewaren'),
  mijnGetyptVerzenden: () => pad('mijn', 'getypt', 'verzenden'),
  mijnGetyptWeggooien: () => pad('mijn', 'getypt', 'weggooien'),
  uitgelogd: () => pad('uitgelogd'),
  /** Snel weg: uitloggen en een gewone website openen. */
  snelWeg: () => pad('weg'),
  /** Inloggen met DigiD (via een makelaar) of met het account van de organisatie. */
  aanmelden: (wie: string) => pad('aanmelden', wie),
  aanmeldenTerug: (wie: string) => pad('aanmelden', wie, 'terug'),
  aanmeldenKoppelen: (wie: string) => pad('aanmelden', wie, 'koppelen'),
  aanmeldenUit: (wie: string) => pad('aanmelden', wie, 'uit'),
  /** Het account van een medewerker of partner: een code maken, of ontkoppelen. */
  medewerkerAccount: (id: string) => pad('beheer', 'medewerkers', id, 'account'),
  partnerAccount: (id: string, wie: string) =>
    pad('beheer', 'partners', id, 'mensen', wie, 'account'),
  /** Balie: geen enkel veld over een persoon. */
  magHet: () => pad('balie', 'mag-het'),
} as const
