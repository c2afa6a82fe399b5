import { expect, it } from 'vitest'
import { Client } from 'pg'
import { createTestApp } from '../support/app.ts'
import { openDossier, sanne } from '../support/inwoner.ts'
it('perf', async () => {
  const t = await createTestApp(new Date())
  await openDossier(t, await sanne(t, 'toeleider'), { naam: 'Noor de Vries', geboortedatum: '04-05-2013', route: 'b', wet: 'jeugdwet', omschrijving: 'x y z.' })
  const c = new Client({ connectionString: t.db.beheerUrl }); await c.connect()
  await c.query(`set session_replication_role = replica`)
  await c.query(`insert into deelwijzer.gebeurtenis (gemeente_id,id,trace_id,span_id,begonnen,tijdstip,handeling,actor_soort,medewerker_id,pet_id,rol,doel,verwerkingsactiviteit,betrokkene_id,object_soort,object_id,dossier_id,uitkomst)
   select g.gemeente_id, gen_random_uuid(), md5((n/3)::text), substr(md5((n/3)::text||'s'),1,16), now(), now() - (n % 690000) * interval '1 second', 'raadplegen','medewerker', ('a2000000-0000-4000-8000-' || lpad((1+n%12)::text,12,'0'))::uuid, g.pet_id, g.rol, g.doel, g.verwerkingsactiviteit, md5((n%20000)::text)::uuid, case when n%5=0 then 'zoekresultaat' else 'dossier' end, md5((n%20000)::text||'d')::uuid, md5((n%20000)::text||'d')::uuid,'gedaan'
   from (select * from deelwijzer.gebeurtenis where object_soort='hulpvraag' limit 1) g, generate_series(1,100000) n`)
  await c.query('analyze deelwijzer.gebeurtenis')
  await c.query(`load 'auto_explain'; set auto_explain.log_min_duration=0; set auto_explain.log_nested_statements=on; set auto_explain.log_analyze=on; set auto_explain.log_timing=on; set client_min_messages=log; set statement_timeout=60000; select set_config('dw.gemeente','a0000000-0000-4000-8000-000000000001',false)`)
  c.on('notice', (n) => console.log(String(n.message).slice(0, 30000)))
  const b = performance.now(); await c.query('set search_path=deelwijzer; select vind_signalen()').catch((e: unknown) => console.log(String(e))); console.log('DUUR', performance.now() - b)
  await c.end(); await t.stop()
  expect(t.meldingen).toEqual([])
}, 200_000)
