-- Partner organisations of fictional Voorbeeldstad, and whom of them is invited. Nobody in it exists.

insert into organisatie (gemeente_id, id, naam, soort, ontvanger_type) values
  ('a0000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000021', 'Woningcorporatie De Haven', 'overig', 'extern-professional'),
  ('a0000000-0000-4000-8000-000000000001', 'a1000000-0000-4000-8000-000000000022', 'Jeugdhulp De Wilg', 'aanbieder', 'jeugdhulpaanbieder');

update organisatie set ontvanger_type = v.type from (values
  ('a1000000-0000-4000-8000-000000000003'::uuid, 'extern-professional'),
  ('a1000000-0000-4000-8000-000000000004'::uuid, 'geheimhouder-arts'),
  ('a1000000-0000-4000-8000-000000000005'::uuid, 'gecertificeerde-instelling')) as v (id, type)
where organisatie.gemeente_id = 'a0000000-0000-4000-8000-000000000001' and organisatie.id = v.id;

insert into partner_medewerker (gemeente_id, id, organisatie_id, naam, functie, beroepsgeheim, uitgenodigd_op)
select 'a0000000-0000-4000-8000-000000000001', ('ab000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
  ('a1000000-0000-4000-8000-' || lpad(o::text, 12, '0'))::uuid, naam, functie, geheim, '2026-01-05' from (values
  (1, 3, 'Anja Kuipers', 'Intern begeleider', 'geen'),
  (2, 4, 'Bart Jansen', 'Huisarts', 'wgbo'),
  (3, 21, 'Yvonne Peters', 'Woonconsulent', 'geen'),
  (4, 22, 'Rachid Amrani', 'Jeugdhulpverlener', 'jeugdwet')) as v (n, o, naam, functie, geheim);

insert into demo_login (gemeente_id, id, volgorde, soort, doel_id, naam, omschrijving)
select 'a0000000-0000-4000-8000-000000000001', ('a6000000-0000-4000-8000-' || lpad((30 + n)::text, 12, '0'))::uuid, 30 + n, 'partner',
  ('ab000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, naam, omschrijving from (values
  (1, 'Anja Kuipers', 'Intern begeleider van Basisschool De Linde'),
  (2, 'Bart Jansen', 'Huisarts, Huisartsenpraktijk Zuid'),
  (3, 'Yvonne Peters', 'Woonconsulent, Woningcorporatie De Haven'),
  (4, 'Rachid Amrani', 'Jeugdhulpverlener, Jeugdhulp De Wilg')) as v (n, naam, omschrijving);
