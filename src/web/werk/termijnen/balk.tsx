import { dagenTussen, schrijfDatum, type Datum } from '../../../domein/leeftijd.ts'
import { Wanneer } from '../tonen.tsx'

interface TermijnbalkProps {
  vanaf: Datum | null
  uiterlijk: Datum
  wettelijk: Datum | null
  vandaag: Datum
}

/**
 * How much of the time has passed: as a bar for the eye, and in words, drawing and date for everybody. The day agreed
 * here stands beside the last day of the law when those differ.
 */
export const Termijnbalk = ({ vanaf, uiterlijk, wettelijk, vandaag }: TermijnbalkProps) => {
  const alle = vanaf === null ? 0 : dagenTussen(vanaf, uiterlijk)
  const voorbij = vanaf === null ? 0 : Math.min(alle, Math.max(0, dagenTussen(vanaf, vandaag)))
  return (
    <>
      <Wanneer uiterlijk={uiterlijk} vandaag={vandaag} />
      {alle > 0 && (
        <progress class="dw-termijnbalk" max={alle} value={voorbij} aria-hidden="true" />
      )}
      {wettelijk !== null && wettelijk !== uiterlijk && (
        <span class="dw-termijnwet">Volgens de wet: {schrijfDatum(wettelijk)}</span>
      )}
    </>
  )
}
