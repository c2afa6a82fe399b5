import {
  besluitenBekend,
  feestdagen,
  groepen,
  schrijfDag,
  schrijfLengte,
  termijncodes,
  termijnen,
  type Feestdagsoort,
  type Groep,
  type Termijncode,
} from '../../domein/termijn/index.ts'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import { paden } from '../paden.ts'
import { Alinea, Link, Tabel, Uitleg, type Inhoud } from '../ui/index.ts'
import { klokwoord, zekerheidKort } from './woorden.ts'

const groepsnamen = Object.keys(groepen).filter((naam): naam is Groep =>
  Object.hasOwn(groepen, naam),
)

/** Every term, group by group; the group of the term one looks at is open. */
export const AlleTermijnen = ({ gekozen }: { gekozen: Termijncode | undefined }) => (
  <>
    {groepsnamen.map((groep) => (
      <Uitleg
        titel={groepen[groep]}
        open={gekozen !== undefined && termijnen[gekozen].groep === groep}
      >
        <Tabel
          bijschrift={`Termijnen: ${groepen[groep]}`}
          bijschriftVerborgen
          kolommen={[
            { kop: 'Termijn' },
            { kop: 'Klok' },
            { kop: 'Volgens de wet' },
            { kop: 'Volgens afspraak' },
            { kop: 'Hoe zeker' },
          ]}
          rijen={termijncodes.filter((code) => termijnen[code].groep === groep).map(rij)}
        />
      </Uitleg>
    ))}
  </>
)

function rij(code: Termijncode): Inhoud[] {
  const { onderwerp, klok, lokaal, status } = termijnen[code]
  return [
    <Link href={`${paden.termijnRekenen()}?termijn=${code}`} context={code} los>
      {onderwerp}
    </Link>,
    klokwoord[klok],
    volgensWet(code),
    lokaal === undefined ? 'Geen' : schrijfLengte(lokaal),
    zekerheidKort[status],
  ]
}

function volgensWet(code: Termijncode): string {
  const { klok, wettelijk, leeftijd, ingang, varianten = [] } = termijnen[code]
  if (klok === 'moment') return 'Geen dag, een volgorde'
  if (ingang !== undefined) return `Vanaf ${schrijfDatum(ingang)}`
  if (leeftijd !== undefined) return `De ${leeftijd}e verjaardag`
  if (wettelijk === undefined) return 'Geen vaste tijd'
  const andere = varianten.flatMap((een) =>
    een.wettelijk === undefined ? [] : [schrijfLengte(een.wettelijk)],
  )
  const soms = [...new Set(andere)]
  return soms.length === 0
    ? schrijfLengte(wettelijk)
    : `${schrijfLengte(wettelijk)} (soms ${soms.join(' of ')})`
}

const soortwoord: Readonly<Record<Feestdagsoort, string>> = {
  wet: 'Feestdag in de wet',
  'gelijk-door-wet': 'Telt als feestdag, niet voor de AVG',
  'gelijk-door-besluit': 'Aangewezen door de regering, niet voor de AVG',
}

/** The days off of one year, by which terms move. */
export const Feestdagen = ({ jaar }: { jaar: number }) => (
  <>
    <Tabel
      bijschrift={`Feestdagen in ${jaar}`}
      kolommen={[{ kop: 'Dag' }, { kop: 'Feestdag' }, { kop: 'Soort' }]}
      rijen={feestdagen(jaar).map(({ dag, naam, soort }) => [
        schrijfDag(dag),
        naam,
        soortwoord[soort],
      ])}
    />
    {(jaar < besluitenBekend.van || jaar > besluitenBekend.totEnMet) && (
      <Alinea soort="klein">
        De regering wijst soms extra dagen aan. Wij kennen die van {besluitenBekend.van} tot en met{' '}
        {besluitenBekend.totEnMet}, niet die van {jaar}.
      </Alinea>
    )}
  </>
)
