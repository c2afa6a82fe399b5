import { watVeld } from '../domein/verstrekking.ts'
import { besluitAf, besluitNaAfweging, dag, weegAf } from './demo-afweging.ts'
import { nodig } from './demo-besluiten.ts'
import type { Team } from './demo-dossiers.ts'
import { invoer, vindDossier, type Demo } from './demo-stappen.ts'
import type { Medewerker } from './deps.ts'
import { NietGevonden } from './fouten.ts'
import { askBevoegdheid, grantMeldingsbevoegd, readMeldregister } from './meldingsbevoegd.ts'
import { carryOut } from './verstrekking.ts'
import { recordMelding } from './verwijsindex.ts'

/** One report to the verwijsindex, by somebody who is in the register, told beforehand, with the days that follow. */
export async function seedVerwijsindex(demo: Demo, { estherOts }: Team): Promise<void> {
  await maakBevoegd(demo, estherOts)
  await lina(demo, estherOts)
}

/** One beheerder asks, the other grants. */
async function maakBevoegd({ deps, als }: Demo, wie: Medewerker): Promise<void> {
  const fatima = await als('Fatima El Idrissi', 'Beheerder')
  const joost = await als('Joost van Dam', 'Beheerder')
  const velden = { medewerker: wie.id, domein: 'jeugdhulp', van: dag(deps, 0), tot: '' }
  await askBevoegdheid(deps, fatima, invoer(velden))
  const { regels } = await readMeldregister(deps, joost)
  const regel = regels.find(({ medewerkerId }) => medewerkerId === wie.id)
  if (regel === undefined) throw new NietGevonden()
  await grantMeldingsbevoegd(deps, joost, regel.id)
}

async function lina({ deps }: Demo, wie: Medewerker): Promise<void> {
  const { dossier } = await vindDossier(deps, wie, 'Lina Bos')
  const id = await weegAf(deps, wie, dossier.id, 'verwijsindex', [
    [
      'risico',
      {
        risico: ['dakloos'],
        waarop: 'Lina sliep deze maand op vier adressen. Zij vertelde het zelf.',
        redelijkVermoeden: 'ja',
      },
    ],
    [
      'nut',
      {
        doelTekst: 'Weten wie er nog meer met je bezig is, zodat wij het samen doen.',
        anders: 'Zij was in drie gemeenten. Wij weten niet wie haar daar spreekt.',
        beroepscode: 'Eerst samen bespreken. Dat is gedaan.',
      },
    ],
    [
      'informeren',
      {
        besprokenVooraf: 'ja',
        bezwaarBij: 'nee',
        wieVertellen: 'Aan Lina, in een gesprek op kantoor.',
      },
    ],
  ])
  const reden = 'Lina heeft geen vaste plek en vindt het goed dat wij anderen zoeken.'
  const triageId = await besluitAf(deps, wie, id, 'melden', reden)
  const besluitId = await besluitNaAfweging(deps, wie, triageId, {
    weging: { ...nodig, 'nodig.vir-melding': 'Anders vinden hulpverleners elkaar niet.' },
    informeren: { informeren: 'vooraf', informeerHoe: 'In een gesprek met jou op kantoor.' },
    besluit: {
      besluit: 'Wij zetten in de verwijsindex dat wij met je bezig zijn. Niet waarom.',
      afwijkReden: 'Er is een risico uit de wet, en je vindt het zelf goed.',
      afwijkSoort: 'wens-inwoner',
      geraadpleegd: 'Gedragswetenschapper van De Brug',
    },
  })
  const gemeld = {
    ontvanger: 'Verwijsindex risicojongeren',
    categorie: ['vir-melding'],
    [watVeld('vir-melding')]: 'Dat Jeugdbescherming De Brug betrokken is, en ons nummer.',
    verteldOp: dag(deps, 0),
    grondslag: 'AVG 6.1.e',
    meldweg: 'systeem',
    gemeldOp: dag(deps, 0),
    gemeldTijd: '00:05',
  }
  await carryOut(deps, wie, besluitId, invoer(gemeld))
  await recordMelding(deps, wie, id, invoer({ gemeldOp: dag(deps, 0) }))
}
