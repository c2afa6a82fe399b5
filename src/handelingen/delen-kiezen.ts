import { categorieVan, langsteWaarom, waaromVeld } from '../domein/deling.ts'
import { een, isEen, lijst, vereisTekst, type Fouten, type Waarden } from '../domein/invoer.ts'
import { datumInNederland, leeftijdOp } from '../domein/leeftijd.ts'
import { strengste } from '../domein/overgang-antwoord.ts'
import { perHerkomst } from '../domein/overgang-herkomst.ts'
import { feitenUitRecords } from '../domein/toestemming-feiten.ts'
import { soortVan } from '../domein/verstrekking.ts'
import type { Tx } from '../opslag/database.ts'
import { listPersonenInDossier, type PersoonInDossier } from '../opslag/dossier.ts'
import { listKeuzegegevens, type Keuzegegeven } from '../opslag/overgang.ts'
import { listPartnerorganisaties, type Partnerorganisatie } from '../opslag/partnerorganisatie.ts'
import { listToestemmingkernen, type ToestemmingKern } from '../opslag/toestemming.ts'
import { listBesluiten } from '../opslag/triage.ts'
import type { Antwoord } from '../recht/antwoord.ts'
import type { Situatie } from '../recht/situatie.ts'
import {
  categorieen,
  doelen,
  ontvangers,
  type Categorie,
  type Doel,
  type OntvangerType,
} from '../recht/vocabulaire.ts'
import { getAfspraken } from './convenant-weging.ts'
import { activiteiten, doorDeDeur, vereisPet } from './deur.ts'
import type { Deps, Medewerker, MetWerkpet } from './deps.ts'
import { getSchrijfbaarDossier, zietRegister, type Dossierregel } from './dossier.ts'
import { NietGevonden, OngeldigeInvoer } from './fouten.ts'
import { saveStap } from './triage-concept.ts'
import { startTriage } from './triage.ts'
import { weighSituatie } from './weeg.ts'

/** With whom, for what and about whom: enough to ask the rules about every datum. */
export interface Deelkeuze {
  persoonId: string
  ontvanger: OntvangerType
  organisatie: Partnerorganisatie | undefined
  doel: Doel
}

/** One datum that could be shared, or a kind without a datum: that there is help. */
export interface Deelregel {
  sleutel: string
  /** Nothing: a sentence of one's own, that is written later. */
  gegeven: Keuzegegeven | undefined
  categorie: Categorie
  antwoord: Antwoord
}

/** Something to think of before sharing this much (E-169). */
export type Teveel = 'alles' | 'medisch' | 'wat-naast-dat' | 'meer-dan-vijf' | 'derden'

export interface Delenbeeld {
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  partners: readonly Partnerorganisatie[]
  keuze: Deelkeuze | undefined
  regels: readonly Deelregel[]
  gekozen: readonly Deelregel[]
  /** The answer for all that is ticked together. */
  antwoord: Antwoord | undefined
  teveel: readonly Teveel[]
  /** What the agreements with the organisation say, in sentences. */
  afspraken: readonly string[]
  /** Running besluiten under which exactly this can be shared. */
  besluiten: readonly { id: string; nummer: string }[]
}

const soort = {
  objectSoort: 'deelkeuze',
  doel: 'kiezen wat er wordt gedeeld',
  verwerkingsactiviteit: activiteiten.dossier,
  handeling: 'raadplegen',
} as const

/**
 * Every datum of a dossier about one person, with what the rules say about telling it to this party for this purpose.
 *
 * The answers go by a promise that stands on the page: that it is needed and cannot be done with less. That is weighed
 * per datum in the triage; here it shows what could be chosen at all. Consent counts from records alone.
 *
 * @throws NietGevonden for who may not read or write here, and when the dossier is closed
 */
export async function readDelen(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<Delenbeeld> {
  const wie = vereisPet(medewerker)
  return doorDeDeur(deps, wie, soort, async (tx) => {
    const dossier = await getSchrijfbaarDossier(tx, deps, wie, dossierId)
    if (!zietRegister(dossier) || dossier.status !== 'open') throw new NietGevonden()
    const personen = await listPersonenInDossier(tx, dossierId)
    const partners = await listPartnerorganisaties(tx)
    const keuze = leesKeuze(waarden, personen, partners)
    const uit =
      keuze === undefined
        ? {
            regels: [],
            gekozen: [],
            antwoord: undefined,
            teveel: [],
            besluiten: [],
            afspraken: [],
          }
        : await weegKeuze(tx, deps, wie, { dossier, personen, keuze }, waarden)
    return {
      uit: { dossier, personen, partners, keuze, ...uit },
      spoor: {
        betrokkenen: [dossier.persoonId, ...(keuze === undefined ? [] : [keuze.persoonId])],
        meegezien: personen.map((persoon) => persoon.id),
        doel: dossier.doel,
        verwerkingsactiviteit: dossier.verwerkingsactiviteit,
        objectId: dossierId,
        dossierId,
        grond: dossier.bron,
      },
    }
  })
}

/** With whom and for what; `undefined` as long as something is not chosen. A partner goes before a kind of party. */
export function leesKeuze(
  waarden: Waarden,
  personen: readonly { id: string }[],
  partners: readonly Partnerorganisatie[],
): Deelkeuze | undefined {
  const organisatie = partners.find(({ id }) => id === een(waarden, 'organisatie'))
  const ontvanger = organisatie?.ontvanger ?? een(waarden, 'ontvanger')
  const doel = een(waarden, 'doel')
  const persoonId = een(waarden, 'over')
  if (!isEen(ontvanger, ontvangers) || !isEen(doel, doelen)) return undefined
  if (!personen.some(({ id }) => id === persoonId)) return undefined
  return { persoonId, ontvanger, organisatie, doel }
}

/** Kinds that can be told without a datum that says so. */
const zonderGegeven = ['anoniem', 'dat'] as const satisfies readonly Categorie[]

interface Kern {
  dossier: Dossierregel
  personen: readonly PersoonInDossier[]
  keuze: Deelkeuze
}

async function weegKeuze(
  tx: Tx,
  deps: Deps,
  wie: MetWerkpet,
  kern: Kern,
  waarden: Waarden,
): Promise<
  Pick<Delenbeeld, 'regels' | 'gekozen' | 'antwoord' | 'teveel' | 'besluiten' | 'afspraken'>
> {
  const { dossier, keuze } = kern
  const gegevens = await listKeuzegegevens(tx, dossier.id, { persoonId: keuze.persoonId })
  const records = await listToestemmingkernen(tx, { dossierId: dossier.id })
  // What was agreed with this organisation narrows what the law lets through (E-006).
  const afspraken = await getAfspraken(tx, deps, wie.gemeente, keuze.organisatie)
  const weeg = (soorten: readonly Categorie[], van: readonly Keuzegegeven[]) =>
    afspraken.beperk({
      antwoord: weegSoorten(deps, wie, { ...kern, records }, soorten, van),
      doel: keuze.doel,
      categorieen: soorten,
    })
  const regels: Deelregel[] = []
  for (const categorie of zonderGegeven) {
    const antwoord = weeg([categorie], [])
    regels.push({ sleutel: `los-${categorie}`, gegeven: undefined, categorie, antwoord })
  }
  for (const gegeven of gegevens) {
    const categorie = categorieVan(gegeven)
    const antwoord = weeg([categorie], [gegeven])
    regels.push({ sleutel: gegeven.id, gegeven, categorie, antwoord })
  }
  const gekozen = regels.filter(({ sleutel }) => lijst(waarden, 'gegeven').includes(sleutel))
  const soorten = categorieen.filter((c) => gekozen.some(({ categorie }) => categorie === c))
  const besluiten = await listBesluiten(tx, [dossier.id])
  return {
    regels,
    gekozen,
    afspraken: afspraken.zinnen,
    antwoord:
      gekozen.length === 0
        ? undefined
        : weeg(
            soorten,
            gekozen.flatMap(({ gegeven }) => (gegeven === undefined ? [] : [gegeven])),
          ),
    teveel: teveelVan(gekozen, gegevens.length),
    besluiten: besluiten
      .filter(({ persoonId, vervangenDoorId, inhoud }) => {
        const { aanpak, besluitvorming } = inhoud
        return (
          persoonId === keuze.persoonId &&
          vervangenDoorId === null &&
          besluitvorming.conclusie === 'doen' &&
          soortVan(aanpak.handeling) === 'verstrekken' &&
          aanpak.ontvanger === keuze.ontvanger &&
          aanpak.doel === keuze.doel &&
          soorten.length > 0 &&
          soorten.every((c) => aanpak.categorieen.includes(c))
        )
      })
      .map(({ id, nummer }) => ({ id, nummer })),
  }
}

/** The strictest of the answers over everything the data came from: secrecy travels with the datum (E-066). */
function weegSoorten(
  deps: Deps,
  wie: MetWerkpet,
  { dossier, personen, keuze, records }: Kern & { records: readonly ToestemmingKern[] },
  soorten: readonly Categorie[],
  van: readonly Keuzegegeven[],
): Antwoord {
  const vandaag = datumInNederland(deps.nu())
  const persoon = personen.find(({ id }) => id === keuze.persoonId)
  const leeftijd = leeftijdOp(persoon?.geboortedatum ?? null, vandaag)
  const { feiten } = feitenUitRecords(records, {
    persoonId: keuze.persoonId,
    handeling: 'verstrekken',
    ontvanger: keuze.ontvanger,
    organisatieId: keuze.organisatie?.id ?? null,
    doel: keuze.doel,
    categorieen: soorten,
    leeftijd,
  })
  const situatie: Situatie = {
    gemeente: wie.gemeente.beleid,
    peildatum: vandaag,
    input: {
      handeling: 'verstrekken',
      actor: {
        taak: dossier.taak,
        pet: wie.pet.soort,
        beroepsgeheim: wie.pet.beroepsgeheim,
        beroepscode: wie.pet.beroepscode,
        organisatie: wie.pet.organisatie,
      },
      gegevens: {
        categorie: [...soorten],
        dossier: dossier.soort,
        verkregenInPet: wie.pet.soort,
      },
      ontvanger: { type: keuze.ontvanger },
      doel: keuze.doel,
      ...(leeftijd === undefined ? {} : { betrokkene: { leeftijd } }),
      feiten: { doelWelbepaald: true, noodzakelijk: true, kanMetMinder: false, ...feiten },
    },
  }
  const antwoorden = perHerkomst(situatie, van).map((vraag) => weighSituatie(deps, vraag))
  return strengste(antwoorden) ?? weighSituatie(deps, situatie)
}

/** What deserves a second thought before this much is shared (E-144, E-152, E-169). */
export function teveelVan(
  gekozen: readonly Pick<Deelregel, 'categorie' | 'gegeven'>[],
  aantal: number,
): Teveel[] {
  const soorten = new Set(gekozen.map(({ categorie }) => categorie))
  const uitDossier = gekozen.filter(({ gegeven }) => gegeven !== undefined).length
  const uit: Teveel[] = []
  if (aantal > 1 && uitDossier === aantal) uit.push('alles')
  if (soorten.has('behandel') || soorten.has('diagnostiek') || soorten.has('bijzonder'))
    uit.push('medisch')
  if (soorten.has('derden')) uit.push('derden')
  if (uitDossier > 5 && !uit.includes('alles')) uit.push('meer-dan-vijf')
  if ([...soorten].some((c) => c !== 'dat' && c !== 'anoniem')) uit.push('wat-naast-dat')
  return uit
}

const kiesEerst = 'Kies eerst met wie en waarvoor.'

/**
 * Starts a triage from what was chosen here, so that nothing is typed twice: about whom, with whom, for what, which kinds
 * of data, and per kind why it is needed.
 *
 * @throws NietGevonden; OngeldigeInvoer as long as nothing is chosen
 */
export async function startDeeltriage(
  deps: Deps,
  medewerker: Medewerker,
  dossierId: string,
  waarden: Waarden,
): Promise<{ triageId: string }> {
  const beeld = await readDelen(deps, medewerker, dossierId, waarden)
  const { keuze, gekozen } = beeld
  if (keuze === undefined) throw new OngeldigeInvoer({ doel: kiesEerst })
  if (gekozen.length === 0) throw new OngeldigeInvoer({ gegeven: 'Kruis aan wat u wilt delen.' })
  const fouten: Fouten = {}
  for (const { sleutel } of gekozen) {
    const veld = waaromVeld(sleutel)
    vereisTekst(waarden, veld, fouten, 'Schrijf op waarom dit nodig is.', langsteWaarom)
  }
  if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
  const soorten = categorieen.filter((c) => gekozen.some(({ categorie }) => categorie === c))
  const waarom = (soort: Categorie): string =>
    gekozen
      .filter(({ categorie }) => categorie === soort)
      .map(({ sleutel }) => een(waarden, waaromVeld(sleutel)).trim())
      .join('\n')
  const { triageId } = await startTriage(deps, medewerker, dossierId, 'aanpassing', undefined)
  const kaal = { fouten: {}, controleer: false }
  const { versie } = await saveStap(deps, medewerker, triageId, {
    ...kaal,
    stap: 'aanpak',
    versie: 0,
    waarden: {
      over: [keuze.persoonId],
      handeling: ['verstrekken'],
      ontvanger: [keuze.ontvanger],
      ontvangerNaam: [keuze.organisatie?.naam ?? ''],
      doel: [keuze.doel],
      doelTekst: [een(waarden, 'doelzin').trim()],
      categorie: soorten,
    },
  })
  await saveStap(deps, medewerker, triageId, {
    ...kaal,
    stap: 'weging',
    versie,
    waarden: Object.fromEntries(soorten.map((c) => [`nodig.${c}`, [waarom(c)]])),
  })
  return { triageId }
}
