import { afbreken } from './afbreken.ts'
import type { Inhoud } from './soorten.ts'
import { Verborgen } from './tekst.tsx'

export type Kolom = {
  kop: string
  /** Getallen staan rechts, zodat ze te vergelijken zijn. */
  getal?: boolean | undefined
  /** Kop alleen voor schermlezers, bijvoorbeeld boven een kolom met links. */
  kopVerborgen?: boolean | undefined
}

export type TabelProps = {
  /** Wat er in de tabel staat. Altijd nodig; met `bijschriftVerborgen` alleen voor schermlezers. */
  bijschrift: string
  bijschriftVerborgen?: boolean | undefined
  kolommen: readonly Kolom[]
  /** Per rij een cel per kolom, in dezelfde volgorde. De eerste cel is de naam van de rij. */
  rijen: readonly (readonly Inhoud[])[]
}

const rol = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/**
 * Een tabel. Op een telefoon wordt elke rij een blokje met de kop voor elke waarde.
 * `display: block` haalt in browsers de betekenis van een tabel weg; de rollen geven die terug.
 */
export const Tabel = ({ bijschrift, bijschriftVerborgen, kolommen, rijen }: TabelProps) => (
  <table class="dw-tabel" {...rol.table}>
    <caption class={bijschriftVerborgen ? 'dw-verborgen' : 'dw-tabel__bijschrift'}>
      {bijschrift}
    </caption>
    <thead {...rol.rowgroup}>
      <tr {...rol.row}>
        {kolommen.map((kolom) => (
          <th scope="col" {...rol.columnheader} class={kolom.getal ? 'dw-tabel__getal' : undefined}>
            {kolom.kopVerborgen ? <Verborgen>{kolom.kop}</Verborgen> : afbreken(kolom.kop, 12)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody {...rol.rowgroup}>
      {rijen.map((rij) => (
        <tr {...rol.row}>{rij.map((cel, plaats) => tekenCel(cel, plaats, kolommen[plaats]))}</tr>
      ))}
    </tbody>
  </table>
)

const tekenCel = (inhoud: Inhoud, plaats: number, kolom: Kolom | undefined) => {
  const kop = kolom && !kolom.kopVerborgen && (
    <span class="dw-tabel__kop" aria-hidden="true">
      {afbreken(kolom.kop, 12)}
    </span>
  )
  const klasse = kolom?.getal ? 'dw-tabel__getal' : undefined
  return plaats === 0 ? (
    <th scope="row" {...rol.rowheader} class={klasse}>
      {inhoud}
    </th>
  ) : (
    <td {...rol.cell} class={klasse}>
      {kop}
      <span class="dw-tabel__waarde">{inhoud}</span>
    </td>
  )
}
