import { categorieen } from '../../../recht/vocabulaire.ts'
import type { OntvangerType } from '../../../recht/vocabulaire.ts'
import { een, isEen, lijst } from '../../invoer.ts'
import type { Planstap, Planuitkomst, Stappenplan } from '../stappenplan.ts'

/**
 * The steps that both duties to report a calamiteit have (Jeugdwet 4.1.8, Wmo 3.4). Everything but what happened may wait:
 * reporting at once goes before a tidy file.
 *
 * @param woorden what counts, in words of that law, and to whom it goes
 */
export function calamiteitStappen(woorden: {
  wat: string
  geweld: string
  waar: string
}): readonly Planstap[] {
  return [
    {
      code: 'gebeurtenis',
      titel: 'Wat gebeurde er?',
      uitleg: [woorden.wat, woorden.geweld],
      velden: [
        { naam: 'gebeurdOp', soort: 'datum', wanneer: 'voorbij', label: 'Wanneer gebeurde het?' },
        { naam: 'watGebeurde', soort: 'tekst', label: 'Wat gebeurde er, en met welk gevolg?' },
        {
          naam: 'soortGebeurtenis',
          soort: 'keuze',
          label: 'Wat was het?',
          keuzes: [
            { waarde: 'overleden', tekst: 'Er is iemand overleden' },
            { waarde: 'ernstige-schade', tekst: 'Iemand raakte ernstig beschadigd' },
            { waarde: 'geweld', tekst: 'Er was geweld, of er werd mee gedreigd' },
            { waarde: 'anders', tekst: 'Iets anders' },
          ],
        },
        {
          naam: 'isCalamiteit',
          soort: 'driewaardig',
          feit: 'calamiteitOfGeweld',
          label: 'Is dit een calamiteit of geweld zoals hierboven staat?',
        },
      ],
    },
    {
      code: 'gegevens',
      titel: 'Wat meldt u?',
      uitleg: [
        `Geef ${woorden.waar} alleen wat nodig is om te begrijpen wat er gebeurde.`,
        'Noem anderen niet bij naam als dat niet hoeft.',
      ],
      overslaan: 'spoed',
      velden: [
        {
          naam: 'categorie',
          soort: 'categorieen',
          uit: ['identificatie', 'gewoon', 'wat', 'bijzonder', 'behandel', 'derden'],
          label: 'Om welke gegevens gaat het?',
        },
        {
          naam: 'doelTekst',
          soort: 'tekst',
          max: 1000,
          label: 'Wat moet men met de melding kunnen?',
        },
        {
          naam: 'nodig',
          soort: 'driewaardig',
          feit: 'noodzakelijk',
          label: 'Is alles wat u koos nodig voor de melding?',
        },
      ],
    },
    {
      code: 'organisatie',
      titel: 'Wie weet het in uw organisatie?',
      uitleg: ['De plicht rust op de organisatie. Vertel het meteen aan wie daar de melding doet.'],
      overslaan: 'spoed',
      velden: [
        { naam: 'verteldAan', soort: 'regel', label: 'Aan wie vertelde u het? Noem de functie.' },
        { naam: 'verteldOp', soort: 'datum', wanneer: 'voorbij', label: 'Wanneer?' },
      ],
    },
    {
      code: 'betrokkenen',
      titel: 'Wat hoort de inwoner?',
      uitleg: [
        'Toestemming is niet nodig. Vertel wel dat u meldt en waarom, tenzij dat gevaarlijk is.',
      ],
      overslaan: 'spoed',
      velden: [
        {
          naam: 'besprokenVooraf',
          soort: 'driewaardig',
          feit: 'besprokenMetBetrokkene',
          label: 'Hebt u het de inwoner of de ouders verteld?',
        },
        {
          naam: 'wanneerVertellen',
          soort: 'tekst',
          label: 'Hoe en wanneer vertelt u het, of waarom nu niet?',
        },
      ],
    },
  ]
}

/** The question to the rules, for the authority that this law names. In a hurry it is about what happened, nothing more. */
export function calamiteitVraag(ontvanger: OntvangerType): NonNullable<Stappenplan['vraag']> {
  return ({ gedaan, waarden }) => {
    if (!gedaan.includes('gebeurtenis')) return undefined
    const gekozen = categorieen.filter((c) => lijst(waarden, 'categorie').includes(c))
    return {
      handeling: 'melden',
      ontvanger,
      doel: 'calamiteit',
      categorieen: gekozen.length > 0 ? gekozen : ['wat'],
    }
  }
}

/** @param waar to whom, as it reads after "Wij melden" */
export function calamiteitUitkomsten(waar: string): readonly Planuitkomst[] {
  const antwoord = (waarden: Parameters<typeof een>[0]): 'ja' | 'nee' | 'onbekend' => {
    const keuze = een(waarden, 'isCalamiteit')
    return isEen(keuze, ['ja', 'nee']) ? keuze : 'onbekend'
  }
  return [
    {
      code: 'melden',
      tekst: `Wij melden dit meteen ${waar}`,
      triage: true,
      plichten: [{ code: 'meld-onverwijld', tekst: `Meld dit vandaag ${waar}.`, dagen: 0 }],
      beletsel: ({ waarden }) =>
        antwoord(waarden) === 'ja'
          ? undefined
          : 'U weet niet zeker dat het een calamiteit of geweld was. Leg het vandaag voor aan wie bij u de meldingen doet.',
    },
    {
      code: 'uitzoeken',
      tekst: 'Ik weet het niet zeker en leg het vandaag voor',
      plichten: [
        {
          code: 'calamiteit-beoordelen',
          tekst:
            'Vraag uw leidinggevende vandaag of dit een calamiteit of geweld is. Begin daarna opnieuw.',
          dagen: 0,
        },
      ],
      beletsel: ({ waarden }) =>
        antwoord(waarden) === 'onbekend'
          ? undefined
          : 'U hebt deze vraag al beantwoord. Kies wat daarbij hoort.',
    },
    {
      code: 'niet-melden',
      tekst: 'Dit is geen calamiteit en geen geweld',
      beletsel: ({ waarden }) =>
        antwoord(waarden) === 'nee'
          ? undefined
          : 'U schreef niet dat het geen calamiteit of geweld was. Is het dat wel, dan is melden verplicht.',
    },
  ]
}
