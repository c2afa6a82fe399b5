import type { Verzoeksoort } from '../../../domein/rechtsverzoek.ts'
import type { Verzoekruimte } from '../../../handelingen/rechtsverzoek-indienen.ts'
import { metVraag, paden } from '../../paden.ts'
import { Alinea, Kaart, Kaarten, Kop, Lijst, Link, Uitleg } from '../../ui/index.ts'
import type { Vorm } from '../teksten.ts'
import { soortNaam, soortWoorden } from './soort-teksten.ts'
import { verzoekTeksten } from './teksten.ts'

const overGegevens: readonly Verzoeksoort[] = [
  'inzage',
  'afschrift',
  'informatie',
  'verbeteren',
  'aanvullen',
  'verwijderen',
  'beperken',
  'bezwaar',
  'overdracht',
]
const nietEens: readonly Verzoeksoort[] = ['bezwaar-besluit', 'klacht']

/** Everything one can ask, in plain words; and for whom, when there is more than one person to ask for. */
export const KiesPagina = ({ ruimte, vorm }: { ruimte: Verzoekruimte; vorm: Vorm }) => {
  const t = verzoekTeksten[vorm].kies
  const { persoon } = ruimte
  const voor = persoon.zelf ? undefined : persoon.id
  const Soort = ({ soort }: { soort: Verzoeksoort }) => (
    <Kaart
      titel={soortNaam(vorm, soort, !persoon.zelf)}
      href={metVraag(paden.mijnVerzoekNieuw(soort), { voor })}
    >
      <p>{soortWoorden[vorm][soort].kort}</p>
    </Kaart>
  )
  return (
    <>
      <Kop niveau={1}>{t.kop}</Kop>
      <Alinea soort="inleiding">{t.inleiding}</Alinea>
      {ruimte.personen.length > 1 && <VoorWie ruimte={ruimte} vorm={vorm} />}
      <section>
        <Kop niveau={2}>{t.gegevens}</Kop>
        <Kaarten>
          {overGegevens.map((soort) => (
            <Soort soort={soort} />
          ))}
        </Kaarten>
      </section>
      <section>
        <Kop niveau={2}>{t.oneens}</Kop>
        <Lijst items={t.verschil} />
        <Alinea>{t.praten}</Alinea>
        <Kaarten>
          {nietEens.map((soort) => (
            <Soort soort={soort} />
          ))}
        </Kaarten>
      </section>
      <Uitleg titel={vorm === 'je' ? 'Mogen ouders ook iets vragen?' : 'Vragen voor een kind'}>
        <p>{t.kinderen}</p>
      </Uitleg>
    </>
  )
}

const VoorWie = ({ ruimte, vorm }: { ruimte: Verzoekruimte; vorm: Vorm }) => {
  const t = verzoekTeksten[vorm].kies
  return (
    <section>
      <Kop niveau={2}>{t.voorWie}</Kop>
      <Lijst
        items={ruimte.personen.map((p) => {
          const naam = p.zelf ? t.voorMijzelf : p.naam
          return p.id === ruimte.persoon.id ? (
            <strong aria-current="true">{naam}</strong>
          ) : (
            <Link
              href={metVraag(paden.mijnVerzoekNieuw(), { voor: p.zelf ? undefined : p.id })}
              los
            >
              {naam}
            </Link>
          )
        })}
      />
    </section>
  )
}
