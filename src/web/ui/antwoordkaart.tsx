import { Alternatieven } from './antwoordkaart-alternatieven.tsx'
import { Gegevensstrook, Plichten } from './antwoordkaart-doen.tsx'
import type { AntwoordkaartProps, KaartOordeel } from './antwoordkaart-soorten.ts'
import { Feiten, Omslag, Redenen, Verworpen } from './antwoordkaart-waarom.tsx'
import { Knoppenrij } from './knop.tsx'
import { Kop, type Kopniveau } from './kop.tsx'
import { Pictogram } from './pictogram.tsx'
import { Link, Telefoon } from './tekst.tsx'
import { Weergave } from './weergave.ts'

const oordeelTekst: Record<KaartOordeel, string> = {
  ja: 'Ja, dat mag',
  'ja-als': 'Ja, als u dit eerst doet',
  'nee-nu': 'Nee, dit mag nu niet',
  overleg: 'Eerst overleggen',
}

/** Het oordeel in woorden. Een leemte is geen verbod, en te weinig weten is geen leemte: elk heeft eigen woorden. */
export const oordeelInWoorden = (
  oordeel: KaartOordeel,
  leemte = false,
  onvolledig = false,
): string => {
  if (!leemte) return oordeelTekst[oordeel]
  return onvolledig
    ? 'Nog niet genoeg bekend. Vul meer in of overleg.'
    : 'Hiervoor is geen regel. Overleg eerst.'
}

/**
 * Het antwoord op "Mag het?", in de volgorde waarin men het nodig heeft: de vraag, het oordeel, wat te
 * doen, welke gegevens wel en niet, waarom, wat het antwoord zou veranderen, waarom het andere niet kon,
 * en waarop het rust. Kent alleen tekst: wie de kaart tekent, zet het antwoord van de regels om.
 *
 * Het element heeft id `antwoord`, zodat een formulier met `live` het kan vervangen.
 */
export const Antwoordkaart = (props: AntwoordkaartProps) => {
  const niveau = props.kopniveau ?? 2
  const deelniveau: Kopniveau = niveau === 1 ? 2 : niveau === 2 ? 3 : 4
  const woorden = oordeelInWoorden(props.oordeel, props.leemte, props.onvolledig)
  const openOmslag = props.oordeel === 'nee-nu' || props.oordeel === 'overleg'
  return (
    <section
      class="dw-antwoord"
      id="antwoord"
      aria-labelledby="antwoord-vraag"
      data-oordeel={woorden}
    >
      <Kop niveau={niveau} id="antwoord-vraag" heel>
        {props.vraag}
      </Kop>
      {props.melding}
      <div class={`dw-antwoord__kaart dw-antwoord__kaart--${props.oordeel}`}>
        <p class="dw-antwoord__oordeel">
          <Pictogram naam={props.oordeel} />
          <strong>{woorden}</strong>
        </p>
        {props.samenvatting && <p class="dw-antwoord__samenvatting">{props.samenvatting}</p>}
        <Plichten plichten={props.plichten} oordeel={props.oordeel} niveau={deelniveau} />
        <Alternatieven alternatieven={props.alternatieven} niveau={deelniveau} />
        <Gegevensstrook gegevens={props.gegevens} niveau={deelniveau} />
        <div class="dw-antwoord__uitleg">
          <Redenen redenen={props.redenen} />
          <Omslag omslag={props.omslag} open={openOmslag} />
          <Verworpen verworpen={props.verworpen} />
          <Feiten feiten={props.feiten} />
        </div>
        <Eerder eerder={props.eerder} niveau={deelniveau} />
        <Voet {...props} />
      </div>
      {props.acties && <Knoppenrij>{props.acties}</Knoppenrij>}
    </section>
  )
}

/** Een eerder antwoord op dezelfde vraag: om te lezen, niet om het oordeel te veranderen. */
const Eerder = ({
  eerder = [],
  niveau,
}: Pick<AntwoordkaartProps, 'eerder'> & { niveau: Kopniveau }) =>
  eerder.length === 0 ? null : (
    <div class="dw-antwoord__deel">
      <Kop niveau={niveau} lijktOp={4}>
        Eerder antwoord in uw gemeente
      </Kop>
      <ul>
        {eerder.map(({ titel, href }) => (
          <li>
            <Link href={href}>{titel}</Link>
          </li>
        ))}
      </ul>
    </div>
  )

const Voet = ({ regelset, pet, vraagHref, overlegHref, afwijkHref }: AntwoordkaartProps) => (
  <div class="dw-antwoord__voet">
    <Weergave.Consumer>
      {(weergave) => (
        <p>
          U beslist zelf. Wijkt u af? Zeg dan waarom.{' '}
          {afwijkHref && weergave === 'scherm' && (
            <>
              <Link href={afwijkHref}>Afwijken met reden</Link>.{' '}
            </>
          )}
          {vraagHref && weergave === 'scherm' && (
            <>
              <Link href={vraagHref}>Vraag het iemand</Link>, zonder namen.{' '}
            </>
          )}
          {overlegHref && weergave === 'scherm' && (
            <>
              Twijfelt u? <Link href={overlegHref}>Overleg zonder namen</Link>.
            </>
          )}
        </p>
      )}
    </Weergave.Consumer>
    <p>
      Direct gevaar? Bel <Telefoon nummer="112" />. Zorgen over geweld thuis? Bel{' '}
      <span class="dw-heel">
        Veilig Thuis: <Telefoon nummer="08002000" tekst="0800-2000" />
      </span>
      , dag en nacht.
    </p>
    <p class="dw-antwoord__regelset">
      Regels versie {regelset.versie}
      {regelset.peildatum && `, zoals ze gelden op ${regelset.peildatum}`}
      {regelset.gemeente && `, gemeente ${regelset.gemeente}`}
      {pet && `. Gevraagd als ${pet}`}.
    </p>
  </div>
)
