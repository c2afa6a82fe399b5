import type { Hono } from 'hono'
import { wensen, type Wens } from '../../../domein/bericht.ts'
import { een, type Fouten } from '../../../domein/invoer.ts'
import { readEigenBericht, setEigenBericht } from '../../../handelingen/bericht-beheer.ts'
import { OngeldigeInvoer } from '../../../handelingen/fouten.ts'
import { opVolgorde } from '../../fouten.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import {
  Alinea,
  Formulier,
  Fouten as Foutenlijst,
  Keuzerondjes,
  Knop,
  Kop,
  Melding,
  foutBij,
} from '../../ui/index.ts'
import { csrf, medewerker, readForm, type Omgeving, type Verzoek } from '../../verzoek.ts'

const woorden: Readonly<Record<Wens, { tekst: string; hint: string }>> = {
  uit: { tekst: 'Geen mail', hint: 'U kijkt zelf in Deelwijzer.' },
  dagelijks: { tekst: 'Eén mail per dag', hint: 'Alleen als er iets voor u klaarstaat.' },
  direct: { tekst: 'Meteen', hint: 'Over hetzelfde hoogstens één keer per dag.' },
}

async function toonPagina(c: Verzoek, fouten: Fouten = {}, gekozen = ''): Promise<Response> {
  const adres = await readEigenBericht(c.get('deps'), medewerker(c))
  const lijst = opVolgorde(fouten, ['wens'])
  return toon(
    c,
    {
      titel: 'Mail aan u',
      deel: 'vandaag',
      fout: lijst.length > 0,
      children: (
        <>
          <Foutenlijst fouten={lijst} />
          <Kop niveau={1}>Mail aan u</Kop>
          {c.req.query('nieuw') === 'ja' && (
            <Melding soort="ok" titel="Uw keuze is opgeslagen" nieuw />
          )}
          <Alinea soort="inleiding">
            In de mail staat alleen dat er iets voor u klaarstaat. Er staat geen naam in, en niet
            waar het over gaat.
          </Alinea>
          {adres === undefined ? (
            <Alinea>
              Er is nog geen e-mailadres van u bekend. Vraag de beheerder om uw werkadres in te
              vullen.
            </Alinea>
          ) : (
            <Formulier actie={paden.eigenBerichten()} csrf={csrf(c)}>
              <Alinea>
                Uw werkadres is {adres.email}. Klopt dat niet? Vraag het de beheerder.
              </Alinea>
              <Keuzerondjes
                naam="wens"
                legenda="Hoe vaak wilt u mail?"
                keuzes={wensen.map((waarde) => ({ waarde, ...woorden[waarde] }))}
                waarde={gekozen === '' ? adres.wens : gekozen}
                fout={foutBij(lijst, 'wens')}
              />
              <Knop>Sla op</Knop>
            </Formulier>
          )}
        </>
      ),
    },
    lijst.length > 0 ? 409 : 200,
  )
}

/** Whether and how often a medewerker gets mail. */
export function mountEigenBerichten(app: Hono<Omgeving>): void {
  app.get(paden.eigenBerichten(), (c) => toonPagina(c))

  app.post(paden.eigenBerichten(), async (c) => {
    const wie = medewerker(c)
    const { waarden } = await readForm(c)
    try {
      await setEigenBericht(c.get('deps'), wie, waarden)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonPagina(c, fout.fouten, een(waarden, 'wens'))
    }
    return c.redirect(metVraag(paden.eigenBerichten(), { nieuw: 'ja' }), 303)
  })
}
