import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { VerzoekNu } from '../../../domein/rechtsverzoek-formulier-stand.ts'
import type { MijnVerzoek, VerzoekstapRij } from '../../../handelingen/rechtsverzoek-lezen.ts'
import { schrijfDag } from '../../moment.ts'
import { Kop, Tijdlijn } from '../../ui/index.ts'
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
          ...een.stappen.map((stap) => ({
            moment: dagVan(stap, een),
            datumtijd: stap.op.toISOString(),
            titel: titelVan(stap, een, vorm),
            children: <Inhoud stap={stap} />,
          })),
          ...straks,
        ]}
      />
    </section>
  )
}

/** By post it may have come in earlier than it was written down; the first day is the one that counts. */
const dagVan = (stap: VerzoekstapRij, { verzoek }: MijnVerzoek): string =>
  stap.soort === 'ontvangen' ? schrijfDatum(verzoek.ontvangenOp) : schrijfDag(stap.op)

function titelVan(stap: VerzoekstapRij, een: MijnVerzoek, vorm: Vorm): string {
  const t = verzoekTeksten[vorm]
  if (!een.doorLezer && (stap.soort === 'ontvangen' || stap.soort === 'ingetrokken')) {
    return t.ander[stap.soort]
  }
  if (!een.doorLezer && (stap.soort === 'vraag' || stap.soort === 'antwoord')) {
    return t.ander[stap.soort]
  }
  return t.stap[stap.soort]
}

const Inhoud = ({ stap }: { stap: VerzoekstapRij }) => {
  const tekst = stap.inhoud?.tekst ?? ''
  return tekst === '' ? null : <Tekstblok tekst={tekst} />
}
