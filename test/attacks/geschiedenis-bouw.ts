import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { vul } from '../support/vul.ts'
import type { Huis } from './geschiedenis-huis.ts'
import type { Model, ModelPet } from './geschiedenis-model.ts'
import { dicht, proefIx } from '../support/geopend.ts'

const toeleiding = {
  soorten: ['toeleidingsdossier', 'regiedossier'],
  taken: ['toeleiding-jeugd', 'regie-vanuit-college'],
}
const hulp = { soorten: ['hulpverleningsdossier'], taken: ['maatschappelijk-werk'] }
const breed = { soorten: [], taken: ['leidinggeven'] }

/** Seven petten and four dossiers, in the model. */
export function vulModel(m: Model): void {
  const pet = (
    naam: string,
    medewerker: string,
    soort: ModelPet['soort'],
    wat: { soorten: string[]; taken: string[] },
  ) => m.petten.push({ naam, medewerker, soort, ...wat, weg: false })
  pet('A1', 'a', 'toeleider', toeleiding)
  pet('A2', 'a', 'hulpverlener', hulp)
  pet('B1', 'b', 'toeleider', toeleiding)
  pet('B2', 'b', 'hulpverlener', hulp)
  pet('C1', 'c', 'toeleider', { soorten: ['toeleidingsdossier'], taken: ['toeleiding-jeugd'] })
  pet('L', 'l', 'leidinggevende', breed)
  pet('K', 'k', 'bezwaarbehandelaar', breed)
  const begin = [
    ['toeleidingsdossier', 'toeleiding-jeugd', 'p0', 'A1'],
    ['regiedossier', 'regie-vanuit-college', 'p0', 'B1'],
    ['hulpverleningsdossier', 'maatschappelijk-werk', 'p1', 'A2'],
    ['toeleidingsdossier', 'toeleiding-jeugd', 'p1', 'B1'],
  ] as const
  begin.forEach(([soort, taak, persoon, petNaam], nr) => {
    m.dossiers.push({ nr, soort, taak, persoon, open: true, afgeschermd: false })
    m.betrokken.push({ nr, pet: petNaam, dossier: nr, vlaggen: 15, tot: 'open' })
    for (const [vlag, geheim] of [
      [1, false],
      [2, false],
      [2, true],
      [4, false],
    ] as const) {
      m.gegevens.push({ nr: m.gegevens.length, dossier: nr, vlag, geheim, afgeschermd: false })
    }
  })
}

/** The same house in the database. */
export async function bouwHuis(eigenaar: Pool, huis: Huis): Promise<void> {
  const { model: m, gemeente: gemeente_id } = huis
  const zet = (tabel: string, rijen: Record<string, unknown>[]) => vul(eigenaar, tabel, rijen)
  const vroeger = '2026-01-01'
  const organisatie = huis.van('organisatie')
  await zet('gemeente', [{ id: gemeente_id, naam: gemeente_id, code: gemeente_id }])
  await zet('organisatie', [
    { gemeente_id, id: organisatie, naam: 'o', soort: 'wijkteam', bestuursorgaan: false },
  ])
  const taken = [...toeleiding.taken, ...hulp.taken].map((taak) => [
    taak,
    { uitvoerders: [organisatie] },
  ])
  await zet('inrichting', [
    {
      gemeente_id,
      id: randomUUID(),
      nummer: 1,
      status: 'vastgesteld',
      ingangsdatum: vroeger,
      inhoud: { taken: Object.fromEntries(taken) },
      toelichting: '',
      gemaakt_op: vroeger,
      versie: 1,
      reden: '',
    },
  ])
  await zet('verwerkingsactiviteit', [
    { gemeente_id, uri: 'urn:x', naam: 'x', doel: 'x', grondslag: 'x' },
  ])
  await zet(
    'medewerker',
    [...new Set(m.petten.map((p) => p.medewerker))].map((naam) => ({
      gemeente_id,
      id: huis.van(`m ${naam}`),
      naam,
      functie: 'f',
    })),
  )
  await zet(
    'persoon',
    ['p0', 'p1'].map((naam) => ({
      gemeente_id,
      id: huis.van(naam),
      naam,
      naam_ix: proefIx(naam, '2010-01-01'),
      geboortedatum: '2010-01-01',
      geheim_adres: false,
    })),
  )
  await zet(
    'pet',
    m.petten.map((p) => ({
      gemeente_id,
      id: huis.van(p.naam),
      medewerker_id: huis.van(`m ${p.medewerker}`),
      organisatie_id: organisatie,
      naam: p.naam,
      soort: p.soort,
      taken: p.taken,
      dossier_soorten: p.soorten,
      beroepsgeheim: 'geen',
      beroepscode: false,
      beslissen: false,
      uitleg: '',
      geldig_van: vroeger,
      toegekend_op: vroeger,
    })),
  )
  await zet(
    'dossier',
    m.dossiers.map((d) => ({
      gemeente_id,
      id: huis.van(`d${d.nr}`),
      nummer: `D${d.nr}`,
      soort: d.soort,
      taak: d.taak,
      persoon_id: huis.van(d.persoon),
      verwerkingsactiviteit: 'urn:x',
      status: 'open',
      afgeschermd: false,
      geopend_op: vroeger,
      laatst_gewijzigd: vroeger,
    })),
  )
  await zet(
    'dossier_persoon',
    m.dossiers.map((d) => ({
      gemeente_id,
      dossier_id: huis.van(`d${d.nr}`),
      persoon_id: huis.van(d.persoon),
      rol: 'betrokkene',
    })),
  )
  await zet(
    'betrokkenheid',
    m.betrokken.map((b) => ({
      gemeente_id,
      id: huis.van(`b${b.nr}`),
      pet_id: huis.van(b.pet),
      dossier_id: huis.van(`d${b.dossier}`),
      doel: 'toeleiding',
      vlaggen: b.vlaggen,
      reden: 'begin',
      geldig_van: vroeger,
    })),
  )
  await zet(
    'gegeven',
    m.gegevens.map((x) => ({
      gemeente_id,
      id: huis.van(`g${x.nr}`),
      dossier_id: huis.van(`d${x.dossier}`),
      persoon_id: huis.van(m.dossiers[x.dossier]?.persoon ?? ''),
      pet_id: huis.van('A1'),
      aard: 'feit',
      dat_wat: x.vlag === 1 ? 'dat' : 'wat',
      categorie: x.vlag === 4 ? 'bijzonder' : 'gewoon',
      bron_soort: 'inwoner',
      bron: dicht,
      verkregen_in_pet: x.geheim ? 'hulpverlener' : 'toeleider',
      inhoud: dicht,
      zegel_id: huis.van(`g${x.nr}`),
      antwoord: {},
      sleutel: randomUUID(),
      vastgelegd_op: vroeger,
      gezinszaak: false,
      beroepsgeheim: 'geen',
    })),
  )
}
