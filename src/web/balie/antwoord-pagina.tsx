import type { Leidraadregel } from '../../handelingen/leidraad.ts'
import { feiten } from '../../recht/vocabulaire.ts'
import type { Feit } from '../../recht/vocabulaire.ts'
import { antwoordProps } from '../antwoord.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  Antwoordkaart,
  Fouten,
  Gegevenslijst,
  KnopLink,
  Kop,
  Melding,
  type AntwoordkaartProps,
} from '../ui/index.ts'
import { vraagVan } from './keuzes.ts'
import { feitenBij, feitId, Preciezer, type PreciezerProps } from './preciezer.tsx'
import { aannames, beantwoordeRegels, inWoorden } from './samenvatting.ts'
import { adres, codesVan, landelijk, type Balievraag } from './vraag.ts'

export interface AntwoordPaginaProps extends PreciezerProps {
  /** Was there something in the address that is no part of a question? */
  vreemd: boolean
  /** On paper there is nothing left to fill in. */
  print: boolean
  /** Can who looks ask a colleague? Only who is logged in with a pet that works. */
  werk: boolean
  /** What was answered earlier in the gemeente of who looks. */
  eerder: readonly Leidraadregel[]
}

/** The answer, the few facts that matter for it, and the question it answers. Nothing is stored. */
export const AntwoordPagina = (props: AntwoordPaginaProps) => (
  <>
    <Fouten fouten={props.fouten} />
    <Antwoordkaart {...kaart(props)} />
    {!props.print && <Preciezer {...props} />}
    <section>
      <Kop niveau={2}>Uw vraag</Kop>
      <Gegevenslijst regels={beantwoordeRegels(props.vraag, props.regelset)} />
      <Alinea soort="klein">
        Er is niets bewaard. Het adres van deze pagina is de hele vraag. Er staat niets in over een
        persoon.
      </Alinea>
    </section>
  </>
)

function kaart(props: AntwoordPaginaProps): AntwoordkaartProps {
  const { vraag, antwoord, regelset } = props
  const { woorden } = regelset
  const basis = antwoordProps(regelset, antwoord, {
    vraag: vraagVan(vraag, woorden),
    kopniveau: 1,
    plek: { werk: props.werk, codes: codesVan(vraag) },
    eerder: props.eerder.map(({ id, titel }) => ({ titel, href: paden.leidraad(id) })),
    acties: (
      <>
        <KnopLink href={adres(vraag, { print: true })}>Afdrukken</KnopLink>
        <KnopLink href={paden.magHet()} soort="stil">
          Opnieuw beginnen
        </KnopLink>
      </>
    ),
    ...(vraag.rol === undefined ? {} : { pet: woorden.petten[vraag.rol.pet].naam }),
  })
  const titels = new Map(regelset.regels.map((regel) => [regel.id, regel.titel]))
  return {
    ...basis,
    melding: props.vreemd ? <VreemdeLink /> : undefined,
    samenvatting:
      antwoord.leemte && basis.onvolledig !== true
        ? 'Dat betekent niet dat het verboden is. Leg uw vraag voor aan een deskundige, zonder namen.'
        : undefined,
    omslag: antwoord.omslag.map((omslag, plaats) => ({
      als: basis.omslag?.[plaats]?.als ?? '',
      dan: basis.omslag?.[plaats]?.dan ?? '',
      href: adres({ ...vraag, feiten: { ...vraag.feiten, ...alsAntwoord(omslag.feiten) } }),
    })),
    verworpen: antwoord.verworpen.map(({ regel, waarom }) => ({
      grond: titels.get(regel) ?? regel,
      waarom,
    })),
    feiten: [
      ...aannames(vraag, regelset),
      ...feitenBij(vraag, antwoord).map((feit) => {
        const gezegd = vraag.feiten[feit]
        return {
          feit: woorden.feiten[feit].vraag,
          waarde: gezegd === undefined ? 'niet bekend' : inWoorden[gezegd],
          onbekend: gezegd === undefined || gezegd === 'weet-niet',
          wijzigHref: `#${feitId(feit)}`,
          ...(gezegd === undefined ? {} : { herkomst: 'door u ingevuld' }),
        }
      }),
    ],
    regelset: {
      ...basis.regelset,
      gemeente: vraag.gemeente === landelijk ? undefined : basis.regelset.gemeente,
    },
  }
}

function alsAntwoord(invoer: Partial<Record<Feit, boolean>>): Balievraag['feiten'] {
  return Object.fromEntries(
    feiten.flatMap((feit) => {
      const waarde = invoer[feit]
      return waarde === undefined ? [] : [[feit, waarde ? 'ja' : 'nee']]
    }),
  )
}

const VreemdeLink = () => (
  <Melding soort="waarschuwing" titel="Een deel van deze link kennen wij niet">
    <p>Dat deel lieten wij weg. Kijk hieronder na of de vraag klopt.</p>
  </Melding>
)
