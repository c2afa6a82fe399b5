import type { Triagebesluit } from '../../../domein/besluit.ts'
import type { Datum } from '../../../domein/leeftijd.ts'
import { isElders } from '../../../domein/plicht.ts'
import { momenten } from '../../../domein/triage.ts'
import { conclusieWoorden, momentWoorden } from '../../../domein/triage-woorden.ts'
import type { PlichtRij, TriageRij } from '../../../handelingen/dossier.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Badge,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Lijst,
  Tabel,
  Tekstvlak,
  Uitleg,
} from '../../ui/index.ts'
import { AlleenScherm, Wanneer } from '../tonen.tsx'

/** Open duties of this dossier, each with its own small form. */
export const Plichten = ({
  plichten,
  vandaag,
  csrf,
}: {
  plichten: readonly PlichtRij[]
  vandaag: Datum
  csrf: string
}) => (
  <section aria-labelledby="plichten">
    <Kop niveau={2} id="plichten">
      Dit moet u nog doen
    </Kop>
    {plichten.length === 0 ? (
      <Leeg titel="Er staat niets open in dit dossier.">
        Na een besluit of als u iets opschrijft, staat hier wat u nog moet doen.
      </Leeg>
    ) : (
      plichten.map((plicht) => (
        <Kaart titel={plicht.tekst}>
          <p>
            <Wanneer uiterlijk={plicht.uiterlijk} vandaag={vandaag} />
          </p>
          <AlleenScherm>
            {isElders(plicht) ? (
              <Link href={paden.plicht(plicht.id)} context={`: ${plicht.tekst}`} los>
                Doe dit
              </Link>
            ) : (
              <Uitleg titel="Dit is gedaan" id={`plicht-${plicht.id}`}>
                <Formulier actie={paden.plicht(plicht.id)} csrf={csrf}>
                  <Tekstvlak
                    naam="bewijs"
                    id={`bewijs-${plicht.id}`}
                    label="Hoe heeft u dit gedaan?"
                    hint="Een zin is genoeg. Bijvoorbeeld: verteld aan moeder, aan de telefoon."
                    regels={2}
                  />
                  <Knoppenrij>
                    <Knop soort="tweede" context={`: ${plicht.tekst}`}>
                      Rond af
                    </Knop>
                  </Knoppenrij>
                </Formulier>
              </Uitleg>
            )}
          </AlleenScherm>
        </Kaart>
      ))
    )}
  </section>
)

/** Triages that are not finished, and the start of a new one. */
export const Triages = ({
  dossierId,
  triages,
  csrf,
}: {
  dossierId: string
  triages: readonly TriageRij[]
  csrf: string
}) => (
  <section aria-labelledby="triage">
    <Kop niveau={2} id="triage">
      Triage
    </Kop>
    {triages.length > 0 && (
      <>
        <Alinea>Hier kunt u verder waar u was:</Alinea>
        <Lijst
          items={triages.map((triage) => (
            <Link href={paden.triage(triage.id, 'aanpak')} los>
              {momentWoorden[triage.moment].naam}, begonnen op {schrijfDag(triage.begonnenOp)}
            </Link>
          ))}
        />
      </>
    )}
    <AlleenScherm>
      <Formulier actie={paden.nieuweTriage(dossierId)} csrf={csrf}>
        <Keuzerondjes
          naam="moment"
          legenda="Nieuwe triage: op welk moment weegt u af?"
          keuzes={momenten.map((moment) => ({
            waarde: moment,
            tekst: momentWoorden[moment].naam,
            hint: momentWoorden[moment].uitleg,
          }))}
        />
        <Knoppenrij>
          <Knop soort="tweede">Start een triage</Knop>
        </Knoppenrij>
      </Formulier>
    </AlleenScherm>
  </section>
)

/** The decisions that were taken, newest first. */
export const Besluiten = ({
  besluiten,
  magSchrijven,
}: {
  besluiten: readonly Triagebesluit[]
  magSchrijven: boolean
}) => (
  <section aria-labelledby="besluiten">
    <Kop niveau={2} id="besluiten">
      Besluiten
    </Kop>
    {besluiten.length === 0 ? (
      <Leeg titel="Er is nog geen triagebesluit.">
        {magSchrijven
          ? 'Wilt u iets vragen, delen of opzoeken? Start hierboven een triage.'
          : 'Als een collega een besluit neemt, staat het hier.'}
      </Leeg>
    ) : (
      <Tabel
        bijschrift="Triagebesluiten, het nieuwste bovenaan"
        bijschriftVerborgen
        kolommen={[{ kop: 'Besluit' }, { kop: 'Genomen op' }, { kop: 'Conclusie' }]}
        rijen={besluiten.map((besluit) => [
          <Link href={paden.besluit(besluit.id)} los>
            {besluit.nummer}
          </Link>,
          schrijfDag(besluit.genomenOp),
          <>
            {conclusieWoorden[besluit.inhoud.besluitvorming.conclusie]}{' '}
            {besluit.vervangenDoor !== null && (
              <Badge tekst={`vervangen door ${besluit.vervangenDoor}`} />
            )}
          </>,
        ])}
      />
    )}
  </section>
)
