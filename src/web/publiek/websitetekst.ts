import { brochureTeksten } from './brochure-teksten.ts'

const { kop, inleiding, vanWie, delen } = brochureTeksten

const opening = (gemeente: string): string[] =>
  gemeente === '' ? [inleiding] : [inleiding, vanWie(gemeente)]

/** The brochure as plain text, for a mail or a letter. @param gemeente empty when there is none */
export function alsTekst(gemeente: string): string {
  const stukken = delen.map((deel) =>
    [deel.kop, ...deel.zinnen.map((zin) => `- ${zin}`)].join('\n'),
  )
  return `${[kop, opening(gemeente).join('\n'), ...stukken].join('\n\n')}\n`
}

const veilig = (tekst: string): string =>
  tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The brochure as a piece of HTML without style or script, to paste into a page of another website. */
export function alsHtml(gemeente: string): string {
  const regels = [
    '<!-- Tekst over uw gegevens bij het wijkteam. Zet er zelf een kop van niveau 1 boven. -->',
    '<div lang="nl">',
    ...opening(gemeente).map((zin) => `  <p>${veilig(zin)}</p>`),
    ...delen.flatMap((deel) => [
      `  <h2>${veilig(deel.kop)}</h2>`,
      '  <ul>',
      ...deel.zinnen.map((zin) => `    <li>${veilig(zin)}</li>`),
      '  </ul>',
    ]),
    '</div>',
  ]
  return `${regels.join('\n')}\n`
}
