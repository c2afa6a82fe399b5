import {
  geheimDat,
  geheimWat,
  gemeente,
  soorten,
  type DossierIds,
  type Soort,
} from './begrippen.ts'

/** Puts one of everything in a dossier. */
export async function vulDossier(
  sql: (vraag: string, waarden?: unknown[]) => Promise<Record<string, unknown>[]>,
  soort: Soort,
  ids: DossierIds,
  persoon: string,
  eigenaar: { m: string; p: string },
): Promise<void> {
  // In a gezamenlijk bestand there is only dat; the second datum is one more of that.
  const wat = soort === 'gezamenlijk-bestand' ? 'dat' : 'wat'
  for (const [id, datWat, tekst] of [
    [ids.gegevenDat, 'dat', geheimDat],
    [ids.gegevenWat, wat, wat === 'dat' ? geheimDat : geheimWat],
  ]) {
    await sql(
      `insert into deelwijzer.gegeven (gemeente_id, id, dossier_id, persoon_id, pet_id, aard, dat_wat, categorie, bron_soort, bron, verkregen_in_pet, inhoud, antwoord, sleutel, vastgelegd_op, gezinszaak, beroepsgeheim)
       values ($1, $2, $3, $4, $5, 'feit', $6, 'gewoon', 'inwoner', '', $7, $8, '{}', gen_random_uuid(), now(), $9, $10)`,
      [
        gemeente,
        id,
        ids.dossier,
        persoon,
        eigenaar.p,
        datWat,
        soorten[soort].pet,
        tekst,
        soort === 'gezinsdossier',
        soorten[soort].geheim,
      ],
    )
  }
  await sql(
    `insert into deelwijzer.triage values ($1, $2, $3, $4, 'eerste-contact', null, now()), ($1, $5, $3, $4, 'eerste-contact', null, now())`,
    [gemeente, ids.triage, ids.dossier, eigenaar.p, ids.besluit],
  )
  await sql(
    `insert into deelwijzer.triagebesluit
     select $1, $2, 'B-' || $3, $2, $4, $5, $6, null, inhoud, antwoorden, regelset_versie, now()
     from deelwijzer.triagebesluit limit 1`,
    [gemeente, ids.besluit, ids.nummer, ids.dossier, persoon, eigenaar.p],
  )
  await sql(
    `insert into deelwijzer.plicht values ($1, $2, $3, $4, $5, 'informeer-achteraf', 'Vertel wat u deed', false, current_date, null, null)`,
    [gemeente, ids.plicht, ids.dossier, ids.besluit, eigenaar.p],
  )
  await sql(
    `insert into deelwijzer.document (gemeente_id, id, gegeven_id, dossier_id, persoon_id, pet_id, naam, soort, grootte, sha256, inhoud, sleutel, toegevoegd_op)
     values ($1, $2, $3, $4, $5, $6, 'brief.pdf', 'application/pdf', 8, sha256('%PDF-1.4'), '%PDF-1.4', gen_random_uuid(), now())`,
    [gemeente, ids.document, ids.gegevenWat, ids.dossier, persoon, eigenaar.p],
  )
  await sql(
    `insert into deelwijzer.overgang values ($1, $2, 'schakelen', $3, $4, $3, $4, true, 'samen', true, 'matrix', now())`,
    [gemeente, ids.overgang, ids.dossier, eigenaar.p],
  )
  await sql(
    `insert into deelwijzer.overdracht (gemeente_id, id, dossier_id, van_pet_id, naar_pet_id, reden, bewijs, op)
     values ($1, $2, $3, $4, $4, 'matrix', $5, now())`,
    [
      gemeente,
      ids.overdracht,
      ids.dossier,
      eigenaar.p,
      JSON.stringify({
        dossierNummer: ids.nummer,
        dossierSoort: soort,
        taak: soorten[soort].taak,
        besproken: true,
        mee: [],
        blijft: [],
        plichten: 0,
        triages: 0,
      }),
    ],
  )
}
