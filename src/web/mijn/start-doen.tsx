import type { VNode } from 'preact'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import type { MijnTaken } from '../../handelingen/mijn-taken.ts'
import { schrijfDag, schrijfMoment } from '../moment.ts'
import { paden } from '../paden.ts'
import { Alinea, Kaart, Kaarten, Kop } from '../ui/index.ts'
import { startTeksten } from './start-teksten.ts'
import { teksten, type Vorm } from './teksten.ts'
import { veiligTeksten } from './veilig-teksten.ts'

interface Taak {
  titel: string
  href: string
  uitleg: string
}

/** What waits for the reader, the most urgent first: what was not sent, what we asked, what we wrote. */
function takenVan(taken: MijnTaken, vorm: Vorm): Taak[] {
  const t = startTeksten[vorm]
  const veilig = veiligTeksten[vorm]
  return [
    ...(taken.getypt === undefined
      ? []
      : [
          {
            titel: veilig.getyptKop,
            href: paden.mijnGetypt(),
            uitleg: `${veilig.getypt(schrijfDag(taken.getypt.op))} ${veilig.weg}`,
          },
        ]),
    ...(taken.vragen === 0
      ? []
      : [
          {
            titel: t.doenToestemming(String(taken.vragen)),
            href: paden.mijnToestemmingen(),
            uitleg: t.doenToestemmingUitleg,
          },
        ]),
    ...taken.verzoekenDieWachten.map(({ id, nummer }) => ({
      titel: t.doenVerzoek(nummer),
      href: paden.mijnVerzoek(id),
      uitleg: t.doenVerzoekUitleg,
    })),
    ...taken.afschriften.map(({ id, tot }) => ({
      titel: t.doenHalen,
      href: paden.mijnDownload(id),
      uitleg: t.doenHalenTot(schrijfMoment(tot)),
    })),
    ...(taken.planWacht
      ? [{ titel: t.doenPlan, href: paden.mijnPlan(), uitleg: t.doenPlanUitleg }]
      : []),
  ]
}

const Taakkaarten = ({ taken, niveau }: { taken: readonly Taak[]; niveau: 3 }): VNode => (
  <Kaarten>
    {taken.map(({ titel, href, uitleg }) => (
      <Kaart titel={titel} href={href} niveau={niveau}>
        <p>{uitleg}</p>
      </Kaart>
    ))}
  </Kaarten>
)

/** What the reader must do; it also says when there is nothing, so that nobody keeps looking. */
export const Doen = ({ taken, vorm }: { taken: MijnTaken; vorm: Vorm }): VNode => {
  const t = startTeksten[vorm]
  const alle = takenVan(taken, vorm)
  return (
    <>
      <section data-doen>
        <Kop niveau={2}>{t.doenKop}</Kop>
        {alle.length === 0 ? (
          <Alinea>{t.doenNiets}</Alinea>
        ) : (
          <Taakkaarten taken={alle} niveau={3} />
        )}
      </section>
      {taken.verzoekenOnderweg.length > 0 && (
        <section>
          <Kop niveau={2}>{t.onderwegKop}</Kop>
          <Taakkaarten
            niveau={3}
            taken={taken.verzoekenOnderweg.map(({ id, nummer, uiterlijk }) => ({
              titel: t.onderweg(nummer),
              href: paden.mijnVerzoek(id),
              uitleg: t.onderwegTot(schrijfDatum(uiterlijk)),
            }))}
          />
        </section>
      )}
    </>
  )
}

/** Everything else has one place: five in the menu, all of them here. */
export const AllesOpEenRij = ({ vorm }: { vorm: Vorm }): VNode => {
  const t = startTeksten[vorm]
  return (
    <section>
      <Kop niveau={2}>{t.meerKop}</Kop>
      <Taakkaarten
        niveau={3}
        taken={[
          { titel: t.delen, href: paden.mijnVerstrekkingen(), uitleg: t.delenUitleg },
          {
            titel: teksten[vorm].gegevensKop,
            href: paden.mijnGegevens(),
            uitleg: t.gegevensUitleg,
          },
          { titel: t.plan, href: paden.mijnPlan(), uitleg: t.planUitleg },
          {
            titel: t.toestemmingen,
            href: paden.mijnToestemmingen(),
            uitleg: t.toestemmingenUitleg,
          },
          { titel: t.verzoeken, href: paden.mijnVerzoeken(), uitleg: t.verzoekenUitleg },
          { titel: t.downloads, href: paden.mijnDownloads(), uitleg: t.downloadsUitleg },
          { titel: t.helpers, href: paden.mijnHelpers(), uitleg: t.helpersUitleg },
          { titel: t.berichten, href: paden.mijnBerichten(), uitleg: t.berichtenUitleg },
        ]}
      />
    </section>
  )
}
