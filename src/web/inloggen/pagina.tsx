import type { ActievePet } from '../../domein/pet.ts'
import type { DemoLogin } from '../../handelingen/inloggen.ts'
import { paden } from '../paden.ts'
import { Alinea, Formulier, Keuzerondjes, Knop, Knoppenrij, Kop, Melding } from '../ui/index.ts'

/** The fictional people of the demo, in two groups. One button, so that a phone needs one tap less. */
export const InlogPagina = ({
  logins,
  terug,
  fout,
}: {
  logins: readonly DemoLogin[]
  terug: string | undefined
  fout: string | undefined
}) => (
  <>
    <Kop niveau={1}>Inloggen</Kop>
    <Melding soort="info" titel="Dit is een demo">
      <p>Alle mensen hieronder zijn verzonnen. U heeft geen wachtwoord nodig.</p>
    </Melding>
    <Formulier actie={paden.inloggen()} verborgen={terug === undefined ? {} : { terug }}>
      <Keuzerondjes
        naam="wie"
        legenda="Wie wilt u zijn?"
        fout={fout}
        keuzes={logins.map((login) => ({
          waarde: login.id,
          tekst: login.naam,
          hint: login.omschrijving,
        }))}
      />
      <Knoppenrij>
        <Knop>Inloggen</Knop>
      </Knoppenrij>
    </Formulier>
  </>
)

/** Which pet is on? Asked right after login to who has more than one; the pet decides what can be seen (E-062). */
export const PetKiezenPagina = ({
  petten,
  csrf,
  fout,
}: {
  petten: readonly ActievePet[]
  csrf: string
  fout: string | undefined
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
        </Knoppenrij>
      </Formulier>
    )}
  </>
)
