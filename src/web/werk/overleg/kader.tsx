import type { Overlegdeelnemer } from '../../../handelingen/overleg.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { hoofdletter, opsomming } from '../../tekst.ts'
import { Alinea, Gegevenslijst, Kop, Uitleg } from '../../ui/index.ts'
import { geheimZin, ruimteZinnen } from './woorden.ts'

interface KaderProps {
  deelnemer: Overlegdeelnemer
  nummer: number
  woorden: Woorden
}

/** The legal frame of one party: an item of the agenda of its own, to be said before anything else (E-166). */
export const Kaderpunt = ({ deelnemer, nummer, woorden }: KaderProps) => {
  const { kader, wie, beroepsgeheim, ontvanger } = deelnemer
  return (
    <section aria-labelledby={`kader-${deelnemer.nr}`}>
      <Kop niveau={3} id={`kader-${deelnemer.nr}`}>
        {`${nummer}. Wat mag ${wie} vertellen?`}
      </Kop>
      <Alinea>
        {`${hoofdletter(woorden.ontvangers[ontvanger].naam)}. ${geheimZin(beroepsgeheim)}`}
      </Alinea>
      <Kop niveau={4}>Wat zij ons mogen vertellen</Kop>
      <Gegevenslijst
        regels={ruimteZinnen(kader.zij, woorden, 'zij').map(({ wat, gegevens }) => ({
          naam: wat,
          waarde: gegevens,
        }))}
      />
      <Kop niveau={4}>Wat wij hun mogen vertellen</Kop>
      <Gegevenslijst
        regels={ruimteZinnen(kader.wij, woorden, 'wij').map(({ wat, gegevens }) => ({
          naam: wat,
          waarde: gegevens,
        }))}
      />
      <Uitleg titel="Waar rust dit op?">
        <p>
          Uitgegaan is van: het is nodig en het kan niet met minder.
          {kader.bronnen.length > 0 && ` Bronnen: ${opsomming(kader.bronnen)}.`}
        </p>
        <p>
          {`Regels versie ${kader.regelset}, zoals ze gelden op ${schrijfDatum(kader.peildatum)}. De ander weegt zelf af en mag anders besluiten.`}
        </p>
      </Uitleg>
    </section>
  )
}
