import { randomUUID } from 'node:crypto'
import { op, type Huis, type Poging } from './geschiedenis-huis.ts'
import type { ModelDossier, ModelPet, Stap } from './geschiedenis-model.ts'
import { dicht } from '../support/geopend.ts'

/** What goes along from one dossier to another, to a new one or one that is there. */
export function overgang(
  huis: Huis,
  stap: Stap & { doe: 'overgang' },
  door: ModelPet,
  d: ModelDossier,
  dId: string,
): Poging {
  const m = huis.model
  const pet = op(m.petten, stap.pet)
  const zelfde = m.dossiers.filter((x) => x !== d && x.persoon === d.persoon && m.past(pet, x))
  const [soort, taak] =
    pet.soort === 'hulpverlener'
      ? ['hulpverleningsdossier', 'maatschappelijk-werk']
      : ['toeleidingsdossier', 'toeleiding-jeugd']
  const doel: ModelDossier = stap.nieuw
    ? { nr: m.dossiers.length, soort, taak, persoon: d.persoon, open: true, afgeschermd: false }
    : op(zelfde.length === 0 || stap.naar % 4 === 3 ? m.dossiers : zelfde, stap.naar >> 2)
  const gekozen = m.gegevens
    .filter((x) => x.dossier === d.nr)
    .filter((_, plek) => stap.keuze[plek] === true)
  const betrokken = m.betrokken.some(
    (b) =>
      b.pet === pet.naam && b.dossier === doel.nr && (b.vlaggen & 8) > 0 && b.tot !== 'voorbij',
  )
  const kopie = gekozen.map((x, plek) => ({
    ...x,
    nr: m.gegevens.length + plek,
    dossier: doel.nr,
  }))
  const leesbaar = gekozen.every((x) => !x.afgeschermd && (m.bits(door, d) & x.vlag) > 0)
  return {
    mag:
      m.schrijft(door, d) &&
      m.mag(pet, doel) &&
      (stap.nieuw || betrokken) &&
      doel.persoon === d.persoon &&
      leesbaar &&
      (doel.open || kopie.length === 0),
    sql: `select deelwijzer.voer_overgang_uit($1, $2, $3, $4, $5, 'samen', true, '${dicht}', $6)`,
    waarden: [
      randomUUID(),
      dId,
      huis.van(pet.naam),
      huis.van(`d${doel.nr}`),
      stap.nieuw
        ? JSON.stringify({
            nummer: `D${doel.nr}`,
            soort,
            taak,
            activiteit: 'urn:x',
            doel: 'hulpverlening',
          })
        : null,
      JSON.stringify(
        gekozen.map((x, plek) => ({
          gegeven: huis.van(`g${x.nr}`),
          nieuw: huis.van(`g${kopie[plek]?.nr ?? ''}`),
          antwoord: {},
        })),
      ),
    ],
    dan: () => {
      m.gegevens.push(...kopie)
      if (!stap.nieuw) return
      m.dossiers.push(doel)
      m.betrokken.push({
        nr: m.betrokken.length,
        pet: pet.naam,
        dossier: doel.nr,
        vlaggen: 15,
        tot: 'open',
      })
      huis.zoekId.push(m.betrokken.length - 1)
    },
  }
}
