import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Onderdeel, Planreactie } from '../../../domein/plan-beeld.ts'
import { schrijfMoment } from '../../moment.ts'
import { metVraag, paden } from '../../paden.ts'
import { Badge, Gegevenslijst, Kaart, Link, Melding, Tijdlijn, Uitleg } from '../../ui/index.ts'
import { AlleenScherm, Tekstblok } from '../tonen.tsx'
import { statusWoorden, wieWoorden } from './woorden.ts'

export interface OnderdeelProps {
  onderdeel: Onderdeel
  niveau: 2 | 3 | 4
  magSchrijven: boolean
  /** The name of somebody, or what to call them when this pet does not know them. */
  naamVan: (persoonId: string | null) => string
}

const vernietigd = '(vernietigd)'

export const reactieWoorden: Readonly<Record<Planreactie['soort'], string>> = {
  akkoord: 'is het eens met het plan',
  'niet-akkoord': 'is het niet eens met het plan',
  'klopt-niet': 'zegt: dit klopt niet',
  anders: 'zegt: dit wil ik anders',
  gedaan: 'zegt: dit heb ik gedaan',
  gezien: 'heeft het gelezen',
}

/** One goal or agreement: the words of the resident first, then what is agreed, what they say of it, and how it became so. */
export const OnderdeelKaart = (props: OnderdeelProps) => {
  const { onderdeel, naamVan, niveau } = props
  const { nu, eigenWoorden, status } = onderdeel
  const tekst = nu.inhoud?.tekst ?? vernietigd
  const gezegd = eigenWoorden !== '' && eigenWoorden !== tekst
  return (
    <Kaart titel={titelVan(onderdeel)} niveau={niveau}>
      <p>
        {nu.soort !== 'opzet' && <Badge {...statusWoorden[status]} />}
        {onderdeel.nieuw && (
          <>
            {' '}
            <Badge tekst="Nieuw van de inwoner" soort="waarschuwing" />
          </>
        )}
      </p>
      {gezegd && (
        <p>
          In eigen woorden: “<Tekstblok tekst={eigenWoorden} />”
        </p>
      )}
      <p>
        <Tekstblok tekst={tekst} />
      </p>
      <Gegevenslijst
        regels={[
          { naam: 'Over', waarde: naamVan(nu.persoonId) },
          ...(nu.wie === null
            ? []
            : [
                {
                  naam: 'Wie doet het',
                  waarde: [wieWoorden[nu.wie], nu.inhoud?.naam ?? '']
                    .filter((deel) => deel !== '')
                    .join(': '),
                },
              ]),
          ...(nu.uiterlijk === null
            ? []
            : [
                {
                  naam: nu.soort === 'opzet' ? 'Samen bekijken op' : 'Uiterlijk',
                  waarde: schrijfDatum(nu.uiterlijk),
                },
              ]),
          ...((nu.inhoud?.reden ?? '') === ''
            ? []
            : [{ naam: 'Reden', waarde: <Tekstblok tekst={nu.inhoud?.reden ?? ''} /> }]),
        ]}
      />
      <Reacties onderdeel={onderdeel} naamVan={naamVan} />
      <Geschiedenis onderdeel={onderdeel} />
      {props.magSchrijven && (
        <AlleenScherm>
          <p>
            <Link
              href={metVraag(paden.planBegin(nu.dossierId, nu.soort), { onderdeel: onderdeel.id })}
              context={tekst.slice(0, 60)}
              los
            >
              Wijzig
            </Link>
          </p>
        </AlleenScherm>
      )}
    </Kaart>
  )
}

const soortTitel = { opzet: 'Waarvoor dit plan is', doel: 'Doel', afspraak: 'Afspraak' } as const

const titelVan = ({ nu }: Onderdeel): string =>
  nu.door === 'inwoner' ? `${soortTitel[nu.soort]} van de inwoner zelf` : soortTitel[nu.soort]

const Reacties = ({ onderdeel, naamVan }: Pick<OnderdeelProps, 'onderdeel' | 'naamVan'>) =>
  onderdeel.reacties.length === 0 ? null : (
    <Melding soort="info" titel="Wat de inwoner hierover zegt">
      {onderdeel.reacties.map((reactie) => (
        <p>
          {naamVan(reactie.persoonId)} {reactieWoorden[reactie.soort]}
          {reactie.tekst !== null && (
            <>
              : “<Tekstblok tekst={reactie.tekst} />”
            </>
          )}{' '}
          ({schrijfMoment(reactie.op)})
        </p>
      ))}
    </Melding>
  )

/** Who changed what when; the resident and the professional are told apart. */
const Geschiedenis = ({ onderdeel }: Pick<OnderdeelProps, 'onderdeel'>) => {
  const { versies } = onderdeel
  return versies.length < 2 ? null : (
    <Uitleg titel={`Hoe dit veranderde (${versies.length} keer opgeschreven)`}>
      <Tijdlijn
        gebeurtenissen={versies.toReversed().map((versie) => ({
          moment: schrijfMoment(versie.op),
          datumtijd: versie.op.toISOString(),
          titel: `${versie.door === 'inwoner' ? 'De inwoner zelf' : (versie.rol ?? 'Medewerker')}: ${statusWoorden[versie.status].tekst.toLowerCase()}`,
          children: (
            <p>
              <Tekstblok tekst={versie.inhoud?.tekst ?? vernietigd} />
              {(versie.inhoud?.reden ?? '') !== '' && ` Reden: ${versie.inhoud?.reden ?? ''}`}
            </p>
          ),
        }))}
      />
    </Uitleg>
  )
}
