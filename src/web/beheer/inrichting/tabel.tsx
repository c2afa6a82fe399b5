import type { Organisatie } from '../../../domein/inrichting-controle.ts'
import type { Inrichting } from '../../../domein/inrichting.ts'
import {
  dossiersVan,
  inTeRichtenTaken,
  taakregels,
  tabelrijen,
  type InTeRichtenTaak,
} from '../../../domein/taakoverzicht.ts'
import { geheimNaam } from '../../../handelingen/inrichting.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { opsomming } from '../../tekst.ts'
import { Alinea, Gegevenslijst, Kop, Lijst, Uitleg, type Gegevensregel } from '../../ui/index.ts'
import { namensWoorden, verantwoordelijkWoorden } from './woorden.ts'

export interface TabelProps {
  inrichting: Inrichting
  organisaties: readonly Organisatie[]
  woorden: Pick<Woorden, 'beroepsgeheimen' | 'dossiers' | 'petten'>
  /** Where a task can be changed; left out for who only reads. */
  wijzig?: (taak: InTeRichtenTaak) => string
}

/** The task table of this gemeente, row by row: what is arranged, by whom, and what it means for data. */
export const Taaktabel = (props: TabelProps) => (
  <>
    {Object.entries(tabelrijen).map(([rij, titel]) => {
      const taken = inTeRichtenTaken.filter((taak) => taakregels(taak).rij === rij)
      return (
        <section>
          <Kop niveau={3}>{titel}</Kop>
          <Gegevenslijst regels={taken.map((taak) => taakblok({ ...props, taak }))} />
        </section>
      )
    })}
  </>
)

/** One task: in one sentence what is arranged, and folded away what that means. */
function taakblok(props: TabelProps & { taak: InTeRichtenTaak }): Gegevensregel {
  const { taak, inrichting, wijzig } = props
  const regels = taakregels(taak)
  const ingericht = inrichting.taken[taak]
  return {
    naam: regels.naam,
    ...(wijzig === undefined ? {} : { wijzigHref: wijzig(taak) }),
    waarde: (
      <>
        {ingericht === undefined
          ? 'Het team doet dit niet.'
          : `${ingericht.activiteit || regels.naam}, door ${namen(props, ingericht.uitvoerders)}.`}
        <Uitleg titel={`Wat betekent ${regels.naam.toLowerCase().replace('wmo', 'Wmo')}?`}>
          <Alinea>{regels.uitleg}</Alinea>
          <Gegevenslijst regels={taakregelsInWoorden(props)} />
          <Alinea soort="klein">Dit ligt vast in de wet:</Alinea>
          <Lijst items={regels.vast} />
          <Alinea soort="klein">Dit kiest de gemeente:</Alinea>
          <Lijst items={regels.keuze} />
        </Uitleg>
      </>
    ),
  }
}

/** What holds for one task: the law beside what is arranged. */
export function taakregelsInWoorden(
  props: Omit<TabelProps, 'wijzig'> & { taak: InTeRichtenTaak },
): Gegevensregel[] {
  const { taak, inrichting, woorden } = props
  const regels = taakregels(taak)
  const ingericht = inrichting.taken[taak]
  const dossiers = dossiersVan(taak).map((soort) => woorden.dossiers[soort].naam)
  const geheim =
    ingericht === undefined
      ? opsomming(regels.beroepsgeheimen.map((code) => geheimNaam(woorden, code)))
      : geheimNaam(woorden, ingericht.beroepsgeheim)
  return [
    { naam: 'Wet', waarde: regels.wetten.map((w) => `${w.wet} ${w.artikelen}`).join('; ') },
    { naam: 'Namens wie', waarde: namensWoorden[regels.namens] },
    {
      naam: 'Verwerkingsverantwoordelijke',
      waarde:
        ingericht === undefined
          ? verantwoordelijkWoorden[regels.namens]
          : `${verantwoordelijkWoorden[regels.namens]}: ${namen(props, regels.namens === 'college' ? [ingericht.verantwoordelijke] : ingericht.uitvoerders)}`,
    },
    ...(ingericht === undefined || ingericht.verwerkers.length === 0
      ? []
      : [
          {
            naam: 'Verwerker',
            waarde: ingericht.verwerkers
              .map((v) => `${namen(props, [v.organisatie])} (${v.overeenkomst})`)
              .join('; '),
          },
        ]),
    { naam: ingericht === undefined ? 'Mogelijk beroepsgeheim' : 'Beroepsgeheim', waarde: geheim },
    ...(ingericht === undefined || ingericht.beroepscode === ''
      ? []
      : [{ naam: 'Beroepscode', waarde: ingericht.beroepscode }]),
    ...(ingericht === undefined || regels.beslissen === 'nooit'
      ? []
      : [
          {
            naam: 'Beslissen',
            waarde: ingericht.beslissen ? 'mag beslissen' : 'bereidt de beslissing voor',
          },
        ]),
    { naam: 'Pet', waarde: opsomming(regels.petten.map((pet) => woorden.petten[pet].naam)) },
    {
      naam: 'Dossiers',
      waarde: dossiers.length === 0 ? 'geen eigen soort dossier' : opsomming(dossiers),
    },
  ]
}

function namen(props: Pick<TabelProps, 'organisaties'>, ids: readonly string[]): string {
  return opsomming(
    ids.map((id) => props.organisaties.find((o) => o.id === id)?.naam ?? 'onbekende organisatie'),
  )
}
