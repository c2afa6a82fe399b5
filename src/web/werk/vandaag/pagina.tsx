import type { ComponentChildren } from 'preact'
import type { Datum } from '../../../domein/leeftijd.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { ActievePet } from '../../../domein/pet.ts'
import { momentWoorden } from '../../../domein/triage-woorden.ts'
import type { Conceptverwijzing } from '../../../handelingen/concept.ts'
import type { Dossierregel } from '../../../handelingen/dossier.ts'
import type { Vandaag } from '../../../handelingen/vandaag.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Kaart,
  Kaarten,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Lijst,
  Tabel,
} from '../../ui/index.ts'
import { Wanneer } from '../tonen.tsx'
import { Dossiertabel, GeenDossiers } from './lijst.tsx'

export interface VandaagProps {
  vandaag: Datum
  pet: ActievePet
  werk: Vandaag
  concepten: readonly Conceptverwijzing[]
  woorden: Woorden
  /** What has to be known before anything else, for example whom one stands in for. */
  melding?: ComponentChildren
  /** Questions of colleagues that wait for an answer of this pet. */
  wachtend: number
  /** Receipts of what was handed over. */
  bonnen?: ComponentChildren
}

/** Where a professional starts: what cannot wait, what was left open, and the own dossiers. */
export const VandaagPagina = ({
  vandaag,
  pet,
  werk,
  concepten,
  woorden,
  melding,
  wachtend,
  bonnen,
}: VandaagProps) => (
  <>
    <Kop niveau={1}>Vandaag</Kop>
    {melding}
    <Alinea soort="inleiding">
      {schrijfDatum(vandaag)}. U werkt nu als <strong>{pet.naam}</strong>.
    </Alinea>
    <Alinea>{pet.uitleg} U ziet alleen de dossiers van deze pet.</Alinea>
    <Knoppenrij>
      <KnopLink href={paden.intake()} soort="hoofd">
        Nieuwe vraag
      </KnopLink>
      <KnopLink href={paden.magHet()}>Mag het?</KnopLink>
    </Knoppenrij>
    {wachtend > 0 && (
      <Alinea>
        <Link href={paden.ruggespraken()} los>
          {wachtend === 1
            ? '1 vraag van een collega wacht op uw antwoord'
            : `${wachtend} vragen van collega’s wachten op uw antwoord`}
        </Link>
      </Alinea>
    )}
    <Plichten werk={werk} vandaag={vandaag} />
    <VerderWaarUWas werk={werk} concepten={concepten} />
    <section aria-labelledby="dossiers">
      <Kop niveau={2} id="dossiers">
        Uw dossiers
      </Kop>
      {werk.dossiers.length === 0 ? (
        <GeenDossiers />
      ) : (
        <Dossiertabel
          dossiers={werk.dossiers}
          woorden={woorden}
          bijschrift="Uw dossiers, laatst gewijzigd bovenaan"
        />
      )}
      {werk.dossiers.length > 0 && (
        <Alinea>
          <Link href={paden.dossiers()} los>
            Alle dossiers
          </Link>
        </Alinea>
      )}
    </section>
    {bonnen}
    <section aria-labelledby="uzelf">
      <Kop niveau={2} id="uzelf">
        Over uw werk
      </Kop>
      <Lijst
        items={[
          <Link href={paden.vervanging()} los>
            Regel wie u vervangt
          </Link>,
          <Link href={paden.eigenKring()} los>
            Vertel wie u privé kent
          </Link>,
          <Link href={paden.eigenBerichten()} los>
            Kies hoe vaak u mail krijgt
          </Link>,
        ]}
      />
    </section>
  </>
)

const Plichten = ({ werk, vandaag }: { werk: Vandaag; vandaag: Datum }) => (
  <section aria-labelledby="plichten">
    <Kop niveau={2} id="plichten">
      Dit moet u nog doen
    </Kop>
    {werk.plichten.length === 0 ? (
      <Leeg titel="U heeft niets openstaan.">
        Na een intake of een besluit staat hier wat u nog moet doen, en tot wanneer.
      </Leeg>
    ) : (
      <Tabel
        bijschrift="Wat u nog moet doen, met de eerste termijn bovenaan"
        bijschriftVerborgen
        kolommen={[
          { kop: 'Wat' },
          { kop: 'Wanneer' },
          { kop: 'Dossier' },
          { kop: 'Afronden', kopVerborgen: true },
        ]}
        rijen={werk.plichten.map((plicht) => [
          plicht.vervangt ? `${plicht.tekst} (vervanging)` : plicht.tekst,
          <Wanneer uiterlijk={plicht.uiterlijk} vandaag={vandaag} />,
          <Link href={paden.dossier(plicht.dossierId)} context={plicht.dossierNummer}>
            {plicht.persoonNaam}
          </Link>,
          <Link href={paden.plicht(plicht.id)} context={`: ${plicht.tekst}`} los>
            Gedaan
          </Link>,
        ])}
      />
    )}
    <Alinea>
      <Link href={paden.termijnen()} los>
        Al uw termijnen
      </Link>
    </Alinea>
  </section>
)

const VerderWaarUWas = ({
  werk,
  concepten,
}: {
  werk: Vandaag
  concepten: readonly Conceptverwijzing[]
}) =>
  werk.triages.length + concepten.length === 0 ? null : (
    <section aria-labelledby="verder">
      <Kop niveau={2} id="verder">
        Verder waar u was
      </Kop>
      <Kaarten>
        {werk.triages.map((triage) => (
          <Kaart
            titel={`Triage voor dossier ${triage.dossierNummer}`}
            href={paden.triage(triage.id, 'aanpak')}
          >
            <p>{triage.persoonNaam}</p>
            <p>
              {momentWoorden[triage.moment].naam}, begonnen op {schrijfDag(triage.begonnenOp)}
            </p>
          </Kaart>
        ))}
        {concepten.map((concept) => (
          <Concept concept={concept} dossiers={werk.dossiers} />
        ))}
      </Kaarten>
    </section>
  )

const Concept = ({
  concept,
  dossiers,
}: {
  concept: Conceptverwijzing
  dossiers: readonly Dossierregel[]
}) => {
  const dossier = dossiers.find((d) => d.id === concept.dossierId)
  const href =
    concept.soort === 'gegeven' && concept.dossierId !== undefined
      ? paden.gegeven(concept.dossierId, concept.onderwerpId)
      : paden.intake(concept.onderwerpId)
  return (
    <Kaart
      titel={concept.soort === 'intake' ? 'Nieuwe vraag (concept)' : 'Opschrijven (concept)'}
      href={href}
    >
      {dossier !== undefined && <p>Dossier {dossier.nummer}</p>}
      <p>Bewaard op {schrijfMoment(concept.bijgewerktOp)}</p>
    </Kaart>
  )
}
