import type { Inrichting, TaakInrichting } from './inrichting.ts'
import {
  inTeRichtenTaken,
  isInTeRichten,
  taakregels,
  type InTeRichtenTaak,
  type Taakregels,
} from './taakoverzicht.ts'

/** An organisation as far as the law cares: what it is, and whether it is a bestuursorgaan. */
export interface Organisatie {
  id: string
  naam: string
  soort: string
  bestuursorgaan: boolean
}

/** One thing that is wrong, or that deserves a thought, at one field of one page. */
export interface Bevinding {
  plaats: 'algemeen' | InTeRichtenTaak
  veld: string
  tekst: string
}

export interface Controle {
  /** As long as there is one, nobody can vaststellen. */
  fouten: Bevinding[]
  /** Allowed, and worth knowing before deciding. */
  aandacht: Bevinding[]
}

/** The gemeenten of which the rules know local policy; another gemeente can follow the same policy. */
export const lokaleRegelsets = ['Landsmeer', 'Aa en Hunze'] as const

/** The field in which the verwerkersovereenkomst with one organisation is asked. */
export const overeenkomstVeld = (organisatieId: string): string => `overeenkomst-${organisatieId}`

type Meld = (veld: string, tekst: string) => void
interface Taakcontrole {
  regels: Taakregels
  taak: TaakInrichting
  organisaties: ReadonlyMap<string, Organisatie>
  fout: Meld
}

/**
 * Checks a whole inrichting against what the law leaves to a gemeente (E-072, E-079, E-080, E-099…E-105).
 *
 * @param organisaties every organisation this gemeente knows; any other is unknown
 */
export function controleerInrichting(
  inrichting: Inrichting,
  organisaties: readonly Organisatie[],
): Controle {
  const uit = controleerAlgemeen(inrichting)
  for (const [code, taak] of Object.entries(inrichting.taken)) {
    if (!isInTeRichten(code)) {
      const tekst = `De taak ${code} kan een wijkteam niet uitvoeren. Haal haar weg.`
      uit.fouten.push({ plaats: 'algemeen', veld: 'taken', tekst })
      continue
    }
    uit.fouten.push(...controleerTaak(code, taak, organisaties))
  }
  uit.aandacht.push(...gemeenteAlsAanbieder(inrichting, organisaties))
  return uit
}

/** A gemeente may give help itself; then it is an aanbieder there and no bestuursorgaan (E-102). */
function gemeenteAlsAanbieder(
  inrichting: Inrichting,
  organisaties: readonly Organisatie[],
): Bevinding[] {
  const gemeenten = organisaties.filter((o) => o.soort === 'gemeente').map((o) => o.id)
  const taken = inTeRichtenTaken.filter(
    (code) =>
      taakregels(code).namens !== 'college' &&
      inrichting.taken[code]?.uitvoerders.some((id) => gemeenten.includes(id)),
  )
  if (taken.length === 0) return []
  const namen = taken.map((code) => taakregels(code).naam.toLowerCase()).join(', ')
  const tekst = `De gemeente geeft zelf hulp: ${namen}. Daar is zij aanbieder en geen bestuursorgaan. Andere afdelingen mogen niet in die dossiers kijken.`
  return [{ plaats: 'algemeen', veld: 'taken', tekst }]
}

/** Checks one task by itself. @returns what is wrong */
export function controleerTaak(
  plaats: InTeRichtenTaak,
  taak: TaakInrichting,
  organisaties: readonly Organisatie[],
): Bevinding[] {
  const fouten: Bevinding[] = []
  const c: Taakcontrole = {
    regels: taakregels(plaats),
    taak,
    organisaties: new Map(organisaties.map((o) => [o.id, o])),
    fout: (veld, tekst) => fouten.push({ plaats, veld, tekst }),
  }
  const genoemd = [taak.verantwoordelijke, ...taak.uitvoerders]
  genoemd.push(...taak.verwerkers.map((v) => v.organisatie))
  if (genoemd.some((id) => id !== '' && !c.organisaties.has(id))) {
    c.fout('uitvoerders', 'Hier staat een organisatie die wij niet kennen. Kies opnieuw.')
  }
  if (taak.uitvoerders.length === 0) {
    c.fout('uitvoerders', 'Kies minstens één organisatie die dit doet.')
  }
  if (c.regels.namens === 'college') controleerCollegetaak(c)
  else controleerAanbieder(c)
  if (!c.regels.beroepsgeheimen.includes(taak.beroepsgeheim)) {
    c.fout('beroepsgeheim', geheimFout(c.regels))
  }
  controleerBeslissen(c)
  return fouten
}

function geheimFout(regels: Taakregels): string {
  if (regels.beroepsgeheimen.length > 1) {
    return 'Kies een beroepsgeheim uit de lijst. Bij deze taak past alleen wat daar staat.'
  }
  return regels.beroepsgeheimen.includes('geen')
    ? 'Bij deze taak hoort geen wettelijk beroepsgeheim, ook niet als iemand een registratie heeft.'
    : 'Bij deze taak hoort het beroepsgeheim van de Jeugdwet.'
}

/** The college stays responsible; whoever else does it, is verwerker with an agreement (E-100). */
function controleerCollegetaak({ taak, organisaties, fout }: Taakcontrole): void {
  if (organisaties.get(taak.verantwoordelijke)?.soort !== 'gemeente') {
    fout(
      'verantwoordelijke',
      'Het college is verwerkingsverantwoordelijke voor deze taak. Kies de gemeente.',
    )
  }
  for (const id of taak.uitvoerders) {
    const organisatie = organisaties.get(id)
    if (id === taak.verantwoordelijke || organisatie === undefined) continue
    const verwerker = taak.verwerkers.find((v) => v.organisatie === id)
    if (verwerker === undefined || verwerker.overeenkomst.trim() === '') {
      fout(
        overeenkomstVeld(id),
        `Vul in welke verwerkersovereenkomst er is met ${organisatie.naam}. Zonder overeenkomst mag deze organisatie de taak niet doen.`,
      )
    }
  }
  if (taak.verwerkers.some((v) => !taak.uitvoerders.includes(v.organisatie))) {
    fout('uitvoerders', 'Een organisatie met een overeenkomst doet deze taak niet. Haal haar weg.')
  }
}

/** Who gives the help is responsible; there is no verwerker, and a gemeente that helps is an aanbieder (E-101, E-102). */
function controleerAanbieder({ regels, taak, organisaties, fout }: Taakcontrole): void {
  if (taak.uitvoerders.length > 0 && !taak.uitvoerders.includes(taak.verantwoordelijke)) {
    fout(
      'verantwoordelijke',
      'Wie de hulp geeft, is verwerkingsverantwoordelijke. Kies een organisatie die deze taak doet.',
    )
  }
  if (taak.verwerkers.length > 0) {
    fout(
      'uitvoerders',
      'Bij deze taak is er geen verwerker: elke organisatie is zelf verantwoordelijk.',
    )
  }
  if (regels.namens === 'gecertificeerde-instelling') {
    const vreemd = taak.uitvoerders.filter(
      (id) => organisaties.get(id)?.soort !== 'gecertificeerde-instelling',
    )
    if (vreemd.length > 0) {
      fout('uitvoerders', 'Alleen een gecertificeerde instelling mag dit doen (Jeugdwet 3.2).')
    }
  }
}

function controleerBeslissen({ regels, taak, organisaties, fout }: Taakcontrole): void {
  if (!taak.beslissen) return
  if (regels.beslissen === 'nooit') {
    fout('beslissen', 'Bij deze taak worden geen rechten en plichten vastgesteld.')
  }
  const geenBestuur = taak.uitvoerders
    .map((id) => organisaties.get(id))
    .filter((o) => o !== undefined && !o.bestuursorgaan)
    .map((o) => o?.naam)
  if (regels.beslissen === 'alleen-bestuursorgaan' && geenBestuur.length > 0) {
    fout(
      'beslissen',
      `Rechten en plichten in de Participatiewet stelt alleen een bestuursorgaan vast. Dat is ${geenBestuur.join(' en ')} niet. Kies “bereidt voor”, of laat alleen een bestuursorgaan dit doen.`,
    )
  }
}

function controleerAlgemeen(inrichting: Inrichting): Controle {
  const uit: Controle = { fouten: [], aandacht: [] }
  const { taken, keuzeVraagverheldering: keuze, lokaleRegels } = inrichting
  const fout: Meld = (veld, tekst) => uit.fouten.push({ plaats: 'algemeen', veld, tekst })
  const aandacht: Meld = (veld, tekst) => uit.aandacht.push({ plaats: 'algemeen', veld, tekst })

  if (Object.keys(taken).length === 0) {
    fout('taken', 'Richt minstens één taak in. Anders kan niemand een pet opzetten.')
  }
  if (lokaleRegels !== null && !lokaleRegelsets.some((naam) => naam === lokaleRegels)) {
    fout('lokaleRegels', 'Kies lokaal beleid uit de lijst, of geen lokaal beleid.')
  }
  if (keuze === 1 && !taken['toeleiding-jeugd'] && !taken['toeleiding-wmo']) {
    fout(
      'keuze',
      'Keuze 1 vraagt om toeleiding naar jeugdhulp of naar ondersteuning. Richt die in, of kies anders.',
    )
  }
  if (keuze === 2 && !taken['verlenen-jeugdhulp'] && !taken['maatschappelijk-werk']) {
    fout(
      'keuze',
      'Keuze 2 vraagt om jeugdhulp of maatschappelijk werk. Richt die in, of kies anders.',
    )
  }
  if (keuze === 3 && !taken.deskundigenadvies) {
    fout('keuze', 'Keuze 3 vraagt om advies van een deskundige. Richt die taak in, of kies anders.')
  }
  if (taken['regie-vanuit-hulp'] && taken['regie-vanuit-college']) {
    aandacht(
      'taken',
      'Er is regie vanuit de hulp en namens het college. Spreek af wanneer wie de regie heeft. Is de hulp begonnen, dan past de hulpverlener meestal beter.',
    )
  }
  const uitvoerders = new Set(Object.values(taken).flatMap((taak) => taak.uitvoerders))
  if (inrichting.vorm === 'netwerk' && uitvoerders.size < 2) {
    aandacht('vorm', 'Het team is een netwerk van organisaties, maar één organisatie doet alles.')
  }
  return uit
}
