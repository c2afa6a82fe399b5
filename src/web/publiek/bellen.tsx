import { Telefoon, type Inhoud } from '../ui/index.ts'

/** `0800-2000` or `088-1805 250`: a number to call, as our texts write it. */
const nummer = /(0\d{2,3}-\d[\d ]*\d)/

/** A sentence in which every number can be tapped, and stays on one line. */
export const metNummers = (zin: string): Inhoud =>
  zin
    .split(nummer)
    .map((deel, index) =>
      index % 2 === 0 ? deel : <Telefoon nummer={deel.replaceAll(/\D/g, '')} tekst={deel} />,
    )
