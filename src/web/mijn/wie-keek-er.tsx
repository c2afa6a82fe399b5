import { schrijfDatum } from '../../domein/leeftijd.ts'
import {
  hoogstensGetoond,
  rolVertegenwoordiger,
  rolZelf,
  type GelezenGebeurtenis,
  type Inzagebeeld,
} from '../../handelingen/mijn.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  Formulier,
  Keuzelijst,
  Knop,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  Tijdlijn,
  Uitleg,
  Verborgen,
} from '../ui/index.ts'
import { AlleenScherm } from '../werk/tonen.tsx'
import {
  hoedanigheidWoorden,
  nummerLezers,
  perDag,
  tijdenInWoorden,
  type Inzagedag,
  type Inzageregel,
} from './inzage.ts'
import { maandInWoorden } from './moment.ts'
import { teksten, type Vorm } from './teksten.ts'

interface InzageProps {
  beeld: Inzagebeeld
  vorm: Vorm
  woorden: Woorden
  maand: string | undefined
  /** Only about this person; anything else is about everybody. */
  over: string
  fout: string | undefined
  lezerId: string
}

/** What the page knows of who is in the log: names only of who the reader may see anyway. */
interface Mensen {
  vorm: Vorm
  lezerId: string
  namen: ReadonlyMap<string, string>
  nummers: ReadonlyMap<string, number>
}

/** Did the reader do this? A line of an older version about a child does not say which parent it was. */
function isZelf(regel: GelezenGebeurtenis, lezerId: string): boolean {
  return regel.lezerId === lezerId || (regel.rol === rolZelf && regel.betrokkeneId === lezerId)
}

/** Who looked, day by day, as a list that reads well aloud; one's own visits apart. */
export const WieKeekErPagina = (props: InzageProps) => {
  const { beeld, vorm, woorden, maand, lezerId } = props
  const t = teksten[vorm]
  const anderen = beeld.regels.filter((regel) => !isZelf(regel, lezerId))
  const zelf = beeld.regels.filter((regel) => isZelf(regel, lezerId))
  const mensen: Mensen = {
    vorm,
    lezerId,
    namen: new Map(
      beeld.personen.filter((p) => p.id !== lezerId).map((persoon) => [persoon.id, persoon.naam]),
    ),
    nummers: nummerLezers(anderen),
  }
  return (
    <>
      <Kop niveau={1}>{t.inzageKop}</Kop>
      <Alinea soort="inleiding">{t.inzageInleiding}</Alinea>
      <Melding soort="info" titel={t.inzageNietAllesKop}>
        <p>{t.inzageLater}</p>
      </Melding>
      <Kiezen {...props} />
      {anderen.length === 0 && <Alinea>{maand === undefined ? t.kekenLeeg : t.inzageLeeg}</Alinea>}
      {perDag(anderen, woorden).map((dag) => (
        <Dag dag={dag} mensen={mensen} vragen />
      ))}
      {beeld.regels.length === hoogstensGetoond && (
        <Alinea>
          Hier staan de laatste {hoogstensGetoond} keren. Kies een maand om verder terug te kijken.
        </Alinea>
      )}
      {beeld.sinds !== undefined && <Alinea>{t.inzageSinds(schrijfDag(beeld.sinds))}</Alinea>}
      {(mensen.namen.size > 0 || vorm === 'je') && <Alinea>{t.inzageKind}</Alinea>}
      <Alinea>{t.inzageVraag}</Alinea>
      {zelf.length > 0 && (
        <Uitleg titel={t.zelfKop} id="zelf">
          <p>{t.zelfUitleg}</p>
          {perDag(zelf, woorden).map((dag) => (
            <Dag dag={dag} mensen={mensen} />
          ))}
        </Uitleg>
      )}
    </>
  )
}

/** Which lines: of one month, and when there is a child on the page, about one person. */
const Kiezen = ({ beeld, maand, over, fout, vorm }: InzageProps) => {
  const t = teksten[vorm]
  // A month that is asked for stays in the list, also when nothing happened in it.
  const gevraagd = maand === undefined || beeld.maanden.includes(maand) ? [] : [maand]
  return (
    <Formulier actie={paden.wieKeekEr()} methode="get">
      <Keuzelijst
        naam="maand"
        label="Welke maand?"
        leeg="De laatste tijd"
        keuzes={[...beeld.maanden, ...gevraagd].map((code) => ({
          waarde: code,
          tekst: maandInWoorden(code),
        }))}
        waarde={maand}
        fout={fout}
      />
      {beeld.personen.length > 1 && (
        <Keuzelijst
          naam="over"
          label={t.inzageOver}
          leeg={t.inzageIedereen}
          keuzes={beeld.personen.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
          waarde={beeld.personen.some(({ id }) => id === over) ? over : undefined}
        />
      )}
      <Knoppenrij>
        <Knop soort="tweede">Toon deze keren</Knop>
      </Knoppenrij>
    </Formulier>
  )
}

const Dag = (props: { dag: Inzagedag; mensen: Mensen; vragen?: boolean }) => (
  <section>
    <Kop niveau={2} lijktOp={3}>
      {schrijfDatum(props.dag.dag)}
    </Kop>
    <Tijdlijn
      gebeurtenissen={props.dag.regels.map((regel) => ({
        moment: tijdenInWoorden(regel.tijden),
        titel: wie(regel, props.mensen),
        children: (
          <>
            <p>
              {regel.wat}
              {!regel.gelukt && ' Dat lukte niet.'}
            </p>
            <p>Waarom: {regel.waarom}.</p>
            {over(regel, props.mensen.namen)}
            {props.vragen === true && (
              <AlleenScherm>
                <p>
                  <Link href={paden.mijnVraagOverKijken(regel.id)} los>
                    {teksten[props.mensen.vorm].inzageVraagLink}
                    <Verborgen>
                      {`: ${regel.wat} ${wie(regel, props.mensen)}, ${schrijfDatum(props.dag.dag)}, ${tijdenInWoorden(regel.tijden)}`}
                    </Verborgen>
                  </Link>
                </p>
              </AlleenScherm>
            )}
          </>
        ),
      }))}
    />
  </section>
)

/** Who did it. A parent has a name here only for who sees that name anyway; two parents are told apart by a number. */
function wie({ wie }: Inzageregel, { vorm, lezerId, namen, nummers }: Mensen): string {
  const zelf = vorm === 'u' ? 'U zelf' : 'Jij zelf'
  if (wie.rol === rolZelf) return namen.get(wie.betrokkeneId ?? '') ?? zelf
  if (wie.rol === rolVertegenwoordiger) {
    const wieKeek = wie.lezerId ?? ''
    if (wieKeek === lezerId) return zelf
    const nummer = nummers.get(wieKeek)
    const { ouderKeek } = teksten[vorm]
    return namen.get(wieKeek) ?? (nummer === undefined ? ouderKeek : `${ouderKeek} (${nummer})`)
  }
  const alsWie = wie.organisatie === null ? hoedanigheidWoorden[wie.rol] : undefined
  if (alsWie !== undefined) {
    return wie.lezerId === lezerId ? zelf : (namen.get(wie.lezerId ?? '') ?? alsWie)
  }
  return wie.organisatie === null ? wie.rol : `${wie.rol}, ${wie.organisatie}`
}

/** About whom, when that is a child of the reader. */
function over({ wie }: Inzageregel, namen: ReadonlyMap<string, string>) {
  const naam = wie.betrokkeneId === null ? undefined : namen.get(wie.betrokkeneId)
  return naam === undefined ? null : <p>Dit ging over {naam}.</p>
}
