import type { MijnBeeld, MijnPersoon } from '../../handelingen/mijn.ts'
import type { MijnTaken } from '../../handelingen/mijn-taken.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag, schrijfMoment } from '../moment.ts'
import { paden } from '../paden.ts'
import { hoofdletter, opsomming } from '../tekst.ts'
import { Alinea, Gegevenslijst, Kaart, Kaarten, Kop, Leeg, Link, Tijdlijn } from '../ui/index.ts'
import { Spoedkijken } from './spoed.tsx'
import { AllesOpEenRij, Doen } from './start-doen.tsx'
import { startTeksten } from './start-teksten.ts'
import { waaromGebeurde, watGebeurde } from './inzage.ts'
import { MijnOverleggen } from './overleg.tsx'
import { zietOmdat } from './ouders-teksten.ts'
import { teksten, type Vorm } from './teksten.ts'

interface StartProps {
  beeld: MijnBeeld
  vorm: Vorm
  woorden: Woorden
  taken: MijnTaken
}

/** First what to do, then what is going on and whom to call, then where everything is, then who looked. */
export const StartPagina = (props: StartProps) => {
  const t = teksten[props.vorm]
  const anderen = props.beeld.personen.filter((persoon) => !persoon.zelf)
  return (
    <>
      <Kop niveau={1}>{t.startKop}</Kop>
      <Alinea soort="inleiding">{t.startInleiding}</Alinea>
      <Doen {...props} />
      <Spoedkijken {...props} />
      {props.beeld.personen
        .filter((persoon) => persoon.zelf)
        .map((persoon) => (
          <>
            <NuBezig {...props} persoon={persoon} />
            <Besluiten {...props} persoon={persoon} />
            <Overleggen {...props} persoon={persoon} />
          </>
        ))}
      {anderen.map((persoon) => (
        <section>
          <Kop niveau={2} heel>
            {t.kindKop(persoon.naam)}
          </Kop>
          <Alinea>{zietOmdat(props.vorm, persoon.alsWie)}</Alinea>
          <NuBezig {...props} persoon={persoon} niveau={3} />
          <Besluiten {...props} persoon={persoon} niveau={3} />
          <Overleggen {...props} persoon={persoon} niveau={3} />
        </section>
      ))}
      <AllesOpEenRij vorm={props.vorm} />
      <Keken {...props} />
    </>
  )
}

type DeelProps = StartProps & { persoon: MijnPersoon; niveau?: 2 | 3 }

const NuBezig = ({ beeld, vorm, woorden, persoon, niveau = 2 }: DeelProps) => {
  const t = teksten[vorm]
  const dossiers = beeld.dossiers.filter((dossier) => dossier.persoonId === persoon.id)
  return (
    <section>
      <Kop niveau={niveau}>Dit gebeurt er nu</Kop>
      {dossiers.length === 0 && <Leeg titel={t.nuLeeg}>{t.nuLeegUitleg}</Leeg>}
      {dossiers.map((dossier) => {
        const contacten = beeld.contacten.filter((contact) => contact.dossierId === dossier.id)
        return (
          <Kaart
            titel={hoofdletter(woorden.dossiers[dossier.soort].naam)}
            niveau={niveau === 2 ? 3 : 4}
          >
            <Gegevenslijst
              regels={[
                { naam: 'Begonnen op', waarde: schrijfDag(dossier.geopendOp) },
                { naam: 'Nummer', waarde: dossier.nummer },
                ...(contacten.length === 0
                  ? []
                  : [
                      {
                        naam: 'Wie helpt',
                        waarde: opsomming(contacten.map((c) => `${c.rol}, ${c.organisatie}`)),
                      },
                    ]),
              ]}
            />
            <p>{t.contactVraag}</p>
          </Kaart>
        )
      })}
      {dossiers.length > 0 && <p>{startTeksten[vorm].bellen.join(' ')}</p>}
    </section>
  )
}

const Overleggen = ({ beeld, vorm, woorden, persoon, niveau = 2 }: DeelProps) => (
  <MijnOverleggen
    overleggen={beeld.overleggen.filter((overleg) => overleg.persoonId === persoon.id)}
    vorm={vorm}
    woorden={woorden}
    zelf={persoon.zelf}
    niveau={niveau}
  />
)

/** How many besluiten of one person stand on the first page. */
const laatste = 5

const Besluiten = ({ beeld, vorm, persoon, niveau = 2 }: DeelProps) => {
  const besluiten = beeld.besluiten.filter((besluit) => besluit.persoonId === persoon.id)
  return (
    <section>
      <Kop niveau={niveau}>Besluiten over gegevens</Kop>
      {besluiten.length === 0 ? (
        <Alinea>{teksten[vorm].besluitenLeeg}</Alinea>
      ) : (
        <Kaarten>
          {besluiten.slice(0, laatste).map((besluit) => (
            <Kaart
              titel={`Besluit van ${schrijfDag(besluit.genomenOp)}`}
              href={paden.mijnBesluit(besluit.id)}
              niveau={niveau === 2 ? 3 : 4}
            >
              <p>
                {hoofdletter(
                  besluit.inhoud.woorden[`handeling.${besluit.inhoud.aanpak.handeling}`] ?? '',
                )}
                {besluit.vervangenDoor !== null && ' (dit besluit is vervangen)'}
              </p>
              <p>Nummer {besluit.nummer}</p>
            </Kaart>
          ))}
        </Kaarten>
      )}
      {besluiten.length > laatste && (
        <Alinea>
          <Link href={paden.mijnGegevens()} los>
            {`Alle ${besluiten.length} besluiten`}
          </Link>
        </Alinea>
      )}
    </section>
  )
}

const Keken = ({ beeld, vorm, woorden }: StartProps) => {
  const t = teksten[vorm]
  return (
    <section>
      <Kop niveau={2}>Wie keek er het laatst?</Kop>
      {beeld.keken.length === 0 ? (
        <Alinea>{t.kekenLeeg}</Alinea>
      ) : (
        <Tijdlijn
          gebeurtenissen={beeld.keken.map((regel) => ({
            moment: schrijfMoment(regel.tijdstip),
            datumtijd: regel.tijdstip.toISOString(),
            titel: [regel.rol, regel.organisatie].filter((deel) => deel !== null).join(', '),
            children: (
              <p>
                {watGebeurde(regel)} Waarom: {waaromGebeurde(regel.doel, woorden)}.
              </p>
            ),
          }))}
        />
      )}
      <Alinea>
        <Link href={paden.wieKeekEr()} los>
          {t.alleInzage}
        </Link>
      </Alinea>
    </section>
  )
}
