import type { AanmeldFout } from '../../handelingen/aanmelden-fout.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { Alinea, KnopLink, Knoppenrij, Kop } from '../ui/index.ts'
import type { Verzoek } from '../verzoek.ts'
import { wisAanmelding } from './koekje.ts'
import { foutTekstVan } from './teksten.ts'

/** Somebody is not let in: why, and what to do. */
export function toonAanmeldFout(c: Verzoek, { reden, wie }: AanmeldFout): Response {
  const { kop, uitleg, status } = foutTekstVan(reden, wie)
  wisAanmelding(c)
  // Let in by the provider and not by us: on a device of others that login should not stay there.
  const nogBinnen = reden === 'onbekend' || reden === 'machtiging' || reden === 'acr-te-laag'
  return toon(
    c,
    {
      titel: kop,
      children: (
        <>
          <Kop niveau={1}>{kop}</Kop>
          {uitleg.map((zin) => (
            <Alinea>{zin}</Alinea>
          ))}
          {status === 503 && <Alinea soort="klein">{`Code: ${c.get('traceId')}`}</Alinea>}
          <Knoppenrij>
            <KnopLink href={paden.inloggen()}>Opnieuw inloggen</KnopLink>
            {nogBinnen && (
              <KnopLink href={paden.aanmeldenUit(wie)}>
                {wie === 'inwoner' ? 'Uitloggen bij DigiD' : 'Uitloggen bij de inlogdienst'}
              </KnopLink>
            )}
          </Knoppenrij>
        </>
      ),
    },
    status,
  )
}
