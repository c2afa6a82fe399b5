import {
  kadersituaties,
  krapste,
  onzeKant,
  partijrol,
  spreekruimte,
  type Kader,
  type Kadercategorie,
  type Kadervraag,
  type Ruimte,
  type Spreekruimte,
  type Spreker,
} from '../domein/kader.ts'
import { datumInNederland } from '../domein/leeftijd.ts'
import type { Deelnemer } from '../domein/overleg.ts'
import type { Doel, OntvangerType } from '../recht/vocabulaire.ts'
import type { Deps, MetWerkpet } from './deps.ts'
import type { Dossierregel } from './dossier.ts'
import { weighSituatie } from './weeg.ts'

/** Everything in this direction, for all of these ages: the narrowest counts. */
function ruimteVan(
  deps: Deps,
  vragen: readonly Kadervraag[],
  spreker: Spreker,
  ontvanger: OntvangerType,
  bronnen: Set<string>,
): Ruimte {
  const weigh = (categorie: Kadercategorie): Spreekruimte => {
    let uit: Spreekruimte = 'mag'
    for (const vraag of vragen) {
      const { kaal, toestemming } = kadersituaties(vraag, spreker, ontvanger, categorie)
      const antwoord = weighSituatie(deps, kaal)
      for (const { bron, rol } of antwoord.redenen) {
        const plaats = bron.artikel ?? bron.sectie
        if (rol === 'beslist') bronnen.add([bron.document, plaats].filter(Boolean).join(', '))
      }
      uit = krapste(uit, spreekruimte(antwoord, weighSituatie(deps, toestemming)))
    }
    return uit
  }
  return {
    dat: weigh('dat'),
    wat: weigh('wat'),
    bijzonder: weigh('bijzonder'),
    behandel: weigh('behandel'),
    diagnostiek: weigh('diagnostiek'),
  }
}

/**
 * The legal frame of a party at the table: what they may tell us and what we may tell them, from the rules of today for
 * that kind of party and their secrecy (E-166). About nobody in particular, so nothing is opened or logged for it.
 *
 * @param leeftijden of everybody whom the overleg is about
 */
export function kaderVan(
  deps: Deps,
  wie: MetWerkpet,
  dossier: Pick<Dossierregel, 'taak' | 'soort'>,
  doel: Doel,
  leeftijden: readonly (number | undefined)[],
  deelnemer: Pick<Deelnemer, 'ontvanger' | 'beroepsgeheim'>,
): Kader {
  const peildatum = datumInNederland(deps.nu())
  const vragen = [...new Set(leeftijden)].map((leeftijd) => ({
    gemeente: wie.gemeente.beleid,
    peildatum,
    doel,
    leeftijd,
  }))
  const bronnen = new Set<string>()
  const rol = partijrol(deelnemer.ontvanger, deelnemer.beroepsgeheim)
  const gesloten: Ruimte = {
    dat: 'geen-regel',
    wat: 'geen-regel',
    bijzonder: 'geen-regel',
    behandel: 'geen-regel',
    diagnostiek: 'geen-regel',
  }
  return {
    versie: 1,
    zij:
      rol === undefined
        ? gesloten
        : ruimteVan(
            deps,
            vragen,
            { ...rol, beroepsgeheim: deelnemer.beroepsgeheim },
            onzeKant(wie.pet.soort, dossier.taak),
            bronnen,
          ),
    wij: ruimteVan(
      deps,
      vragen,
      {
        taak: dossier.taak,
        pet: wie.pet.soort,
        dossier: dossier.soort,
        beroepsgeheim: wie.pet.beroepsgeheim,
        organisatie: wie.pet.organisatie,
      },
      deelnemer.ontvanger,
      bronnen,
    ),
    bronnen: [...bronnen].slice(0, 8),
    regelset: deps.regelset.versie,
    peildatum,
  }
}
