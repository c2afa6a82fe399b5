import { isEen } from '../../../domein/invoer.ts'
import type { Telling } from '../../../domein/overdracht.ts'
import type { Overdrachtstuk } from '../../../handelingen/overdracht-bewijs.ts'
import { dossiers, taken } from '../../../recht/vocabulaire.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfMoment } from '../../moment.ts'
import { hoofdletter } from '../../tekst.ts'
import { aardNaam, categorieNaam, datWatNaam } from '../overgang/woorden.ts'

/** The receipt in reading order: what the page shows and what the PDF says. It names no resident. */
export interface Bewijsstuk {
  titel: string
  kenmerken: readonly { naam: string; waarde: string }[]
  mee: readonly string[]
  /** Only for the giver; for anybody else this part is not there. */
  blijft: readonly string[] | undefined
}

function telregel(woorden: Woorden, telling: Telling): string {
  const soort = `${aardNaam(telling.aard).toLowerCase()}, ${datWatNaam(telling.datWat)}, ${categorieNaam(woorden, telling.categorie).toLowerCase()}`
  return `${telling.aantal} × ${soort}`
}

/** Puts a handover in words. */
export function maakBewijsstuk({ overdracht, kant }: Overdrachtstuk, woorden: Woorden): Bewijsstuk {
  const { bewijs } = overdracht
  const soort = isEen(bewijs.dossierSoort, dossiers)
    ? woorden.dossiers[bewijs.dossierSoort].naam
    : bewijs.dossierSoort
  const taak = isEen(bewijs.taak, taken) ? woorden.taken[bewijs.taak].naam : bewijs.taak
  return {
    titel: 'Bewijs van overdracht',
    kenmerken: [
      { naam: 'Dossier', waarde: `${bewijs.dossierNummer}, ${soort}` },
      { naam: 'Taak', waarde: hoofdletter(taak) },
      { naam: 'Overgedragen op', waarde: schrijfMoment(overdracht.op) },
      {
        naam: 'Door',
        waarde: `${overdracht.vanMedewerker}, ${overdracht.vanPet}, ${overdracht.vanOrganisatie}`,
      },
      {
        naam: 'Aan',
        waarde: `${overdracht.naarMedewerker}, ${overdracht.naarPet}, ${overdracht.naarOrganisatie}`,
      },
      { naam: 'Reden', waarde: overdracht.reden },
      {
        naam: 'Besproken met de inwoner',
        waarde: bewijs.besproken === null ? 'Niet bekend' : bewijs.besproken ? 'Ja' : 'Nee',
      },
      { naam: 'Open taken die meegingen', waarde: String(bewijs.plichten) },
      { naam: 'Triages die meegingen', waarde: String(bewijs.triages) },
      {
        naam: 'Ontvangst bevestigd',
        waarde:
          overdracht.ontvangenOp === null ? 'Nog niet' : schrijfMoment(overdracht.ontvangenOp),
      },
    ],
    mee: bewijs.mee.map((telling) => telregel(woorden, telling)),
    blijft:
      kant === 'gever'
        ? bewijs.blijft.map((telling) => `${telregel(woorden, telling)}. ${telling.reden}`)
        : undefined,
  }
}
