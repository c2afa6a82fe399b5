import type { ComponentChildren } from 'preact'
import { een, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum, type Datum } from '../../../domein/leeftijd.ts'
import { langsteReden, type Wijzigbeeld } from '../../../handelingen/plicht-verzetten.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Datumveld,
  Formulier,
  Fouten,
  Gegevenslijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Termijnbalk } from '../termijnen/balk.tsx'

export interface WijzigProps {
  beeld: Wijzigbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  vandaag: Datum
  csrf: string
}

const Kader = (
  props: WijzigProps & { kop: string; actie: string; children: ComponentChildren },
) => {
  const { plicht, dossier } = props.beeld
  return (
    <>
      <Fouten fouten={props.fouten} />
      {dossier !== undefined && <Dossierbalk dossier={dossier} />}
      <Kop niveau={1}>{props.kop}</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Wat', waarde: plicht.tekst },
          {
            naam: 'Wanneer',
            waarde:
              plicht.uiterlijk === null ? (
                'Geen vaste datum'
              ) : (
                <Termijnbalk
                  vanaf={null}
                  uiterlijk={plicht.uiterlijk}
                  wettelijk={plicht.wettelijk}
                  vandaag={props.vandaag}
                />
              ),
          },
        ]}
      />
      <Formulier
        actie={props.actie}
        csrf={props.csrf}
        verborgen={{ versie: String(props.beeld.concept?.versie ?? 0) }}
      >
        {props.verouderd && (
          <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
            <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
          </Melding>
        )}
        {props.children}
      </Formulier>
    </>
  )
}

const Reden = ({ waarden, fouten, label, hint }: WijzigProps & { label: string; hint: string }) => (
  <Tekstvlak
    naam="reden"
    label={label}
    hint={hint}
    max={langsteReden}
    regels={3}
    waarde={een(waarden, 'reden')}
    fout={foutBij(fouten, 'reden')}
  />
)

const waaromwoorden: Readonly<Record<Wijzigbeeld['waarom'], string>> = {
  wet: 'De wet geeft niet meer tijd.',
  uitstel:
    'Later mag de inwoner het niet horen. Is wachten langer nodig? Kijk dan bij het besluit.',
  jaar: 'Verder dan een jaar kan niet.',
}

/** Another day, with a reason. The old day stays in sight. */
export const VerzetPagina = (props: WijzigProps) => (
  <Kader
    {...props}
    kop="Een andere dag kiezen"
    actie={paden.plichtVerzetten(props.beeld.plicht.id)}
  >
    <Alinea>
      U kunt kiezen tot en met {schrijfDatum(props.beeld.tot)}. {waaromwoorden[props.beeld.waarom]}
    </Alinea>
    <Datumveld
      naam="dag"
      label="Welke dag wordt het?"
      waarde={een(props.waarden, 'dag')}
      fout={foutBij(props.fouten, 'dag')}
    />
    <Reden
      {...props}
      label="Waarom lukt het niet op tijd?"
      hint="De reden en de oude dag blijven te zien."
    />
    <Knoppenrij>
      <Knop>Kies deze dag</Knop>
      <KnopLink href={paden.plicht(props.beeld.plicht.id)}>Niet verzetten</KnopLink>
    </Knoppenrij>
  </Kader>
)

/** Letting a duty lapse, with a reason. */
export const IntrekPagina = (props: WijzigProps) => (
  <Kader {...props} kop="Dit hoeft niet meer" actie={paden.plichtIntrekken(props.beeld.plicht.id)}>
    <Alinea>
      Het blijft te zien dat dit moest, en waarom het niet meer hoeft. U kunt dit niet terugdraaien.
    </Alinea>
    <Reden
      {...props}
      label="Waarom hoeft dit niet meer?"
      hint="Bijvoorbeeld: het overleg gaat niet door."
    />
    <Knoppenrij>
      <Knop soort="gevaar">Laat dit vervallen</Knop>
      <KnopLink href={paden.plicht(props.beeld.plicht.id)}>Niet laten vervallen</KnopLink>
    </Knoppenrij>
  </Kader>
)
