import { gespreksstappen, type Gespreksstap } from '../../../domein/toestemming-stappen.ts'
import type { Toestemmingbeeld } from '../../../handelingen/toestemming-lezen.ts'
import { Badge, Kop, Lijst, type Badgesoort } from '../../ui/index.ts'

const standWoord: Readonly<Record<Gespreksstap['stand'], { tekst: string; soort: Badgesoort }>> = {
  gedaan: { tekst: 'gedaan', soort: 'ok' },
  open: { tekst: 'nog te doen', soort: 'neutraal' },
  'niet-nodig': { tekst: 'niet nodig', soort: 'neutraal' },
}

/** The seven steps of the conversation; what shows in the records is ticked, by nobody's hand (E-135). */
export const Gesprek = ({ beeld }: { beeld: Toestemmingbeeld }) => {
  const { toestemming: t } = beeld
  const inhoud = [...beeld.inhoud.values()]
  const stappen = gespreksstappen({
    soort: t.soort,
    partijen: t.partijen.map((partij) => partij.laatste),
    toelichting: inhoud.some((bij) => (bij?.toelichting ?? '') !== ''),
    formulierBewaard: inhoud.some((bij) => (bij?.getoond.length ?? 0) > 0),
  })
  return (
    <section aria-labelledby="gesprek">
      <Kop niveau={2} id="gesprek">
        Het gesprek in zeven stappen
      </Kop>
      <Lijst
        genummerd
        items={stappen.map((stap) => (
          <>
            <strong>{stap.naam}</strong>{' '}
            <Badge tekst={standWoord[stap.stand].tekst} soort={standWoord[stap.stand].soort} />
            <br />
            {stap.uitleg}
          </>
        ))}
      />
    </section>
  )
}
