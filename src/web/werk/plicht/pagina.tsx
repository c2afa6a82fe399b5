import { een } from '../../../domein/invoer.ts'
import type { Waarden } from '../../../domein/invoer.ts'
import { datumInNederland, type Datum } from '../../../domein/leeftijd.ts'
import { isTermijncode, termijnen } from '../../../domein/termijn/index.ts'
import { langsteBewijs, type PlichtBeeld } from '../../../handelingen/plicht.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Fouten,
  Formulier,
  Gegevenslijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Lijst,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Termijnbalk } from '../termijnen/balk.tsx'
import { Tekstblok } from '../tonen.tsx'
import { Verloop } from './verloop.tsx'

interface PlichtProps {
  beeld: PlichtBeeld
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  vandaag: Datum
  csrf: string
  /** What shows that it is done, and what happens when it is not. */
  woord: { bewijs: string; gevolg: string } | undefined
  /** What was just changed about it. */
  nieuw: string | undefined
}

/** Such a task ends where it is done. */
const Verzoeklink = (props: { taak: PlichtBeeld['verzoek']; dossierId: string }) => {
  const { taak, dossierId } = props
  if (taak === undefined) return null
  return (
    <Alinea>
      {taak.soort === 'herzien' ? (
        <Link href={paden.afschermenVan(dossierId, taak.persoonId, taak.wieId)} los>
          Besluit of het doorgaat
        </Link>
      ) : taak.soort === 'vertellen' ? (
        <Link href={paden.kennisgevingGedaan(taak.id)} los>
          Leg vast wie dit hoorde
        </Link>
      ) : (
        <Link
          href={
            taak.soort === 'beslissen'
              ? paden.verzoekDeel(taak.id)
              : paden.verzoekDeelUitvoeren(taak.id)
          }
          los
        >
          {taak.soort === 'beslissen' ? 'Naar het verzoek' : 'Voer het besluit uit'}
        </Link>
      )}
    </Alinea>
  )
}

/** Rounding off one duty: what it was, and how it was done. */
export const PlichtPagina = (props: PlichtProps) => {
  const { plicht, dossier, concept, bewijs } = props.beeld
  const terug =
    dossier === undefined ? (
      <KnopLink href={paden.nood()}>Naar noodtoegang</KnopLink>
    ) : (
      <KnopLink href={paden.dossier(dossier.id)}>Naar het dossier</KnopLink>
    )
  return (
    <>
      <Fouten fouten={props.fouten} />
      {dossier !== undefined && <Dossierbalk dossier={dossier} />}
      <Kop niveau={1}>Iets afronden</Kop>
      {props.nieuw === 'plicht-verzetten' && (
        <Melding soort="ok" titel="De dag is veranderd" nieuw>
          <p>De oude dag en de reden staan hieronder.</p>
        </Melding>
      )}
      <Gegevenslijst
        regels={[
          { naam: 'Wat', waarde: plicht.tekst },
          {
            naam: 'Wanneer',
            waarde:
              plicht.gedaanOp !== null || plicht.uiterlijk === null ? (
                'Niet meer nodig'
              ) : (
                <Termijnbalk
                  vanaf={datumInNederland(plicht.ontstaanOp)}
                  uiterlijk={plicht.uiterlijk}
                  wettelijk={plicht.wettelijk}
                  vandaag={props.vandaag}
                />
              ),
          },
          ...(plicht.termijn !== null && isTermijncode(plicht.termijn)
            ? [{ naam: 'Termijn', waarde: termijnen[plicht.termijn].onderwerp }]
            : []),
          ...(props.woord === undefined
            ? []
            : [
                { naam: 'Dit laat zien dat het klaar is', waarde: props.woord.bewijs },
                { naam: 'Als het niet gebeurt', waarde: props.woord.gevolg },
              ]),
        ]}
      />
      <Verzoeklink taak={props.beeld.verzoek} dossierId={plicht.dossierId} />
      {props.beeld.afweging !== undefined && (
        <Alinea>
          <Link href={paden.afweging(props.beeld.afweging.id)} los>
            Naar afweging {props.beeld.afweging.nummer}
          </Link>
        </Alinea>
      )}
      {plicht.gedaanOp !== null ? (
        <>
          {plicht.afloop === 'ingetrokken' ? (
            <Melding soort="info" titel="Dit hoeft niet meer">
              <p>Vervallen op {schrijfDag(plicht.gedaanOp)}.</p>
            </Melding>
          ) : (
            <Melding soort="ok" titel="Dit is al gedaan">
              <p>Afgerond op {schrijfDag(plicht.gedaanOp)}.</p>
            </Melding>
          )}
          {bewijs !== null && (
            <Alinea>
              <Tekstblok tekst={bewijs} />
            </Alinea>
          )}
          <Knoppenrij>{terug}</Knoppenrij>
        </>
      ) : props.beeld.verzoek !== undefined ? (
        <Knoppenrij>{terug}</Knoppenrij>
      ) : (
        <Formulier
          actie={paden.plicht(plicht.id)}
          csrf={props.csrf}
          verborgen={{ versie: String(concept?.versie ?? 0) }}
        >
          {props.verouderd && (
            <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
              <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
            </Melding>
          )}
          <Alinea>U kunt dit later niet meer veranderen.</Alinea>
          <Tekstvlak
            naam="bewijs"
            label="Hoe heeft u dit gedaan?"
            hint="Een zin is genoeg. Bijvoorbeeld: verteld aan moeder, aan de telefoon."
            max={langsteBewijs}
            waarde={een(props.waarden, 'bewijs')}
            fout={foutBij(props.fouten, 'bewijs')}
          />
          <Knoppenrij>
            <Knop>Rond af</Knop>
            {terug}
          </Knoppenrij>
          <Anders beeld={props.beeld} />
        </Formulier>
      )}
      <Verloop regels={props.beeld.verloop} />
    </>
  )
}

/** Other ways than rounding off: always with a reason. */
const Anders = ({ beeld }: { beeld: PlichtBeeld }) => (
  <Lijst
    items={[
      <Link href={paden.plichtVerzetten(beeld.plicht.id)} los>
        Kies een andere dag
      </Link>,
      ...(beeld.intrekbaar
        ? [
            <Link href={paden.plichtIntrekken(beeld.plicht.id)} los>
              Dit hoeft niet meer
            </Link>,
          ]
        : []),
      ...(beeld.uitstelBesluitId === null
        ? []
        : [
            <Link href={paden.uitstel(beeld.uitstelBesluitId)} los>
              Kan dit nog niet? Kijk of wachten nodig is
            </Link>,
          ]),
    ]}
  />
)
