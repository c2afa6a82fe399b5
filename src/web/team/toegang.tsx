import type { Toegangoverzicht, Toegangregel } from '../../handelingen/team-leren.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { Alinea, KnopLink, Knoppenrij, Kop, Melding, Tabel } from '../ui/index.ts'

const laatst = ({ laatstGebruikt }: Toegangregel): string =>
  laatstGebruikt === null ? 'Nog nooit' : schrijfDag(laatstGebruikt)

/** Who has which access, in numbers: colleagues by name, dossiers never. */
export const ToegangPagina = ({ overzicht }: { overzicht: Toegangoverzicht }) => (
  <>
    <Kop niveau={1}>Wie kan waarbij</Kop>
    <Alinea soort="inleiding">
      Per collega en pet: bij hoeveel dossiers die nu kan, en wanneer de pet het laatst is gebruikt.
      U ziet geen dossiers en geen namen van inwoners.
    </Alinea>
    <section>
      <Kop niveau={2}>Gestopt, maar heeft nog iets</Kop>
      {overzicht.nogIets.length === 0 ? (
        <Alinea>Niemand. Zo hoort het.</Alinea>
      ) : (
        <>
          <Melding soort="waarschuwing" titel="Regel dit">
            <p>
              Laat de pet intrekken, en geef de dossiers aan een collega. Dat laatste kan op de
              pagina van het team.
            </p>
          </Melding>
          <Tabel
            bijschrift="Gestopt, maar heeft nog iets"
            bijschriftVerborgen
            kolommen={[
              { kop: 'Wie' },
              { kop: 'Pet' },
              { kop: 'Uit dienst' },
              { kop: 'Dossiers op naam', getal: true },
            ]}
            rijen={overzicht.nogIets.map((regel) => [
              regel.medewerker,
              regel.loopt ? `${regel.pet} (nog geldig)` : regel.pet,
              regel.uitDienstOp === null ? 'Nee' : schrijfDag(regel.uitDienstOp),
              regel.betrokken,
            ])}
          />
        </>
      )}
    </section>
    <section>
      <Kop niveau={2}>Nu in gebruik</Kop>
      <Tabel
        bijschrift="Toegang per collega en pet"
        bijschriftVerborgen
        kolommen={[
          { kop: 'Wie' },
          { kop: 'Pet' },
          { kop: 'Organisatie' },
          { kop: 'Dossiers', getal: true },
          { kop: 'Met spoed gekeken', getal: true },
          { kop: 'Laatst gebruikt' },
        ]}
        rijen={overzicht.regels.map((regel) => [
          regel.medewerker,
          regel.pet,
          regel.organisatie,
          regel.dossiers,
          regel.spoed,
          laatst(regel),
        ])}
      />
      <Alinea>Met spoed gekeken telt de laatste drie maanden.</Alinea>
    </section>
    <Knoppenrij>
      <KnopLink href={paden.teamNood()}>Bekijk noodtoegang</KnopLink>
      <KnopLink href={paden.team()} soort="stil">
        Naar het team
      </KnopLink>
    </Knoppenrij>
  </>
)
