import { vragenVan } from '../../../domein/rechtsverzoek-formulier-vragen.ts'
import type { MijnVerzoek } from '../../../handelingen/rechtsverzoek-lezen.ts'
import { schrijfMoment } from '../../moment.ts'
import { Gegevenslijst, Kop, Lijst } from '../../ui/index.ts'
import { Tekstblok } from '../../werk/tonen.tsx'
import { watGebeurde } from '../inzage.ts'
import type { Vorm } from '../teksten.ts'
import { soortWoorden } from './soort-teksten.ts'
import { verzoekTeksten } from './teksten.ts'

/** What was asked, question by question, as it was sent. */
export const Gevraagd = ({ een, vorm }: { een: MijnVerzoek; vorm: Vorm }) => {
  const t = verzoekTeksten[vorm].een
  const { soort } = een.verzoek
  const woorden = soortWoorden[vorm][soort]
  const regels = vragenVan[soort].flatMap(({ naam, label }) => {
    const ruw = naam === 'tekst' ? een.inhoud.tekst : een.inhoud.antwoorden[naam]
    const gegeven = (ruw === undefined ? [] : typeof ruw === 'string' ? [ruw] : ruw).filter(
      (code) => code !== '',
    )
    if (gegeven.length === 0) return []
    const waarde = gegeven.map((code) => woorden.keuzes[naam]?.[code] ?? code)
    return [
      {
        naam: woorden.vragen[naam]?.vraag ?? label,
        waarde:
          waarde.length === 1 ? <Tekstblok tekst={waarde[0] ?? ''} /> : <Lijst items={waarde} />,
      },
    ]
  })
  const nummers = new Map(een.delen.map((deel) => [deel.id, deel.dossierNummer]))
  const over = een.onderdelen
    .filter(({ inhoud }) => inhoud.waarover !== '')
    .map(({ deelId, inhoud }) => {
      const nummer = nummers.get(deelId) ?? ''
      return nummer === '' ? inhoud.waarover : `${inhoud.waarover} (${nummer})`
    })
  if (over.length > 0) {
    regels.unshift({
      naam: t.overKop,
      waarde: over.length === 1 ? <Tekstblok tekst={over[0] ?? ''} /> : <Lijst items={over} />,
    })
  }
  if (een.gebeurtenis !== undefined) {
    const { tijdstip } = een.gebeurtenis
    regels.unshift({
      naam: verzoekTeksten[vorm].formulier.keek,
      waarde: <Tekstblok tekst={`${schrijfMoment(tijdstip)}: ${watGebeurde(een.gebeurtenis)}`} />,
    })
  }
  return (
    <section>
      <Kop niveau={2}>{een.doorLezer ? t.gevraagdKop : t.gevraagdAnder}</Kop>
      <Gegevenslijst regels={regels} />
    </section>
  )
}
