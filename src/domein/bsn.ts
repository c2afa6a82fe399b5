/** How a BSN is shown until somebody asks for it. */
export const bsnVerborgen = '•••••••••'

/**
 * Reads a BSN as somebody types it: spaces, dots and hyphens do not matter, a number of eight digits gets its leading zero.
 *
 * The last digit follows from the others (the elfproef): 9×a + 8×b + … + 2×h − i is a multiple of eleven. It finds every
 * single wrong digit and every two neighbours that changed places; it does not say that the number was ever given out.
 *
 * @returns nine digits, or what is wrong with it, in words for the form
 */
export function leesBsn(getypt: string): { bsn: string } | { fout: string } {
  const cijfers = getypt.replaceAll(/[\s.-]/g, '')
  if (cijfers === '') return { fout: 'Vul het BSN in.' }
  if (!/^\d+$/.test(cijfers)) return { fout: 'Een BSN bestaat alleen uit cijfers.' }
  if (cijfers.length !== 9 && cijfers.length !== 8) {
    return { fout: `Een BSN heeft 9 cijfers. Dit zijn er ${cijfers.length}.` }
  }
  const bsn = cijfers.padStart(9, '0')
  if (!isBsn(bsn)) {
    return {
      fout: 'Dit nummer kan geen BSN zijn. Controleer elk cijfer op het identiteitsbewijs.',
    }
  }
  return { bsn }
}

/** Nine digits that pass the elfproef. */
export function isBsn(tekst: string): boolean {
  if (!/^\d{9}$/.test(tekst) || tekst === '000000000') return false
  const som = Array.from(tekst).reduce(
    (tot, cijfer, plaats) => tot + Number(cijfer) * (plaats === 8 ? -1 : 9 - plaats),
    0,
  )
  return som % 11 === 0
}
