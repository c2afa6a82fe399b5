-- Fictional Veenmeer: a small gemeente with its team inside the gemeente, hulp first (choice 2), and local policy like
-- that of Landsmeer. Nobody in it exists.

insert into gemeente (id, naam, code) values ('b0000000-0000-4000-8000-000000000001', 'Veenmeer', 'veenmeer');

insert into organisatie (gemeente_id, id, naam, soort, bestuursorgaan)
select 'b0000000-0000-4000-8000-000000000001', ('b1000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, naam, soort, bestuur from (values
  (1, 'Gemeente Veenmeer', 'gemeente', true),
  (2, 'Sociaal team Veenmeer', 'wijkteam', false),
  (3, 'Basisschool Het Riet', 'school', false)
) as v (n, naam, soort, bestuur);

insert into medewerker (gemeente_id, id, naam, functie)
select 'b0000000-0000-4000-8000-000000000001', ('b2000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, naam, functie from (values
  (1, 'Hanneke Prins', 'Wijkteamprofessional'),
  (2, 'Daan Mulder', 'Wijkteamprofessional'),
  (3, 'Priya Sharma', 'Schuldhulpverlener'),
  (4, 'Wouter Smits', 'Teamleider'),
  (5, 'Nadia Bouzid', 'Applicatiebeheerder'),
  (6, 'Koen Peters', 'Applicatiebeheerder'),
  (7, 'Marloes Vink', 'Privacy officer')
) as v (n, naam, functie);

insert into pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, beroepsgeheim, beroepscode, uitleg, mandaat, beslissen, geldig_van, toegekend_op)
select 'b0000000-0000-4000-8000-000000000001', ('b3000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ('b2000000-0000-4000-8000-' || lpad(m::text, 12, '0'))::uuid, ('b1000000-0000-4000-8000-' || lpad(o::text, 12, '0'))::uuid, naam, soort, taken::text[], soorten::text[], geheim, code, uitleg, mandaat, beslissen, '2026-01-01', '2026-01-01' from (values
  (1, 1, 1, 'Toeleider Jeugd en Wmo', 'toeleider', '{toeleiding-jeugd,toeleiding-wmo}', '{toeleidingsdossier}', 'geen', true, 'U werkt namens de gemeente. U zoekt de juiste hulp en bereidt de beslissing voor.', 'Mandaatbesluit 2026', false),
  (2, 1, 1, 'Jeugdhulpverlener', 'hulpverlener', '{verlenen-jeugdhulp}', '{hulpverleningsdossier,gezinsdossier}', 'jeugdwet', true, 'U geeft hulp. Wat u hoort, valt onder uw beroepsgeheim.', null, false),
  (3, 1, 1, 'Regisseur namens de gemeente', 'regisseur-college', '{regie-vanuit-college}', '{regiedossier,gezamenlijk-bestand}', 'geen', true, 'U kijkt of voorzieningen nog passen. U stuurt niet hoe de hulp wordt gegeven.', 'Mandaatbesluit 2026', false),
  (4, 2, 1, 'Toeleider Jeugd en Wmo', 'toeleider', '{toeleiding-jeugd,toeleiding-wmo}', '{toeleidingsdossier}', 'geen', true, 'U werkt namens de gemeente. U zoekt de juiste hulp en bereidt de beslissing voor.', 'Mandaatbesluit 2026', false),
  (5, 2, 1, 'Maatschappelijk werker', 'hulpverlener', '{maatschappelijk-werk}', '{hulpverleningsdossier}', 'geen', true, 'U geeft hulp aan volwassenen. U deelt alleen na overleg met de inwoner.', null, false),
  (6, 2, 1, 'Regisseur vanuit de hulp', 'regisseur-hulp', '{regie-vanuit-hulp}', '{regiedossier,gezinsdossier,gezamenlijk-bestand}', 'geen', true, 'U stemt de hulp op elkaar af. U deelt alleen met toestemming wat u als hulpverlener weet.', null, false),
  (7, 3, 1, 'Schuldhulpverlener', 'hulpverlener', '{schuldhulpverlening}', '{schuldhulpdossier}', 'geen', false, 'U helpt bij schulden. Wat u weet, gebruikt u alleen daarvoor.', null, false),
  (8, 3, 1, 'Toeleider schuldhulp', 'toeleider', '{toeleiding-wgs}', '{toeleidingsdossier,schuldhulpdossier}', 'geen', false, 'U bereidt namens de gemeente voor of iemand schuldhulp krijgt.', 'Mandaatbesluit 2026', false),
  (9, 4, 1, 'Leidinggevende', 'leidinggevende', '{leidinggeven}', '{}', 'geen', false, 'U stuurt het team aan. U ziet aantallen, geen dossiers.', 'Mandaatbesluit sociaal domein 2026, art. 4', false),
  (10, 5, 1, 'Beheerder', 'beheerder', '{}', '{}', 'geen', false, 'U richt het systeem in en vraagt petten aan. U ziet geen dossiers.', null, false),
  (11, 6, 1, 'Beheerder', 'beheerder', '{}', '{}', 'geen', false, 'U richt het systeem in en vraagt petten aan. U ziet geen dossiers.', null, false),
  (12, 7, 1, 'Privacy officer', 'privacy-officer', '{}', '{}', 'geen', false, 'U ziet toe op de toegang. U ziet wie wanneer waarom keek, niet wat er staat.', null, false),
  (13, 7, 1, 'Klachtbehandelaar', 'bezwaarbehandelaar', '{bezwaar-klacht}', '{}', 'geen', false, 'U behandelt klachten en bezwaren. U opent alleen het dossier waar de klacht over gaat.', 'Mandaatbesluit sociaal domein 2026, art. 9', false)
) as v (n, m, o, naam, soort, taken, soorten, geheim, code, uitleg, mandaat, beslissen);

insert into inrichting (gemeente_id, id, nummer, status, ingangsdatum, toelichting, gemaakt_op, besloten_op, inhoud)
select 'b0000000-0000-4000-8000-000000000001', 'b7000000-0000-4000-8000-000000000001', 1, 'vastgesteld', '2026-01-01', 'Bij de start van Deelwijzer.', '2026-01-01', '2026-01-01',
  jsonb_build_object('vorm', 'gemeente', 'keuzeVraagverheldering', 2, 'keuzeToelichting', 'Wie niet weet welke hulp past, praat eerst met een hulpverlener, als de inwoner dat goed vindt.',
    'lokaleRegels', 'Landsmeer', 'beleidNaam', 'Privacyprotocol sociaal domein Veenmeer', 'beleidVindplaats', '',
    'contactGemeente', 'Gemeentehuis, Marktplein 1 in Veenmeer. Telefoon: 088-000 00 00.',
    'contactFg', 'Telefoon: 088-000 00 01. E-mail: privacy@veenmeer.example.',
    'nood', jsonb_build_object('uren', 8, 'beoordelenDagen', 3),
    'taken', (select jsonb_object_agg(taak, jsonb_build_object('activiteit', activiteit,
        'verantwoordelijke', ('b1000000-0000-4000-8000-' || lpad(wie::text, 12, '0'))::uuid,
        'verwerkers', case when verwerker is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object(
          'organisatie', ('b1000000-0000-4000-8000-' || lpad(verwerker::text, 12, '0'))::uuid, 'overeenkomst', 'Verwerkersovereenkomst 2026')) end,
        'uitvoerders', (select jsonb_agg(('b1000000-0000-4000-8000-' || lpad(x::text, 12, '0'))::uuid) from unnest(uitvoerders) x),
        'beroepsgeheim', geheim, 'beroepscode', code, 'beslissen', beslissen))
      from (values
  ('toeleiding-jeugd', 'Jeugdhulp aanvragen', 1, null::int, array[1], 'geen', 'Beroepscode jeugdprofessional', true),
  ('toeleiding-wmo', 'Ondersteuning aanvragen', 1, null::int, array[1], 'geen', 'Beroepscode sociaal werk', true),
  ('toeleiding-wgs', 'Toegang tot schuldhulp', 1, null::int, array[1], 'geen', '', true),
  ('verlenen-jeugdhulp', 'Jeugdhulp door het sociaal team', 1, null::int, array[1], 'jeugdwet', 'Beroepscode jeugdprofessional', false),
  ('maatschappelijk-werk', 'Maatschappelijk werk', 1, null::int, array[1], 'geen', 'Beroepscode sociaal werk', false),
  ('schuldhulpverlening', 'Helpen bij schulden', 1, null::int, array[1], 'geen', '', false),
  ('regie-vanuit-hulp', 'Afstemmen vanuit de hulp', 1, null::int, array[1], 'geen', 'Beroepscode sociaal werk', false),
  ('regie-vanuit-college', 'Kijken of voorzieningen nog passen', 1, null::int, array[1], 'geen', '', false)
      ) as t (taak, activiteit, wie, verwerker, uitvoerders, geheim, code, beslissen)));

insert into verwerkingsactiviteit (gemeente_id, uri, naam, doel, grondslag)
select 'b0000000-0000-4000-8000-000000000001', uri, naam, doel, grondslag from verwerkingsactiviteit where gemeente_id = 'a0000000-0000-4000-8000-000000000001';

insert into persoon (gemeente_id, id, naam, geboortedatum, telefoon, adres, geheim_adres)
select 'b0000000-0000-4000-8000-000000000001', ('b4000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, naam, geboren::date, telefoon, adres, geheim from (values
  (1, 'Sofie Jonker', '2014-01-17', null, 'Dijkweg 4', false),
  (2, 'Ruben Jonker', '2017-09-23', null, 'Dijkweg 4', false),
  (3, 'Marieke Jonker', '1986-06-06', '06 20000003', 'Dijkweg 4', false),
  (4, 'Pieter Jonker', '1985-04-01', '06 20000004', 'Sluis 19', false),
  (5, 'Ali Demir', '2009-12-31', null, 'Rietkraag 8', false),
  (6, 'Fatma Demir', '1983-07-14', '06 20000006', 'Rietkraag 8', false),
  (7, 'Emre Demir', '2016-03-08', null, 'Rietkraag 8', false),
  (8, 'Greet Visscher', '1938-08-18', '06 20000008', 'Kerkpad 1', false),
  (9, 'Kees Visscher', '1936-02-27', null, 'Kerkpad 1', false),
  (10, 'Jolanda Groen', '1991-10-25', '06 20000010', null, true),
  (11, 'Luuk Groen', '2020-05-05', null, null, true),
  (12, 'Dennis Groen', '1989-01-11', '06 20000012', 'Weidelaan 33', false),
  (13, 'Tineke Zwart', '1972-09-30', '06 20000013', 'Meerzicht 50', false),
  (14, 'Bas Zwart', '2012-11-21', null, 'Meerzicht 50', false),
  (15, 'Ronald Zwart', '1970-12-03', '06 20000015', 'Meerzicht 50', false)
) as v (n, naam, geboren, telefoon, adres, geheim);

insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, gezag, bron, geldig_van)
select 'b0000000-0000-4000-8000-000000000001', ('b5000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ('b4000000-0000-4000-8000-' || lpad(p::text, 12, '0'))::uuid, ('b4000000-0000-4000-8000-' || lpad(v::text, 12, '0'))::uuid, soort, gezag, bron, van::date from (values
  (1, 1, 3, 'ouder', 'ja', 'gezagsregister', '2014-01-17'),
  (2, 1, 4, 'ouder', 'ja', 'gezagsregister', '2014-01-17'),
  (3, 2, 3, 'ouder', 'ja', 'gezagsregister', '2017-09-23'),
  (4, 2, 4, 'ouder', 'nee', 'beschikking rechtbank', '2017-09-23'),
  (5, 5, 6, 'ouder', 'ja', 'gezagsregister', '2009-12-31'),
  (6, 7, 6, 'ouder', 'ja', 'gezagsregister', '2016-03-08'),
  (7, 11, 10, 'ouder', 'ja', 'gezagsregister', '2020-05-05'),
  (8, 11, 12, 'ouder', 'onbekend', 'nog niet opgevraagd', '2020-05-05'),
  (9, 14, 13, 'ouder', 'ja', 'gezagsregister', '2012-11-21'),
  (10, 14, 15, 'ouder', 'ja', 'gezagsregister', '2012-11-21'),
  (11, 9, 8, 'gemachtigde', 'ja', 'volmacht', '2025-02-01')
) as t (n, p, v, soort, gezag, bron, van);

insert into gezin (gemeente_id, id, naam)
select 'b0000000-0000-4000-8000-000000000001', ('b9000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, naam from (values (1, 'Gezin Jonker'), (2, 'Gezin Demir'), (3, 'Huishouden Visscher'), (4, 'Gezin Groen'), (5, 'Gezin Zwart')) as v (n, naam);
insert into gezinslid (gemeente_id, gezin_id, persoon_id, rol)
select 'b0000000-0000-4000-8000-000000000001', ('b9000000-0000-4000-8000-' || lpad(g::text, 12, '0'))::uuid, ('b4000000-0000-4000-8000-' || lpad(p::text, 12, '0'))::uuid, rol from (values
  (1, 1, 'kind'), (1, 2, 'kind'), (1, 3, 'ouder'), (2, 5, 'kind'), (2, 6, 'ouder'), (2, 7, 'kind'), (3, 8, 'partner'), (3, 9, 'partner'), (4, 10, 'ouder'), (4, 11, 'kind'), (5, 13, 'ouder'), (5, 14, 'kind'), (5, 15, 'ouder')) as v (g, p, rol);

insert into demo_login (gemeente_id, id, volgorde, soort, doel_id, naam, omschrijving)
select 'b0000000-0000-4000-8000-000000000001', ('b6000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 100 + n, soort,
  (case soort when 'medewerker' then 'b2000000-0000-4000-8000-' else 'b4000000-0000-4000-8000-' end || lpad(doel::text, 12, '0'))::uuid, naam, omschrijving from (values
  (1, 'medewerker', 1, 'Hanneke Prins', 'Toeleider, jeugdhulpverlener en regisseur'),
  (2, 'medewerker', 2, 'Daan Mulder', 'Toeleider, maatschappelijk werker en regisseur'),
  (3, 'medewerker', 3, 'Priya Sharma', 'Schuldhulpverlener'),
  (4, 'medewerker', 4, 'Wouter Smits', 'Leidinggevende'),
  (5, 'medewerker', 5, 'Nadia Bouzid', 'Beheerder'),
  (6, 'medewerker', 6, 'Koen Peters', 'Tweede beheerder'),
  (7, 'medewerker', 7, 'Marloes Vink', 'Privacy officer en klachtbehandelaar'),
  (8, 'inwoner', 3, 'Marieke Jonker', 'Moeder van Sofie en Ruben')
) as v (n, soort, doel, naam, omschrijving);
