import { geldt } from '../../../domein/afweging/lezen.ts'
import type { Veld } from '../../../domein/afweging/stappenplan.ts'
import { een, isEen, lijst, type Fouten, type Waarden } from '../../../domein/invoer.ts'
import { categorieen } from '../../../recht/vocabulaire.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  JaNeeWeetNiet,
  Keuzerondjes,
  Tekstveld,
  Tekstvlak,
  type DrieWaarde,
} from '../../ui/index.ts'

const drie = (tekst: string): DrieWaarde | undefined =>
  isEen(tekst, ['ja', 'nee', 'weet-niet']) ? tekst : undefined

/** One field of a step. A field that depends on another says so: the page works without a script. */
export const Stapveld = (props: {
  veld: Veld
  waarden: Waarden
  fouten: Fouten
  woorden: Woorden
  /** The question that this one depends on, as it stands on the page. */
  bij: string | undefined
}) => {
  const { veld, waarden, fouten, woorden, bij } = props
  const waarde = een(waarden, veld.naam)
  const alleen = bij === undefined || geldt(veld, waarden) ? undefined : `Alleen als ${bij}.`
  const kaal = {
    naam: veld.naam,
    hint: [alleen, veld.hint].filter((deel) => deel !== undefined).join(' ') || undefined,
    fout: fouten[veld.naam],
    optioneel: veld.optioneel ?? (alleen === undefined ? undefined : true),
  }
  switch (veld.soort) {
    case 'tekst':
      return <Tekstvlak {...kaal} label={veld.label} waarde={waarde} max={veld.max ?? 3000} />
    case 'regel':
      return <Tekstveld {...kaal} label={veld.label} waarde={waarde} />
    case 'datum':
      return (
        <Tekstveld
          {...kaal}
          label={veld.label}
          hint={[kaal.hint, 'Bijvoorbeeld 04-12-2026.'].filter((deel) => deel).join(' ')}
          waarde={waarde}
          breedte="s"
          toetsen="numeric"
        />
      )
    case 'keuze':
      return <Keuzerondjes {...kaal} legenda={veld.label} keuzes={veld.keuzes} waarde={waarde} />
    case 'keuzes':
      return (
        <Aankruisvakken
          {...kaal}
          legenda={veld.label}
          keuzes={veld.keuzes}
          waarden={lijst(waarden, veld.naam)}
        />
      )
    case 'categorieen':
      return (
        <Aankruisvakken
          {...kaal}
          legenda={veld.label}
          keuzes={(veld.uit ?? categorieen).map((code) => ({
            waarde: code,
            tekst: hoofdletter(woorden.categorieen[code].naam),
          }))}
          waarden={lijst(waarden, veld.naam)}
        />
      )
    case 'driewaardig':
      return <JaNeeWeetNiet {...kaal} vraag={veld.label} waarde={drie(waarde)} />
  }
}

/** What was filled in, in words. */
export function inWoorden(veld: Veld, waarden: Waarden, woorden: Woorden): string {
  const gekozen = lijst(waarden, veld.naam)
  switch (veld.soort) {
    case 'tekst':
    case 'regel':
    case 'datum':
      return gekozen[0] ?? ''
    case 'keuze':
    case 'keuzes':
      return veld.keuzes
        .filter(({ waarde }) => gekozen.includes(waarde))
        .map(({ tekst }) => tekst)
        .join('; ')
    case 'categorieen':
      return categorieen
        .filter((code) => gekozen.includes(code))
        .map((code) => woorden.categorieen[code].naam)
        .join('; ')
    case 'driewaardig':
      return { ja: 'Ja', nee: 'Nee', 'weet-niet': 'Weet ik niet' }[
        drie(gekozen[0] ?? '') ?? 'weet-niet'
      ]
  }
}
