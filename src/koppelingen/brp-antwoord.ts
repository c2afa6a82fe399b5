import { z } from 'zod'
import type { BrpDatum, BrpGezag, BrpGezaghouder, BrpPersoon } from '../domein/brp.ts'
import { bestaat } from '../domein/leeftijd.ts'

const jaar = z.number().int().min(1).max(9999)
const maand = z.number().int().min(1).max(12)

/** All four ways in which the BRP writes a date. */
const Datum = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Datum'), datum: z.string().refine(bestaat) }),
  z.object({ type: z.literal('DatumOnbekend'), onbekend: z.literal(true) }),
  z.object({ type: z.literal('JaarDatum'), jaar }),
  z.object({ type: z.literal('JaarMaandDatum'), jaar, maand }),
])

// What is given as in onderzoek is a set of yesses, with dates beside them.
const InOnderzoek = z.record(z.string(), z.unknown()).optional()

const bsn = z
  .string()
  .regex(/^\d{9}$/)
  .optional()
const Mens = z.object({ burgerservicenummer: bsn })
const basis = {
  minderjarige: Mens.optional(),
  inOnderzoek: z.union([z.boolean(), z.record(z.string(), z.unknown())]).optional(),
  toelichting: z.string().optional(),
}
const ouders = z.array(Mens)

/** The names of the interface, and `TweehoofdigOuderlijkGezag`, which the test persons still have. */
const Gezag = z.discriminatedUnion('type', [
  z.object({ type: z.literal('GezamenlijkOuderlijkGezag'), ...basis, ouders }),
  z.object({ type: z.literal('TweehoofdigOuderlijkGezag'), ...basis, ouders }),
  z.object({ type: z.literal('EenhoofdigOuderlijkGezag'), ...basis, ouder: Mens.optional() }),
  z.object({
    type: z.literal('GezamenlijkGezag'),
    ...basis,
    ouder: Mens.optional(),
    derde: Mens.extend({ type: z.string().optional() }).optional(),
  }),
  z.object({ type: z.literal('Voogdij'), ...basis, derden: z.array(Mens).optional() }),
  z.object({ type: z.literal('TijdelijkGeenGezag'), ...basis }),
  z.object({ type: z.literal('GezagNietTeBepalen'), ...basis }),
])

const Persoon = z.object({
  burgerservicenummer: z.string().regex(/^\d{9}$/),
  naam: z
    .object({
      voornamen: z.string().optional(),
      voorvoegsel: z.string().optional(),
      geslachtsnaam: z.string().optional(),
    })
    .optional(),
  geboorte: z.object({ datum: Datum.optional(), inOnderzoek: InOnderzoek }).optional(),
  overlijden: z.object({ datum: Datum.optional() }).optional(),
  opschortingBijhouding: z
    .object({
      reden: z.object({ code: z.string(), omschrijving: z.string().optional() }).optional(),
    })
    .optional(),
  geheimhoudingPersoonsgegevens: z.boolean().optional(),
  indicatieCurateleRegister: z.boolean().optional(),
  inOnderzoek: InOnderzoek,
  gezag: z.array(Gezag).optional(),
})

export const BrpAntwoord = z.object({
  type: z.literal('RaadpleegMetBurgerservicenummer'),
  personen: z.array(Persoon),
})

type Gelezen = z.infer<typeof Persoon>

/** The answer of the BRP as we use it. What is not there stays unknown. */
export function leesPersoon(p: Gelezen): BrpPersoon {
  const naam = [p.naam?.voornamen, p.naam?.voorvoegsel, p.naam?.geslachtsnaam]
    .map((deel) => deel?.trim() ?? '')
    .filter((deel) => deel !== '' && deel !== '.')
    .join(' ')
  const reden = p.opschortingBijhouding?.reden
  const overleden = p.overlijden !== undefined || reden?.code === 'O'
  return {
    bsn: p.burgerservicenummer,
    naam: naam === '' ? null : naam.slice(0, 200),
    geslachtsnaam: p.naam?.geslachtsnaam ?? null,
    geboorte: p.geboorte?.datum === undefined ? null : leesBrpDatum(p.geboorte.datum),
    geboorteInOnderzoek: p.geboorte?.inOnderzoek !== undefined,
    overleden: overleden ? datumOfOnbekend(p.overlijden?.datum) : null,
    opgeschort: reden === undefined ? null : (reden.omschrijving ?? reden.code),
    geheim: p.geheimhoudingPersoonsgegevens === true,
    curatele: p.indicatieCurateleRegister === true,
    curateleInOnderzoek: p.inOnderzoek?.['indicatieCurateleRegister'] === true,
    gezag: (p.gezag ?? []).map((gezag) => leesGezag(gezag, p.inOnderzoek)),
  }
}

function datumOfOnbekend(datum: z.infer<typeof Datum> | undefined): BrpDatum {
  return datum === undefined ? { datum: null, onvolledig: 'onbekend' } : leesBrpDatum(datum)
}

function leesBrpDatum(datum: z.infer<typeof Datum>): BrpDatum {
  const jjjj = (getal: number) => String(getal).padStart(4, '0')
  switch (datum.type) {
    case 'Datum':
      return { datum: datum.datum, onvolledig: null }
    case 'DatumOnbekend':
      return { datum: null, onvolledig: 'onbekend' }
    case 'JaarDatum':
      return { datum: null, onvolledig: jjjj(datum.jaar) }
    case 'JaarMaandDatum':
      return {
        datum: null,
        onvolledig: `${jjjj(datum.jaar)}-${String(datum.maand).padStart(2, '0')}`,
      }
  }
}

function leesGezag(g: z.infer<typeof Gezag>, persoonInOnderzoek: Gelezen['inOnderzoek']): BrpGezag {
  const algemeen = {
    kindBsn: g.minderjarige?.burgerservicenummer ?? null,
    inOnderzoek:
      (g.inOnderzoek !== undefined && g.inOnderzoek !== false) ||
      persoonInOnderzoek?.['indicatieGezagMinderjarige'] === true,
    toelichting: g.toelichting ?? null,
  }
  const ouder = (mens: z.infer<typeof Mens> | undefined): BrpGezaghouder => ({
    bsn: mens?.burgerservicenummer ?? null,
    soort: 'ouder',
  })
  const voogd = (mens: z.infer<typeof Mens> | undefined): BrpGezaghouder => ({
    bsn: mens?.burgerservicenummer ?? null,
    soort: 'voogd',
  })
  const met = (soort: BrpGezag['soort'], mensen: BrpGezaghouder[], hoeveel: number): BrpGezag => ({
    ...algemeen,
    soort,
    mensen: mensen.filter((mens) => mens.bsn !== null),
    // Somebody without a number cannot be told apart from somebody else.
    onvolledig: mensen.length < hoeveel || mensen.some((mens) => mens.bsn === null),
  })
  switch (g.type) {
    case 'GezamenlijkOuderlijkGezag':
    case 'TweehoofdigOuderlijkGezag':
      return met('gezamenlijk-ouderlijk', g.ouders.map(ouder), 2)
    case 'EenhoofdigOuderlijkGezag':
      return met('eenhoofdig', [ouder(g.ouder)], 1)
    case 'GezamenlijkGezag':
      return met('gezamenlijk', [ouder(g.ouder), voogd(g.derde)], 2)
    case 'Voogdij':
      return met('voogdij', (g.derden ?? []).map(voogd), 1)
    case 'TijdelijkGeenGezag':
      return met('tijdelijk-geen', [], 0)
    case 'GezagNietTeBepalen':
      return met('niet-te-bepalen', [], 0)
  }
}
