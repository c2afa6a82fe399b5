import { stappen } from '../../../domein/afschrift-kaart.ts'
import { documentWoorden, schrijfGrootte } from '../../../domein/document.ts'
import type { AfschriftBeeld, BijlageNu, EenAfschrift } from '../../../handelingen/afschrift.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten as Foutenlijst,
  Kaart,
  Kaarten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Link,
  Melding,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import type { DownloadTeksten } from './teksten.ts'
import { schemabestand } from '../../../domein/afschrift-schema.ts'

interface LijstProps {
  beeld: AfschriftBeeld
  z: DownloadTeksten
  csrf: string
  gekozen: string | undefined
  fouten: readonly Fout[]
}

/** Asking a copy, and those that are there. */
export const DownloadsPagina = ({ beeld, z, csrf, gekozen, fouten }: LijstProps) => {
  const [enige] = beeld.personen
  return (
    <>
      <Foutenlijst fouten={fouten} />
      <Kop niveau={1}>{z.kop}</Kop>
      <Alinea soort="inleiding">{z.inleiding}</Alinea>
      <section aria-labelledby="vraag">
        <Kop niveau={2} id="vraag">
          {z.vragenKop}
        </Kop>
        <Lijst items={[...z.watErin]} />
        <Alinea>{z.nogNiet}</Alinea>
        <Formulier
          actie={paden.mijnDownloads()}
          csrf={csrf}
          verborgen={
            beeld.personen.length === 1 && enige !== undefined ? { persoon: enige.id } : {}
          }
        >
          {beeld.personen.length > 1 && (
            <Keuzerondjes
              naam="persoon"
              legenda={z.overWie}
              keuzes={beeld.personen.map(({ id, naam, zelf }) => ({
                waarde: id,
                tekst: zelf ? z.overZelf : naam,
              }))}
              waarde={gekozen}
              fout={foutBij(fouten, 'persoon')}
            />
          )}
          <Alinea>{z.duur}</Alinea>
          <Knop>{z.knop}</Knop>
        </Formulier>
      </section>
      <section aria-labelledby="eerder">
        <Kop niveau={2} id="eerder">
          {z.lijstKop}
        </Kop>
        {beeld.afschriften.length === 0 ? (
          <Alinea>{z.leeg}</Alinea>
        ) : (
          <Kaarten>
            {beeld.afschriften.map((een) => (
              <Kaart titel={z.van(schrijfDag(een.gevraagdOp))}>
                {!een.over.zelf && <Alinea soort="klein">{z.over(een.over.naam)}</Alinea>}
                <Alinea>{standZin(een, z)}</Alinea>
                <Link href={paden.mijnDownload(een.id)} los>
                  {`${z.bekijk}: ${z.van(schrijfDag(een.gevraagdOp)).toLowerCase()}`}
                </Link>
              </Kaart>
            ))}
          </Kaarten>
        )}
      </section>
      <Alinea>{z.anders}</Alinea>
    </>
  )
}

function standZin(
  { staat, klaar }: Pick<EenAfschrift['afschrift'], 'staat' | 'klaar'>,
  z: DownloadTeksten,
): string {
  if (staat === 'klaar') return `${z.klaarKop}.`
  if (staat === 'mislukt') return `${z.mislukt}.`
  if (staat === 'verlopen') return `${z.verlopen}.`
  return klaar === 0 ? z.wacht : `${z.bezig(String(klaar), String(stappen))}.`
}

interface EenProps extends EenAfschrift {
  z: DownloadTeksten
  csrf: string
  nu: Date
  /** Nobody can print it. */
  niemand: boolean
}

/** How it is with one copy, and its files when they are there. */
export const DownloadPagina = (props: EenProps) => {
  const { afschrift, z, nu } = props
  const voorbij = afschrift.verlooptOp !== null && afschrift.verlooptOp <= nu
  const staat = afschrift.staat === 'klaar' && voorbij ? 'verlopen' : afschrift.staat
  return (
    <>
      <Kop niveau={1}>{z.eenKop}</Kop>
      <Alinea soort="inleiding">{z.van(schrijfDag(afschrift.gevraagdOp))}</Alinea>
      {!afschrift.over.zelf && <Alinea>{z.over(afschrift.over.naam)}</Alinea>}
      {(staat === 'wacht' || staat === 'bezig') && <Bezig {...props} />}
      {staat === 'klaar' && <Klaar {...props} />}
      {staat === 'mislukt' && (
        <Melding soort="fout" titel={z.mislukt}>
          <p>{z.misluktUitleg}</p>
        </Melding>
      )}
      {staat === 'verlopen' && (
        <Melding soort="info" titel={z.verlopen}>
          <p>{z.verlopenUitleg}</p>
        </Melding>
      )}
      {staat !== 'verlopen' && <Papier {...props} />}
      <Knoppenrij>
        <KnopLink href={paden.mijnDownloads()} soort="stil">
          {z.terug}
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const Bezig = ({ afschrift, z }: EenProps) => (
  <section>
    <Melding soort="info" titel={z.bezig(String(afschrift.klaar), String(stappen))}>
      <p>{afschrift.klaar === 0 ? z.wacht : z.duur}</p>
      <p>{z.weggaan}</p>
    </Melding>
    <Knoppenrij>
      <KnopLink href={paden.mijnDownload(afschrift.id)}>{z.opnieuwKijken}</KnopLink>
    </Knoppenrij>
  </section>
)

const Klaar = ({ afschrift, bijlagen, z }: EenProps) => {
  const tot = afschrift.verlooptOp
  const bestand = (vorm: string) => paden.mijnDownloadBestand(afschrift.id, vorm)
  return (
    <section>
      <Melding soort="ok" titel={z.klaarKop}>
        {tot !== null && <p>{z.klaarTot(schrijfMoment(tot))}</p>}
      </Melding>
      <Lijst items={[...z.letOp]} />
      <Kaarten>
        <Kaart niveau={2} titel={z.html} href={bestand('html')}>
          <Alinea>{z.htmlUitleg}</Alinea>
        </Kaart>
        <Kaart niveau={2} titel={z.pdf} href={bestand('pdf')}>
          <Alinea>{z.pdfUitleg}</Alinea>
        </Kaart>
        <Kaart niveau={2} titel={z.json} href={bestand('json')}>
          <Alinea>{z.jsonUitleg}</Alinea>
        </Kaart>
      </Kaarten>
      <Alinea>
        <Link href={bestand(schemabestand)} los>
          {z.schema}
        </Link>
      </Alinea>
      <Documenten afschriftId={afschrift.id} bijlagen={bijlagen} z={z} />
      <Alinea>{z.anders}</Alinea>
    </section>
  )
}

/** Each document as a link that saves its file; what stays behind stands there with the reason. */
const Documenten = (props: {
  afschriftId: string
  bijlagen: readonly BijlageNu[]
  z: DownloadTeksten
}) => {
  const { bijlagen, z } = props
  if (bijlagen.length === 0) return null
  const erbij = bijlagen.filter(({ weg, weggelaten }) => !weg && weggelaten === null)
  return (
    <section aria-labelledby="documenten">
      <Kop niveau={2} id="documenten">
        {z.documentenKop}
      </Kop>
      {erbij.length > 0 && (
        <>
          <Alinea>{z.documentenUitleg}</Alinea>
          <Lijst
            items={erbij.map((een) => (
              <>
                <Link href={paden.mijnDownloadDocument(props.afschriftId, een.id)}>{een.naam}</Link>{' '}
                ({documentWoorden[een.soort]}, {schrijfGrootte(een.grootte)})
              </>
            ))}
          />
        </>
      )}
      {erbij.length < bijlagen.length && (
        <>
          <Kop niveau={3}>{z.documentenWegKop}</Kop>
          <Lijst
            items={bijlagen
              .filter((een) => !erbij.includes(een))
              .map(({ naam, weggelaten }) =>
                weggelaten === 'over-een-ander'
                  ? z.documentReden[weggelaten]
                  : `${naam}. ${z.documentReden[weggelaten ?? 'weg']}`,
              )}
          />
        </>
      )}
    </section>
  )
}

const Papier = ({ afschrift, papierweg, z, csrf, niemand }: EenProps) => (
  <section aria-labelledby="papier">
    <Kop niveau={2} id="papier">
      {z.papierKop}
    </Kop>
    {niemand && <Melding soort="waarschuwing" titel={z.papierNiemand} />}
    {afschrift.papierOp === null ? (
      <Formulier actie={paden.mijnDownload(afschrift.id)} csrf={csrf} verborgen={{ doe: 'papier' }}>
        <Alinea>{papierweg === 'post' ? z.papierPost : z.papierOphalen}</Alinea>
        <Knop soort="tweede">{z.papierKnop}</Knop>
      </Formulier>
    ) : (
      <>
        <Alinea>{z.papierGevraagd(schrijfDag(afschrift.papierOp))}</Alinea>
        <Alinea>{afschrift.papierHoe === 'post' ? z.papierPostKomt : z.papierOphalenKomt}</Alinea>
      </>
    )}
  </section>
)
