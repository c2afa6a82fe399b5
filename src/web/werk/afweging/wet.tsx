import type { Stappenplan } from '../../../domein/afweging/stappenplan.ts'
import { Alinea, Lijst, Melding, Uitleg } from '../../ui/index.ts'

/** What a plan rests on, what nobody may demand, and what a lawyer still has to confirm. */
export const Waarop = ({ plan, open }: { plan: Stappenplan; open?: boolean }) => (
  <>
    {plan.kanNietEisen !== undefined && (
      <Melding soort="info" titel="Dit kan niemand van u eisen">
        <p>{plan.kanNietEisen}</p>
      </Melding>
    )}
    {plan.teBevestigen !== undefined && (
      <Melding soort="waarschuwing" titel="Laat dit nog door een jurist bevestigen">
        <p>{plan.teBevestigen}</p>
      </Melding>
    )}
    <Uitleg titel="Waar steunt dit op?" open={open} id="waarop">
      <Lijst
        items={plan.wet.map(({ wet, artikel, zin }) => (
          <>
            <strong>
              {wet}, {artikel}.
            </strong>{' '}
            {zin}
          </>
        ))}
      />
      <Alinea soort="klein">Dit zijn onze woorden. De tekst van de wet gaat voor.</Alinea>
    </Uitleg>
  </>
)
