import type { ZonderIemand } from '../../handelingen/toewijzing.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import {
  Alinea,
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  Knoppenrij,
  Kop,
  Melding,
  Uitleg,
} from '../ui/index.ts'

/** Said once, after somebody was chosen. */
export const Bericht = ({ nieuw }: { nieuw: string | undefined }) => {
  if (nieuw === 'toegewezen') {
    return (
      <Melding soort="ok" titel="De collega is aangewezen" nieuw>
        <p>Het dossier staat nu in de lijst van deze collega. Vertel het ook even zelf.</p>
      </Melding>
    )
  }
  if (nieuw === 'al') {
    return (
      <Melding soort="info" titel="Er is al iemand bij dat dossier" nieuw>
        <p>Er is niets gewijzigd.</p>
      </Melding>
    )
  }
  return null
}

interface ZonderIemandProps {
  zonder: ZonderIemand
  woorden: Woorden
  csrf: string
  /** The dossier for which somebody was asked without a choice. */
  fout: string | undefined
}

/** What nobody keeps any more, and giving it to a colleague. When there is nothing of the kind, there is no section. */
export const ZonderIemandDeel = ({ zonder, woorden, csrf, fout }: ZonderIemandProps) => {
  const { aantal, dossiers } = zonder
  if (aantal === 0) return null
  return (
    <section aria-labelledby="zonder">
      <Kop niveau={2} id="zonder">
        Dossiers zonder iemand
      </Kop>
      <Alinea>
        {aantal === 1 ? 'Bij 1 open dossier' : `Bij ${aantal} open dossiers`} is geen collega meer
        die erin kan schrijven. Wijs een collega aan. Die ziet dan wat de vorige zag, en wat nog
        moet gebeuren.
      </Alinea>
      {dossiers.length < aantal && (
        <Alinea>U ziet de {dossiers.length} oudste. Daarna komen de volgende.</Alinea>
      )}
      {dossiers.map((dossier) => (
        <Kaart titel={`Dossier ${dossier.nummer}`}>
          <p>
            {hoofdletter(woorden.dossiers[dossier.soort].naam)}, taak:{' '}
            {woorden.taken[dossier.taak].naam}
          </p>
          <Aanwijzen
            dossier={dossier}
            csrf={csrf}
            fout={fout === dossier.id ? 'Kies een collega.' : undefined}
          />
        </Kaart>
      ))}
    </section>
  )
}

const Aanwijzen = ({
  dossier,
  csrf,
  fout,
}: {
  dossier: ZonderIemand['dossiers'][number]
  csrf: string
  fout: string | undefined
}) =>
  dossier.kandidaten.length === 0 ? (
    <p>Er is niemand met een pet die past. Vraag de beheerder om een pet voor deze taak.</p>
  ) : (
    <Uitleg titel="Wijs een collega aan" id={`zonder-${dossier.id}`} open={fout !== undefined}>
      <Formulier actie={paden.teamToewijzen()} csrf={csrf} verborgen={{ dossier: dossier.id }}>
        <Keuzelijst
          naam="pet"
          id={`pet-${dossier.id}`}
          label="Welke collega neemt dit dossier?"
          hint="U ziet alleen collega’s met een pet die past. Overleg eerst of het kan."
          leeg="Kies een collega"
          keuzes={dossier.kandidaten.map((pet) => ({
            waarde: pet.petId,
            tekst: `${pet.medewerkerNaam} – ${pet.petNaam}`,
          }))}
          fout={fout}
        />
        <Knoppenrij>
          <Knop soort="tweede" context={`voor dossier ${dossier.nummer}`}>
            Wijs aan
          </Knop>
        </Knoppenrij>
      </Formulier>
    </Uitleg>
  )
