/** A medebehandelaar narrowly: treating together is asked, and what is not answered is not a yes. */
import { beforeAll, describe, expect, it } from 'vitest'
import { loadRegelsetFromYaml } from '../koppelingen/regelbestanden.ts'
import type { Regelset } from '../recht/regelset.ts'
import { situatieSchema } from '../recht/situatie.ts'
import { weeg } from '../recht/weeg.ts'
import type { Werkpet } from './pet.ts'
import { situatieVanTriage, vragenBijAntwoord } from './triage.ts'

let regelset: Regelset
beforeAll(async () => {
  regelset = await loadRegelsetFromYaml()
})

const pet: Werkpet = {
  id: 'p',
  naam: 'Behandelaar',
  soort: 'hulpverlener',
  taken: ['geneeskundige-behandeling'],
  dossierSoorten: ['hulpverleningsdossier'],
  beroepsgeheim: 'wgbo',
  beroepscode: true,
  uitleg: '',
  organisatie: 'wijkteam',
  organisatieId: 'o',
  beslissen: false,
}
const basis = {
  over: ['n'],
  handeling: ['verstrekken'],
  ontvanger: ['medebehandelaar'],
  doel: ['hulpverlening'],
  doelTekst: ['Samen behandelen.'],
  categorie: ['behandel'],
  besproken: ['ja'],
  noodzakelijk: ['ja'],
  kanMetMinder: ['nee'],
  proportioneel: ['ja'],
  doelmatig: ['ja'],
}

function vraag(extra: Record<string, string[]>) {
  const waarden = { ...basis, ...extra }
  const situatie = situatieVanTriage(
    waarden,
    { soort: 'hulpverleningsdossier', taak: 'geneeskundige-behandeling' },
    pet,
    () => 40,
    'Voorbeeldgemeente',
    '2026-10-01',
  )
  if (situatie === undefined) throw new Error('geen vraag')
  const antwoord = weeg(regelset, situatieSchema.parse(situatie))
  return { uitkomst: antwoord.uitkomst, gevraagd: vragenBijAntwoord(antwoord, waarden) }
}

describe('een medebehandelaar', () => {
  it('is het alleen als beiden echt samen behandelen, en dat wordt gevraagd', () => {
    expect(vraag({}).gevraagd).toContain('directBetrokken')
    expect(vraag({}).uitkomst).not.toBe('toegestaan-mits')
    expect(vraag({ 'feit.directBetrokken': ['nee'] }).uitkomst).not.toBe('toegestaan-mits')
    expect(vraag({ 'feit.directBetrokken': ['ja'] }).uitkomst).toBe('toegestaan-mits')
  })

  it('een partner is het nooit: die vraag staat er dan niet bij', () => {
    const partner = vraag({ ontvanger: ['samenwerkingspartner'] })
    expect(partner.uitkomst).toBe('toestemming-vereist')
    expect(partner.gevraagd).not.toContain('directBetrokken')
  })
})
