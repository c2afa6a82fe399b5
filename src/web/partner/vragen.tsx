import { schrijfDatum } from '../../domein/leeftijd.ts'
import type { PartnerVraag } from '../../handelingen/partner-vraag.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { hoofdletter, opsomming } from '../tekst.ts'
import { Alinea, Badge, Gegevenslijst, Kaart, Kop, Leeg } from '../ui/index.ts'

const gegeven = { ja: 'U antwoordde ja', deels: 'U antwoordde deels', nee: 'U antwoordde nee' }

/** One request in a list. */
export const Vraagkaart = (props: { vraag: PartnerVraag; woorden: Woorden }) => {
  const { vraag, woorden } = props
  return (
    <Kaart titel={hoofdletter(vraag.over)} niveau={3} href={paden.partnerVraag(vraag.id)}>
      <p>
        {vraag.antwoord === null ? (
          <Badge tekst="Nog geen antwoord" soort="nadruk" />
        ) : (
          <Badge tekst={gegeven[vraag.antwoord]} />
        )}
      </p>
      <Gegevenslijst
        regels={[
          { naam: 'Van', waarde: vraag.afzender },
          {
            naam: 'Gevraagd',
            waarde: hoofdletter(
              opsomming(vraag.categorieen.map((c) => woorden.categorieen[c].naam)),
            ),
          },
          { naam: 'Waarvoor', waarde: hoofdletter(woorden.doelen[vraag.doel].naam) },
          { naam: 'Gevraagd op', waarde: schrijfDag(vraag.gevraagdOp) },
          ...(vraag.uiterlijk === null
            ? []
            : [{ naam: 'Graag voor', waarde: schrijfDatum(vraag.uiterlijk) }]),
        ]}
      />
    </Kaart>
  )
}

/** Everything that the wijkteam asked this organisation, except what it withdrew. */
export const PartnerVragenPagina = (props: {
  vragen: readonly PartnerVraag[]
  woorden: Woorden
}) => {
  const open = props.vragen.filter((vraag) => vraag.antwoord === null)
  const klaar = props.vragen.filter((vraag) => vraag.antwoord !== null)
  return (
    <>
      <Kop niveau={1}>Vragen aan u</Kop>
      <Alinea soort="inleiding">
        Het wijkteam vraagt uw organisatie om informatie. U beslist zelf of u dat mag vertellen.
      </Alinea>
      {props.vragen.length === 0 && (
        <Leeg titel="Er zijn geen vragen.">Vraagt het wijkteam u iets? Dan staat het hier.</Leeg>
      )}
      {open.length > 0 && (
        <section>
          <Kop niveau={2}>Nog te beantwoorden</Kop>
          {open.map((vraag) => (
            <Vraagkaart vraag={vraag} woorden={props.woorden} />
          ))}
        </section>
      )}
      {klaar.length > 0 && (
        <section>
          <Kop niveau={2}>Beantwoord</Kop>
          {klaar.map((vraag) => (
            <Vraagkaart vraag={vraag} woorden={props.woorden} />
          ))}
        </section>
      )}
    </>
  )
}
