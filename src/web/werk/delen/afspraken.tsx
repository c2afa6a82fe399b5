import { Lijst, Melding } from '../../ui/index.ts'

/** What was agreed with the organisation: an agreement narrows, and a contract cannot demand what the law keeps closed. */
export const Afspraken = ({ zinnen }: { zinnen: readonly string[] }) =>
  zinnen.length === 0 ? null : (
    <Melding soort="info" titel="Wat met deze organisatie is afgesproken">
      <Lijst items={zinnen} />
    </Melding>
  )
