-- Fictional Esbeek: a rural gemeente whose team is a network of organisations, an expert's advice for who does not know
-- which help fits (choice 3), and local policy like that of Aa en Hunze. Nobody in it exists.

insert into gemeente (id, naam, code) values ('c0000000-0000-4000-8000-000000000001', 'Esbeek', 'esbeek');

insert into organisatie (gemeente_id, id, naam, soort, bestuursorgaan)
select 'c0000000-0000-4000-8000-000000000001', ('c1000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, naam, soort, bestuur from (values
  (1, 'Gemeente Esbeek', 'gemeente', true),
  (2, 'Stichting Welzijn Esbeek', 'stichting', false),
  (3, 'Jeugdzorg De Es', 'aanbieder', false),
  (4, 'Sociale dienst De Linde', 'samenwerkingsverband', true)
) as v (n, naam, soort, bestuur);

insert into medewerker (gemeente_id, id, naam, functie)
select 'c0000000-0000-4000-8000-000000000001', ('c2000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, naam, functie from (values
  (1, 'Henk Oosting', 'Consulent'),
  (2, 'Aaltje Hoving', 'Jeugdhulpverlener'),
  (3, 'Ömer Kaya', 'Maatschappelijk werker'),
  (4, 'Truus Wever', 'Coördinator'),
  (5, 'Rik Meijer', 'Consulent inkomen'),
  (6, 'Lies Bakema', 'Applicatiebeheerder'),
  (7, 'Sjoerd Wiersma', 'Applicatiebeheerder en privacy officer')
) as v (n, naam, functie);

insert into pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, beroepsgeheim, beroepscode, uitleg, mandaat, beslissen, geldig_van, toegekend_op)
select 'c0000000-0000-4000-8000-000000000001', ('c3000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ('c2000000-0000-4000-8000-' || lpad(m::text, 12, '0'))::uuid, ('c1000000-0000-4000-8000-' || lpad(o::text, 12, '0'))::uuid, naam, soort, taken::text[], soorten::text[], geheim, code, uitleg, mandaat, beslissen, '2026-01-01', '2026-01-01' from (values
  (1, 1, 1, 'Toeleider Jeugd en Wmo', 'toeleider', '{toeleiding-jeugd,toeleiding-wmo}', '{toeleidingsdossier}', 'geen', true, 'U werkt namens de gemeente. U zoekt de juiste hulp en bereidt de beslissing voor.', 'Mandaatbesluit 2026', false),
  (2, 1, 1, 'Regisseur namens de gemeente', 'regisseur-college', '{regie-vanuit-college}', '{regiedossier,gezamenlijk-bestand}', 'geen', true, 'U kijkt of voorzieningen nog passen. U stuurt niet hoe de hulp wordt gegeven.', 'Mandaatbesluit 2026', false),
  (3, 2, 3, 'Jeugdhulpverlener', 'hulpverlener', '{verlenen-jeugdhulp}', '{hulpverleningsdossier,gezinsdossier}', 'jeugdwet', true, 'U geeft hulp. Wat u hoort, valt onder uw beroepsgeheim.', null, false),
  (4, 2, 3, 'Regisseur vanuit de hulp', 'regisseur-hulp', '{regie-vanuit-hulp}', '{regiedossier,gezinsdossier,gezamenlijk-bestand}', 'jeugdwet', true, 'U stemt de hulp op elkaar af. U deelt alleen met toestemming wat u als hulpverlener weet.', null, false),
  (5, 2, 3, 'Deskundige', 'deskundige', '{deskundigenadvies}', '{hulpverleningsdossier}', 'jeugdwet', true, 'U geeft advies over welke hulp past. Alleen uw advies gaat naar de gemeente.', null, false),
  (6, 3, 2, 'Maatschappelijk werker', 'hulpverlener', '{maatschappelijk-werk}', '{hulpverleningsdossier}', 'geen', true, 'U geeft hulp aan volwassenen. U deelt alleen na overleg met de inwoner.', null, false),
  (7, 3, 2, 'Toeleider Wmo', 'toeleider', '{toeleiding-wmo}', '{toeleidingsdossier}', 'geen', true, 'U werkt namens de gemeente. U zoekt de juiste hulp en bereidt de beslissing voor.', 'Mandaatbesluit Esbeek 2026', false),
  (8, 4, 1, 'Leidinggevende', 'leidinggevende', '{leidinggeven}', '{}', 'geen', false, 'U stuurt het team aan. U ziet aantallen, geen dossiers.', 'Mandaatbesluit sociaal domein 2026, art. 4', false),
  (9, 4, 1, 'Klachtbehandelaar', 'bezwaarbehandelaar', '{bezwaar-klacht}', '{}', 'geen', false, 'U behandelt klachten en bezwaren. U opent alleen het dossier waar de klacht over gaat.', 'Mandaatbesluit sociaal domein 2026, art. 9', false),
  (10, 5, 4, 'Toeleider inkomen', 'toeleider', '{toeleiding-pw}', '{toeleidingsdossier,uitkeringsdossier}', 'geen', false, 'U onderzoekt namens de gemeente of iemand recht heeft op een uitkering.', 'Mandaatbesluit De Linde 2026', true),
  (11, 5, 4, 'Begeleider naar werk', 'begeleider-pw', '{begeleiden-plan-pw}', '{uitkeringsdossier}', 'geen', false, 'U begeleidt namens de gemeente bij het plan van aanpak.', null, false),
  (12, 5, 4, 'Schuldhulpverlener', 'hulpverlener', '{schuldhulpverlening}', '{schuldhulpdossier}', 'geen', false, 'U helpt bij schulden. Wat u weet, gebruikt u alleen daarvoor.', null, false),
  (13, 6, 1, 'Beheerder', 'beheerder', '{}', '{}', 'geen', false, 'U richt het systeem in en vraagt petten aan. U ziet geen dossiers.', null, false),
  (14, 7, 1, 'Beheerder', 'beheerder', '{}', '{}', 'geen', false, 'U richt het systeem in en vraagt petten aan. U ziet geen dossiers.', null, false),
  (15, 7, 1, 'Privacy officer', 'privacy-officer', '{}', '{}', 'geen', false, 'U ziet toe op de toegang. U ziet wie wanneer waarom keek, niet wat er staat.', null, false)
) as v (n, m, o, naam, soort, taken, soorten, geheim, code, uitleg, mandaat, beslissen);

insert into inrichting (gemeente_id, id, nummer, status, ingangsdatum, toelichting, gemaakt_op, besloten_op, inhoud)
select 'c0000000-0000-4000-8000-000000000001', 'c7000000-0000-4000-8000-000000000001', 1, 'vastgesteld', '2026-01-01', 'Bij de start van Deelwijzer.', '2026-01-01', '2026-01-01',
  jsonb_build_object('vorm', 'netwerk', 'keuzeVraagverheldering', 3, 'keuzeToelichting', 'Wie niet weet welke hulp past, krijgt advies van een deskundige.',
    'lokaleRegels', 'Aa en Hunze', 'beleidNaam', 'Nota privacy sociaal domein Esbeek', 'beleidVindplaats', '',
    'contactGemeente', 'Gemeentehuis, Marktplein 1 in Esbeek. Telefoon: 088-000 00 00.',
    'contactFg', 'Telefoon: 088-000 00 01. E-mail: privacy@esbeek.example.',
    'nood', jsonb_build_object('uren', 8, 'beoordelenDagen', 3),
    'taken', (select jsonb_object_agg(taak, jsonb_build_object('activiteit', activiteit,
        'verantwoordelijke', ('c1000000-0000-4000-8000-' || lpad(wie::text, 12, '0'))::uuid,
        'verwerkers', case when verwerker is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object(
          'organisatie', ('c1000000-0000-4000-8000-' || lpad(verwerker::text, 12, '0'))::uuid, 'overeenkomst', 'Verwerkersovereenkomst 2026')) end,
        'uitvoerders', (select jsonb_agg(('c1000000-0000-4000-8000-' || lpad(x::text, 12, '0'))::uuid) from unnest(uitvoerders) x),
        'beroepsgeheim', geheim, 'beroepscode', code, 'beslissen', beslissen))
      from (values
  ('toeleiding-jeugd', 'Jeugdhulp aanvragen', 1, null::int, array[1], 'geen', 'Beroepscode jeugdprofessional', true),
  ('toeleiding-wmo', 'Ondersteuning aanvragen', 1, 2, array[1,2], 'geen', 'Beroepscode sociaal werk', false),
  ('toeleiding-pw', 'Uitkering aanvragen', 1, 4, array[4], 'geen', '', true),
  ('verlenen-jeugdhulp', 'Jeugdhulp', 3, null::int, array[3], 'jeugdwet', 'Beroepscode jeugdprofessional', false),
  ('maatschappelijk-werk', 'Maatschappelijk werk', 2, null::int, array[2], 'geen', 'Beroepscode sociaal werk', false),
  ('schuldhulpverlening', 'Helpen bij schulden', 4, null::int, array[4], 'geen', '', false),
  ('begeleiden-plan-pw', 'Begeleiden naar werk', 1, 4, array[4], 'geen', '', false),
  ('regie-vanuit-hulp', 'Afstemmen vanuit de hulp', 3, null::int, array[3], 'jeugdwet', 'Beroepscode jeugdprofessional', false),
  ('regie-vanuit-college', 'Kijken of voorzieningen nog passen', 1, null::int, array[1], 'geen', '', false),
  ('deskundigenadvies', 'Advies over welke hulp past', 3, null::int, array[3], 'jeugdwet', 'Beroepscode jeugdprofessional', false)
      ) as t (taak, activiteit, wie, verwerker, uitvoerders, geheim, code, beslissen)));

insert into verwerkingsactiviteit (gemeente_id, uri, naam, doel, grondslag)
select 'c0000000-0000-4000-8000-000000000001', uri, naam, doel, grondslag from verwerkingsactiviteit where gemeente_id = 'a0000000-0000-4000-8000-000000000001';

insert into persoon (gemeente_id, id, naam, geboortedatum, telefoon, adres, geheim_adres)
select 'c0000000-0000-4000-8000-000000000001', ('c4000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, naam, geboren::date, telefoon, adres, geheim from (values
  (1, 'Jelle Kuipers', '2015-07-07', null, 'Brink 2', false),
  (2, 'Anneke Kuipers', '1988-02-19', '06 30000002', 'Brink 2', false),
  (3, 'Geert Kuipers', '1985-11-11', '06 30000003', 'Esweg 17', false),
  (4, 'Hilda Mulder', '1949-05-28', '06 30000004', 'Beekdal 6', false),
  (5, 'Roelof Mulder', '1947-03-13', null, 'Beekdal 6', false),
  (6, 'Mila Postma', '2011-04-04', null, 'Hoofdstraat 80', false),
  (7, 'Jorrit Postma', '1981-08-26', '06 30000007', 'Hoofdstraat 80', false),
  (8, 'Tess Postma', '2008-01-09', '06 30000008', 'Hoofdstraat 80', false),
  (9, 'Linda Post', '1983-12-17', '06 30000009', 'Veenpad 3', false),
  (10, 'Nico van Dalen', '1994-06-23', '06 30000010', 'Linde 44', false),
  (11, 'Ria van Dalen', '1965-10-01', '06 30000011', 'Linde 44', false),
  (12, 'Sara Tesfay', '1996-09-16', '06 30000012', null, true),
  (13, 'Noah Tesfay', '2023-02-28', null, null, true),
  (14, 'Berend Wolters', '1959-04-22', '06 30000014', 'Zandpad 11', false),
  (15, 'Ina Wolters', '1961-07-19', null, 'Zandpad 11', false)
) as v (n, naam, geboren, telefoon, adres, geheim);

insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, gezag, bron, geldig_van)
select 'c0000000-0000-4000-8000-000000000001', ('c5000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ('c4000000-0000-4000-8000-' || lpad(p::text, 12, '0'))::uuid, ('c4000000-0000-4000-8000-' || lpad(v::text, 12, '0'))::uuid, soort, gezag, bron, van::date from (values
  (1, 1, 2, 'ouder', 'ja', 'gezagsregister', '2015-07-07'),
  (2, 1, 3, 'ouder', 'ja', 'gezagsregister', '2015-07-07'),
  (3, 6, 7, 'ouder', 'ja', 'gezagsregister', '2011-04-04'),
  (4, 6, 9, 'ouder', 'nee', 'beschikking rechtbank', '2011-04-04'),
  (5, 10, 11, 'mentor', 'ja', 'beschikking rechtbank', '2023-01-01'),
  (6, 13, 12, 'ouder', 'ja', 'gezagsregister', '2023-02-28'),
  (7, 5, 4, 'gemachtigde', 'ja', 'volmacht', '2025-06-01')
) as t (n, p, v, soort, gezag, bron, van);

insert into gezin (gemeente_id, id, naam)
select 'c0000000-0000-4000-8000-000000000001', ('c9000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, naam from (values (1, 'Gezin Kuipers'), (2, 'Huishouden Mulder'), (3, 'Gezin Postma'), (4, 'Huishouden Van Dalen'), (5, 'Huishouden Wolters')) as v (n, naam);
insert into gezinslid (gemeente_id, gezin_id, persoon_id, rol)
select 'c0000000-0000-4000-8000-000000000001', ('c9000000-0000-4000-8000-' || lpad(g::text, 12, '0'))::uuid, ('c4000000-0000-4000-8000-' || lpad(p::text, 12, '0'))::uuid, rol from (values
  (1, 1, 'kind'), (1, 2, 'ouder'), (2, 4, 'partner'), (2, 5, 'partner'), (3, 6, 'kind'), (3, 7, 'ouder'), (3, 8, 'kind'), (4, 10, 'kind'), (4, 11, 'ouder'), (5, 14, 'partner'), (5, 15, 'partner')) as v (g, p, rol);

insert into demo_login (gemeente_id, id, volgorde, soort, doel_id, naam, omschrijving)
select 'c0000000-0000-4000-8000-000000000001', ('c6000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 200 + n, soort,
  (case soort when 'medewerker' then 'c2000000-0000-4000-8000-' else 'c4000000-0000-4000-8000-' end || lpad(doel::text, 12, '0'))::uuid, naam, omschrijving from (values
  (1, 'medewerker', 1, 'Henk Oosting', 'Toeleider en regisseur namens de gemeente'),
  (2, 'medewerker', 2, 'Aaltje Hoving', 'Jeugdhulpverlener, regisseur en deskundige'),
  (3, 'medewerker', 3, 'Ömer Kaya', 'Maatschappelijk werker en toeleider'),
  (4, 'medewerker', 4, 'Truus Wever', 'Leidinggevende en klachtbehandelaar'),
  (5, 'medewerker', 5, 'Rik Meijer', 'Inkomen, werk en schulden'),
  (6, 'medewerker', 6, 'Lies Bakema', 'Beheerder'),
  (7, 'medewerker', 7, 'Sjoerd Wiersma', 'Beheerder en privacy officer'),
  (8, 'inwoner', 2, 'Anneke Kuipers', 'Moeder van Jelle')
) as v (n, soort, doel, naam, omschrijving);
