import { buitentabellen, uittabellen } from './afschrift-kaart.ts'
import type { Uittabel } from './afschrift-kaart-vorm.ts'

/** The map as a document for the privacy officer: what goes out, what stays behind and why. Markdown. */
export function kaartAlsDocument(): string {
  return [
    '# Wat in een afschrift staat, en wat niet',
    'Dit document wordt gemaakt van de kaart waarmee het afschrift wordt gelezen (`src/domein/afschrift-kaart*.ts`). Een test houdt kaart, document en database aan elkaar gelijk. De redenen zijn geschreven voor de inwoner.',
    '## Wat de inwoner krijgt',
    ...uittabellen.flatMap(vanTabel),
    '## Wat iemand eerst bekijkt',
    'Dit gaat over de inwoner, en ook over anderen of over veiligheid. Het staat niet in een afschrift dat vanzelf wordt gemaakt. Een inwoner kan erom vragen.',
    tabel(
      ['Tabel', 'Waarom niet vanzelf'],
      buitentabellen.filter((een) => een.opVerzoek).map((een) => [`\`${een.tabel}\``, een.reden]),
    ),
    '## Wat er niet in staat',
    tabel(
      ['Tabel', 'Waarom niet'],
      buitentabellen.filter((een) => !een.opVerzoek).map((een) => [`\`${een.tabel}\``, een.reden]),
    ),
    '',
  ].join('\n\n')
}

function vanTabel({
  tabel: naam,
  sleutel,
  kop,
  uit,
  erbij = {},
  weg,
  binnen = {},
}: Uittabel): string[] {
  const erin = Object.entries(uit).map(([kolom, { als, naam: woord, stil }]) => [
    `\`${kolom}\``,
    `\`${als}\``,
    stil === true ? 'Nummer voor de computer' : woord,
  ])
  const gemaakt = Object.values(erbij).map(({ als, naam: woord }) => ['—', `\`${als}\``, woord])
  const eruit = [...Object.entries(weg), ...Object.entries(binnen)].map(([kolommen, reden]) => [
    kolommen
      .split(' ')
      .map((kolom) => `\`${kolom}\``)
      .join(' '),
    '—',
    reden,
  ])
  return [
    `### ${kop} (\`${naam}\`, in het bestand \`${sleutel}\`)`,
    tabel(
      ['Kolom', 'In het bestand', 'Wat het is, of waarom het er niet in staat'],
      [...erin, ...gemaakt, ...eruit],
    ),
  ]
}

function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  const regel = (cellen: readonly string[]): string => `| ${cellen.join(' | ')} |`
  return [regel(kop), regel(kop.map(() => '---')), ...rijen.map(regel)].join('\n')
}
