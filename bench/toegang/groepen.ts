import type { Client } from 'pg'
import type { Databanken } from '../../src/opslag/database.ts'
import type { Geval, Variant } from './meten.ts'
import { metDeHand, metRls, zelfdeZonderRls } from './varianten.ts'
import type { Verhouding } from './verslag.ts'
import { KALE_LIJST, type Productvragen } from './vragen.ts'

export interface Ingangen {
  /** Superuser: no policy holds it back. */
  beheer: Client
  app: Client
  breed: Client
  /** Superuser, for what is compared with `breed`. */
  breedBeheer: Client
  naief: Client
  databanken: Databanken
}

/** Of design, section on budgets: list and open under row security against the same by hand. */
const BUDGET = 1.15

export const gewoneVerhoudingen: Verhouding[] = [
  {
    naam: 'lijst: RLS / met de hand over de bronnen',
    boven: 'lijst: product onder RLS',
    onder: 'lijst: met de hand over de bronnen',
    budget: BUDGET,
  },
  {
    naam: 'open: RLS / met de hand over de bronnen',
    boven: 'open: product onder RLS',
    onder: 'open: met de hand over de bronnen',
    budget: BUDGET,
  },
  {
    naam: 'lijst: RLS / dezelfde vragen zonder RLS',
    boven: 'lijst: product onder RLS',
    onder: 'lijst: dezelfde vragen zonder RLS',
  },
  {
    naam: 'open: RLS / dezelfde vragen zonder RLS',
    boven: 'open: product onder RLS',
    onder: 'open: dezelfde vragen zonder RLS',
  },
  {
    naam: 'kale lijst: naïeve policy / onze policy',
    boven: 'kale lijst: naïeve policy',
    onder: 'kale lijst: onze policy',
  },
  {
    naam: 'kale naïeve lijst / lijst van het product',
    boven: 'kale lijst: naïeve policy',
    onder: 'lijst: product onder RLS',
  },
]

export function bredeVerhoudingen(sleutel: string): Verhouding[] {
  return ['lijst', 'open'].flatMap((wat) =>
    ['met de hand over de bronnen', 'dezelfde vragen zonder RLS'].map((onder) => ({
      naam: `${sleutel}, ${wat}: RLS / ${onder}`,
      boven: `${sleutel}: ${wat} van het product onder RLS`,
      onder: `${sleutel}: ${wat}, ${onder}`,
    })),
  )
}

export function gewoneVarianten(ingangen: Ingangen, product: Productvragen, gevallen: Geval[]) {
  const { app, beheer, naief } = ingangen
  const rls = metRls(app, product)
  const hand = metDeHand(beheer, false)
  const zelfde = zelfdeZonderRls(beheer, product, false)
  const kaal = (client: Client) => async () =>
    (await client.query<{ id: string }>({ name: 'kaal', text: KALE_LIJST })).rows
  const maak = (naam: string, client: Client, context: boolean, doe: Variant['doe']): Variant => ({
    naam,
    client,
    context,
    doe,
    gevallen,
  })
  const lijst = [
    maak('lijst: product onder RLS', app, true, rls.lijst),
    maak('lijst: met de hand over de bronnen', beheer, false, hand.lijst),
    maak('lijst: dezelfde vragen zonder RLS', beheer, false, zelfde.lijst),
  ]
  const open = [
    maak('open: product onder RLS', app, true, rls.open),
    maak('open: met de hand over de bronnen', beheer, false, hand.open),
    maak('open: dezelfde vragen zonder RLS', beheer, false, zelfde.open),
  ]
  const kale = [
    { ...maak('kale lijst: onze policy', app, true, kaal(app)), deel: 0.25 },
    { ...maak('kale lijst: naïeve policy', naief, true, kaal(naief)), deel: 0.02 },
  ]
  return { gelijk: [lijst, open, kale], varianten: [...lijst, ...open, ...kale], gevallen }
}

export function bredeVarianten(
  { breed, breedBeheer: beheer }: Ingangen,
  product: Productvragen,
  gevallen: Geval[],
  sleutel: string,
): Variant[] {
  const rls = metRls(breed, product)
  const hand = metDeHand(beheer, true)
  const zelfde = zelfdeZonderRls(beheer, product, true)
  return (['lijst', 'open'] as const).flatMap((wat) => [
    {
      naam: `${sleutel}: ${wat} van het product onder RLS`,
      client: breed,
      context: true,
      doe: rls[wat],
      gevallen,
    },
    {
      naam: `${sleutel}: ${wat}, met de hand over de bronnen`,
      client: beheer,
      context: false,
      doe: hand[wat],
      gevallen,
    },
    {
      naam: `${sleutel}: ${wat}, dezelfde vragen zonder RLS`,
      client: beheer,
      context: false,
      doe: zelfde[wat],
      gevallen,
    },
  ])
}
