import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { ZichtBeeld } from '../../../handelingen/helpers-zicht.ts'
import { paden } from '../../paden.ts'
import { Alinea, Gegevenslijst, Kaart, KnopLink, Knoppenrij, Kop, Lijst } from '../../ui/index.ts'
import { oudersTeksten, type OudersTeksten } from '../ouders-teksten.ts'
import type { Vorm } from '../teksten.ts'

interface OudersProps {
  beeld: ZichtBeeld
  vorm: Vorm
  /** `yyyy-mm-dd` */
  vandaag: string
}

/** Who sees what of a young reader, and of whom any reader sees what. */
export const OudersPagina = ({ beeld, vorm, vandaag }: OudersProps) => {
  const t = oudersTeksten[vorm]
  return (
    <>
      <Kop niveau={1}>{t.kop}</Kop>
      <Alinea soort="inleiding">{t.inleiding}</Alinea>
      {beeld.kind !== undefined && <Ouders kind={beeld.kind} t={t} vandaag={vandaag} />}
      <section aria-labelledby="anderen">
        <Kop niveau={2} id="anderen">
          {t.anderenKop}
        </Kop>
        {beeld.anderen.length === 0 ? (
          <Alinea>{t.anderenLeeg}</Alinea>
        ) : (
          <Alinea>{t.anderenInleiding}</Alinea>
        )}
        {beeld.anderen.map((ander) => (
          <Kaart titel={ander.naam} niveau={3}>
            <Lijst items={zinnenOver(ander, t)} />
          </Kaart>
        ))}
      </section>
      <Knoppenrij>
        <KnopLink soort="stil" href={paden.mijnHelpers()}>
          {vorm === 'u' ? 'Wie helpt u?' : 'Wie helpt jou?'}
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const Ouders = (props: {
  kind: NonNullable<ZichtBeeld['kind']>
  t: OudersTeksten
  vandaag: string
}) => {
  const { kind, t, vandaag } = props
  const moment = (leeftijd: number, dag: string, zin: string) => ({
    naam: `${leeftijd} jaar`,
    waarde: `${dag <= vandaag ? t.was : t.wordt} ${schrijfDatum(dag)}. ${zin}`,
  })
  return (
    <>
      {kind.ouders.length === 0 && <Alinea>{t.geenOuders}</Alinea>}
      {kind.ouders.map(({ naam, ziet }) =>
        ziet ? (
          <section>
            <Kop niveau={2}>{t.zietIets(naam, schrijfDatum(kind.twaalf))}</Kop>
            <Kop niveau={3}>{t.welKop}</Kop>
            <Lijst items={t.wel} />
            <Kop niveau={3}>{t.nietKop}</Kop>
            <Lijst items={t.niet} />
          </section>
        ) : (
          <section>
            <Kop niveau={2}>{t.zietNiets(naam)}</Kop>
            <Alinea>{t.zietNietsUitleg}</Alinea>
          </section>
        ),
      )}
      <section>
        <Kop niveau={2}>{t.laterKop}</Kop>
        <Alinea>{t.later(String(kind.leeftijd))}</Alinea>
        <Gegevenslijst
          regels={[
            moment(12, kind.twaalf, t.twaalf),
            moment(16, kind.zestien, t.zestien),
            moment(18, kind.achttien, t.achttien),
          ]}
        />
        <Alinea>{t.onveilig}</Alinea>
      </section>
    </>
  )
}

function zinnenOver(ander: ZichtBeeld['anderen'][number], t: OudersTeksten): string[] {
  if (ander.hoedanigheid === 'zelf') return []
  const metGezag = ander.hoedanigheid === 'ouder' || ander.hoedanigheid === 'voogd'
  const straksTwaalf =
    metGezag && ander.volgende?.leeftijd === 12
      ? [`${t.wordtTwaalf(schrijfDatum(ander.volgende.datum))} ${t.mede}`]
      : []
  return [
    t.als[ander.hoedanigheid],
    t.ziet[ander.zicht],
    ander.verzoeken ? t.vragen : t.nietVragen,
    ...straksTwaalf,
    ander.tot === null ? t.geenEind : t.tot(schrijfDatum(ander.tot)),
  ]
}
