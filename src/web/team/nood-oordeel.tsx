import { een, type Waarden } from '../../domein/invoer.ts'
import type { Datum } from '../../domein/leeftijd.ts'
import { langsteReden } from '../../domein/nood.ts'
import type { Noodbeoordeling } from '../../handelingen/nood-beoordeling.ts'
import { schrijfDag, schrijfMoment } from '../moment.ts'
import { paden } from '../paden.ts'
import {
  Fouten,
  Formulier,
  Gegevenslijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../ui/index.ts'
import { Tekstblok, Wanneer } from '../werk/tonen.tsx'
import { oordeelWoorden, urenInWoorden, wieKeek } from './nood.tsx'

interface OordeelProps {
  beeld: Noodbeoordeling
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  vandaag: Datum
  csrf: string
}

/** One look in an emergency: who, when and why, and the verdict. */
export const NoodoordeelPagina = (props: OordeelProps) => {
  const { nood } = props.beeld
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1} heel>
        Noodtoegang tot {nood.dossierNummer}
      </Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Wie keek', waarde: wieKeek(nood) },
          { naam: 'Functie', waarde: nood.functie },
          { naam: 'Geopend', waarde: schrijfMoment(nood.van) },
          {
            naam: nood.loopt ? 'Loopt tot' : 'Gesloten',
            waarde: `${schrijfMoment(nood.tot)} (${urenInWoorden(nood)})`,
          },
          { naam: 'Reden', waarde: <Tekstblok tekst={nood.reden} /> },
          ...(nood.oordeel === null
            ? [
                {
                  naam: 'Uiterlijk bekijken',
                  waarde: <Wanneer uiterlijk={nood.beoordelenVoor} vandaag={props.vandaag} />,
                },
              ]
            : []),
        ]}
      />
      <Oordeel {...props} />
    </>
  )
}

const Oordeel = (props: OordeelProps) => {
  const { nood, eigen, concept } = props.beeld
  const terug = <KnopLink href={paden.teamNood()}>Naar de lijst</KnopLink>
  if (nood.oordeel !== null) {
    return (
      <>
        <Melding soort="ok" titel={`Oordeel: ${oordeelWoorden[nood.oordeel].toLowerCase()}`}>
          <p>
            Bekeken door {nood.beoordeeldDoor} op{' '}
            {nood.beoordeeldOp === null ? '' : schrijfDag(nood.beoordeeldOp)}.
          </p>
          <p>
            <Tekstblok tekst={nood.oordeelReden ?? ''} />
          </p>
        </Melding>
        <Knoppenrij>{terug}</Knoppenrij>
      </>
    )
  }
  if (eigen) {
    return (
      <>
        <Melding soort="info" titel="Dit was u zelf">
          <p>Een andere leidinggevende kijkt na of dit terecht was.</p>
        </Melding>
        <Knoppenrij>{terug}</Knoppenrij>
      </>
    )
  }
  return (
    <Formulier
      actie={paden.teamNoodBeoordelen(nood.id)}
      csrf={props.csrf}
      verborgen={{ versie: String(concept?.versie ?? 0) }}
    >
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
        </Melding>
      )}
      <Keuzerondjes
        naam="oordeel"
        legenda="Was dit terecht?"
        hint="Vraag het de collega als de reden niet duidelijk is. U kunt dit later niet veranderen."
        keuzes={[
          { waarde: 'terecht', tekst: 'Terecht' },
          {
            waarde: 'niet-terecht',
            tekst: 'Niet terecht',
            hint: 'Loopt het nog, dan gaat het nu dicht. De privacy officer ziet dit.',
          },
        ]}
        waarde={een(props.waarden, 'oordeel')}
        fout={foutBij(props.fouten, 'oordeel')}
      />
      <Tekstvlak
        naam="reden"
        label="Waarom vindt u dit?"
        hint="Schrijf geen namen van inwoners op."
        max={langsteReden}
        waarde={een(props.waarden, 'reden')}
        fout={foutBij(props.fouten, 'reden')}
      />
      <Knoppenrij>
        <Knop>Leg vast</Knop>
        {terug}
      </Knoppenrij>
    </Formulier>
  )
}
