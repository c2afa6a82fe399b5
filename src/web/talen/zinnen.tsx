import { Lijst } from '../ui/index.ts'

/** The sentences of a standard text, one line each. */
export const Zinnen = ({ zinnen }: { zinnen: readonly string[] }) => (
  <Lijst items={zinnen.map((zin) => metGetallen(zin))} />
)

/**
 * A number with a dash in it, such as one to call, stays in one piece: in a line from right to left its two halves
 * would change places.
 */
const metGetallen = (zin: string) =>
  zin
    .split(/(\d+-\d+)/)
    .map((deel, index) => (index % 2 === 0 ? deel : <bdi dir="ltr">{deel}</bdi>))
