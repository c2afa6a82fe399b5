import { afwijkredenen, afwijkWoorden } from '../../../domein/afwijking.ts'
import { een, lijst } from '../../../domein/invoer.ts'
import type { ActievePet } from '../../../domein/pet.ts'
import { isDoorVastleggen } from '../../../domein/plicht.ts'
import { conclusies, isEigenAfweging, stappen, wijktAf } from '../../../domein/triage.ts'
import { conclusieWoorden, stapWoorden } from '../../../domein/triage-woorden.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import {
  Aankruisvakken,
  Alinea,
  Gegevenslijst,
  Keuzerondjes,
  Knop,
  Kop,
  Lijst,
  Link,
  Melding,
  Tekstveld,
  Tekstvlak,
  Veldgroep,
  type Gegevensregel,
  type Keuze,
} from '../../ui/index.ts'
import { Stapformulier, Stapkop, foutenlijst, wijzigHref, type Stapbeeld } from './kader.tsx'
import { Triagekaart } from './kaart.tsx'
import { overzichtAanpak, overzichtInformeren, overzichtWeging } from './overzicht.tsx'

/** What one may conclude, with what it means next to this answer. */
function conclusieKeuzes(antwoord: Antwoord | undefined): Keuze[] {
  const afwijken = antwoord !== undefined && wijktAf('doen', antwoord)
  const eerst = antwoord?.oordeel === 'ja-als'
  const hints: Record<(typeof conclusies)[number], string> = {
    doen: afwijken
      ? 'U wijkt dan af van het antwoord. Dat kan, met een reden en na overleg.'
      : antwoord !== undefined && isEigenAfweging(antwoord)
        ? 'De regels laten dit aan u. Doe eerst wat er onder “Doe dit eerst” staat.'
        : eerst
          ? 'U doet eerst wat er onder “Doe dit eerst” staat.'
          : 'U volgt het antwoord.',
    'niet-doen': 'Minder doen mag altijd.',
    'eerst-overleg': 'U overlegt zonder namen en weegt daarna opnieuw af.',
  }
  return conclusies.map((code) => ({
    waarde: code,
    tekst: conclusieWoorden[code],
    hint: hints[code],
  }))
}

/** Step 4: everything once more, the answer, and then the decision. */
export const VastleggenStap = (props: {
  stapbeeld: Stapbeeld
  regelset: Regelset
  pet: ActievePet
}) => {
  const { stapbeeld, regelset } = props
  const { beeld, fouten } = stapbeeld
  const { waarden, antwoord, triage } = beeld
  const { woorden } = regelset
  const onaf = stappen.filter((stap) => stap !== 'vastleggen' && beeld.open[stap] !== undefined)
  const bij = (stap: 'aanpak' | 'weging' | 'informeren') => (veld: string) =>
    wijzigHref(triage.id, stap, veld)
  return (
    <>
      <Stapkop
        stapbeeld={stapbeeld}
        titel="Kijk alles na en besluit"
        inleiding="Klopt iets niet? Kies “Wijzig”. U komt daarna weer hier terug."
      />
      {onaf.length > 0 && (
        <Melding soort="waarschuwing" titel="U kunt nog niet besluiten">
          <p>Vul eerst dit aan:</p>
          <Lijst
            items={foutenlijst(
              triage.id,
              'vastleggen',
              Object.assign({}, ...onaf.map((stap) => beeld.open[stap])),
            ).map(({ href, tekst }) => (
              <Link href={href ?? ''}>{tekst}</Link>
            ))}
          />
        </Melding>
      )}
      <Deel
        titel={stapWoorden.aanpak.naam}
        regels={overzichtAanpak(beeld, woorden, bij('aanpak'))}
      />
      <Deel
        titel={stapWoorden.weging.naam}
        regels={overzichtWeging(beeld, woorden, bij('weging'))}
      />
      <Deel
        titel={stapWoorden.informeren.naam}
        regels={overzichtInformeren(beeld, bij('informeren'))}
      />
      <Triagekaart
        regelset={regelset}
        antwoord={antwoord}
        waarden={waarden}
        pet={props.pet}
        dossierId={beeld.dossier.id}
        triageId={beeld.triage.id}
        eerder={beeld.eerder}
      />
      <Stapformulier
        stapbeeld={stapbeeld}
        knoppen={
          onaf.length > 0 ? (
            <></>
          ) : (
            <Knop naam="knop" waarde="besluit">
              Neem dit besluit
            </Knop>
          )
        }
      >
        <Gedaan antwoord={antwoord} waarden={lijst(waarden, 'gedaan')} />
        <Keuzerondjes
          naam="conclusie"
          legenda="Wat besluit u?"
          keuzes={conclusieKeuzes(antwoord)}
          waarde={een(waarden, 'conclusie')}
          fout={fouten['conclusie']}
        />
        <Tekstvlak
          naam="besluit"
          label="Uw besluit in eigen woorden"
          hint="De inwoner kan dit lezen. Schrijf kort wat u doet of niet doet, en waarom."
          waarde={een(waarden, 'besluit')}
          fout={fouten['besluit']}
          max={10_000}
          regels={5}
        />
        <Afwijken stapbeeld={stapbeeld} />
        <Alinea>
          <strong>Een besluit is definitief.</strong> U kunt het daarna niet meer veranderen of
          weghalen. Klopt het later niet? Dan neemt u een nieuw besluit dat naar dit besluit
          verwijst.
        </Alinea>
      </Stapformulier>
    </>
  )
}

const Deel = ({ titel, regels }: { titel: string; regels: readonly Gegevensregel[] }) => (
  <>
    <Kop niveau={2}>{titel}</Kop>
    <Gegevenslijst regels={regels} />
  </>
)

/** Duties that can be done before the besluit; what the record itself fulfils is not asked. */
const Gedaan = (props: { antwoord: Antwoord | undefined; waarden: readonly string[] }) => {
  const open = (props.antwoord?.plichten ?? []).filter(
    (plicht) => plicht.vervuldDoor === undefined && !isDoorVastleggen(plicht.code),
  )
  return open.length === 0 ? null : (
    <Aankruisvakken
      naam="gedaan"
      legenda="Wat heeft u al gedaan?"
      hint="De rest komt bij uw taken te staan."
      keuzes={open.map((plicht) => ({
        waarde: plicht.code,
        tekst: plicht.tekst,
        ...(plicht.blokkerend ? { hint: 'Dit moet gebeuren voordat u het doet.' } : {}),
      }))}
      waarden={props.waarden}
      optioneel
    />
  )
}

/** Deviating is a normal road: only there when "doen" would go against the answer. */
const Afwijken = ({ stapbeeld }: { stapbeeld: Stapbeeld }) => {
  const { waarden, antwoord } = stapbeeld.beeld
  const { fouten } = stapbeeld
  if (antwoord === undefined || !wijktAf('doen', antwoord)) return null
  return (
    <Veldgroep
      legenda="Besluit u het toch te doen?"
      id="afwijken"
      hint="Vul dit alleen in als u “Wij doen dit” koos. Afwijken kan nodig zijn. Leg dan uit waarom."
    >
      <Tekstvlak
        naam="afwijkReden"
        label="Waarom wijkt u af van het antwoord?"
        hint="Wat weegt hier zwaarder, en waarom kan het niet anders? De inwoner kan dit lezen."
        waarde={een(waarden, 'afwijkReden')}
        fout={fouten['afwijkReden']}
        max={5000}
      />
      <Keuzerondjes
        naam="afwijkSoort"
        legenda="Wat voor reden is dat vooral?"
        hint="Hier leert het team van. Het wordt alleen geteld, zonder namen."
        keuzes={afwijkredenen.map((code) => ({ waarde: code, tekst: afwijkWoorden[code] }))}
        waarde={een(waarden, 'afwijkSoort')}
        fout={fouten['afwijkSoort']}
        optioneel
      />
      <Tekstveld
        naam="geraadpleegd"
        label="Met wie overlegde u?"
        hint="Een functie is genoeg, bijvoorbeeld: leidinggevende of jurist."
        waarde={een(waarden, 'geraadpleegd')}
        fout={fouten['geraadpleegd']}
        breedte="l"
      />
    </Veldgroep>
  )
}
