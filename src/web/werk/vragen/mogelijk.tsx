import { paden } from '../../paden.ts'
import { Kop, Link, Lijst } from '../../ui/index.ts'

/** What can always be done, whatever the answer is: no "no" stands alone. */
export const WatWelKan = ({ dossierId, advies }: { dossierId: string; advies?: boolean }) => (
  <section aria-labelledby="wat-wel-kan">
    <Kop niveau={2} id="wat-wel-kan">
      Dit kan in ieder geval wel
    </Kop>
    <Lijst
      items={[
        <>
          Vraag het de inwoner zelf. Die mag alles vertellen, en kan het ook bij de ander opvragen.
        </>,
        ...(advies === true
          ? [
              <>
                Vraag om advies over welke hulp past. Daarvoor hoeft niemand een diagnose of
                behandelplan te geven.
              </>,
            ]
          : []),
        <>
          <Link href={paden.overlegZonderNamen()} los>
            Overleg zonder namen
          </Link>
          <br />
          Leg de vraag voor zonder dat iemand weet over wie het gaat.
        </>,
        <>
          <Link href={paden.toestemmingVragen(dossierId)} los>
            Vraag de inwoner om toestemming
          </Link>
          <br />
          Precies voor deze gegevens, van precies deze partij.
        </>,
        <>Vraag uw leidinggevende of de privacy officer om mee te denken.</>,
      ]}
    />
  </section>
)
