import type { Hono } from 'hono'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { Alinea, Kop, Link, Melding } from '../ui/index.ts'
import type { Omgeving } from '../verzoek.ts'
import { onderwerpen, type Taal, type Uitlegdeel } from './taal.ts'
import { nederlands, taalMet } from './talen.ts'
import { Voorlezen } from './voorlezen.tsx'
import { Zinnen } from './zinnen.tsx'

/** The standard text in one language with the Dutch beside it: who helps can read along. Open to everybody. */
export function mountUitleg(app: Hono<Omgeving>): void {
  app.get('/uitleg/:taal', (c) => {
    const taal = taalMet(c.req.param('taal') ?? '')
    if (taal === undefined) throw new NietGevonden()
    return toon(c, {
      titel: `Uitleg in het ${taal.inHet}`,
      afdrukbaar: true,
      breed: true,
      children: <Tweetalig taal={taal} />,
    })
  })
}

const Tweetalig = ({ taal }: { taal: Taal }) => {
  const eigen = { lang: taal.code, dir: taal.richting }
  return (
    <>
      <Kop niveau={1}>
        <span {...eigen} class="dw-taal">
          {taal.titel}
        </span>
        <span class="dw-nederlands">{nederlands.titel}</span>
      </Kop>
      <Voorlezen taal={taal} />
      <Melding soort="waarschuwing">
        <p {...eigen} class="dw-taal">
          {taal.nietGecontroleerd}
        </p>
        <p>{nederlands.nietGecontroleerd}</p>
      </Melding>
      {onderwerpen.map((onderwerp) => (
        <section class="dw-tweetalig" id={onderwerp} aria-labelledby={`kop-${onderwerp}`}>
          <div {...eigen} class="dw-taal">
            <Deel deel={taal.delen[onderwerp]} id={`kop-${onderwerp}`} />
          </div>
          <div class="dw-nederlands">
            <Deel deel={nederlands.delen[onderwerp]} id={undefined} />
          </div>
        </section>
      ))}
      <div class="dw-tweetalig">
        <p {...eigen} class="utrecht-paragraph dw-taal">
          {taal.hulp}
        </p>
        <p class="utrecht-paragraph dw-nederlands">{nederlands.hulp}</p>
      </div>
      <Alinea>
        <Link href={paden.brochure()} los>
          Lees meer in het Nederlands
        </Link>
      </Alinea>
    </>
  )
}

const Deel = ({ deel, id }: { deel: Uitlegdeel; id: string | undefined }) => (
  <>
    <Kop niveau={2} id={id} heel>
      {deel.kop}
    </Kop>
    <Zinnen zinnen={deel.zinnen} />
  </>
)
