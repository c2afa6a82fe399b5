import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { magSchrijven } from '../../../domein/dossiersoort.ts'
import type { Overlegbeeld } from '../../../handelingen/overleg.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import { hoofdletter, opsomming } from '../../tekst.ts'
import {
  Alinea,
  Gegevenslijst,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Link,
  Melding,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { AlleenScherm, Tekstblok } from '../tonen.tsx'
import { Kaderpunt } from './kader.tsx'
import { ZonderNamenEerst } from './lijst.tsx'
import { Verslagdeel } from './verslag.tsx'
import { inwonerWoorden, soortWoorden } from './woorden.ts'

interface OverlegProps {
  beeld: Overlegbeeld
  woorden: Woorden
  nieuw: 'agenda' | 'verslag' | undefined
}

/** The agenda of an overleg, and what came of it. */
export const OverlegPagina = ({ beeld, woorden, nieuw }: OverlegProps) => {
  const { dossier, kop, inhoud, deelnemers, verslag, personen } = beeld
  const namen = personen.filter(({ id }) => kop.personen.includes(id)).map(({ naam }) => naam)
  const kan = verslag === undefined && magSchrijven(dossier.vlaggen) && dossier.status === 'open'
  return (
    <>
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>{`${soortWoorden[kop.soort].naam} ${kop.nummer}`}</Kop>
      {nieuw === 'agenda' && (
        <Melding soort="ok" titel="De agenda staat klaar" nieuw>
          <p>Er is nog niemand iets verteld. Leg na het overleg vast wat eruit kwam.</p>
        </Melding>
      )}
      {nieuw === 'verslag' && (
        <Melding soort="ok" titel="Vastgelegd" nieuw>
          <p>Wie de inwoner informeert, staat bij uw taken in het dossier.</p>
        </Melding>
      )}
      {verslag === undefined && <ZonderNamenEerst />}
      <Kop niveau={2}>Agenda</Kop>
      <Kop niveau={3}>1. Waarvoor is dit overleg?</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Dag', waarde: schrijfDatum(kop.dag) },
          { naam: 'Over', waarde: opsomming(namen) },
          { naam: 'Opbrengst', waarde: <Tekstblok tekst={inhoud?.waarvoor ?? '(vernietigd)'} /> },
          { naam: 'Doel', waarde: hoofdletter(woorden.doelen[kop.doel].naam) },
          { naam: 'Met wie', waarde: <Lijst items={deelnemers.map(({ wie }) => wie)} /> },
        ]}
      />
      <Kop niveau={3}>2. De inwoner</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Erbij?', waarde: inwonerWoorden[kop.inwoner].naam },
          ...(inhoud === null || inhoud.waarom === ''
            ? []
            : [{ naam: 'Waarom niet', waarde: <Tekstblok tekst={inhoud.waarom} /> }]),
          ...(inhoud === null || inhoud.verteld === ''
            ? []
            : [{ naam: 'Verteld aan de inwoner', waarde: <Tekstblok tekst={inhoud.verteld} /> }]),
          ...(kop.besluitId === null
            ? []
            : [
                {
                  naam: 'Later informeren',
                  waarde: (
                    <Link href={paden.besluit(kop.besluitId)} los>
                      Volgens dit besluit
                    </Link>
                  ),
                },
              ]),
        ]}
      />
      {deelnemers.map((deelnemer, plaats) => (
        <Kaderpunt deelnemer={deelnemer} nummer={plaats + 3} woorden={woorden} />
      ))}
      <Kop
        niveau={3}
      >{`${deelnemers.length + 3}. Wie vertelt de inwoner hoe het verder gaat?`}</Kop>
      <Alinea>Spreek af wie dat doet, en voor welke dag.</Alinea>
      {verslag === undefined ? (
        kan && (
          <AlleenScherm>
            <Knoppenrij>
              <KnopLink href={paden.overlegVastleggen(kop.id)} soort="hoofd">
                Leg vast wat eruit kwam
              </KnopLink>
            </Knoppenrij>
          </AlleenScherm>
        )
      ) : (
        <Verslagdeel beeld={beeld} verslag={verslag} woorden={woorden} />
      )}
      <Knoppenrij>
        <KnopLink href={paden.overleggen(dossier.id)}>Alle overleggen</KnopLink>
        <KnopLink href={paden.dossier(dossier.id)} soort="stil">
          Naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}
