import { Pictogram, type PictogramNaam } from './pictogram.tsx'
import type { Inhoud } from './soorten.ts'
import { Verborgen } from './tekst.tsx'

export type Meldingsoort = 'info' | 'ok' | 'waarschuwing' | 'fout'

const vorm: Record<Meldingsoort, { klasse: string; pictogram: PictogramNaam; woord: string }> = {
  info: { klasse: 'utrecht-alert--info', pictogram: 'info', woord: 'Uitleg' },
  ok: { klasse: 'utrecht-alert--ok', pictogram: 'ja', woord: 'Gelukt' },
  waarschuwing: { klasse: 'utrecht-alert--warning', pictogram: 'ja-als', woord: 'Let op' },
  fout: { klasse: 'utrecht-alert--error', pictogram: 'nee-nu', woord: 'Fout' },
}

export type MeldingProps = {
  soort: Meldingsoort
  /** Korte vette eerste regel. */
  titel?: string | undefined
  /** Laat schermlezers de melding voorlezen zodra de pagina er is, bijvoorbeeld na opslaan. */
  nieuw?: boolean | undefined
  children?: Inhoud
}

/** Een bericht op de pagina. Kleur, tekening én een woord voor schermlezers zeggen welke soort het is. */
export const Melding = ({ soort, titel, nieuw, children }: MeldingProps) => {
  const { klasse, pictogram, woord } = vorm[soort]
  return (
    <div class={`utrecht-alert dw-melding ${klasse}`} role={nieuw ? 'status' : undefined}>
      <Pictogram naam={pictogram} />
      <div class="utrecht-alert__content dw-melding__inhoud">
        <Verborgen>{woord}: </Verborgen>
        {titel && <p class="dw-melding__titel">{titel}</p>}
        {children}
      </div>
    </div>
  )
}
