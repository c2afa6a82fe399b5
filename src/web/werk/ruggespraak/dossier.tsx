import { standVan } from '../../../domein/ruggespraak.ts'
import type { Dossierbeeld } from '../../../handelingen/dossier.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Kop, Link, Lijst, Melding } from '../../ui/index.ts'
import { antwoorderWoorden, oordeelWoorden, partnerWoorden } from './woorden.ts'

/** What was told while the resident objected or refused: on top of the dossier, for whoever reads it (S1 §5). */
export const TegenDeWil = ({ beeld }: { beeld: Dossierbeeld }) =>
  beeld.tegenDeWil.length === 0 ? null : (
    <Melding soort="waarschuwing" titel="Hier is gedeeld tegen de wil van de inwoner">
      <p>Lees bij het besluit waarom dat nodig was.</p>
      <Lijst
        items={beeld.tegenDeWil.map(({ id, nummer, genomenOp }) => (
          <>
            <Link href={paden.besluit(id)}>{nummer}</Link>
            {`, ${schrijfDag(genomenOp)}`}
          </>
        ))}
      />
    </Melding>
  )

/** The questions that were asked in this dossier, with how they stand; the words are behind the link. */
export const Ruggespraken = ({ beeld }: { beeld: Dossierbeeld }) =>
  beeld.ruggespraken.length === 0 ? null : (
    <section aria-labelledby="ruggespraken">
      <Kop niveau={2} id="ruggespraken">
        Vragen aan anderen, zonder namen
      </Kop>
      <Lijst
        items={beeld.ruggespraken.map((kop) => {
          const laatste = kop.antwoorden.findLast(({ oordeel }) => oordeel !== 'privacy-officer')
          const stand = standVan(kop, kop.antwoorden)
          return (
            <>
              <Link href={paden.ruggespraak(kop.id)}>
                {`${kop.soort === 'escalatie' ? 'Opschalen' : 'Vraag'} ${kop.nummer}`}
              </Link>
              {laatste === undefined
                ? stand === 'ingetrokken'
                  ? ': ingetrokken'
                  : ': wacht op antwoord'
                : `: ${antwoorderWoorden[laatste.als]} zei op ${schrijfDag(laatste.gegevenOp)} “${oordeelWoorden[laatste.oordeel].naam}”`}
              {kop.besluit !== null &&
                (kop.besluit.opschalen
                  ? `. Besloten: opschalen naar ${partnerWoorden[kop.besluit.partner].naam}${kop.besluit.andersDanAdvies ? ', anders dan het advies' : ''}`
                  : '. Besloten: niet opschalen')}
            </>
          )
        })}
      />
    </section>
  )
