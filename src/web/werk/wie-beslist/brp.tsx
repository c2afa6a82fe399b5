import { lijst, type Waarden } from '../../../domein/invoer.ts'
import type { BrpBeeld, BrpPaginabeeld } from '../../../handelingen/brp.ts'
import { schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Aankruisvakken,
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Tabel,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'

interface BrpProps {
  beeld: BrpPaginabeeld
  /** What the BRP said, on the one page that answers to asking it. */
  antwoord: BrpBeeld | undefined
  /** Why it said nothing. */
  mislukt: string | undefined
  waarden: Waarden
  fouten: readonly Fout[]
  csrf: string
}

/** Asking the BRP: first what is asked and why, then what it says next to what we have. */
export const BrpPagina = (props: BrpProps) => {
  const { beeld, antwoord, mislukt, fouten, csrf } = props
  const { dossier, persoon, ingesteld, bsnBekend, laatst } = beeld
  const ids = [dossier.id, persoon.id] as const
  const terug = (
    <KnopLink soort="stil" href={paden.wieBeslist(...ids)}>
      Naar wie beslist
    </KnopLink>
  )
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Haal gezag op uit de BRP</Kop>
      {mislukt !== undefined && (
        <Melding soort="waarschuwing" titel="De BRP gaf geen antwoord" nieuw>
          <p>{mislukt}</p>
        </Melding>
      )}
      <Gegevenslijst
        regels={[
          { naam: 'Over wie', waarde: persoon.naam },
          { naam: 'Wat wij vragen', waarde: <Lijst items={beeld.vraagt} /> },
          { naam: 'Waarom', waarde: 'Om te weten wie mag beslissen, en of het adres geheim is' },
          {
            naam: 'Laatst gevraagd',
            waarde: laatst === null ? 'Nog niet' : schrijfMoment(laatst),
          },
        ]}
      />
      {antwoord === undefined && ingesteld && bsnBekend && (
        <Formulier actie={paden.brp(...ids)} csrf={csrf} verborgen={{ doe: 'vraag' }}>
          <Alinea>
            Wij gebruiken het BSN, maar tonen het niet. {persoon.naam} kan zien dat u dit vraagt.
          </Alinea>
          <Knoppenrij>
            <Knop>Vraag het aan de BRP</Knop>
            {terug}
          </Knoppenrij>
        </Formulier>
      )}
      {!ingesteld && (
        <Alinea>
          Er is geen verbinding met de BRP. Vraag de beheerder om die in te stellen. Kijk zelf in
          het gezagsregister, en voeg toe wat u vindt.
        </Alinea>
      )}
      {ingesteld && !bsnBekend && (
        <>
          <Alinea>Er is nog geen BSN bekend. Zonder BSN kunnen wij de BRP niets vragen.</Alinea>
          <Knoppenrij>
            <KnopLink href={paden.bsn(...ids)}>Schrijf het BSN op</KnopLink>
            {terug}
          </Knoppenrij>
        </>
      )}
      {antwoord !== undefined && <Antwoord {...props} antwoord={antwoord} />}
      {(antwoord !== undefined || !ingesteld) && <Knoppenrij>{terug}</Knoppenrij>}
    </>
  )
}

const Antwoord = ({
  antwoord,
  waarden,
  fouten,
  csrf,
}: Omit<BrpProps, 'antwoord'> & { antwoord: BrpBeeld }) => {
  const { dossier, persoon, regels, vraagNa, gelijk, naamAnders, afdruk } = antwoord
  const vooraf = naamAnders ? [] : regels.map(({ id }) => id)
  // What somebody took off stays off, also when all of it was.
  const gekozen = 'afdruk' in waarden ? lijst(waarden, 'regels') : vooraf
  return (
    <section aria-labelledby="antwoord-brp">
      <Kop niveau={2} id="antwoord-brp">
        Wat de BRP zegt
      </Kop>
      {vraagNa.length > 0 && (
        <Melding soort="waarschuwing" titel="Vraag dit na">
          <Lijst items={vraagNa} />
          <p>Zolang u dit niet weet, telt het nooit als ja.</p>
        </Melding>
      )}
      {gelijk.length > 0 && <Lijst items={gelijk} />}
      {regels.length === 0 ? (
        <Alinea>Er is niets om over te nemen.</Alinea>
      ) : (
        <Formulier
          actie={paden.brp(dossier.id, persoon.id)}
          csrf={csrf}
          verborgen={{ doe: 'neem-over', afdruk }}
        >
          <Tabel
            bijschrift="Verschillen tussen de BRP en dit dossier"
            bijschriftVerborgen
            kolommen={[{ kop: 'Waarover' }, { kop: 'De BRP' }, { kop: 'Dit dossier' }]}
            rijen={regels.map(({ wat, brp, wij }) => [wat, brp, wij])}
          />
          <Aankruisvakken
            naam="regels"
            legenda="Wat neemt u over uit de BRP?"
            hint={
              naamAnders
                ? 'De naam is anders. Kruis alleen aan wat u hebt nagekeken.'
                : 'Kijk elke regel na. Haal het vinkje weg als het niet klopt.'
            }
            keuzes={regels.map(({ id, wat, brp }) => ({ waarde: id, tekst: `${wat}: ${brp}` }))}
            waarden={gekozen}
            fout={foutBij(fouten, 'regels')}
          />
          <Knop>Neem over</Knop>
        </Formulier>
      )}
    </section>
  )
}
