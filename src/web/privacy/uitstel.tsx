import { schrijfDatum, type Datum } from '../../domein/leeftijd.ts'
import type { Uitstel } from '../../handelingen/logboek.ts'
import { Alinea, Kop, Leeg, Lijst, Tabel } from '../ui/index.ts'
import { schrijfDag } from '../moment.ts'
import { Wanneer } from '../werk/tonen.tsx'

/** The reasons that keep a besluit from the resident for a while; the codes of the triage. */
const redenwoorden: Readonly<Record<string, string>> = {
  veiligheid: 'Veiligheid van iemand',
  onderzoek: 'Een lopend onderzoek',
}

/** What residents do not see yet: always with a reason, an end and somebody who ends it. */
export const UitstelPagina = ({
  uitstel,
  vandaag,
}: {
  uitstel: readonly Uitstel[]
  vandaag: Datum
}) => {
  const telaat = uitstel.filter((regel) => !regel.verborgen)
  const loopt = uitstel.filter((regel) => regel.verborgen)
  return (
    <>
      <Kop niveau={1}>Later vertellen</Kop>
      <Alinea soort="inleiding">
        Soms mag een inwoner een besluit pas later zien. Dat heeft altijd een reden en een einde.
      </Alinea>
      {uitstel.length === 0 && (
        <Leeg titel="Er wacht niets">Alle inwoners zien alle besluiten over henzelf.</Leeg>
      )}
      {telaat.length > 0 && (
        <section>
          <Kop niveau={2}>De tijd is om</Kop>
          <Alinea>
            De inwoner ziet deze besluiten nu op de eigen pagina. Niemand heeft het nog verteld.
          </Alinea>
          <Overzicht regels={telaat} vandaag={vandaag} bijschrift="Te laat verteld" />
        </section>
      )}
      {loopt.length > 0 && (
        <section>
          <Kop niveau={2}>Nu nog niet te zien</Kop>
          <Overzicht regels={loopt} vandaag={vandaag} bijschrift="Nu nog niet te zien" />
        </section>
      )}
      <section>
        <Kop niveau={2}>Zo werkt het</Kop>
        <Lijst
          items={[
            'Ook deze regels staan in het logboek, op hun vaste plaats. Er valt nooit een gat.',
            'Na de uiterste dag ziet de inwoner het besluit en de regels vanzelf.',
            'Vertelt de medewerker het eerder? Dan ziet de inwoner het meteen.',
          ]}
        />
      </section>
    </>
  )
}

const Overzicht = (props: { regels: readonly Uitstel[]; vandaag: Datum; bijschrift: string }) => (
  <Tabel
    bijschrift={props.bijschrift}
    bijschriftVerborgen
    kolommen={[
      { kop: 'Besluit' },
      { kop: 'Dossier' },
      { kop: 'Waarom later' },
      { kop: 'Uiterlijk' },
      { kop: 'Verlengd' },
      { kop: 'Wie vertelt het' },
    ]}
    rijen={props.regels.map((regel) => [
      regel.nummer,
      regel.dossierNummer,
      regel.redenen.map((code) => redenwoorden[code] ?? code).join(', '),
      regel.uiterlijk < props.vandaag ? (
        <Wanneer uiterlijk={regel.uiterlijk} vandaag={props.vandaag} />
      ) : (
        schrijfDatum(regel.uiterlijk)
      ),
      regel.herzienOp === null
        ? 'Niet'
        : `${regel.verlengd} keer, laatst op ${schrijfDag(regel.herzienOp)}`,
      `${regel.medewerker}, ${regel.pet}`,
    ])}
  />
)
