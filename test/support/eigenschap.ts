import fc from 'fast-check'

/*
 * Property tests draw the same histories every time, so a red run means that something changed, and whoever reads the
 * failure sees it too. New chances are looked for on purpose, not by whoever happens to push:
 *   DW_ZAAD=willekeurig npm test            another draw (fast-check prints the seed of what it finds)
 *   DW_ZAAD=1332198875 npm test             that draw again
 */
const gevraagd = process.env['DW_ZAAD']
const zaad =
  gevraagd === undefined ? 1 : gevraagd === 'willekeurig' ? Date.now() % 2 ** 31 : Number(gevraagd)
if (!Number.isInteger(zaad)) {
  throw new Error('DW_ZAAD: give a whole number, or "willekeurig"')
}
fc.configureGlobal({ seed: zaad })

export { default } from 'fast-check'
