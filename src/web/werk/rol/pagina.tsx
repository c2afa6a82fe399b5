import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum, toonDatum, type Datum } from '../../../domein/leeftijd.ts'
import type { Werkpet } from '../../../domein/pet.ts'
import { hoeVerteld, hoeWoorden, rolZinnen } from '../../../domein/rol.ts'
import type { Rolbeeld, RolRij } from '../../../handelingen/rol.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Datumveld,
  Formulier,
  Fouten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Tabel,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'

interface RolProps {
  beeld: Rolbeeld
  naam: string
  pet: Werkpet
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  vandaag: Datum
  csrf: string
  nieuw: boolean
}

/** In which role one speaks: what to say, that it was said, and to whom. */
export const RolPagina = (props: RolProps) => {
  const { beeld, pet, fouten } = props
  const { dossier } = beeld
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>In welke rol spreekt u?</Kop>
      {props.nieuw && (
        <Melding soort="ok" titel="Vastgelegd" nieuw>
          <p>De inwoner ziet dit ook op de eigen pagina.</p>
        </Melding>
      )}
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>Verstuurt u het opnieuw, dan geldt wat hier staat.</p>
        </Melding>
      )}
      <Alinea soort="inleiding">
        Vertel voor elk gesprek in welke rol u spreekt, en wat dat betekent voor wat iemand vertelt.
      </Alinea>
      <section aria-labelledby="zeggen">
        <Kop niveau={2} id="zeggen">
          Dit kunt u zeggen
        </Kop>
        <Lijst items={rolZinnen(props.naam, pet)} />
        <Alinea soort="klein">
          Over uw pet {pet.naam}: {pet.uitleg}
        </Alinea>
      </section>
      <section aria-labelledby="vastleggen">
        <Kop niveau={2} id="vastleggen">
          Leg vast dat u het vertelde
        </Kop>
        <Vastleggen {...props} />
      </section>
      <Verteld titel="Wat u al vertelde" rollen={beeld.verteld} beeld={beeld} />
      <Verteld titel="Wat anderen vertelden" rollen={beeld.doorAnderen} beeld={beeld} />
    </>
  )
}

const Vastleggen = ({ beeld, waarden, fouten, vandaag, csrf }: RolProps) => (
  <Formulier
    actie={paden.rol(beeld.dossier.id)}
    csrf={csrf}
    verborgen={{ versie: String(beeld.concept?.versie ?? 0) }}
  >
    <Aankruisvakken
      naam="persoon"
      legenda="Aan wie vertelde u het?"
      keuzes={beeld.personen.map((persoon) => ({
        waarde: persoon.id,
        tekst: persoon.naam,
        hint:
          persoon.leeftijd !== undefined && persoon.leeftijd < 12
            ? `${persoon.leeftijd} jaar. Vertel het in elk geval aan de ouders.`
            : undefined,
      }))}
      waarden={lijst(waarden, 'persoon')}
      fout={foutBij(fouten, 'persoon')}
    />
    <Keuzerondjes
      naam="hoe"
      legenda="Hoe vertelde u het?"
      keuzes={hoeVerteld.map((hoe) => ({ waarde: hoe, tekst: hoofdletter(hoeWoorden[hoe]) }))}
      waarde={een(waarden, 'hoe')}
      fout={foutBij(fouten, 'hoe')}
    />
    <Datumveld
      naam="verteldOp"
      label="Op welke dag?"
      waarde={'verteldOp' in waarden ? een(waarden, 'verteldOp') : toonDatum(vandaag)}
      fout={foutBij(fouten, 'verteldOp')}
    />
    <Alinea>U kunt dit later niet meer veranderen.</Alinea>
    <Knoppenrij>
      <Knop>Leg vast</Knop>
      <KnopLink href={paden.dossier(beeld.dossier.id)}>Naar het dossier</KnopLink>
    </Knoppenrij>
  </Formulier>
)

const Verteld = (props: { titel: string; rollen: readonly RolRij[]; beeld: Rolbeeld }) =>
  props.rollen.length === 0 ? null : (
    <section>
      <Kop niveau={2}>{props.titel}</Kop>
      <Tabel
        bijschrift={props.titel}
        bijschriftVerborgen
        kolommen={[{ kop: 'Op' }, { kop: 'Aan' }, { kop: 'Hoe' }, { kop: 'Rol' }]}
        rijen={props.rollen.map((rol) => [
          schrijfDatum(rol.verteldOp),
          props.beeld.personen.find((persoon) => persoon.id === rol.persoonId)?.naam ?? '–',
          hoofdletter(hoeWoorden[rol.hoe]),
          `${rol.rol}, ${rol.organisatie}`,
        ])}
      />
    </section>
  )
