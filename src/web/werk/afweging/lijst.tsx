import { groepnamen, plangroepen } from '../../../domein/afweging/stappenplan.ts'
import type { Afwegingenlijst } from '../../../handelingen/afweging-lezen.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Alinea, Kaart, Kaarten, KnopLink, Knoppenrij, Kop, Leeg, Lijst } from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Spoednummers } from './spoed.tsx'

/** The weighings of a dossier, and every guided act there is; what is not for who looks says why. */
export const AfwegingenPagina = ({ lijst }: { lijst: Afwegingenlijst }) => {
  const { dossier, afwegingen, plannen } = lijst
  return (
    <>
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Lastige situaties</Kop>
      <Alinea soort="inleiding">
        Stap voor stap afwegen en vastleggen: een melding, de meldcode, een geheim dat knelt. U
        beslist zelf, en later is te zien hoe.
      </Alinea>
      <Spoednummers />
      <section aria-labelledby="lopend">
        <Kop niveau={2} id="lopend">
          In dit dossier
        </Kop>
        {afwegingen.length === 0 ? (
          <Leeg titel="Hier is nog niets afgewogen" />
        ) : (
          <Kaarten>
            {afwegingen.map((rij) => (
              <Kaart
                titel={rij.plan?.titel ?? rij.nummer}
                href={rij.plan === undefined ? undefined : paden.afweging(rij.id)}
              >
                <p>
                  Over {rij.naam}. Begonnen op {schrijfDag(rij.begonnenOp)}.{' '}
                  {rij.geeindigdOp === null
                    ? 'Nog niet klaar.'
                    : `Klaar op ${schrijfDag(rij.geeindigdOp)}.`}
                </p>
              </Kaart>
            ))}
          </Kaarten>
        )}
      </section>
      {lijst.magSchrijven &&
        plangroepen.map((groep) => {
          const hier = plannen.filter(({ plan }) => plan.groep === groep)
          const voor = hier.filter(({ nietVoor }) => nietVoor === undefined)
          const niet = hier.filter(({ nietVoor }) => nietVoor !== undefined)
          return hier.length === 0 ? null : (
            <section aria-labelledby={`groep-${groep}`}>
              <Kop niveau={2} id={`groep-${groep}`}>
                {groepnamen[groep]}
              </Kop>
              <Kaarten>
                {voor.map(({ plan }) => (
                  <Kaart titel={plan.titel} href={paden.afwegingBegin(dossier.id, plan.soort)}>
                    <p>{plan.kort}</p>
                  </Kaart>
                ))}
              </Kaarten>
              {niet.length > 0 && (
                <Lijst
                  items={niet.map(({ plan, nietVoor }) => (
                    <>
                      <strong>{plan.titel}</strong>: {nietVoor}
                    </>
                  ))}
                />
              )}
            </section>
          )
        })}
      <Knoppenrij>
        <KnopLink href={paden.dossier(dossier.id)} soort="stil">
          Naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}
