import { randomUUID } from 'node:crypto'
import { kiesPet, niets, op, type Huis, type Poging } from './geschiedenis-huis.ts'
import type { ModelPet, Stap } from './geschiedenis-model.ts'
import { overgang } from './geschiedenis-overgang.ts'
import { dicht, dichtJson, proefIx } from '../support/geopend.ts'

/** One step: what the model says of it, and the SQL that really tries it. */
export function maakPoging(huis: Huis, stap: Stap, door: ModelPet): Poging {
  const m = huis.model
  const d = 'dossier' in stap ? op(m.dossiers, stap.dossier) : undefined
  const dId = d === undefined ? '' : huis.van(`d${d.nr}`)
  switch (stap.doe) {
    case 'betrek': {
      const pet = kiesPet(m, stap.pet, d)
      if (d === undefined) return niets
      const vlaggen = stap.vlaggen & m.bits(door, d)
      const al = m.betrokken.some(
        (b) => b.pet === pet.naam && b.dossier === d.nr && b.tot === 'open',
      )
      const nr = m.betrokken.length
      return {
        mag:
          m.schrijft(door, d) &&
          m.mag(pet, d) &&
          pet.medewerker !== door.medewerker &&
          !al &&
          vlaggen > 0,
        sql: `select deelwijzer.betrek($1, $2, $3, 'toeleiding', $4, 'reden', case when $5 then now() + interval '9 days' end)`,
        waarden: [huis.van(`b${nr}`), dId, huis.van(pet.naam), stap.vlaggen, stap.later],
        dan: () =>
          m.betrokken.push({
            nr,
            pet: pet.naam,
            dossier: d.nr,
            vlaggen,
            tot: stap.later ? 'later' : 'open',
          }),
      }
    }
    case 'eindig': {
      const b = op(m.betrokken, stap.welke)
      const van = op(m.dossiers, b.dossier)
      const bij = b.pet === door.naam || m.schrijft(door, van)
      return {
        mag:
          !door.weg &&
          b.tot !== 'voorbij' &&
          bij &&
          m.werkt(door) &&
          ((b.vlaggen & 8) === 0 || m.blijft(van, b)),
        sql: `select deelwijzer.eindig_betrokkenheid($1, 'reden')`,
        waarden: [huis.van(`b${b.nr}`)],
        dan: () => (b.tot = 'voorbij'),
      }
    }
    case 'vervang': {
      const pet = op(m.petten, stap.pet)
      const zelfde = m.petten.filter(
        (p) => p.soort === pet.soort && p.medewerker !== pet.medewerker,
      )
      const vervanger = op(
        stap.vervanger % 4 === 3 || zelfde.length === 0 ? m.petten : zelfde,
        stap.vervanger >> 2,
      )
      const samen = (x: readonly string[], y: readonly string[]) => x.some((z) => y.includes(z))
      const nr = m.vervangingen.length
      return {
        mag:
          !door.weg &&
          (door === pet || door.soort === 'leidinggevende') &&
          !pet.weg &&
          !vervanger.weg &&
          pet.soort === vervanger.soort &&
          pet.medewerker !== vervanger.medewerker &&
          door.medewerker !== vervanger.medewerker &&
          samen(pet.soorten, vervanger.soorten) &&
          samen(pet.taken, vervanger.taken),
        sql: `select deelwijzer.regel_vervanging($1, $2, $3, now() + case when $4 then interval '1 day' else interval '0' end, now() + interval '5 days')`,
        waarden: [huis.van(`v${nr}`), huis.van(pet.naam), huis.van(vervanger.naam), stap.straks],
        dan: () =>
          m.vervangingen.push({
            pet: pet.naam,
            door: vervanger.naam,
            stand: stap.straks ? 'straks' : 'nu',
          }),
      }
    }
    case 'stopVervanging': {
      if (m.vervangingen.length === 0) return niets
      const lopend = m.vervangingen.filter((x) => x.stand !== 'voorbij')
      const v = op(lopend.length === 0 ? m.vervangingen : lopend, stap.welke)
      return {
        mag:
          !door.weg &&
          v.stand !== 'voorbij' &&
          (v.pet === door.naam || v.door === door.naam || door.soort === 'leidinggevende'),
        sql: 'select deelwijzer.eindig_vervanging($1)',
        waarden: [huis.van(`v${m.vervangingen.indexOf(v)}`)],
        dan: () => (v.stand = 'voorbij'),
      }
    }
    case 'draag': {
      const naar = kiesPet(m, stap.pet, d)
      if (d === undefined) return niets
      const lopend = m.betrokken.filter((b) => b.dossier === d.nr && b.tot !== 'voorbij')
      const blijft = m.gegevens
        .filter((x) => x.dossier === d.nr)
        .filter((_, plek) => stap.keuze[plek] === true)
      return {
        mag:
          d.soort !== 'hulpverleningsdossier' &&
          m.schrijft(door, d) &&
          lopend.some((b) => b.pet === door.naam && (b.vlaggen & 8) > 0) &&
          naar.medewerker !== door.medewerker &&
          m.mag(naar, d),
        sql: `select deelwijzer.draag_over($1, $2, $3, 'toeleiding', '${dicht}', $4, '${dichtJson}', '${dichtJson}')`,
        waarden: [randomUUID(), dId, huis.van(naar.naam), blijft.map((x) => huis.van(`g${x.nr}`))],
        dan: () => {
          // What the giver cannot read goes to nobody, and the receiver gets no content that neither of them had.
          const kanLezen = m.bits(door, d)
          const wat = (m.bitsDoorWerk(door, d) | m.bitsDoorWerk(naar, d)) & 2
          for (const x of m.gegevens) {
            if (x.dossier !== d.nr) continue
            if (blijft.includes(x) || (x.vlag & kanLezen) === 0) x.afgeschermd = true
          }
          for (const b of lopend) if (b.pet === door.naam || b.pet === naar.naam) b.tot = 'voorbij'
          // The database chooses the id of this involvement; the model finds it back by pet and dossier.
          m.betrokken.push({
            nr: m.betrokken.length,
            pet: naar.naam,
            dossier: d.nr,
            vlaggen: 13 | wat,
            tot: 'open',
          })
          huis.zoekId.push(m.betrokken.length - 1)
        },
      }
    }
    case 'overgang':
      return d === undefined ? niets : overgang(huis, stap, door, d, dId)
    case 'sluit':
      return {
        mag: d !== undefined && m.schrijft(door, d),
        sql: `select deelwijzer.sluit_dossier($1, '[]', now())`,
        waarden: [dId],
        dan: () => {
          if (d !== undefined) d.open = false
          for (const b of m.betrokken) if (b.dossier === d?.nr) b.tot = 'voorbij'
        },
      }
    case 'scherm':
      return {
        mag: d !== undefined && m.schrijft(door, d),
        sql: 'select deelwijzer.scherm_dossier_af($1, $2)',
        waarden: [dId, stap.aan],
        dan: () => d !== undefined && (d.afgeschermd = stap.aan),
      }
    case 'relatie': {
      const persoon = op(['p0', 'onbekend', 'p1', 'onbekend', 'onbekend'], stap.persoon)
      const nr = m.relaties.length
      return {
        mag: true,
        sql: `insert into deelwijzer.relatie (gemeente_id, id, medewerker_id, soort, naam, naam_ix, geboortedatum, gemeld_op)
          values ($1, $2, $3, 'familie', '${dicht}', $4, '2010-01-01', now())`,
        waarden: [
          huis.gemeente,
          huis.van(`r${nr}`),
          huis.van(`m ${door.medewerker}`),
          proefIx(persoon.toUpperCase(), '2010-01-01'),
        ],
        dan: () => m.relaties.push({ medewerker: door.medewerker, persoon, geldt: true }),
      }
    }
    case 'relatieWeg': {
      if (m.relaties.length === 0) return niets
      const r = op(m.relaties, stap.welke)
      return {
        mag: r.medewerker === door.medewerker && r.geldt,
        sql: 'update deelwijzer.relatie set vervallen_op = now() where id = $1 and vervallen_op is null returning id',
        waarden: [huis.van(`r${m.relaties.indexOf(r)}`)],
        rijTelt: true,
        dan: () => (r.geldt = false),
      }
    }
    case 'nood':
      return {
        mag:
          d !== undefined &&
          m.werkt(door) &&
          m.mag(door, d) &&
          d.open &&
          !d.afgeschermd &&
          m.bits(door, d) === 0 &&
          !m.doelen.some(
            (x) => x.onterecht === door.medewerker && x.soort === 'nood' && x.dossier === d.nr,
          ),
        sql: `select x as id from deelwijzer.open_in_nood(null, $1, gen_random_uuid(), '${dicht}', 8, '2030-01-01', $2) x`,
        waarden: [
          `D${d?.nr ?? ''}`,
          JSON.stringify([{ soort: d?.soort, taak: d?.taak, antwoord: {}, plichten: [] }]),
        ],
        rijTelt: true,
        dan: () =>
          d !== undefined &&
          m.doelen.push({
            soort: 'nood',
            pet: door.naam,
            dossier: d.nr,
            nu: true,
            beoordeeld: false,
          }),
      }
    case 'doel': {
      const soort = door.soort === 'bezwaarbehandelaar' ? 'klacht' : 'leidinggevende'
      const blijftDicht =
        soort === 'leidinggevende' && (d?.afgeschermd === true || d?.open === false)
      return {
        mag:
          d !== undefined &&
          !m.werkt(door) &&
          !door.weg &&
          d.soort !== 'hulpverleningsdossier' &&
          !blijftDicht &&
          !m.kent(door, d),
        sql: `select x from deelwijzer.open_met_doel($1, $2, 'klacht-bezwaar', '${dicht}', 3, $3) x where x is not null`,
        waarden: [
          randomUUID(),
          `D${d?.nr ?? ''}`,
          JSON.stringify([{ soort: d?.soort, taak: d?.taak, antwoord: {} }]),
        ],
        rijTelt: true,
        dan: () =>
          d !== undefined &&
          m.doelen.push({ soort, pet: door.naam, dossier: d.nr, nu: true, beoordeeld: false }),
      }
    }
    case 'noodVoorbij':
    case 'beoordeel': {
      const noden = m.doelen.filter(
        (x) => x.soort === 'nood' && (!('terecht' in stap) || !x.beoordeeld),
      )
      if (noden.length === 0) return niets
      const nood = op(noden, stap.welke)
      const wie = m.petten.find((p) => p.naam === nood.pet)
      // The newest of this pet and dossier, as in the model; its id was made by the database.
      const welke = `select id from deelwijzer.doeltoegang where gemeente_id = $1 and pet_id = $2 and dossier_id = $3 and soort = 'nood' order by geldig_van, id offset $4 limit 1`
      const plek = m.doelen
        .filter((x) => x.soort === 'nood' && x.pet === nood.pet && x.dossier === nood.dossier)
        .indexOf(nood)
      const waarden = [huis.gemeente, huis.van(nood.pet), huis.van(`d${nood.dossier}`), plek]
      if (!('terecht' in stap)) {
        return {
          mag: true,
          alsEigenaar: true,
          sql: `update deelwijzer.doeltoegang set geldig_tot = greatest(geldig_van + interval '1 microsecond', least(geldig_tot, now())) where id = (${welke})`,
          waarden,
          dan: () => (nood.nu = false),
        }
      }
      return {
        mag: door.soort === 'leidinggevende' && !door.weg && wie?.medewerker !== door.medewerker,
        sql: `select deelwijzer.beoordeel_nood((${welke}), $5, '${dicht}')`,
        waarden: [...waarden, stap.terecht ? 'terecht' : 'niet-terecht'],
        dan: () => {
          nood.beoordeeld = true
          if (stap.terecht) return
          nood.nu = false
          // The next month that person asks a colleague.
          nood.onterecht = wie?.medewerker
        },
      }
    }
    case 'intrek': {
      const pet = op(m.petten, stap.welke)
      return {
        mag: !pet.weg,
        alsEigenaar: true,
        sql: 'update deelwijzer.pet set geldig_tot = now() where id = $1 and geldig_tot is null returning id',
        waarden: [huis.van(pet.naam)],
        rijTelt: true,
        dan: () => (pet.weg = true),
      }
    }
  }
}
