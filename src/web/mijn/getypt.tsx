import type { Hono } from 'hono'
import type { VNode } from 'preact'
import {
  bewaarInvoer,
  readBewaardeInvoer,
  vergeetInvoer,
  type Bewaard,
} from '../../handelingen/bewaarde-invoer.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { Alinea, Formulier, Knop, Knoppenrij, Kop, KnopLink } from '../ui/index.ts'
import { csrf, inwoner, isId, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { Tekstblok } from '../werk/tonen.tsx'
import { vormVan, type Vorm } from './teksten.ts'
import { veiligTeksten } from './veilig-teksten.ts'

/** What a person wrote themselves; choices and our own numbers mean nothing when shown on their own. */
const isGeschreven = (waarde: string): boolean => waarde.trim().includes(' ') && !isId(waarde)

/** What was typed when the session ended, for whoever typed it. Sending it is one conscious click. */
const GetyptPagina = (props: { bewaard: Bewaard; vorm: Vorm; csrf: string }): VNode => {
  const t = veiligTeksten[props.vorm]
  const { velden, op } = props.bewaard
  const geschreven = Object.values(velden).flat().filter(isGeschreven)
  return (
    <>
      <Kop niveau={1}>{t.getyptKop}</Kop>
      <Alinea soort="inleiding">{t.getypt(schrijfDag(op))}</Alinea>
      {geschreven.length > 0 && <Kop niveau={2}>{t.getyptDit}</Kop>}
      {geschreven.map((tekst) => (
        <p>
          <Tekstblok tekst={tekst} />
        </p>
      ))}
      <Alinea>{t.weg}</Alinea>
      <Formulier actie={paden.mijnGetyptVerzenden()} csrf={props.csrf}>
        {Object.entries(velden).flatMap(([naam, waarden]) =>
          waarden.map((tekst) => (
            <textarea name={naam} hidden readOnly>
              {tekst}
            </textarea>
          )),
        )}
        <Knoppenrij>
          <Knop>{t.verzenden}</Knop>
          <Knop soort="stil" actie={paden.mijnGetyptWeggooien()}>
            {t.weggooien}
          </Knop>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

/** Seconds until this session ends, for the script that warns. */
function klok(c: Verzoek): Response {
  inwoner(c)
  const tot = c.get('sessie')?.tot.getTime() ?? 0
  return c.json({ over: Math.max(0, Math.floor((tot - c.get('deps').nu().getTime()) / 1000)) })
}

/** The end of a resident's session: how long it still runs, what was typed then, and the page that says it is over. */
export function mountGetypt(app: Hono<Omgeving>): void {
  app.get(paden.mijnSessie(), klok)
  // The look at who asks made it longer already (app.tsx); this only says how long.
  app.post(paden.mijnSessie(), async (c) => {
    await readForm(c)
    return klok(c)
  })

  app.get(paden.uitgelogd(), (c) =>
    toonUitgelogd(c, c.req.query('bewaard') === '1' ? veiligTeksten.u.uitBewaard : undefined, 200),
  )

  app.post(paden.mijnGetyptBewaren(), async (c) => {
    const wie = inwoner(c)
    const { waarden } = await readForm(c)
    const bewaard = await bewaarInvoer(c.get('deps'), wie, c.req.header('x-pad') ?? '', waarden)
    return c.json({ bewaard })
  })

  app.get(paden.mijnGetypt(), async (c) => {
    const wie = inwoner(c)
    const vorm = vormVan(wie)
    const bewaard = await readBewaardeInvoer(c.get('deps'), wie)
    return toon(c, {
      titel: veiligTeksten[vorm].getyptTitel,
      deel: 'mijn',
      children: <GetyptPagina bewaard={bewaard} vorm={vorm} csrf={csrf(c)} />,
    })
  })

  app.post(paden.mijnGetyptVerzenden(), async (c) => {
    const wie = inwoner(c)
    await readForm(c)
    const { pad } = await readBewaardeInvoer(c.get('deps'), wie)
    await vergeetInvoer(c.get('deps'), wie)
    // The same body goes on to the page it was for: 307 keeps it as it is, and nothing of it stands in an address.
    return c.redirect(pad, 307)
  })

  app.post(paden.mijnGetyptWeggooien(), async (c) => {
    const wie = inwoner(c)
    await readForm(c)
    await vergeetInvoer(c.get('deps'), wie)
    return c.redirect(paden.mijn(), 303)
  })
}

/** The session is over. Says what became of what was typed, never what it was. */
export function toonUitgelogd(c: Verzoek, zin: string | undefined, status: 200 | 403): Response {
  const wie = c.get('sessie')?.wie
  const t = veiligTeksten[wie?.soort === 'inwoner' ? vormVan(wie) : 'u']
  return toon(
    c,
    {
      titel: t.uitKop,
      children: (
        <>
          <Kop niveau={1}>{wie === undefined ? t.uitKop : 'Dit formulier is niet verstuurd'}</Kop>
          {zin !== undefined && <Alinea>{zin}</Alinea>}
          {wie === undefined && (
            <>
              <Alinea>{t.uit}</Alinea>
              <KnopLink href={paden.inloggen()} soort="hoofd">
                {t.inloggen}
              </KnopLink>
            </>
          )}
        </>
      ),
    },
    status,
  )
}
