import {
  geheimDat,
  geheimWat,
  gemeente,
  soorten,
  type DossierIds,
  type Soort,
} from './begrippen.ts'
import { geopend, type Inkijk } from '../../support/geopend.ts'
import { zegel } from '../../support/kluis.ts'
import type { Kolom } from '../../../src/kluis/kolommen.ts'

/** Puts one of everything in a dossier. */
export async function vulDossier(
  t: Inkijk,
  soort: Soort,
  ids: DossierIds,
  persoon: string,
  eigenaar: { m: string; p: string },
): Promise<void> {
  const sql = (vraag: string, waarden: unknown[]) => t.db.pool('eigenaar').query(vraag, waarden)
  const dichtVoor = (kolom: Kolom, rij: string, waarde: unknown) =>
    zegel(t.open.kluis, kolom, rij, persoon, waarde)
  // In a gezamenlijk bestand there is only dat; the second datum is one more of that.
  const wat = soort === 'gezamenlijk-bestand' ? 'dat' : 'wat'
  for (const { id, datWat, tekst } of [
    { id: ids.gegevenDat, datWat: 'dat', tekst: geheimDat },
    { id: ids.gegevenWat, datWat: wat, tekst: wat === 'dat' ? geheimDat : geheimWat },
  ]) {
    await sql(
      `insert into deelwijzer.gegeven (gemeente_id, id, dossier_id, persoon_id, pet_id, aard, dat_wat, categorie, bron_soort, bron, verkregen_in_pet, inhoud, antwoord, sleutel, vastgelegd_op, gezinszaak, beroepsgeheim, zegel_id)
       values ($1, $2, $3, $4, $5, 'feit', $6, 'gewoon', 'inwoner', $11, $7, $8, '{}', gen_random_uuid(), now(), $9, $10, $2)`,
      [
        gemeente,
        id,
        ids.dossier,
        persoon,
        eigenaar.p,
        datWat,
        soorten[soort].pet,
        await dichtVoor('gegeven.inhoud', id, tekst),
        soort === 'gezinsdossier',
        soorten[soort].geheim,
        await dichtVoor('gegeven.bron', id, ''),
      ],
    )
  }
  await sql(
    `insert into deelwijzer.triage values ($1, $2, $3, $4, 'eerste-contact', null, now()), ($1, $5, $3, $4, 'eerste-contact', null, now())`,
    [gemeente, ids.triage, ids.dossier, eigenaar.p, ids.besluit],
  )
  const [voorbeeld] = await geopend(t, 'triagebesluit.inhoud')
  if (voorbeeld === undefined) throw new Error('geen besluit om na te maken')
  const besluit = {
    id: ids.besluit,
    nummer: `B-${ids.nummer}`,
    triage_id: ids.besluit,
    dossier_id: ids.dossier,
    persoon_id: persoon,
    pet_id: eigenaar.p,
    vervangt_id: null,
    inhoud: await dichtVoor('triagebesluit.inhoud', ids.besluit, voorbeeld.tekst),
  }
  await sql(
    `insert into deelwijzer.triagebesluit
     select r.* from deelwijzer.triagebesluit b, jsonb_populate_record(b, $2::jsonb) r where b.id = $1`,
    [voorbeeld.id, JSON.stringify(besluit)],
  )
  await sql(
    `insert into deelwijzer.plicht values ($1, $2, $3, $4, $5, 'informeer-achteraf', 'Vertel wat u deed', false, current_date, null, null)`,
    [gemeente, ids.plicht, ids.dossier, ids.besluit, eigenaar.p],
  )
  // A question and who must answer it are one act. Its id is that of the besluit: other tables, other rows.
  await sql(
    `with vraag as (
       insert into deelwijzer.toestemming (gemeente_id, id, nummer, soort, dossier_id, persoon_id, pet_id, handeling, regime, ontvanger_type, doel, categorieen, eenmalig, feiten, gevraagd_op)
       values ($1, $2, $3, 'toestemming', $4, $5, $6, 'verstrekken', 'jeugdwet', 'extern-professional', 'hulpverlening', '{wat}', true, to_jsonb($7::text), now())
       returning gemeente_id, id, persoon_id)
     insert into deelwijzer.toestemming_partij select gemeente_id, id, persoon_id, 'zelf' from vraag`,
    [
      gemeente,
      ids.besluit,
      `T-${ids.nummer}`,
      ids.dossier,
      persoon,
      eigenaar.p,
      await dichtVoor('toestemming.feiten', ids.besluit, {
        versie: 1,
        wat: { wat: geheimWat },
        van: 'Matrixteam',
        aan: 'Matrixschool',
        waarom: 'matrix',
        hoelang: 'voor één keer',
        bijNee: 'matrix',
      }),
    ],
  )
  await sql(
    `insert into deelwijzer.document (gemeente_id, id, gegeven_id, dossier_id, persoon_id, pet_id, naam, soort, grootte, sha256, inhoud, sleutel, toegevoegd_op)
     values ($1, $2, $3, $4, $5, $6, $7, 'application/pdf', 8, sha256($8::bytea), $8, gen_random_uuid(), now())`,
    [
      gemeente,
      ids.document,
      ids.gegevenWat,
      ids.dossier,
      persoon,
      eigenaar.p,
      await dichtVoor('document.naam', ids.document, 'brief.pdf'),
      await t.open.kluis.sealBytes(
        { kolom: 'document.inhoud', rij: ids.document },
        { soort: 'persoon', id: persoon },
        Buffer.from('%PDF-1.4'),
      ),
    ],
  )
  await sql(
    `insert into deelwijzer.overgang values ($1, $2, 'schakelen', $3, $4, $3, $4, true, 'samen', true, $5, now(), $6)`,
    [
      gemeente,
      ids.overgang,
      ids.dossier,
      eigenaar.p,
      await dichtVoor('overgang.toelichting', ids.overgang, 'matrix'),
      persoon,
    ],
  )
  await sql(
    `insert into deelwijzer.overdracht (gemeente_id, id, dossier_id, van_pet_id, naar_pet_id, reden, bewijs, blijft, persoon_id, dossier_nummer, op)
     values ($1, $2, $3, $4, $4, $5, to_jsonb($6::text), to_jsonb($7::text), $8, $9, now())`,
    [
      gemeente,
      ids.overdracht,
      ids.dossier,
      eigenaar.p,
      await dichtVoor('overdracht.reden', ids.overdracht, 'matrix'),
      await dichtVoor('overdracht.bewijs', ids.overdracht, {
        dossierNummer: ids.nummer,
        dossierSoort: soort,
        taak: soorten[soort].taak,
        besproken: true,
        mee: [],
        plichten: 0,
        triages: 0,
      }),
      await dichtVoor('overdracht.blijft', ids.overdracht, []),
      persoon,
      ids.nummer,
    ],
  )
}
