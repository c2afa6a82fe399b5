import { schrijfDatum, type Datum } from '../../../domein/leeftijd.ts'
import { schrijfPlek, termijnsoorten, type Termijnsoort } from '../../../domein/termijnlijst.ts'
import type { Termijnlijst, Termijnregel } from '../../../handelingen/termijnen.ts'
import { metVraag, paden } from '../../paden.ts'
import { Alinea, Badge, Kop, Leeg, Link, Lijst, Melding, Tabel } from '../../ui/index.ts'
import { Termijnbalk } from './balk.tsx'

export const soortwoorden: Readonly<Record<Termijnsoort, { een: string; meer: string }>> = {
  plicht: { een: 'Nog te doen', meer: 'Nog te doen' },
  uitstel: { een: 'Later vertellen', meer: 'Later vertellen' },
  toestemming: { een: 'Toestemming eindigt', meer: 'Toestemmingen' },
  deling: { een: 'Delen eindigt', meer: 'Delen' },
  verjaardag: { een: 'Verjaardag', meer: 'Verjaardagen' },
}

/** What changes on a birthday, in the words of the person who reads it. */
const jaarwoorden: Readonly<Record<string, string>> = {
  '12': 'wordt 12. Vanaf dan beslist het kind mee.',
  '16': 'wordt 16. Vanaf dan beslist de jongere zelf over de eigen hulp.',
  '18': 'wordt 18. Gezag stopt. Kijk wie nu beslist.',
  '23': 'wordt 23. Een signaal in de verwijsindex stopt.',
}

function wat(regel: Termijnregel): string {
  if (regel.soort === 'plicht') return regel.wat
  if (regel.soort === 'uitstel') {
    const einde =
      regel.wettelijk === null ? '' : `. Vertel het uiterlijk ${schrijfDatum(regel.wettelijk)}`
    return `Kijk of wachten nog nodig is (besluit ${regel.wat})${einde}`
  }
  if (regel.soort === 'toestemming') return `De toestemming (${regel.wat}) eindigt`
  if (regel.soort === 'deling') return `Het delen (${regel.wat}) stopt vanzelf`
  const wie =
    regel.dossier?.persoonIsHet === true ? regel.dossier.persoonNaam : 'Iemand in dit dossier'
  return `${wie} ${jaarwoorden[regel.wat] ?? `wordt ${regel.wat}.`}`
}

const naar: Readonly<
  Record<Termijnsoort, (regel: Termijnregel) => { href: string; tekst: string }>
> = {
  plicht: (regel) => ({ href: paden.plicht(regel.id), tekst: 'Afronden of verzetten' }),
  uitstel: (regel) => ({ href: paden.uitstel(regel.id), tekst: 'Bekijk' }),
  toestemming: (regel) => ({ href: paden.toestemming(regel.id), tekst: 'Bekijk' }),
  deling: (regel) => ({ href: paden.deling(regel.id), tekst: 'Bekijk' }),
  verjaardag: (regel) => ({
    href: paden.wieBeslist(regel.dossierId, regel.id),
    tekst: 'Wie beslist?',
  }),
}

const Rij = ({ regel, vandaag }: { regel: Termijnregel; vandaag: Datum }) => (
  <Termijnbalk
    vanaf={regel.vanaf}
    uiterlijk={regel.dag}
    // The end of a deferral is no term of the law.
    wettelijk={regel.soort === 'uitstel' ? null : regel.wettelijk}
    vandaag={vandaag}
  />
)

/** Everything with a day for this pet, the first day first. */
export const TermijnenPagina = ({
  lijst,
  soort,
  vervolg,
}: {
  lijst: Termijnlijst
  soort: Termijnsoort | undefined
  /** Is this a later page? */
  vervolg: boolean
}) => (
  <>
    <Kop niveau={1}>Mijn termijnen</Kop>
    <Alinea soort="inleiding">
      Alles met een dag, voor de pet die u nu op heeft. Wat te laat is, staat bovenaan.
    </Alinea>
    {lijst.teLaat > 0 && (
      <Melding
        soort="waarschuwing"
        titel={lijst.teLaat === 1 ? '1 ding is te laat' : `${lijst.teLaat} dingen zijn te laat`}
      >
        <p>Lukt het niet? Kies met een reden een andere dag, of vraag hulp.</p>
      </Melding>
    )}
    <nav aria-label="Soort">
      <ul class="dw-soorten">
        {[undefined, ...termijnsoorten].map((keuze) => (
          <li>
            <a
              class="utrecht-link utrecht-link--html-a"
              href={metVraag(paden.termijnen(), { soort: keuze })}
              aria-current={keuze === soort ? 'page' : undefined}
            >
              {keuze === undefined ? 'Alles' : soortwoorden[keuze].meer}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    {lijst.regels.length === 0 ? (
      <Leeg titel={vervolg ? 'Er is niet meer' : 'Hier staat nu niets'}>
        Na een intake of een besluit staat hier wat u nog moet doen, en tot wanneer.
      </Leeg>
    ) : (
      <Tabel
        bijschrift="Uw termijnen, met de eerste dag bovenaan"
        bijschriftVerborgen
        kolommen={[
          { kop: 'Wat' },
          { kop: 'Wanneer' },
          { kop: 'Soort' },
          { kop: 'Dossier' },
          { kop: 'Doen', kopVerborgen: true },
        ]}
        rijen={lijst.regels.map((regel) => {
          const { href, tekst } = naar[regel.soort](regel)
          return [
            <>
              {wat(regel)}
              {regel.vervangt && ' (voor een collega)'}
            </>,
            <Rij regel={regel} vandaag={lijst.vandaag} />,
            <>
              <Badge tekst={soortwoorden[regel.soort].een} />
              {regel.blokkerend && <Badge tekst="Eerst dit" soort="waarschuwing" />}
            </>,
            regel.dossier === undefined ? (
              'Niet meer te openen'
            ) : (
              <Link href={paden.dossier(regel.dossierId)} context={regel.dossier.nummer}>
                {regel.dossier.persoonNaam}
              </Link>
            ),
            <Link href={href} context={`: ${wat(regel)}`} los>
              {tekst}
            </Link>,
          ]
        })}
      />
    )}
    {lijst.verder !== undefined && (
      <Alinea>
        <Link href={metVraag(paden.termijnen(), { soort, na: schrijfPlek(lijst.verder) })} los>
          Volgende termijnen
        </Link>
      </Alinea>
    )}
    <section>
      <Kop niveau={2}>Meer</Kop>
      <Lijst
        items={[
          <Link href={paden.termijnAgenda()} los>
            Zet deze dagen in uw agenda
          </Link>,
          <Link href={paden.termijnRekenen()} los>
            Welke termijnen zijn er, en hoe rekent u ze uit?
          </Link>,
        ]}
      />
    </section>
  </>
)
