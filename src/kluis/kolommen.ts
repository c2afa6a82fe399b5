/**
 * Every place in the database where something is sealed. The number goes into the envelope, so a number is never used
 * again for something else.
 */
export const kolommen = {
  'persoon.naam': { nr: 1, json: false },
  'persoon.telefoon': { nr: 2, json: false },
  'persoon.adres': { nr: 3, json: false },
  'persoon.bsn': { nr: 4, json: false },
  'gegeven.inhoud': { nr: 5, json: false },
  'gegeven.bron': { nr: 6, json: false },
  'document.inhoud': { nr: 7, json: false },
  'document.naam': { nr: 8, json: false },
  'hulpvraag.omschrijving': { nr: 9, json: false },
  'triagebesluit.inhoud': { nr: 10, json: true },
  'verklaring.tekst': { nr: 11, json: false },
  'concept.waarden': { nr: 12, json: true },
  'doeltoegang.reden': { nr: 13, json: false },
  'doeltoegang.oordeel_reden': { nr: 14, json: false },
  'overgang.toelichting': { nr: 15, json: false },
  'overdracht.reden': { nr: 16, json: false },
  'overdracht.bewijs': { nr: 17, json: true },
  'plicht.bewijs': { nr: 18, json: false },
  'relatie.naam': { nr: 19, json: false },
  'gebeurtenis_bewijs.bytes': { nr: 20, json: false },
  'verzoek.uit': { nr: 21, json: true },
  'verstrekking.ontvanger': { nr: 22, json: false },
  'verstrekking.inhoud': { nr: 23, json: true },
  'signaal.toelichting': { nr: 24, json: false },
  'overdracht.blijft': { nr: 25, json: true },
  'toestemming.feiten': { nr: 26, json: true },
  'toestemming_antwoord.inhoud': { nr: 27, json: true },
  'verstrekt_gegeven.tekst': { nr: 28, json: false },
  'verstrekt_gegeven.waarom': { nr: 29, json: false },
  'deling.over': { nr: 30, json: false },
  'deling.waarom': { nr: 31, json: false },
  'deling.voorwaarden': { nr: 32, json: false },
  'deling_bericht.tekst': { nr: 33, json: false },
  'informatievraag.over': { nr: 34, json: false },
  'informatievraag.vraag': { nr: 35, json: true },
  'informatieantwoord.reden': { nr: 36, json: false },
  'informatieantwoord.inhoud': { nr: 37, json: true },
  'wilsbekwaamheid.inhoud': { nr: 38, json: true },
  'overleg.inhoud': { nr: 39, json: true },
  'overleg_deelnemer.wie': { nr: 40, json: false },
  'overleg_verslag.inhoud': { nr: 41, json: true },
  'overleg_afspraak.wie': { nr: 42, json: false },
  'plan_regel.inhoud': { nr: 43, json: true },
  'plan_reactie.tekst': { nr: 44, json: false },
  'plicht_verloop.reden': { nr: 45, json: false },
  'uitstel_herziening.inhoud': { nr: 46, json: true },
  'afweging_stap.inhoud': { nr: 52, json: true },
  'afweging_einde.inhoud': { nr: 53, json: true },
  'ruggespraak.vraag': { nr: 48, json: true },
  'ruggespraak_antwoord.tekst': { nr: 49, json: false },
  'ruggespraak_besluit.argumenten': { nr: 50, json: false },
  'bereikbaar.email': { nr: 55, json: false },
  'berichtadres.email': { nr: 56, json: false },
  'verwijsindex_melding.inhoud': { nr: 59, json: true },
  'verwijsindex_verwijdering.inhoud': { nr: 60, json: false },
  'suwinet_raadpleging.inhoud': { nr: 62, json: true },
  'rechtsverzoek.inhoud': { nr: 65, json: true },
  'verzoekonderdeel.inhoud': { nr: 66, json: true },
  'verzoekstap.inhoud': { nr: 67, json: true },
  'verzoekbesluit.inhoud': { nr: 68, json: true },
  'bewaarde_invoer.velden': { nr: 83, json: true },
  'afscherming_besluit.reden': { nr: 73, json: false },
  'afschrift_deel.inhoud': { nr: 76, json: true },
  'afschrift_stuk.inhoud': { nr: 77, json: false },
  'kennisgeving.tekst': { nr: 79, json: false },
  'kennisgeving.reden': { nr: 80, json: false },
  'beperking_einde.reden': { nr: 81, json: false },
  'verzoekuitvoering.inhoud': { nr: 82, json: true },
} as const

export type Kolom = keyof typeof kolommen

const opNummer = new Map<number, Kolom>()
for (const [naam, { nr }] of Object.entries(kolommen)) {
  if (isKolom(naam)) opNummer.set(nr, naam)
}

function isKolom(naam: string): naam is Kolom {
  return Object.hasOwn(kolommen, naam)
}

/** The place with this number, or nothing: then the envelope is of a newer version or no envelope. */
export function kolomMet(nr: number): Kolom | undefined {
  return opNummer.get(nr)
}
