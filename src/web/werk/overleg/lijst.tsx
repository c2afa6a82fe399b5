import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { magSchrijven } from '../../../domein/dossiersoort.ts'
import type { Overlegkop } from '../../../handelingen/overleg.ts'
import type { Dossierregel } from '../../../handelingen/dossier.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import { hoofdletter, opsomming } from '../../tekst.ts'
import { Alinea, Kaart, KnopLink, Knoppenrij, Kop, Leeg, Link } from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { soortWoorden } from './woorden.ts'

interface LijstProps {
  dossier: Dossierregel
  overleggen: readonly Overlegkop[]
  woorden: Woorden
}

/** The overleggen in a dossier, and first of all the way to talk without names. */
export const OverleglijstPagina = ({ dossier, overleggen, woorden }: LijstProps) => (
  <>
    <Dossierbalk dossier={dossier} />
    <Kop niveau={1}>Overleg met anderen</Kop>
    <ZonderNamenEerst />
    {magSchrijven(dossier.vlaggen) && dossier.status === 'open' && (
      <Knoppenrij>
        <KnopLink href={paden.overlegNieuw(dossier.id)} soort="hoofd">
          Maak een agenda
        </KnopLink>
      </Knoppenrij>
    )}
    {overleggen.length === 0 ? (
      <Leeg titel="Er is nog geen overleg.">
        Een overleg begint met een agenda: waarvoor, met wie, en wat ieder mag vertellen.
      </Leeg>
    ) : (
      overleggen.map((overleg) => (
        <Kaart
          titel={`${soortWoorden[overleg.soort].naam} op ${schrijfDatum(overleg.dag)}`}
          href={paden.overleg(overleg.id)}
          niveau={2}
        >
          <p>
            {hoofdletter(opsomming(overleg.partijen.map((p) => woorden.ontvangers[p].naam)))}.{' '}
            {overleg.vastgelegdOp === null ? 'Nog niet vastgelegd.' : 'Vastgelegd.'}
          </p>
        </Kaart>
      ))
    )}
    <Knoppenrij>
      <KnopLink href={paden.dossier(dossier.id)} soort="stil">
        Naar het dossier
      </KnopLink>
    </Knoppenrij>
  </>
)

/** The alternative, before anything else: often nobody needs to know whom it is about. */
export const ZonderNamenEerst = () => (
  <Alinea>
    Moet de ander weten over wie het gaat? Vaak niet.{' '}
    <Link href={paden.overlegZonderNamen()} los>
      Overleg zonder namen
    </Link>{' '}
    kan altijd, en er hoeft niemand om toestemming gevraagd te worden.
  </Alinea>
)
