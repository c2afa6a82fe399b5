import type { Situatie, FeitenInvoer } from '../recht/situatie.ts'
import type {
  Categorie,
  Doel,
  DossierSoort,
  OntvangerType,
  Pet,
  Taak,
} from '../recht/vocabulaire.ts'
import { categorieen } from '../recht/vocabulaire.ts'
import { driewaardig, een, isEen, lijst, vereisTekst, type Fouten, type Waarden } from './invoer.ts'
import { dagenLater, leesDatum, type Datum } from './leeftijd.ts'
import { vlagVoor, vlaggen } from './toegang.ts'
import type { Werkpet } from './pet.ts'

/** Does the colleague take part in this work, or only think along? For a hulpverlener that decides the secrecy. */
export const waarvoorKeuzes = ['meewerken', 'meedenken'] as const
export type Waarvoor = (typeof waarvoorKeuzes)[number]
export const magKeuzes = ['wat', 'bijzonder', 'schrijven'] as const

export interface NieuweBetrokkenheid {
  petId: string
  waarvoor: Waarvoor
  /** Bits of what the colleague may see and do; that something is the case always belongs to it. */
  vlaggen: number
  totEnMet: Datum | null
  reden: string
  feiten: FeitenInvoer
  gedaan: readonly string[]
}

/** The bits that a form asks for; nobody gives more than they have. */
export function vlaggenUit(waarden: Waarden, eigen: number): number {
  const gevraagd = magKeuzes
    .filter((keuze) => lijst(waarden, 'mag').includes(keuze))
    .reduce<number>((samen, keuze) => samen | vlaggen[keuze], vlaggen.dat)
  return (gevraagd & eigen) | vlaggen.dat
}

/** The facts that a form tells; what is not known stays absent. */
export function feitenUit(waarden: Waarden): FeitenInvoer {
  const uit: FeitenInvoer = {}
  const noodzakelijk = driewaardig(een(waarden, 'noodzakelijk'))
  if (noodzakelijk !== undefined) uit.noodzakelijk = noodzakelijk
  const besproken = driewaardig(een(waarden, 'besproken'))
  if (besproken !== undefined) uit.besprokenMetBetrokkene = besproken
  const toestemming = driewaardig(een(waarden, 'toestemming'))
  if (toestemming !== undefined) {
    uit.toestemming = toestemming
    uit.toestemmingDezeKeer = toestemming
    if (!toestemming) uit.toestemmingGeweigerd = true
  }
  return uit
}

/**
 * Reads the form "een collega betrekken".
 *
 * @param petten the petten that fit this dossier
 * @param eigen the bits of who asks
 */
export function leesBetrokkenheid(
  waarden: Waarden,
  petten: readonly string[],
  eigen: number,
  vandaag: Datum,
): { ok: true; nieuw: NieuweBetrokkenheid } | { ok: false; fouten: Fouten } {
  const fouten: Fouten = {}
  const petId = een(waarden, 'pet')
  if (!petten.includes(petId)) fouten['pet'] = 'Kies een collega.'
  const waarvoor = een(waarden, 'waarvoor')
  if (!isEen(waarvoor, waarvoorKeuzes)) fouten['waarvoor'] = 'Kies wat de collega komt doen.'
  for (const keuze of magKeuzes) {
    if (lijst(waarden, 'mag').includes(keuze) && (eigen & vlaggen[keuze]) === 0) {
      fouten['mag'] = 'U kunt niet meer geven dan u zelf heeft.'
    }
  }
  const tot = een(waarden, 'totEnMet').trim()
  const totEnMet = tot === '' ? null : leesDatum(tot)
  if (totEnMet === undefined) fouten['totEnMet'] = 'Vul een dag in die bestaat, of laat dit leeg.'
  else if (totEnMet !== null && totEnMet < vandaag)
    fouten['totEnMet'] = 'Deze dag is voorbij. Kies vandaag of later.'
  else if (totEnMet !== null && totEnMet > dagenLater(vandaag, 3660))
    fouten['totEnMet'] = 'Deze dag is te ver weg. Laat dit leeg als u nog geen einde weet.'
  const reden = vereisTekst(waarden, 'reden', fouten, 'Schrijf kort op waarom dit nodig is.', 500)
  if (een(waarden, 'noodzakelijk') === '')
    fouten['noodzakelijk'] = 'Kies of het nodig is dat deze collega meekijkt.'
  if (
    Object.keys(fouten).length > 0 ||
    totEnMet === undefined ||
    !isEen(waarvoor, waarvoorKeuzes)
  ) {
    return { ok: false, fouten }
  }
  return {
    ok: true,
    nieuw: {
      petId,
      waarvoor,
      vlaggen: vlaggenUit(waarden, eigen),
      totEnMet,
      reden,
      feiten: feitenUit(waarden),
      gedaan: lijst(waarden, 'gedaan'),
    },
  }
}

/** To whom one gives and what for, by letting a colleague in (overview of the task table, part 8). */
function ontvangst(
  pet: Pet,
  dossier: { soort: DossierSoort; taak: Taak; doel: Doel },
  waarvoor: Waarvoor,
): { ontvanger: OntvangerType; doel: Doel; directBetrokken: boolean } {
  const mee = waarvoor === 'meewerken'
  if (pet === 'regisseur-hulp') {
    return {
      ontvanger: 'rechtstreeks-betrokken-hulpverlener',
      doel: 'regie-afstemming',
      directBetrokken: mee,
    }
  }
  if (pet === 'regisseur-college') {
    return {
      ontvanger: 'collega-sociaal-domein',
      doel: 'monitoring-voorziening',
      directBetrokken: mee,
    }
  }
  if (pet === 'toeleider') {
    const pw = dossier.taak === 'toeleiding-pw' || dossier.soort === 'uitkeringsdossier'
    return {
      ontvanger: 'collega-sociaal-domein',
      doel: pw ? 'uitvoering-pw' : 'toeleiding',
      directBetrokken: mee,
    }
  }
  const hulp = dossier.soort === 'hulpverleningsdossier' || dossier.soort === 'gezinsdossier'
  if (pet === 'hulpverlener' && hulp && mee) {
    return {
      ontvanger: 'rechtstreeks-betrokken-hulpverlener',
      doel: 'hulpverlening',
      directBetrokken: true,
    }
  }
  return { ontvanger: 'collega-sociaal-domein', doel: dossier.doel, directBetrokken: mee }
}

export interface DeelbaarGegeven {
  categorie: string
  datWat: string
  verkregenInPet: Pet
}

/**
 * The questions behind letting a colleague in: may what stands here, as far as they would see it, go to them? One
 * question per pet in which it was obtained, because secrecy stays with the datum.
 */
export function situatiesVanBetrekken(
  nieuw: { waarvoor: Waarvoor; vlaggen: number; feiten: FeitenInvoer },
  gegevens: readonly DeelbaarGegeven[],
  dossier: { soort: DossierSoort; taak: Taak; doel: Doel; leeftijd: number | undefined },
  pet: Werkpet,
  rolVerteld: boolean,
  gemeente: string,
  peildatum: Datum,
): Situatie[] {
  const { ontvanger, doel, directBetrokken } = ontvangst(pet.soort, dossier, nieuw.waarvoor)
  const zichtbaar = gegevens.filter((g) => (nieuw.vlaggen & vlagVoor(g)) > 0)
  const herkomsten = [...new Set([pet.soort, ...zichtbaar.map((g) => g.verkregenInPet)])]
  return herkomsten.map((verkregenInPet): Situatie => {
    const soorten = new Set(
      zichtbaar
        .filter((g) => g.verkregenInPet === verkregenInPet)
        .map((g) => (g.categorie === 'gewoon' ? g.datWat : g.categorie)),
    )
    // Who it is about is told anyway, and a dossier without data of this kind will soon have them.
    if (verkregenInPet === pet.soort) soorten.add('identificatie').add('dat')
    if (verkregenInPet === pet.soort && (nieuw.vlaggen & vlaggen.wat) > 0) soorten.add('wat')
    const categorie: Categorie[] = categorieen.filter((c) => soorten.has(c))
    return {
      gemeente,
      peildatum,
      input: {
        handeling: 'verstrekken',
        actor: {
          taak: dossier.taak,
          pet: pet.soort,
          beroepsgeheim: pet.beroepsgeheim,
          beroepscode: pet.beroepscode,
          organisatie: pet.organisatie,
        },
        gegevens: { categorie, dossier: dossier.soort, verkregenInPet },
        ontvanger: { type: ontvanger },
        doel,
        ...(dossier.leeftijd === undefined ? {} : { betrokkene: { leeftijd: dossier.leeftijd } }),
        feiten: { ...nieuw.feiten, directBetrokken, ...(rolVerteld ? { rolKenbaar: true } : {}) },
      },
    }
  })
}
