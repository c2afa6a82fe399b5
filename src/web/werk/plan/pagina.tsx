import type { Datum } from '../../../domein/leeftijd.ts'
import type { Plan, Planbeeld } from '../../../handelingen/plan.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Lijst,
  Link,
  Melding,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { AlleenScherm, Tekstblok } from '../tonen.tsx'
import { gedeeldZin, isLopend } from './gedeeld.ts'
import { OnderdeelKaart, reactieWoorden } from './onderdeel.tsx'
import { formulierWoorden } from './woorden.ts'

interface PlanProps {
  beeld: Planbeeld
  woorden: Woorden
  vandaag: Datum
  csrf: string
  sleutel: string
  nieuw: boolean
}

/** The plan in one view: what it is for, who is in it, goals with agreements, who agrees, and what is shared for it. */
export const PlanPagina = (props: PlanProps) => {
  const { beeld } = props
  const { dossier, plan } = beeld
  return (
    <>
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Plan van aanpak</Kop>
      {props.nieuw && (
        <Melding soort="ok" titel="Het staat in het plan" nieuw>
          <p>De inwoner kan het nu ook lezen.</p>
        </Melding>
      )}
      {plan === undefined ? (
        <NogGeenPlan {...props} />
      ) : (
        <>
          <Alinea soort="inleiding">
            De inwoner leest dit plan mee en schrijft eraan mee. Laatst veranderd op{' '}
            {schrijfMoment(plan.gewijzigdOp)}.
          </Alinea>
          <Nieuw {...props} plan={plan} />
          <Inhoud {...props} plan={plan} />
        </>
      )}
      <Concepten beeld={beeld} />
      <Knoppenrij>
        <KnopLink soort="stil" href={paden.dossier(dossier.id)}>
          Naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const NogGeenPlan = ({ beeld }: PlanProps) => {
  const { dossier, regieplekken, magSchrijven } = beeld
  return (
    <>
      <Leeg titel="Er is nog geen plan.">
        Maak het samen met de inwoner. Begin met waar het plan voor is.
      </Leeg>
      {regieplekken.length > 0 && (
        <Melding soort="waarschuwing" titel="Eén gezin, één plan">
          <p>
            Er is regie over de hulp. Het plan hoort daar:{' '}
            {regieplekken.map((plek, nr) => (
              <>
                {nr > 0 && ', '}
                <Link href={paden.plan(plek.id)}>{`dossier ${plek.nummer}`}</Link>
              </>
            ))}
            .
          </p>
        </Melding>
      )}
      {magSchrijven && regieplekken.length === 0 && (
        <Knoppenrij>
          <KnopLink soort="hoofd" href={paden.planBegin(dossier.id, 'opzet')}>
            Begin een plan
          </KnopLink>
        </Knoppenrij>
      )}
    </>
  )
}

/** What residents wrote and said that nobody of the team has marked as read. */
const Nieuw = ({ beeld, plan, csrf, sleutel }: PlanProps & { plan: Plan }) =>
  plan.nieuw === 0 ? null : (
    <Melding
      soort="waarschuwing"
      titel={`${plan.nieuw === 1 ? 'Eén ding is' : `${plan.nieuw} dingen zijn`} nieuw van de inwoner`}
    >
      <p>Bij elk onderdeel staat wat er nieuw is. Bespreek het met de inwoner.</p>
      {beeld.magSchrijven && (
        <AlleenScherm>
          <Formulier actie={paden.plan(beeld.dossier.id)} csrf={csrf} verborgen={{ sleutel }}>
            <Knop soort="tweede">Ik heb dit gelezen</Knop>
          </Formulier>
        </AlleenScherm>
      )}
    </Melding>
  )

const Inhoud = (props: PlanProps & { plan: Plan }) => {
  const { beeld, plan } = props
  const naamVan = namenIn(beeld)
  const deel = { magSchrijven: beeld.magSchrijven, naamVan }
  return (
    <>
      <OnderdeelKaart onderdeel={plan.opzet} niveau={2} {...deel} />
      <Mensen beeld={beeld} />
      <section>
        <Kop niveau={2}>Doelen en afspraken</Kop>
        {plan.doelen.length === 0 && plan.afspraken.length === 0 && (
          <Leeg titel="Er staan nog geen doelen in het plan.">
            Vraag de inwoner eerst wat die zelf wil bereiken.
          </Leeg>
        )}
        {plan.doelen.map(({ doel, afspraken }) => (
          <section>
            <OnderdeelKaart onderdeel={doel} niveau={3} {...deel} />
            {afspraken.map((afspraak) => (
              <OnderdeelKaart onderdeel={afspraak} niveau={4} {...deel} />
            ))}
          </section>
        ))}
        {plan.afspraken.map((afspraak) => (
          <OnderdeelKaart onderdeel={afspraak} niveau={3} {...deel} />
        ))}
        {beeld.magSchrijven && (
          <AlleenScherm>
            <Knoppenrij>
              <KnopLink href={paden.planBegin(beeld.dossier.id, 'doel')}>
                Voeg een doel toe
              </KnopLink>
              <KnopLink href={paden.planBegin(beeld.dossier.id, 'afspraak')}>
                Voeg een afspraak toe
              </KnopLink>
            </Knoppenrij>
          </AlleenScherm>
        )}
      </section>
      <Akkoorden plan={plan} naamVan={naamVan} />
      <Gedeeld {...props} />
    </>
  )
}

/** Who this pet does not know by name is a parent or another representative who wrote along. */
export function namenIn({
  personen,
}: Pick<Planbeeld, 'personen'>): (persoonId: string | null) => string {
  const namen = new Map(personen.map(({ id, naam }) => [id, naam]))
  return (id) =>
    id === null ? 'Het hele gezin' : (namen.get(id) ?? 'Een ouder of vertegenwoordiger')
}

const Mensen = ({ beeld }: { beeld: Planbeeld }) => (
  <section>
    <Kop niveau={2}>Wie in dit plan</Kop>
    <Lijst items={beeld.personen.map((persoon) => persoon.naam)} />
  </section>
)

const Akkoorden = ({ plan, naamVan }: { plan: Plan; naamVan: (id: string | null) => string }) => (
  <section>
    <Kop niveau={2}>Wie is het eens met dit plan</Kop>
    {plan.akkoorden.length === 0 ? (
      <Alinea>Nog niemand heeft gezegd of die het eens is met het plan.</Alinea>
    ) : (
      <Lijst
        items={plan.akkoorden.map((akkoord) => (
          <>
            {naamVan(akkoord.persoonId)}{' '}
            {reactieWoorden[akkoord.akkoord ? 'akkoord' : 'niet-akkoord']} ({schrijfDag(akkoord.op)}
            ).
            {akkoord.tekst !== null && (
              <>
                {' '}
                “<Tekstblok tekst={akkoord.tekst} />”
              </>
            )}
            {akkoord.verouderd && ' Daarna is het plan veranderd.'}
          </>
        ))}
      />
    )}
  </section>
)

/** Derived from the register: nobody types here with whom data are shared (E-097). */
const Gedeeld = ({ beeld, woorden, vandaag }: PlanProps) => {
  const lopend = beeld.gedeeld.filter((regel) => isLopend(regel, vandaag))
  const rest = beeld.gedeeld.filter((regel) => !isLopend(regel, vandaag))
  return (
    <section>
      <Kop niveau={2}>Welke gegevens met wie</Kop>
      {beeld.gedeeld.length === 0 && <Alinea>Er is niets gedeeld of gevraagd.</Alinea>}
      {lopend.length > 0 && (
        <>
          <Alinea>Dit kan een ander nu lezen:</Alinea>
          <Lijst items={lopend.map((regel) => gedeeldZin(regel, woorden))} />
        </>
      )}
      {rest.length > 0 && (
        <>
          <Alinea>Dit is eerder verteld of gevraagd:</Alinea>
          <Lijst items={rest.map((regel) => gedeeldZin(regel, woorden))} />
        </>
      )}
      <AlleenScherm>
        <Alinea>
          <Link href={paden.verstrekkingen(beeld.dossier.id)} los>
            Alles wat is gedeeld en gevraagd
          </Link>
        </Alinea>
      </AlleenScherm>
    </section>
  )
}

const Concepten = ({ beeld }: { beeld: Planbeeld }) =>
  beeld.concepten.length === 0 ? null : (
    <AlleenScherm>
      <section>
        <Kop niveau={2}>Verder waar u was</Kop>
        <Lijst
          items={beeld.concepten.map((concept) => (
            <Link
              href={paden.planDeel(beeld.dossier.id, concept.soort, concept.sleutel)}
              context={`bewaard op ${schrijfMoment(concept.bijgewerktOp)}`}
              los
            >
              {formulierWoorden[concept.soort].kopNieuw}
            </Link>
          ))}
        />
      </section>
    </AlleenScherm>
  )
