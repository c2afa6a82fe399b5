import type { Buitentabel } from './afschrift-kaart-vorm.ts'

function buitenTabel(tabel: string, kolommen: string, reden: string): Buitentabel {
  return { tabel, kolommen: kolommen.split(/\s+/u), reden }
}

/** About the person, and not in a copy that is made by itself: somebody looks first. */
function opVerzoek(tabel: string, kolommen: string, reden: string): Buitentabel {
  return { ...buitenTabel(tabel, kolommen, reden), opVerzoek: true }
}

/**
 * Every table that is not in a copy, column by column, with the reason. First what is (also) about the person and that
 * somebody looks at before it is given; then what is about who works here; then what is about nobody.
 */
export const buiten: readonly Buitentabel[] = [
  opVerzoek(
    'afweging',
    'gemeente_id id nummer soort dossier_id persoon_id pet_id plicht_id begonnen_op',
    'Hoe een medewerker iets afwoog, bijvoorbeeld een melding. Het kan ook over anderen en hun veiligheid gaan. Wat eruit kwam, staat bij de besluiten.',
  ),
  opVerzoek(
    'afweging_stap',
    'gemeente_id id afweging_id stap nr pet_id inhoud op',
    'Een stap van zo’n afweging. Iemand kijkt eerst wat over u gaat en veilig is.',
  ),
  opVerzoek(
    'afweging_einde',
    'gemeente_id afweging_id uitkomst inhoud antwoord triage_id pet_id op',
    'Het einde van zo’n afweging. Wat eruit kwam, staat bij de besluiten.',
  ),
  opVerzoek(
    'gezin',
    'gemeente_id id naam',
    'Wie samen een gezin zijn. Dat gaat altijd ook over anderen.',
  ),
  opVerzoek(
    'gezinslid',
    'gemeente_id gezin_id persoon_id rol',
    'Dat u bij een gezin hoort. Dat gaat altijd ook over anderen.',
  ),
  opVerzoek(
    'dossier_persoon',
    'gemeente_id dossier_id persoon_id rol',
    'Dat uw naam in een dossier staat. Bij uw eigen dossiers ziet u dat al. Bij dat van een ander kijkt eerst iemand of u het mag weten.',
  ),
  opVerzoek(
    'overleg_afspraak',
    'gemeente_id id overleg_id persoon_id wie uiterlijk plicht_id',
    'Wat in een gesprek is afgesproken en met wie. Het kan ook over anderen gaan.',
  ),
  opVerzoek(
    'overleg_gedeeld',
    'gemeente_id id overleg_id deelnemer_nr richting persoon_id categorie verstrekking_id gegeven_id',
    'Wat in een gesprek is gezegd en gehoord. Wat is verteld, staat bij wat is gedeeld.',
  ),
  opVerzoek(
    'verwijsindex_melding',
    'gemeente_id id afweging_id dossier_id persoon_id pet_id inhoud gemeld_op uiterlijk vastgelegd_op',
    'Of iemand in de verwijsindex staat en waarom. Iemand kijkt eerst of het veilig is dit te vertellen.',
  ),
  opVerzoek(
    'verwijsindex_verwijdering',
    'gemeente_id melding_id reden verwijderd_op archief_tot inhoud pet_id vastgelegd_op',
    'Dat een melding uit de verwijsindex is gehaald. Dit hoort bij de melding zelf.',
  ),
  opVerzoek(
    'ruggespraak_bij',
    'gemeente_id ruggespraak_id dossier_id persoon_id triage_id afweging_id',
    'Dat een collega zonder namen om raad is gevraagd. De vraag zelf gaat over niemand bij naam.',
  ),
  opVerzoek(
    'uitstel_herziening',
    'gemeente_id id besluit_id dossier_id pet_id nr reden van_dag tot_dag op inhoud',
    'Waarom u iets later hoort. Als het voorbij is, vertellen wij het u en mag u de reden vragen.',
  ),
  buitenTabel(
    'overgang_gegeven',
    'gemeente_id overgang_id gegeven_id mee nieuw_id antwoord',
    'Welke gegevens zijn meegegaan. Bij elk gegeven staat al of het is overgenomen en waarvan.',
  ),
  buitenTabel(
    'gebeurtenis_bewijs',
    'gemeente_id gebeurtenis_id persoon_id keten nr vorige bytes commitment',
    'Het bewijs dat een regel van “Wie keek er?” echt is. De regel krijgt u; het bewijs haalt u op bij het besluit.',
  ),
  buitenTabel(
    'logboek_keten',
    'gemeente_id persoon_id keten aantal laatste',
    'Telt hoeveel regels er zijn, om te merken als er een weg is. De regels krijgt u.',
  ),
  buitenTabel(
    'bericht',
    'gemeente_id id volgnummer aan_soort aan_id aanleiding besluit_id klaargezet_op niet_voor staat reden pogingen bundel dag bijgewerkt_op',
    'Een seintje dat er iets klaarstaat. Er staat niets in. Wat klaarstond, krijgt u.',
  ),
  buitenTabel(
    'plicht_verloop',
    'gemeente_id id plicht_id nr soort op door_pet van_pet naar_pet van_dag naar_dag reden verzoekstap_id',
    'Welke medewerker een taak had en wanneer die schoof. De taak en of zij is gedaan, krijgt u.',
  ),
  buitenTabel(
    'triage',
    'gemeente_id id dossier_id pet_id moment herziet_id begonnen_op',
    'Dat iemand begon na te denken over een besluit. Het besluit krijgt u.',
  ),
  buitenTabel(
    'concept',
    'gemeente_id id pet_id soort onderwerp_id waarden fouten versie bijgewerkt_op',
    'Een tekst die nog niet af is. Zodra die af is, hoort die bij het dossier en krijgt u die.',
  ),
  buitenTabel(
    'afwijking',
    'gemeente_id besluit_id persoon_id handeling ontvanger_type doel reden genomen_op',
    'Telt hoe vaak besluiten anders zijn dan de regels. Bij uw besluit staat het al.',
  ),
  buitenTabel(
    'toegang',
    'gemeente_id pet_id dossier_id vlaggen geldig_van geldig_tot laatst_gewijzigd doel bron bron_id via_id',
    'Zegt technisch wie nu bij welk dossier kan. Bij uw dossier staat wie er werkt.',
  ),
  buitenTabel(
    'dossier_gewijzigd',
    'gemeente_id dossier_id wat bijzonder',
    'Zegt alleen waar een dossier in een lijst staat.',
  ),
  buitenTabel(
    'afschrift_deel',
    'gemeente_id id afschrift_id deel inhoud op',
    'Een stukje van een afschrift dat wordt gemaakt. Het is dezelfde inhoud nog een keer.',
  ),
  buitenTabel(
    'afschrift_stuk',
    'gemeente_id id afschrift_id vorm nr inhoud',
    'De bestanden van een eerder afschrift. Het is dezelfde inhoud nog een keer.',
  ),
  buitenTabel(
    'geraakt_gegeven',
    'gemeente_id uitvoering_id gegeven_id wat nieuw_id was_overdracht op',
    'Welke gegevens zijn verbeterd of gewist. Bij elk gegeven staat het al; wat weg is, noemen wij niet opnieuw.',
  ),
  buitenTabel(
    'machtiging_poging',
    'gemeente_id id persoon_id op',
    'Dat iemand een code typte die niet klopte. Na een dag is het weg.',
  ),
  buitenTabel(
    'afscherming',
    'gemeente_id id persoon_id vertegenwoordiger_id begonnen_op herzien_op beeindigd_op plicht_id',
    'Dat iemand om veiligheid uw pagina niet mag zien. Dat wijst altijd een ander aan.',
  ),
  opVerzoek(
    'afscherming_besluit',
    'gemeente_id id afscherming_id dossier_id persoon_id pet_id soort grond reden herzien_op op',
    'Of iemand om veiligheid een pagina niet mag zien, en waarom. Iemand kijkt eerst of het veilig is dit te vertellen.',
  ),
  buitenTabel(
    'verzoek_uitgesloten',
    'gemeente_id verzoek_id medewerker_id waarom op',
    'Welke medewerker een klacht of verzoek niet mag behandelen, omdat die er zelf bij was. Dat wijst een medewerker aan.',
  ),
  buitenTabel(
    'bewaarde_invoer',
    'gemeente_id id persoon_id pad velden op',
    'Wat u aan het typen was toen u werd uitgelogd. U krijgt het terug als u weer inlogt; na een dag is het weg.',
  ),
  buitenTabel(
    'aanmelding',
    'gemeente_id id medewerker_id partner_id code_hash code_tot gemaakt_door gemaakt_op account_ix gekoppeld_op beeindigd_door beeindigd_op',
    'Met welk account een medewerker of partner inlogt. Inwoners staan hier niet in.',
  ),
  buitenTabel(
    'aanmeldpoging',
    'id_hash gemeente_id wie terug begonnen_op account_ix pogingen',
    'Dat iemand bezig is met inloggen. Er staat niet in wie; na een kwartier is het weg.',
  ),
  buitenTabel(
    'sessie',
    'id_hash gemeente_id medewerker_id persoon_id pet_id csrf begonnen_op laatst_gezien verloopt_op partner_id tafel_id tafel_pin tafel_pogingen tafel_sinds',
    'Dat u nu bent ingelogd. Na het uitloggen is het weg. In “Wie keek er?” staat wanneer u inlogde.',
  ),
  buitenTabel(
    'verzoek',
    'gemeente_id sleutel sessie wie_id uit op',
    'Onthoudt twee dagen dat een formulier al is verstuurd, zodat het niet dubbel telt.',
  ),
  buitenTabel(
    'relatie',
    'gemeente_id id medewerker_id soort naam geboortedatum persoon_id gemeld_op vervallen_op naam_ix',
    'Wie een medewerker privé kent. Dat is van de medewerker. Het zorgt dat die niet in uw dossier kan.',
  ),
  buitenTabel(
    'kring_poging',
    'gemeente_id gebeurtenis_id medewerker_id op',
    'Dat een medewerker iets wilde openen van iemand die hij kent. Toezicht op de medewerker.',
  ),
  buitenTabel(
    'signaal',
    'gemeente_id id soort sleutel medewerker_id van tot regels aantal mensen doeltoegang_id grond staat toelichting door op gevonden_op',
    'Toezicht op hoe medewerkers kijken. Als iemand onterecht keek, krijgt u daarover een brief.',
  ),
  buitenTabel(
    'signaal_instelling',
    'gemeente_id van_uur tot_uur weekend mensen_per_uur',
    'Hoe dat toezicht is ingesteld. Gaat over niemand.',
  ),
  buitenTabel(
    'signaal_ronde',
    'gemeente_id verwerkt grens bezig op',
    'Hoever dat toezicht is. Gaat over niemand.',
  ),
  buitenTabel(
    'ruggespraak',
    'gemeente_id id nummer soort aan aan_pet_id pet_id medewerker_id organisatie_id handeling ontvanger_type doel categorieen vraag gesteld_op uiterlijk',
    'Een vraag aan een collega zonder namen. Er staat niet in over wie zij gaat.',
  ),
  buitenTabel(
    'ruggespraak_antwoord',
    'gemeente_id id ruggespraak_id als pet_id medewerker_id oordeel tekst gegeven_op',
    'Het antwoord op een vraag zonder namen.',
  ),
  buitenTabel(
    'ruggespraak_besluit',
    'gemeente_id id ruggespraak_id pet_id opschalen ontvanger_type anders_dan_advies argumenten besloten_op',
    'Wat een medewerker deed met raad zonder namen. Het besluit zelf krijgt u.',
  ),
  buitenTabel(
    'ruggespraak_intrekking',
    'gemeente_id ruggespraak_id ingetrokken_op',
    'Dat een vraag zonder namen is teruggenomen.',
  ),
  buitenTabel(
    'ruggespraak_nummer',
    'gemeente_id ruggespraak_id dossier_nummer',
    'Bij welk dossier raad is gevraagd. Voor de leidinggevende.',
  ),
  buitenTabel(
    'leidraad',
    'gemeente_id id reeks_id versie titel vraag antwoord handeling ontvanger_type doel categorieen ruggespraak_id pet_id medewerker_id vastgesteld_op',
    'Een antwoord voor alle collega’s, zonder namen. Gaat over niemand.',
  ),
  buitenTabel(
    'leidraad_intrekking',
    'gemeente_id reeks_id versie reden pet_id ingetrokken_op',
    'Dat zo’n antwoord niet meer geldt.',
  ),
  buitenTabel(
    'bestandsvergelijking',
    'gemeente_id id nummer pet_id soort onderwerp bestanden toets antwoord op',
    'Of twee bestanden naast elkaar mogen. Er staan geen personen in.',
  ),
  buitenTabel(
    'contacttelling',
    'gemeente_id dag onderwerp aantal',
    'Telt hoeveel vragen er zijn. Er staan geen personen in.',
  ),
  buitenTabel(
    'medewerker',
    'gemeente_id id naam functie uit_dienst_op',
    'Wie er werkt. Dat is van de medewerker.',
  ),
  buitenTabel(
    'pet',
    'gemeente_id id medewerker_id organisatie_id naam soort taken dossier_soorten beroepsgeheim beroepscode uitleg geldig_van geldig_tot mandaat beslissen aangevraagd_door aangevraagd_op toegekend_door toegekend_op ingetrokken_door intrekreden',
    'In welke rol iemand werkt. De naam van de rol krijgt u overal waar die iets deed.',
  ),
  buitenTabel(
    'registratie',
    'gemeente_id id medewerker_id soort nummer geldig_tot gecontroleerd_op vervallen_op',
    'De beroepsregistratie van een medewerker.',
  ),
  buitenTabel(
    'meldingsbevoegdheid',
    'gemeente_id id medewerker_id domein van tot aangevraagd_door aangevraagd_op toegekend_door toegekend_op ingetrokken_door ingetrokken_op intrekreden',
    'Welke medewerker mag melden. Gaat over de medewerker.',
  ),
  buitenTabel(
    'vervanging',
    'gemeente_id id pet_id vervanger_pet_id geldig_van geldig_tot geregeld_door geregeld_op',
    'Wie een collega vervangt. Gaat over medewerkers.',
  ),
  buitenTabel(
    'eigen_straat',
    'gemeente_id medewerker_id straat_ix verteld_op teruggekeken',
    'In welke straat een medewerker woont.',
  ),
  buitenTabel(
    'agenda_link',
    'gemeente_id id pet_id hash gemaakt_op geeindigd_op',
    'De agenda van een medewerker. Er staan geen namen van inwoners in.',
  ),
  buitenTabel(
    'berichtadres',
    'gemeente_id soort id email wens gewijzigd_op',
    'Het werkadres van een medewerker of partner.',
  ),
  buitenTabel(
    'partner_medewerker',
    'gemeente_id id organisatie_id naam functie beroepsgeheim uitgenodigd_door uitgenodigd_op ingetrokken_door ingetrokken_op',
    'Wie bij een andere organisatie mag meelezen. Dat is van die persoon.',
  ),
  buitenTabel(
    'petcontrole',
    'gemeente_id id soort begonnen_door begonnen_op uiterlijk afgerond_op',
    'Of medewerkers nog de goede rol hebben.',
  ),
  buitenTabel(
    'petcontrole_regel',
    'gemeente_id controle_id pet_id uitkomst reden door op',
    'Of een medewerker nog de goede rol heeft.',
  ),
  buitenTabel(
    'autorisatiedocument',
    'gemeente_id id nummer inhoud gemaakt_door gemaakt_op',
    'Wie in welke rol waar bij mag. Gaat over medewerkers.',
  ),
  buitenTabel(
    'gemeente',
    'id naam code',
    'De naam van de gemeente. Die staat bovenaan het afschrift.',
  ),
  buitenTabel(
    'organisatie',
    'gemeente_id id naam soort bestuursorgaan ontvanger_type',
    'De naam van een organisatie. Die krijgt u overal waar zij iets deed.',
  ),
  buitenTabel(
    'verwerkingsactiviteit',
    'gemeente_id uri naam doel grondslag',
    'Waarvoor wij gegevens gebruiken. Dat staat bovenaan het afschrift, bij “Waarvoor en hoe lang”.',
  ),
  buitenTabel(
    'inrichting',
    'gemeente_id id nummer status ingangsdatum inhoud toelichting versie gemaakt_door gemaakt_op besloten_door besloten_op reden',
    'Hoe de gemeente het werk heeft geregeld. Gaat over niemand.',
  ),
  buitenTabel(
    'convenant',
    'gemeente_id id reeks_id versie soort titel vindplaats partijen doelen categorieen nooit buiten checklist bepalingen ingangsdatum einddatum evaluatie gemaakt_door gemaakt_op bevestigd_door bevestigd_op beeindigd_per beeindigd_door beeindigreden',
    'Een afspraak tussen organisaties. Gaat over niemand.',
  ),
  buitenTabel(
    'convenant_handtekening',
    'gemeente_id convenant_id organisatie_id naam functie getekend_op vastgelegd_door vastgelegd_op',
    'Wie zo’n afspraak tekende. Dat is van die persoon.',
  ),
  buitenTabel(
    'demo_login',
    'gemeente_id id volgorde soort doel_id naam omschrijving',
    'Alleen voor de proefversie, met verzonnen mensen.',
  ),
  buitenTabel(
    'boom',
    'nr origin vkey begonnen_op bevroren_op bevroren_reden',
    'Hoort bij het bewijs van “Wie keek er?”. Alleen rekenwerk.',
  ),
  buitenTabel(
    'blad',
    'boom index gemeente_id gebeurtenis_id bericht_id commitment',
    'Op welke plaats een regel in dat bewijs staat. Alleen rekenwerk.',
  ),
  buitenTabel(
    'tegel',
    'boom laag nummer inhoud',
    'Hoort bij het bewijs van “Wie keek er?”. Alleen rekenwerk.',
  ),
  buitenTabel(
    'checkpoint',
    'boom grootte wortel notitie getuigd gemaakt_op gepubliceerd_op',
    'Hoort bij het bewijs van “Wie keek er?”. Alleen rekenwerk.',
  ),
  buitenTabel(
    'wachtrij',
    'volgnummer gemeente_id gebeurtenis_id commitment sinds',
    'Wat nog een plaats in dat bewijs moet krijgen. Duurt een seconde.',
  ),
  buitenTabel(
    'logboek_bericht',
    'id soort bytes nonce commitment op',
    'Wat het logboek over zichzelf zegt. Gaat over niemand.',
  ),
  buitenTabel(
    'logboek_instelling',
    'een installatie getuige_vereist',
    'Hoe het logboek is ingesteld. Gaat over niemand.',
  ),
  buitenTabel(
    'uitvoer_stand',
    'ontvanger boom index op',
    'Tot waar het logboek is doorgegeven aan toezicht. Gaat over niemand.',
  ),
  buitenTabel(
    'ronde_stand',
    'deel begonnen_op gelukt_op mislukt_op mislukt aantal',
    'Wanneer het programma zijn vaste werk deed. Gaat over niemand.',
  ),
  buitenTabel(
    'migratie',
    'nummer naam sha256 uitgevoerd_op',
    'Welke versie van het programma draait. Gaat over niemand.',
  ),
]
