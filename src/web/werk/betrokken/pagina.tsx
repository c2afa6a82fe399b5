import type { ComponentChildren } from 'preact'
import type { Betrokkenen, PetMetNaam } from '../../../handelingen/betrokkenheid.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import { Alinea, KnopLink, Knoppenrij, Kop, Leeg, Link, Melding, Tabel } from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { laatsteDag } from './bericht.tsx'
import { magInWoorden } from './woorden.ts'

interface BetrokkenenProps {
  beeld: Betrokkenen
  petId: string
  woorden: Woorden
  nieuw: string | undefined
  /** The form for letting a colleague in, or nothing. */
  children: ComponentChildren
}

const nieuws: Readonly<Record<string, string>> = {
  betrokken: 'Uw collega kan nu bij dit dossier.',
  gestopt: 'Uw collega kan niet meer bij dit dossier. Wat nog open stond, ligt bij wie blijft.',
  afgeschermd: 'Spoed en leidinggevende kunnen dit dossier nu niet openen.',
  opengesteld: 'De afscherming is weg.',
}

const Wie = ({ pet }: { pet: PetMetNaam }) => (
  <>
    {pet.medewerkerNaam}
    <br />
    {pet.petNaam}, {pet.organisatie}
  </>
)

const tot = (moment: Date | null): string => (moment === null ? 'geen einde' : laatsteDag(moment))
const hoe = { leidinggevende: 'Leidinggevende', klacht: 'Klacht of bezwaar', nood: 'Met spoed' }

/** Who can reach this dossier, who could, and why; in plain words. */
export const BetrokkenenPagina = (props: BetrokkenenProps) => {
  const { beeld } = props
  const { dossier, betrokkenheden, doeltoegang, formulier } = beeld
  const loopt = (p: { loopt: boolean }): boolean => p.loopt
  const bericht = nieuws[props.nieuw ?? '']
  return (
    <>
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Wie kan bij dit dossier?</Kop>
      {bericht !== undefined && (
        <Melding soort="ok" titel="Gelukt" nieuw>
          <p>{bericht}</p>
        </Melding>
      )}
      <Alinea soort="inleiding">
        Alleen wie hier staat, kan dit dossier openen. De inwoner kan dit ook vragen.
      </Alinea>
      {dossier.afgeschermd && (
        <Melding soort="info" titel="Dit dossier is extra afgeschermd">
          <p>Met spoed of als leidinggevende is het niet te openen.</p>
        </Melding>
      )}
      <Alinea>
        Kent u iemand in dit dossier privé? <Link href={paden.eigenKring()}>Vertel dat eerst</Link>
      </Alinea>
      <Nu {...props} />
      <section aria-labelledby="eerder">
        <Kop niveau={2} id="eerder">
          Eerder
        </Kop>
        {betrokkenheden.every(loopt) && doeltoegang.every(loopt) ? (
          <Leeg titel="Niemand anders kon eerder bij dit dossier." />
        ) : (
          <Tabel
            bijschrift="Wie er eerder bij kon"
            bijschriftVerborgen
            kolommen={[{ kop: 'Wie' }, { kop: 'Hoe' }, { kop: 'Van' }, { kop: 'Tot' }]}
            rijen={[
              ...betrokkenheden
                .filter((b) => !loopt(b))
                .map((b) => [
                  <Wie pet={b} />,
                  'Betrokken',
                  schrijfDag(b.geldigVan),
                  b.geldigTot === null ? '' : schrijfDag(b.geldigTot),
                ]),
              ...doeltoegang
                .filter((d) => !loopt(d))
                .map((d) => [
                  <Wie pet={d} />,
                  hoe[d.soort],
                  schrijfMoment(d.geldigVan),
                  schrijfMoment(d.geldigTot),
                ]),
            ]}
          />
        )}
      </section>
      {props.children}
      <Knoppenrij>
        {formulier !== undefined && (
          <KnopLink href={paden.dossierAfschermen(dossier.id)}>
            {dossier.afgeschermd ? 'Haal de afscherming weg' : 'Scherm extra af'}
          </KnopLink>
        )}
        {formulier !== undefined && (
          <KnopLink href={paden.dossierSluiten(dossier.id)}>Sluit het dossier</KnopLink>
        )}
        <KnopLink soort="stil" href={paden.dossier(dossier.id)}>
          Terug naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const Nu = ({ beeld, petId, woorden }: BetrokkenenProps) => {
  const { dossier, betrokkenheden, vervangers, doeltoegang, formulier } = beeld
  const nuBetrokken = betrokkenheden.filter((b) => b.loopt)
  const magStoppen = (b: { petId: string }): boolean => b.petId === petId || formulier !== undefined
  return (
    <section aria-labelledby="nu">
      <Kop niveau={2} id="nu">
        Nu
      </Kop>
      <Tabel
        bijschrift="Wie er nu bij kan"
        bijschriftVerborgen
        kolommen={[
          { kop: 'Wie' },
          { kop: 'Waarvoor' },
          { kop: 'Mag' },
          { kop: 'Sinds' },
          { kop: 'Tot en met' },
          { kop: 'Stoppen', kopVerborgen: true },
        ]}
        rijen={[
          ...nuBetrokken.map((b) => [
            <Wie pet={b} />,
            <>
              {hoofdletter(woorden.doelen[b.doel].naam)}
              <br />
              {hoofdletter(b.reden)}
            </>,
            magInWoorden(b.vlaggen),
            schrijfDag(b.geldigVan),
            tot(b.geldigTot),
            magStoppen(b) ? (
              <Link
                href={paden.betrokkenheidEindigen(dossier.id, b.id)}
                context={`: ${b.medewerkerNaam}, ${b.petNaam}`}
                los
              >
                Stop
              </Link>
            ) : (
              ''
            ),
          ]),
          ...vervangers
            .filter((v) => v.begonnen)
            .flatMap((v) =>
              nuBetrokken
                .filter((b) => b.petId === v.petId)
                .map((b) => [
                  <>
                    {v.vervangerNaam}
                    <br />
                    {v.vervangerPetNaam}
                  </>,
                  `Vervangt ${v.medewerkerNaam}`,
                  magInWoorden(b.vlaggen),
                  schrijfDag(v.geldigVan),
                  laatsteDag(v.geldigTot),
                  '',
                ]),
            ),
          ...doeltoegang
            .filter((d) => d.loopt)
            .map((d) => [
              <Wie pet={d} />,
              `${hoe[d.soort]}: ${woorden.doelen[d.doel].naam}`,
              'alleen lezen',
              schrijfMoment(d.geldigVan),
              schrijfMoment(d.geldigTot),
              '',
            ]),
        ]}
      />
    </section>
  )
}
