-- Voorbeeldstad: a gemeente that does not exist, with people who do not exist.
-- Only the organisation and the people; questions, dossiers and besluiten are made by the application itself,
-- through the same door as everything else.

insert into gemeente (id, naam, code) values
  ('a0000000-0000-4000-8000-000000000001', 'Voorbeeldstad', 'voorbeeldstad');

insert into organisatie (gemeente_id, id, naam, soort, bestuursorgaan) values
  ('a0000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000001', 'Wijkteam De Singel', 'wijkteam', false),
  ('a0000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000002', 'Gemeente Voorbeeldstad', 'gemeente', true),
  ('a0000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000003', 'Basisschool De Linde', 'school', false),
  ('a0000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000004', 'Huisartsenpraktijk Zuid', 'huisarts', false),
  ('a0000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000005', 'Jeugdbescherming De Brug', 'gecertificeerde-instelling', false);

insert into medewerker (gemeente_id, id, naam, functie) values
  ('a0000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000001', 'Sanne Bakker', 'Wijkteamprofessional'),
  ('a0000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000002', 'Mehmet Yilmaz', 'Wijkteamprofessional'),
  ('a0000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000003', 'Petra de Wit', 'Leidinggevende wijkteam'),
  ('a0000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000004', 'Fatima El Idrissi', 'Applicatiebeheerder'),
  ('a0000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000005', 'Joost van Dam', 'Applicatiebeheerder'),
  ('a0000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000006', 'Ingrid Postma', 'Privacy officer'),
  ('a0000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000007', 'Ruud Aalders', 'Klachtbehandelaar');

insert into pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, beroepsgeheim, beroepscode, uitleg, geldig_van, toegekend_op) values
  ('a0000000-0000-4000-8000-000000000001', 'a3000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000001',
   'Toeleider Jeugd en Wmo', 'toeleider', '{toeleiding-jeugd,toeleiding-wmo}', '{toeleidingsdossier}', 'jeugdwet', true,
   'U werkt namens de gemeente. U zoekt de juiste hulp en bereidt de beslissing voor.', '2026-01-01', '2026-01-01'),
  ('a0000000-0000-4000-8000-000000000001', 'a3000000-0000-4000-8000-000000000002', 'a2000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000001',
   'Jeugdhulpverlener', 'hulpverlener', '{verlenen-jeugdhulp}', '{hulpverleningsdossier}', 'jeugdwet', true,
   'U geeft hulp. Wat u hoort, valt onder uw beroepsgeheim.', '2026-01-01', '2026-01-01'),
  ('a0000000-0000-4000-8000-000000000001', 'a3000000-0000-4000-8000-000000000003', 'a2000000-0000-4000-8000-000000000002', 'a1000000-0000-4000-8000-000000000001',
   'Toeleider Jeugd en Wmo', 'toeleider', '{toeleiding-jeugd,toeleiding-wmo}', '{toeleidingsdossier}', 'geen', true,
   'U werkt namens de gemeente. U zoekt de juiste hulp en bereidt de beslissing voor.', '2026-01-01', '2026-01-01'),
  ('a0000000-0000-4000-8000-000000000001', 'a3000000-0000-4000-8000-000000000004', 'a2000000-0000-4000-8000-000000000003', 'a1000000-0000-4000-8000-000000000002',
   'Leidinggevende', 'leidinggevende', '{leidinggeven}', '{}', 'geen', false,
   'U stuurt het team aan. U ziet aantallen, geen dossiers.', '2026-01-01', '2026-01-01'),
  ('a0000000-0000-4000-8000-000000000001', 'a3000000-0000-4000-8000-000000000005', 'a2000000-0000-4000-8000-000000000004', 'a1000000-0000-4000-8000-000000000002',
   'Beheerder', 'beheerder', '{}', '{}', 'geen', false, 'U richt het systeem in en vraagt petten aan. U ziet geen dossiers.', '2026-01-01', '2026-01-01'),
  ('a0000000-0000-4000-8000-000000000001', 'a3000000-0000-4000-8000-000000000006', 'a2000000-0000-4000-8000-000000000005', 'a1000000-0000-4000-8000-000000000002',
   'Beheerder', 'beheerder', '{}', '{}', 'geen', false, 'U richt het systeem in en vraagt petten aan. U ziet geen dossiers.', '2026-01-01', '2026-01-01'),
  ('a0000000-0000-4000-8000-000000000001', 'a3000000-0000-4000-8000-000000000007', 'a2000000-0000-4000-8000-000000000006', 'a1000000-0000-4000-8000-000000000002',
   'Privacy officer', 'privacy-officer', '{}', '{}', 'geen', false, 'U ziet toe op de toegang. U ziet wie wanneer waarom keek, niet wat er staat.', '2026-01-01', '2026-01-01'),
  ('a0000000-0000-4000-8000-000000000001', 'a3000000-0000-4000-8000-000000000008', 'a2000000-0000-4000-8000-000000000007', 'a1000000-0000-4000-8000-000000000002',
   'Klachtbehandelaar', 'bezwaarbehandelaar', '{bezwaar-klacht}', '{}', 'geen', false, 'U behandelt klachten en bezwaren. U opent alleen het dossier waar de klacht over gaat.', '2026-01-01', '2026-01-01');

-- Who may decide for the college about requests of residents: the leidinggevende, and about bezwaar who was not there at first.
update pet set mandaat = 'Mandaatbesluit sociaal domein 2026, art. 4' where soort = 'leidinggevende';
update pet set mandaat = 'Mandaatbesluit sociaal domein 2026, art. 9' where soort = 'bezwaarbehandelaar';

-- How Voorbeeldstad has arranged it, from the first of January: a team of an organisation of its own.
insert into inrichting (gemeente_id, id, nummer, status, ingangsdatum, toelichting, gemaakt_op, besloten_op, inhoud)
select 'a0000000-0000-4000-8000-000000000001', 'a7000000-0000-4000-8000-000000000001', 1, 'vastgesteld', '2026-01-01',
  'Bij de start van Deelwijzer.', '2026-01-01', '2026-01-01',
  jsonb_build_object('vorm', 'stichting', 'keuzeVraagverheldering', 1,
    'keuzeToelichting', 'Wie niet weet welke hulp past, krijgt eerst een gesprek namens de gemeente.',
    'lokaleRegels', null, 'beleidNaam', 'Privacybeleid sociaal domein Voorbeeldstad', 'beleidVindplaats', '',
    'contactGemeente', 'Gemeentehuis, Marktplein 1 in Voorbeeldstad. Telefoon: 088-000 00 00.',
    'contactFg', 'Telefoon: 088-000 00 01. E-mail: privacy@voorbeeldstad.example.',
    'nood', jsonb_build_object('uren', 8, 'beoordelenDagen', 3),
    'taken', (select jsonb_object_agg(taak, jsonb_build_object(
        'activiteit', activiteit,
        'verantwoordelijke', case when taak = 'uitvoering-ots' then 'a1000000-0000-4000-8000-000000000005' when college then 'a1000000-0000-4000-8000-000000000002' else 'a1000000-0000-4000-8000-000000000001' end,
        'verwerkers', case when college then jsonb_build_array(jsonb_build_object(
          'organisatie', 'a1000000-0000-4000-8000-000000000001', 'overeenkomst', 'Overeenkomst De Singel 2026')) else '[]'::jsonb end,
        -- Only a gecertificeerde instelling carries out a measure of the children's judge.
        'uitvoerders', case when taak = 'uitvoering-ots' then jsonb_build_array('a1000000-0000-4000-8000-000000000005')
          else jsonb_build_array('a1000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000002') end,
        'beroepsgeheim', geheim, 'beroepscode', code, 'beslissen', false))
      from (values
        ('toeleiding-jeugd', 'Jeugdhulp zoeken en aanvragen', true, 'geen', 'Beroepscode jeugdprofessional'),
        ('toeleiding-wmo', 'Ondersteuning zoeken en aanvragen', true, 'geen', 'Beroepscode sociaal werk'),
        ('toeleiding-pw', 'Een aanvraag voor een uitkering voorbereiden', true, 'geen', ''),
        ('toeleiding-wgs', 'Toegang tot schuldhulp', true, 'geen', ''),
        ('verlenen-jeugdhulp', 'Jeugdhulp door het wijkteam', false, 'jeugdwet', 'Beroepscode jeugdprofessional'),
        ('maatschappelijk-werk', 'Maatschappelijk werk', false, 'geen', 'Beroepscode sociaal werk'),
        ('schuldhulpverlening', 'Helpen bij schulden', false, 'geen', ''),
        ('begeleiden-plan-pw', 'Begeleiden naar werk', true, 'geen', ''),
        ('regie-vanuit-hulp', 'Afstemmen vanuit de hulp', false, 'jeugdwet', 'Beroepscode jeugdprofessional'),
        ('regie-vanuit-college', 'Kijken of voorzieningen nog passen', true, 'geen', ''),
        ('uitvoering-ots', 'Uitvoeren van een ondertoezichtstelling', false, 'jeugdwet', 'Beroepscode jeugdprofessional'),
        ('deskundigenadvies', 'Advies van een deskundige', false, 'jeugdwet', '')
      ) as t (taak, activiteit, college, geheim, code)));

insert into verwerkingsactiviteit (gemeente_id, uri, naam, doel, grondslag)
select 'a0000000-0000-4000-8000-000000000001', uri, naam, doel, grondslag from (values
  ('urn:deelwijzer:activiteit:toeleiding-jeugd', 'Toeleiden naar jeugdhulp', 'De juiste jeugdhulp vinden en daarover beslissen', 'AVG 6.1.e, Jeugdwet 2.3'),
  ('urn:deelwijzer:activiteit:toeleiding-wmo', 'Toeleiden naar ondersteuning', 'De juiste ondersteuning vinden en daarover beslissen', 'AVG 6.1.e, Wmo 2015 2.3.2'),
  ('urn:deelwijzer:activiteit:verlenen-jeugdhulp', 'Jeugdhulp verlenen', 'Hulp geven aan jeugdigen en ouders', 'AVG 6.1.e, Jeugdwet 7.3.8'),
  ('urn:deelwijzer:activiteit:maatschappelijk-werk', 'Maatschappelijk werk', 'Hulp geven aan volwassenen', 'AVG 6.1.e, Wmo 2015'),
  ('urn:deelwijzer:activiteit:deskundigenadvies', 'Advies van een deskundige', 'Adviseren over de juiste hulp', 'AVG 6.1.e'),
  ('urn:deelwijzer:activiteit:toeleiding-pw', 'Toeleiden naar een uitkering', 'Een aanvraag voor een uitkering voorbereiden', 'AVG 6.1.e, Participatiewet 7'),
  ('urn:deelwijzer:activiteit:toeleiding-wgs', 'Toeleiden naar schuldhulp', 'De juiste schuldhulp vinden en daarover beslissen', 'AVG 6.1.e, Wgs 3'),
  ('urn:deelwijzer:activiteit:schuldhulpverlening', 'Schuldhulp verlenen', 'Helpen bij schulden', 'AVG 6.1.e, Wgs 3'),
  ('urn:deelwijzer:activiteit:begeleiden-plan-pw', 'Begeleiden van een plan van aanpak', 'Begeleiden naar werk', 'AVG 6.1.e, Participatiewet 44a'),
  ('urn:deelwijzer:activiteit:re-integratie', 'Re-integratie', 'Helpen om werk te vinden', 'AVG 6.1.e, Participatiewet 64'),
  ('urn:deelwijzer:activiteit:regie-vanuit-hulp', 'Regie vanuit de hulp', 'Hulp op elkaar afstemmen', 'AVG 6.1.e'),
  ('urn:deelwijzer:activiteit:regie-vanuit-college', 'Regie namens het college', 'Nagaan of voorzieningen nog passen', 'AVG 6.1.e'),
  ('urn:deelwijzer:activiteit:uitvoering-ots', 'Ondertoezichtstelling uitvoeren', 'Een maatregel van de kinderrechter uitvoeren', 'AVG 6.1.e, Jeugdwet 3.2'),
  ('urn:deelwijzer:activiteit:inrichting-en-petten', 'Inrichting en petten', 'Vastleggen wie wat mag', 'AVG 6.1.c, AVG 32'),
  ('urn:deelwijzer:activiteit:toegang-tot-dossiers', 'Toegang tot dossiers', 'Regelen wie bij een dossier kan', 'AVG 6.1.c, AVG 32'),
  ('urn:deelwijzer:activiteit:toezicht-op-toegang', 'Toezicht op toegang', 'Nagaan of er terecht is gekeken', 'AVG 6.1.c, AVG 39'),
  ('urn:deelwijzer:activiteit:inloggen', 'Inloggen en wisselen van pet', 'Weten wie er werkt en in welke rol', 'AVG 6.1.e'),
  ('urn:deelwijzer:activiteit:intake', 'Hulpvraag aannemen', 'Een vraag aannemen', 'AVG 6.1.e'),
  ('urn:deelwijzer:activiteit:dossier', 'Dossier raadplegen', 'Werken in een eigen dossier', 'AVG 6.1.e'),
  ('urn:deelwijzer:activiteit:eigen-pagina', 'Eigen pagina van de inwoner', 'Inwoners laten zien wat er over hen staat', 'AVG 6.1.c, AVG 15'),
  ('urn:deelwijzer:activiteit:teamoverzicht', 'Teamoverzicht in aantallen', 'Leidinggeven', 'AVG 6.1.e')
) as v (uri, naam, doel, grondslag);

-- Noor (13) has two parents with gezag; of Sem (8) it is not known whether his father has gezag.
insert into persoon (gemeente_id, id, naam, geboortedatum, telefoon) values
  ('a0000000-0000-4000-8000-000000000001', 'a4000000-0000-4000-8000-000000000001', 'Noor de Vries', '2013-05-04', '06 10000001'),
  ('a0000000-0000-4000-8000-000000000001', 'a4000000-0000-4000-8000-000000000002', 'Anna de Vries', '1985-11-20', '06 10000002'),
  ('a0000000-0000-4000-8000-000000000001', 'a4000000-0000-4000-8000-000000000003', 'Mark Jansen', '1983-02-28', '06 10000003'),
  ('a0000000-0000-4000-8000-000000000001', 'a4000000-0000-4000-8000-000000000004', 'Bram Visser', '1974-07-09', '06 10000004'),
  ('a0000000-0000-4000-8000-000000000001', 'a4000000-0000-4000-8000-000000000005', 'Sem Visser', '2018-09-30', null),
  ('a0000000-0000-4000-8000-000000000001', 'a4000000-0000-4000-8000-000000000006', 'Lotte Smit', '1980-03-15', '06 10000006'),
  ('a0000000-0000-4000-8000-000000000001', 'a4000000-0000-4000-8000-000000000007', 'Willem Hendriks', '1951-12-01', null);

insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, gezag, bron, geldig_van) values
  ('a0000000-0000-4000-8000-000000000001', 'a5000000-0000-4000-8000-000000000001', 'a4000000-0000-4000-8000-000000000001', 'a4000000-0000-4000-8000-000000000002', 'ouder', 'ja', 'gezagsregister', '2013-05-04'),
  ('a0000000-0000-4000-8000-000000000001', 'a5000000-0000-4000-8000-000000000002', 'a4000000-0000-4000-8000-000000000001', 'a4000000-0000-4000-8000-000000000003', 'ouder', 'ja', 'gezagsregister', '2013-05-04'),
  ('a0000000-0000-4000-8000-000000000001', 'a5000000-0000-4000-8000-000000000003', 'a4000000-0000-4000-8000-000000000005', 'a4000000-0000-4000-8000-000000000006', 'ouder', 'ja', 'gezagsregister', '2018-09-30'),
  ('a0000000-0000-4000-8000-000000000001', 'a5000000-0000-4000-8000-000000000004', 'a4000000-0000-4000-8000-000000000005', 'a4000000-0000-4000-8000-000000000004', 'ouder', 'onbekend', 'nog niet opgevraagd', '2018-09-30');

insert into demo_login (gemeente_id, id, volgorde, soort, doel_id, naam, omschrijving) values
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000001', 1, 'medewerker', 'a2000000-0000-4000-8000-000000000001', 'Sanne Bakker', 'Professional met twee petten: toeleider en jeugdhulpverlener'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000002', 2, 'medewerker', 'a2000000-0000-4000-8000-000000000002', 'Mehmet Yilmaz', 'Collega met andere dossiers'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000003', 3, 'medewerker', 'a2000000-0000-4000-8000-000000000003', 'Petra de Wit', 'Leidinggevende van het wijkteam'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000004', 14, 'inwoner', 'a4000000-0000-4000-8000-000000000001', 'Noor de Vries', 'Inwoner van 13 jaar'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000005', 15, 'inwoner', 'a4000000-0000-4000-8000-000000000002', 'Anna de Vries', 'Moeder van Noor, met gezag'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000006', 16, 'inwoner', 'a4000000-0000-4000-8000-000000000003', 'Mark Jansen', 'Vader van Noor, met gezag'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000007', 17, 'inwoner', 'a4000000-0000-4000-8000-000000000004', 'Bram Visser', 'Inwoner; of hij gezag heeft over Sem (8) is niet bekend'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000008', 18, 'inwoner', 'a4000000-0000-4000-8000-000000000006', 'Lotte Smit', 'Moeder van Sem (8), met gezag'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000009', 4, 'medewerker', 'a2000000-0000-4000-8000-000000000004', 'Fatima El Idrissi', 'Beheerder: inrichting en petten'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000010', 5, 'medewerker', 'a2000000-0000-4000-8000-000000000005', 'Joost van Dam', 'Tweede beheerder'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000011', 6, 'medewerker', 'a2000000-0000-4000-8000-000000000006', 'Ingrid Postma', 'Privacy officer'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000012', 7, 'medewerker', 'a2000000-0000-4000-8000-000000000007', 'Ruud Aalders', 'Klachtbehandelaar');
