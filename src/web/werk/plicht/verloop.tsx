import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Verloopregel, Verloopsoort } from '../../../domein/plicht-verloop.ts'
import { schrijfMoment } from '../../moment.ts'
import { Kop, Tijdlijn } from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'

const woorden: Readonly<Record<Verloopsoort, string>> = {
  ontstaan: 'Begonnen',
  overgenomen: 'Overgenomen',
  verzet: 'Verzet naar een andere dag',
  gedaan: 'Gedaan',
  ingetrokken: 'Vervallen',
}

const uitleg = (regel: Verloopregel): string =>
  [
    regel.door === null ? 'Vanzelf, of door de inwoner.' : `Door ${regel.door}.`,
    regel.van !== null && regel.naar !== null ? `Van ${regel.van} naar ${regel.naar}.` : '',
    regel.soort === 'ontstaan' && regel.naar !== null ? `Voor ${regel.naar}.` : '',
    regel.vanDag !== null && regel.naarDag !== null
      ? `Van ${schrijfDatum(regel.vanDag)} naar ${schrijfDatum(regel.naarDag)}.`
      : '',
    regel.soort === 'ontstaan' && regel.naarDag !== null
      ? `Uiterlijk ${schrijfDatum(regel.naarDag)}.`
      : '',
  ]
    .filter((zin) => zin !== '')
    .join(' ')

/** What happened to a duty. Nobody can change this. */
export const Verloop = ({ regels }: { regels: readonly Verloopregel[] }) => (
  <section>
    <Kop niveau={2}>Wat er gebeurde</Kop>
    <Tijdlijn
      gebeurtenissen={regels.map((regel) => ({
        moment: schrijfMoment(regel.op),
        titel: woorden[regel.soort],
        children: (
          <>
            <p>{uitleg(regel)}</p>
            {regel.reden !== null && (
              <p>
                Waarom: <Tekstblok tekst={regel.reden} />
              </p>
            )}
          </>
        ),
      }))}
    />
  </section>
)
