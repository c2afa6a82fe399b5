import type { KaartGegeven, KaartOordeel, KaartPlicht } from './antwoordkaart-soorten.ts'
import { Badge, type Badgesoort } from './badge.tsx'
import { Uitleg } from './blokken.tsx'
import { Kop, type Kopniveau } from './kop.tsx'
import { Pictogram } from './pictogram.tsx'
import { Link, Verborgen } from './tekst.tsx'
import { Weergave } from './weergave.ts'

/** Meer dan vier dingen tegelijk leest niemand; de rest zit onder een uitklap. */
const HOOGSTENS = 4

type PlichtenProps = {
  plichten: readonly KaartPlicht[] | undefined
  oordeel: KaartOordeel
  niveau: Kopniveau
}

/** Wat te doen: eerst wat vooraf moet, dan wat daarna moet. */
export const Plichten = ({ plichten = [], oordeel, niveau }: PlichtenProps) => {
  const vooraf = plichten.filter((plicht) => plicht.blokkerend)
  const daarna = plichten.filter((plicht) => !plicht.blokkerend)
  return (
    <>
      <Plichtenlijst titel="Doe dit eerst" plichten={vooraf} niveau={niveau} />
      <Plichtenlijst titel={titelDaarna(oordeel)} plichten={daarna} niveau={niveau} />
    </>
  )
}

const titelDaarna = (oordeel: KaartOordeel): string =>
  oordeel === 'nee-nu' || oordeel === 'overleg' ? 'Doe dit' : 'Doe dit daarna'

const Plichtenlijst = (props: {
  titel: string
  plichten: readonly KaartPlicht[]
  niveau: Kopniveau
}) => {
  const { titel, plichten, niveau } = props
  const rest = plichten.slice(HOOGSTENS)
  return plichten.length === 0 ? null : (
    <div class="dw-antwoord__deel">
      <Kop niveau={niveau} lijktOp={4}>
        {titel}
      </Kop>
      <Plichtregels plichten={plichten.slice(0, HOOGSTENS)} />
      {rest.length > 0 && (
        <Uitleg titel={`Nog ${rest.length} om te doen`}>
          <Plichtregels plichten={rest} />
        </Uitleg>
      )}
    </div>
  )
}

const Plichtregels = ({ plichten }: { plichten: readonly KaartPlicht[] }) => (
  <ul class="dw-plichten">
    {plichten.map((plicht) => (
      <li class={plicht.klaar ? 'dw-plicht dw-plicht--klaar' : 'dw-plicht'}>
        <span class="dw-plicht__vak">
          <Pictogram naam={plicht.klaar ? 'vink' : 'pijl'} />
        </span>
        <span class="dw-plicht__tekst">
          {plicht.klaar && <Verborgen>Klaar: </Verborgen>}
          {plicht.tekst}
        </span>
        <Plichtactie plicht={plicht} />
      </li>
    ))}
  </ul>
)

const Plichtactie = ({ plicht }: { plicht: KaartPlicht }) => (
  <Weergave.Consumer>
    {(weergave) =>
      weergave === 'scherm' &&
      plicht.actie &&
      !plicht.klaar && (
        <span class="dw-plicht__actie">
          <Link href={plicht.actie.href} los>
            {plicht.actie.tekst}
          </Link>
        </span>
      )
    }
  </Weergave.Consumer>
)

const magBadge: Record<KaartGegeven['mag'], { tekst: string; soort: Badgesoort }> = {
  wel: { tekst: 'Dit wel', soort: 'ok' },
  eerst: { tekst: 'Als u dat eerst doet', soort: 'waarschuwing' },
  niet: { tekst: 'Dit niet', soort: 'fout' },
  overleg: { tekst: 'Overleg eerst', soort: 'nadruk' },
}

const soortTekst = { dat: 'dat: alleen dat er hulp is', wat: 'wat: ook wat er speelt' } as const

/** Per gegeven of het mag, met of het alleen "dat" is of ook "wat". */
export const Gegevensstrook = (props: {
  gegevens: readonly KaartGegeven[] | undefined
  niveau: Kopniveau
}) =>
  !props.gegevens || props.gegevens.length === 0 ? null : (
    <div class="dw-antwoord__deel">
      <Kop niveau={props.niveau} lijktOp={4}>
        Welke gegevens
      </Kop>
      <ul class="dw-strook">
        {props.gegevens.map((gegeven) => (
          <li class="dw-strook__regel">
            <span class="dw-strook__naam">
              {gegeven.gegeven}
              {gegeven.soort && <span class="dw-strook__soort">{soortTekst[gegeven.soort]}</span>}
              {gegeven.toelichting && <span class="dw-strook__soort">{gegeven.toelichting}</span>}
            </span>
            <Badge {...magBadge[gegeven.mag]} />
          </li>
        ))}
      </ul>
    </div>
  )
