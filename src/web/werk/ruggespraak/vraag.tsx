import type { Waarden } from '../../../domein/invoer.ts'
import type { Datum } from '../../../domein/leeftijd.ts'
import { standVan } from '../../../domein/ruggespraak.ts'
import { magDoorzetten } from '../../../handelingen/ruggespraak-antwoord.ts'
import type { Ruggespraakbeeld } from '../../../handelingen/ruggespraak.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  type Fout,
} from '../../ui/index.ts'
import { AlleenScherm, Tekstblok } from '../tonen.tsx'
import { Antwoorden, Antwoordformulier, Vraagtekst } from './delen.tsx'
import { aanWie, partnerWoorden } from './woorden.ts'

interface VraagProps {
  beeld: Ruggespraakbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  /** What just happened. */
  nieuw: string | undefined
  woorden: Woorden
  vandaag: Datum
  csrf: string
}

/** One question, for who asked it and for a colleague who is asked. */
export const RuggespraakPagina = (props: VraagProps) => {
  const { beeld, woorden, vandaag } = props
  const { kop, inhoud, antwoorden } = beeld
  const open = standVan(kop, kop.antwoorden) === 'open'
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1} heel>
        {kop.soort === 'escalatie' ? 'Opschalen' : 'Vraag'} {kop.nummer}
      </Kop>
      {props.nieuw === 'gesteld' && (
        <Melding soort="ok" titel="Uw vraag is gesteld" nieuw>
          <p>Gevraagd aan: {aanWie(kop)}. U ziet het antwoord hier en bij “Hulp en overleg”.</p>
        </Melding>
      )}
      {props.nieuw === 'beantwoord' && (
        <Melding soort="ok" titel="Uw antwoord is verstuurd" nieuw>
          <p>Dank u wel. De vrager ziet het nu.</p>
        </Melding>
      )}
      <Vraagtekst kop={kop} inhoud={inhoud} woorden={woorden} vandaag={vandaag} />
      <Antwoorden antwoorden={antwoorden} />
      <Plek {...props} />
      {beeld.magAntwoorden && (
        <Antwoordformulier
          actie={paden.ruggespraak(kop.id)}
          waarden={props.waarden}
          fouten={props.fouten}
          versie={beeld.concept?.versie ?? 0}
          verouderd={props.verouderd}
          magDoorzetten={magDoorzetten('collega', kop)}
          csrf={props.csrf}
        />
      )}
      {beeld.eigen && open && (
        <AlleenScherm>
          <Formulier actie={paden.ruggespraakIntrekken(kop.id)} csrf={props.csrf}>
            <Alinea>
              Is het antwoord niet meer nodig? Dan hoeft niemand er meer tijd aan te geven.
            </Alinea>
            <Knoppenrij>
              <Knop soort="tweede">Trek de vraag in</Knop>
            </Knoppenrij>
          </Formulier>
        </AlleenScherm>
      )}
      <Knoppenrij>
        <KnopLink href={paden.ruggespraken()} soort="stil">
          Naar hulp en overleg
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

/** Where it belongs and what was decided: only for who works in that dossier. */
const Plek = ({ beeld }: VraagProps) => {
  const { plek, kop, eigen } = beeld
  if (plek === undefined) return null
  const { besluit } = kop
  const beantwoord = kop.antwoorden.some(
    ({ als, oordeel }) => als === 'leidinggevende' && oordeel !== 'privacy-officer',
  )
  return (
    <section aria-labelledby="dossier-kop">
      <Kop niveau={2} id="dossier-kop">
        In uw dossier
      </Kop>
      <Alinea>
        Deze vraag hoort bij{' '}
        <Link href={paden.dossier(plek.dossierId)}>dossier {plek.dossierNummer}</Link>. Wie
        antwoordt, ziet dat niet.
      </Alinea>
      {besluit !== null && (
        <Melding
          soort={besluit.andersDanAdvies ? 'waarschuwing' : 'info'}
          titel={
            besluit.opschalen
              ? `Besloten: opschalen naar ${partnerWoorden[besluit.partner].naam}`
              : 'Besloten: niet opschalen'
          }
        >
          {besluit.andersDanAdvies && <p>Dit is anders dan het advies van de leidinggevende.</p>}
          <p>
            <Tekstblok tekst={plek.argumenten ?? ''} />
          </p>
          <p>{schrijfDag(besluit.beslotenOp)}.</p>
        </Melding>
      )}
      {kop.soort === 'escalatie' && eigen && beantwoord && (
        <AlleenScherm>
          <Knoppenrij>
            <KnopLink href={paden.escalatieBesluit(kop.id)} soort="hoofd">
              {besluit === null ? 'Leg vast wat u besluit' : 'Bekijk het besluit'}
            </KnopLink>
          </Knoppenrij>
        </AlleenScherm>
      )}
    </section>
  )
}
