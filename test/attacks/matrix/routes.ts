import { randomUUID } from 'node:crypto'
import {
  magBesluit,
  magDossier,
  magEigenWerk,
  magErnaast,
  magInhoud,
  magInzien,
  magMijn,
  magMijnBewijs,
  magMijnVerklaring,
  magOverdragen,
  magMijnPlan,
  magPlan,
  magPlicht,
  magSchrijven,
  magTeam,
  type Cel,
} from './verwacht.ts'

const d =
  (rest = '') =>
  (ids: { dossier: string }): string =>
    `/werk/dossiers/${ids.dossier}${rest}`

/** In this world the question for consent of a dossier bears the id of its besluit. */
const toestemming =
  (rest = '') =>
  (ids: { besluit: string }): string =>
    `/werk/toestemmingen/${ids.besluit}${rest}`

/** Every address that leads into one dossier, and who may follow it. */
export const inDossier: Readonly<Record<string, Cel>> = {
  'GET /partner/gedeeld/:id': {
    adres: (i) => `/partner/gedeeld/${i.deling}`,
    mag: (_soort, relatie) => relatie === 'partner met wie is gedeeld',
  },
  'GET /werk/dossiers/:id': { adres: d(), mag: magDossier },
  'GET /werk/dossiers/:id/betrokkenen': { adres: d('/betrokkenen'), mag: magDossier },
  'GET /werk/dossiers/:id/betrokkenen/:betrokkenheid/eindigen': {
    adres: (i) => `/werk/dossiers/${i.dossier}/betrokkenen/${i.betrokkenheid}/eindigen`,
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/afschermen': { adres: d('/afschermen'), mag: magSchrijven },
  'GET /werk/dossiers/:id/sluiten': { adres: d('/sluiten'), mag: magSchrijven },
  'GET /werk/dossiers/:id/rol': { adres: d('/rol'), mag: magSchrijven },
  'GET /werk/dossiers/:id/verklaring': { adres: d('/verklaring'), mag: magSchrijven },
  'GET /werk/dossiers/:id/opschrijven': { adres: d('/opschrijven'), mag: magSchrijven },
  'GET /werk/dossiers/:id/opschrijven/:sleutel': {
    adres: (i) => `/werk/dossiers/${i.dossier}/opschrijven/${randomUUID()}`,
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/gegevens/:gegevenId/document': {
    adres: (i) => `/werk/dossiers/${i.dossier}/gegevens/${i.gegevenDat}/document`,
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/personen/:persoonId/bsn': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/bsn`,
    // No emergency asks for this number, and who may only know that there is something has no use for it.
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/personen/:persoonId/wie-beslist': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/wie-beslist`,
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/personen/:persoonId/bereikbaar': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/bereikbaar`,
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/personen/:persoonId/vertegenwoordiger': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/vertegenwoordiger`,
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/personen/:persoonId/wilsbekwaamheid': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/wilsbekwaamheid`,
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/personen/:persoonId/gezin': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/gezin`,
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/personen/:persoonId/brp': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/brp`,
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/triage': { adres: d('/triage'), mag: magSchrijven },
  'GET /werk/dossiers/:id/overgang': { adres: d('/overgang'), mag: magSchrijven },
  // Who works in the dossier but cannot give it away reads here why; the post is refused.
  'GET /werk/dossiers/:id/ernaast': { adres: d('/ernaast'), mag: magErnaast },
  'GET /werk/dossiers/:id/overdracht': { adres: d('/overdracht'), mag: magSchrijven },
  'GET /werk/triage/:id/:stap': {
    adres: (i) => `/werk/triage/${i.triage}/aanpak`,
    mag: magEigenWerk,
  },
  'GET /werk/besluiten/:id': { adres: (i) => `/werk/besluiten/${i.besluit}`, mag: magBesluit },
  'GET /werk/besluiten/:id/pdf': {
    adres: (i) => `/werk/besluiten/${i.besluit}/pdf`,
    mag: magBesluit,
  },
  'GET /werk/besluiten/:id/uitvoeren': {
    adres: (i) => `/werk/besluiten/${i.besluit}/uitvoeren`,
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/delen': { adres: d('/delen'), mag: magSchrijven },
  'GET /werk/besluiten/:id/delen': {
    adres: (i) => `/werk/besluiten/${i.besluit}/delen`,
    mag: magSchrijven,
  },
  // Who has to answer for a besluit is who took it.
  'GET /werk/besluiten/:id/verantwoording': {
    adres: (i) => `/werk/besluiten/${i.besluit}/verantwoording`,
    mag: magEigenWerk,
  },
  // What was shared is content, and no emergency asks for it.
  'GET /werk/dossiers/:id/verstrekkingen': { adres: d('/verstrekkingen'), mag: magSchrijven },
  'GET /werk/dossiers/:id/plan': { adres: d('/plan'), mag: magPlan },
  'GET /werk/dossiers/:id/plan/:soort': { adres: d('/plan/opzet'), mag: magPlan },
  'GET /werk/dossiers/:id/plan/:soort/:sleutel': {
    adres: (i) => `/werk/dossiers/${i.dossier}/plan/opzet/${randomUUID()}`,
    mag: magPlan,
  },
  // What somebody asked about their data here is content; entering it changes the dossier.
  'GET /werk/dossiers/:id/verzoeken': { adres: d('/verzoeken'), mag: magSchrijven },
  'GET /werk/dossiers/:id/verzoeken/nieuw': { adres: d('/verzoeken/nieuw'), mag: magSchrijven },
  'GET /werk/dossiers/:id/verzoeken/nieuw/:soort': {
    adres: d('/verzoeken/nieuw/klacht'),
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/opvragen': { adres: d('/opvragen'), mag: magSchrijven },
  'GET /werk/dossiers/:id/afwegingen': { adres: d('/afwegingen'), mag: magSchrijven },
  'GET /werk/dossiers/:id/verwijsindex': { adres: d('/verwijsindex'), mag: magSchrijven },
  'GET /werk/dossiers/:id/afwegingen/:soort': {
    adres: d('/afwegingen/meldcode'),
    mag: magSchrijven,
  },
  'GET /werk/dossiers/:id/suwinet': { adres: d('/suwinet'), mag: magSchrijven },
  'GET /werk/dossiers/:id/opschalen': { adres: d('/opschalen'), mag: magSchrijven },
  'GET /werk/dossiers/:id/overleg': { adres: d('/overleg'), mag: magSchrijven },
  'GET /werk/dossiers/:id/overleg/nieuw': { adres: d('/overleg/nieuw'), mag: magSchrijven },
  // Who agreed to what is content, and no emergency asks for it either.
  'GET /werk/dossiers/:id/toestemmingen': { adres: d('/toestemmingen'), mag: magSchrijven },
  'GET /werk/dossiers/:id/toestemmingen/vragen': {
    adres: d('/toestemmingen/vragen'),
    mag: magSchrijven,
  },
  'GET /werk/toestemmingen/:id': { adres: toestemming(), mag: magSchrijven },
  'GET /werk/toestemmingen/:id/papier': { adres: toestemming('/papier'), mag: magSchrijven },
  'GET /werk/toestemmingen/:id/tafel': { adres: toestemming('/tafel'), mag: magSchrijven },
  'GET /werk/toestemmingen/:id/ontvangstbewijs.json': {
    adres: toestemming('/ontvangstbewijs.json'),
    mag: magSchrijven,
  },
  'GET /werk/documenten/:id': { adres: (i) => `/werk/documenten/${i.document}`, mag: magInhoud },
  'GET /werk/plichten/:id': { adres: (i) => `/werk/plichten/${i.plicht}`, mag: magPlicht },
  'GET /werk/plichten/:id/verzetten': {
    adres: (i) => `/werk/plichten/${i.plicht}/verzetten`,
    mag: magPlicht,
  },
  'GET /inzien/:id': { adres: (i) => `/inzien/${i.dossier}`, mag: magInzien },
  'GET /team/noodtoegang/:id': {
    adres: (i) => `/team/noodtoegang/${i.doeltoegang}`,
    mag: magTeam,
  },
  'GET /mijn/besluiten/:id': { adres: (i) => `/mijn/besluiten/${i.besluit}`, mag: magMijn },
  'GET /mijn/besluiten/:id/pdf': { adres: (i) => `/mijn/besluiten/${i.besluit}/pdf`, mag: magMijn },
  'GET /mijn/besluiten/:id/bewijs': {
    adres: (i) => `/mijn/besluiten/${i.besluit}/bewijs`,
    mag: magMijnBewijs,
  },
  'GET /mijn/besluiten/:id/bewijs/:bestand': {
    adres: (i) => `/mijn/besluiten/${i.besluit}/bewijs/besluit.json`,
    mag: magMijnBewijs,
  },
  'GET /mijn/documenten/:id': { adres: (i) => `/mijn/documenten/${i.document}`, mag: magMijn },
  'GET /mijn/dossiers/:id/verklaring': {
    adres: (i) => `/mijn/dossiers/${i.dossier}/verklaring`,
    mag: magMijnVerklaring,
  },
}

/** Every form that changes something in one dossier. Sent by everybody who may not; nothing may change. */
export const naarDossier: Readonly<Record<string, Cel>> = {
  'POST /werk/dossiers/:id/personen/:persoonId/bsn': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/bsn`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/personen/:persoonId/bereikbaar': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/bereikbaar`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/personen/:persoonId/vertegenwoordiger': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/vertegenwoordiger`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/personen/:persoonId/wilsbekwaamheid': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/wilsbekwaamheid`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/personen/:persoonId/gezin': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/gezin`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/personen/:persoonId/brp': {
    adres: (i) => `/werk/dossiers/${i.dossier}/personen/${i.persoon}/brp`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/personen/:persoonId/vertegenwoordiger/:wie': {
    adres: (i) =>
      `/werk/dossiers/${i.dossier}/personen/${i.persoon}/vertegenwoordiger/${randomUUID()}`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/betrokkenen': { adres: d('/betrokkenen'), mag: magSchrijven },
  'POST /werk/dossiers/:id/betrokkenen/:betrokkenheid/eindigen': {
    adres: (i) => `/werk/dossiers/${i.dossier}/betrokkenen/${i.betrokkenheid}/eindigen`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/afschermen': { adres: d('/afschermen'), mag: magSchrijven },
  'POST /werk/dossiers/:id/sluiten': { adres: d('/sluiten'), mag: magSchrijven },
  'POST /werk/dossiers/:id/rol': { adres: d('/rol'), mag: magSchrijven },
  'POST /werk/dossiers/:id/verklaring': { adres: d('/verklaring'), mag: magSchrijven },
  'POST /werk/dossiers/:id/gegevens/:gegevenId/document': {
    adres: (i) => `/werk/dossiers/${i.dossier}/gegevens/${i.gegevenDat}/document`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/opschrijven/:sleutel': {
    adres: (i) => `/werk/dossiers/${i.dossier}/opschrijven/${randomUUID()}`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/opschrijven/:sleutel/concept': {
    adres: (i) => `/werk/dossiers/${i.dossier}/opschrijven/${randomUUID()}/concept`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/opschrijven/:sleutel/antwoord': {
    adres: (i) => `/werk/dossiers/${i.dossier}/opschrijven/${randomUUID()}/antwoord`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/triage': { adres: d('/triage'), mag: magSchrijven },
  'POST /werk/dossiers/:id/overgang': { adres: d('/overgang'), mag: magSchrijven },
  'POST /werk/dossiers/:id/overgang/kiezen': { adres: d('/overgang/kiezen'), mag: magSchrijven },
  'POST /werk/dossiers/:id/ernaast': { adres: d('/ernaast'), mag: magErnaast },
  'POST /werk/dossiers/:id/overdracht': { adres: d('/overdracht'), mag: magOverdragen },
  'POST /werk/triage/:id/:stap': {
    adres: (i) => `/werk/triage/${i.triage}/vastleggen`,
    mag: magEigenWerk,
  },
  'POST /werk/triage/:id/antwoord': {
    adres: (i) => `/werk/triage/${i.triage}/antwoord`,
    mag: magEigenWerk,
  },
  'POST /werk/triage/:id/concept': {
    adres: (i) => `/werk/triage/${i.triage}/concept`,
    mag: magEigenWerk,
  },
  'POST /werk/besluiten/:id/herzien': {
    adres: (i) => `/werk/besluiten/${i.besluit}/herzien`,
    mag: magSchrijven,
  },
  'POST /werk/besluiten/:id/uitvoeren': {
    adres: (i) => `/werk/besluiten/${i.besluit}/uitvoeren`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/delen': { adres: d('/delen'), mag: magSchrijven },
  'POST /werk/dossiers/:id/delen/besluit': { adres: d('/delen/besluit'), mag: magSchrijven },
  'POST /werk/besluiten/:id/delen': {
    adres: (i) => `/werk/besluiten/${i.besluit}/delen`,
    mag: magSchrijven,
  },
  'POST /werk/besluiten/:id/delen/voorbeeld': {
    adres: (i) => `/werk/besluiten/${i.besluit}/delen/voorbeeld`,
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/opvragen': { adres: d('/opvragen'), mag: magSchrijven },
  'POST /werk/dossiers/:id/afwegingen/:soort': {
    adres: d('/afwegingen/meldcode'),
    mag: magSchrijven,
  },
  'POST /werk/dossiers/:id/suwinet': { adres: d('/suwinet'), mag: magSchrijven },
  'POST /werk/dossiers/:id/opschalen': { adres: d('/opschalen'), mag: magSchrijven },
  'POST /werk/dossiers/:id/overleg/nieuw': { adres: d('/overleg/nieuw'), mag: magSchrijven },
  'POST /werk/dossiers/:id/toestemmingen/vragen': {
    adres: d('/toestemmingen/vragen'),
    mag: magSchrijven,
  },
  'POST /werk/toestemmingen/:id/tafel': { adres: toestemming('/tafel'), mag: magSchrijven },
  'POST /werk/toestemmingen/:id/antwoord': { adres: toestemming('/antwoord'), mag: magSchrijven },
  'POST /werk/toestemmingen/:id/intrekken': { adres: toestemming('/intrekken'), mag: magSchrijven },
  'POST /werk/toestemmingen/:id/buiten-beschouwing': {
    adres: toestemming('/buiten-beschouwing'),
    mag: magSchrijven,
  },
  'POST /werk/plichten/:id': { adres: (i) => `/werk/plichten/${i.plicht}`, mag: magPlicht },
  'POST /werk/plichten/:id/verzetten': {
    adres: (i) => `/werk/plichten/${i.plicht}/verzetten`,
    mag: magPlicht,
  },
  'POST /werk/overdrachten/:id/ontvangen': {
    adres: (i) => `/werk/overdrachten/${i.overdracht}/ontvangen`,
    mag: magEigenWerk,
  },
  'POST /team/noodtoegang/:id': {
    adres: (i) => `/team/noodtoegang/${i.doeltoegang}`,
    mag: magTeam,
  },
  'POST /werk/dossiers/:id/plan': { adres: d('/plan'), mag: magPlan },
  'POST /werk/dossiers/:id/plan/:soort/:sleutel': {
    adres: (i) => `/werk/dossiers/${i.dossier}/plan/opzet/${randomUUID()}`,
    mag: magPlan,
  },
  'POST /werk/dossiers/:id/plan/:soort/:sleutel/concept': {
    adres: (i) => `/werk/dossiers/${i.dossier}/plan/opzet/${randomUUID()}/concept`,
    mag: magPlan,
  },
  'POST /werk/dossiers/:id/plan/:soort/:sleutel/antwoord': {
    adres: (i) => `/werk/dossiers/${i.dossier}/plan/opzet/${randomUUID()}/antwoord`,
    mag: magPlan,
  },
  'POST /werk/dossiers/:id/verzoeken/nieuw/:soort': {
    adres: d('/verzoeken/nieuw/klacht'),
    mag: magSchrijven,
  },
  'POST /mijn/plan/:id/bijdrage': {
    adres: (i) => `/mijn/plan/${i.dossier}/bijdrage`,
    mag: magMijnPlan,
  },
  'POST /mijn/dossiers/:id/verklaring': {
    adres: (i) => `/mijn/dossiers/${i.dossier}/verklaring`,
    mag: magMijnVerklaring,
  },
}

/** Pages about no dossier in particular: which kind of role gets in. */
export type Rol =
  | 'werkpet'
  | 'veilig-thuis'
  | 'leidinggevende'
  | 'klachtbehandelaar'
  | 'beheerder'
  | 'privacy-officer'
  | 'zonder-pet'
  | 'inwoner'
  | 'niemand'
  | 'partner'
const medewerkers: readonly Rol[] = [
  'werkpet',
  'veilig-thuis',
  'leidinggevende',
  'klachtbehandelaar',
  'beheerder',
  'privacy-officer',
  'zonder-pet',
]
const iedereen: readonly Rol[] = [...medewerkers, 'inwoner', 'partner', 'niemand']
const beheerders: readonly Rol[] = ['beheerder']
const toezicht: readonly Rol[] = ['beheerder', 'leidinggevende', 'privacy-officer']

export const algemeen: Readonly<Record<string, readonly Rol[]>> = {
  '/balie/mag-het': iedereen,
  '/termijnen': iedereen,
  '/inlichtingenplicht': iedereen,
  '/toegankelijkheid': iedereen,
  // What everybody may read about their data, about nobody: src/web/publiek.
  '/privacyverklaring': iedereen,
  '/begrippen': iedereen,
  '/uw-gegevens': iedereen,
  '/uw-gegevens/website': iedereen,
  '/klacht': iedereen,
  '/stijl': iedereen,
  '/inloggen': iedereen,
  '/v1/openapi.json': iedereen,
  '/pet': medewerkers,
  '/pet/uitleg': medewerkers.filter((rol) => rol !== 'zonder-pet'),
  '/werk/eigen-kring': medewerkers.filter((rol) => rol !== 'zonder-pet'),
  '/werk/berichten': medewerkers.filter((rol) => rol !== 'zonder-pet'),
  '/werk': ['werkpet', 'veilig-thuis'],
  '/werk/termijnen': ['werkpet', 'veilig-thuis'],
  '/werk/termijnen/agenda': ['werkpet', 'veilig-thuis'],
  '/werk/dossiers': ['werkpet', 'veilig-thuis'],
  '/werk/zoeken': ['werkpet', 'veilig-thuis'],
  '/werk/overleg-zonder-namen': ['werkpet', 'veilig-thuis'],
  '/werk/overleggen': ['werkpet', 'veilig-thuis'],
  '/werk/overleggen/nieuw': ['werkpet', 'veilig-thuis'],
  '/leidraad': medewerkers.filter((rol) => rol !== 'zonder-pet'),
  // Only with a task of work and income, enforcement or policy; nobody in this world has one.
  '/werk/bestandsvergelijking': [],
  '/werk/nood': ['werkpet'],
  '/werk/nood/klaar': ['werkpet'],
  '/werk/vervanging': ['werkpet', 'veilig-thuis'],
  '/werk/intake': ['werkpet', 'veilig-thuis'],
  '/werk/intake-geteld': ['werkpet', 'veilig-thuis'],
  '/inzien': ['leidinggevende', 'klachtbehandelaar'],
  '/team': ['leidinggevende'],
  '/team/noodtoegang': ['leidinggevende'],
  '/team/petten': ['leidinggevende'],
  '/team/termijnen': ['leidinggevende'],
  '/team/vragen': ['leidinggevende'],
  '/team/afwijkingen': ['leidinggevende'],
  '/team/toegang': ['leidinggevende'],
  '/team/vervanging': ['leidinggevende'],
  '/beheer': beheerders,
  '/beheer/inrichting': toezicht,
  '/beheer/organisaties': beheerders,
  '/beheer/petten': toezicht,
  '/beheer/petten/nieuw': beheerders,
  '/beheer/medewerkers': toezicht,
  '/beheer/autorisatiedocument': toezicht,
  '/beheer/controle': toezicht,
  '/beheer/toestand': beheerders,
  '/beheer/meldingsbevoegden': toezicht,
  '/geheimhouding': iedereen,
  '/beheer/berichten': beheerders,
  '/logboek': iedereen,
  '/gezond': iedereen,
  '/gereed': iedereen,
  '/privacy/bestandsvergelijking': ['privacy-officer'],
  '/privacy/toestemmingen': ['privacy-officer'],
  '/privacy': ['privacy-officer'],
  '/privacy/noodtoegang': ['privacy-officer'],
  '/privacy/logboek': ['privacy-officer'],
  '/privacy/signalen': ['privacy-officer'],
  '/privacy/uitstel': ['privacy-officer'],
  '/privacy/vragen': ['privacy-officer'],
  '/privacy/convenanten': toezicht,
  '/privacy/convenanten/nieuw': ['privacy-officer'],
  '/mijn': ['inwoner'],
  '/mijn/gegevens': ['inwoner'],
  '/mijn/hulp': ['inwoner'],
  '/mijn/sessie': ['inwoner'],
  '/uitgelogd': iedereen,
  '/mijn/gedeeld': ['inwoner'],
  '/mijn/plan': ['inwoner'],
  '/mijn/berichten': ['inwoner'],
  '/mijn/helpers': ['inwoner'],
  '/mijn/helpers/nieuw': ['inwoner'],
  '/mijn/helpen': ['inwoner'],
  '/mijn/ouders': ['inwoner'],
  '/mijn/downloads': ['inwoner'],
  '/mijn/wie-keek-er': ['inwoner'],
  '/mijn/toestemmingen': ['inwoner'],
  '/verzoeken': ['leidinggevende', 'privacy-officer', 'klachtbehandelaar'],
  '/mijn/verzoeken': ['inwoner'],
  '/mijn/verzoeken/nieuw': ['inwoner'],
  // Only on a tablet that lies on the table.
  '/tafel': [],
  '/tafel/klaar': [],
  '/tafel/afdruk': [],
  '/partner': ['partner'],
  '/partner/vragen': ['partner'],
  '/beheer/partners': beheerders,
}

/**
 * Routes with tests of their own beside their page, for who may and who may not: they lead to a version, a pet, a draft
 * or a choice of the one who asks, not to a dossier. A route in no list at all makes the test fail.
 */
export const elders: readonly string[] = [
  // A request of one resident, what is asked about and by whom: src/web/mijn/verzoeken/verzoeken.test.ts; what was entered
  // for them: src/web/werk/verzoeken/invoeren.test.ts.
  'GET /mijn/verzoeken/:id',
  'POST /mijn/verzoeken/:id',
  'GET /mijn/verzoeken/:id/intrekken',
  'POST /mijn/verzoeken/:id/intrekken',
  'GET /mijn/verzoeken/nieuw/:soort',
  'POST /mijn/verzoeken/nieuw/:soort',
  'GET /mijn/verzoeken/brieven/:id',
  'GET /mijn/verzoeken/brieven/:id/pdf',
  'GET /mijn/gegevens/:id/klopt-niet',
  'POST /mijn/gegevens/:id/klopt-niet',
  'GET /mijn/wie-keek-er/:id',
  'POST /mijn/wie-keek-er/:id',
  'GET /werk/dossiers/:id/verzoeken/:verzoek/ontvangst',
  // Letting somebody help, and keeping somebody out: src/web/mijn/helpers and src/web/werk/wie-beslist/afschermen.test.ts.
  'POST /mijn/helpers/nieuw',
  'POST /mijn/helpers/:id/stoppen',
  'POST /mijn/helpen',
  'GET /werk/dossiers/:id/personen/:persoonId/afschermen/:wie',
  'POST /werk/dossiers/:id/personen/:persoonId/afschermen/:wie',
  // The standard text in another language, the same for everybody: src/web/talen/uitleg.test.ts.
  'GET /uitleg/:taal',
  'GET /',
  // Quick exit, the end of a session, and what was typed then: src/web/mijn/veilig.test.ts.
  'GET /weg',
  'POST /weg',
  'POST /mijn/sessie',
  'GET /mijn/getypt',
  'POST /mijn/getypt/bewaren',
  'POST /mijn/getypt/verzenden',
  'POST /mijn/getypt/weggooien',
  'GET /assets/:bestand',
  'GET /beheer/autorisatiedocument/:id',
  'GET /beheer/autorisatiedocument/:id/pdf',
  'GET /beheer/controle/:id',
  'GET /beheer/inrichting/:id',
  'GET /beheer/inrichting/:id/algemeen',
  'GET /beheer/inrichting/:id/besluit',
  'GET /beheer/inrichting/:id/taken/:taak',
  'GET /beheer/medewerkers/:id',
  'GET /beheer/petten/:id',
  // The public half of the log; nothing in it is about a person.
  'GET /logboek/:boom{[1-9][0-9]{0,3}}/checkpoint',
  'GET /logboek/:boom{[1-9][0-9]{0,3}}/logboek.vkey',
  'GET /logboek/:boom{[1-9][0-9]{0,3}}/tile/:tegel{.+}',
  'GET /logboek/logboek.vkey',
  'GET /metingen',
  'GET /team/vervanging/:id/eindigen',
  'GET /werk/intake/:sleutel',
  'GET /werk/vervanging/:id/eindigen',
  // These two ask for more than an address can hold; what they show is in the tests of overgang and overdracht.
  'GET /werk/dossiers/:id/overgang/kiezen',
  'GET /werk/overgangen/:id',
  'GET /werk/overdrachten/:id',
  'GET /werk/overdrachten/:id/pdf',
  'POST /beheer/autorisatiedocument',
  'POST /beheer/controle',
  'POST /beheer/controle/:id/:petId',
  'POST /beheer/inrichting',
  'POST /beheer/inrichting/:id/algemeen',
  'POST /beheer/inrichting/:id/besluit',
  'POST /beheer/inrichting/:id/taken/:taak',
  'POST /beheer/medewerkers',
  'POST /beheer/medewerkers/:id',
  'POST /beheer/medewerkers/:id/registraties/:registratieId',
  'POST /beheer/organisaties',
  'POST /beheer/petten/:id/intrekken',
  'POST /beheer/petten/:id/toekennen',
  'POST /beheer/petten/nieuw',
  // Logging in through a provider, and which account is whose: src/web/inloggen/*.test.ts.
  'GET /aanmelden/:wie',
  'GET /aanmelden/:wie/terug',
  'GET /aanmelden/:wie/koppelen',
  'POST /aanmelden/:wie/koppelen',
  'GET /aanmelden/:wie/uit',
  'GET /beheer/medewerkers/:id/account',
  'POST /beheer/medewerkers/:id/account',
  'GET /beheer/partners/:id/mensen/:wie/account',
  'POST /beheer/partners/:id/mensen/:wie/account',
  'POST /inloggen',
  'POST /inzien',
  'POST /pet',
  'POST /team/dossiers-zonder-iemand',
  'POST /team/petten/:id/:petId',
  'POST /team/vervanging',
  'POST /team/vervanging/:id/eindigen',
  'POST /uitloggen',
  'POST /v1/mag-het',
  'GET /privacy/signalen/:id',
  // About organisations, not about a dossier: src/web/privacy/convenanten.test.ts.
  'GET /privacy/convenanten/:id',
  'GET /privacy/convenanten/:id/wijzigen',
  'POST /privacy/convenanten/nieuw',
  'POST /privacy/convenanten/:id/wijzigen',
  'POST /privacy/convenanten/:id/bepalingen',
  'POST /privacy/convenanten/:id/ondertekenen',
  'POST /privacy/convenanten/:id/bevestigen',
  'POST /privacy/convenanten/:id/beeindigen',
  'POST /privacy/convenanten/:id/nieuwe-versie',
  'POST /privacy/logboek',
  'POST /privacy/logboek/:soort',
  'POST /privacy/signalen',
  'POST /privacy/signalen/:id',
  // What a partner organisation reads and answers, and a link that is read once: test/attacks/partner.test.ts.
  // What was shared, for who reaches its dossier and for whom it is about: src/web/werk/delen/delen.test.ts.
  'GET /werk/delingen/:id',
  'POST /werk/delingen/:id/stoppen',
  'POST /werk/delingen/:id/antwoorden',
  // Of who asked alone, and only as long as they may ask: test/inzage/downloads.test.ts.
  'POST /mijn/downloads',
  'GET /mijn/downloads/:id',
  'POST /mijn/downloads/:id',
  'GET /mijn/downloads/:id/:bestand',
  'GET /mijn/downloads/:id/documenten/:document',
  'GET /mijn/gedeeld/:id',
  'POST /mijn/gedeeld/:id/stoppen',
  'GET /partner/vragen/:id',
  // What never lapses, deferring once more, and a calendar behind a secret: src/web/werk/termijnen/termijnen.test.ts.
  'GET /werk/plichten/:id/intrekken',
  'POST /werk/plichten/:id/intrekken',
  'GET /werk/besluiten/:id/uitstel',
  'POST /werk/besluiten/:id/uitstel',
  'POST /werk/termijnen/agenda',
  'GET /agenda/:bestand{[A-Za-z0-9_-]{43}\\.ics}',
  'GET /gedeeld/:geheim',
  'POST /gedeeld/:geheim',
  'POST /partner/gedeeld/:id',
  'POST /partner/gedeeld/:id/bericht',
  'POST /partner/vragen/:id',
  // Where messages may go: src/web/beheer/berichten/berichten.test.ts.
  'POST /mijn/berichten',
  'POST /werk/berichten',
  'POST /beheer/berichten',
  'GET /beheer/partners/:id',
  'POST /beheer/partners/:id',
  'POST /beheer/partners/:id/uitnodigen',
  'POST /beheer/partners/:id/mensen/:wie',
  // A question to a partner, and an overleg: src/web/werk/vragen/vragen.test.ts and src/web/werk/overleg/overleg.test.ts.
  'GET /werk/besluiten/:id/vragen',
  'POST /werk/besluiten/:id/vragen',
  'GET /werk/vragen/:id',
  'POST /werk/vragen/:id/intrekken',
  'POST /werk/vragen/:id/overnemen',
  'GET /werk/overleg/:id',
  'GET /werk/overleg/:id/vastleggen',
  'POST /werk/overleg/:id/vastleggen',
  'POST /werk/overleg-zonder-namen',
  // About no person; who has no task for it is refused (bestandsvergelijking.test.ts).
  'POST /werk/bestandsvergelijking',
  // A question and its answer, going up with a case, and guidance: src/web/werk/ruggespraak/*.test.ts.
  'GET /werk/overleggen/:id',
  'GET /werk/overleggen/:id/besluit',
  'POST /werk/overleggen/nieuw',
  'POST /werk/overleggen/:id',
  'POST /werk/overleggen/:id/intrekken',
  'POST /werk/overleggen/:id/besluit',
  'GET /team/vragen/:id',
  'POST /team/vragen/:id',
  'GET /privacy/vragen/:id',
  'POST /privacy/vragen/:id',
  'GET /leidraad/:id',
  'POST /leidraad',
  'POST /leidraad/:id',
  // Weighing a part of a request in its dossier: src/web/werk/verzoeken/deel.test.ts; the desk, where nobody sees a dossier:
  // src/web/verzoeken/rechtenbalie.test.ts.
  'GET /werk/verzoeken/:id',
  'POST /werk/verzoeken/:id',
  'POST /werk/verzoeken/:id/besluit',
  'GET /werk/verzoeken/brieven/:id',
  'GET /werk/verzoeken/brieven/:id/pdf',
  'GET /verzoeken/:id',
  'POST /verzoeken/:id',
  'GET /verzoeken/delen/:id/besluit',
  'POST /verzoeken/delen/:id/besluit',
  'GET /verzoeken/brieven/:id',
  'GET /verzoeken/brieven/:id/pdf',
  // Carrying out a decision on a request, and telling who got it: src/web/werk/verzoeken/uitvoeren.test.ts.
  'GET /werk/verzoeken/:id/uitvoeren',
  'POST /werk/verzoeken/:id/uitvoeren',
  // What is handed over: src/web/werk/verzoeken/geven.test.ts.
  'GET /werk/verzoeken/:id/geven',
  'GET /werk/verzoeken/:id/geven/pdf',
  'GET /werk/verzoeken/:id/geven/documenten/:document',
  'POST /werk/verzoeken/beperkingen/:id',
  'GET /werk/kennisgevingen/:id',
  'POST /werk/kennisgevingen/:id',
  'POST /partner/kennisgevingen/:id',
  // A guided weighing needs its own story: src/web/werk/afweging/afweging.test.ts.
  'GET /werk/afwegingen/:id',
  'GET /werk/afwegingen/:id/stappen/:stap',
  'POST /werk/afwegingen/:id/stappen/:stap',
  'POST /werk/afwegingen/:id/stappen/:stap/concept',
  'POST /werk/afwegingen/:id/einde',
  // On paper, the verwijsindex and who may report to it: test/journeys/geheim.
  'GET /werk/afwegingen/:id/pdf',
  'GET /werk/afwegingen/:id/brief',
  'POST /werk/afwegingen/:id/verwijsindex',
  'GET /werk/verwijsindex/:id',
  'POST /werk/verwijsindex/:id',
  'POST /beheer/meldingsbevoegden',
  'POST /beheer/meldingsbevoegden/:id/toekennen',
  'POST /beheer/meldingsbevoegden/:id/intrekken',
  // The tablet on the table shows one question: src/web/tafel/tafel.test.ts.
  'POST /tafel/antwoord',
  'POST /tafel/klaar',
  // Who must answer decides, and nobody else: src/web/mijn/toestemming.test.ts.
  'GET /mijn/toestemmingen/:id',
  'GET /mijn/toestemmingen/:id/ontvangstbewijs.json',
  'POST /mijn/toestemmingen/:id',
  'POST /mijn/toestemmingen/:id/intrekken',
  'POST /werk/eigen-kring',
  'POST /werk/eigen-kring/straat',
  'POST /werk/eigen-kring/:id/vervallen',
  'POST /werk/intake/:sleutel',
  'POST /werk/intake/:sleutel/antwoord',
  'POST /werk/intake/:sleutel/concept',
  'POST /werk/nood',
  'POST /werk/vervanging',
  'POST /werk/vervanging/:id/eindigen',
  'POST /werk/zoeken',
]
