import type { Hono } from 'hono'
import { een, isEen } from '../../../domein/invoer.ts'
import { stapVan } from '../../../domein/triage-stappen.ts'
import { stappen, type Stap } from '../../../domein/triage.ts'
import { stapWoorden } from '../../../domein/triage-woorden.ts'
import { TriageOnvolledig, decide } from '../../../handelingen/besluit.ts'
import { readDossier } from '../../../handelingen/dossier.ts'
import {
  AlDefinitief,
  ConceptVerouderd,
  NietGevonden,
  OngeldigeInvoer,
} from '../../../handelingen/fouten.ts'
import { keepFouten, saveStap, type StapBewaard } from '../../../handelingen/triage-concept.ts'
import { readTriage, startTriage, weighTriage, type Getypt } from '../../../handelingen/triage.ts'
import { htmlDeel } from '../../html.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import {
  csrf,
  isId,
  medewerker,
  readForm,
  type Formulierinvoer,
  type Omgeving,
  type Verzoek,
} from '../../verzoek.ts'
import { antwoordOpBewaren, versieUit } from '../formulier.ts'
import { AanpakStap } from './aanpak.tsx'
import { InformerenStap } from './informeren.tsx'
import { TriageStappen, type Stapbeeld } from './kader.tsx'
import { Triagekaart } from './kaart.tsx'
import { StartPagina } from './start.tsx'
import { VastleggenStap } from './vastleggen.tsx'
import { WegingStap } from './weging.tsx'

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

function stapUit(tekst: string): Stap {
  if (!isEen(tekst, stappen)) throw new NietGevonden()
  return tekst
}

/** The professional with a pet on; without one there is nothing here. */
function metPet(c: Verzoek) {
  const wie = medewerker(c)
  if (wie.pet === undefined) throw new NietGevonden()
  return { wie, pet: wie.pet }
}

/** Draws a step, from the draft or (after a conflict) from what was just typed. */
async function toonStap(c: Verzoek, stap: Stap, getypt?: Getypt): Promise<Response> {
  const { wie, pet } = metPet(c)
  const beeld = await readTriage(c.get('deps'), wie, idUit(c), getypt)
  const bewaard = beeld.concept?.fouten ?? {}
  const eigen = Object.keys(bewaard).some((veld) => stapVan(veld) === stap)
  const { regelset } = c.get('deps')
  const stapbeeld: Stapbeeld = {
    beeld,
    stap,
    csrf: csrf(c),
    // Mistakes of other steps are only in the way, unless this step has to be mended as well.
    fouten: eigen && getypt === undefined ? bewaard : {},
    verouderd: getypt !== undefined,
    naarControle:
      stap !== 'vastleggen' &&
      (c.req.query('terug') === 'controle' ||
        (getypt !== undefined && een(getypt.waarden, 'terug') === 'controle')),
  }
  const rest = { stapbeeld, regelset, pet }
  return toon(
    c,
    {
      titel: `Triage: ${stapWoorden[stap].naam}`,
      deel: 'dossiers',
      fout: Object.keys(stapbeeld.fouten).length > 0,
      zijkolom: <TriageStappen beeld={beeld} stap={stap} />,
      children:
        stap === 'aanpak' ? (
          <AanpakStap stapbeeld={stapbeeld} woorden={regelset.woorden} />
        ) : stap === 'weging' ? (
          <WegingStap {...rest} />
        ) : stap === 'informeren' ? (
          <InformerenStap {...rest} />
        ) : (
          <VastleggenStap {...rest} />
        ),
    },
    getypt === undefined ? 200 : 409,
  )
}

function bewaar(
  c: Verzoek,
  stap: Stap,
  { waarden, fouten }: Formulierinvoer,
  controleer: boolean,
): Promise<StapBewaard> {
  return saveStap(c.get('deps'), metPet(c).wie, idUit(c), {
    stap,
    waarden,
    fouten,
    versie: versieUit(waarden),
    controleer,
  })
}

/**
 * The same post at the same moment keeps the same words, or ended the draft just now: each of them that comes first lets
 * one other wait. What another tab really changed stays a conflict, however often it is asked.
 */
async function bewaarNogEens(
  c: Verzoek,
  stap: Stap,
  invoer: Formulierinvoer,
  keer: number,
): Promise<StapBewaard> {
  try {
    return await bewaar(c, stap, invoer, true)
  } catch (fout) {
    if (!(fout instanceof ConceptVerouderd) || keer === 1) throw fout
    return bewaarNogEens(c, stap, invoer, keer - 1)
  }
}

/** Takes the besluit, or leads back to the first step that is not right yet. */
async function besluit(
  c: Verzoek,
  triageId: string,
  bewaard: Pick<StapBewaard, 'waarden'>,
): Promise<string> {
  const deps = c.get('deps')
  const { wie } = metPet(c)
  try {
    const { besluitId, nieuw } = await decide(deps, wie, triageId, bewaard.waarden)
    return metVraag(paden.besluit(besluitId), { nieuw: nieuw ? '1' : undefined })
  } catch (fout) {
    if (!(fout instanceof TriageOnvolledig)) throw fout
    await keepFouten(deps, wie, triageId, fout.perStap)
    const eerste = stappen.find((stap) => fout.perStap[stap] !== undefined) ?? 'aanpak'
    return metVraag(paden.triage(triageId, eerste), {
      terug: eerste === 'vastleggen' ? undefined : 'controle',
    })
  }
}

/** Where a step leads after saving: on, back, or here again when something is missing. */
async function verder(c: Verzoek, stap: Stap, invoer: Formulierinvoer): Promise<string> {
  const id = idUit(c)
  const knop = een(invoer.waarden, 'knop')
  const hier = (vraag: Record<string, string | undefined> = {}): string =>
    metVraag(paden.triage(id, stap), { terug: een(invoer.waarden, 'terug') || undefined, ...vraag })
  if (knop === 'concept' || knop === 'antwoord' || knop === 'vorige') {
    await bewaar(c, stap, invoer, false)
    const vorige = stappen[stappen.indexOf(stap) - 1]
    if (knop === 'vorige' && vorige !== undefined) return paden.triage(id, vorige)
    return knop === 'antwoord' ? `${hier()}#antwoord` : hier()
  }
  if (stap === 'vastleggen') {
    // Taken already: the besluit that stands is the answer, and to the same post it is the same answer.
    const alGenomen = (fout: unknown) => {
      if (fout instanceof AlDefinitief) return invoer
      throw fout
    }
    const bewaard = await bewaarNogEens(c, stap, invoer, 5).catch(alGenomen)
    return besluit(c, id, bewaard)
  }
  const bewaard = await bewaar(c, stap, invoer, true)
  if (Object.keys(bewaard.fouten).length > 0) return hier()
  const volgende = stappen[stappen.indexOf(stap) + 1] ?? 'vastleggen'
  return paden.triage(id, een(invoer.waarden, 'terug') === 'controle' ? 'vastleggen' : volgende)
}

export function mountTriage(app: Hono<Omgeving>): void {
  app.get('/werk/dossiers/:id/triage', async (c) => {
    const { dossier, magSchrijven } = await readDossier(c.get('deps'), medewerker(c), idUit(c))
    // Weighing ends in writing: who may only look has nothing to begin here.
    if (!magSchrijven) throw new NietGevonden()
    const fout = c.req.query('fout') === '1' ? 'Kies op welk moment u afweegt.' : undefined
    return toon(c, {
      titel: 'Begin een triage',
      deel: 'dossiers',
      fout: fout !== undefined,
      children: <StartPagina dossier={dossier} csrf={csrf(c)} fout={fout} />,
    })
  })

  app.post('/werk/dossiers/:id/triage', async (c) => {
    const wie = medewerker(c)
    const dossierId = idUit(c)
    const { waarden } = await readForm(c)
    try {
      const moment = een(waarden, 'moment')
      const { triageId } = await startTriage(c.get('deps'), wie, dossierId, moment, undefined)
      return c.redirect(paden.triage(triageId, 'aanpak'), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return c.redirect(metVraag(paden.nieuweTriage(dossierId), { fout: '1' }), 303)
    }
  })

  app.post('/werk/triage/:id/concept', async (c) => {
    const invoer = await readForm(c)
    const stap = stapUit(een(invoer.waarden, 'stap'))
    return antwoordOpBewaren(c, () => bewaar(c, stap, invoer, false))
  })

  app.post('/werk/triage/:id/antwoord', async (c) => {
    const { waarden } = await readForm(c)
    const { wie, pet } = metPet(c)
    const deps = c.get('deps')
    const stap = stapUit(een(waarden, 'stap'))
    const beeld = await weighTriage(deps, wie, idUit(c), { stap, waarden })
    const opPagina = een(waarden, 'vragen').split(' ')
    const nieuw = beeld.vragen.filter((feit) => !opPagina.includes(feit))
    return c.html(
      htmlDeel(
        <Triagekaart
          regelset={deps.regelset}
          antwoord={beeld.antwoord}
          waarden={beeld.waarden}
          pet={pet}
          nieuweVragen={stap === 'weging' ? nieuw.length : 0}
          dossierId={beeld.dossierId}
          triageId={idUit(c)}
          eerder={beeld.eerder}
        />,
      ),
    )
  })

  app.get('/werk/triage/:id/:stap', (c) => toonStap(c, stapUit(c.req.param('stap'))))

  app.post('/werk/triage/:id/:stap', async (c) => {
    const stap = stapUit(c.req.param('stap'))
    const invoer = await readForm(c)
    try {
      return c.redirect(await verder(c, stap, invoer), 303)
    } catch (fout) {
      if (!(fout instanceof ConceptVerouderd)) throw fout
      return toonStap(c, stap, { stap, waarden: invoer.waarden })
    }
  })
}
