import type { Regelset } from '../../recht/regelset.ts'
import { paden } from '../paden.ts'
import {
  Aankruisvakken,
  Alinea,
  Fouten,
  Formulier,
  Gegevenslijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Uitleg,
  Veldgroep,
  type Fout,
  type Keuze,
} from '../ui/index.ts'
import {
  doelKeuzes,
  gegevenKeuzes,
  handelingKeuzes,
  ontvangerGroepen,
  rolGroepen,
} from './keuzes.ts'
import { beantwoordeRegels } from './samenvatting.ts'
import { isAlleenZelf, paren, rolWaarde, type Balievraag, type Stap } from './vraag.ts'

export type Vraagstap = Exclude<Stap, 'antwoord'>

export interface StapProps {
  stap: Vraagstap
  vraag: Balievraag
  regelset: Regelset
  fouten: readonly Fout[]
}

/** The field names that belong to a step: the form of that step gives them, all others travel along hidden. */
export const veldenVanStap: Readonly<Record<Vraagstap, readonly string[]>> = {
  handeling: ['handeling'],
  rol: ['rol'],
  'met-wie': ['ontvanger'],
  gegevens: ['gegeven', 'doel'],
}

const koppen: Readonly<Record<Vraagstap, string>> = {
  handeling: 'Mag het? Wat wilt u doen?',
  rol: 'In welke rol doet u dit?',
  'met-wie': 'Met wie?',
  gegevens: 'Welke gegevens, en waarvoor?',
}

/** One step of the question: the choice, and below it what was answered before. Nothing is stored. */
export const StapPagina = (props: StapProps) => {
  const { stap, vraag, fouten } = props
  const regels = beantwoordeRegels(vraag, props.regelset).filter(
    (regel) => !veldenVanStap[stap].includes(regel.veld),
  )
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>{koppen[stap]}</Kop>
      {stap === 'handeling' && (
        <>
          <Alinea soort="inleiding">
            In een paar stappen ziet u of het mag, en waarom. U vult niets in over een persoon.
          </Alinea>
          <Alinea>
            Wij bewaren niets. Uw antwoorden staan alleen in het adres van de pagina. U kunt dat
            adres dus gerust delen met een collega.
          </Alinea>
          <Alinea>
            Zoekt u een dag?{' '}
            <Link href={paden.termijnRekenen()}>Reken uit wanneer iets klaar moet zijn</Link>.
          </Alinea>
        </>
      )}
      <Formulier actie={paden.magHet()} methode="get">
        {paren(vraag)
          .filter(([naam]) => !veldenVanStap[stap].includes(naam))
          .map(([naam, waarde]) => (
            <input type="hidden" name={naam} value={waarde} />
          ))}
        <input type="hidden" name="van" value={stap} />
        <Velden {...props} />
        <Knoppenrij>
          <Knop>Verder</Knop>
          <KnopLink href={paden.beroepsgeheimen()} soort="stil">
            Welke geheimen zijn er?
          </KnopLink>
          {regels.length > 0 && (
            <KnopLink href={paden.magHet()} soort="stil">
              Opnieuw beginnen
            </KnopLink>
          )}
        </Knoppenrij>
      </Formulier>
      {regels.length > 0 && (
        <section>
          <Kop niveau={2}>Uw antwoorden tot nu toe</Kop>
          <Gegevenslijst regels={regels} />
        </section>
      )}
    </>
  )
}

const fout = (fouten: readonly Fout[], veld: string): string | undefined =>
  fouten.find((een) => een.veld === veld)?.tekst

const Velden = (props: StapProps) => {
  const { woorden } = props.regelset
  switch (props.stap) {
    case 'handeling':
      return (
        <Keuzerondjes
          naam="handeling"
          legenda="Wat wilt u met de gegevens doen?"
          keuzes={handelingKeuzes(woorden)}
          waarde={props.vraag.handeling}
          fout={fout(props.fouten, 'handeling')}
        />
      )
    case 'rol':
      return (
        <Groepen
          naam="rol"
          legenda="Waar werkt u nu aan?"
          binnen="Welk werk?"
          hint="Uw rol bepaalt welke regels gelden, niet uw werkgever."
          groepen={rolGroepen(woorden)}
          waarde={props.vraag.rol === undefined ? undefined : rolWaarde(props.vraag.rol)}
          fout={fout(props.fouten, 'rol')}
        />
      )
    case 'met-wie':
      return (
        <Groepen
          naam="ontvanger"
          legenda={metWieVraag(props.vraag)}
          binnen="Wie precies?"
          groepen={ontvangerGroepen(woorden)}
          waarde={props.vraag.ontvanger}
          fout={fout(props.fouten, 'ontvanger')}
        />
      )
    case 'gegevens':
      return <Gegevens {...props} />
  }
}

function metWieVraag({ handeling }: Balievraag): string {
  if (handeling === 'opvragen') return 'Aan wie vraagt u het?'
  return handeling === 'melden' ? 'Bij wie meldt u het?' : 'Aan wie vertelt u het?'
}

/** Many choices under headings. The first group and the one that holds the choice are open. */
const Groepen = (props: {
  naam: string
  legenda: string
  /** The question inside a group; the name of the group stands above it. */
  binnen: string
  hint?: string
  groepen: readonly { naam: string; keuzes: Keuze[] }[]
  waarde: string | undefined
  fout: string | undefined
}) => (
  <Veldgroep
    id={`${props.naam}-alle`}
    legenda={props.legenda}
    hint={props.hint}
    fout={props.fout}
    groot
  >
    {props.groepen.map((groep, plaats) => (
      <Uitleg
        titel={groep.naam}
        open={plaats === 0 || groep.keuzes.some((keuze) => keuze.waarde === props.waarde)}
      >
        <Keuzerondjes
          naam={props.naam}
          id={plaats === 0 ? props.naam : `${props.naam}-groep-${plaats}`}
          legenda={props.binnen}
          keuzes={groep.keuzes}
          waarde={props.waarde}
        />
      </Uitleg>
    ))}
  </Veldgroep>
)

const Gegevens = ({ vraag, regelset, fouten }: StapProps) => {
  const gegevens = gegevenKeuzes(vraag, regelset.woorden)
  const doelen = doelKeuzes(vraag, regelset.woorden)
  const heeft = (keuzes: readonly Keuze[], gekozen: readonly (string | undefined)[]): boolean =>
    keuzes.some((keuze) => gekozen.includes(keuze.waarde))
  return (
    <>
      <Aankruisvakken
        naam="gegeven"
        legenda="Om welke gegevens gaat het?"
        hint="Kies alles wat u wilt gebruiken. Hoe minder, hoe vaker het mag."
        keuzes={gegevens.eerst}
        waarden={vraag.gegevens}
        fout={fout(fouten, 'gegeven')}
      />
      <Uitleg titel="Andere gegevens" open={heeft(gegevens.anders, vraag.gegevens)}>
        <Aankruisvakken
          naam="gegeven"
          id="gegeven-anders"
          legenda="Welke andere gegevens?"
          keuzes={gegevens.anders}
          waarden={vraag.gegevens}
        />
      </Uitleg>
      <Keuzerondjes
        naam="doel"
        legenda={isAlleenZelf(vraag.handeling) ? 'Waarvoor doet u dit?' : 'Waarvoor is het nodig?'}
        keuzes={doelen.eerst}
        waarde={vraag.doel}
        fout={fout(fouten, 'doel')}
      />
      {doelen.anders.length > 0 && (
        <Uitleg titel="Andere doelen" open={heeft(doelen.anders, [vraag.doel])}>
          <Keuzerondjes
            naam="doel"
            id="doel-anders"
            legenda="Welk ander doel?"
            keuzes={doelen.anders}
            waarde={vraag.doel}
          />
        </Uitleg>
      )}
    </>
  )
}
