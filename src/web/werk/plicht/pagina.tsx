import { een } from '../../../domein/invoer.ts'
import type { Waarden } from '../../../domein/invoer.ts'
import type { Datum } from '../../../domein/leeftijd.ts'
import { langsteBewijs, type PlichtBeeld } from '../../../handelingen/plicht.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Fouten,
  Formulier,
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
import { Wanneer } from '../tonen.tsx'

interface PlichtProps {
  beeld: PlichtBeeld
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  vandaag: Datum
  csrf: string
}

/** Rounding off one duty: what it was, and how it was done. */
export const PlichtPagina = (props: PlichtProps) => {
  const { plicht, dossier, concept } = props.beeld
  const terug =
    dossier === undefined ? (
      <KnopLink href={paden.nood()}>Naar noodtoegang</KnopLink>
    ) : (
      <KnopLink href={paden.dossier(dossier.id)}>Naar het dossier</KnopLink>
    )
  return (
    <>
      <Fouten fouten={props.fouten} />
      {dossier !== undefined && <Dossierbalk dossier={dossier} />}
      <Kop niveau={1}>Iets afronden</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Wat', waarde: plicht.tekst },
          {
            naam: 'Wanneer',
            waarde: <Wanneer uiterlijk={plicht.uiterlijk} vandaag={props.vandaag} />,
          },
        ]}
      />
      {plicht.gedaanOp !== null ? (
        <>
          <Melding soort="ok" titel="Dit is al gedaan">
            <p>U rondde dit af op {schrijfDag(plicht.gedaanOp)}.</p>
          </Melding>
          <Knoppenrij>{terug}</Knoppenrij>
        </>
      ) : (
        <Formulier
          actie={paden.plicht(plicht.id)}
          csrf={props.csrf}
          verborgen={{ versie: String(concept?.versie ?? 0) }}
        >
          {props.verouderd && (
            <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
              <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
            </Melding>
          )}
          <Alinea>U kunt dit later niet meer veranderen.</Alinea>
          <Tekstvlak
            naam="bewijs"
            label="Hoe heeft u dit gedaan?"
            hint="Een zin is genoeg. Bijvoorbeeld: verteld aan moeder, aan de telefoon."
            max={langsteBewijs}
            waarde={een(props.waarden, 'bewijs')}
            fout={foutBij(props.fouten, 'bewijs')}
          />
          <Knoppenrij>
            <Knop>Rond af</Knop>
            {terug}
          </Knoppenrij>
        </Formulier>
      )}
    </>
  )
}
