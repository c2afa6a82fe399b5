import type { Hoedanigheid, Regime } from './toestemming.ts'

/** The laws whose consent it can be, as people name them. */
export const regimeWoorden: Readonly<Record<Regime, string>> = {
  jeugdwet: 'de Jeugdwet',
  wmo: 'de Wmo 2015',
  wgbo: 'de WGBO',
  pw: 'de Participatiewet',
  wgs: 'de Wet gemeentelijke schuldhulpverlening',
  avg: 'de AVG',
}

/** As what somebody answers. */
export const soortWoorden: Readonly<Record<Hoedanigheid, string>> = {
  zelf: 'zelf',
  ouder: 'ouder',
  voogd: 'voogd',
  curator: 'curator',
  mentor: 'mentor',
  gemachtigde: 'gemachtigde',
  partner: 'partner',
  kind: 'kind',
  'broer-zus': 'broer of zus',
  grootouder: 'grootouder',
}

/** By name when it is known, else as what they are. */
export function naamVan({
  naam,
  soort,
}: {
  naam?: string | undefined
  soort: Hoedanigheid
}): string {
  return naam ?? `deze ${soortWoorden[soort]}`
}
