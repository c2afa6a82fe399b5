import { aardWoorden } from '../domein/gegeven-woorden.ts'
import { aarden } from '../domein/gegeven.ts'
import { datumInNederland, schrijfDatum } from '../domein/leeftijd.ts'
import { kortNummer, makeNummer } from '../domein/nummer.ts'
import {
  beslisserVan,
  klokkenVan,
  type Kanaal,
  type Verzoekrol,
  type Verzoeksoort,
} from '../domein/rechtsverzoek.ts'
import type { GelezenVerzoek } from '../domein/rechtsverzoek-formulier.ts'
import type { DossierSoort } from '../recht/vocabulaire.ts'
import type { Tx } from '../opslag/database.ts'
import {
  insertOnderdelen,
  insertRechtsverzoek,
  insertVerzoekdeel,
  insertVerzoekstap,
} from '../opslag/rechtsverzoek.ts'
import { excludeGenoemden } from '../opslag/verzoek-uitsluiting.ts'
import { findVerzoekMetSleutel } from '../opslag/rechtsverzoek-inwoner.ts'
import { activiteiten } from './deur.ts'
import type { Deps } from './deps.ts'
import { copyBestreden } from './rechtsverzoek-bezwaar.ts'

/** How a request stands in the log. A complaint too: which kind it is, is not in a line that others may see. */
export const rechtsverzoekSoort = {
  objectSoort: 'rechtsverzoek',
  doel: 'eigen verzoek',
  verwerkingsactiviteit: activiteiten.mijn,
} as const

/** How a datum is called in a request: by kind, number and day, and never by what is in it. */
export function naamVanGegeven(gegeven: { id: string; aard: string; vastgelegdOp: Date }): string {
  const aard = aarden.find((a) => a === gegeven.aard)
  const woord = aard === undefined ? 'Gegeven' : aardWoorden[aard].naam
  const nummer = kortNummer('G', gegeven.id)
  return `${woord} ${nummer}, opgeschreven op ${schrijfDatum(datumInNederland(gegeven.vastgelegdOp))}`
}

const klok = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
})

/** The same for a line of the log: when and in which role, as the resident sees it, so that it can be found. */
export function naamVanGebeurtenis(regel: {
  tijdstip: Date
  rol: string
  organisatie: string | null
}): string {
  const dag = schrijfDatum(datumInNederland(regel.tijdstip))
  const wie = regel.organisatie === null ? regel.rol : `${regel.rol}, ${regel.organisatie}`
  return `Wie keek er: ${dag}, ${klok.format(regel.tijdstip)} uur, ${wie}`
}

/** The same for a document. */
export function naamVanDocument(document: { id: string; toegevoegdOp: Date }): string {
  return `Document ${kortNummer('D', document.id)}, toegevoegd op ${schrijfDatum(datumInNederland(document.toegevoegdOp))}`
}

export interface Indiening {
  soort: Verzoeksoort
  persoonId: string
  indienerId: string
  hoedanigheid: Verzoekrol
  kanaal: Kanaal
  petId: string | null
  ontvangenOp: string
  gebeurtenisId: string | null
  sleutel: string
  gelezen: GelezenVerzoek
  /** Number and kind of the dossiers that it is about; the database fills in its own. */
  dossiers: ReadonlyMap<string, { nummer: string; soort: DossierSoort }>
}

/**
 * Puts a request down with its clocks, one part per dossier, and the first step. Sent twice it is once.
 *
 * @returns the id of the request, also when it was there already, and whether it is new
 */
export async function insertVerzoek(
  tx: Tx,
  deps: Deps,
  gemeenteId: string,
  indiening: Indiening,
): Promise<{ id: string; nieuw: boolean }> {
  const { soort, persoonId, gelezen, sleutel } = indiening
  const eerder = await findVerzoekMetSleutel(tx, sleutel)
  if (eerder !== undefined) return { id: eerder, nieuw: false }
  const id = deps.id()
  const nu = deps.nu()
  const { lokaal, wettelijk } = klokkenVan(soort, indiening.ontvangenOp)
  const ingevoegd = await insertRechtsverzoek(tx, gemeenteId, {
    id,
    nummer: makeNummer('RV', Number(datumInNederland(nu).slice(0, 4)), deps.toeval(5)),
    soort,
    persoonId,
    indienerId: indiening.indienerId,
    hoedanigheid: indiening.hoedanigheid,
    kanaal: indiening.kanaal,
    ontvangenOp: indiening.ontvangenOp,
    ingediendOp: nu,
    lokaal,
    wettelijk,
    identiteit: indiening.kanaal === 'mijn',
    gebeurtenisId: indiening.gebeurtenisId,
    tegenId: gelezen.tegenId,
    klachtOver: gelezen.klachtOver,
    organisatieId: null,
    petId: indiening.petId,
    sleutel,
    inhoud: gelezen.inhoud,
  })
  if (!ingevoegd) {
    const ander = await findVerzoekMetSleutel(tx, sleutel)
    if (ander === undefined) throw new Error('Dit verzoek kreeg een nummer dat al bestaat')
    return { id: ander, nieuw: false }
  }
  if (soort === 'klacht') {
    const { tekst, antwoorden } = gelezen.inhoud
    await excludeGenoemden(tx, id, [tekst, ...Object.values(antwoorden).flat()].join('\n'))
  }
  await insertDelen(tx, deps, gemeenteId, id, indiening)
  await insertVerzoekstap(tx, gemeenteId, persoonId, {
    id: deps.id(),
    verzoekId: id,
    deelId: null,
    soort: 'ontvangen',
    op: nu,
    petId: indiening.petId,
    persoonId: indiening.petId === null ? indiening.indienerId : null,
    lokaal: null,
    wettelijk: null,
    inhoud: null,
  })
  return { id, nieuw: true }
}

async function insertDelen(
  tx: Tx,
  deps: Deps,
  gemeenteId: string,
  verzoekId: string,
  { soort, persoonId, gelezen, dossiers }: Indiening,
): Promise<void> {
  const bestreden = soort === 'bezwaar-besluit' ? await copyBestreden(tx, gelezen) : undefined
  for (const [plaats, keuze] of gelezen.delen.entries()) {
    const dossier = keuze.dossierId === null ? undefined : dossiers.get(keuze.dossierId)
    const deelId = deps.id()
    await insertVerzoekdeel(tx, gemeenteId, {
      id: deelId,
      verzoekId,
      nr: plaats + 1,
      persoonId,
      dossier:
        keuze.dossierId === null || dossier === undefined
          ? null
          : { id: keuze.dossierId, nummer: dossier.nummer, soort: dossier.soort, taak: null },
      // Who decides about a part in a dossier follows from that dossier, and the database says so.
      beslisser: beslisserVan(soort, undefined),
    })
    await insertOnderdelen(
      tx,
      gemeenteId,
      persoonId,
      (bestreden ?? keuze.onderdelen.map((onderdeel, nr) => ({ nr: nr + 1, ...onderdeel }))).map(
        (onderdeel) => ({ id: deps.id(), deelId, ...onderdeel }),
      ),
    )
  }
}
