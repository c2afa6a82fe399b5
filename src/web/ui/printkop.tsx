import { Weergave } from './weergave.ts'

export type PrintkopProps = {
  /** Voluit: "Gemeente Voorbeeldstad". */
  gemeente: string
  /** Bijvoorbeeld "Triagebesluit". */
  stuk: string
  nummer?: string | undefined
  /** Datum in woorden. */
  datum: string
}

/** Het briefhoofd van een stuk op papier. Alleen in de afdrukweergave. */
export const Printkop = ({ gemeente, stuk, nummer, datum }: PrintkopProps) => (
  <Weergave.Consumer>
    {(weergave) =>
      weergave === 'print' && (
        <div class="dw-printkop">
          <p class="dw-printkop__gemeente">{gemeente}</p>
          <p>
            {stuk}
            {nummer && ` ${nummer}`}, {datum}
          </p>
        </div>
      )
    }
  </Weergave.Consumer>
)
