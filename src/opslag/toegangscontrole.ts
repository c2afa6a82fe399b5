import type { Client } from 'pg'

export interface Toegangsverschil {
  petId: string
  bron: string
  /** `te veel`: somebody can look who should not; `te weinig`: the other way round. */
  verschil: string
}

export interface GemeenteToegang {
  naam: string
  /** How many rows the table has for this gemeente. */
  toegangen: number
  verschillen: Toegangsverschil[]
}

/** Compares the table of access with its sources, per gemeente. @param client as the owner of the schema */
export async function readToegangsverschillen(client: Client): Promise<GemeenteToegang[]> {
  const { rows: gemeenten } = await client.query<{ id: string; naam: string; n: number }>(
    `select g.id, g.naam, (select count(*)::int from deelwijzer.toegang t where t.gemeente_id = g.id) as n
       from deelwijzer.gemeente g order by g.naam`,
  )
  const { rows } = await client.query<{
    gemeente_id: string
    pet_id: string
    bron: string
    verschil: string
  }>(
    `select p.gemeente_id, c.pet_id, c.bron, c.verschil
       from deelwijzer.controleer_toegang() c join deelwijzer.pet p on p.id = c.pet_id
       order by c.verschil, c.bron, c.pet_id`,
  )
  return gemeenten.map(({ id, naam, n }) => ({
    naam,
    toegangen: n,
    verschillen: rows
      .filter((rij) => rij.gemeente_id === id)
      .map((rij) => ({ petId: rij.pet_id, bron: rij.bron, verschil: rij.verschil })),
  }))
}
