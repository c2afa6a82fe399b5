import type { Zicht, Zienersoort } from '../../domein/zicht.ts'
import { teksten, type Vorm } from './teksten.ts'

/** The fixed texts of who sees what: of a young reader their parents, and of anybody whose page they see. */
export interface OudersTeksten {
  kop: string
  inleiding: string
  geenOuders: string
  zietNiets: (naam: string) => string
  zietNietsUitleg: string
  zietIets: (naam: string, sinds: string) => string
  welKop: string
  wel: readonly string[]
  nietKop: string
  niet: readonly string[]
  laterKop: string
  later: (leeftijd: string) => string
  twaalf: string
  zestien: string
  achttien: string
  was: string
  wordt: string
  onveilig: string
  anderenKop: string
  anderenKopLos: string
  anderenInleiding: string
  anderenLeeg: string
  ziet: Readonly<Record<Zicht, string>>
  als: Readonly<Record<Zienersoort, string>>
  vragen: string
  nietVragen: string
  tot: (datum: string) => string
  geenEind: string
  wordtTwaalf: (datum: string) => string
  mede: string
  link: string
}

const ziet: Readonly<Record<Zicht, string>> = {
  alles: 'Alles wat over deze persoon gaat.',
  college: 'Wat bij de gemeente ligt. Niet wat met een hulpverlener is besproken.',
  zorg: 'Wat over zorg en hulp gaat. Niet wat over geld gaat.',
  eigen: 'Wat over deze persoon gaat. Niet wat over het gezin gaat.',
}

export const oudersTeksten: Readonly<Record<Vorm, OudersTeksten>> = {
  u: {
    kop: 'Wie ziet wat?',
    inleiding: 'Hier leest u van wie u de pagina ziet. U leest ook hoe lang dat duurt.',
    geenOuders: 'Wij weten niet wie uw ouders zijn.',
    zietNiets: (naam) => `${naam} ziet niets`,
    zietNietsUitleg: 'Deze ouder ziet uw pagina niet.',
    zietIets: (naam, sinds) => `${naam} ziet een deel, sinds ${sinds}`,
    welKop: 'Dit ziet deze ouder',
    wel: ['Wat de gemeente over u heeft.'],
    nietKop: 'Dit ziet deze ouder niet',
    niet: ['Wat u met een hulpverlener bespreekt.'],
    laterKop: 'Dit verandert als u ouder wordt',
    later: (leeftijd) => `U bent nu ${leeftijd} jaar.`,
    twaalf: 'Dan leest u zelf mee. Uw ouders zien niet meer alles.',
    zestien: 'Dan zien uw ouders niets meer. U kiest zelf.',
    achttien: 'Dan stopt het gezag van uw ouders.',
    was: 'Dat was op',
    wordt: 'Dat wordt op',
    onveilig: 'Voelt dit niet goed? Praat erover met wie u helpt.',
    anderenKop: 'Van wie ziet u de pagina?',
    anderenKopLos: 'Van wie ziet u de pagina?',
    anderenInleiding: 'De ander kan bij Wie keek er? lezen dat u keek.',
    anderenLeeg: 'U ziet alleen uw eigen pagina.',
    ziet,
    als: {
      ouder: 'U bent ouder met gezag.',
      voogd: 'U bent voogd.',
      curator: 'U bent curator.',
      mentor: 'U bent mentor.',
      gemachtigde: 'Deze persoon laat u helpen.',
    },
    vragen: 'U mag ook vragen om iets te verbeteren of te stoppen.',
    nietVragen: 'U mag alleen meekijken.',
    tot: (datum) => `Dit stopt op ${datum}.`,
    geenEind: 'Er staat geen einddag bij.',
    wordtTwaalf: (datum) => `Op ${datum} wordt uw kind 12. Dan ziet u minder.`,
    mede: 'Uw kind leest dan ook zelf mee.',
    link: 'Van wie ziet u de pagina?',
  },
  je: {
    kop: 'Wat zien mijn ouders?',
    inleiding: 'Hier lees je wat je ouders van je pagina zien.',
    geenOuders: 'Wij weten niet wie je ouders zijn. Dan ziet ook niemand mee.',
    zietNiets: (naam) => `${naam} ziet niets`,
    zietNietsUitleg: 'Deze ouder ziet jouw pagina niet.',
    zietIets: (naam, sinds) => `${naam} ziet een deel, sinds ${sinds}`,
    welKop: 'Dit ziet deze ouder',
    wel: [
      'Je naam, je geboortedag en je telefoon.',
      'Wat de gemeente opschrijft om hulp voor je te kiezen.',
      'Wat de gemeente opschrijft over hoe de hulp loopt.',
      'Welke besluiten de gemeente daar over je gegevens nam.',
    ],
    nietKop: 'Dit ziet deze ouder niet',
    niet: [
      'Wat je met een hulpverlener bespreekt.',
      'Wat je zelf opschrijft.',
      'Wie er op jouw pagina keek.',
      'Wie jou helpt.',
    ],
    laterKop: 'Dit verandert als je ouder wordt',
    later: (leeftijd) => `Je bent nu ${leeftijd} jaar.`,
    twaalf: 'Je leest zelf mee. Je ouders zien niet meer alles.',
    zestien: 'Je ouders zien niets meer. Jij kiest zelf.',
    achttien: 'Het gezag van je ouders stopt. Wat van jou is, blijft van jou.',
    was: 'Dat was op',
    wordt: 'Dat wordt op',
    onveilig: 'Voelt dit niet goed of niet veilig? Zeg het tegen wie je helpt.',
    anderenKop: 'Van wie zie jij de pagina?',
    anderenKopLos: 'Van wie zie jij de pagina?',
    anderenInleiding: 'De ander kan bij Wie keek er? lezen dat je keek.',
    anderenLeeg: 'Je ziet alleen je eigen pagina.',
    ziet,
    als: {
      ouder: 'Je bent ouder met gezag.',
      voogd: 'Je bent voogd.',
      curator: 'Je bent curator.',
      mentor: 'Je bent mentor.',
      gemachtigde: 'Deze persoon laat jou helpen.',
    },
    vragen: 'Je mag ook vragen om iets te verbeteren of te stoppen.',
    nietVragen: 'Je mag alleen meekijken.',
    tot: (datum) => `Dit stopt op ${datum}.`,
    geenEind: 'Er staat geen einddag bij.',
    wordtTwaalf: (datum) => `Op ${datum} wordt je kind 12. Dan zie je minder.`,
    mede: 'Je kind leest dan ook zelf mee.',
    link: 'Wat zien mijn ouders?',
  },
}

/** Why the page of this other one is here. With gezag over a child in the words for that; else as what the reader is. */
export function zietOmdat(vorm: Vorm, alsWie: Zienersoort | undefined): string {
  const { als } = oudersTeksten[vorm]
  return alsWie === undefined || alsWie === 'ouder' || alsWie === 'voogd'
    ? teksten[vorm].kindUitleg
    : als[alsWie]
}
