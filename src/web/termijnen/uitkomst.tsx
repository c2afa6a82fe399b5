import { schrijfDatum, type Datum } from '../../domein/leeftijd.ts'
import {
  bereken,
  besluitenBekend,
  eindmoment,
  gevalVan,
  klokInNederland,
  legUit,
  momentInNederland,
  schrijfDag,
  schrijfLengte,
  termijnen,
  type Aard,
  type Termijncode,
} from '../../domein/termijn/index.ts'
import { Gegevenslijst, Kop, Lijst, Melding, type Gegevensregel } from '../ui/index.ts'
import { teltVanafDag } from './vraag.ts'
import { zekerheidwoord } from './woorden.ts'

const dagwoord: Readonly<Record<Aard, string>> = {
  uiterlijk: 'Laatste dag',
  bewaren: 'Bewaren tot en met',
  geldig: 'Geldig tot en met',
}

export interface UitkomstProps {
  code: Termijncode
  vanaf: Datum
  tijd: string | undefined
}

/** The answer: both days, how they were computed, and what it means. */
export const Uitkomst = (props: UitkomstProps) => {
  const termijn = termijnen[props.code]
  return (
    <section aria-labelledby="uitkomst">
      <Kop niveau={2} id="uitkomst">
        {termijn.onderwerp}
      </Kop>
      {termijn.status === 'te-bevestigen' && (
        <Melding soort="waarschuwing" titel="Een jurist moet dit nog bevestigen">
          <p>Reken hier niet alleen op. Vraag het na als er veel van afhangt.</p>
        </Melding>
      )}
      <Gegevenslijst regels={[...dagen(props), ...verlenging(props), ...achtergrond(props)]} />
      <Stappenlijst {...props} />
      <AndereGevallen {...props} />
    </section>
  )
}

function dagen({ code, vanaf, tijd }: UitkomstProps): Gegevensregel[] {
  const termijn = termijnen[code]
  if (termijn.ingang !== undefined) {
    return [{ naam: 'Geldt sinds', waarde: <strong>{schrijfDag(termijn.ingang)}</strong> }]
  }
  if (termijn.leeftijd !== undefined) {
    return [{ naam: 'Dag', waarde: <strong>De {termijn.leeftijd}e verjaardag</strong> }]
  }
  if (!teltVanafDag(code)) {
    const waarde =
      termijn.klok === 'moment' ? 'Geen dag, maar een volgorde' : 'Hier loopt geen dag af'
    return [{ naam: 'Wanneer', waarde: <strong>{waarde}</strong> }]
  }
  const { wettelijk, lokaal } = bereken(code, vanaf)
  const woord = dagwoord[termijn.aard]
  const precies = preciesMoment(code, vanaf, tijd)
  return [
    { naam: 'Telt vanaf', waarde: `${gevalVan(code, vanaf).trigger}: ${schrijfDag(vanaf)}` },
    ...(precies === undefined
      ? []
      : [{ naam: 'Volgens de wet, precies', waarde: <strong>{precies}</strong> }]),
    ...(wettelijk === null || precies !== undefined
      ? []
      : [{ naam: `${woord} volgens de wet`, waarde: <strong>{schrijfDag(wettelijk)}</strong> }]),
    ...(lokaal === null
      ? []
      : [{ naam: `${woord} volgens afspraak`, waarde: <strong>{schrijfDag(lokaal)}</strong> }]),
  ]
}

/** For hours: the moment itself, when the time is known. */
function preciesMoment(
  code: Termijncode,
  vanaf: Datum,
  tijd: string | undefined,
): string | undefined {
  const { wettelijk } = termijnen[code]
  if (tijd === undefined || wettelijk === undefined || !('uren' in wettelijk)) return undefined
  const moment = eindmoment(wettelijk.uren, momentInNederland(vanaf, tijd))
  const [dag = '', uur = ''] = klokInNederland(moment).split(' ')
  return `${schrijfDag(dag)} om ${uur} uur`
}

function verlenging({ code, vanaf }: UitkomstProps): Gegevensregel[] {
  const { meedelenVoor } = bereken(code, vanaf)
  const langer = bereken(code, vanaf, { verlengd: true }).wettelijk
  const eigen = termijnen[code].verlenging
  if (eigen === undefined || meedelenVoor === null || langer === null) return []
  const vaak = eigen.hoeVaak === 1 ? 'één keer' : 'steeds opnieuw'
  const wie = eigen.meedelen === 'betrokkene' ? 'Zeg het de inwoner' : 'Leg het vast'
  return [
    {
      naam: 'Langer',
      waarde: `Kan ${vaak} met ${schrijfLengte(eigen.lengte)}, met een reden. Dan wordt het ${schrijfDag(langer)}. ${wie} op zijn laatst op ${schrijfDag(meedelenVoor)}.`,
    },
  ]
}

function achtergrond({ code }: UitkomstProps): Gegevensregel[] {
  const { wie, gevolg, bron, status, opmerking } = termijnen[code]
  return [
    { naam: 'Voor wie', waarde: wie },
    { naam: 'Wat dan', waarde: gevolg },
    ...(opmerking === '' ? [] : [{ naam: 'Let op', waarde: opmerking }]),
    { naam: 'Bron', waarde: bron },
    { naam: 'Hoe zeker', waarde: zekerheidwoord[status] },
  ]
}

const Stappenlijst = ({ code, vanaf, tijd }: UitkomstProps) => {
  if (!teltVanafDag(code)) return null
  const { wettelijk, lokaal } = legUit(code, vanaf)
  const uren = 'uren' in (termijnen[code].wettelijk ?? {})
  const { regel } = gevalVan(code, vanaf)
  const eind = bereken(code, vanaf).wettelijk ?? vanaf
  return (
    <>
      {wettelijk.length > 0 && (
        <>
          <Kop niveau={3}>Zo rekent u volgens de wet</Kop>
          <Lijst items={wettelijk} genummerd />
        </>
      )}
      {uren && tijd === undefined && (
        <p class="utrecht-paragraph">
          Een termijn in uren eindigt op een tijd. Vul hierboven ook de tijd in.
        </p>
      )}
      {regel === 'awt' && !isBekendJaar(eind) && (
        <p class="utrecht-paragraph utrecht-paragraph--small">
          De regering wijst soms extra vrije dagen aan. Voor {eind.slice(0, 4)} kennen wij die niet.
          De echte dag kan daardoor later zijn, nooit eerder.
        </p>
      )}
      {lokaal.length > 0 && (
        <>
          <Kop niveau={3}>Zo rekent u volgens de afspraak</Kop>
          <Lijst items={lokaal} genummerd />
        </>
      )}
    </>
  )
}

function isBekendJaar(dag: Datum): boolean {
  const jaar = Number(dag.slice(0, 4))
  return jaar >= besluitenBekend.van && jaar <= besluitenBekend.totEnMet
}

/** What the term would be in another case: older law, or a situation with a length of its own. */
const AndereGevallen = ({ code, vanaf }: UitkomstProps) => {
  const nu = gevalVan(code, vanaf).variant
  const anders = (termijnen[code].varianten ?? []).filter(
    ({ naam, startVoor }) => naam !== nu?.naam && startVoor === undefined,
  )
  if (nu === undefined && anders.length === 0) return null
  return (
    <>
      {nu !== undefined && <p class="utrecht-paragraph">Hier geldt: {nu.wanneer}.</p>}
      {anders.length > 0 && (
        <>
          <Kop niveau={3}>In een ander geval</Kop>
          <Lijst
            items={anders.map((variant) => {
              const { wettelijk } = bereken(code, vanaf, { variant: variant.naam })
              const lang =
                variant.wettelijk === undefined ? '' : ` (${schrijfLengte(variant.wettelijk)})`
              return `${variant.wanneer}${lang}: ${wettelijk === null ? '' : schrijfDatum(wettelijk)}.`
            })}
          />
        </>
      )}
    </>
  )
}
