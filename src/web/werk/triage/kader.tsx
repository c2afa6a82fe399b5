import type { ComponentChildren, VNode } from 'preact'
import type { Fouten as Foutlijst } from '../../../domein/invoer.ts'
import { veldenVan } from '../../../domein/triage-stappen.ts'
import { stappen, type Stap as StapCode } from '../../../domein/triage.ts'
import { momentWoorden, stapWoorden } from '../../../domein/triage-woorden.ts'
import type { TriageBeeld } from '../../../handelingen/triage.ts'
import { metVraag, paden } from '../../paden.ts'
import { schrijfMoment } from '../../moment.ts'
import {
  Alinea,
  ConceptStatus,
  Formulier,
  Fouten,
  Identiteitsbalk,
  Knop,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  Stappen,
  type Fout,
  type Stap,
} from '../../ui/index.ts'

/** What every step gets to draw itself. */
export interface Stapbeeld {
  beeld: TriageBeeld
  stap: StapCode
  csrf: string
  /** The mistakes that are told now, by name of the field. */
  fouten: Foutlijst
  /** The draft was changed elsewhere; what was typed stands on the page and nothing was overwritten. */
  verouderd: boolean
  /** After this step, go back to the page with the summary. */
  naarControle: boolean
}

/** The id of a field: a dot in a name is no good in a stylesheet or a script. */
export function veldId(naam: string): string {
  return naam.replaceAll('.', '-')
}

/** Where a mistake can be mended, with a way back to the summary. */
export function wijzigHref(triageId: string, stap: StapCode, veld?: string): string {
  const anker = veld === undefined ? '' : `#${veldId(veld)}`
  return `${metVraag(paden.triage(triageId, stap), { terug: 'controle' })}${anker}`
}

/** The mistakes as the summary shows them; those of another step lead there. */
export function foutenlijst(triageId: string, stap: StapCode, fouten: Foutlijst): Fout[] {
  return stappen.flatMap((bij) =>
    veldenVan(bij).flatMap((veld): Fout[] => {
      const tekst = fouten[veld]
      if (tekst === undefined) return []
      return bij === stap
        ? [{ veld: veldId(veld), tekst }]
        : [
            {
              veld,
              tekst: `${stapWoorden[bij].naam}: ${tekst}`,
              href: wijzigHref(triageId, bij, veld),
            },
          ]
    }),
  )
}

/** The four steps at the side: a tick when the besluit would accept what is filled in. */
export function stappenVan(beeld: TriageBeeld, nu: StapCode): Stap[] {
  return stappen.map((stap, plaats) => {
    const klaar = stap !== 'vastleggen' && beeld.open[stap] === undefined
    const eerdere = stappen.slice(0, plaats)
    const bereikbaar = klaar || eerdere.every((eerder) => beeld.open[eerder] === undefined)
    return {
      ...stapWoorden[stap],
      status: stap === nu ? 'nu' : klaar ? 'klaar' : 'straks',
      ...(bereikbaar ? { href: paden.triage(beeld.triage.id, stap) } : {}),
    }
  })
}

export const TriageStappen = ({ beeld, stap }: { beeld: TriageBeeld; stap: StapCode }) => (
  <Stappen titel="Stappen van de triage" stappen={stappenVan(beeld, stap)} />
)

/** Everything above the fields of a step: mistakes, about whom, and the title. */
export const Stapkop = ({
  stapbeeld,
  titel,
  inleiding,
}: {
  stapbeeld: Stapbeeld
  titel: string
  inleiding: string
}) => {
  const { beeld, stap, fouten, verouderd } = stapbeeld
  const { dossier, triage, herzietNummer } = beeld
  return (
    <>
      <Fouten fouten={foutenlijst(triage.id, stap, fouten)} />
      {verouderd && (
        <Melding soort="waarschuwing" titel="Dit is intussen ergens anders gewijzigd" nieuw>
          <p>
            Uw tekst hieronder is nog niet bewaard. Verstuurt u opnieuw, dan blijft uw tekst staan
            en vervalt de andere. <Link href={paden.triage(triage.id, stap)}>Bekijk de andere</Link>
            .
          </p>
        </Melding>
      )}
      <Identiteitsbalk
        naam={dossier.persoonNaam}
        feiten={[
          {
            naam: 'Leeftijd',
            waarde: dossier.leeftijd === undefined ? 'niet bekend' : `${dossier.leeftijd} jaar`,
          },
          { naam: 'Dossier', waarde: dossier.nummer },
          { naam: 'Moment', waarde: momentWoorden[triage.moment].naam },
        ]}
        letOp={
          herzietNummer === undefined
            ? undefined
            : `U verbetert besluit ${herzietNummer}. Het oude besluit blijft bestaan.`
        }
      />
      <Kop niveau={1}>{titel}</Kop>
      <Alinea soort="inleiding">{inleiding}</Alinea>
    </>
  )
}

/** The form of a step, with drafts saved while typing and the buttons below. */
export const Stapformulier = (props: {
  stapbeeld: Stapbeeld
  live?: boolean
  /** Other buttons than "Opslaan en verder"; the first one is what Enter does. */
  knoppen?: VNode
  children: ComponentChildren
}) => {
  const { beeld, stap, csrf, naarControle } = props.stapbeeld
  const { id } = beeld.triage
  const vorige = stappen[stappen.indexOf(stap) - 1]
  return (
    <Formulier
      actie={paden.triage(id, stap)}
      csrf={csrf}
      autosave={paden.triageConcept(id)}
      live={props.live === true ? paden.triageAntwoord(id) : undefined}
      verborgen={{
        stap,
        versie: String(beeld.concept?.versie ?? 0),
        // So that the live answer can tell which of its questions are not on this page yet.
        ...(stap === 'weging' ? { vragen: beeld.vragen.join(' ') } : {}),
        ...(naarControle ? { terug: 'controle' } : {}),
      }}
    >
      {props.children}
      <ConceptStatus
        tekst={
          beeld.concept === undefined
            ? undefined
            : `Concept bewaard op ${schrijfMoment(beeld.concept.bijgewerktOp)}`
        }
      />
      <Knoppenrij>
        {props.knoppen ?? (
          <Knop naam="knop" waarde="verder">
            {naarControle ? 'Opslaan en terug naar het overzicht' : 'Opslaan en verder'}
          </Knop>
        )}
        <Knop soort="tweede" naam="knop" waarde="concept">
          Bewaar als concept
        </Knop>
        {vorige !== undefined && (
          <Knop soort="stil" naam="knop" waarde="vorige">
            Vorige stap
          </Knop>
        )}
      </Knoppenrij>
    </Formulier>
  )
}
