-- More of fictional Voorbeeldstad: the rest of the team, and households in which gezag, guardianship, curatele and a
-- secret address occur. Ids count on from the first file.

insert into medewerker (gemeente_id, id, naam, functie)
select 'a0000000-0000-4000-8000-000000000001', ('a2000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, naam, functie from (values
  (8, 'Karin Veldhuis', 'Gezinswerker'),
  (9, 'Tom Hofman', 'Regisseur'),
  (10, 'Samira Haddad', 'Schuldhulpverlener'),
  (11, 'Gerard Blom', 'Consulent werk en inkomen'),
  (12, 'Esther van Loon', 'Jeugdbeschermer en maatschappelijk werker')
) as v (n, naam, functie);

insert into registratie (gemeente_id, id, medewerker_id, soort, nummer, geldig_tot, gecontroleerd_op)
select 'a0000000-0000-4000-8000-000000000001', ('a8000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
  ('a2000000-0000-4000-8000-' || lpad(m::text, 12, '0'))::uuid, soort, nummer, tot::date, '2026-01-05' from (values
  (1, 1, 'SKJ', 'VB-100001', '2028-06-30'), (2, 8, 'SKJ', 'VB-100002', '2027-12-31'),
  (3, 12, 'SKJ', 'VB-100003', '2027-03-31'), (4, 12, 'BPSW', 'VB-200001', null)
) as v (n, m, soort, nummer, tot);

insert into pet (gemeente_id, id, medewerker_id, organisatie_id, naam, soort, taken, dossier_soorten, beroepsgeheim, beroepscode, uitleg, mandaat, beslissen, geldig_van, toegekend_op)
select 'a0000000-0000-4000-8000-000000000001', ('a3000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
  ('a2000000-0000-4000-8000-' || lpad(m::text, 12, '0'))::uuid, ('a1000000-0000-4000-8000-' || lpad(o::text, 12, '0'))::uuid,
  naam, soort, taken::text[], soorten::text[], geheim, code, uitleg, mandaat, beslissen, '2026-01-01', '2026-01-01' from (values
  (9, 8, 1, 'Jeugdhulpverlener', 'hulpverlener', '{verlenen-jeugdhulp}', '{hulpverleningsdossier,gezinsdossier}', 'jeugdwet', true,
    'U geeft hulp. Wat u hoort, valt onder uw beroepsgeheim.', null, false),
  (10, 8, 1, 'Regisseur vanuit de hulp', 'regisseur-hulp', '{regie-vanuit-hulp}', '{regiedossier,gezinsdossier,gezamenlijk-bestand}', 'jeugdwet', true,
    'U stemt de hulp op elkaar af. U deelt alleen met toestemming wat u als hulpverlener weet.', null, false),
  (11, 9, 2, 'Regisseur namens de gemeente', 'regisseur-college', '{regie-vanuit-college}', '{regiedossier,gezinsdossier,gezamenlijk-bestand}', 'geen', true,
    'U kijkt of voorzieningen nog passen. U stuurt niet hoe de hulp wordt gegeven.', 'Mandaatbesluit sociaal domein 2026', false),
  (12, 9, 2, 'Toeleider Jeugd en Wmo', 'toeleider', '{toeleiding-jeugd,toeleiding-wmo}', '{toeleidingsdossier}', 'geen', true,
    'U werkt namens de gemeente. U zoekt de juiste hulp en bereidt de beslissing voor.', 'Mandaatbesluit sociaal domein 2026', false),
  (13, 10, 1, 'Schuldhulpverlener', 'hulpverlener', '{schuldhulpverlening}', '{schuldhulpdossier}', 'geen', false,
    'U helpt bij schulden. Wat u weet, gebruikt u alleen daarvoor.', null, false),
  (14, 10, 1, 'Toeleider schuldhulp', 'toeleider', '{toeleiding-wgs}', '{toeleidingsdossier,schuldhulpdossier}', 'geen', false,
    'U bereidt namens de gemeente voor of iemand schuldhulp krijgt.', 'Mandaatbesluit sociaal domein 2026', false),
  (15, 11, 2, 'Begeleider naar werk', 'begeleider-pw', '{begeleiden-plan-pw}', '{uitkeringsdossier}', 'geen', false,
    'U begeleidt namens de gemeente bij het plan van aanpak.', null, false),
  (16, 11, 2, 'Toeleider inkomen', 'toeleider', '{toeleiding-pw}', '{toeleidingsdossier,uitkeringsdossier}', 'geen', false,
    'U onderzoekt namens de gemeente of iemand recht heeft op een uitkering.', 'Mandaatbesluit sociaal domein 2026', true),
  (17, 12, 5, 'Jeugdbeschermer', 'jeugdbeschermer', '{uitvoering-ots}', '{gedwongen-kader-dossier}', 'jeugdwet', true,
    'U voert een maatregel van de kinderrechter uit. Wat u hoort, valt onder uw beroepsgeheim.', null, false),
  (18, 12, 1, 'Maatschappelijk werker', 'hulpverlener', '{maatschappelijk-werk}', '{hulpverleningsdossier}', 'geen', true,
    'U geeft hulp aan volwassenen. U deelt alleen na overleg met de inwoner.', null, false)
) as v (n, m, o, naam, soort, taken, soorten, geheim, code, uitleg, mandaat, beslissen);

insert into persoon (gemeente_id, id, naam, geboortedatum, telefoon, adres, geheim_adres)
select 'a0000000-0000-4000-8000-000000000001', ('a4000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, naam, geboren::date, telefoon, adres, geheim from (values
  -- Divorced: Bo and Roos live with their mother; their father has gezag over both and lives elsewhere.
  (8, 'Bo van Vliet', '2015-02-11', null, 'Lindelaan 3', false), (9, 'Roos van Vliet', '2011-08-19', null, 'Lindelaan 3', false),
  (10, 'Ilse Kramer', '1984-05-06', '06 10000010', 'Lindelaan 3', false), (11, 'Jeroen van Vliet', '1982-12-24', '06 10000011', 'Havenkade 40', false),
  -- Guardianship: the aunt is voogd, the parents have no gezag.
  (12, 'Mees Dijkstra', '2013-10-02', null, 'Molenweg 7', false), (13, 'Wilma Dijkstra', '1979-01-30', '06 10000013', 'Molenweg 7', false),
  (14, 'Rob Dijkstra', '1981-06-15', null, 'Kanaalstraat 88', false),
  -- A secret address: mother and children fled.
  (15, 'Amal Nasser', '1990-03-03', '06 10000015', null, true), (16, 'Yara Nasser', '2018-11-12', null, null, true),
  (17, 'Zain Nasser', '2021-04-27', null, null, true), (18, 'Karim Nasser', '1986-09-09', '06 10000018', 'Stationsplein 2', false),
  -- Under curatele, and the curator.
  (19, 'Piet Bouwman', '1966-07-21', null, 'Dorpsstraat 14', false), (20, 'Marijke Bouwman', '1964-02-02', '06 10000020', 'Dorpsstraat 14', false),
  -- A mentor, and a mother with dementia.
  (21, 'Corrie Schouten', '1942-11-05', '06 10000021', 'Rozenhof 9', false), (22, 'Jan Schouten', '1969-12-12', '06 10000022', 'Rozenhof 9', false),
  -- A young adult, just eighteen, and his family.
  (23, 'Thijs de Boer', '2008-11-02', '06 10000023', 'Wilgenpad 21', false), (24, 'Monique de Boer', '1978-03-29', '06 10000024', 'Wilgenpad 21', false),
  (25, 'Fleur de Boer', '2012-02-29', null, 'Wilgenpad 21', false),
  -- A child of sixteen whose parents disagree.
  (26, 'Lina Bos', '2010-06-30', null, 'Brink 5', false), (27, 'Erik Bos', '1976-10-10', '06 10000027', 'Brink 5', false),
  (28, 'Sandra Maas', '1977-08-08', '06 10000028', 'Oosterdijk 61', false),
  -- Born on an unknown day, and a resident who works for the gemeente.
  (29, 'Abdi Warsame', null, '06 10000029', 'Havenkade 12', false), (30, 'Mehmet Yilmaz', '1988-04-14', '06 10000030', 'Singel 102', false)
) as v (n, naam, geboren, telefoon, adres, geheim);
update persoon set adres = v.adres from (values (1, 'Kerkstraat 12'), (2, 'Kerkstraat 12'), (3, 'Havenkade 5'), (4, 'Dorpsstraat 90'),
  (5, 'Beukenlaan 1'), (6, 'Beukenlaan 1'), (7, 'Rozenhof 3')) as v (n, adres)
where id = ('a4000000-0000-4000-8000-' || lpad(v.n::text, 12, '0'))::uuid;

insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, gezag, bron, geldig_van, geldig_tot)
select 'a0000000-0000-4000-8000-000000000001', ('a5000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
  ('a4000000-0000-4000-8000-' || lpad(p::text, 12, '0'))::uuid, ('a4000000-0000-4000-8000-' || lpad(v::text, 12, '0'))::uuid,
  soort, gezag, bron, van::date, tot::date from (values
  (5, 8, 10, 'ouder', 'ja', 'gezagsregister', '2015-02-11', null), (6, 8, 11, 'ouder', 'ja', 'gezagsregister', '2015-02-11', null),
  (7, 9, 10, 'ouder', 'ja', 'gezagsregister', '2011-08-19', null), (8, 9, 11, 'ouder', 'ja', 'gezagsregister', '2011-08-19', null),
  (9, 12, 13, 'voogd', 'ja', 'beschikking rechtbank', '2022-05-01', null), (10, 12, 14, 'ouder', 'nee', 'beschikking rechtbank', '2013-10-02', null),
  (11, 16, 15, 'ouder', 'ja', 'gezagsregister', '2018-11-12', null), (12, 17, 15, 'ouder', 'ja', 'gezagsregister', '2021-04-27', null),
  (13, 16, 18, 'ouder', 'onbekend', 'procedure loopt', '2018-11-12', null), (14, 17, 18, 'ouder', 'onbekend', 'procedure loopt', '2021-04-27', null),
  (15, 19, 20, 'curator', 'ja', 'curateleregister', '2019-03-01', null), (16, 21, 22, 'mentor', 'ja', 'beschikking rechtbank', '2024-09-01', null),
  (17, 23, 24, 'ouder', 'ja', 'gezagsregister', '2008-11-02', '2026-11-02'), (18, 25, 24, 'ouder', 'ja', 'gezagsregister', '2012-02-29', null),
  (19, 26, 27, 'ouder', 'ja', 'gezagsregister', '2010-06-30', null), (20, 26, 28, 'ouder', 'ja', 'gezagsregister', '2010-06-30', null)
) as t (n, p, v, soort, gezag, bron, van, tot);

insert into gezin (gemeente_id, id, naam)
select 'a0000000-0000-4000-8000-000000000001', ('a9000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, naam from (values
  (1, 'Gezin De Vries'), (2, 'Gezin Smit'), (3, 'Huishouden Hendriks'), (4, 'Gezin Kramer'), (5, 'Gezin Dijkstra'), (6, 'Gezin Nasser'),
  (7, 'Huishouden Bouwman'), (8, 'Huishouden Schouten'), (9, 'Gezin De Boer'), (10, 'Gezin Bos')) as v (n, naam);
insert into gezinslid (gemeente_id, gezin_id, persoon_id, rol)
select 'a0000000-0000-4000-8000-000000000001', ('a9000000-0000-4000-8000-' || lpad(g::text, 12, '0'))::uuid,
  ('a4000000-0000-4000-8000-' || lpad(p::text, 12, '0'))::uuid, rol from (values
  (1, 1, 'kind'), (1, 2, 'ouder'), (2, 5, 'kind'), (2, 6, 'ouder'), (3, 7, 'overig'), (4, 8, 'kind'), (4, 9, 'kind'), (4, 10, 'ouder'),
  (5, 12, 'kind'), (5, 13, 'overig'), (6, 15, 'ouder'), (6, 16, 'kind'), (6, 17, 'kind'), (7, 19, 'partner'), (7, 20, 'partner'),
  (8, 21, 'ouder'), (8, 22, 'kind'), (9, 23, 'kind'), (9, 24, 'ouder'), (9, 25, 'kind'), (10, 26, 'kind'), (10, 27, 'ouder')) as v (g, p, rol);

-- Mehmet lives here too: his own file and that of his neighbours at home are not for him.
insert into relatie (gemeente_id, id, medewerker_id, soort, naam, geboortedatum, gemeld_op) values
  ('a0000000-0000-4000-8000-000000000001', 'aa000000-0000-4000-8000-000000000001', 'a2000000-0000-4000-8000-000000000002', 'zelf', 'Mehmet Yilmaz', '1988-04-14', '2026-01-05'),
  ('a0000000-0000-4000-8000-000000000001', 'aa000000-0000-4000-8000-000000000002', 'a2000000-0000-4000-8000-000000000002', 'bekende', 'Piet Bouwman', '1966-07-21', '2026-01-05');

insert into demo_login (gemeente_id, id, volgorde, soort, doel_id, naam, omschrijving)
select 'a0000000-0000-4000-8000-000000000001', ('a6000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, volgorde, soort,
  (case soort when 'medewerker' then 'a2000000-0000-4000-8000-' else 'a4000000-0000-4000-8000-' end || lpad(doel::text, 12, '0'))::uuid, naam, omschrijving from (values
  (13, 8, 'medewerker', 8, 'Karin Veldhuis', 'Jeugdhulpverlener en regisseur vanuit de hulp'),
  (14, 9, 'medewerker', 9, 'Tom Hofman', 'Regisseur namens de gemeente en toeleider'),
  (15, 10, 'medewerker', 10, 'Samira Haddad', 'Schuldhulpverlener en toeleider schuldhulp'),
  (16, 11, 'medewerker', 11, 'Gerard Blom', 'Begeleider naar werk en toeleider inkomen'),
  (17, 12, 'medewerker', 12, 'Esther van Loon', 'Jeugdbeschermer en maatschappelijk werker'),
  (18, 19, 'inwoner', 15, 'Amal Nasser', 'Moeder met een geheim adres'),
  (19, 20, 'inwoner', 23, 'Thijs de Boer', 'Net 18 geworden'),
  (20, 21, 'inwoner', 20, 'Marijke Bouwman', 'Curator van haar man')) as v (n, volgorde, soort, doel, naam, omschrijving);
