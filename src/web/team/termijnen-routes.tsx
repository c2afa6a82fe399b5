import type { Hono } from 'hono'
import { dagenLater, schrijfDatum } from '../../domein/leeftijd.ts'
import { readTeamtermijnen, wekenVooruit, type Teamtermijn } from '../../handelingen/termijnen.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { Alinea, Kop, Leeg, Link, Lijst, Melding, Tabel } from '../ui/index.ts'
import { medewerker, type Omgeving } from '../verzoek.ts'

const TermijnenPagina = ({ regels }: { regels: readonly Teamtermijn[] }) => {
  const petten = [...new Set(regels.map(({ petNaam }) => petNaam))]
  const weken = [...new Set(regels.map(({ week }) => week))].toSorted()
  const som = (van: readonly Teamtermijn[], wat: 'aantal' | 'teLaat' | 'zonderIemand'): number =>
    van.reduce((tot, regel) => tot + regel[wat], 0)
  const zonder = som(regels, 'zonderIemand')
  return (
    <>
      <Kop niveau={1}>Termijnen van uw team</Kop>
      <Alinea soort="inleiding">
        U ziet hoeveel er per pet en per week nog moet. U ziet geen namen van inwoners, en niet wat
        er moet gebeuren.
      </Alinea>
      {zonder > 0 && (
        <Melding
          soort="waarschuwing"
          titel={zonder === 1 ? '1 ding heeft niemand' : `${zonder} dingen hebben niemand`}
        >
          <p>
            Wie dit moest doen, is er niet meer, en niemand anders kan bij het dossier. Wijs eerst
            iemand aan bij <Link href={paden.team()}>de dossiers zonder iemand</Link>.
          </p>
        </Melding>
      )}
      {regels.length === 0 ? (
        <Leeg titel="Er staat niets open">In de komende {wekenVooruit} weken moet er niets.</Leeg>
      ) : (
        <Tabel
          bijschrift="Nog te doen per pet en per week"
          kolommen={[
            { kop: 'Pet' },
            { kop: 'Te laat', getal: true },
            ...weken.map((week, plaats) => ({
              kop:
                plaats === 0
                  ? `Tot ${schrijfDatum(dagenLater(week, 6))}`
                  : `Week van ${schrijfDatum(week)}`,
              getal: true,
            })),
            { kop: 'Samen', getal: true },
          ]}
          rijen={petten.map((pet) => {
            const van = regels.filter(({ petNaam }) => petNaam === pet)
            return [
              pet,
              som(van, 'teLaat'),
              ...weken.map((week) =>
                som(
                  van.filter((regel) => regel.week === week),
                  'aantal',
                ),
              ),
              som(van, 'aantal'),
            ]
          })}
        />
      )}
      <section>
        <Kop niveau={2}>Wat u kunt doen</Kop>
        <Lijst
          items={[
            'Vraag het team wat er nodig is om bij te komen.',
            <>
              Is iemand er niet? <Link href={paden.teamVervanging()}>Regel vervanging</Link>. De
              vervanger ziet dan wat er nog moet.
            </>,
          ]}
        />
      </section>
    </>
  )
}

/** Terms of the team for the leidinggevende: numbers only. */
export function mountTeamTermijnen(app: Hono<Omgeving>): void {
  app.get(paden.teamTermijnen(), async (c) =>
    toon(c, {
      titel: 'Termijnen van uw team',
      deel: 'team-termijnen',
      breed: true,
      afdrukbaar: true,
      children: <TermijnenPagina regels={await readTeamtermijnen(c.get('deps'), medewerker(c))} />,
    }),
  )
}
