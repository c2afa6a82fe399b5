import type { Bewijsregel, Overgangsbewijs } from '../../../handelingen/overgang-bewijs.ts'
import { isToegestaan } from '../../../handelingen/weeg.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Gegevenslijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Printkop,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { AlleenScherm, Tekstblok } from '../tonen.tsx'
import { Gegevenkaart } from './gegeven.tsx'
import { KortAntwoord } from './kort-antwoord.tsx'

interface BewijsProps {
  bewijs: Overgangsbewijs
  regelset: Regelset
  gemeente: string
  nieuw: boolean
  csrf: string
}

/** The receipt of an overgang: what went, what stayed (only on the first side), and why. */
export const BewijsPagina = (props: BewijsProps) => {
  const { bewijs, gemeente, nieuw } = props
  const { overgang, kant, dossier } = bewijs
  const mee = bewijs.regels.filter((regel) => regel.mee)
  const blijft = bewijs.regels.filter((regel) => !regel.mee)
  return (
    <>
      <Printkop
        gemeente={`Gemeente ${gemeente}`}
        stuk="Bewijs van overgang"
        datum={schrijfDag(overgang.op)}
      />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>{kant === 'van' ? 'Naar een andere rol' : 'Gekregen uit een andere rol'}</Kop>
      {nieuw && (
        <Melding soort="ok" titel="De overgang is gedaan" nieuw>
          <p>Wat u koos, staat in het andere dossier. De rest is gebleven.</p>
        </Melding>
      )}
      <Gegevenslijst regels={kenmerken(bewijs)} />
      {overgang.zelfdePersoon && overgang.vanPetId !== overgang.naarPetId && (
        <Melding soort="waarschuwing" titel="Dezelfde persoon in beide rollen">
          <p>Laat een collega meekijken bij een beslissing of advies over deze inwoner.</p>
        </Melding>
      )}
      <Verder {...props} />
      <Lijst {...props} id="mee" titel="Wat meeging" leeg="Er ging niets mee." regels={mee} />
      {kant === 'van' && (
        <Lijst
          {...props}
          id="blijft"
          titel="Wat in dit dossier bleef"
          leeg="Er bleef niets achter."
          regels={blijft}
        />
      )}
      <Alinea soort="klein">Bijlagen gingen niet mee.</Alinea>
    </>
  )
}

function kenmerken({ overgang, kant }: Overgangsbewijs) {
  const verteld = overgang.rolVerteld ? 'Ja' : 'Nee'
  return [
    { naam: 'Wanneer', waarde: schrijfMoment(overgang.op) },
    { naam: 'Van de rol', waarde: overgang.vanPet },
    {
      naam: 'Naar de rol',
      waarde: kant === 'van' ? `${overgang.naarPet}, ${overgang.naarMedewerker}` : overgang.naarPet,
    },
    {
      naam: 'Met de inwoner',
      waarde: overgang.metInwoner === 'samen' ? 'Samen gekozen' : 'Vooraf besproken',
    },
    { naam: 'Nieuwe rol verteld', waarde: verteld },
    ...(overgang.toelichting === ''
      ? []
      : [{ naam: 'Afgesproken', waarde: <Tekstblok tekst={overgang.toelichting} /> }]),
  ]
}

/** A pet is never switched in silence: one does it oneself, and lands in the other dossier. */
const Verder = ({ bewijs, csrf }: BewijsProps) => {
  const { anderePet, overgang, kant, dossier } = bewijs
  const terug = <KnopLink href={paden.dossier(dossier.id)}>Naar dit dossier</KnopLink>
  if (kant === 'naar' || anderePet === undefined) {
    const zelf = kant === 'van' && overgang.vanPetId === overgang.naarPetId
    return (
      <Knoppenrij>
        {zelf && (
          <KnopLink href={paden.dossier(overgang.naarDossierId)} soort="hoofd">
            Naar het andere dossier
          </KnopLink>
        )}
        {terug}
      </Knoppenrij>
    )
  }
  return (
    <AlleenScherm>
      <Formulier
        actie={paden.pet()}
        csrf={csrf}
        verborgen={{ pet: anderePet.id, naar: paden.dossier(overgang.naarDossierId) }}
      >
        <Alinea>
          Het andere dossier opent u met uw andere pet. Zet die zelf op als u in die rol verdergaat.
        </Alinea>
        <Knoppenrij>
          <Knop>Zet de pet {anderePet.naam} op</Knop>
          {terug}
        </Knoppenrij>
      </Formulier>
    </AlleenScherm>
  )
}

const Lijst = (
  props: BewijsProps & {
    id: string
    titel: string
    leeg: string
    regels: readonly Bewijsregel[]
  },
) => (
  <section aria-labelledby={props.id}>
    <Kop niveau={2} id={props.id}>
      {props.titel}
    </Kop>
    {props.regels.length === 0 ? (
      <Alinea>{props.leeg}</Alinea>
    ) : (
      props.regels.map(({ gegeven, over, mee, antwoord }) => (
        <Gegevenkaart gegeven={gegeven} over={over} woorden={props.regelset.woorden}>
          {antwoord.nodig !== undefined && <Alinea>Nodig omdat: {antwoord.nodig}</Alinea>}
          {!mee && isToegestaan(antwoord) ? (
            <p>Kon mee, maar is niet gekozen.</p>
          ) : (
            <KortAntwoord regelset={props.regelset} antwoord={antwoord} id={gegeven.id} />
          )}
        </Gegevenkaart>
      ))
    )}
  </section>
)
