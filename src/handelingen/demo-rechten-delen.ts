import { tekstVeld, waaromVeld } from '../domein/deling.ts'
import { dagenLater, datumInNederland, toonDatum } from '../domein/leeftijd.ts'
import { besluit, nodig } from './demo-besluiten.ts'
import { invoer } from './demo-stappen.ts'
import { noteerVanAllen, vraagVoor } from './demo-toestemming.ts'
import type { Deps, Medewerker } from './deps.ts'
import { shareGegevens } from './deling.ts'
import { readDossier } from './dossier.ts'
import { NietGevonden } from './fouten.ts'

/** One datum of a dossier that goes to one organisation, on the task of the gemeente, told beforehand. */
export interface Deelzin {
  dossierId: string
  /** The words of the datum, as they stand in the dossier. */
  inhoud: string
  organisatie: { id: string; naam: string; type: string }
  over: string
  /** For the resident, in the form that they are spoken to. */
  doel: string
  waarom: string
  besluit: string
  toelichting: string
  /** Does it need the consent of the resident? Then what happens without it. */
  bijNee?: string
}

/** The datum itself is shared, and not a sentence beside it: so it is known who got it when it is corrected or erased. */
export async function deelGegeven(deps: Deps, wie: Medewerker, zin: Deelzin): Promise<void> {
  const { dossier, gegevens } = await readDossier(deps, wie, zin.dossierId)
  const gegeven = gegevens.find(({ inhoud }) => inhoud === zin.inhoud)
  if (gegeven === undefined) throw new NietGevonden()
  if (zin.bijNee !== undefined) {
    const id = await vraagVoor(deps, wie, dossier.id, zin.organisatie.naam, {
      handeling: 'verstrekken',
      contact: 'vaste contactpersoon',
      categorie: ['dat'],
      'wat.dat': zin.inhoud,
      doel: 'toeleiding',
      waarom: zin.waarom,
      hoelang: 'eenmalig',
      bijNee: zin.bijNee,
    })
    const getuige = 'Karin Veldhuis, gezinswerker'
    await noteerVanAllen(deps, wie, id, { antwoord: 'ja', wijze: 'getuige', getuige })
  }
  const besluitId = await besluit(deps, wie, dossier.id, 'vraagverheldering', {
    aanpak: {
      over: dossier.persoonId,
      handeling: 'verstrekken',
      ontvanger: zin.organisatie.type,
      ontvangerNaam: zin.organisatie.naam,
      doel: 'toeleiding',
      doelTekst: zin.doel,
      categorie: 'dat',
      besproken: 'ja',
      bezwaar: 'nee',
    },
    weging: { ...nodig, 'nodig.dat': zin.waarom, toelichting: zin.toelichting },
    informeren: { informeren: 'vooraf', informeerHoe: 'In een gesprek op kantoor.' },
    besluit: zin.besluit,
  })
  const vandaag = datumInNederland(deps.nu())
  const velden = invoer({
    gegeven: [gegeven.id],
    [tekstVeld(gegeven.id)]: zin.inhoud,
    [waaromVeld(gegeven.id)]: zin.waarom,
    organisatie: zin.organisatie.id,
    over: zin.over,
    doelzin: zin.doel,
    nietDoorgeven: ['ja'],
    geldigTot: toonDatum(dagenLater(vandaag, 60)),
    verteldOp: toonDatum(vandaag),
  })
  await shareGegevens(deps, wie, besluitId, velden, '')
}
