import { describe, expect, it } from 'vitest'
import { loadRegelset } from '../koppelingen/regelbestanden.ts'
import { taken } from '../recht/vocabulaire.ts'
import { lokaleRegelsets } from './inrichting-controle.ts'
import {
  dossiersVan,
  inTeRichtenTaken,
  isInTeRichten,
  taakregels,
  tabelrijen,
} from './taakoverzicht.ts'

describe('the task table of S3 chapter 2', () => {
  it('has every row, and every task of the table is in one', () => {
    const rijen = new Set(inTeRichtenTaken.map((taak) => taakregels(taak).rij))
    expect([...rijen].toSorted()).toEqual(Object.keys(tabelrijen).toSorted())
    const uitDeTabel = taken.filter(
      (taak) =>
        taak.startsWith('toeleiding-') ||
        taak.startsWith('regie-') ||
        ['verlenen-jeugdhulp', 'maatschappelijk-werk', 're-integratie'].includes(taak) ||
        ['schuldhulpverlening', 'begeleiden-plan-pw'].includes(taak),
    )
    expect(uitDeTabel).toHaveLength(11)
    expect(uitDeTabel.filter((taak) => !isInTeRichten(taak))).toEqual([])
  })

  it('gives the college its own tasks, without statutory secrecy (E-072, E-100)', () => {
    const vanCollege = inTeRichtenTaken.filter((taak) => taakregels(taak).namens === 'college')
    expect(vanCollege.toSorted()).toEqual(
      [
        'begeleiden-plan-pw',
        'informatie-advies',
        'regie-vanuit-college',
        'toeleiding-jeugd',
        'toeleiding-pw',
        'toeleiding-wgs',
        'toeleiding-wmo',
        'vraagverheldering',
      ].toSorted(),
    )
    for (const taak of vanCollege) expect(taakregels(taak).beroepsgeheimen, taak).toEqual(['geen'])
  })

  it('never leaves jeugdhulp without secrecy, and never adds one to other help of the table', () => {
    expect(taakregels('verlenen-jeugdhulp').beroepsgeheimen).not.toContain('geen')
    for (const taak of ['maatschappelijk-werk', 're-integratie', 'schuldhulpverlening'] as const) {
      expect(taakregels(taak).beroepsgeheimen, taak).toEqual(['geen'])
    }
  })

  it('lets only a bestuursorgaan decide under the Participatiewet (E-080)', () => {
    const bestuur = inTeRichtenTaken.filter(
      (taak) => taakregels(taak).beslissen === 'alleen-bestuursorgaan',
    )
    expect(bestuur).toEqual(['toeleiding-pw'])
  })

  it('knows a dossier for every task that needs one', () => {
    const zonder = inTeRichtenTaken.filter((taak) => dossiersVan(taak).length === 0)
    expect(zonder.filter((taak) => taak !== 'bemoeizorg')).toEqual(['informatie-advies'])
  })

  it('says the statute that the rules say, for every task with one statute', async () => {
    const { woorden } = await loadRegelset()
    for (const taak of inTeRichtenTaken) {
      const { wet } = woorden.taken[taak]
      if (typeof wet !== 'string') continue
      const genoemd = taakregels(taak).wetten.map((plaats) => plaats.wet)
      expect(genoemd.map(kort), taak).toContain(kort(wet))
    }
  })

  it('offers exactly the local policies that the rules know', async () => {
    const { regels } = await loadRegelset()
    const lokaal = new Set(regels.flatMap((regel) => regel.gemeente ?? []))
    expect([...lokaal].toSorted()).toEqual([...lokaleRegelsets].toSorted())
  })
})

function kort(wet: string): string {
  return wet === 'Wgs' ? 'Wet gemeentelijke schuldhulpverlening' : wet
}
