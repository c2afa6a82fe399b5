import type { Kadercategorie, Ruimte, Spreekruimte } from '../../../domein/kader.ts'
import { kadercategorieen, spreekruimtes } from '../../../domein/kader.ts'
import type { Inwonerplek, Overlegsoort } from '../../../domein/overleg.ts'
import type { Beroepsgeheim } from '../../../recht/vocabulaire.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { hoofdletter, opsomming } from '../../tekst.ts'

export const soortWoorden: Readonly<Record<Overlegsoort, { naam: string; hint: string }>> = {
  intern: {
    naam: 'Intern overleg',
    hint: 'Met collega’s in het sociaal domein. Alleen wat met de vraag te maken heeft.',
  },
  extern: {
    naam: 'Overleg met één partij van buiten',
    hint: 'Bijvoorbeeld met school of de huisarts.',
  },
  casusoverleg: {
    naam: 'Casusoverleg',
    hint: 'Met meer partijen over één inwoner of gezin.',
  },
}

export const inwonerWoorden: Readonly<Record<Inwonerplek, { naam: string; hint?: string }>> = {
  uitgenodigd: {
    naam: 'Ja, de inwoner is uitgenodigd',
    hint: 'Zo is het bedoeld: praat mét de inwoner.',
  },
  'wil-niet': { naam: 'Nee, de inwoner wil er niet bij zijn' },
  'te-zwaar': { naam: 'Nee, het is nu te zwaar of de inwoner is te jong' },
  'niet-veilig': {
    naam: 'Nee, dat is niet veilig. De inwoner weet het nog niet',
    hint: 'Alleen onder een besluit waarin staat dat u later informeert.',
  },
}

const geheimWoorden: Readonly<Record<Beroepsgeheim, string>> = {
  wgbo: 'Heeft een medisch beroepsgeheim.',
  big: 'Heeft een beroepsgeheim als zorgverlener.',
  jeugdwet: 'Heeft een beroepsgeheim uit de Jeugdwet.',
  geen: 'Heeft geen beroepsgeheim uit de wet, maar moet wel zwijgen over wat hij in zijn werk hoort.',
}

/** The secrecy of somebody at the table, said out loud at the beginning. */
export function geheimZin(geheim: Beroepsgeheim | null | undefined): string {
  return geheim === null || geheim === undefined
    ? 'Of hier een beroepsgeheim geldt, is niet bekend. Vraag het aan het begin van het overleg.'
    : geheimWoorden[geheim]
}

const ruimteWoorden: Readonly<Record<Spreekruimte, string>> = {
  mag: 'Mag, als het nodig is',
  toestemming: 'Mag alleen met toestemming van de inwoner',
  'zelf-afwegen': 'Weegt dat zelf af',
  'geen-regel': 'Hierover staat niets in onze regels. Zij volgen hun eigen regels: vraag ernaar',
  niet: 'Mag niet',
}

/** A gap of our own is a reason to consult, not a no. */
const eigenLeemte = 'Hierover is geen regel. Overleg eerst'

/** For a frame: per amount of room the kinds of data, from most to least. */
export function ruimteZinnen(
  ruimte: Ruimte,
  woorden: Woorden,
  wie: 'zij' | 'wij',
): { wat: string; gegevens: string }[] {
  const naam = (c: Kadercategorie): string => woorden.categorieen[c].naam
  return spreekruimtes.flatMap((soort) => {
    const gegevens = kadercategorieen.filter((c) => ruimte[c] === soort)
    return gegevens.length === 0
      ? []
      : [
          {
            wat: wie === 'wij' && soort === 'geen-regel' ? eigenLeemte : ruimteWoorden[soort],
            gegevens: hoofdletter(opsomming(gegevens.map(naam))),
          },
        ]
  })
}
