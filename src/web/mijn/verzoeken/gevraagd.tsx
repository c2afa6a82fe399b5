import type { Verzoekinhoud, Verzoeksoort } from '../../../domein/rechtsverzoek.ts'
import { vraagaardVan } from '../../../domein/verzoekbrief-woorden.ts'
import { vragenVan } from '../../../domein/rechtsverzoek-formulier-vragen.ts'
import type { MijnVerzoek } from '../../../handelingen/rechtsverzoek-lezen.ts'
import { schrijfMoment } from '../../moment.ts'
import { Gegevenslijst, Kop, Lijst, type Gegevensregel } from '../../ui/index.ts'
import { Tekstblok } from '../../werk/tonen.tsx'
import { watGebeurde } from '../inzage.ts'
import type { Vorm } from '../teksten.ts'
import { soortWoorden } from './soort-teksten.ts'
import { verzoekTeksten } from './teksten.ts'

/**
 * What was answered, in the words of who filled it in; what was left open is not there.
 *
 * @param doorLezer did the reader fill it in? Else the questions are not put to them
 */
export function antwoordregels(
  soort: Verzoeksoort,
  inhoud: Verzoekinhoud,
  vorm: Vorm,
  doorLezer = true,
): Gegevensregel[] {
  const woorden = soortWoorden[vorm][soort]
  const ander: Readonly<Record<string, string>> = verzoekTeksten[vorm].meelezen
  return vragenVan[soort].flatMap(({ naam, label }) => {
    const ruw = naam === 'tekst' ? inhoud.tekst : inhoud.antwoorden[naam]
    const gegeven = (ruw === undefined ? [] : typeof ruw === 'string' ? [ruw] : ruw).filter(
      (code) => code !== '',
    )
    if (gegeven.length === 0) return []
    const items = gegeven.map((code) => woorden.keuzes[naam]?.[code] ?? code)
    const waarde =
      items.length === 1 ? <Tekstblok tekst={items[0] ?? ''} /> : <Lijst items={items} />
    const vraag = doorLezer ? woorden.vragen[naam]?.vraag : ander[naam]
    return [{ naam: vraag ?? label, waarde }]
  })
}

/** What was asked, question by question, as it was sent. */
export const Gevraagd = ({ een, vorm }: { een: MijnVerzoek; vorm: Vorm }) => {
  const t = verzoekTeksten[vorm].een
  const regels = antwoordregels(een.verzoek.soort, een.inhoud, vorm, een.doorLezer)
  const nummers = new Map(een.delen.map((deel) => [deel.id, deel.dossierNummer]))
  const over = een.onderdelen
    .filter(({ inhoud }) => inhoud.waarover !== '')
    .map(({ deelId, inhoud }) => {
      const nummer = nummers.get(deelId) ?? ''
      return nummer === '' ? (
        <Tekstblok tekst={inhoud.waarover} />
      ) : (
        <>
          <Tekstblok tekst={inhoud.waarover} /> <span class="dw-heel">({nummer})</span>
        </>
      )
    })
  if (over.length > 0) {
    regels.unshift({
      naam: t.overKop,
      waarde: over.length === 1 ? over[0] : <Lijst items={over} />,
    })
  }
  if (een.gebeurtenis !== undefined) {
    const { tijdstip } = een.gebeurtenis
    regels.unshift({
      naam: verzoekTeksten[vorm].formulier.keek,
      waarde: <Tekstblok tekst={`${schrijfMoment(tijdstip)}: ${watGebeurde(een.gebeurtenis)}`} />,
    })
  }
  const aard = vraagaardVan(een.verzoek.soort)
  return (
    <section>
      <Kop niveau={2}>{(een.doorLezer ? t.gevraagdKop : t.gevraagdAnder)[aard]}</Kop>
      <Gegevenslijst regels={regels} />
    </section>
  )
}
