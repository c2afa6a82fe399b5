import type { ActievePet } from '../../domein/pet.ts'
import type { Inlogkeuzes } from '../../handelingen/aanmelden.ts'
import type { DemoLogin } from '../../handelingen/inloggen.ts'
import { metVraag, paden } from '../paden.ts'
import {
  Alinea,
  Formulier,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  Uitleg,
} from '../ui/index.ts'
import { knoppen } from './teksten.ts'

const legendas = {
  medewerker: 'Wie wilt u zijn? Medewerkers',
  inwoner: 'Of inwoners',
  partner: 'Of mensen van andere organisaties',
} as const

/** The people of one gemeente, who works there first. One name for all radio buttons: one person can be chosen. */
const Mensen = ({
  logins,
  id,
  fout,
}: {
  logins: readonly DemoLogin[]
  id: string
  fout: string | undefined
}) => (
  <>
    {(['medewerker', 'inwoner', 'partner'] as const)
      .filter((soort) => logins.some((login) => login.soort === soort))
      .map((soort) => (
        <Keuzerondjes
          naam="wie"
          id={soort === 'medewerker' ? id : `${id}-${soort}`}
          legenda={legendas[soort]}
          fout={soort === 'medewerker' ? fout : undefined}
          keuzes={logins
            .filter((login) => login.soort === soort)
            .map((login) => ({ waarde: login.id, tekst: login.naam, hint: login.omschrijving }))}
        />
      ))}
  </>
)

interface InlogProps {
  keuzes: Inlogkeuzes
  terug: string | undefined
  fout: string | undefined
}

/** How one can log in here: by the provider of one's own, and in the demo as a fictional person. */
export const InlogPagina = (props: InlogProps) => {
  const { manieren, demo } = props.keuzes
  return (
    <>
      <Kop niveau={1}>Inloggen</Kop>
      {manieren.length === 0 && demo === undefined && <NietIngesteld />}
      {manieren.length > 0 && <Manieren {...props} />}
      {demo !== undefined && <Demo logins={demo} terug={props.terug} fout={props.fout} />}
    </>
  )
}

/** Nobody can come in: said to whoever can do something about it. */
const NietIngesteld = () => (
  <Melding soort="waarschuwing" titel="U kunt hier nu niet inloggen">
    <p>Het inloggen is nog niet ingesteld. Heeft u hulp nodig? Bel de gemeente.</p>
    <p>
      Beheert u dit systeem? Stel een inlogdienst in met DEELWIJZER_OIDC_INWONER_ISSUER,
      DEELWIJZER_OIDC_MEDEWERKER_ISSUER en DEELWIJZER_OIDC_PARTNER_ISSUER. Wat er verder bij hoort,
      staat in docs/how-to/login.md.
    </p>
  </Melding>
)

/** One button per kind of people; with more than one gemeente, one per gemeente. */
const Manieren = ({ keuzes, terug }: InlogProps) => (
  <>
    {keuzes.manieren.map((wie) => (
      <section>
        <Kop niveau={2}>{knoppen[wie].kop}</Kop>
        <Alinea>{knoppen[wie].uitleg}</Alinea>
        <Knoppenrij>
          {keuzes.gemeenten.map(({ id, naam }) => (
            <KnopLink href={metVraag(paden.aanmelden(wie), { gemeente: id, terug })} soort="hoofd">
              {keuzes.gemeenten.length === 1
                ? knoppen[wie].knop
                : `${knoppen[wie].knop}: gemeente ${naam}`}
            </KnopLink>
          ))}
        </Knoppenrij>
      </section>
    ))}
    {keuzes.manieren.length < aantalSoorten && keuzes.demo === undefined && (
      <Alinea>Staat u er niet bij? Dan kunt u hier nog niet inloggen. Bel de gemeente.</Alinea>
    )}
  </>
)
const aantalSoorten = Object.keys(knoppen).length

/** The fictional people of the demo, per gemeente. One button, so that a phone needs one tap less. */
const Demo = ({
  logins,
  terug,
  fout,
}: {
  logins: readonly DemoLogin[]
  terug: string | undefined
  fout: string | undefined
}) => {
  const [thuis, ...andere] = [...new Set(logins.map((login) => login.gemeente))]
  const eerste = logins.filter((login) => login.gemeente === thuis)
  return (
    <>
      <Melding soort="info" titel="Dit is een demo">
        <p>Alle mensen hieronder zijn verzonnen. U heeft geen wachtwoord nodig.</p>
      </Melding>
      <Formulier actie={paden.inloggen()} verborgen={terug === undefined ? {} : { terug }}>
        <Mensen logins={eerste} id="wie" fout={fout} />
        {andere.map((gemeente) => (
          <Uitleg titel={`Gemeente ${gemeente}`} id={`gemeente-${gemeente.toLowerCase()}`}>
            <Mensen
              logins={logins.filter((login) => login.gemeente === gemeente)}
              id={`wie-${gemeente.toLowerCase()}`}
              fout={undefined}
            />
          </Uitleg>
        ))}
        <Knoppenrij>
          <Knop>Inloggen</Knop>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

/** Which pet is on? Asked right after login to who has more than one; the pet decides what can be seen (E-062). */
export const PetKiezenPagina = ({
  petten,
  csrf,
  fout,
  opgezet,
}: {
  petten: readonly ActievePet[]
  csrf: string
  fout: string | undefined
  /** Is a pet on already? Then its work instruction can be read. */
  opgezet: boolean
}) => (
  <>
    <Kop niveau={1}>Welke pet heeft u nu op?</Kop>
    <Alinea soort="inleiding">
      Uw pet bepaalt welke regels gelden en wat u kunt zien. U kunt later altijd wisselen.
    </Alinea>
    {petten.length === 0 ? (
      <Melding soort="waarschuwing" titel="U heeft nu geen pet">
        <p>Vraag uw leidinggevende om een pet voor u aan te vragen.</p>
      </Melding>
    ) : (
      <Formulier actie={paden.pet()} csrf={csrf}>
        <Keuzerondjes
          naam="pet"
          legenda="Kies uw pet"
          fout={fout}
          keuzes={petten.map((pet) => ({ waarde: pet.id, tekst: pet.naam, hint: pet.uitleg }))}
        />
        <Knoppenrij>
          <Knop>Zet deze pet op</Knop>
          {opgezet && (
            <KnopLink href={paden.petUitleg()}>Waarom gelden deze regels voor mij?</KnopLink>
          )}
        </Knoppenrij>
      </Formulier>
    )}
    {opgezet && (
      <Alinea>
        Kent u inwoners privé? <Link href={paden.eigenKring()}>Vertel wie u privé kent</Link>. Dan
        kunt u niet bij hun dossiers.
      </Alinea>
    )}
  </>
)
