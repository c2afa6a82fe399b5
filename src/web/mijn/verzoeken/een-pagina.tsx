import { een as eerste, type Waarden } from '../../../domein/invoer.ts'
import { datumInNederland, schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Stapinhoud } from '../../../domein/rechtsverzoek.ts'
import { langsteAntwoord } from '../../../domein/rechtsverzoek-formulier.ts'
import { openVragen, verzoekNu } from '../../../domein/rechtsverzoek-formulier-stand.ts'
import {
  briefwoorden,
  briefwoordenMeelezer,
  vraagaardVan,
} from '../../../domein/verzoekbrief-woorden.ts'
import { isOordeelsoort } from '../../../domein/verzoek-weging.ts'
import type { MijnVerzoek } from '../../../handelingen/rechtsverzoek-lezen.ts'
import { isGegrond } from '../../../handelingen/verzoekbrief.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  Printkop,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { AlleenScherm } from '../../werk/tonen.tsx'
import type { Vorm } from '../teksten.ts'
import { Gevraagd } from './gevraagd.tsx'
import { WatGebeurtNu } from './nu.tsx'
import { soortNaam } from './soort-teksten.ts'
import { VerzoekStappen } from './stappen.tsx'
import { verzoekTeksten } from './teksten.ts'
import { MagStraksWeer } from '../veranderd.tsx'
import { Verteld } from './verteld.tsx'

/** What was just done on this page. */
export const nieuws = ['verzoek', 'antwoord', 'ingetrokken'] as const
export type Nieuws = (typeof nieuws)[number]

export interface EenProps {
  een: MijnVerzoek
  vorm: Vorm
  nu: Date
  gemeente: string
  nieuw: Nieuws | undefined
  waarden: Waarden
  fouten: readonly Fout[]
  csrf: string
}

/** One request from beginning to end: where it is, step by step, what was asked and what was decided. */
export const VerzoekPagina = (props: EenProps) => {
  const { een, vorm, fouten } = props
  const { verzoek } = een
  const t = verzoekTeksten[vorm]
  const nu = verzoekNu(verzoek, een.delen, datumInNederland(props.nu))
  const loopt = nu.bij !== 'niemand'
  const naam = soortNaam(vorm, verzoek.soort, een.overNaam !== undefined)
  return (
    <>
      <Printkop
        gemeente={`Gemeente ${props.gemeente}`}
        stuk={naam}
        nummer={verzoek.nummer}
        datum={schrijfDatum(datumInNederland(props.nu))}
      />
      <Fouten fouten={fouten} />
      <Kop niveau={1}>{naam}</Kop>
      <Nieuw {...props} uiterlijk={schrijfDatum(nu.belofte ?? nu.uiterlijk)} />
      {een.overNaam !== undefined && <Alinea>{t.lijst.over(een.overNaam)}</Alinea>}
      {!een.doorLezer && <Alinea>{t.lijst.doorAnder[verzoek.hoedanigheid]}</Alinea>}
      <Gegevenslijst
        regels={[
          { naam: t.een.nummer, waarde: verzoek.nummer },
          { naam: t.een.ontvangen, waarde: schrijfDatum(verzoek.ontvangenOp) },
          // What has its answer waits for no day any more.
          ...(!loopt
            ? []
            : nu.belofte === null
              ? [{ naam: t.een.uiterlijk, waarde: schrijfDatum(nu.uiterlijk) }]
              : [
                  { naam: t.een.belooft, waarde: schrijfDatum(nu.belofte) },
                  { naam: t.een.opWet, waarde: schrijfDatum(nu.uiterlijk) },
                ]),
        ]}
      />
      <WatGebeurtNu een={een} nu={nu} vorm={vorm} />
      <Besluiten een={een} vorm={vorm} />
      <Verteld verteld={een.verteld} vorm={vorm} />
      <MagStraksWeer einden={een.einden} vorm={vorm} />
      <VerzoekStappen een={een} nu={nu} vorm={vorm} />
      {loopt && een.doorLezer && <Antwoord {...props} />}
      <Gevraagd een={een} vorm={vorm} />
      <AlleenScherm>
        {loopt && een.doorLezer && (
          <Alinea>
            <Link href={paden.mijnVerzoekIntrekken(verzoek.id)} los>
              {t.een.terugKop[vraagaardVan(verzoek.soort)]}
            </Link>
          </Alinea>
        )}
        <Alinea>
          <Link href={paden.mijnVerzoeken()} los>
            {t.een.terugNaar}
          </Link>
        </Alinea>
      </AlleenScherm>
    </>
  )
}

const Nieuw = ({ een, nieuw, vorm, uiterlijk }: EenProps & { uiterlijk: string }) => {
  const t = verzoekTeksten[vorm].een
  if (nieuw === undefined) return null
  const aard = vraagaardVan(een.verzoek.soort)
  const titel = {
    verzoek: t.gelukt[aard],
    antwoord: t.beantwoord,
    ingetrokken: t.teruggenomen[aard],
  }[nieuw]
  return (
    <Melding soort="ok" titel={titel} nieuw>
      {nieuw === 'verzoek' && (
        <p>
          {t.geluktUitleg(uiterlijk)} {t.bewaar}
        </p>
      )}
    </Melding>
  )
}

const Besluiten = ({ een, vorm }: { een: MijnVerzoek; vorm: Vorm }) => {
  const t = verzoekTeksten[vorm]
  return een.besluiten.length === 0 ? null : (
    <section>
      <Kop niveau={2}>{t.een.besluitKop[vraagaardVan(een.verzoek.soort)]}</Kop>
      {een.besluiten.map((besluit) => (
        <>
          <Alinea>
            <strong>
              {isOordeelsoort(een.verzoek.soort)
                ? woordenVanBrief(een, vorm).klacht[besluit.uitkomst]
                : t.brief.uitkomst[besluit.uitkomst]}
            </strong>
          </Alinea>
          <Plaats een={een} besluit={besluit} vorm={vorm} />
          <Alinea>
            <Link href={paden.mijnVerzoekBrief(besluit.id)} context={besluit.nummer} los>
              {t.een.brief}
            </Link>
          </Alinea>
        </>
      ))}
    </section>
  )
}

/** The letter speaks to who asked, or to who reads along. */
const woordenVanBrief = (een: MijnVerzoek, vorm: Vorm) =>
  (een.doorLezer ? briefwoorden : briefwoordenMeelezer)[vorm]

/** Does this decision take the place of another, or another of this one? In the words of the letter. */
const Plaats = (props: {
  een: MijnVerzoek
  besluit: MijnVerzoek['besluiten'][number]
  vorm: Vorm
}) => {
  const { bestreden, vervangen } = props.een
  const w = woordenVanBrief(props.een, props.vorm)
  const door = vervangen.get(props.besluit.id)
  const dag = (op: Date): string => schrijfDatum(datumInNederland(op))
  if (door !== undefined) return <Alinea>{w.vervangenDoor(door.nummer, dag(door.op))}</Alinea>
  if (bestreden === undefined || !isGegrond(props.besluit)) return null
  const { nummer, genomenOp } = bestreden.besluit
  return <Alinea>{w.vervangt(nummer, dag(genomenOp))}</Alinea>
}

/** A question as a choice; in full it stands in the steps. */
function kort(inhoud: Stapinhoud | null): string {
  const tekst = inhoud?.tekst ?? ''
  return tekst.length > 160 ? `${tekst.slice(0, 157)}…` : tekst
}

/** An answer to a question of ours, or something to add to what was asked. */
const Antwoord = ({ een, vorm, waarden, fouten, csrf }: EenProps) => {
  const t = verzoekTeksten[vorm].een
  const gevraagd = een.verzoek.stand === 'wacht'
  const vragen = gevraagd ? openVragen(een.stappen) : []
  return (
    <AlleenScherm>
      <section>
        <Kop niveau={2}>{gevraagd ? t.antwoordKop : t.meerKop}</Kop>
        <Formulier actie={paden.mijnVerzoek(een.verzoek.id)} csrf={csrf}>
          {vragen.length > 1 && (
            <Keuzerondjes
              naam="vraag"
              legenda={t.welkeVraag}
              hint={t.welkeVraagHint}
              keuzes={vragen.map(({ id, inhoud }) => ({ waarde: id, tekst: kort(inhoud) }))}
              waarde={eerste(waarden, 'vraag')}
              fout={foutBij(fouten, 'vraag')}
            />
          )}
          <Tekstvlak
            naam="tekst"
            label={gevraagd ? t.antwoord : t.erbij}
            max={langsteAntwoord}
            regels={5}
            waarde={eerste(waarden, 'tekst')}
            fout={foutBij(fouten, 'tekst')}
          />
          <Knoppenrij>
            <Knop soort={gevraagd ? 'hoofd' : 'tweede'}>{t.stuur}</Knop>
          </Knoppenrij>
        </Formulier>
      </section>
    </AlleenScherm>
  )
}

/** Taking it back is asked once more, because what runs then stops. */
export const IntrekkenPagina = (
  props: Pick<EenProps, 'een' | 'vorm' | 'waarden' | 'fouten' | 'csrf'>,
) => {
  const { een, vorm, waarden, fouten, csrf } = props
  const t = verzoekTeksten[vorm].een
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>{t.terugKop[vraagaardVan(een.verzoek.soort)]}</Kop>
      <Alinea soort="inleiding">{t.terugUitleg}</Alinea>
      <Gegevenslijst
        regels={[
          { naam: t.nummer, waarde: een.verzoek.nummer },
          {
            naam: t.terugWat,
            waarde: soortNaam(vorm, een.verzoek.soort, een.overNaam !== undefined),
          },
        ]}
      />
      <Formulier actie={paden.mijnVerzoekIntrekken(een.verzoek.id)} csrf={csrf}>
        <Tekstvlak
          naam="tekst"
          label={t.terugVraag}
          optioneel
          max={langsteAntwoord}
          regels={4}
          waarde={eerste(waarden, 'tekst')}
          fout={foutBij(fouten, 'tekst')}
        />
        <Knoppenrij>
          <Knop soort="gevaar">{t.terugKnop}</Knop>
          <KnopLink soort="stil" href={paden.mijnVerzoek(een.verzoek.id)}>
            {verzoekTeksten[vorm].formulier.terug}
          </KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}
