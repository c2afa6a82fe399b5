import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { HelpersBeeld, Hulp } from '../../../handelingen/helpers.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Gegevenslijst,
  Kaart,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Uitleg,
} from '../../ui/index.ts'
import { helpersTeksten, type HelpersTeksten } from '../helpers-teksten.ts'
import { oudersTeksten } from '../ouders-teksten.ts'
import type { Vorm } from '../teksten.ts'

interface LijstProps {
  beeld: HelpersBeeld
  vorm: Vorm
  csrf: string
  /** What was done just now. */
  nieuw: string | undefined
}

const isBezig = ({ stand }: Hulp): boolean => stand === 'loopt' || stand === 'wacht'

/** Who helps the reader and whom the reader helps; each is stopped by one button. */
export const HelpersPagina = ({ beeld, vorm, csrf, nieuw }: LijstProps) => {
  const t = helpersTeksten[vorm]
  const o = oudersTeksten[vorm]
  const melding =
    nieuw === 'gestopt' ? t.gestoptNu : nieuw === 'begonnen' ? t.begonnenNu : undefined
  const bezig = beeld.gegeven.filter(isBezig)
  const voorbij = beeld.gegeven.filter((hulp) => !isBezig(hulp))
  const ikHelp = beeld.gekregen.filter((hulp) => isBezig(hulp) && hulp.naam !== undefined)
  return (
    <>
      <Kop niveau={1}>{t.kop}</Kop>
      {melding !== undefined && <Melding soort="ok" titel={melding} nieuw />}
      <Alinea soort="inleiding">{t.inleiding}</Alinea>
      <Lijst items={t.regels} />
      <section aria-labelledby="helpers">
        <Kop niveau={2} id="helpers">
          {t.wiensKop}
        </Kop>
        {bezig.length === 0 && <Alinea>{t.geen}</Alinea>}
        {bezig.map((hulp) => (
          <Kaart titel={hulp.naam ?? t.nogNiemand} niveau={3}>
            <Gegevenslijst
              regels={[
                { naam: t.kaart.ziet, waarde: <Lijst items={t.kaart.wel[hulp.omvang]} /> },
                { naam: t.kaart.zietNiet, waarde: <Lijst items={t.kaart.niet[hulp.omvang]} /> },
                { naam: t.kaart.mag, waarde: t.kaart.doen[hulp.mag] },
                { naam: t.kaart.tot, waarde: wanneer(hulp, t) },
              ]}
            />
            <Stop hulp={hulp} csrf={csrf} knop={hulp.stand === 'wacht' ? t.stopCode : t.stop} />
          </Kaart>
        ))}
      </section>
      {beeld.mag === undefined && <Alinea>{t.kanNiet}</Alinea>}
      {ikHelp.length > 0 && (
        <section aria-labelledby="ik-help">
          <Kop niveau={2} id="ik-help">
            {t.gekregenKop}
          </Kop>
          <Alinea>{t.gekregenUitleg}</Alinea>
          {ikHelp.map((hulp) => (
            <Kaart titel={hulp.naam ?? ''} niveau={3}>
              <Gegevenslijst
                regels={[
                  { naam: t.ikZie, waarde: o.ziet[hulp.omvang === 'alles' ? 'eigen' : 'college'] },
                  {
                    naam: t.ikMag,
                    waarde: hulp.mag === 'verzoeken' ? o.vragen : o.nietVragen,
                  },
                  { naam: t.kaart.tot, waarde: t.tot(schrijfDatum(hulp.geldigTot)) },
                ]}
              />
              <Stop hulp={hulp} csrf={csrf} knop={t.stop} />
            </Kaart>
          ))}
        </section>
      )}
      <Knoppenrij>
        {beeld.mag !== undefined && (
          <KnopLink href={paden.mijnHelperNieuw()}>{t.nieuwKnop}</KnopLink>
        )}
        {vorm === 'u' && (
          <KnopLink soort="tweede" href={paden.mijnHelpenMetCode()}>
            {t.codeKnop}
          </KnopLink>
        )}
        <KnopLink soort="stil" href={paden.mijnOuders()}>
          {t.ziet}
        </KnopLink>
      </Knoppenrij>
      {voorbij.length > 0 && (
        <Uitleg titel={`${t.overKop} (${voorbij.length})`}>
          <Lijst
            items={voorbij.map((hulp) => `${hulp.naam ?? t.nogNiemand}. ${wanneer(hulp, t)}`)}
          />
        </Uitleg>
      )}
    </>
  )
}

const Stop = ({ hulp, csrf, knop }: { hulp: Hulp; csrf: string; knop: string }) => (
  <Formulier actie={paden.mijnHelperStoppen(hulp.id)} csrf={csrf}>
    <Knop soort="tweede" context={hulp.naam}>
      {knop}
    </Knop>
  </Formulier>
)

function wanneer(hulp: Hulp, t: HelpersTeksten): string {
  if (hulp.stand === 'wacht') return t.wacht(schrijfDag(hulp.codeTot))
  if (hulp.stand === 'loopt') return t.tot(schrijfDatum(hulp.geldigTot))
  if (hulp.gestoptOp === null) {
    return t.verlopen(
      hulp.helperId === null ? schrijfDag(hulp.codeTot) : schrijfDatum(hulp.geldigTot),
    )
  }
  const dag = schrijfDag(hulp.gestoptOp)
  return hulp.gestoptDoor === 'helper' ? t.stoptZelf(dag) : t.gestopt(dag)
}
