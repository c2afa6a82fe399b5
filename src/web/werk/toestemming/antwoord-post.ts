import { keurDocument } from '../../../domein/document.ts'
import type { Fouten, Waarden } from '../../../domein/invoer.ts'
import type { AntwoordInhoud } from '../../../domein/toestemming.ts'
import {
  grootsteFoto,
  leesAntwoord,
  leesBuitenBeschouwing,
} from '../../../domein/toestemming-antwoord.ts'
import { OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { findVraag, putAside, recordAntwoord } from '../../../handelingen/toestemming.ts'
import { medewerker, type Verzoek } from '../../verzoek.ts'

/** The fields of the page in the order in which mistakes are told. */
export const velden = [
  'vraag',
  'persoonId',
  'antwoord',
  'wijze',
  'foto',
  'getuige',
  'toelichting',
  'buiten',
  'reden',
  'geraadpleegd',
] as const

/** The photo of a signed paper, when there is one: really a PNG or JPEG, without what is hidden in it. */
async function leesFoto(c: Verzoek, fouten: Fouten): Promise<AntwoordInhoud['foto']> {
  const veld = (await c.req.parseBody({ all: true }))['foto']
  const bestand = Array.isArray(veld) ? veld[0] : veld
  if (!(bestand instanceof File) || bestand.size === 0) return null
  if (bestand.size > grootsteFoto) {
    fouten['foto'] = 'Deze foto is te groot. Hoogstens 8 MB.'
    return null
  }
  const oordeel = keurDocument(new Uint8Array(await bestand.arrayBuffer()))
  if (!oordeel.ok) {
    fouten['foto'] = oordeel.melding
    return null
  }
  if (oordeel.soort !== 'image/png' && oordeel.soort !== 'image/jpeg') {
    fouten['foto'] = 'Dit is geen foto. Kies een PNG of JPEG.'
    return null
  }
  return { soort: oordeel.soort, base64: Buffer.from(oordeel.inhoud).toString('base64') }
}

/** @throws OngeldigeInvoer, and all that `recordAntwoord` throws */
export async function legAntwoordVast(
  c: Verzoek,
  id: string,
  waarden: Waarden,
  misvormd: Fouten,
): Promise<unknown> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const vraag = await findVraag(deps, wie, id)
  const fouten: Fouten = { ...misvormd }
  const foto = await leesFoto(c, fouten)
  const gelezen = leesAntwoord(
    waarden,
    vraag.soort,
    vraag.partijen.map((partij) => partij.persoonId),
    foto !== null,
  )
  if (!gelezen.ok || Object.keys(fouten).length > 0) {
    throw new OngeldigeInvoer({ ...(gelezen.ok ? {} : gelezen.fouten), ...fouten })
  }
  const { persoonId, antwoord, wijze, getuige, toelichting } = gelezen.waarde
  return recordAntwoord(deps, wie, id, {
    persoonId,
    antwoord,
    wijze,
    inhoud: { foto: wijze === 'papier' ? foto : null, getuige, toelichting },
  })
}

/** @throws OngeldigeInvoer, and all that `putAside` throws */
export async function legBuitenVast(c: Verzoek, id: string, waarden: Waarden): Promise<unknown> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const vraag = await findVraag(deps, wie, id)
  const anderen = vraag.partijen.filter((partij) => partij.hoedanigheid !== 'zelf')
  const gelezen = leesBuitenBeschouwing(
    waarden,
    anderen.map((partij) => partij.persoonId),
  )
  if (!gelezen.ok) {
    const { persoonId, ...rest } = gelezen.fouten
    throw new OngeldigeInvoer(persoonId === undefined ? rest : { ...rest, buiten: persoonId })
  }
  return putAside(deps, wie, id, gelezen.waarde)
}
