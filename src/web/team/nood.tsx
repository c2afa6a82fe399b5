import type { Datum } from '../../domein/leeftijd.ts'
import type { Doeltoegang, Noodtelling, Noodwachtrij } from '../../handelingen/nood-beoordeling.ts'
import { schrijfDag, schrijfMoment } from '../moment.ts'
import { paden } from '../paden.ts'
import { Alinea, Badge, Kop, Leeg, Link, Tabel } from '../ui/index.ts'
import { Wanneer } from '../werk/tonen.tsx'

export const oordeelWoorden = {
  terecht: 'Terecht',
  'niet-terecht': 'Niet terecht',
} as const

/** How long it was asked for, in whole hours, also when it ended earlier. */
export function urenInWoorden(nood: Pick<Doeltoegang, 'van' | 'tot'>): string {
  const minuten = Math.round((nood.tot.getTime() - nood.van.getTime()) / 60_000)
  if (minuten < 60) return `${minuten} minuten`
  return `${Math.round(minuten / 60)} uur`
}

/** Who looked, without saying in whose dossier. */
export const wieKeek = (nood: Doeltoegang): string =>
  `${nood.medewerkerNaam}, ${nood.petNaam} (${nood.organisatie})`

/** Looks in an emergency that wait for the leidinggevende, overdue first, and what was judged. */
export const NoodwachtrijPagina = (props: { rij: Noodwachtrij; vandaag: Datum }) => {
  const { teDoen, gedaan } = props.rij
  return (
    <>
      <Kop niveau={1}>Noodtoegang bekijken</Kop>
      <Alinea soort="inleiding">
        Een collega keek met spoed in een dossier. U kijkt na of dat terecht was. U ziet niet wat er
        in het dossier staat.
      </Alinea>
      <section>
        <Kop niveau={2}>Nog te bekijken</Kop>
        {teDoen.length === 0 ? (
          <Leeg titel="U hoeft nu niets te bekijken" />
        ) : (
          <Tabel
            bijschrift="Nog te bekijken"
            bijschriftVerborgen
            kolommen={[
              { kop: 'Dossier' },
              { kop: 'Wie' },
              { kop: 'Wanneer' },
              { kop: 'Hoe lang' },
              { kop: 'Uiterlijk bekijken' },
            ]}
            rijen={teDoen.map((nood) => [
              <Link href={paden.teamNoodBeoordelen(nood.id)} los>
                {nood.dossierNummer}
              </Link>,
              wieKeek(nood),
              schrijfMoment(nood.van),
              <>
                {urenInWoorden(nood)}
                {nood.loopt && (
                  <>
                    {' '}
                    <Badge tekst="loopt nog" soort="waarschuwing" />
                  </>
                )}
              </>,
              <Wanneer uiterlijk={nood.beoordelenVoor} vandaag={props.vandaag} />,
            ])}
          />
        )}
      </section>
      <section>
        <Kop niveau={2}>Bekeken</Kop>
        {gedaan.length === 0 ? (
          <Alinea>Er is nog niets bekeken.</Alinea>
        ) : (
          <Tabel
            bijschrift="Bekeken"
            bijschriftVerborgen
            kolommen={[
              { kop: 'Dossier' },
              { kop: 'Wie' },
              { kop: 'Wanneer' },
              { kop: 'Oordeel' },
              { kop: 'Bekeken door' },
            ]}
            rijen={gedaan.map((nood) => [
              <Link href={paden.teamNoodBeoordelen(nood.id)} los>
                {nood.dossierNummer}
              </Link>,
              wieKeek(nood),
              schrijfMoment(nood.van),
              nood.oordeel === null ? '–' : oordeelWoorden[nood.oordeel],
              nood.beoordeeldOp === null
                ? '–'
                : `${nood.beoordeeldDoor ?? ''}, ${schrijfDag(nood.beoordeeldOp)}`,
            ])}
          />
        )}
      </section>
    </>
  )
}

/** On the page of the team: how many wait, with the road to them. */
export const Noodteller = ({ telling }: { telling: Noodtelling }) => (
  <section>
    <Kop niveau={2}>Noodtoegang</Kop>
    <Alinea>
      {telling.teBeoordelen === 0
        ? 'Niemand wacht op uw oordeel.'
        : `${telling.teBeoordelen} keer keek iemand met spoed in een dossier. U moet nog bekijken of dat terecht was.`}
      {telling.teLaat > 0 && ` Daarvan ${telling.teLaat} te laat.`}
    </Alinea>
    <Alinea>
      <Link href={paden.teamNood()} los>
        Bekijk noodtoegang
      </Link>
    </Alinea>
  </section>
)
