import { describe, expect, it } from 'vitest'
import { situatieVanPartner } from '../handelingen/partner-mag-het.ts'
import { loadRegelset } from '../koppelingen/regelbestanden.ts'
import { beroepsgeheimen, ontvangers } from '../recht/vocabulaire.ts'
import { weeg } from '../recht/weeg.ts'
import {
  isNaaste,
  kadercategorieen,
  kadersituaties,
  krapste,
  onzeKant,
  partijrol,
  spreekruimte,
  type Spreekruimte,
} from './kader.ts'

const regelset = await loadRegelset()
const vraag = {
  gemeente: 'Voorbeeldstad',
  peildatum: '2026-11-22',
  doel: 'toeleiding',
  leeftijd: 13,
} as const

function ruimte(
  partij: Parameters<typeof partijrol>[0],
  geheim: Parameters<typeof partijrol>[1],
  categorie: (typeof kadercategorieen)[number],
): Spreekruimte {
  const rol = partijrol(partij, geheim)
  if (rol === undefined) throw new Error('geen partij')
  const { kaal, toestemming } = kadersituaties(
    vraag,
    { ...rol, beroepsgeheim: geheim },
    'college-toeleiding',
    categorie,
  )
  return spreekruimte(weeg(regelset, kaal), weeg(regelset, toestemming))
}

describe('the frame of a party (E-166)', () => {
  it('differs by profession: a doctor and a school tell nothing without consent, and of what is special at a school our rules say nothing', () => {
    for (const categorie of kadercategorieen) {
      // Treatment data are not for who leads to help, whatever the resident says of it.
      expect(['toestemming', 'niet'], categorie).toContain(
        ruimte('geheimhouder-arts', 'wgbo', categorie),
      )
    }
    // A school has no task of its own for it: with consent what is ordinary, and no rule carries the rest.
    const school = kadercategorieen.map((categorie) =>
      ruimte('extern-professional', 'geen', categorie),
    )
    expect(school).toEqual(['toestemming', 'toestemming', 'geen-regel', 'geen-regel', 'geen-regel'])
    expect(ruimte('geheimhouder-arts', 'wgbo', 'wat')).toBe('toestemming')
    // A doctor who works at a school is a doctor.
    expect(ruimte('extern-professional', 'wgbo', 'wat')).toBe('toestemming')
  })

  it('never gives more room than the partner’s own card, and never turns not known into a yes', () => {
    for (const [partij, geheim] of [
      ['extern-professional', 'geen'],
      ['geheimhouder-arts', 'wgbo'],
      ['jeugdhulpaanbieder', 'jeugdwet'],
      ['gecertificeerde-instelling', 'jeugdwet'],
    ] as const) {
      for (const categorie of kadercategorieen) {
        const eigen = weeg(
          regelset,
          situatieVanPartner(
            { beroepsgeheim: geheim, ontvangerType: partij },
            'college-toeleiding',
            vraag.doel,
            [categorie],
            { noodzakelijk: true, kanMetMinder: false, doelWelbepaald: true },
            vraag.gemeente,
            vraag.peildatum,
          ),
        )
        const mag = ['toegestaan', 'toegestaan-mits', 'verplicht'].includes(eigen.uitkomst)
        if (ruimte(partij, geheim, categorie) === 'mag') {
          expect(mag, `${partij} ${categorie} ${eigen.uitkomst}`).toBe(true)
        }
        expect(ruimte(partij, undefined, categorie), `${partij} ${categorie}`).not.toBe(
          partij === 'extern-professional' ? 'mag' : undefined,
        )
      }
    }
  })

  it('knows a role for everybody who is no relative, and no role for who is', () => {
    for (const partij of ontvangers) {
      for (const geheim of [...beroepsgeheimen, undefined]) {
        expect(partijrol(partij, geheim) === undefined, partij).toBe(isNaaste(partij))
      }
    }
  })

  it('takes the narrowest of two', () => {
    expect(krapste('mag', 'toestemming')).toBe('toestemming')
    expect(krapste('niet', 'geen-regel')).toBe('niet')
    expect(krapste('mag', 'mag')).toBe('mag')
  })

  it('sees us as what we are at that moment', () => {
    expect(onzeKant('toeleider', 'toeleiding-jeugd')).toBe('college-toeleiding')
    expect(onzeKant('hulpverlener', 'verlenen-jeugdhulp')).toBe('jeugdhulpverlener')
    expect(onzeKant('hulpverlener', 'maatschappelijk-werk')).toBe('algemene-voorziening')
    expect(onzeKant('leidinggevende', 'leidinggeven')).toBe('collega-sociaal-domein')
  })
})
