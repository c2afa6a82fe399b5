import { schrijfDatum } from '../../domein/leeftijd.ts'
import type { DocumentRij } from '../../handelingen/document.ts'
import type {
  DossierVoorInwoner,
  GegevenRij,
  HulpvraagVoorInwoner,
  MijnBeeld,
  MijnPersoon,
  Verteld,
} from '../../handelingen/mijn.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { hoofdletter, opsomming } from '../tekst.ts'
import { Alinea, Gegevenslijst, Kop, Lijst, Link, Tijdlijn, Uitleg } from '../ui/index.ts'
import { Documentlijst } from '../werk/document/lijst.tsx'
import { AlleenScherm, Tekstblok } from '../werk/tonen.tsx'
import { bronVan, Gegeven, soortNaam } from './gegeven.tsx'
import { downloadTeksten } from './downloads/teksten.ts'
import { gedeeldTeksten } from './gedeeld-teksten.ts'
import { startTeksten } from './start-teksten.ts'
import { teksten, type MijnTeksten, type Vorm } from './teksten.ts'
import { toestemmingTeksten } from './toestemming-teksten.ts'
import { zietOmdat } from './ouders-teksten.ts'
import { EigenWoorden, VerteldeRollen } from './verklaring-lijst.tsx'

interface GegevensProps {
  beeld: MijnBeeld
  vorm: Vorm
  woorden: Woorden
}

/** Everything that was written down, facts apart from opinions, each with where it came from. */
export const GegevensPagina = (props: GegevensProps) => {
  const t = teksten[props.vorm]
  return (
    <>
      <Kop niveau={1}>{t.gegevensKop}</Kop>
      <Alinea soort="inleiding">{t.gegevensInleiding}</Alinea>
      {props.beeld.personen.map((persoon) => (
        <Persoon {...props} persoon={persoon} />
      ))}
      <Alinea>
        <Link href={paden.mijnVerstrekkingen()} los>
          {gedeeldTeksten[props.vorm].link}
        </Link>
      </Alinea>
      <Alinea>
        <Link href={paden.mijnDownloads()} los>
          {downloadTeksten[props.vorm].link}
        </Link>
      </Alinea>
      <Alinea>
        <Link href={paden.mijnToestemmingen()} los>
          {toestemmingTeksten[props.vorm].link}
        </Link>
      </Alinea>
      <Alleslezen {...props} />
      <section>
        <Kop niveau={2}>{t.kloptNietKop}</Kop>
        <Lijst items={t.kloptNiet} />
        <AlleenScherm>
          <Link href={paden.mijnVerzoekNieuw()} los>
            {startTeksten[props.vorm].hulpVerzoek}
          </Link>
        </AlleenScherm>
        <p>{t.nietAlles.join(' ')}</p>
      </section>
    </>
  )
}

const Persoon = ({ persoon, ...props }: GegevensProps & { persoon: MijnPersoon }) => {
  const { beeld, vorm } = props
  const t = teksten[vorm]
  const eigen = beeld.dossiers.filter((dossier) => dossier.persoonId === persoon.id)
  // Something about a parent can stand in the dossier of a child, and the other way round.
  const elders = beeld.dossiers.filter(
    (dossier) =>
      dossier.persoonId !== persoon.id &&
      [...beeld.gegevens, ...beeld.verklaringen, ...beeld.rollen].some(
        (iets) => iets.dossierId === dossier.id && iets.persoonId === persoon.id,
      ),
  )
  return (
    <section>
      <Kop niveau={2} heel>
        {persoon.zelf ? t.wieKop : t.kindKop(persoon.naam)}
      </Kop>
      {!persoon.zelf && <Alinea>{zietOmdat(vorm, persoon.alsWie)}</Alinea>}
      <Gegevenslijst
        regels={[
          { naam: 'Naam', waarde: persoon.naam },
          {
            naam: 'Geboren op',
            waarde:
              persoon.geboortedatum === null
                ? 'Niet opgeschreven'
                : schrijfDatum(persoon.geboortedatum),
          },
          { naam: 'Telefoon', waarde: persoon.telefoon ?? 'Niet opgeschreven' },
        ]}
      />
      {beeld.hulpvragen
        .filter((hulpvraag) => hulpvraag.persoonId === persoon.id)
        .map((hulpvraag) => (
          <Hulpvraag hulpvraag={hulpvraag} t={t} />
        ))}
      {[...eigen, ...elders].map((dossier) => (
        <Dossier {...props} dossier={dossier} persoon={persoon} />
      ))}
      {eigen.length + elders.length === 0 && <Alinea>{t.nuLeegUitleg}</Alinea>}
    </section>
  )
}

const melders: Readonly<Record<string, string>> = {
  inwoner: 'de inwoner zelf',
  naaste: 'een familielid of bekende',
  verwijzer: 'een organisatie die zich zorgen maakte',
}

const Hulpvraag = ({ hulpvraag, t }: { hulpvraag: HulpvraagVoorInwoner; t: MijnTeksten }) => (
  <Uitleg titel={`${t.vraagKop} (${schrijfDag(hulpvraag.aangenomenOp)})`}>
    <Tekstblok tekst={hulpvraag.omschrijving} />
    <Alinea soort="klein">
      Van: {melders[hulpvraag.gemeldDoor] ?? hulpvraag.gemeldDoor}. Nummer {hulpvraag.nummer}.
    </Alinea>
  </Uitleg>
)

const Dossier = (props: GegevensProps & { dossier: DossierVoorInwoner; persoon: MijnPersoon }) => {
  const { beeld, dossier, persoon, vorm, woorden } = props
  const t = teksten[vorm]
  const vanPersoon = (iets: { dossierId: string; persoonId: string }): boolean =>
    iets.dossierId === dossier.id && iets.persoonId === persoon.id
  const gegevens = beeld.gegevens.filter(vanPersoon)
  const contacten = beeld.contacten.filter((contact) => contact.dossierId === dossier.id)
  return (
    <section>
      <Kop niveau={3}>{hoofdletter(woorden.dossiers[dossier.soort].naam)}</Kop>
      <Alinea soort="klein">
        Nummer {dossier.nummer}. Begonnen op {schrijfDag(dossier.geopendOp)}.
        {contacten.length > 0 &&
          ` Hierin werkt: ${opsomming(contacten.map((c) => `${c.rol}, ${c.organisatie}`))}.`}
      </Alinea>
      {gegevens.length === 0 && <Alinea>{t.gegevensLeeg}</Alinea>}
      {gegevens.length > 0 && (
        <AlleenScherm>
          <Alinea soort="klein">{t.mensenKijkenMee}</Alinea>
        </AlleenScherm>
      )}
      {soorten(t).map(({ aard, kop, uitleg }) => (
        <Groep
          kop={kop}
          uitleg={uitleg}
          gegevens={gegevens.filter((g) => g.aard === aard)}
          titel={(g) => titel(g, persoon, t, woorden)}
          dossier={dossier}
          verteld={beeld.verteld}
          vorm={vorm}
          woorden={woorden}
          documenten={beeld.documenten}
        />
      ))}
      <EigenWoorden
        dossierId={dossier.id}
        erbij={dossier.schrijfbaar}
        verklaringen={beeld.verklaringen.filter(vanPersoon)}
        vorm={vorm}
      />
      <VerteldeRollen rollen={beeld.rollen.filter(vanPersoon)} />
    </section>
  )
}

/** Facts first, opinions apart: a resident must not have to guess which is which. */
function soorten(t: MijnTeksten): { aard: string; kop: string; uitleg?: string }[] {
  return [
    { aard: 'feit', kop: t.feitKop },
    { aard: 'inwoner', kop: t.gezegdKop },
    { aard: 'mening', kop: t.meningKop, uitleg: t.meningUitleg },
    { aard: 'hypothese', kop: t.vermoedenKop, uitleg: t.vermoedenUitleg },
  ]
}

function titel(
  gegeven: GegevenRij,
  persoon: MijnPersoon,
  t: MijnTeksten,
  woorden: Woorden,
): string {
  switch (gegeven.aard) {
    case 'mening':
      return `Mening van ${bronVan(gegeven)}`
    case 'hypothese':
      return `Vermoeden van ${bronVan(gegeven)}`
    case 'inwoner':
      return persoon.zelf ? t.gezegdTitel : `Dit zei ${persoon.naam}`
    default:
      return hoofdletter(soortNaam(gegeven, woorden))
  }
}

const Groep = (props: {
  kop: string
  uitleg: string | undefined
  gegevens: readonly GegevenRij[]
  titel: (gegeven: GegevenRij) => string
  dossier: DossierVoorInwoner
  verteld: readonly Verteld[]
  vorm: Vorm
  woorden: Woorden
  documenten: readonly DocumentRij[]
}) =>
  props.gegevens.length === 0 ? null : (
    <Uitleg titel={`${props.kop} (${props.gegevens.length})`}>
      {props.uitleg !== undefined && <p>{props.uitleg}</p>}
      <Tijdlijn
        gebeurtenissen={props.gegevens.map((gegeven) => ({
          moment: `Sinds ${schrijfDag(gegeven.vastgelegdOp)}`,
          datumtijd: gegeven.vastgelegdOp.toISOString(),
          titel: props.titel(gegeven),
          children: (
            <>
              <Gegeven
                gegeven={gegeven}
                dossier={props.dossier}
                verteld={props.verteld}
                vorm={props.vorm}
                woorden={props.woorden}
              />
              <Bijlagen documenten={props.documenten.filter((d) => d.gegevenId === gegeven.id)} />
            </>
          ),
        }))}
      />
    </Uitleg>
  )

const Bijlagen = ({ documenten }: { documenten: readonly DocumentRij[] }) =>
  documenten.length === 0 ? null : (
    <Documentlijst documenten={documenten} adres={paden.mijnDocument} />
  )

const Alleslezen = ({ beeld }: GegevensProps) =>
  beeld.besluiten.length === 0 ? null : (
    <section>
      <Kop niveau={2}>Besluiten over gegevens</Kop>
      <Lijst
        items={beeld.besluiten.map((besluit) => (
          <>
            <Link href={paden.mijnBesluit(besluit.id)}>Besluit {besluit.nummer}</Link>, van{' '}
            {schrijfDag(besluit.genomenOp)}. {besluit.inhoud.aanpak.doelTekst}
          </>
        ))}
      />
    </section>
  )
