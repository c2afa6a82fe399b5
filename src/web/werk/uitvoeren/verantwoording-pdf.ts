import { categorieen } from '../../../recht/vocabulaire.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Ankerstand } from '../../../domein/verstrekking.ts'
import type {
  Logregel,
  PlichtOnderBesluit,
  Verantwoording,
} from '../../../handelingen/verantwoording.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import { watGebeurde } from '../../mijn/inzage.ts'
import { maakPdf, type Blok } from '../../pdf/document.ts'
import { hoofdletter } from '../../tekst.ts'
import { besluitBlokken } from '../besluit/pdf.ts'
import { maakStuk } from '../besluit/stuk.ts'
import { meldregels } from './melding-woorden.ts'
import { grondslagen } from './register.tsx'

const inLogboek: Readonly<Record<Ankerstand, string>> = {
  vast: 'Ja. Het besluit staat in een ondertekende stand van het logboek.',
  onderweg: 'Nog niet, op het moment dat dit overzicht werd gemaakt.',
  'wacht-op-getuige': 'Ja, maar de getuige van het logboek had nog niet getekend.',
  bevroren: 'Nee. Het logboek stond stil toen dit overzicht werd gemaakt.',
}

function deel(titel: string, blokken: readonly Blok[], leeg: string): Blok[] {
  return [
    { soort: 'kop', niveau: 2, tekst: titel },
    ...(blokken.length === 0 ? [{ soort: 'alinea' as const, tekst: leeg }] : blokken),
  ]
}

function plichtregel(plicht: PlichtOnderBesluit): string {
  const eerst = plicht.blokkerend ? 'Eerst: ' : ''
  const dag = plicht.uiterlijk === null ? '' : ` Uiterlijk ${schrijfDatum(plicht.uiterlijk)}.`
  const stand =
    plicht.gedaanOp === null ? 'Nog niet gedaan.' : `Gedaan op ${schrijfMoment(plicht.gedaanOp)}.`
  return `${eerst}${plicht.tekst}${dag} ${stand}`
}

function verstrekkingBlokken(
  beeld: Pick<Verantwoording, 'verstrekkingen'>,
  woorden: Woorden,
): Blok[] {
  return beeld.verstrekkingen.toReversed().flatMap((v): Blok[] => [
    {
      soort: 'kop',
      niveau: 3,
      tekst: `${v.soort === 'opvragen' ? 'Opgevraagd' : 'Gedeeld'} op ${schrijfMoment(v.gedaanOp)}`,
    },
    {
      soort: 'gegevens',
      regels: [
        {
          naam: v.soort === 'opvragen' ? 'Gevraagd aan' : 'Ontvanger',
          waarde: `${v.ontvanger} (${woorden.ontvangers[v.ontvangerType].naam})`,
        },
        ...categorieen.flatMap((code) => {
          const waarde = v.inhoud[code]
          return waarde === undefined
            ? []
            : [{ naam: hoofdletter(woorden.categorieen[code].naam), waarde }]
        }),
        ...meldregels(v.inhoud.melding),
        { naam: 'Doel', waarde: hoofdletter(woorden.doelen[v.doel].naam) },
        { naam: 'Grondslag', waarde: grondslagen(v, woorden) },
        { naam: 'Doorbrekingsgrond', waarde: v.doorbrekingsgrond ?? 'Niet van toepassing' },
        { naam: 'Gedaan als', waarde: v.pet },
        {
          naam: 'Inwoner geïnformeerd',
          waarde: v.verteldOp === null ? 'Niet vooraf' : `Op ${schrijfDatum(v.verteldOp)}`,
        },
      ],
    },
  ])
}

export function logregel(regel: Logregel): string {
  const wie = [regel.rol, regel.organisatie].filter((stuk) => stuk !== null).join(', ')
  const plaats =
    regel.plaats === undefined
      ? 'nog niet op volgorde gezet'
      : `nummer ${regel.plaats.index} in ${regel.plaats.origin}`
  const uitkomst = regel.uitkomst === 'geweigerd' ? ' Dit is geweigerd.' : ''
  return `${schrijfMoment(regel.tijdstip)}: ${wie}. ${watGebeurde(regel)}${uitkomst} Plaats in het logboek: ${plaats}.`
}

/** The besluit, what belonged to it, what was done under it and its lines of the log, for a longer file. */
export function verantwoordingBlokken(
  beeld: Omit<Verantwoording, 'gemaaktOp'>,
  woorden: Woorden,
): Blok[] {
  const stuk = maakStuk(beeld.besluit, 'professional', beeld.persoonNaam)
  return [
    ...besluitBlokken(stuk, 'professional'),
    ...deel(
      'Wat moest gebeuren, en of dat is gedaan',
      beeld.plichten.length === 0
        ? []
        : [{ soort: 'lijst', items: beeld.plichten.map(plichtregel) }],
      'Bij dit besluit hoorde niets dat daarna nog moest gebeuren.',
    ),
    ...deel(
      'Wat op grond van dit besluit is gedeeld of opgevraagd',
      verstrekkingBlokken(beeld, woorden),
      'Op grond van dit besluit is niets gedeeld of opgevraagd.',
    ),
    ...deel(
      'Het logboek',
      [
        {
          soort: 'gegevens',
          regels: [{ naam: 'Staat het besluit vast?', waarde: inLogboek[beeld.anker] }],
        },
        ...(beeld.logregels.length === 0
          ? []
          : [{ soort: 'lijst' as const, items: beeld.logregels.map(logregel) }]),
      ],
      '',
    ),
  ]
}

/**
 * The verantwoordingsdossier of one besluit as tagged PDF (E-179): what was decided and why, what had to be done and was
 * done, and where it stands in the log. What it does not hold is said in it.
 *
 * @param opties `compress: false` leaves the page contents readable, for tests
 */
export function verantwoordingPdf(
  beeld: Verantwoording,
  woorden: Woorden,
  opties: { compress?: boolean } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { besluit } = beeld
  const stuk = maakStuk(besluit, 'professional', beeld.persoonNaam)
  const titel = `Verantwoording bij triagebesluit ${stuk.nummer}`
  return maakPdf(
    {
      titel,
      uitgever: `Gemeente ${stuk.gemeente}`,
      voettekst: `Gemeente ${stuk.gemeente}, verantwoording bij triagebesluit ${stuk.nummer}`,
      datum: beeld.gemaaktOp,
      blokken: [
        { soort: 'alinea', klein: true, tekst: `Gemeente ${stuk.gemeente}` },
        { soort: 'kop', niveau: 1, tekst: titel },
        {
          soort: 'alinea',
          tekst: `Gemaakt op ${schrijfDag(beeld.gemaaktOp)}. Dit overzicht laat zien wat is besloten, waarom, wat daarna is gedaan en waar dat in het logboek staat. Het besluit en het antwoord van de regels staan hier zoals ze toen zijn bewaard.`,
        },
        ...verantwoordingBlokken(beeld, woorden),
        { soort: 'kop', niveau: 2, tekst: 'Wat hier niet in staat' },
        {
          soort: 'lijst',
          items: [
            'De gegevens in het dossier zelf.',
            'Wat de inwoner op de eigen pagina bekeek.',
            'Dat dit overzicht is gemaakt: die regel komt na dit overzicht in het logboek.',
            'Wat buiten deze toepassing is gezegd of gedaan.',
          ],
        },
      ],
    },
    opties,
  )
}
