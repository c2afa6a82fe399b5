import type { Planstap } from '../../../domein/afweging/stappenplan.ts'
import type { Fouten as Foutlijst, Waarden } from '../../../domein/invoer.ts'
import type { Afwegingbeeld } from '../../../handelingen/afweging-lezen.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  ConceptStatus,
  Formulier,
  Fouten,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Melding,
} from '../../ui/index.ts'
import { Afwegingbalk } from './kader.tsx'
import { Stapveld } from './velden.tsx'

/** The words of the choice that a field depends on. */
function bijVan(beeld: Afwegingbeeld, als: { veld: string; waarde: string } | undefined) {
  if (als === undefined) return undefined
  const veld = beeld.plan.stappen.flatMap(({ velden }) => velden).find((v) => v.naam === als.veld)
  if (veld === undefined) return undefined
  const keuzes = veld.soort === 'keuze' || veld.soort === 'keuzes' ? veld.keuzes : []
  const woord = keuzes.find(({ waarde }) => waarde === als.waarde)?.tekst ?? als.waarde
  return `u bij “${veld.label}” kiest: ${woord}`
}

/** One step. What is filled in is kept while typing; finishing it keeps it for good. */
export const StapPagina = (props: {
  beeld: Afwegingbeeld
  stap: Planstap
  waarden: Waarden
  fouten: Foutlijst
  /** The draft was changed in another tab; what was typed stands here. */
  verouderd: boolean
  woorden: Woorden
  csrf: string
}) => {
  const { beeld, stap, waarden, fouten } = props
  const { afweging, concept, stand } = beeld
  return (
    <>
      <Fouten
        fouten={stap.velden.flatMap(({ naam }) => {
          const tekst = fouten[naam]
          return tekst === undefined ? [] : [{ veld: naam, tekst }]
        })}
      />
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>
            Verstuurt u het opnieuw, dan blijft deze tekst.{' '}
            <Link href={paden.afwegingStap(afweging.id, stap.code)}>Bekijk de andere</Link>.
          </p>
        </Melding>
      )}
      <Afwegingbalk beeld={beeld} />
      <Kop niveau={1}>{stap.titel}</Kop>
      {stap.uitleg.map((alinea) => (
        <Alinea>{alinea}</Alinea>
      ))}
      {stand.gedaan.includes(stap.code) && (
        <Melding soort="info" titel="Deze stap is al vastgelegd">
          <p>Is er iets nieuws? Vul aan en leg opnieuw vast. Wat er stond, blijft bewaard.</p>
        </Melding>
      )}
      <Formulier
        actie={paden.afwegingStap(afweging.id, stap.code)}
        csrf={props.csrf}
        autosave={paden.afwegingConcept(afweging.id, stap.code)}
        verborgen={{ versie: String(concept?.versie ?? 0) }}
      >
        {stap.velden.map((veld) => (
          <Stapveld
            veld={veld}
            waarden={waarden}
            fouten={fouten}
            woorden={props.woorden}
            bij={bijVan(beeld, veld.als)}
          />
        ))}
        <ConceptStatus
          tekst={
            concept === undefined || !stap.velden.some(({ naam }) => naam in concept.waarden)
              ? undefined
              : `Concept bewaard op ${schrijfMoment(concept.bijgewerktOp)}`
          }
        />
        <Knoppenrij>
          <Knop naam="knop" waarde="verder">
            Leg deze stap vast
          </Knop>
          <Knop soort="tweede" naam="knop" waarde="concept">
            Bewaar als concept
          </Knop>
          <KnopLink href={paden.afweging(afweging.id)} soort="stil">
            Naar het overzicht
          </KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}
