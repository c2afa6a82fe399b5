import { een, lijst } from '../../../domein/invoer.ts'
import { uitstelredenen } from '../../../domein/triage.ts'
import { uitstelWoorden } from '../../../domein/triage-woorden.ts'
import type { ActievePet } from '../../../domein/pet.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import {
  Aankruisvakken,
  Alinea,
  Datumveld,
  Keuzerondjes,
  Tekstvlak,
  Uitleg,
  Veldgroep,
} from '../../ui/index.ts'
import { Stapformulier, Stapkop, type Stapbeeld } from './kader.tsx'
import { Triagekaart } from './kaart.tsx'
import { berichtVoorInwoner } from './zinnen.ts'

/** Step 3: what does the resident hear, when, and if not beforehand, why not and until when. */
export const InformerenStap = (props: {
  stapbeeld: Stapbeeld
  regelset: Regelset
  pet: ActievePet
}) => {
  const { stapbeeld, regelset } = props
  const { beeld, fouten } = stapbeeld
  const { waarden } = beeld
  const over = beeld.personen.find((persoon) => persoon.id === een(waarden, 'over'))
  const bericht = berichtVoorInwoner(regelset.woorden, waarden, over?.leeftijd)
  return (
    <>
      <Stapkop
        stapbeeld={stapbeeld}
        titel="Wat hoort de inwoner?"
        inleiding="De inwoner hoort het vooraf, tenzij dat echt niet kan. Dan hoort de inwoner het later."
      />
      <Stapformulier stapbeeld={stapbeeld} live>
        <Keuzerondjes
          naam="informeren"
          legenda="Wanneer vertelt u het de inwoner?"
          keuzes={[
            { waarde: 'vooraf', tekst: 'Vooraf', hint: 'Voordat u het doet. Dit is gewoon.' },
            {
              waarde: 'achteraf',
              tekst: 'Later',
              hint: 'Alleen met een reden die telt, en met een datum.',
            },
          ]}
          waarde={een(waarden, 'informeren')}
          fout={fouten['informeren']}
        />
        <Tekstvlak
          naam="informeerHoe"
          label="Hoe en wanneer vertelt u het?"
          hint="Bijvoorbeeld: in het gesprek van dinsdag, met de ouders erbij. Bij later hoeft dit nog niet."
          waarde={een(waarden, 'informeerHoe')}
          fout={fouten['informeerHoe']}
          max={2000}
          regels={3}
        />
        {bericht.length > 0 && (
          <Uitleg titel="Voorbeeld van een bericht aan de inwoner" id="bericht" open>
            {bericht.map((zin) => (
              <Alinea>{zin}</Alinea>
            ))}
            <Alinea soort="klein">
              U kunt deze tekst gebruiken en aanpassen. Wij versturen en bewaren hem niet.
            </Alinea>
          </Uitleg>
        )}
        <Veldgroep
          legenda="Vertelt u het later?"
          id="later"
          hint="Vul dit alleen in als u hierboven “Later” koos."
        >
          <Aankruisvakken
            naam="uitstelreden"
            legenda="Waarom kan het niet vooraf?"
            keuzes={uitstelredenen.map((reden) => ({
              waarde: reden,
              tekst: uitstelWoorden[reden].naam,
              hint: uitstelWoorden[reden].uitleg,
            }))}
            waarden={lijst(waarden, 'uitstelreden')}
            fout={fouten['uitstelreden']}
          />
          <Tekstvlak
            naam="uitstelTekst"
            label="Leg uit waarom"
            hint="Schrijf feiten op. De inwoner kan dit later lezen."
            waarde={een(waarden, 'uitstelTekst')}
            fout={fouten['uitstelTekst']}
            max={2000}
            regels={3}
          />
          <Datumveld
            naam="uiterlijk"
            label="Op welke dag vertelt u het uiterlijk?"
            hint="Bijvoorbeeld 04-12-2026. Hoogstens vier weken, of drie maanden bij een onderzoek."
            waarde={een(waarden, 'uiterlijk')}
            fout={fouten['uiterlijk']}
          />
        </Veldgroep>
        <Triagekaart
          regelset={regelset}
          antwoord={beeld.antwoord}
          waarden={waarden}
          pet={props.pet}
          dossierId={beeld.dossier.id}
          triageId={beeld.triage.id}
          eerder={beeld.eerder}
        />
      </Stapformulier>
    </>
  )
}
