import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie } from 'hono/cookie'
import { een, isEen, type Fouten } from '../../domein/invoer.ts'
import { NietGevonden } from '../../handelingen/fouten.ts'
import { isPin } from '../../handelingen/tafel-pin.ts'
import {
  answerAtTafel,
  layOnTafel,
  meestePogingen,
  readTafel,
  readTafelafdruk,
  takeBackTafel,
  type Tafel,
  type Tafelbeeld,
  type TafelPartij,
} from '../../handelingen/tafel.ts'
import { sessieCookie } from '../inloggen/routes.tsx'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import type { Fout } from '../ui/index.ts'
import { csrf, isId, medewerker, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { fotoTeGroot, grootsteAntwoord, leesOndertekening } from './antwoord.ts'
import { TafelBegin } from './begin.tsx'
import { mountBewijs } from './bewijs.ts'
import { getoond } from './feiten.tsx'
import { toonTafel } from './kader.tsx'
import {
  AfdrukPagina,
  isAanDeBeurt,
  KlaarPagina,
  noem,
  overZin,
  plaatsVan,
  TeGrootPagina,
  VraagPagina,
  WiePagina,
} from './pagina.tsx'
import { TekenPagina, type Ingevuld } from './tekenen.tsx'

const beginAdres = '/werk/toestemmingen/:id/tafel'
const antwoorden = ['ja', 'nee', 'later'] as const
const leegGelaten: Ingevuld = { handtekening: '', naam: '', getuige: '' }

const alsLijst = (fouten: Fouten): Fout[] =>
  Object.entries(fouten).flatMap(([veld, tekst]) => (tekst === undefined ? [] : [{ veld, tekst }]))

/** What lies on the table. Without a lock there is nothing here. */
function tafelVan(c: Verzoek): Tafel {
  medewerker(c)
  const tafel = c.get('sessie')?.tafel
  if (tafel === undefined) throw new NietGevonden()
  return tafel
}

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** Who answers, by their place at the table. */
function opPlaats(
  beeld: Tafelbeeld,
  plaats: string | undefined,
): { partij: TafelPartij; nummer: number } | undefined {
  const nummer = Number(/^[1-9]\d?$/.test(plaats ?? '') ? plaats : 0) - 1
  const partij = beeld.partijen[nummer]
  return partij === undefined || !isAanDeBeurt(partij) ? undefined : { partij, nummer }
}

const pinfouten: Readonly<Record<string, Fouten>> = {
  vorm: { pin: 'Kies vier tot zes cijfers, niet allemaal hetzelfde.' },
  ongelijk: { pin2: 'De pincodes zijn niet gelijk. Vul ze allebei opnieuw in.' },
}

async function toonBegin(c: Verzoek): Promise<Response> {
  const lijst = alsLijst(pinfouten[c.req.query('fout') ?? ''] ?? {})
  return toon(c, {
    titel: 'Samen aan tafel',
    deel: 'dossiers',
    fout: lijst.length > 0,
    children: (
      <TafelBegin
        beeld={await readTafel(c.get('deps'), medewerker(c), { toestemmingId: idUit(c) })}
        fouten={lijst}
        csrf={csrf(c)}
      />
    ),
  })
}

async function begin(c: Verzoek): Promise<Response> {
  const wie = medewerker(c)
  const id = idUit(c)
  const { waarden } = await readForm(c)
  const pin = een(waarden, 'pin')
  const fout = isPin(pin) ? (een(waarden, 'pin2') === pin ? undefined : 'ongelijk') : 'vorm'
  // A PIN is never given back, so there is nothing to keep but what was wrong.
  if (fout !== undefined) {
    await readTafel(c.get('deps'), wie, { toestemmingId: id })
    return c.redirect(metVraag(paden.tafelBegin(id), { fout }), 303)
  }
  await layOnTafel(c.get('deps'), wie, c.get('geheim') ?? '', id, pin)
  return c.redirect(paden.tafel(), 303)
}

async function toonVraag(c: Verzoek): Promise<Response> {
  const deps = c.get('deps')
  const beeld = await readTafel(deps, medewerker(c), tafelVan(c))
  const nog = beeld.partijen.filter(isAanDeBeurt)
  if (!beeld.open || nog.length === 0) return c.redirect(paden.tafelKlaar(), 303)
  const gekozen =
    opPlaats(beeld, c.req.query('wie')) ??
    (beeld.partijen.length === 1 ? opPlaats(beeld, '1') : undefined)
  if (gekozen === undefined) {
    return toonTafel(c, { titel: 'Wie geeft antwoord?', children: <WiePagina beeld={beeld} /> })
  }
  const antwoord = c.req.query('antwoord') ?? ''
  if (antwoord === 'ja' || antwoord === 'nee') {
    return toonTeken(c, beeld, gekozen, antwoord, leegGelaten, {})
  }
  const fouten: Fouten = c.req.query('fout') === '1' ? { antwoord: 'Kies ja, nee of later.' } : {}
  return toonTafel(c, {
    titel: 'Wat zegt u?',
    fout: Object.keys(fouten).length > 0,
    children: (
      <VraagPagina
        beeld={beeld}
        {...gekozen}
        woorden={deps.regelset.woorden}
        fouten={alsLijst(fouten)}
        csrf={csrf(c)}
      />
    ),
  })
}

const moetGetekend = (beeld: Tafelbeeld, antwoord: 'ja' | 'nee'): boolean =>
  antwoord === 'ja' && beeld.toestemming.soort === 'toestemming'

function toonTeken(
  c: Verzoek,
  beeld: Tafelbeeld,
  wie: { partij: TafelPartij; nummer: number },
  antwoord: 'ja' | 'nee',
  ingevuld: Ingevuld,
  fouten: Fouten,
): Response {
  const lijst = alsLijst(fouten)
  return toonTafel(
    c,
    {
      titel: 'Handtekening',
      fout: lijst.length > 0,
      children: (
        <TekenPagina
          vraag={beeld.toestemming.id}
          {...wie}
          antwoord={antwoord}
          verplicht={moetGetekend(beeld, antwoord)}
          ingevuld={ingevuld}
          fouten={lijst}
          csrf={csrf(c)}
        />
      ),
    },
    lijst.length > 0 ? 422 : 200,
  )
}

async function antwoordOp(c: Verzoek): Promise<Response> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const tafel = tafelVan(c)
  const { waarden } = await readForm(c)
  // A form of another question, left open in another tab: it would be a yes to something that was not shown.
  if (een(waarden, 'vraag') !== tafel.toestemmingId) return c.redirect(paden.tafel(), 303)
  const beeld = await readTafel(deps, wie, tafel)
  const gekozen = opPlaats(beeld, een(waarden, 'wie'))
  // Sent twice, or with the back button: this person answered already.
  if (gekozen === undefined) return c.redirect(paden.tafel(), 303)
  const antwoord = een(waarden, 'antwoord')
  const hier = plaatsVan(gekozen.nummer)
  if (!isEen(antwoord, antwoorden)) {
    return c.redirect(`${hier}&fout=1`, 303)
  }
  if (antwoord !== 'later' && een(waarden, 'stap') !== 'teken') {
    const vraag = { wie: String(gekozen.nummer + 1), antwoord }
    return c.redirect(metVraag(paden.tafel(), vraag), 303)
  }
  const verplicht = antwoord !== 'later' && moetGetekend(beeld, antwoord)
  const gelezen = await leesOndertekening(c, antwoord === 'later' ? {} : waarden, verplicht)
  if (!gelezen.ok) {
    if (antwoord === 'later') throw new NietGevonden()
    const ingevuld = {
      handtekening:
        gelezen.fouten['handtekening'] === undefined ? een(waarden, 'handtekening') : '',
      naam: een(waarden, 'naam'),
      getuige: een(waarden, 'getuige'),
    }
    return toonTeken(c, beeld, gekozen, antwoord, ingevuld, gelezen.fouten)
  }
  await answerAtTafel(deps, wie, beeld, gekozen.partij, {
    antwoord,
    ondertekening: gelezen.ondertekening,
    getoond: [
      ...[overZin(beeld, gekozen.partij)].filter((zin) => zin !== ''),
      ...getoond({
        vraag: beeld.toestemming,
        woorden: deps.regelset.woorden,
        vorm: gekozen.partij.vorm,
      }),
      `Antwoord van ${noem(gekozen.partij)}: ${antwoord}`,
    ],
  })
  return c.redirect(paden.tafel(), 303)
}

async function toonKlaar(c: Verzoek): Promise<Response> {
  const tafel = tafelVan(c)
  const over = meestePogingen - tafel.pogingen
  const nog = over === 1 ? 'Nog één keer fout' : `Nog ${over} keer fout`
  const fout = c.req.query('fout') === '1' && tafel.pogingen > 0
  return toonTafel(c, {
    titel: 'Geef de tablet terug',
    fout,
    children: (
      <KlaarPagina
        beeld={await readTafel(c.get('deps'), medewerker(c), tafel)}
        fouten={
          fout
            ? [{ veld: 'pin', tekst: `Deze pincode klopt niet. ${nog}, dan logt dit scherm uit.` }]
            : []
        }
        csrf={csrf(c)}
      />
    ),
  })
}

async function neemTerug(c: Verzoek): Promise<Response> {
  tafelVan(c)
  const { waarden } = await readForm(c)
  const geheim = c.get('geheim') ?? ''
  const uit = await takeBackTafel(c.get('deps'), medewerker(c), geheim, een(waarden, 'pin'))
  if (uit.uitkomst === 'open') return c.redirect(paden.toestemming(uit.toestemmingId), 303)
  if (uit.uitkomst === 'uitgelogd') {
    deleteCookie(c, sessieCookie, { path: '/' })
    return c.redirect(paden.inloggen(), 303)
  }
  return c.redirect(metVraag(paden.tafelKlaar(), { fout: '1' }), 303)
}

/** Samen aan tafel: one form on the tablet, nothing else until the PIN. */
export function mountTafel(app: Hono<Omgeving>): void {
  mountBewijs(app)
  app.get(beginAdres, (c) => toonBegin(c))
  app.post(beginAdres, (c) => begin(c))
  app.get(paden.tafel(), (c) => toonVraag(c))
  app.post(
    paden.tafelAntwoord(),
    (c, next) => {
      tafelVan(c)
      return next()
    },
    bodyLimit({
      maxSize: grootsteAntwoord,
      onError: (c) =>
        toonTafel(
          c,
          {
            titel: 'De foto is te groot',
            fout: true,
            children: <TeGrootPagina melding={fotoTeGroot['foto'] ?? ''} />,
          },
          413,
        ),
    }),
    (c) => antwoordOp(c),
  )
  app.get(paden.tafelKlaar(), (c) => toonKlaar(c))
  app.post(paden.tafelKlaar(), (c) => neemTerug(c))
  app.get(paden.tafelAfdruk(), async (c) => {
    const tafel = tafelVan(c)
    const plaats = c.req.query('wie') ?? ''
    if (!/^[1-9]\d?$/.test(plaats)) throw new NietGevonden()
    const wie = medewerker(c)
    const afdruk = await readTafelafdruk(c.get('deps'), wie, tafel, Number(plaats) - 1)
    return toonTafel(c, {
      titel: 'Afdruk',
      print: true,
      children: <AfdrukPagina afdruk={afdruk} gemeente={wie.gemeente.naam} />,
    })
  })
}
