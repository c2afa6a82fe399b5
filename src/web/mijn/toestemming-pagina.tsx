import type { MijnToestemming } from '../../handelingen/mijn-toestemming.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { Feiten } from '../tafel/feiten.tsx'
import { Antwoordknoppen } from '../tafel/pagina.tsx'
import { vraagkop } from '../tafel/teksten.ts'
import {
  Alinea,
  CsrfVeld,
  Formulier,
  Fouten,
  Gegevenslijst,
  Kaart,
  Knop,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  type Fout,
} from '../ui/index.ts'
import type { Vorm } from './teksten.ts'
import { toestemmingTeksten } from './toestemming-teksten.ts'

type Antwoordwoord = 'ja' | 'nee' | 'later'

/** What just happened on this page. */
export type Nieuw = Antwoordwoord | 'gestopt' | undefined

const isWacht = (een: MijnToestemming): boolean =>
  een.magAntwoorden && (een.eigen === undefined || een.eigen.antwoord === 'later')

/** In three parts: what waits for an answer, what runs, and what is over. */
export const ToestemmingenPagina = (props: { alle: readonly MijnToestemming[]; vorm: Vorm }) => {
  const t = toestemmingTeksten[props.vorm]
  const vragen = props.alle.filter(isWacht)
  const loopt = props.alle.filter((een) => !isWacht(een) && een.magStoppen)
  const voorbij = props.alle.filter((een) => !isWacht(een) && !een.magStoppen)
  return (
    <>
      <Kop niveau={1}>{t.kop}</Kop>
      <Alinea soort="inleiding">{t.inleiding}</Alinea>
      {(
        [
          [t.vragenKop, t.vragenLeeg, vragen],
          [t.looptKop, t.looptLeeg, loopt],
          [t.voorbijKop, t.voorbijLeeg, voorbij],
        ] as const
      ).map(([kop, leeg, rij]) => (
        <section>
          <Kop niveau={2}>{kop}</Kop>
          {rij.length === 0 ? (
            <Alinea>{leeg}</Alinea>
          ) : (
            rij.map((een) => <Regel een={een} vorm={props.vorm} />)
          )}
        </section>
      ))}
    </>
  )
}

const titelVan = ({ toestemming }: MijnToestemming): string =>
  `${vraagkop[toestemming.handeling]} ${toestemming.nummer}`

const eigenZin = (een: MijnToestemming, vorm: Vorm): string | undefined => {
  const t = toestemmingTeksten[vorm]
  const zinnen: Partial<Record<string, string>> = {
    ja: t.eigenJa,
    nee: t.eigenNee,
    later: t.eigenLater,
  }
  return zinnen[een.eigen?.antwoord ?? '']
}

const Regel = ({ een, vorm }: { een: MijnToestemming; vorm: Vorm }) => {
  const { feiten, gevraagdOp, id } = een.toestemming
  const gezegd = eigenZin(een, vorm)
  return (
    <Kaart titel={titelVan(een)} href={paden.mijnToestemming(id)}>
      {een.over !== undefined && een.over !== '' && <p>{`Over ${een.over}.`}</p>}
      {feiten !== null && <p>{`Aan: ${feiten.aan}.`}</p>}
      <p>{`Gevraagd op ${schrijfDag(gevraagdOp)}.`}</p>
      {gezegd !== undefined && <p>{gezegd}</p>}
      {!isWacht(een) && <p>{toestemmingTeksten[vorm].stand[een.stand]}</p>}
    </Kaart>
  )
}

interface EenProps {
  een: MijnToestemming
  vorm: Vorm
  woorden: Woorden
  fouten: readonly Fout[]
  nieuw: Nieuw
  csrf: string
}

/** One question on one page: the facts, and either three equal answers or one button to stop. */
export const ToestemmingPagina = ({ een, vorm, woorden, fouten, nieuw, csrf }: EenProps) => {
  const t = toestemmingTeksten[vorm]
  const { toestemming } = een
  const gezegd = eigenZin(een, vorm)
  return (
    <>
      <Fouten fouten={fouten} />
      <Nieuws een={een} vorm={vorm} nieuw={nieuw} />
      <Kop niveau={1}>{vraagkop[toestemming.handeling]}</Kop>
      {een.over !== undefined && (
        <Alinea>{`${t.overAnder}${een.over === '' ? '' : ` Dit gaat over ${een.over}.`}`}</Alinea>
      )}
      <div class="dw-tafel">
        <Feiten vraag={toestemming} woorden={woorden} vorm={vorm} />
        {een.magAntwoorden && (
          <form
            method="post"
            action={paden.mijnToestemming(toestemming.id)}
            novalidate
            data-eenmalig=""
          >
            <CsrfVeld csrf={csrf} />
            <Antwoordknoppen vorm={vorm} />
            <Alinea>{t.bedenktijd}</Alinea>
          </form>
        )}
      </div>
      <Gegevenslijst
        regels={[
          { naam: 'Nummer', waarde: toestemming.nummer },
          { naam: 'Gevraagd op', waarde: schrijfDag(toestemming.gevraagdOp) },
          { naam: 'Hoe het nu is', waarde: t.stand[een.stand] },
          ...(gezegd === undefined || een.eigen === undefined
            ? []
            : [{ naam: `Op ${schrijfDag(een.eigen.gegevenOp)}`, waarde: gezegd }]),
        ]}
      />
      {een.magStoppen && (
        <section>
          <Kop niveau={2}>{t.stopKop}</Kop>
          <Alinea>{t.stopUitleg}</Alinea>
          <Alinea>{t.stopGezien}</Alinea>
          <Formulier actie={paden.mijnToestemmingIntrekken(toestemming.id)} csrf={csrf}>
            <Knoppenrij>
              <Knop>{t.stop}</Knop>
            </Knoppenrij>
          </Formulier>
        </section>
      )}
      {een.eigen !== undefined && (
        <>
          <Alinea>{t.bewijsUitleg}</Alinea>
          <Alinea>
            <Link href={paden.mijnToestemmingBewijs(toestemming.id)} los>
              {t.bewijs}
            </Link>
          </Alinea>
        </>
      )}
      <Alinea>
        <Link href={paden.mijnToestemmingen()} los>
          {t.alle}
        </Link>
      </Alinea>
    </>
  )
}

const Nieuws = ({ een, vorm, nieuw }: Pick<EenProps, 'een' | 'vorm' | 'nieuw'>) => {
  const t = toestemmingTeksten[vorm]
  if (nieuw === undefined) return null
  if (nieuw === 'gestopt') {
    if (een.stand !== 'ingetrokken') return null
    return (
      <Melding soort="ok" titel={t.gestoptKop} nieuw>
        <p>{t.gestopt(een.toestemming.feiten?.aan ?? '')}</p>
        <p>{t.gestoptTerug}</p>
      </Melding>
    )
  }
  // An address can be typed; what is told is what was really said.
  if (een.eigen?.antwoord !== nieuw) return null
  return (
    <Melding soort="ok" titel={t.bewaardKop} nieuw>
      <p>{t.bewaard[nieuw]}</p>
    </Melding>
  )
}
