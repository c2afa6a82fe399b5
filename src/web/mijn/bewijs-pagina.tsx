import type { Bewijsbeeld, MetStand, Stand } from '../../handelingen/bewijs.ts'
import { schrijfMoment } from '../moment.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  Code,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Link,
  Melding,
  Tabel,
} from '../ui/index.ts'
import { bewijsTeksten, type BewijsTeksten } from './bewijs-teksten.ts'
import { bestanden, stamVan } from './bewijs-bestand.ts'
import { watGebeurde } from './inzage.ts'
import type { Vorm } from './teksten.ts'

export interface BewijsProps {
  beeld: Bewijsbeeld
  vorm: Vorm
}

/** The receipt of a besluit: where it stands, what to keep, how to check it, and what it does not tell. */
export const BewijsPagina = ({ beeld, vorm }: BewijsProps) => {
  const t = bewijsTeksten[vorm]
  const { stand } = beeld.besluit
  return (
    <>
      <Kop niveau={1}>{t.kop}</Kop>
      <Alinea soort="inleiding">{`Besluit ${beeld.nummer}`}</Alinea>
      <Staat stand={stand} getuigd={beeld.getuigd} t={t} />
      <Alinea>{t.inleiding.join(' ')}</Alinea>
      {stand.soort === 'staat' && <Bewaar beeld={beeld} stand={stand} t={t} />}
      <Daarna beeld={beeld} t={t} />
      {stand.soort === 'staat' && <ZelfNagaan beeld={beeld} stand={stand} t={t} />}
      <section>
        <Kop niveau={2}>{t.nietKop}</Kop>
        <Lijst items={[...t.niet, ...(beeld.getuigd ? [] : [t.nietGetuigd])]} />
      </section>
      <Knoppenrij>
        <KnopLink href={paden.mijnBesluit(beeld.besluitId)} soort="stil">
          {t.terug}
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const Staat = ({ stand, getuigd, t }: { stand: Stand; getuigd: boolean; t: BewijsTeksten }) => {
  if (stand.soort === 'wacht') {
    return stand.stil ? (
      <Melding soort="waarschuwing" titel={t.stil}>
        <p>{t.stilUitleg}</p>
      </Melding>
    ) : (
      <Melding soort="info" titel={t.wacht}>
        <p>{t.wachtUitleg}</p>
      </Melding>
    )
  }
  return (
    <>
      <Melding soort="ok" titel={t.staat(String(stand.index))}>
        <p>
          {t.staatUitleg} {getuigd && t.getuigd}
        </p>
      </Melding>
      {stand.bevroren && (
        <Melding soort="info" titel={t.bevroren}>
          <p>{t.bevrorenUitleg}</p>
        </Melding>
      )}
    </>
  )
}

type Geplaatst = Extract<Stand, { soort: 'staat' }>
interface DeelProps {
  beeld: Bewijsbeeld
  stand: Geplaatst
  t: BewijsTeksten
}

const Bewaar = ({ beeld, stand, t }: DeelProps) => {
  const naar = (bestand: string) => paden.mijnBesluitBewijsbestand(beeld.besluitId, bestand)
  const los = [
    [bestanden.besluit, 'het besluit, precies zoals het is bewaard'],
    [bestanden.bewijs, 'het bewijs'],
    [bestanden.logboek, 'de sleutel van het logboek'],
    ...(beeld.getuigd ? [[bestanden.getuige, 'de sleutel van de getuige'] as const] : []),
    [bestanden.script, 'een programma dat het narekent'],
  ] as const
  return (
    <>
      <section>
        <Kop niveau={2}>{t.bewaarKop}</Kop>
        <Alinea>{t.bewaar}</Alinea>
        <Knoppenrij>
          <KnopLink href={naar(bestanden.pagina)} soort="hoofd">
            {t.knop}
          </KnopLink>
        </Knoppenrij>
        <Kop niveau={3}>{t.losKop}</Kop>
        <Alinea>{t.los}</Alinea>
        <Lijst
          items={los.map(([bestand, wat]) => (
            <>
              <Link href={naar(bestand)}>{bestand}</Link>: {wat}
            </>
          ))}
        />
      </section>
      <section>
        <Kop niveau={2}>{t.sleutelKop}</Kop>
        <Alinea>
          {t.sleutel} <Link href={paden.logboek()}>De open pagina van het logboek</Link>
        </Alinea>
        <Code>{stand.vkey}</Code>
      </section>
    </>
  )
}

const Daarna = ({ beeld, t }: { beeld: Bewijsbeeld; t: BewijsTeksten }) => (
  <section>
    <Kop niveau={2}>{t.daarnaKop}</Kop>
    {beeld.daarna.length === 0 ? (
      <Alinea>{t.daarnaLeeg}</Alinea>
    ) : (
      <>
        <Alinea>{t.daarna}</Alinea>
        <Tabel
          bijschrift={t.daarnaKop}
          bijschriftVerborgen
          kolommen={[
            { kop: 'Wat' },
            { kop: 'Wie' },
            { kop: 'Wanneer' },
            { kop: 'Plaats', getal: true },
            { kop: 'Bewijs' },
          ]}
          rijen={beeld.daarna.map((regel) => [
            watGebeurde(regel),
            [regel.rol, regel.organisatie].filter((deel) => deel !== null).join(', '),
            schrijfMoment(regel.tijdstip),
            plaats(regel),
            <Bestandslinks beeld={beeld} regel={regel} />,
          ])}
        />
      </>
    )}
  </section>
)

function plaats({ stand }: MetStand): string {
  return stand.soort === 'staat' ? String(stand.index) : 'nog niet'
}

const Bestandslinks = ({ beeld, regel }: { beeld: Bewijsbeeld; regel: MetStand }) => {
  const { stand } = beeld.besluit
  if (regel.stand.soort === 'wacht') return <>komt nog</>
  const stam = stamVan(regel.nr)
  // The same log has the same key; only what came after a new beginning needs one of its own.
  const anderLog = stand.soort !== 'staat' || stand.boom !== regel.stand.boom
  const namen = [`${stam}.json`, `${stam}.tlog-proof`, ...(anderLog ? [`${stam}.vkey`] : [])]
  return (
    <>
      {namen.map((bestand) => (
        <>
          <Link href={paden.mijnBesluitBewijsbestand(beeld.besluitId, bestand)} los>
            {bestand}
          </Link>{' '}
        </>
      ))}
    </>
  )
}

const ZelfNagaan = ({ beeld, t }: DeelProps) => {
  const woorden: string[] = [bestanden.besluit, bestanden.bewijs, bestanden.logboek]
  if (beeld.getuigd) woorden.push(bestanden.getuige)
  return (
    <section>
      <Kop niveau={2}>{t.zelfKop}</Kop>
      <Lijst genummerd items={t.zelf} />
      <Alinea>{t.shell}</Alinea>
      <Code>{`sh ${bestanden.script} ${woorden.join(' ')}`}</Code>
      <Alinea>{t.go}</Alinea>
      <Code>
        {`sudo apt-get install golang-go golang-golang-x-mod-dev\nGOPATH=/usr/share/gocode GO111MODULE=off go run main.go ${woorden.join(' ')}`}
      </Code>
    </section>
  )
}
