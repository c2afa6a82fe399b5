import { isWerkdossier, soortregels } from '../../../domein/dossiersoort.ts'
import { vlaggen } from '../../../domein/toegang.ts'
import type { Dossierbeeld, Dossierregel } from '../../../handelingen/dossier.ts'
import type { Werkpet } from '../../../domein/pet.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import { hoofdletter, opsomming } from '../../tekst.ts'
import { Alinea, Gegevenslijst, Kop } from '../../ui/index.ts'

/** Why somebody is in, in words that can be checked. */
function reden({ bron }: Dossierregel): string {
  switch (bron) {
    case 'betrokkenheid':
      return 'U bent betrokken bij dit dossier.'
    case 'vervanging':
      return 'U vervangt een collega die betrokken is.'
    case 'nood':
      return 'U opende dit dossier met spoed. Uw leidinggevende kijkt mee of dat terecht was.'
    case 'leidinggevende':
    case 'klacht':
      return 'U kijkt mee voor één doel.'
  }
}

/** Which parts are within reach, as one sentence. */
function watUZiet(bits: number): string {
  const delen = [
    ...(bits & vlaggen.dat ? ['dát er iets is'] : []),
    ...(bits & vlaggen.wat ? ['wát er is'] : []),
    ...(bits & vlaggen.bijzonder ? ['bijzondere gegevens'] : []),
  ]
  return delen.length === 0 ? 'Niets van de inhoud' : hoofdletter(opsomming(delen))
}

function totWanneer({ toegangTot, bron }: Dossierregel): string {
  if (toegangTot === null) return 'Zolang u betrokken bent'
  return `Tot ${bron === 'nood' ? schrijfMoment(toegangTot) : schrijfDag(toegangTot)}`
}

interface KaderProps {
  beeld: Dossierbeeld
  pet: Werkpet
  woorden: Woorden
}

/** What kind of dossier this is, whose it is, and what one may in it: the same frame for all eight kinds. */
export const Kader = ({ beeld, pet, woorden }: KaderProps) => {
  const { dossier, verantwoordelijke } = beeld
  const { wet } = woorden.taken[dossier.taak]
  const geheim = pet.beroepsgeheim === 'geen' ? verantwoordelijke?.beroepsgeheim : pet.beroepsgeheim
  return (
    <section aria-labelledby="kader">
      <Kop niveau={2} id="kader">
        Over dit dossier en uw toegang
      </Kop>
      {isWerkdossier(dossier.soort) && <Alinea>{soortregels[dossier.soort].uitleg}</Alinea>}
      <Gegevenslijst
        regels={[
          { naam: 'Soort dossier', waarde: hoofdletter(woorden.dossiers[dossier.soort].naam) },
          { naam: 'Taak', waarde: hoofdletter(woorden.taken[dossier.taak].naam) },
          { naam: 'Wet', waarde: typeof wet === 'string' ? wet : 'Hangt af van de vraag' },
          {
            naam: 'Verantwoordelijk voor de gegevens',
            waarde: verantwoordelijke?.organisatie ?? 'Nog niet vastgelegd in de inrichting',
          },
          ...(verantwoordelijke === undefined || verantwoordelijke.verwerkers.length === 0
            ? []
            : [
                {
                  naam: 'Voert het uit (verwerker)',
                  waarde: opsomming(verantwoordelijke.verwerkers),
                },
              ]),
          {
            naam: 'Geheimhouding',
            waarde: hoofdletter(woorden.beroepsgeheimen[geheim ?? 'geen'].naam),
          },
          {
            naam: 'Status',
            waarde:
              dossier.status === 'open'
                ? `Open sinds ${schrijfDag(dossier.geopendOp)}`
                : 'Gesloten',
          },
          { naam: 'Waarom u erbij kunt', waarde: reden(dossier) },
          { naam: 'Tot wanneer', waarde: totWanneer(dossier) },
          { naam: 'U mag zien', waarde: watUZiet(dossier.vlaggen) },
          { naam: 'Schrijven', waarde: beeld.magSchrijven ? 'Ja' : 'Nee, alleen lezen' },
        ]}
      />
    </section>
  )
}
