import { checklistpunten, isOverGegevens } from '../../domein/convenant.ts'
import {
  buitenWoorden,
  checklistvragen,
  soortWoorden,
  standWoorden,
} from '../../domein/convenant-woorden.ts'
import type { Waarden } from '../../domein/invoer.ts'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import { naamVan, type Convenantbeeld } from '../../handelingen/convenant.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { paden } from '../paden.ts'
import { hoofdletter, opsomming } from '../tekst.ts'
import {
  Alinea,
  Badge,
  Formulier,
  Fouten,
  Gegevenslijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Lijst,
  Melding,
  Tabel,
  type Fout,
} from '../ui/index.ts'
import { Bepalingen } from './convenant-bepalingen.tsx'
import { Beeindigen, Ondertekenen } from './convenant-doen.tsx'
import { Stand } from './convenanten.tsx'

export interface ConvenantProps {
  beeld: Convenantbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  woorden: Woorden
  csrf: string
}

const lijstOf = (delen: readonly string[]): string =>
  delen.length === 0 ? 'Niets gekozen' : hoofdletter(opsomming(delen))

/** One version of an agreement: what it says, what is missing, and what can be done. */
export const ConvenantPagina = (props: ConvenantProps) => {
  const { beeld } = props
  const { convenant } = beeld
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1}>{convenant.inhoud.titel}</Kop>
      <Mist beeld={beeld} />
      <Inhoud {...props} />
      <Checklist beeld={beeld} />
      <Handtekeningen beeld={beeld} />
      {beeld.magTekenen && <Ondertekenen {...props} />}
      {beeld.magBevestigen && <Bevestigen {...props} />}
      <Bepalingen {...props} />
      <Versies {...props} />
      {beeld.magBeeindigen && <Beeindigen {...props} />}
      <Link href={paden.convenanten()} los>
        Terug naar alle overeenkomsten
      </Link>
    </>
  )
}

/** Exactly what is missing before it holds. */
const Mist = ({ beeld: { beeld, convenant, organisaties } }: { beeld: Convenantbeeld }) => {
  if (beeld.vanKracht) return <Melding soort="ok" titel="Deze overeenkomst geldt nu" />
  if (beeld.stand === 'te-bevestigen') {
    return (
      <Melding soort="waarschuwing" titel="Deze overeenkomst geldt nog niet">
        <p>
          Een leidinggevende of beheerder die dit niet opschreef, kijkt of het klopt en bevestigt
          het.
        </p>
      </Melding>
    )
  }
  if (beeld.stand !== 'concept') {
    const wanneer = beeld.stand === 'nog-niet' ? 'nog niet' : 'niet meer'
    return (
      <Melding soort="info" titel={`Deze overeenkomst geldt ${wanneer}`}>
        <p>
          {convenant.beeindigreden === ''
            ? `Stand: ${standWoorden[beeld.stand].toLowerCase()}.`
            : `Beëindigd: ${convenant.beeindigreden}`}
        </p>
      </Melding>
    )
  }
  return (
    <Melding soort="waarschuwing" titel="Deze overeenkomst geldt nog niet. Dit ontbreekt:">
      <Lijst
        items={[
          ...beeld.mist.punten.map((punt) => `Punt ${punt}: ${checklistvragen[punt]}`),
          ...beeld.mist.partijen.map((id) => `Een handtekening van ${naamVan(organisaties, id)}`),
          'Daarna: een tweede persoon die het bevestigt',
        ]}
      />
    </Melding>
  )
}

const Inhoud = ({ beeld, woorden }: ConvenantProps) => {
  const { convenant, organisaties } = beeld
  const { inhoud } = convenant
  const soorten = (codes: typeof inhoud.categorieen): string =>
    lijstOf(codes.map((code) => woorden.categorieen[code].naam))
  const dag = (datum: string | null): string =>
    datum === null ? 'Niet ingevuld' : schrijfDatum(datum)
  return (
    <section>
      <Kop niveau={2}>Wat er staat</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Stand', waarde: <Stand beeld={beeld.beeld} /> },
          { naam: 'Soort', waarde: soortWoorden[inhoud.soort].naam },
          { naam: 'Versie', waarde: convenant.versie },
          { naam: 'Getekende tekst', waarde: inhoud.vindplaats },
          {
            naam: 'Partijen',
            waarde: opsomming(inhoud.partijen.map((p) => naamVan(organisaties, p))),
          },
          { naam: 'Eerste dag', waarde: dag(inhoud.ingangsdatum) },
          { naam: 'Laatste dag', waarde: dag(convenant.beeindigdPer ?? inhoud.einddatum) },
          { naam: 'Opnieuw bekijken', waarde: dag(inhoud.evaluatie) },
          { naam: 'Doelen', waarde: lijstOf(inhoud.doelen.map((d) => woorden.doelen[d].naam)) },
          { naam: 'Soorten gegevens', waarde: soorten(inhoud.categorieen) },
          { naam: 'Gaat nooit heen en weer', waarde: soorten(inhoud.nooit) },
          ...(isOverGegevens(inhoud.soort)
            ? [{ naam: 'Wat er niet in staat', waarde: buitenWoorden[inhoud.buiten] }]
            : []),
        ]}
      />
      {beeld.magWijzigen && (
        <Knoppenrij>
          <KnopLink href={paden.convenantWijzigen(convenant.id)}>Wijzig</KnopLink>
        </Knoppenrij>
      )}
    </section>
  )
}

const Checklist = ({ beeld: { convenant } }: { beeld: Convenantbeeld }) => (
  <section>
    <Kop niveau={2}>De lijst a tot en met h</Kop>
    <Tabel
      bijschrift="Waar het in de overeenkomst staat"
      bijschriftVerborgen
      kolommen={[{ kop: 'Vraag' }, { kop: 'Waar het staat' }]}
      rijen={checklistpunten.map((punt) => [
        `${punt}. ${checklistvragen[punt]}`,
        convenant.inhoud.checklist[punt] === '' ? (
          <Badge tekst="Nog niet" soort="waarschuwing" />
        ) : (
          convenant.inhoud.checklist[punt]
        ),
      ])}
    />
  </section>
)

const Handtekeningen = ({
  beeld: { convenant, handtekeningen, organisaties },
}: {
  beeld: Convenantbeeld
}) => (
  <section>
    <Kop niveau={2}>Handtekeningen</Kop>
    <Tabel
      bijschrift="Wie tekende voor elke partij"
      bijschriftVerborgen
      kolommen={[{ kop: 'Partij' }, { kop: 'Wie' }, { kop: 'Op' }]}
      rijen={convenant.inhoud.partijen.map((id) => {
        const gezet = handtekeningen.find(({ organisatieId }) => organisatieId === id)
        return gezet === undefined
          ? [naamVan(organisaties, id), <Badge tekst="Nog niet" soort="waarschuwing" />, '–']
          : [
              naamVan(organisaties, id),
              `${gezet.naam}, ${gezet.functie}`,
              schrijfDatum(gezet.getekendOp),
            ]
      })}
    />
  </section>
)

const Bevestigen = ({ beeld, csrf }: ConvenantProps) => (
  <section>
    <Kop niveau={2}>Klopt dit?</Kop>
    <Alinea>Leg de getekende tekst ernaast. Klopt alles? Bevestig het dan.</Alinea>
    <Formulier actie={paden.convenantBevestigen(beeld.convenant.id)} csrf={csrf}>
      <Knoppenrij>
        <Knop>Bevestig deze overeenkomst</Knop>
      </Knoppenrij>
    </Formulier>
  </section>
)

const Versies = ({ beeld, csrf }: ConvenantProps) => (
  <section>
    <Kop niveau={2}>Andere versies</Kop>
    {beeld.versies.length === 0 ? (
      <Alinea>Er is geen andere versie.</Alinea>
    ) : (
      <Lijst
        items={beeld.versies.map(({ id, versie, stand }) => (
          <Link href={paden.convenant(id)} los>
            {`Versie ${versie}: ${standWoorden[stand].toLowerCase()}`}
          </Link>
        ))}
      />
    )}
    {beeld.magNieuweVersie && (
      <Formulier actie={paden.convenantNieuweVersie(beeld.convenant.id)} csrf={csrf}>
        <Knoppenrij>
          <Knop soort="tweede">Maak een nieuwe versie</Knop>
        </Knoppenrij>
      </Formulier>
    )}
  </section>
)
