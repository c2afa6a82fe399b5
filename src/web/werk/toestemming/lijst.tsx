import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Toestemmingenlijst } from '../../../handelingen/toestemming-lezen.ts'
import type { Toestemming } from '../../../handelingen/toestemming-lezen.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter, opsomming } from '../../tekst.ts'
import {
  Alinea,
  Badge,
  Gegevenslijst,
  Kaart,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { alsWie, antwoordWoorden, onbekendeNaam, standen, wijzeWoorden } from './woorden.ts'

const groepen = [
  { kop: 'Loopt nu', standen: ['verleend'] },
  { kop: 'Wacht op antwoord of opnieuw vragen', standen: ['gevraagd', 'te-herzien'] },
  { kop: 'Geweigerd of ingetrokken', standen: ['geweigerd', 'ingetrokken'] },
  { kop: 'Voorbij', standen: ['gebruikt', 'verlopen'] },
] as const

/** Everything that was asked in a dossier, the running ones first. */
export const ToestemmingenPagina = ({
  beeld,
  woorden,
}: {
  beeld: Toestemmingenlijst
  woorden: Woorden
}) => {
  const { dossier, toestemmingen } = beeld
  return (
    <>
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Toestemming en instemming</Kop>
      <Alinea soort="inleiding">
        Elk antwoord geldt voor precies deze gegevens, aan precies deze partij, voor precies dit
        doel.
      </Alinea>
      {beeld.magVragen && (
        <Knoppenrij>
          <KnopLink href={paden.toestemmingVragen(dossier.id)} soort="hoofd">
            Vraag toestemming of instemming
          </KnopLink>
        </Knoppenrij>
      )}
      {toestemmingen.length === 0 && (
        <Leeg titel="Er is nog niets gevraagd">
          Vraag alleen toestemming als dat nodig is. De pagina zegt of het toestemming of instemming
          moet zijn.
        </Leeg>
      )}
      {groepen.map((groep) => {
        const leden = toestemmingen.filter((t) => groep.standen.some((stand) => stand === t.stand))
        return leden.length === 0 ? null : (
          <section>
            <Kop niveau={2}>{`${groep.kop} (${leden.length})`}</Kop>
            {leden.map((t) => (
              <Kaart titel={titelVan(t)} href={paden.toestemming(t.id)} niveau={3}>
                <Gegevenslijst regels={regelsVan(t, beeld, woorden)} />
              </Kaart>
            ))}
          </section>
        )
      })}
      <Knoppenrij>
        <KnopLink href={paden.dossier(dossier.id)} soort="stil">
          Terug naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const titelVan = (t: Toestemming): string => `${hoofdletter(t.soort)} ${t.nummer}`

/** The party outside: who gets it, or of whom it is asked. */
export function wederpartij({ handeling, feiten }: Toestemming): string {
  if (feiten === null) return '(vernietigd)'
  return handeling === 'opvragen' ? feiten.van : feiten.aan
}

function regelsVan(t: Toestemming, beeld: Toestemmingenlijst, woorden: Woorden) {
  const naam = (id: string): string => beeld.namen.get(id) ?? onbekendeNaam
  const stand = standen[t.stand]
  return [
    { naam: 'Stand', waarde: <Badge tekst={stand.woord} soort={stand.soort} /> },
    { naam: 'Over', waarde: naam(t.persoonId) },
    { naam: t.handeling === 'opvragen' ? 'Van wie' : 'Aan wie', waarde: wederpartij(t) },
    {
      naam: 'Gegevens',
      waarde: hoofdletter(opsomming(t.categorieen.map((c) => woorden.categorieen[c].naam))),
    },
    {
      naam: 'Hoelang',
      waarde: t.geldigTot === null ? 'Eén keer' : `Tot en met ${schrijfDatum(t.geldigTot)}`,
    },
    { naam: 'Gevraagd', waarde: schrijfDag(t.gevraagdOp) },
    ...t.partijen.map((partij) => ({
      naam: `${naam(partij.persoonId)}, ${alsWie(partij.hoedanigheid)}`,
      waarde:
        partij.laatste === undefined
          ? 'Nog geen antwoord'
          : `${hoofdletter(antwoordWoorden[partij.laatste.antwoord])}, ${schrijfDag(partij.laatste.gegevenOp)}, ${wijzeWoorden[partij.laatste.wijze]}`,
    })),
  ]
}
