import type { Vorm } from './teksten.ts'

/** The fixed texts of the page about the receipt of a besluit. */
export interface BewijsTeksten {
  link: string
  kop: string
  inleiding: readonly string[]
  staat: (plaats: string) => string
  staatUitleg: string
  getuigd: string
  wacht: string
  wachtUitleg: string
  stil: string
  stilUitleg: string
  bevroren: string
  bevrorenUitleg: string
  bewaarKop: string
  bewaar: string
  knop: string
  losKop: string
  los: string
  daarnaKop: string
  daarna: string
  daarnaLeeg: string
  zelfKop: string
  zelf: readonly string[]
  shell: string
  go: string
  nietKop: string
  niet: readonly string[]
  nietGetuigd: string
  sleutelKop: string
  sleutel: string
  terug: string
}

const nietBewezen = [
  'Het bewijst niet dat het besluit goed is.',
  'Het bewijst niet dat alles klopt wat erin staat.',
  'Het bewijst niet dat er verder niets is gebeurd.',
]

const samen = {
  wacht: 'Dit besluit wacht op een plaats in het logboek',
  wachtUitleg: 'Dat duurt een paar seconden. Open deze pagina zo nog een keer.',
  stil: 'Het logboek staat nu stil',
  bevroren: 'Dit logboek is gesloten',
  losKop: 'De losse bestanden',
  daarnaKop: 'Wat deden wij na dit besluit?',
  daarnaLeeg: 'Hier staat nog niets.',
  nietKop: 'Wat zegt het bewijs niet?',
  sleutelKop: 'De sleutel van het logboek',
} as const

export const bewijsTeksten: Readonly<Record<Vorm, BewijsTeksten>> = {
  u: {
    ...samen,
    link: 'Bewijs dat dit besluit er toen al was',
    kop: 'Bewijs dat dit besluit er toen al was',
    inleiding: [
      'Van elk besluit staat een afdruk in een logboek. Een afdruk is een lang getal.',
      'Verandert er één letter in het besluit? Dan past de afdruk niet meer.',
      'Met uw bewijs kunt u dat zelf nagaan. Daar heeft u ons niet voor nodig.',
    ],
    staat: (plaats) => `Dit besluit staat op plaats ${plaats} in het logboek`,
    staatUitleg: 'Wat later gebeurt, krijgt een hoger getal.',
    getuigd: 'Een getuige keek mee en zette er ook een handtekening onder.',
    stilUitleg: 'Wij zoeken uit hoe dat komt. Uw besluit is er gewoon. Het bewijs komt later.',
    bevrorenUitleg: 'Nieuwe dingen komen in een nieuw logboek. Uw bewijs blijft geldig.',
    bewaarKop: 'Bewaar uw bewijs',
    bewaar: 'In dit ene bestand zit alles. U kunt het openen zonder internet.',
    knop: 'Bewaar de controlepagina',
    los: 'Wilt u het met een ander programma nagaan? Dan heeft u deze bestanden nodig.',
    daarna: 'Alles hieronder hoort een hoger getal te hebben dan het besluit.',
    zelfKop: 'Zo gaat u het zelf na',
    zelf: [
      'Bewaar de controlepagina op uw computer.',
      'Zet het internet uit als u dat wilt.',
      'Open de controlepagina. Zij rekent alles na en zegt of het klopt.',
    ],
    shell: 'Kent u iemand die goed is met computers? Met dit programma kan het ook:',
    go: 'Of met Go, een taal van Google:',
    niet: nietBewezen,
    nietGetuigd: 'Er keek geen getuige mee. Bewaar uw bewijs dus goed: zo valt een verandering op.',
    sleutel: 'Kijk of deze sleutel gelijk is aan die op onze open pagina. Dan is hij van ons.',
    terug: 'Terug naar het besluit',
  },
  je: {
    ...samen,
    link: 'Bewijs dat dit besluit er toen al was',
    kop: 'Bewijs dat dit besluit er toen al was',
    inleiding: [
      'Van elk besluit staat een afdruk in een logboek. Een afdruk is een lang getal.',
      'Verandert er één letter in het besluit? Dan past de afdruk niet meer.',
      'Met je bewijs kun je dat zelf nagaan. Daar heb je ons niet voor nodig.',
    ],
    staat: (plaats) => `Dit besluit staat op plaats ${plaats} in het logboek`,
    staatUitleg: 'Wat later gebeurt, krijgt een hoger getal.',
    getuigd: 'Een getuige keek mee en zette er ook een handtekening onder.',
    stilUitleg: 'Wij zoeken uit hoe dat komt. Het besluit is er gewoon. Het bewijs komt later.',
    bevrorenUitleg: 'Nieuwe dingen komen in een nieuw logboek. Je bewijs blijft geldig.',
    bewaarKop: 'Bewaar je bewijs',
    bewaar: 'In dit ene bestand zit alles. Je kunt het openen zonder internet.',
    knop: 'Bewaar de controlepagina',
    los: 'Wil je het met een ander programma nagaan? Dan heb je deze bestanden nodig.',
    daarna: 'Alles hieronder hoort een hoger getal te hebben dan het besluit.',
    zelfKop: 'Zo ga je het zelf na',
    zelf: [
      'Bewaar de controlepagina op je computer.',
      'Zet het internet uit als je dat wilt.',
      'Open de controlepagina. Zij rekent alles na en zegt of het klopt.',
    ],
    shell: 'Ken je iemand die goed is met computers? Met dit programma kan het ook:',
    go: 'Of met Go, een taal van Google:',
    niet: nietBewezen,
    nietGetuigd: 'Er keek geen getuige mee. Bewaar je bewijs dus goed: zo valt een verandering op.',
    sleutel: 'Kijk of deze sleutel gelijk is aan die op onze open pagina. Dan is hij van ons.',
    terug: 'Terug naar het besluit',
  },
}
