import type { Afhandeling, KennisgevingWat } from '../../../domein/kennisgeving.ts'
import type { Oordeel, Uitvoering } from '../../../domein/rechtsverzoek.ts'
import type { Uitvoeringsoort } from '../../../domein/uitvoering-recht.ts'
import type { KennisgevingRij } from '../../../handelingen/uitvoeren-recht.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'

export const oordeelwoorden: Readonly<Record<Oordeel, string>> = {
  ja: 'Ja',
  deels: 'Voor een deel',
  nee: 'Nee',
}

/** What has to be done, as a task. */
export const uitvoerwoorden: Readonly<Record<Uitvoering, string>> = {
  verbeteren: 'Verbeteren',
  aanvullen: 'Aanvullen',
  wissen: 'Wissen',
  beperken: 'Afschermen',
  stoppen: 'Stoppen met delen',
  verstrekken: 'Geven aan de inwoner',
  geen: 'Niets',
}

/** What was done. */
export const gedaanwoorden: Readonly<Record<Uitvoeringsoort, string>> = {
  verbeteren: 'Verbeterd',
  aanvullen: 'Aangevuld',
  wissen: 'Gewist',
  beperken: 'Afgeschermd',
  stoppen: 'Gestopt',
  verstrekken: 'Gegeven',
  opheffen: 'Weer te gebruiken',
}

/** The button, and what it does. */
export const knopwoorden: Readonly<
  Record<Exclude<Uitvoering, 'geen'>, { knop: string; uitleg: string }>
> = {
  verbeteren: {
    knop: 'Verbeter dit',
    uitleg: 'De nieuwe tekst komt in de plaats van de oude. Wie het oude kreeg, hoort dit.',
  },
  aanvullen: {
    knop: 'Leg vast dat dit is gedaan',
    uitleg: 'Doe dit eerst in het dossier. Schrijf daarna hier op hoe.',
  },
  wissen: {
    knop: 'Wis dit',
    uitleg:
      'De tekst, de documenten en de kopieën gaan weg. Dit kan niet terug. Wie het kreeg, hoort dit.',
  },
  beperken: {
    knop: 'Scherm dit af',
    uitleg: 'Het blijft staan, maar niemand kan het gebruiken of delen.',
  },
  stoppen: {
    knop: 'Stop met delen',
    uitleg:
      'De ander kan het meteen niet meer lezen, en hoort dat het niet meer mag worden gebruikt.',
  },
  verstrekken: {
    knop: 'Leg vast dat dit is gedaan',
    uitleg: 'Geef het aan de inwoner. Schrijf daarna hier op hoe.',
  },
}

export const watwoorden: Readonly<Record<KennisgevingWat, string>> = {
  verbeterd: 'verbeterd',
  gewist: 'gewist',
  beperkt: 'afgeschermd',
  gestopt: 'gestopt',
  opgeheven: 'weer te gebruiken',
}

export const afhandelwoorden: Readonly<Record<Afhandeling, { tekst: string; hint?: string }>> = {
  verteld: { tekst: 'Ik heb het verteld' },
  onmogelijk: {
    tekst: 'Het kan niet, of kost veel te veel moeite',
    hint: 'De inwoner leest uw reden.',
  },
  'niet-gekregen': { tekst: 'Deze ontvanger heeft dit gegeven niet gekregen' },
  overgenomen: {
    tekst: 'Doe hier hetzelfde',
    hint: 'Uw organisatie beslist hier zelf over.',
  },
}

/** Who: by name when it was written down, else by what kind of party; never about whom it was. */
export function ontvangerVan(k: KennisgevingRij, woorden: Woorden): string {
  if (k.weg === 'dossier') return 'Een ander dossier, van een andere organisatie'
  if (k.ontvanger !== null && k.ontvanger !== '') return k.ontvanger
  return k.ontvangerType === null ? 'Onbekend' : woorden.ontvangers[k.ontvangerType].naam
}

/** How it stands with telling this one. */
export function standVan(k: KennisgevingRij): string {
  switch (k.stand) {
    case 'bevestigd':
      return k.bevestigdOp === null ? 'Gedaan' : `Gedaan op ${schrijfDag(k.bevestigdOp)}`
    case 'verteld':
      return `Verteld op ${k.verteldOp === null ? '' : schrijfDag(k.verteldOp)}${
        k.weg === 'partner' ? ', nog niet bevestigd' : ''
      }`
    case 'onmogelijk':
      return 'Kon niet'
    case 'niet-gekregen':
      return 'Kreeg dit niet'
    case 'open':
      return 'Nog niet verteld'
  }
}
