import type { Afwegingstuk } from '../../../handelingen/afweging-pdf.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { feiten } from '../../../recht/vocabulaire.ts'
import { vraagMetFeiten } from '../../../domein/afweging/feiten.ts'
import { antwoordProps } from '../../antwoord.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import { maakPdf, type Blok } from '../../pdf/document.ts'
import { hoofdletter } from '../../tekst.ts'
import { vraagzin, wie } from '../../vraagzin.ts'
import { kaartBlokken } from '../besluit/pdf.ts'
import { logregel, verantwoordingBlokken } from '../uitvoeren/verantwoording-pdf.ts'
import { inWoorden } from './velden.tsx'

/** An empty list is not a list: then a sentence says so. */
const lijstOf = (items: readonly string[], leeg: string): Blok =>
  items.length === 0 ? { soort: 'alinea', tekst: leeg } : { soort: 'lijst', items }

/** Every version of every step, oldest first: what was written is never lost by writing it again. */
function stapBlokken({ plan, stappen }: Afwegingstuk, regelset: Regelset): Blok[] {
  return stappen.flatMap((rij): Blok[] => {
    const stap = plan.stappen.find(({ code }) => code === rij.stap)
    const versie = rij.nr > 1 ? ` (versie ${rij.nr})` : ''
    const { waarden } = rij
    return [
      { soort: 'kop', niveau: 3, tekst: `${stap?.titel ?? rij.stap}${versie}` },
      {
        soort: 'alinea',
        klein: true,
        tekst: `${rij.petNaam} (${rij.medewerker}), ${schrijfMoment(rij.op)}.`,
      },
      waarden === null
        ? { soort: 'alinea', tekst: 'Deze gegevens zijn vernietigd.' }
        : {
            soort: 'gegevens',
            regels: (stap?.velden ?? []).flatMap((veld) =>
              waarden[veld.naam] === undefined
                ? []
                : [{ naam: veld.label, waarde: inWoorden(veld, waarden, regelset.woorden) }],
            ),
          },
    ]
  })
}

function eindeBlokken({ plan, einde }: Afwegingstuk): Blok[] {
  if (einde === undefined) {
    return [{ soort: 'alinea', tekst: 'Er is nog niets besloten. Deze afweging loopt nog.' }]
  }
  const uitkomst = plan.uitkomsten.find(({ code }) => code === einde.uitkomst)
  const over = plan.stappen.filter(({ code }) => einde.inhoud?.overgeslagen.includes(code))
  return [
    { soort: 'alinea', vet: true, tekst: `${uitkomst?.tekst ?? einde.uitkomst}.` },
    {
      soort: 'gegevens',
      regels: [
        { naam: 'Waarom', waarde: einde.inhoud?.reden ?? 'Deze tekst is vernietigd.' },
        { naam: 'Door', waarde: `${einde.petNaam} (${einde.medewerker})` },
        { naam: 'Wanneer', waarde: schrijfMoment(einde.op) },
        ...(over.length === 0
          ? []
          : [
              {
                naam: 'Overgeslagen, er was geen tijd',
                waarde: over.map(({ titel }) => titel).join('; '),
              },
            ]),
      ],
    },
  ]
}

/** The answer of the rules with its reasons, as it was given then. */
function antwoordBlokken(stuk: Afwegingstuk, regelset: Regelset): Blok[] {
  const vraag = vraagMetFeiten(stuk.plan, stuk.stand)
  if (stuk.antwoord === undefined || vraag === undefined) {
    return [
      { soort: 'kop', niveau: 2, tekst: 'Het antwoord van de regels' },
      { soort: 'alinea', tekst: 'Aan de regels is hier niets gevraagd.' },
    ]
  }
  const kaart = antwoordProps(regelset, stuk.antwoord, {
    vraag: vraagzin(vraag.handeling, wie(regelset.woorden, vraag.ontvanger)),
    feiten: vraag.feiten ?? {},
    pet: stuk.einde?.petNaam ?? '',
    plek: { werk: true, dossierId: stuk.dossier.id },
  })
  return kaartBlokken(kaart, 'professional')
}

/** What followed from records and not from what was typed: a colleague that answered, a place in a register. */
function recordregels({ stand }: Afwegingstuk, { woorden }: Regelset): string[] {
  return feiten.flatMap((feit) => {
    const waarde = stand.records[feit]
    return typeof waarde === 'boolean'
      ? [`${hoofdletter(woorden.feiten[feit].vraag)} ${waarde ? 'ja' : 'nee'}.`]
      : []
  })
}

/**
 * The whole file of one guided weighing as tagged PDF (E-179): to hand over complete for a disciplinary complaint. What it
 * does not hold is said in it.
 *
 * @param opties `compress: false` leaves the page contents readable, for tests
 */
export function afwegingPdf(
  stuk: Afwegingstuk,
  regelset: Regelset,
  opties: { compress?: boolean } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { plan, afweging, dossier, vervolg } = stuk
  const titel = `Afweging ${afweging.nummer}: ${plan.titel}`
  return maakPdf(
    {
      titel,
      uitgever: `Gemeente ${stuk.gemeente}`,
      voettekst: `Gemeente ${stuk.gemeente}, afweging ${afweging.nummer}`,
      datum: stuk.gemaaktOp,
      blokken: [
        { soort: 'alinea', klein: true, tekst: `Gemeente ${stuk.gemeente}` },
        { soort: 'kop', niveau: 1, tekst: titel },
        {
          soort: 'alinea',
          tekst: `Gemaakt op ${schrijfDag(stuk.gemaaktOp)}. Dit is de hele afweging, zoals die stap voor stap is vastgelegd.`,
        },
        {
          soort: 'gegevens',
          regels: [
            { naam: 'Over', waarde: stuk.persoonNaam },
            { naam: 'Dossier', waarde: dossier.nummer },
            { naam: 'Begonnen', waarde: schrijfMoment(afweging.begonnenOp) },
          ],
        },
        { soort: 'kop', niveau: 2, tekst: 'Wat is besloten' },
        ...eindeBlokken(stuk),
        { soort: 'kop', niveau: 2, tekst: 'Waar dit op steunt' },
        {
          soort: 'lijst',
          items: plan.wet.map(({ wet, artikel, zin }) => `${wet}, ${artikel}. ${zin}`),
        },
        { soort: 'kop', niveau: 2, tekst: 'Wat stap voor stap is vastgelegd' },
        ...(stuk.stappen.length === 0
          ? [{ soort: 'alinea' as const, tekst: 'Er is nog geen stap vastgelegd.' }]
          : stapBlokken(stuk, regelset)),
        { soort: 'kop', niveau: 2, tekst: 'Wat uit andere vastleggingen volgt' },
        lijstOf(recordregels(stuk, regelset), 'Niets.'),
        ...antwoordBlokken(stuk, regelset),
        ...(vervolg === undefined
          ? [
              { soort: 'kop' as const, niveau: 2 as const, tekst: 'Het vervolg' },
              {
                soort: 'alinea' as const,
                tekst: 'Er is geen triagebesluit. Er is op grond van deze afweging niets verteld.',
              },
            ]
          : verantwoordingBlokken(vervolg, regelset.woorden)),
        { soort: 'kop', niveau: 2, tekst: 'Deze afweging in het logboek' },
        lijstOf(stuk.logregels.map(logregel), 'Er staan nog geen regels in het logboek.'),
        { soort: 'kop', niveau: 2, tekst: 'Wat hier niet in staat' },
        {
          soort: 'lijst',
          items: [
            'De gegevens in het dossier zelf.',
            'Wie deze afweging alleen heeft gelezen.',
            'Regels van het logboek over een besluit dat een collega nam.',
            'Wat buiten deze toepassing is gezegd of gedaan.',
          ],
        },
      ],
    },
    opties,
  )
}
