import type { Datum } from '../../../domein/leeftijd.ts'
import type { Ruggespraakkop, Ruggespraaklijst } from '../../../handelingen/ruggespraak.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import { Alinea, KnopLink, Knoppenrij, Kop, Link } from '../../ui/index.ts'
import { Vraagkaart } from './delen.tsx'
import { aanWie } from './woorden.ts'

interface LijstProps {
  lijst: Ruggespraaklijst
  woorden: Woorden
  vandaag: Datum
}

/** Help and consultation: what is asked of this pet, what it asked, and where earlier answers are. */
export const RuggespraaklijstPagina = (props: LijstProps) => {
  const { teBeantwoorden, gesteld, beantwoord } = props.lijst
  return (
    <>
      <Kop niveau={1}>Hulp en overleg</Kop>
      <Alinea soort="inleiding">
        Twijfelt u? Vragen mag altijd. Dat kan zonder te zeggen over wie het gaat.
      </Alinea>
      <Knoppenrij>
        <KnopLink href={paden.ruggespraakNieuw()} soort="hoofd">
          Stel een vraag
        </KnopLink>
        <KnopLink href={paden.leidraden()}>Eerdere antwoorden</KnopLink>
      </Knoppenrij>
      <Deel {...props} titel="Aan u gevraagd" koppen={teBeantwoorden} wie="steller">
        Er wacht nu geen vraag op u.
      </Deel>
      <Deel {...props} titel="Door u gevraagd" koppen={gesteld} wie="gevraagde">
        U heeft nog niets gevraagd. Bij elk antwoord van “Mag het?” staat een link om het iemand te
        vragen.
      </Deel>
      {beantwoord.length > 0 && (
        <Deel {...props} titel="Eerder aan u gevraagd" koppen={beantwoord} wie="steller">
          {''}
        </Deel>
      )}
      <section>
        <Kop niveau={2}>Liever praten?</Kop>
        <Alinea>
          <Link href={paden.overlegZonderNamen()} los>
            Maak een casus zonder namen
          </Link>{' '}
          om te bespreken. Daar bewaren wij niets van.
        </Alinea>
      </section>
    </>
  )
}

const Deel = (
  props: LijstProps & {
    titel: string
    koppen: readonly Ruggespraakkop[]
    wie: 'steller' | 'gevraagde'
    children: string
  },
) => (
  <section>
    <Kop niveau={2}>{props.titel}</Kop>
    {props.koppen.length === 0 ? (
      <Alinea>{props.children}</Alinea>
    ) : (
      props.koppen.map((kop) => (
        <Vraagkaart
          kop={kop}
          href={paden.ruggespraak(kop.id)}
          woorden={props.woorden}
          vandaag={props.vandaag}
          wie={props.wie === 'steller' ? `${kop.steller}, ${kop.stellerPet}` : aanWie(kop)}
        />
      ))
    )}
  </section>
)
