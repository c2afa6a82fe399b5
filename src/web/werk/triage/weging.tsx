import { een, lijst } from '../../../domein/invoer.ts'
import type { ActievePet } from '../../../domein/pet.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { categorieen, type Feit } from '../../../recht/vocabulaire.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Alinea,
  Gegevenslijst,
  JaNeeWeetNiet,
  Knop,
  Kop,
  Tekstvlak,
  Uitleg,
} from '../../ui/index.ts'
import { drieWaarde } from './aanpak.tsx'
import { Stapformulier, Stapkop, veldId, wijzigHref, type Stapbeeld } from './kader.tsx'
import { Triagekaart } from './kaart.tsx'
import { Ruggespraakrecords, Toestemmingrecords } from './records.tsx'
import { overzichtAanpak } from './overzicht.tsx'

/** More questions than this at once and people stop reading; the rest stays one click away. */
const meesteVragen = 5

interface Vragengroep {
  naam: string
  feiten: Feit[]
}

/**
 * Divides the questions over "now" and "more". What was answered stays in sight; then come the facts that the answer
 * says it misses, then those that alone would change it.
 */
export function verdeelVragen(
  vragen: readonly Feit[],
  antwoord: Pick<Antwoord, 'ontbrekendeFeiten' | 'omslag'>,
  isBeantwoord: (feit: Feit) => boolean,
): { nu: Feit[]; meer: Feit[] } {
  const alleen = antwoord.omslag
    .map((omslag) => Object.keys(omslag.feiten))
    .filter((feiten) => feiten.length === 1)
    .flat()
  const gewicht = (feit: Feit): number =>
    isBeantwoord(feit)
      ? 0
      : antwoord.ontbrekendeFeiten.includes(feit)
        ? 1
        : alleen.includes(feit)
          ? 2
          : 3
  const beantwoord = vragen.filter(isBeantwoord).length
  const opGewicht = vragen.toSorted((a, b) => gewicht(a) - gewicht(b))
  const nu = opGewicht.slice(0, beantwoord + meesteVragen)
  return {
    nu: vragen.filter((feit) => nu.includes(feit)),
    meer: vragen.filter((feit) => !nu.includes(feit)),
  }
}

function inGroepen(woorden: Woorden, feiten: readonly Feit[]): Vragengroep[] {
  const groepen = new Map<string, Feit[]>()
  for (const feit of feiten) {
    const groep = hoofdletter(woorden.feiten[feit].groep ?? 'meer over deze situatie')
    groepen.set(groep, [...(groepen.get(groep) ?? []), feit])
  }
  return [...groepen].map(([naam, leden]) => ({ naam, feiten: leden }))
}

/** The four principles, each with the words behind it. */
const beginselen = [
  {
    naam: 'noodzakelijk',
    vraag: 'Zijn deze gegevens echt nodig voor uw doel?',
    hint: 'Noodzaak: handig of fijn om te weten is niet genoeg.',
  },
  {
    naam: 'kanMetMinder',
    vraag: 'Kan het met minder, of kan de inwoner het zelf vertellen?',
    hint: 'Subsidiariteit: kies de weg die het minst ingrijpt. Overleg zonder naam telt ook.',
  },
  {
    naam: 'proportioneel',
    vraag: 'Staat het in verhouding tot wat u wilt bereiken?',
    hint: 'Proportionaliteit: hoe gevoeliger het gegeven, hoe zwaarder de reden.',
  },
  {
    naam: 'doelmatig',
    vraag: 'Bereikt u uw doel hiermee echt?',
    hint: 'Doelmatigheid: een gegeven dat niets verandert, heeft u niet nodig.',
  },
] as const

/** Step 2: is it necessary, may it, and why each datum; with the answer in between. */
export const WegingStap = (props: {
  stapbeeld: Stapbeeld
  regelset: Regelset
  pet: ActievePet
}) => {
  const { stapbeeld, regelset } = props
  const { beeld, fouten } = stapbeeld
  const { waarden } = beeld
  const { woorden } = regelset
  const gekozen = categorieen.filter((c) => lijst(waarden, 'categorie').includes(c))
  return (
    <>
      <Stapkop
        stapbeeld={stapbeeld}
        titel="Weeg af"
        inleiding="Is het nodig, kan het met minder, en mag het? Het antwoord rekent mee met wat u invult."
      />
      <Uitleg titel="Wat u in stap 1 koos" id="stap-1" open={beeld.open.aanpak !== undefined}>
        <Gegevenslijst
          regels={overzichtAanpak(beeld, woorden, (veld) =>
            wijzigHref(beeld.triage.id, 'aanpak', veld),
          )}
        />
      </Uitleg>
      <Stapformulier
        stapbeeld={stapbeeld}
        live
        knoppen={
          <>
            <Knop naam="knop" waarde="verder">
              {stapbeeld.naarControle ? 'Opslaan en terug naar het overzicht' : 'Opslaan en verder'}
            </Knop>
            <Knop soort="tweede" naam="knop" waarde="antwoord">
              Bekijk het antwoord
            </Knop>
          </>
        }
      >
        {beginselen.map(({ naam, vraag, hint }) => (
          <JaNeeWeetNiet
            naam={naam}
            vraag={vraag}
            hint={hint}
            waarde={drieWaarde(een(waarden, naam))}
            fout={fouten[naam]}
          />
        ))}
        {gekozen.length > 0 && <Kop niveau={2}>Waarom is elk gegeven nodig?</Kop>}
        {gekozen.map((categorie) => (
          <Tekstvlak
            naam={`nodig.${categorie}`}
            id={veldId(`nodig.${categorie}`)}
            label={hoofdletter(woorden.categorieen[categorie].naam)}
            hint="Een zin is genoeg. De inwoner kan dit lezen."
            waarde={een(waarden, `nodig.${categorie}`)}
            fout={fouten[`nodig.${categorie}`]}
            max={2000}
            regels={2}
          />
        ))}
        <Toestemmingrecords beeld={beeld} />
        <Ruggespraakrecords beeld={beeld} nu={beeld.nu} />
        <Triagekaart
          regelset={regelset}
          antwoord={beeld.antwoord}
          waarden={waarden}
          pet={props.pet}
          dossierId={beeld.dossier.id}
          triageId={beeld.triage.id}
          eerder={beeld.eerder}
        />
        <Vragen stapbeeld={stapbeeld} woorden={woorden} />
        <Tekstvlak
          naam="toelichting"
          label="Wilt u nog iets uitleggen?"
          hint="Bijvoorbeeld wat u besprak met een collega. De inwoner kan dit lezen."
          waarde={een(waarden, 'toelichting')}
          fout={fouten['toelichting']}
          max={10_000}
          optioneel
        />
      </Stapformulier>
    </>
  )
}

/** Only what this answer needs: a light question asks nothing more. */
const Vragen = ({ stapbeeld, woorden }: { stapbeeld: Stapbeeld; woorden: Woorden }) => {
  const { vragen, antwoord, waarden } = stapbeeld.beeld
  if (antwoord === undefined || vragen.length === 0) return null
  const { nu, meer } = verdeelVragen(
    vragen,
    antwoord,
    (feit) => een(waarden, `feit.${feit}`) !== '',
  )
  return (
    <>
      <Kop niveau={2}>Vragen die het antwoord kunnen veranderen</Kop>
      <Alinea>Weet u iets niet? Sla de vraag over of kies “Weet ik niet”.</Alinea>
      <Vraaggroepen stapbeeld={stapbeeld} woorden={woorden} feiten={nu} />
      {meer.length > 0 && (
        <Uitleg titel="Meer vragen die het antwoord kunnen veranderen" id="meer-vragen">
          <Vraaggroepen stapbeeld={stapbeeld} woorden={woorden} feiten={meer} />
        </Uitleg>
      )}
    </>
  )
}

const Vraaggroepen = (props: {
  stapbeeld: Stapbeeld
  woorden: Woorden
  feiten: readonly Feit[]
}) => {
  const { waarden } = props.stapbeeld.beeld
  return (
    <>
      {inGroepen(props.woorden, props.feiten).map((groep) => (
        <>
          <Kop niveau={3}>{groep.naam}</Kop>
          {groep.feiten.map((feit) => (
            <JaNeeWeetNiet
              naam={`feit.${feit}`}
              id={veldId(`feit.${feit}`)}
              vraag={props.woorden.feiten[feit].vraag}
              hint={props.woorden.feiten[feit].uitleg ?? undefined}
              waarde={drieWaarde(een(waarden, `feit.${feit}`))}
              fout={props.stapbeeld.fouten[`feit.${feit}`]}
              optioneel
            />
          ))}
        </>
      ))}
    </>
  )
}
