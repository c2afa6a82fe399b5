import type { Waarden } from '../../../domein/invoer.ts'
import { een, lijst } from '../../../domein/invoer.ts'
import type { ActievePet } from '../../../domein/pet.ts'
import { leesCodes } from '../../../domein/ruggespraak.ts'
import { extraFeiten } from '../../../domein/triage.ts'
import type { Leidraadregel } from '../../../handelingen/leidraad.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { antwoordProps } from '../../antwoord.ts'
import { paden } from '../../paden.ts'
import { Antwoordkaart, Melding } from '../../ui/index.ts'
import { vraagVan } from './zinnen.ts'

/** The answer inside a step, or what is still missing before there can be one. */
export const Triagekaart = (props: {
  regelset: Regelset
  antwoord: Antwoord | undefined
  waarden: Waarden
  pet: ActievePet
  /** So that a no leads to what can be done in this dossier instead. */
  dossierId: string
  triageId: string
  /** What was answered earlier to the same question. */
  eerder: readonly Leidraadregel[]
  /** Questions that belong to this answer and are not on the page yet. */
  nieuweVragen?: number
}) =>
  props.antwoord === undefined ? (
    <section id="antwoord">
      <Melding soort="info" titel="Er is nog geen antwoord">
        <p>Kies in stap 1 wat u wilt doen, met wie, waarvoor en met welke gegevens.</p>
      </Melding>
    </section>
  ) : (
    <Antwoordkaart
      {...antwoordProps(props.regelset, props.antwoord, {
        vraag: vraagVan(props.regelset.woorden, props.waarden),
        gedaan: lijst(props.waarden, 'gedaan'),
        feiten: extraFeiten(props.waarden),
        pet: props.pet.naam,
        plek: {
          werk: true,
          dossierId: props.dossierId,
          triageId: props.triageId,
          over: een(props.waarden, 'over'),
          codes: leesCodes(props.waarden),
        },
        eerder: props.eerder.map(({ id, titel }) => ({ titel, href: paden.leidraad(id) })),
        ...((props.nieuweVragen ?? 0) === 0
          ? {}
          : {
              melding: (
                <Melding soort="info" titel="Bij dit antwoord horen nieuwe vragen">
                  <p>Kies onderaan “Bekijk het antwoord” om ze te zien.</p>
                </Melding>
              ),
            }),
      })}
    />
  )
