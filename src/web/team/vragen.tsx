import type { Waarden } from '../../domein/invoer.ts'
import type { Datum } from '../../domein/leeftijd.ts'
import { standVan } from '../../domein/ruggespraak.ts'
import {
  magDoorzetten,
  type Bredevraag,
  type Breedgevraagd,
  type Vragenbak,
} from '../../handelingen/ruggespraak-antwoord.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { metVraag, paden } from '../paden.ts'
import { Alinea, Fouten, KnopLink, Knoppenrij, Kop, Melding, type Fout } from '../ui/index.ts'
import {
  Antwoorden,
  Antwoordformulier,
  Vraagkaart,
  Vraagtekst,
} from '../werk/ruggespraak/delen.tsx'
import { partnerWoorden } from '../werk/ruggespraak/woorden.ts'
import { AlleenScherm, Tekstblok } from '../werk/tonen.tsx'

/** Where this inbox lives, per pet. */
export const vakken = {
  leidinggevende: { lijst: paden.teamVragen(), vraag: paden.teamVraag, deel: 'vragen' },
  'privacy-officer': { lijst: paden.privacyVragen(), vraag: paden.privacyVraag, deel: 'vragen' },
} as const

/** The questions that wait for this pet, the day that ends first on top, and what is done. */
export const VragenbakPagina = (props: {
  bak: Vragenbak
  als: Breedgevraagd
  woorden: Woorden
  vandaag: Datum
}) => {
  const { bak, als } = props
  const kaart = (kop: Vragenbak['open'][number]) => (
    <Vraagkaart
      kop={kop}
      href={vakken[als].vraag(kop.id)}
      woorden={props.woorden}
      vandaag={props.vandaag}
      wie={`${kop.steller}, ${kop.stellerPet}`}
    />
  )
  return (
    <>
      <Kop niveau={1}>Vragen aan u</Kop>
      <Alinea soort="inleiding">
        U leest de vraag en niets van het dossier. U hoeft niet te weten over wie het gaat.
      </Alinea>
      <section>
        <Kop niveau={2}>Wacht op uw antwoord</Kop>
        {bak.open.length === 0 ? (
          <Alinea>Er wacht nu geen vraag op u.</Alinea>
        ) : (
          bak.open.map(kaart)
        )}
      </section>
      <section>
        <Kop niveau={2}>Eerder</Kop>
        {bak.klaar.length === 0 ? <Alinea>Er is nog niets.</Alinea> : bak.klaar.map(kaart)}
      </section>
    </>
  )
}

interface VraagProps {
  vraag: Bredevraag
  als: Breedgevraagd
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  nieuw: boolean
  woorden: Woorden
  vandaag: Datum
  csrf: string
}

/** One question for the leidinggevende or the privacy officer: read, answered or passed on. */
export const BredeVraagPagina = (props: VraagProps) => {
  const { vraag, als, woorden, vandaag } = props
  const { kop, inhoud, antwoorden, dossierNummer } = vraag
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1} heel>
        {kop.soort === 'escalatie' ? 'Opschalen' : 'Vraag'} {kop.nummer}
      </Kop>
      {props.nieuw && (
        <Melding soort="ok" titel="Uw antwoord is verstuurd" nieuw>
          <p>De professional ziet het nu en beslist zelf.</p>
        </Melding>
      )}
      <Vraagtekst kop={kop} inhoud={inhoud} woorden={woorden} vandaag={vandaag} />
      {dossierNummer !== undefined && (
        <Melding soort="waarschuwing" titel={`Het gaat om dossier ${dossierNummer}`}>
          <p>
            Reden: <Tekstblok tekst={inhoud.escalatie?.waaromNummer ?? ''} />
          </p>
          <p>
            Probeer eerst te antwoorden zonder het dossier. Opent u het, dan kan de inwoner dat
            zien.
          </p>
          <AlleenScherm>
            <Knoppenrij>
              <KnopLink href={paden.inzien()}>Open het dossier met een doel</KnopLink>
            </Knoppenrij>
          </AlleenScherm>
        </Melding>
      )}
      <Antwoorden antwoorden={antwoorden} />
      {kop.besluit !== null && (
        <Melding
          soort={kop.besluit.andersDanAdvies ? 'waarschuwing' : 'info'}
          titel={
            kop.besluit.opschalen
              ? `De professional schaalt op naar ${partnerWoorden[kop.besluit.partner].naam}`
              : 'De professional schaalt niet op'
          }
        >
          {kop.besluit.andersDanAdvies && (
            <p>Dat is anders dan u adviseerde. De reden staat in het dossier. Praat erover.</p>
          )}
        </Melding>
      )}
      {vraag.magAntwoorden && (
        <Antwoordformulier
          actie={vakken[als].vraag(kop.id)}
          waarden={props.waarden}
          fouten={props.fouten}
          versie={vraag.concept?.versie ?? 0}
          verouderd={props.verouderd}
          magDoorzetten={magDoorzetten(als, kop)}
          csrf={props.csrf}
        />
      )}
      <AlleenScherm>
        <Knoppenrij>
          {standVan(kop, kop.antwoorden) === 'beantwoord' && (
            <KnopLink href={metVraag(paden.leidraden(), { vraag: kop.id })}>
              Maak hier een leidraad van
            </KnopLink>
          )}
          <KnopLink href={vakken[als].lijst} soort="stil">
            Naar de lijst
          </KnopLink>
        </Knoppenrij>
      </AlleenScherm>
    </>
  )
}
