import type { BesluitVoorInwoner } from '../../handelingen/mijn.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { Alinea, Gegevenslijst, Kop, Lijst, Melding, Uitleg } from '../ui/index.ts'
import { woord } from '../werk/besluit/woorden.ts'
import { Tekstblok } from '../werk/tonen.tsx'
import { besluitZinnen, teksten, type Vorm } from './teksten.ts'

export interface BesluitProps extends BesluitVoorInwoner {
  gemeente: string
  vorm: Vorm
  woorden: Woorden
}

/** The reader, or the child by name, as the sentences call them. */
export function over({ overZelf, naam, vorm }: BesluitProps): string {
  return overZelf ? vorm : naam
}

/** The weighing in sentences. What was not answered is left out: silence is not turned into a yes. */
function afweging(props: BesluitProps): string[] {
  const { weging, aanpak } = props.besluit.inhoud
  const t = teksten[props.vorm]
  const zinnen = besluitZinnen(over(props))
  return [
    ...(weging.noodzakelijk === true ? [t.nodig] : []),
    ...(weging.kanMetMinder === false ? [t.nietMinder] : []),
    ...(weging.kanMetMinder === true ? [t.welMinder] : []),
    ...(weging.proportioneel === true ? [t.verhouding] : []),
    ...(aanpak.besproken === true ? [zinnen.besproken] : []),
    ...(aanpak.besproken === false ? [zinnen.nietBesproken] : []),
    ...(aanpak.bezwaar === true ? [zinnen.bezwaar] : []),
    ...(aanpak.bezwaar === false ? [zinnen.geenBezwaar] : []),
  ]
}

export const Waarom = (props: BesluitProps) => {
  const { inhoud, antwoord } = props.besluit
  const { weging, aanpak, besluitvorming } = inhoud
  const t = teksten[props.vorm]
  return (
    <section>
      <Kop niveau={2}>{t.besluitWaarom}</Kop>
      <p>
        <Tekstblok tekst={aanpak.doelTekst} />
      </p>
      <Lijst items={afweging(props)} />
      <Gegevenslijst
        regels={[
          ...aanpak.categorieen.flatMap((c) => {
            const nodig = weging.nodig[c]
            return nodig === undefined
              ? []
              : [
                  {
                    naam: `Waarom: ${woord(inhoud, 'categorie', c)}`,
                    waarde: <Tekstblok tekst={nodig} />,
                  },
                ]
          }),
          ...(aanpak.bezwaarTekst === ''
            ? []
            : [
                {
                  naam: 'Wat er niet goed aan is',
                  waarde: <Tekstblok tekst={aanpak.bezwaarTekst} />,
                },
              ]),
          ...(weging.toelichting === ''
            ? []
            : [{ naam: 'Uitleg', waarde: <Tekstblok tekst={weging.toelichting} /> }]),
        ]}
      />
      {inhoud.afgeweken && (
        <Melding soort="info" titel={t.afgeweken}>
          <p>
            <Tekstblok tekst={besluitvorming.afwijkReden} />
          </p>
          <p>Overlegd met: {besluitvorming.geraadpleegd}.</p>
        </Melding>
      )}
      <Uitleg titel="Op welke regels rust dit?">
        <p>{t.regelsUitleg}</p>
        <Lijst
          items={antwoord.redenen.map((reden) => {
            const bron = [reden.bron.document, reden.bron.artikel ?? reden.bron.sectie]
            return `${reden.zin} (${bron.filter((deel) => deel !== null).join(', ')})`
          })}
        />
        <Alinea soort="klein">Regels versie {props.besluit.regelsetVersie}.</Alinea>
      </Uitleg>
    </section>
  )
}
