import type { Client } from 'pg'
import { envelopIn } from '../../kluis/envelop.ts'
import type { Kluis } from '../../kluis/kluis.ts'
import { blindActor } from '../../logboek/gebeurtenis.ts'
import { commitment } from '../../logboek/vastlegging.ts'
import { stream } from './stroom.ts'
import type { Verslag } from './verslag.ts'
import { openHere } from './zegels.ts'

type Tekst = string | null

interface Rij extends Record<string, unknown> {
  gebeurtenis_id: string
  bytes: Buffer
  commitment: Buffer
  persoon_id: Tekst
  keten: Tekst
  nr: Tekst
  vorige: Buffer | null
  id: Tekst
  wie: Tekst
  pet: Tekst
  netwerk: Tekst
  besloten: boolean
  dossier_id: Tekst
  besluit_id: Tekst
}

const iso = (kolom: string) =>
  `to_char(${kolom} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** What the bytes say, by its path, and the column in which the same stands. Times in milliseconds, as they were frozen. */
const gelijk: readonly (readonly [pad: string, kolom: string])[] = [
  ['id', 'e.id::text'],
  ['gemeente', 'e.gemeente_id::text'],
  ['trace', 'e.trace_id'],
  // Of an older version: no span and no beginning.
  ['span', `coalesce(e.span_id, '0000000000000000')`],
  ['begonnen', `coalesce(${iso('e.begonnen')}, ${iso('e.tijdstip')})`],
  ['tijdstip', iso('e.tijdstip')],
  ['handeling', 'e.handeling'],
  ['actor.soort', 'e.actor_soort'],
  ['actor.rol', 'e.rol'],
  ['actor.organisatie', 'e.organisatie'],
  ['doel', 'e.doel'],
  ['verwerkingsactiviteit', 'e.verwerkingsactiviteit'],
  ['betrokkene', 'e.betrokkene_id::text'],
  ['object.soort', 'e.object_soort'],
  ['object.id', 'e.object_id::text'],
  ['dossier', 'e.dossier_id::text'],
  ['besluit', 'e.besluit_id::text'],
  ['grond', 'e.grond'],
  ['uitkomst', 'e.uitkomst'],
  ['toelichting', 'e.toelichting'],
  ['regels', 'e.regelset'],
]

/** In the order of people, so that each key is opened once. */
const vraag = `select g.gebeurtenis_id, g.bytes, g.commitment, g.gemeente_id, g.persoon_id, g.keten, g.nr, g.vorige,
    coalesce(e.medewerker_id, e.lezer_id)::text as wie, e.pet_id::text as pet, e.netwerk, e.id, e.besloten, e.dossier_id, e.besluit_id,
    ${gelijk.map(([, kolom], i) => `${kolom} as k${i}`).join(', ')}
  from deelwijzer.gebeurtenis_bewijs g
  left join deelwijzer.gebeurtenis e on e.gemeente_id = g.gemeente_id and e.id = g.gebeurtenis_id
  order by g.gemeente_id, g.persoon_id, g.keten, g.nr`

/**
 * Opens the frozen bytes of every event whose key is still there, makes the commitment again, and compares what they say
 * with the line and with its place in the chain. What the bytes do not hold cannot be checked: pet and network address.
 */
export async function checkGebeurtenissen(
  client: Client,
  kluis: Kluis,
  verslag: Verslag,
): Promise<void> {
  for await (const rijen of stream<Rij>(client, 'gebeurtenissen', vraag, 1000)) {
    for (const rij of rijen) await checkOne(kluis, rij, verslag)
  }
}

async function checkOne(kluis: Kluis, rij: Rij, verslag: Verslag): Promise<void> {
  const waar = `gebeurtenis ${rij.gebeurtenis_id}`
  const envelop = envelopIn(rij.bytes)
  if (envelop === undefined) {
    verslag.add('bytes-vorm', waar, 'de vastgelegde bytes zijn niet verzegeld')
    return
  }
  const open = await openHere(
    kluis,
    'gebeurtenis_bewijs.bytes',
    rij.gebeurtenis_id,
    envelop,
    verslag,
  )
  if (open === undefined) return
  verslag.tel('gebeurtenissen nagerekend')
  const { onderwerp, sleutelNr } = open.kop
  const over = rij.persoon_id ?? String(rij['gemeente_id'])
  if (onderwerp.id !== over) {
    verslag.add('zegel-verplaatst', waar, 'is verzegeld met de sleutel van iemand anders')
    return
  }
  const { nonce, uitvoerderNonce } = await kluis.nonce(onderwerp, rij.gebeurtenis_id, sleutelNr)
  if (!rij.commitment.equals(commitment(nonce, open.inhoud))) {
    verslag.add('commitment-anders', waar, 'uit de vastgelegde bytes volgt een ander commitment')
    return
  }
  const feiten = parse(open.inhoud)
  if (feiten === undefined) {
    verslag.add('bytes-vorm', waar, 'de vastgelegde bytes zijn geen gebeurtenis')
    return
  }
  checkChain(rij, feiten, waar, verslag)
  // A line that is gone was told already.
  if (rij.id === null) return
  const anders = gelijk
    .filter(([pad], i) => at(feiten, pad) !== rij[`k${i}`])
    .map(([, kolom]) => columnName(kolom))
  const wie = { id: rij.wie ?? '', pet: rij.pet, netwerk: rij.netwerk }
  if (at(feiten, 'actor.uitvoerder') !== blindActor(uitvoerderNonce, wie)) {
    anders.push('medewerker_id, lezer_id, pet_id of netwerk')
  }
  if (!fitsChain(rij)) anders.push('besloten')
  for (const kolom of anders) {
    verslag.add(
      'regel-anders',
      `${waar}, kolom ${kolom}`,
      'de regel is anders dan wat is vastgelegd',
    )
  }
}

/** Which row of numbers a line is in follows from who may read it (`ketenVan`). */
function fitsChain(rij: Rij): boolean {
  if (rij.persoon_id === null || rij.besluit_id !== null) return true
  return (rij.besloten && rij.dossier_id !== null ? rij.dossier_id : rij.persoon_id) === rij.keten
}

function checkChain(rij: Rij, feiten: unknown, waar: string, verslag: Verslag): void {
  const keten = at(feiten, 'keten')
  const zegt = keten === null ? [null, null, null] : ['id', 'nr', 'vorige'].map((k) => at(keten, k))
  const staat = [
    rij.keten,
    rij.nr === null ? null : Number(rij.nr),
    rij.vorige?.toString('base64') ?? null,
  ]
  if (zegt.some((waarde, i) => waarde !== staat[i])) {
    verslag.add(
      'regel-anders',
      `${waar}, kolom keten, nr of vorige`,
      'de plek in de keten is anders dan wat is vastgelegd',
    )
  }
}

/** The name of the column in an expression that reads it: `e.tijdstip` out of a formatting function. */
function columnName(uitdrukking: string): string {
  return /e\.([a-z_]+)/.exec(uitdrukking)?.[1] ?? uitdrukking
}

function parse(bytes: Buffer): unknown {
  try {
    const waarde: unknown = JSON.parse(bytes.toString('utf8'))
    return at(waarde, 'v') === 1 ? waarde : undefined
  } catch (fout) {
    if (fout instanceof SyntaxError) return undefined
    throw fout
  }
}

/** What stands at a path of keys with dots; `undefined` when there is nothing. */
function at(waarde: unknown, pad: string): unknown {
  let hier = waarde
  for (const sleutel of pad.split('.')) {
    if (typeof hier !== 'object' || hier === null) return undefined
    hier = Object.entries(hier).find(([naam]) => naam === sleutel)?.[1]
  }
  return hier
}
