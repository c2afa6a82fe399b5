import { afwijkWoorden, afwijkredenen, type Afwijkingengroep } from '../../domein/afwijking.ts'
import { isEen } from '../../domein/invoer.ts'
import { doelen, handelingen, ontvangers } from '../../recht/vocabulaire.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import { Alinea, KnopLink, Knoppenrij, Kop, Leeg, Lijst, Tabel } from '../ui/index.ts'

/** `2026-04-01` is the second quarter of 2026. */
const kwartaalNaam = (dag: string): string =>
  `${Math.floor((Number(dag.slice(5, 7)) - 1) / 3) + 1}e kwartaal van ${dag.slice(0, 4)}`

function situatie(groep: Afwijkingengroep, woorden: Woorden): string {
  const { handeling, ontvanger, doel } = groep
  return hoofdletter(
    [
      isEen(handeling, handelingen) ? woorden.handelingen[handeling].naam : handeling,
      isEen(ontvanger, ontvangers) ? woorden.ontvangers[ontvanger].naam : ontvanger,
      isEen(doel, doelen) ? woorden.doelen[doel].naam : doel,
    ].join(' · '),
  )
}

function redenen({ redenen: per }: Afwijkingengroep): string {
  if (per === null) return 'Te weinig per reden om te tonen'
  return [...afwijkredenen, 'niet-gezegd' as const]
    .flatMap((code) => (per[code] === undefined ? [] : [`${afwijkWoorden[code]}: ${per[code]}`]))
    .join('. ')
}

/** Where the team went another way than the answer: to learn from, never about one person. */
export const AfwijkingenPagina = (props: {
  groepen: readonly Afwijkingengroep[]
  woorden: Woorden
}) => {
  const kwartalen = [...new Set(props.groepen.map(({ kwartaal }) => kwartaal))]
  return (
    <>
      <Kop niveau={1}>Anders dan het advies</Kop>
      <Alinea soort="inleiding">
        Hier koos het team iets anders dan de regels aangaven. Dat mag, met een reden. Bespreek
        samen wat de regels lastig maakt.
      </Alinea>
      {props.groepen.length === 0 ? (
        <Leeg titel="Er is nog niets te tonen">
          Een situatie staat hier als ze in één kwartaal over vijf inwoners of meer ging, en als dat
          kwartaal voorbij is.
        </Leeg>
      ) : (
        kwartalen.map((kwartaal) => (
          <section>
            <Kop niveau={2}>{hoofdletter(kwartaalNaam(kwartaal))}</Kop>
            <Tabel
              bijschrift={`Anders dan het advies, ${kwartaalNaam(kwartaal)}`}
              bijschriftVerborgen
              kolommen={[{ kop: 'Situatie' }, { kop: 'Inwoners', getal: true }, { kop: 'Redenen' }]}
              rijen={props.groepen
                .filter((groep) => groep.kwartaal === kwartaal)
                .map((groep) => [situatie(groep, props.woorden), groep.mensen, redenen(groep)])}
            />
          </section>
        ))
      )}
      <section>
        <Kop niveau={2}>Zo leest u deze cijfers</Kop>
        <Lijst
          items={[
            'Wij tellen inwoners, niet besluiten. Groepen van minder dan vijf staan er niet.',
            'Alleen kwartalen die voorbij zijn. Anders zou een getal dat stijgt, over één besluit gaan.',
            'Er staan geen totalen. Wat er niet staat, is zo niet uit te rekenen.',
            'Redenen staan er alleen als elke reden over vijf inwoners of meer gaat.',
          ]}
        />
      </section>
      <Knoppenrij>
        <KnopLink href={paden.team()} soort="stil">
          Naar het team
        </KnopLink>
      </Knoppenrij>
    </>
  )
}
