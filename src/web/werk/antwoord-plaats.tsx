import type { ComponentChildren } from 'preact'
import { openBlokkades } from '../../domein/plicht.ts'
import { isToegestaan } from '../../handelingen/weeg.ts'
import type { Antwoord } from '../../recht/antwoord.ts'
import type { Regelset } from '../../recht/regelset.ts'
import { antwoordProps } from '../antwoord.ts'
import { Aankruisvakken, Alinea, Antwoordkaart, Kop } from '../ui/index.ts'

export interface AntwoordPlaatsProps {
  regelset: Pick<Regelset, 'woorden'>
  /** `undefined` as long as too little is filled in. */
  antwoord: Antwoord | undefined
  vraag: string
  /** What to say as long as there is no answer. */
  leeg: string
  /** Codes of duties that were ticked as done. */
  gedaan: readonly string[]
  pet: string
  /** So that a no leads to what can be done in this dossier instead. */
  dossierId?: string | undefined
  melding?: ComponentChildren
}

/**
 * The place of the answer in a form. Blocking duties are ticked right under it, inside the same element, so that a
 * fresh answer brings its own boxes along.
 */
export const AntwoordPlaats = (props: AntwoordPlaatsProps) => {
  const { antwoord, vraag, gedaan, melding } = props
  if (antwoord === undefined) {
    return (
      <section id="antwoord" aria-labelledby="antwoord-vraag">
        <Kop niveau={2} id="antwoord-vraag">
          {vraag}
        </Kop>
        {melding}
        <Alinea>{props.leeg}</Alinea>
      </section>
    )
  }
  const blokkades = isToegestaan(antwoord) ? openBlokkades(antwoord.plichten, []) : []
  return (
    <Antwoordkaart
      {...antwoordProps(props.regelset, antwoord, {
        vraag,
        gedaan,
        pet: props.pet,
        melding,
        plek: { werk: true, dossierId: props.dossierId },
      })}
      acties={
        blokkades.length === 0 ? undefined : (
          <Aankruisvakken
            naam="gedaan"
            legenda="Doe dit eerst en kruis het dan aan"
            waarden={gedaan}
            keuzes={blokkades.map((plicht) => ({
              waarde: plicht.code,
              tekst: `Ik heb dit gedaan: ${plicht.tekst}`,
            }))}
          />
        )
      }
    />
  )
}
