import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { pastInDossier, soortregels, werkdossiers } from '../../src/domein/dossiersoort.ts'
import type { Bronnen, Periode, ToegangDossier, ToegangPet } from '../../src/domein/toegang.ts'
import { vul } from '../support/vul.ts'
import { aantalMedewerkers, aantalPersonen, type Plan } from './wereld-plan.ts'
import { dicht, proefIx } from '../support/geopend.ts'

const uur = 3_600_000

export interface Wereld extends Bronnen {
  gegevens: {
    id: string
    dossierId: string
    categorie: string
    datWat: string
    verkregenInPet: string
    afgeschermd: boolean
  }[]
}

/** The item at a place that the plan points at. */
function op<T>(lijst: readonly T[], nummer: number): T {
  const item = lijst[nummer % lijst.length]
  if (item === undefined) throw new Error('lege lijst')
  return item
}

/** Builds the world in the real database, as its owner and with its triggers, and gives the same world as objects. */
export async function bouwWereld(eigenaar: Pool, plan: Plan, nu: Date): Promise<Wereld> {
  const wanneer = (p: Plan['petten'][number]['periode'], hoogstens?: number): Periode => {
    const geldigVan = new Date(nu.getTime() + p.van * uur)
    const duur = p.duur ?? hoogstens
    return {
      geldigVan,
      geldigTot: duur === undefined ? null : new Date(geldigVan.getTime() + (duur + 0.5) * uur),
    }
  }
  const nieuw = (aantal: number): string[] => Array.from({ length: aantal }, () => randomUUID())
  const gemeenten = nieuw(2)
  // Every medewerker and person exists in both gemeenten under ids of their own.
  const medewerkers = gemeenten.map(() => nieuw(aantalMedewerkers))
  const personen = gemeenten.map(() => nieuw(aantalPersonen))
  const organisaties = nieuw(2)

  const petten = plan.petten.map((p): ToegangPet => ({
    id: randomUUID(),
    gemeenteId: op(gemeenten, p.gemeente),
    medewerkerId: op(op(medewerkers, p.gemeente), p.medewerker),
    soort: p.soort,
    taken: [...new Set(p.soorten.flatMap((s) => soortregels[s].taken.slice(0, 2)))],
    dossierSoorten: p.soorten,
    toegekend: p.toegekend,
    ...(p.altijd
      ? { geldigVan: new Date(nu.getTime() - 1000 * uur), geldigTot: null }
      : wanneer(p.periode)),
  }))
  const dossiers = plan.dossiers.map((d, plek): ToegangDossier => {
    const soort = op(werkdossiers, plek)
    return {
      id: randomUUID(),
      gemeenteId: op(gemeenten, d.gemeente),
      soort,
      taak: op(soortregels[soort].taken, d.taak),
      status: d.gesloten ? 'gesloten' : 'open',
      afgeschermd: d.afgeschermd,
      personen: d.personen.map((nr) => op(op(personen, d.gemeente), nr)),
    }
  })
  /** Rows bind a pet and a dossier of one gemeente; the others cannot exist (foreign keys). */
  const samen = <T extends { pet: number; dossier: number }>(lijst: readonly T[]) =>
    lijst.flatMap((b) => {
      const [pet, dossier] = [op(petten, b.pet), op(dossiers, b.dossier)]
      return pet.gemeenteId === dossier.gemeenteId ? [{ ...b, pet, dossier }] : []
    })
  const bezet = new Set<string>()
  const betrokkenheden = samen(plan.betrokken).flatMap((b) => {
    const van = wanneer(b.periode)
    const sleutel = `${b.pet.id} ${b.dossier.id}`
    if (van.geldigTot === null && bezet.has(sleutel)) return []
    if (van.geldigTot === null) bezet.add(sleutel)
    return [
      {
        id: randomUUID(),
        gemeenteId: b.pet.gemeenteId,
        petId: b.pet.id,
        dossierId: b.dossier.id,
        vlaggen: b.vlaggen,
        ...van,
      },
    ]
  })
  const vervangingen = plan.vervangen.flatMap((v) => {
    const [pet, vervanger] = [op(petten, v.pet), op(petten, v.vervanger)]
    if (pet.id === vervanger.id || pet.gemeenteId !== vervanger.gemeenteId) return []
    return [
      {
        id: randomUUID(),
        gemeenteId: pet.gemeenteId,
        petId: pet.id,
        vervangerPetId: vervanger.id,
        ...wanneer(v.periode, 100),
      },
    ]
  })
  const doeltoegangen = samen(plan.doelen).map((d) => ({
    id: randomUUID(),
    gemeenteId: d.pet.gemeenteId,
    soort: d.soort,
    petId: d.pet.id,
    dossierId: d.dossier.id,
    vlaggen: d.vlaggen,
    ...wanneer({ van: d.periode.van, duur: Math.min(d.periode.duur ?? 71, 71) }),
  }))
  const relaties = plan.relaties.flatMap((r) =>
    gemeenten.map((gemeenteId, plek) => ({
      id: randomUUID(),
      gemeenteId,
      medewerkerId: op(op(medewerkers, plek), r.medewerker),
      persoonId: op(op(personen, plek), r.persoon),
      naam: `persoon ${r.persoon}`,
      vooraf: r.vooraf,
      vervallen: r.vervallen,
    })),
  )
  const gegevens = plan.gegevens.flatMap((g) => {
    const dossier = op(dossiers, g.dossier)
    const petId = petten.find((p) => p.gemeenteId === dossier.gemeenteId)?.id
    if (petId === undefined) return []
    const alleenDat = dossier.soort === 'gezamenlijk-bestand'
    return [
      {
        id: randomUUID(),
        dossierId: dossier.id,
        dossier,
        petId,
        // What a kind of dossier cannot hold is refused by a trigger; here it becomes something that it can.
        ...(pastInDossier(dossier, { categorie: g.categorie, datWat: g.datWat }) === undefined
          ? { categorie: g.categorie, datWat: g.datWat }
          : { categorie: 'gewoon', datWat: alleenDat ? 'dat' : g.datWat }),
        verkregenInPet: g.verkregenInPet,
        afgeschermd: g.afgeschermd,
      },
    ]
  })

  const geboren = (nr: number): string => `200${nr}-01-01`
  const zet = (tabel: string, rijen: readonly Record<string, unknown>[]) =>
    vul(eigenaar, tabel, rijen)
  const meld = (vooraf: boolean) =>
    zet(
      'relatie',
      relaties
        .filter((r) => r.vooraf === vooraf)
        .map((r) => ({
          gemeente_id: r.gemeenteId,
          id: r.id,
          medewerker_id: r.medewerkerId,
          soort: 'familie',
          naam: dicht,
          naam_ix: proefIx(r.naam.toUpperCase(), geboren(Number(r.naam.slice(-1)))),
          geboortedatum: geboren(Number(r.naam.slice(-1))),
          gemeld_op: nu,
        })),
    )

  await zet(
    'gemeente',
    gemeenten.map((id) => ({ id, naam: id, code: id })),
  )
  await zet(
    'organisatie',
    gemeenten.map((gemeente_id, plek) => ({
      gemeente_id,
      id: op(organisaties, plek),
      naam: 'o',
      soort: 'wijkteam',
      bestuursorgaan: false,
    })),
  )
  await zet(
    'verwerkingsactiviteit',
    gemeenten.map((gemeente_id) => ({
      gemeente_id,
      uri: 'urn:x',
      naam: 'x',
      doel: 'x',
      grondslag: 'x',
    })),
  )
  await zet(
    'medewerker',
    gemeenten.flatMap((gemeente_id, plek) =>
      op(medewerkers, plek).map((id) => ({ gemeente_id, id, naam: 'm', functie: 'f' })),
    ),
  )
  // Told before the person is known here, and after: both must close.
  await meld(true)
  await zet(
    'persoon',
    gemeenten.flatMap((gemeente_id, plek) =>
      op(personen, plek).map((id, nr) => ({
        gemeente_id,
        id,
        naam: `persoon ${nr}`,
        naam_ix: proefIx(`persoon ${nr}`, geboren(nr)),
        geboortedatum: geboren(nr),
        geheim_adres: false,
      })),
    ),
  )
  await zet(
    'pet',
    petten.map((p) => ({
      gemeente_id: p.gemeenteId,
      id: p.id,
      medewerker_id: p.medewerkerId,
      organisatie_id: op(organisaties, gemeenten.indexOf(p.gemeenteId)),
      naam: 'p',
      soort: p.soort,
      taken: p.taken,
      dossier_soorten: p.dossierSoorten,
      beroepsgeheim: 'geen',
      beroepscode: false,
      beslissen: false,
      uitleg: '',
      geldig_van: p.geldigVan,
      geldig_tot: null,
      toegekend_op: p.toegekend ? nu : null,
    })),
  )
  await zet(
    'gezin',
    gemeenten.map((gemeente_id, plek) => ({ gemeente_id, id: op(organisaties, plek), naam: 'g' })),
  )
  await zet(
    'dossier',
    dossiers.map((d) => ({
      gemeente_id: d.gemeenteId,
      id: d.id,
      nummer: d.id,
      soort: d.soort,
      taak: d.taak,
      persoon_id: d.personen[0],
      verwerkingsactiviteit: 'urn:x',
      status: 'open',
      afgeschermd: false,
      geopend_op: nu,
      laatst_gewijzigd: nu,
      gezin_id:
        d.soort === 'gezinsdossier' ? op(organisaties, gemeenten.indexOf(d.gemeenteId)) : null,
    })),
  )
  const inDossier = (vanaf: number, tot?: number) =>
    dossiers.flatMap((d) =>
      d.personen.slice(vanaf, tot).map((persoon_id) => ({
        gemeente_id: d.gemeenteId,
        dossier_id: d.id,
        persoon_id,
        rol: 'betrokkene',
      })),
    )
  await zet('dossier_persoon', inDossier(0, 1))
  const rij = (b: Periode & { gemeenteId: string; id: string }) => ({
    gemeente_id: b.gemeenteId,
    id: b.id,
    geldig_van: b.geldigVan,
    geldig_tot: b.geldigTot,
  })
  await zet(
    'betrokkenheid',
    betrokkenheden.map((b) => ({
      ...rij(b),
      pet_id: b.petId,
      dossier_id: b.dossierId,
      doel: 'toeleiding',
      vlaggen: b.vlaggen,
      reden: 'test',
    })),
  )
  await zet(
    'vervanging',
    vervangingen.map((v) => ({
      ...rij(v),
      pet_id: v.petId,
      vervanger_pet_id: v.vervangerPetId,
      geregeld_door: v.petId,
      geregeld_op: nu,
    })),
  )
  await zet(
    'doeltoegang',
    doeltoegangen.map((d) => ({
      ...rij(d),
      soort: d.soort,
      pet_id: d.petId,
      dossier_id: d.dossierId,
      dossier_nummer: 'x',
      doel: 'veiligheid',
      reden: dicht,
      zegel_id: d.id,
      vlaggen: d.vlaggen,
      antwoord: {},
      beoordelen_voor: d.soort === 'nood' ? '2030-01-01' : null,
    })),
  )
  await zet(
    'gegeven',
    gegevens.map((g) => ({
      gemeente_id: g.dossier.gemeenteId,
      id: g.id,
      dossier_id: g.dossierId,
      persoon_id: g.dossier.personen[0],
      pet_id: g.petId,
      aard: 'feit',
      dat_wat: g.datWat,
      categorie: g.categorie,
      bron_soort: 'inwoner',
      bron: dicht,
      verkregen_in_pet: g.verkregenInPet,
      inhoud: dicht,
      zegel_id: g.id,
      antwoord: {},
      sleutel: randomUUID(),
      vastgelegd_op: nu,
      gezinszaak: g.dossier.soort === 'gezinsdossier',
      afgeschermd: g.afgeschermd ? 'overdracht' : null,
    })),
  )

  // Only now what changes later: somebody joins, is told about, ends, closes, shields, or takes back what was told.
  await zet('dossier_persoon', inDossier(1))
  await meld(false)
  for (const pet of petten.filter((p) => p.geldigTot !== null)) {
    await eigenaar.query('update deelwijzer.pet set geldig_tot = $2 where id = $1', [
      pet.id,
      pet.geldigTot,
    ])
  }
  for (const d of dossiers.filter((x) => x.status !== 'open' || x.afgeschermd)) {
    await eigenaar.query(
      'update deelwijzer.dossier set status = $2, afgeschermd = $3 where id = $1',
      [d.id, d.status, d.afgeschermd],
    )
  }
  await eigenaar.query('update deelwijzer.relatie set vervallen_op = $2 where id = any($1)', [
    relaties.filter((r) => r.vervallen).map((r) => r.id),
    nu,
  ])
  return {
    petten,
    dossiers,
    betrokkenheden,
    vervangingen,
    doeltoegangen,
    gegevens,
    relaties: relaties.filter((r) => !r.vervallen),
  }
}
