import { expect, it } from 'vitest'
import { opNaam, vouwNaam } from './op-naam.ts'

it('orders by name as people read it, and by id when names are equal', () => {
  const mensen = [
    { id: '4', naam: 'Zoë de Wit' },
    { id: '3', naam: 'Émile Aarts' },
    { id: '2', naam: 'Eva Smit' },
    { id: '1', naam: 'Eva Smit' },
    { id: '5', naam: 'adil Bakir' },
  ]
  expect(mensen.toSorted(opNaam).map(({ id }) => id)).toEqual(['5', '3', '1', '2', '4'])
  expect(opNaam({ id: '1', naam: 'Eva' }, { id: '1', naam: 'Eva' })).toBe(0)
})

it('folds case, accents and letters that are more than an accent', () => {
  expect(vouwNaam('Zoë Łukasz STRAUß')).toBe('zoe lukasz strauss')
  expect(vouwNaam('D’Ærø Đorđe Iıİ')).toBe("d'aero dorde iii")
})
