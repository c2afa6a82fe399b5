import type { ActievePet } from '../../../domein/pet.ts'
import { meesteResultaten, type Zoekuitkomst } from '../../../handelingen/zoeken.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import { Alinea, Badge, Fouten, Kop, Link, Lijst, Melding, Tabel } from '../../ui/index.ts'
import { rolWoorden } from '../dossier/personen.tsx'
import { Zoekformulier } from './formulier.tsx'

interface ZoekProps {
  pet: ActievePet
  woorden: Woorden
  csrf: string
  /** What was typed; it stays where it was. */
  tekst: string
  fout?: string | undefined
  uitkomst?: Zoekuitkomst | undefined
}

/** The own dossiers by name, birth date or number. Whoever is not found here may or may not exist elsewhere. */
export const ZoekPagina = ({ pet, woorden, csrf, tekst, fout, uitkomst }: ZoekProps) => (
  <>
    <Fouten fouten={fout === undefined ? [] : [{ veld: 'zoek', tekst: fout }]} />
    <Kop niveau={1}>Zoeken</Kop>
    <Alinea soort="inleiding">
      U zoekt in de dossiers waar u als {pet.naam} bij kunt. Ook in de namen van ouders en
      gezinsleden.
    </Alinea>
    <Zoekformulier csrf={csrf} tekst={tekst} fout={fout} />
    {uitkomst !== undefined &&
      (uitkomst.resultaten.length === 0 ? (
        <Niets />
      ) : (
        <Resultaten uitkomst={uitkomst} woorden={woorden} />
      ))}
  </>
)

const Niets = () => (
  <section aria-labelledby="niets">
    <Kop niveau={2} id="niets">
      Niets gevonden
    </Kop>
    <Melding soort="info" titel="In uw eigen dossiers staat dit niet." nieuw>
      <p>Dat zegt niets over dossiers van anderen. Daarin kunt u niet zoeken.</p>
    </Melding>
    <Lijst
      items={[
        'Weet u welke collega betrokken is? Vraag die collega om u te betrekken.',
        <>
          Is er een nieuwe vraag? <Link href={paden.intake()}>Neem de vraag aan</Link>.
        </>,
        <>
          Is iemand nu in gevaar? <Link href={paden.nood()}>Open een dossier met spoed</Link>. Bij
          direct gevaar belt u eerst 112.
        </>,
      ]}
    />
  </section>
)

const Resultaten = ({ uitkomst, woorden }: { uitkomst: Zoekuitkomst; woorden: Woorden }) => {
  const aantal = uitkomst.resultaten.length
  const metAnderen = uitkomst.resultaten.some(({ gevondenOp }) => gevondenOp.length > 0)
  return (
    <section aria-labelledby="gevonden">
      <Kop niveau={2} id="gevonden">
        {aantal === 1 ? '1 dossier gevonden' : `${aantal} dossiers gevonden`}
      </Kop>
      {uitkomst.meer && (
        <Alinea>Er is meer. U ziet hoogstens {meesteResultaten} dossiers. Zoek preciezer.</Alinea>
      )}
      <Tabel
        bijschrift="Gevonden dossiers"
        bijschriftVerborgen
        kolommen={[
          { kop: 'Naam' },
          ...(metAnderen ? [{ kop: 'Gevonden op' }] : []),
          { kop: 'Geboren in' },
          { kop: 'Dossier' },
          { kop: 'Soort' },
          { kop: 'Doel' },
        ]}
        rijen={uitkomst.resultaten.map(({ dossier, gevondenOp }) => [
          <Link href={paden.dossier(dossier.id)} context={`(dossier ${dossier.nummer})`} los>
            {dossier.persoonNaam}
          </Link>,
          ...(metAnderen
            ? [
                gevondenOp
                  .map(({ naam, rol }) => `${naam} (${rolWoorden[rol] ?? rol})`)
                  .join(', ') || '–',
              ]
            : []),
          dossier.geboortedatum?.slice(0, 4) ?? 'Niet bekend',
          <>
            {dossier.nummer} {dossier.status === 'gesloten' && <Badge tekst="gesloten" />}
          </>,
          hoofdletter(woorden.dossiers[dossier.soort].naam),
          hoofdletter(woorden.doelen[dossier.doel].naam),
        ])}
      />
    </section>
  )
}
