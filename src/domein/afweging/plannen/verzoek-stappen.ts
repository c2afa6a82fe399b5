import { categorieen } from '../../../recht/vocabulaire.ts'
import { een, lijst } from '../../invoer.ts'
import type { Afwegingstand, Planstap, Veld } from '../stappenplan.ts'
import type { Vrager } from './vragers.ts'

/** Who is asking, as far as that is filled in. */
export function vragerVan(
  uit: readonly Vrager[],
  { waarden }: Pick<Afwegingstand, 'waarden'>,
): Vrager | undefined {
  return uit.find(({ code }) => code === een(waarden, 'vrager'))
}

/** The kinds of data that were chosen, in the order of the rules. */
export function gekozenGegevens({ waarden }: Pick<Afwegingstand, 'waarden'>) {
  return categorieen.filter((c) => lijst(waarden, 'categorie').includes(c))
}

/** The fields with which a request is written down: who, on what paper, what, what for. */
export function verzoekVelden(uit: readonly Vrager[], vraag: string): readonly Veld[] {
  return [
    {
      naam: 'vrager',
      soort: 'keuze',
      label: vraag,
      keuzes: uit.map(({ code, naam, geldt }) => ({ waarde: code, tekst: naam, hint: geldt })),
    },
    {
      naam: 'ontvangerNaam',
      soort: 'regel',
      label: 'Welke organisatie, en wie daar?',
      hint: 'Noem ook de functie.',
    },
    { naam: 'gevraagdOp', soort: 'datum', wanneer: 'voorbij', label: 'Wanneer kwam de vraag?' },
    {
      naam: 'vorm',
      soort: 'keuze',
      label: 'Hoe kwam de vraag?',
      keuzes: [
        { waarde: 'schriftelijk', tekst: 'Op papier of per mail' },
        {
          waarde: 'mondeling',
          tekst: 'In een gesprek of aan de telefoon',
          hint: 'Vraag altijd om een brief of mail. Bel terug via het algemene nummer.',
        },
      ],
    },
    {
      naam: 'grond',
      soort: 'tekst',
      label: 'Welke wet of welk artikel noemt de vrager?',
      hint: 'Noemt de vrager niets? Schrijf dat op.',
    },
    { naam: 'gevraagd', soort: 'tekst', label: 'Wat wil de vrager precies weten?' },
    { naam: 'doelTekst', soort: 'tekst', max: 1000, label: 'Waarvoor heeft de vrager dit nodig?' },
  ]
}

/** What of it is needed: the same for everybody who asks. */
export const gegevensStap: Planstap = {
  code: 'gegevens',
  titel: 'Wat is er echt nodig?',
  uitleg: [
    'U kiest zelf wat nodig is. De vrager bepaalt dat niet.',
    'Geef nooit een heel dossier. Geef een antwoord op de vraag.',
  ],
  velden: [
    {
      naam: 'categorie',
      soort: 'categorieen',
      label: 'Om welke gegevens gaat het?',
      uit: [
        'identificatie',
        'dat',
        'wat',
        'gewoon',
        'bijzonder',
        'behandel',
        'diagnostiek',
        'strafrechtelijk',
        'financieel',
        'derden',
      ],
    },
    {
      naam: 'nodig',
      soort: 'driewaardig',
      feit: 'noodzakelijk',
      label: 'Zijn deze gegevens nodig voor wat de vrager wil?',
    },
    {
      naam: 'minder',
      soort: 'driewaardig',
      feit: 'kanMetMinder',
      label: 'Kan de vrager met minder toe?',
    },
    {
      naam: 'heelDossier',
      soort: 'driewaardig',
      feit: 'heelDossierGevraagd',
      label: 'Vraagt de vrager het hele dossier?',
    },
  ],
}

/** What the resident hears of it: before, unless that is dangerous. */
export const inwonerStap: Planstap = {
  code: 'inwoner',
  titel: 'Bespreek het met de inwoner',
  uitleg: [
    'Vertel dat iemand iets vraagt, en wat u wilt doen. Doe dat vooraf.',
    'Alleen als vooraf vertellen gevaarlijk is, mag het later.',
  ],
  overslaan: 'spoed',
  velden: [
    {
      naam: 'besprokenVooraf',
      soort: 'driewaardig',
      feit: 'besprokenMetBetrokkene',
      label: 'Hebt u het met de inwoner besproken?',
    },
    {
      naam: 'bezwaarBij',
      soort: 'driewaardig',
      feit: 'bezwaarGeuit',
      label: 'Had de inwoner bezwaar?',
      als: { veld: 'besprokenVooraf', waarde: 'ja' },
    },
    {
      naam: 'bezwaarTekst',
      soort: 'tekst',
      max: 2000,
      label: 'Wat was het bezwaar?',
      als: { veld: 'bezwaarBij', waarde: 'ja' },
    },
    {
      naam: 'veilig',
      soort: 'driewaardig',
      feit: 'informerenVoorafVeilig',
      label: 'Is vooraf vertellen veilig voor iedereen?',
    },
  ],
}

/** Own words for the letter with which a request is refused. */
export const briefStap: Planstap = {
  code: 'brief',
  titel: 'Uw woorden in de brief',
  uitleg: [
    'Alleen als u weigert, of een deel weigert. De brief noemt de wet en wat de vrager kan doen.',
    'Vertel niets over de inwoner. Ook niet dat u de inwoner kent.',
  ],
  overslaan: 'altijd',
  velden: [
    {
      naam: 'briefTekst',
      soort: 'tekst',
      label: 'Wat wilt u de vrager zelf nog schrijven?',
      optioneel: true,
    },
  ],
}
