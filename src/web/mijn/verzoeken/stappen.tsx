import { datumInNederland, schrijfDatum, type Datum } from '../../../domein/leeftijd.ts'
import type { Stapsoort } from '../../../domein/rechtsverzoek.ts'
import type { VerzoekNu } from '../../../domein/rechtsverzoek-formulier-stand.ts'
import { vraagaardVan } from '../../../domein/verzoekbrief-woorden.ts'
import type { MijnVerzoek, VerzoekstapRij } from '../../../handelingen/rechtsverzoek-lezen.ts'
import { hoofdletter } from '../../tekst.ts'
import { Alinea, Kop, Tijdlijn } from '../../ui/index.ts'
import { Tekstblok } from '../../werk/tonen.tsx'
import type { Vorm } from '../teksten.ts'
import { verzoekTeksten } from './teksten.ts'

/** What happened on which day, and what comes next; never one word for all of it. */
export const VerzoekStappen = (props: { een: MijnVerzoek; nu: VerzoekNu; vorm: Vorm }) => {
  const { een, nu, vorm } = props
  const t = verzoekTeksten[vorm]
  // Of a day that has gone by nothing is promised any more.
  const dag = nu.teLaat === 'niet' ? (nu.belofte ?? nu.uiterlijk) : nu.uiterlijk
  const straks =
    nu.bij === 'niemand' || nu.teLaat === 'wet'
      ? []
      : [{ moment: t.een.straks, titel: t.een.eenDag(schrijfDatum(dag)) }]
  return (
    <section>
      <Kop niveau={2}>{t.een.stappenKop}</Kop>
      <Tijdlijn
        gebeurtenissen={[
          ...opVolgorde(een).map((stap) => ({
            moment: schrijfDatum(dagVan(stap, een)),
            datumtijd: dagVan(stap, een),
            titel: titelVan(stap, een, vorm),
            children: <Inhoud stap={stap} een={een} />,
          })),
          ...straks,
        ]}
      />
    </section>
  )
}

/**
 * The day on which it was: by post it may have come in earlier than it was written down, and a letter may have gone before
 * somebody wrote that it did.
 */
function dagVan(stap: VerzoekstapRij, { verzoek }: MijnVerzoek): Datum {
  if (stap.soort === 'ontvangen') return verzoek.ontvangenOp
  return stap.inhoud?.dag ?? datumInNederland(stap.op)
}

/** As it happened; within one day as it was written down. */
function opVolgorde(een: MijnVerzoek): readonly VerzoekstapRij[] {
  return een.stappen.toSorted((a, b) => dagVan(a, een).localeCompare(dagVan(b, een)) || a.nr - b.nr)
}

function titelVan(stap: VerzoekstapRij, een: MijnVerzoek, vorm: Vorm): string {
  const t = verzoekTeksten[vorm]
  const { soort, inhoud } = stap
  const gehoord = soort !== 'gehoord' || inhoud?.hoe !== 'niet-gehoord'
  if (!een.doorLezer) {
    const ander: Partial<Record<Stapsoort, string>> = t.ander
    return gehoord ? (ander[soort] ?? t.stap[soort]) : t.ander.nietGehoord
  }
  if (soort === 'ontvangen') return t.ontvangen[vraagaardVan(een.verzoek.soort)]
  return gehoord ? t.stap[soort] : t.nietGehoord
}

/** The day stands above it already. */
function zonderDag({ inhoud }: VerzoekstapRij): string {
  const tekst = inhoud?.tekst ?? ''
  const dag = inhoud?.dag === undefined ? '' : `${schrijfDatum(inhoud.dag)}: `
  return dag !== '' && tekst.startsWith(dag) ? hoofdletter(tekst.slice(dag.length)) : tekst
}

/** What was said, and in which dossier when there is more than one. */
const Inhoud = ({ stap, een }: { stap: VerzoekstapRij; een: MijnVerzoek }) => {
  const tekst = zonderDag(stap)
  const deel = een.delen.length > 1 ? een.delen.find(({ id }) => id === stap.deelId) : undefined
  const nummer = deel?.dossierNummer ?? ''
  return (
    <>
      {nummer !== '' && <Alinea soort="klein">Dossier {nummer}</Alinea>}
      {tekst !== '' && (
        <p>
          <Tekstblok tekst={tekst} />
        </p>
      )}
    </>
  )
}
