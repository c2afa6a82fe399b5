import { schrijfDatum } from '../../domein/leeftijd.ts'
import { isVanCollege } from '../../domein/rechtsmiddel.ts'
import type { PlichtVoorInwoner } from '../../handelingen/mijn.ts'
import { plichtCodes } from '../../recht/vocabulaire.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { hoofdletter, opsomming } from '../tekst.ts'
import {
  Alinea,
  Badge,
  Gegevenslijst,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Link,
  Melding,
  Printkop,
} from '../ui/index.ts'
import { woord } from '../werk/besluit/woorden.ts'
import { Tekstblok } from '../werk/tonen.tsx'
import { bewijsTeksten } from './bewijs-teksten.ts'
import { over, Waarom, type BesluitProps } from './besluit-waarom.tsx'
import { besluitZinnen, inVorm, teksten } from './teksten.ts'

/** A triagebesluit as the person it is about reads it: what, why, what still follows, and what one can do. */
export const BesluitPagina = (props: BesluitProps) => {
  const { besluit, vorm, overZelf, naam } = props
  const { inhoud } = besluit
  const t = teksten[vorm]
  return (
    <>
      <Printkop
        gemeente={props.gemeente}
        stuk="Triagebesluit"
        nummer={besluit.nummer}
        datum={schrijfDag(besluit.genomenOp)}
      />
      <Kop niveau={1} heel>
        {overZelf
          ? `Besluit over ${vorm === 'u' ? 'uw' : 'jouw'} gegevens`
          : `Besluit over ${naam}`}
      </Kop>
      {besluit.vervangenDoor !== null && (
        <Melding soort="waarschuwing" titel={t.vervangen(besluit.vervangenDoor)} />
      )}
      {inhoud.vervangtNummer !== null && <Alinea>{t.vervangt(inhoud.vervangtNummer)}</Alinea>}
      <Wat {...props} />
      <Waarom {...props} />
      <Horen {...props} />
      <NogDoen {...props} />
      <section>
        <Kop niveau={2}>{t.oneensKop}</Kop>
        <Lijst items={t.oneens} />
        <p>{(isVanCollege(inhoud.dossierSoort) ? t.oneensCollege : t.oneensHulp).join(' ')}</p>
      </section>
      {props.stand !== undefined && (
        <p>
          <Link href={paden.mijnBesluitBewijs(besluit.id)} los>
            {bewijsTeksten[vorm].link}
          </Link>
        </p>
      )}
      <Knoppenrij>
        <KnopLink href={paden.mijnBesluitPdf(besluit.id)}>Bewaar als pdf-bestand</KnopLink>
        <KnopLink href={paden.mijn()} soort="stil">
          Terug naar het begin
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const Wat = (props: BesluitProps) => {
  const { besluit } = props
  const { inhoud } = besluit
  const { aanpak, besluitvorming } = inhoud
  const zinnen = besluitZinnen(over(props))
  const partij = woord(inhoud, 'ontvanger', aanpak.ontvanger)
  const eigen = aanpak.ontvanger === 'eigen-dossier' || aanpak.ontvanger === 'eigen-raadpleging'
  const regel = (naam: string, waarde: string) => ({ naam, waarde: hoofdletter(waarde) })
  return (
    <section>
      <Kop niveau={2}>{teksten[props.vorm].besluitWat}</Kop>
      <Alinea soort="inleiding">
        {besluitvorming.conclusie === 'doen'
          ? zinnen.doet[aanpak.handeling]
          : besluitvorming.conclusie === 'niet-doen'
            ? zinnen.nietDoen
            : zinnen.eerstOverleg}
      </Alinea>
      <p>
        <Tekstblok tekst={besluitvorming.besluit} />
      </p>
      <Gegevenslijst
        regels={[
          regel('Waar het over gaat', woord(inhoud, 'handeling', aanpak.handeling)),
          ...(eigen
            ? []
            : [
                regel(
                  'Met wie',
                  aanpak.ontvangerNaam === '' ? partij : `${aanpak.ontvangerNaam} (${partij})`,
                ),
              ]),
          regel(
            'Welke gegevens',
            opsomming(aanpak.categorieen.map((c) => woord(inhoud, 'categorie', c))),
          ),
          regel('Waarvoor', woord(inhoud, 'doel', aanpak.doel)),
          regel('Wie besloot dit', `${inhoud.rol}, ${inhoud.organisatie}`),
          regel('Wanneer', schrijfDag(besluit.genomenOp)),
          regel('Nummer', besluit.nummer),
          regel(
            'Dossier',
            `${woord(inhoud, 'dossier', inhoud.dossierSoort)}, ${inhoud.dossierNummer}`,
          ),
        ]}
      />
    </section>
  )
}

/** Before or later, and why later. */
const Horen = (props: BesluitProps) => {
  const { inhoud } = props.besluit
  const { informeren } = inhoud
  const zinnen = besluitZinnen(over(props))
  return (
    <section>
      <Kop niveau={2}>
        {props.overZelf ? inVorm(props.vorm, 'Wanneer hoort u dit?') : 'Wanneer horen mensen dit?'}
      </Kop>
      {informeren.wanneer === 'vooraf' ? (
        <>
          <p>{zinnen.vooraf}</p>
          <p>
            <Tekstblok tekst={informeren.hoe} />
          </p>
        </>
      ) : (
        <>
          <p>
            {zinnen.achteraf}{' '}
            {informeren.uiterlijk !== null && zinnen.uiterlijk(schrijfDatum(informeren.uiterlijk))}
          </p>
          <p>
            Waarom later? {opsomming(informeren.redenen.map((r) => woord(inhoud, 'uitstel', r)))}.
          </p>
          <p>
            <Tekstblok tekst={informeren.redenTekst} />
          </p>
        </>
      )}
    </section>
  )
}

const NogDoen = (props: BesluitProps) => {
  const { plichten, vorm, overZelf, naam } = props
  const t = teksten[vorm]
  return (
    <section>
      <Kop niveau={2}>{t.besluitNogDoen}</Kop>
      {plichten.length === 0 ? (
        <Alinea>{t.nogDoenLeeg}</Alinea>
      ) : (
        <>
          {!overZelf && <Alinea>{`Met "u" bedoelen wij hier ${naam}.`}</Alinea>}
          <Lijst
            items={plichten.map((plicht) => (
              <>
                {inVorm(overZelf ? vorm : 'u', zin(plicht, props))} <Stand plicht={plicht} />
              </>
            ))}
          />
        </>
      )}
    </section>
  )
}

const Stand = ({ plicht }: { plicht: PlichtVoorInwoner }) => {
  if (plicht.gedaanOp !== null) {
    return <Badge tekst={`Gedaan op ${schrijfDag(plicht.gedaanOp)}`} soort="ok" />
  }
  const tekst =
    plicht.uiterlijk === null ? 'Nog niet gedaan' : `Voor ${schrijfDatum(plicht.uiterlijk)}`
  return <Badge tekst={tekst} soort="waarschuwing" />
}

/** The words kept with the besluit, else those of now, else what the professional reads. */
function zin({ code }: PlichtVoorInwoner, { besluit, woorden }: BesluitProps): string {
  const bewaard = besluit.inhoud.woorden[`plicht.${code}`]
  const bekend = plichtCodes.find((een) => een === code)
  const nu = bekend === undefined ? undefined : woorden.plichten[bekend].inwoner
  const taak = besluit.inhoud.plichten.find((plicht) => plicht.code === code)
  return bewaard ?? nu ?? taak?.tekst ?? code
}
