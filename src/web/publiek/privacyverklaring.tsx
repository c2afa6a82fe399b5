import type { Hono } from 'hono'
import type { Inrichting, TaakInrichting } from '../../domein/inrichting.ts'
import {
  activiteitVoor,
  inTeRichtenTaken,
  taakregels,
  type InTeRichtenTaak,
} from '../../domein/taakoverzicht.ts'
import type { Lengte } from '../../domein/termijn/lengte.ts'
import { bewaren } from '../../domein/termijn/register-bewaren.ts'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import { readGemeentebeeld, type Gemeentebeeld } from '../../handelingen/publiek.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { hoofdletter, opsomming } from '../tekst.ts'
import { Alinea, Gegevenslijst, Kop, Leeg, Lijst, Link, Melding, Uitleg } from '../ui/index.ts'
import type { Omgeving } from '../verzoek.ts'
import { metNummers } from './bellen.tsx'
import { AndereGemeente, gemeenteVan, type Keuze } from './gemeente.tsx'
import { privacyTeksten as t, taakTeksten, type Bewaren } from './privacyverklaring-teksten.ts'

/**
 * What a gemeente does with data, from its own decisions: its inrichting says who does which task, its register says for
 * what and by which law (AVG 13, 14 and 30; E-112, E-114, E-223). Open to everybody; nothing about a person is read.
 */
export function mountPrivacyverklaring(app: Hono<Omgeving>): void {
  app.get(paden.privacyverklaring(), async (c) => {
    const keuze = await gemeenteVan(c)
    const beeld =
      keuze.gemeente === undefined
        ? undefined
        : await readGemeentebeeld(c.get('deps'), keuze.gemeente.id)
    return toon(c, {
      titel: 'Privacyverklaring',
      afdrukbaar: true,
      children: <Verklaring keuze={keuze} beeld={beeld} />,
    })
  })
}

const Verklaring = ({ keuze, beeld }: { keuze: Keuze; beeld: Gemeentebeeld | undefined }) => {
  const inrichting = beeld?.inrichting
  return (
    <>
      <Kop niveau={1}>{t.kop(keuze.naam)}</Kop>
      <Alinea soort="inleiding">{t.inleiding}</Alinea>
      {inrichting !== undefined && (
        <Alinea>
          {t.geldt(schrijfDatum(inrichting.ingangsdatum))}
          {inrichting.inhoud.beleidNaam !== '' && ` ${t.beleid(inrichting.inhoud.beleidNaam)}`}
        </Alinea>
      )}
      <AndereGemeente keuze={keuze} adres={paden.privacyverklaring()} />
      <Deel kop={t.wieKop} zinnen={t.wie} />
      <Deel kop={t.watKop} zinnen={t.wat} />
      <Deel kop={t.vanWieKop} zinnen={t.vanWie} />
      <section>
        <Kop niveau={2}>{t.taakKop}</Kop>
        {beeld === undefined || inrichting === undefined ? (
          <Leeg titel={t.nogNiets}>{t.nogNietsUitleg}</Leeg>
        ) : (
          <>
            <Alinea>{t.taakUitleg}</Alinea>
            {inTeRichtenTaken.map((taak) => {
              const ingericht = inrichting.inhoud.taken[taak]
              return (
                ingericht !== undefined && (
                  <Taak taak={taak} ingericht={ingericht} beeld={beeld} gemeente={keuze.naam} />
                )
              )
            })}
          </>
        )}
      </section>
      <Deel kop={t.wieZietKop} zinnen={t.wieZiet} />
      <Deel
        kop={t.langKop}
        zinnen={
          inrichting !== undefined && inrichting.inhoud.lokaleRegels !== null
            ? [...t.langUitleg, t.lokaal]
            : t.langUitleg
        }
      />
      <Deel kop={t.rechtenKop} zinnen={t.rechten} />
      <Alinea>
        <Link href={paden.brochure()} los>
          {t.rechtenLink}
        </Link>
      </Alinea>
      <Deel kop={t.vraagKop} zinnen={t.vraag} />
      <Contact inhoud={inrichting?.inhoud} />
      <Alinea>
        <Link href={paden.klacht()} los>
          {t.klachtLink}
        </Link>
      </Alinea>
      <Melding soort="waarschuwing" titel={t.nogInvullenKop}>
        <Lijst items={ontbreekt(inrichting?.inhoud)} />
      </Melding>
      {beeld !== undefined && beeld.activiteiten.length > 0 && <Register beeld={beeld} />}
    </>
  )
}

const Deel = ({ kop, zinnen }: { kop: string; zinnen: readonly string[] }) => (
  <section>
    <Kop niveau={2}>{kop}</Kop>
    <Lijst items={zinnen.map(metNummers)} />
  </section>
)

type Contactvelden = Pick<Inrichting, 'contactGemeente' | 'contactFg'> | undefined
const contactvelden = ['contactGemeente', 'contactFg'] as const

/** What the gemeente itself filled in; as it wrote it. */
const Contact = ({ inhoud }: { inhoud: Contactvelden }) => {
  const regels = contactvelden.flatMap((veld) =>
    inhoud === undefined || inhoud[veld] === ''
      ? []
      : [{ naam: t[veld], waarde: metNummers(inhoud[veld]) }],
  )
  return regels.length === 0 ? null : <Gegevenslijst regels={regels} />
}

/** Said out loud: what a reader has a right to know and this page does not know. */
const ontbreekt = (inhoud: Contactvelden): string[] => [
  ...contactvelden
    .filter((veld) => inhoud === undefined || inhoud[veld] === '')
    .map((veld) => t.nogInvullen[veld]),
  t.nogInvullen.waar,
]

interface TaakProps {
  taak: InTeRichtenTaak
  ingericht: TaakInrichting
  beeld: Gemeentebeeld
  gemeente: string
}

const Taak = ({ taak, ingericht, beeld, gemeente }: TaakProps) => {
  const naamVan = (id: string): string | undefined =>
    beeld.organisaties.find((organisatie) => organisatie.id === id)?.naam
  const namen = ingericht.uitvoerders.flatMap((id) => naamVan(id) ?? [])
  const regels = taakregels(taak)
  const register = beeld.activiteiten.find(({ uri }) => uri === activiteitVoor(taak))
  return (
    <Uitleg titel={taakTeksten[taak].naam} id={`taak-${taak}`}>
      <Gegevenslijst
        regels={[
          { naam: t.regel.waarvoor, waarde: taakTeksten[taak].waarvoor },
          { naam: t.regel.doet, waarde: namen.length === 0 ? t.onbekend : opsomming(namen) },
          {
            naam: t.regel.zorgt,
            waarde:
              regels.namens === 'college'
                ? t.college(gemeente)
                : (naamVan(ingericht.verantwoordelijke) ?? t.onbekend),
          },
          { naam: t.regel.waarom, waarde: redenUit(register?.grondslag) },
          {
            naam: t.regel.wet,
            waarde: regels.wetten
              .map(({ wet, artikelen }) => `${wet}, artikel ${artikelen}`)
              .join('; '),
          },
          { naam: t.regel.lang, waarde: bewaarzin(taakTeksten[taak].bewaren) },
        ]}
      />
    </Uitleg>
  )
}

/** The reason in plain words; what the register does not say, is not filled in. */
function redenUit(grondslag: string | undefined): string {
  const letter = /AVG (6\.1\.[a-e])/.exec(grondslag ?? '')?.[1]
  const gevonden = Object.entries(t.waarom).find(([naam]) => naam === letter)
  return gevonden?.[1] ?? t.onbekend
}

/** The years come from the register of terms (T-22 and T-24), so that page and reminder say the same. */
function bewaarzin(bewaarwijze: Bewaren): string {
  const jeugd = jarenVan('T-22')
  const wmo = jarenVan('T-24')
  if (bewaarwijze === 'jeugd') return t.lang.jeugd(jeugd)
  if (bewaarwijze === 'wmo') return t.lang.wmo(wmo)
  if (bewaarwijze === 'hulp') return t.lang.hulp(`${wmo} of ${jeugd}`)
  return t.lang[bewaarwijze]
}

function jarenVan(code: 'T-22' | 'T-24'): string {
  const lengte: Lengte | undefined = bewaren[code].wettelijk
  return lengte !== undefined && 'jaren' in lengte ? String(lengte.jaren) : '?'
}

/** The register as the gemeente keeps it, for who wants to see all of it. Not our words. */
const Register = ({ beeld }: { beeld: Gemeentebeeld }) => (
  <Uitleg titel={t.registerKop} id="register">
    <Alinea>{t.registerUitleg}</Alinea>
    <div data-eigen-tekst="">
      <Gegevenslijst
        regels={beeld.activiteiten.map(({ naam, doel, grondslag }) => ({
          naam,
          waarde: `${hoofdletter(doel)}. ${grondslag}.`,
        }))}
      />
    </div>
  </Uitleg>
)
