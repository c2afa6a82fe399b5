import type { Hono } from 'hono'
import { datumInNederland } from '../../domein/leeftijd.ts'
import { isWerkpet } from '../../domein/pet.ts'
import { listEerder } from '../../handelingen/leidraad.ts'
import { weighSituatie } from '../../handelingen/weeg.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { Stappen, type Fout } from '../ui/index.ts'
import { wilPrint, type Omgeving, type Verzoek } from '../verzoek.ts'
import { AntwoordPagina } from './antwoord-pagina.tsx'
import { gemeentenMetBeleid } from './keuzes.ts'
import { leeftijdVan } from './leeftijden.ts'
import { StapPagina, veldenVanStap, type Vraagstap } from './stap-pagina.tsx'
import { situatieVan } from './situatie.ts'
import {
  adres,
  isBeantwoord,
  landelijk,
  leesVraag,
  stappen,
  stappenVan,
  type Balievraag,
  type GelezenVraag,
  type Stap,
  codesVan,
} from './vraag.ts'

/** "Mag het?" for everybody: no login, no person, nothing stored and nothing logged. */
export function mountBalie(app: Hono<Omgeving>): void {
  app.get(paden.magHet(), (c) => {
    const { regelset } = c.get('deps')
    const zoek = new URL(c.req.url).searchParams
    const gelezen = leesVraag(zoek, regelset.woorden, [...gemeentenMetBeleid(regelset).keys()])
    gelezen.vraag = metEigenGemeente(c, gelezen.vraag, zoek)
    const stap = kiesStap(gelezen, zoek)
    return stap === 'antwoord' ? toonAntwoord(c, gelezen) : toonStap(c, gelezen, stap, zoek)
  })
}

function toonStap(c: Verzoek, gelezen: GelezenVraag, stap: Vraagstap, zoek: URLSearchParams) {
  const { vraag } = gelezen
  const { regelset } = c.get('deps')
  const fouten = foutenVan(gelezen, stap, zoek)
  return toon(c, {
    titel: 'Mag het?',
    deel: 'mag-het',
    fout: fouten.length > 0,
    zijkolom: zijkolom(vraag, stap),
    children: <StapPagina stap={stap} vraag={vraag} regelset={regelset} fouten={fouten} />,
  })
}

/** Who works in a gemeente with policy of its own asks about that gemeente, unless the address says otherwise. */
function metEigenGemeente(c: Verzoek, vraag: Balievraag, zoek: URLSearchParams): Balievraag {
  const eigen = c.get('sessie')?.wie.gemeente.beleid
  if (eigen === undefined || zoek.has('gemeente')) return vraag
  for (const [code, naam] of gemeentenMetBeleid(c.get('deps').regelset)) {
    if (naam === eigen) return { ...vraag, gemeente: code }
  }
  return vraag
}

/** The step to show: where something is wrong, where one asked to be, or the first that is open. */
function kiesStap(gelezen: GelezenVraag, zoek: URLSearchParams): Stap {
  const reeks = stappenVan(gelezen.vraag)
  const metFout = reeks.find((stap) => foutenVan(gelezen, stap, zoek).length > 0)
  const gevraagd = zoek.get('stap') ?? ''
  const open = reeks.find((stap) => !isBeantwoord(gelezen.vraag, stap)) ?? 'antwoord'
  const kan = reeks.indexOf(open)
  if (metFout !== undefined && reeks.indexOf(metFout) <= kan) return metFout
  const heen = stappen.find((stap) => stap === gevraagd)
  return heen !== undefined && reeks.includes(heen) && reeks.indexOf(heen) < kan ? heen : open
}

const kiesIets: Readonly<Record<string, string>> = {
  handeling: 'Kies wat u wilt doen.',
  rol: 'Kies in welke rol u dit doet.',
  ontvanger: 'Kies met wie.',
  gegeven: 'Kies om welke gegevens het gaat.',
  doel: 'Kies waarvoor het nodig is.',
}

/** What is wrong in one step: words we do not know, and what was left open when its form was sent. */
function foutenVan({ vraag, fouten }: GelezenVraag, stap: Stap, zoek: URLSearchParams): Fout[] {
  if (stap === 'antwoord') {
    const vanStappen: readonly string[] = Object.values(veldenVanStap).flat()
    return Object.entries(fouten)
      .filter(([veld]) => !vanStappen.includes(veld))
      .map(([veld, tekst]) => ({ veld: veld.replace('.', '-'), tekst }))
  }
  const gestuurd = zoek.get('van') === stap
  const leeg: Readonly<Record<string, boolean>> = {
    handeling: vraag.handeling === undefined,
    rol: vraag.rol === undefined,
    ontvanger: vraag.ontvanger === undefined,
    gegeven: vraag.gegevens.length === 0,
    doel: vraag.doel === undefined,
  }
  return veldenVanStap[stap].flatMap((veld) => {
    const tekst = fouten[veld] ?? (gestuurd && leeg[veld] === true ? kiesIets[veld] : undefined)
    return tekst === undefined ? [] : [{ veld, tekst }]
  })
}

async function toonAntwoord(c: Verzoek, gelezen: GelezenVraag): Promise<Response> {
  const deps = c.get('deps')
  const { regelset } = deps
  const { vraag } = gelezen
  const gemeente =
    vraag.gemeente === landelijk ? landelijk : gemeentenMetBeleid(regelset).get(vraag.gemeente)
  const situatie = situatieVan(
    vraag,
    regelset.woorden,
    gemeente ?? landelijk,
    datumInNederland(deps.nu()),
    leeftijdVan,
  )
  if (situatie === undefined) return c.redirect(paden.magHet(), 303)
  const fouten = foutenVan(gelezen, 'antwoord', new URLSearchParams())
  const ingelogd = c.get('sessie')?.wie
  const wie = ingelogd?.soort === 'medewerker' ? ingelogd : undefined
  return toon(c, {
    titel: 'Mag het? Het antwoord',
    deel: 'mag-het',
    fout: fouten.length > 0,
    zijkolom: zijkolom(vraag, 'antwoord'),
    children: (
      <AntwoordPagina
        vraag={vraag}
        antwoord={weighSituatie(deps, situatie)}
        regelset={regelset}
        fouten={fouten}
        vreemd={gelezen.vreemd}
        print={wilPrint(c)}
        werk={wie?.pet !== undefined && isWerkpet(wie.pet)}
        eerder={wie?.pet === undefined ? [] : await listEerder(deps, wie, codesVan(vraag))}
      />
    ),
  })
}

const stapnamen: Readonly<Record<Stap, string>> = {
  handeling: 'Wat wilt u doen?',
  rol: 'In welke rol?',
  'met-wie': 'Met wie?',
  gegevens: 'Welke gegevens?',
  antwoord: 'Het antwoord',
}

function zijkolom(vraag: Balievraag, nu: Stap) {
  const reeks = stappenVan(vraag)
  const open = reeks.findIndex((stap) => !isBeantwoord(vraag, stap))
  return (
    <Stappen
      titel="Stappen van de vraag"
      stappen={reeks.map((stap, plaats) => ({
        naam: stapnamen[stap],
        status: stap === nu ? 'nu' : isBeantwoord(vraag, stap) ? 'klaar' : 'straks',
        ...(stap !== nu && plaats <= open ? { href: adres(vraag, { stap }) } : {}),
      }))}
    />
  )
}
