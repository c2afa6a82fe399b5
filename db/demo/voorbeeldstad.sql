-- Voorbeeldstad: a gemeente that does not exist, with people who do not exist.
-- Only the organisation and the people; questions, dossiers and besluiten are made by the application itself,
-- through the same door as everything else.

insert into gemeente (id, naam, code, keuze_vraagverheldering) values
  ('a0000000-0000-4000-8000-000000000001', 'Voorbeeldstad', 'voorbeeldstad', 1);

insert into organisatie (gemeente_id, id, naam, soort) values
  ('a0000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000001', 'Wijkteam De Singel', 'wijkteam'),
  ('a0000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000002', 'Gemeente Voorbeeldstad', 'gemeente'),
  ('a0000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000003', 'Basisschool De Linde', 'school'),
  ('a0000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000004', 'Huisartsenpraktijk Zuid', 'huisarts');

insert into medewerker (gemeente_id, id, naam, functie) values
  ('a0000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000001', 'Sanne Bakker', 'Wijkteamprofessional'),
  ('a0000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000002', 'Mehmet Yilmaz', 'Wijkteamprofessional'),
  ('a0000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000003', 'Petra de Wit', 'Leidinggevende wijkteam');

insert into pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, beroepsgeheim, beroepscode, uitleg, geldig_van) values
  ('a0000000-0000-4000-8000-000000000001', 'a3000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000001',
   'Toeleider Jeugd en Wmo', 'toeleider', '{toeleiding-jeugd,toeleiding-wmo}', '{toeleidingsdossier}', 'jeugdwet', true,
   'U werkt namens de gemeente. U zoekt de juiste hulp en bereidt de beslissing voor.', '2026-01-01'),
  ('a0000000-0000-4000-8000-000000000001', 'a3000000-0000-4000-8000-000000000002', 'a2000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000001',
   'Jeugdhulpverlener', 'hulpverlener', '{verlenen-jeugdhulp}', '{hulpverleningsdossier}', 'jeugdwet', true,
   'U geeft hulp. Wat u hoort, valt onder uw beroepsgeheim.', '2026-01-01'),
  ('a0000000-0000-4000-8000-000000000001', 'a3000000-0000-4000-8000-000000000003', 'a2000000-0000-4000-8000-000000000002', 'a1000000-0000-4000-8000-000000000001',
   'Toeleider Jeugd en Wmo', 'toeleider', '{toeleiding-jeugd,toeleiding-wmo}', '{toeleidingsdossier}', 'geen', true,
   'U werkt namens de gemeente. U zoekt de juiste hulp en bereidt de beslissing voor.', '2026-01-01'),
  ('a0000000-0000-4000-8000-000000000001', 'a3000000-0000-4000-8000-000000000004', 'a2000000-0000-4000-8000-000000000003', 'a1000000-0000-4000-8000-000000000002',
   'Leidinggevende', 'leidinggevende', '{leidinggeven}', '{}', 'geen', false,
   'U stuurt het team aan. U ziet aantallen, geen dossiers.', '2026-01-01');

insert into verwerkingsactiviteit (gemeente_id, uri, naam, doel, grondslag)
select 'a0000000-0000-4000-8000-000000000001', uri, naam, doel, grondslag from (values
  ('urn:deelwijzer:activiteit:toeleiding-jeugd', 'Toeleiden naar jeugdhulp', 'De juiste jeugdhulp vinden en daarover beslissen', 'AVG 6.1.e, Jeugdwet 2.3'),
  ('urn:deelwijzer:activiteit:toeleiding-wmo', 'Toeleiden naar ondersteuning', 'De juiste ondersteuning vinden en daarover beslissen', 'AVG 6.1.e, Wmo 2015 2.3.2'),
  ('urn:deelwijzer:activiteit:verlenen-jeugdhulp', 'Jeugdhulp verlenen', 'Hulp geven aan jeugdigen en ouders', 'AVG 6.1.e, Jeugdwet 7.3.8'),
  ('urn:deelwijzer:activiteit:maatschappelijk-werk', 'Maatschappelijk werk', 'Hulp geven aan volwassenen', 'AVG 6.1.e, Wmo 2015'),
  ('urn:deelwijzer:activiteit:deskundigenadvies', 'Advies van een deskundige', 'Adviseren over de juiste hulp', 'AVG 6.1.e'),
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
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000004', 4, 'inwoner', 'a4000000-0000-4000-8000-000000000001', 'Noor de Vries', 'Inwoner van 13 jaar'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000005', 5, 'inwoner', 'a4000000-0000-4000-8000-000000000002', 'Anna de Vries', 'Moeder van Noor, met gezag'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000006', 6, 'inwoner', 'a4000000-0000-4000-8000-000000000003', 'Mark Jansen', 'Vader van Noor, met gezag'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000007', 7, 'inwoner', 'a4000000-0000-4000-8000-000000000004', 'Bram Visser', 'Inwoner; of hij gezag heeft over Sem (8) is niet bekend'),
  ('a0000000-0000-4000-8000-000000000001', 'a6000000-0000-4000-8000-000000000008', 8, 'inwoner', 'a4000000-0000-4000-8000-000000000006', 'Lotte Smit', 'Moeder van Sem (8), met gezag');
