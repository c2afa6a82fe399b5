import { z } from 'zod'
import { leeftijdOp, schrijfDatum, type Datum } from '../domein/leeftijd.ts'

/** The test persons as they are in the GBA: dates of eight digits, of which the last may be zero. */

const Onderzoek = z.object({ aanduidingGegevensInOnderzoek: z.string() }).optional()
const Tabel = z.object({ code: z.string(), omschrijving: z.string().optional() })
const Mens = z.object({ burgerservicenummer: z.string().optional() })
const Naam = z.object({
  voornamen: z.string().optional(),
  voorvoegsel: z.string().optional(),
  geslachtsnaam: z.string().optional(),
})

export const GbaPersoon = z.object({
  aNummer: z.string(),
  burgerservicenummer: z.string(),
  geheimhoudingPersoonsgegevens: z.string().optional(),
  indicatieCurateleRegister: z.boolean().optional(),
  geslacht: Tabel.optional(),
  naam: Naam,
  geboorte: z.object({ datum: z.string().optional(), land: Tabel.partial().optional() }).optional(),
  overlijden: z.object({ datum: z.string().optional(), inOnderzoek: Onderzoek }).optional(),
  opschortingBijhouding: z.object({ datum: z.string().optional(), reden: Tabel }).optional(),
  gemeenteVanInschrijving: Tabel.optional(),
  persoonInOnderzoek: Onderzoek,
  gezagInOnderzoek: Onderzoek,
  gezag: z
    .array(
      z.object({
        type: z.string(),
        ouders: z.array(Mens).optional(),
        ouder: Mens.optional(),
        derde: Mens.optional(),
        derden: z.array(Mens).optional(),
        minderjarige: Mens.optional(),
      }),
    )
    .default([]),
})
export type GbaPersoon = z.infer<typeof GbaPersoon>

/** `20100600` → a JaarMaandDatum; a date that is not known in full says so. */
export function datumUitGba(gba: string): object {
  const [jaar, maand, dag] = [gba.slice(0, 4), gba.slice(4, 6), gba.slice(6, 8)]
  if (jaar === '0000') return { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' }
  if (maand === '00') {
    return { type: 'JaarDatum', jaar: Number(jaar), langFormaat: String(Number(jaar)) }
  }
  const kort = schrijfDatum(`${jaar}-${maand}-01`).replace(/^1 /, '')
  if (dag === '00') {
    return { type: 'JaarMaandDatum', jaar: Number(jaar), maand: Number(maand), langFormaat: kort }
  }
  const datum = `${jaar}-${maand}-${dag}`
  return { type: 'Datum', datum, langFormaat: schrijfDatum(datum) }
}

function volledigeNaam({ voornamen, voorvoegsel, geslachtsnaam }: z.infer<typeof Naam>): string {
  return [voornamen, voorvoegsel, geslachtsnaam]
    .map((deel) => deel?.trim() ?? '')
    .filter((deel) => deel !== '')
    .join(' ')
}

/**
 * Somebody as the interface gives them.
 *
 * @param anderen to name who has gezag
 */
export function naarApi(
  p: GbaPersoon,
  anderen: ReadonlyMap<string, GbaPersoon>,
  vandaag: Datum,
): Record<string, unknown> {
  const leeftijd = leeftijdVan(p, vandaag)
  const { datum: geboren } = p.geboorte ?? {}
  return weg({
    aNummer: p.aNummer,
    burgerservicenummer: p.burgerservicenummer,
    geslacht: p.geslacht,
    leeftijd,
    naam: weg({ ...p.naam, volledigeNaam: volledigeNaam(p.naam) }),
    geboorte:
      geboren === undefined
        ? undefined
        : weg({
            datum: datumUitGba(geboren),
            land: p.geboorte?.land,
            inOnderzoek: onderzoekGeboorte(p),
          }),
    overlijden:
      p.overlijden === undefined
        ? undefined
        : weg({
            datum: p.overlijden.datum === undefined ? undefined : datumUitGba(p.overlijden.datum),
            inOnderzoek: p.overlijden.inOnderzoek === undefined ? undefined : { datum: true },
          }),
    opschortingBijhouding:
      p.opschortingBijhouding === undefined
        ? undefined
        : weg({
            reden: p.opschortingBijhouding.reden,
            datum:
              p.opschortingBijhouding.datum === undefined
                ? undefined
                : datumUitGba(p.opschortingBijhouding.datum),
          }),
    geheimhoudingPersoonsgegevens:
      (p.geheimhoudingPersoonsgegevens ?? '0') === '0' ? undefined : true,
    indicatieCurateleRegister: p.indicatieCurateleRegister,
    gemeenteVanInschrijving: p.gemeenteVanInschrijving,
    inOnderzoek: onderzoek(p),
    gezag: p.gezag.map((g) => gezagNaarApi(g, p, anderen, leeftijd, vandaag)),
  })
}

function gezagNaarApi(
  g: GbaPersoon['gezag'][number],
  p: GbaPersoon,
  anderen: ReadonlyMap<string, GbaPersoon>,
  leeftijd: number | undefined,
  vandaag: Datum,
): object {
  const mens = (m: z.infer<typeof Mens>) => {
    const bekend = anderen.get(m.burgerservicenummer ?? '')
    return weg({
      burgerservicenummer: m.burgerservicenummer,
      naam: { volledigeNaam: bekend === undefined ? 'onbekend' : volledigeNaam(bekend.naam) },
    })
  }
  const zeker = g.type !== 'TijdelijkGeenGezag' && g.type !== 'GezagNietTeBepalen'
  const kindNummer =
    g.minderjarige?.burgerservicenummer ??
    (leeftijd !== undefined && leeftijd < 18 ? p.burgerservicenummer : undefined)
  const kind = kindNummer === undefined ? undefined : anderen.get(kindNummer)
  return weg({
    type: g.type === 'TweehoofdigOuderlijkGezag' ? 'GezamenlijkOuderlijkGezag' : g.type,
    ouders: g.ouders?.map(mens),
    ouder: g.ouder === undefined ? undefined : mens(g.ouder),
    derde:
      g.type === 'GezamenlijkGezag'
        ? g.derde === undefined
          ? { type: 'OnbekendeDerde' }
          : { type: 'BekendeDerde', ...mens(g.derde) }
        : undefined,
    derden: g.derden?.map((d) => ({ type: 'BekendeDerde', ...mens(d) })),
    minderjarige:
      kindNummer === undefined
        ? undefined
        : weg({
            burgerservicenummer: kindNummer,
            leeftijd: kind === undefined ? undefined : leeftijdVan(kind, vandaag),
          }),
    inOnderzoek: p.gezagInOnderzoek === undefined ? undefined : true,
    toelichting: zeker ? undefined : 'Het gezag volgt niet uit de gegevens in de BRP.',
  })
}

function leeftijdVan(p: GbaPersoon, vandaag: Datum): number | undefined {
  const datum = p.geboorte?.datum ?? ''
  if (!/^\d{8}$/.test(datum) || datum.endsWith('00')) return undefined
  const [jaar, maand, dag] = [datum.slice(0, 4), datum.slice(4, 6), datum.slice(6)]
  return leeftijdOp(`${jaar}-${maand}-${dag}`, vandaag)
}

function onderzoekGeboorte(p: GbaPersoon): object | undefined {
  const code = p.persoonInOnderzoek?.aanduidingGegevensInOnderzoek
  return code === '010000' || code === '010300' || code === '010310' ? { datum: true } : undefined
}

/** The first two digits are the category, the next two the group; zeros mean all of it. */
function onderzoek(p: GbaPersoon): object | undefined {
  const persoon = p.persoonInOnderzoek?.aanduidingGegevensInOnderzoek
  const gezag = p.gezagInOnderzoek?.aanduidingGegevensInOnderzoek
  const uit = {
    burgerservicenummer: persoon === '010000' || persoon === '010120' ? true : undefined,
    geslacht: persoon === '010000' || persoon === '010410' ? true : undefined,
    indicatieGezagMinderjarige:
      gezag !== undefined && /^11(0000|32)/.test(gezag) ? true : undefined,
    indicatieCurateleRegister: gezag !== undefined && /^11(0000|33)/.test(gezag) ? true : undefined,
  }
  const over = weg(uit)
  return Object.keys(over).length === 0 ? undefined : over
}

/** Without what is not there; the interface leaves it out. */
function weg(ding: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(ding).filter(([, waarde]) => waarde !== undefined))
}
