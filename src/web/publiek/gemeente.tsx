import { chooseGemeente, type PubliekeGemeente } from '../../handelingen/publiek.ts'
import { metVraag } from '../paden.ts'
import { Link, Verborgen } from '../ui/index.ts'
import type { Verzoek } from '../verzoek.ts'

/** Which gemeente this page is about, and which others one could choose. */
export interface Keuze {
  gemeenten: readonly PubliekeGemeente[]
  gemeente: PubliekeGemeente | undefined
  /** The name in a sentence, also when there is no gemeente yet. */
  naam: string
}

/** The gemeente of who is logged in, or the one in the address, or the first. */
export async function gemeenteVan(c: Verzoek): Promise<Keuze> {
  const eigen = c.get('sessie')?.wie.gemeente.id
  const keuze = await chooseGemeente(c.get('deps'), eigen, c.req.query('gemeente'))
  return { ...keuze, naam: keuze.gemeente?.naam ?? '' }
}

/** The same page for another gemeente; nothing when there is one, or when somebody is logged in. */
export const AndereGemeente = ({ keuze, adres }: { keuze: Keuze; adres: string }) => {
  const andere = keuze.gemeenten.filter(({ id }) => id !== keuze.gemeente?.id)
  if (andere.length === 0) return null
  return (
    <p class="utrecht-paragraph">
      Woont u ergens anders? Kies dan uw gemeente:{' '}
      {andere.map(({ code, naam }, index) => (
        <>
          {index > 0 && ' of '}
          <Link href={metVraag(adres, { gemeente: code })}>
            <Verborgen>gemeente </Verborgen>
            {naam}
          </Link>
        </>
      ))}
      .
    </p>
  )
}
