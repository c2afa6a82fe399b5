import { een, isEen, lijst, type Waarden } from '../../domein/invoer.ts'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import { openBlokkades } from '../../domein/plicht.ts'
import {
  feitveld,
  grondvragen,
  leesFeiten,
  rolVan,
  vervolgvragen,
} from '../../handelingen/partner-mag-het.ts'
import {
  antwoordkeuzes,
  inhoudveld,
  langsteInhoud,
  langsteReden,
  type PartnerAntwoord,
  type Vraagbeeld,
} from '../../handelingen/partner-vraag.ts'
import { isToegestaan } from '../../handelingen/weeg.ts'
import type { Antwoord } from '../../recht/antwoord.ts'
import { feiten, type Feit } from '../../recht/vocabulaire.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { antwoordProps } from '../antwoord.ts'
import { schrijfMoment } from '../moment.ts'
import { paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Antwoordkaart,
  Formulier,
  Fouten,
  Gegevenslijst,
  JaNeeWeetNiet,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Tekstvlak,
  Uitleg,
  foutBij,
  type Fout,
} from '../ui/index.ts'
import { Tekstblok } from '../werk/tonen.tsx'
import { antwoordwoorden } from './woorden.ts'

interface VraagProps {
  beeld: Vraagbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  /** What the rules say, as soon as who asks is known. */
  antwoord: Antwoord | undefined
  woorden: Woorden
  csrf: string
  klaar: boolean
}

/** A request of the wijkteam, the partner's own "Mag het?", and the answer. */
export const PartnerVraagPagina = (props: VraagProps) => {
  const { beeld, klaar } = props
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1}>Een vraag van het wijkteam</Kop>
      {klaar && beeld.gegeven !== undefined && (
        <Melding soort="ok" titel="Uw antwoord is verstuurd" nieuw>
          <p>Het wijkteam kan het lezen. De inwoner ziet dat u heeft geantwoord.</p>
        </Melding>
      )}
      <Gevraagd {...props} />
      {beeld.gegeven === undefined ? (
        <Beantwoorden {...props} />
      ) : (
        <Gegeven gegeven={beeld.gegeven} beeld={beeld} woorden={props.woorden} />
      )}
      <Knoppenrij>
        <KnopLink href={paden.partnerVragen()}>Alle vragen aan u</KnopLink>
      </Knoppenrij>
    </>
  )
}

const Gevraagd = ({ beeld, woorden }: VraagProps) => {
  const { vraag } = beeld
  return (
    <>
      <Gegevenslijst
        regels={[
          { naam: 'Over', waarde: vraag.over },
          { naam: 'Wie vraagt dit', waarde: vraag.afzender },
          { naam: 'Waarvoor', waarde: hoofdletter(woorden.doelen[vraag.doel].naam) },
          { naam: 'Waarom', waarde: <Tekstblok tekst={beeld.waarom} /> },
          {
            naam: 'Op grond van',
            waarde: (
              <Lijst
                items={beeld.grondslag.map((code) => {
                  const { naam, uitleg } = woorden.grondslagen[code]
                  return `${hoofdletter(naam)} (${code}). ${uitleg ?? ''}`.trim()
                })}
              />
            ),
          },
          { naam: 'Gevraagd op', waarde: schrijfMoment(vraag.gevraagdOp) },
          ...(vraag.uiterlijk === null
            ? []
            : [{ naam: 'Graag voor', waarde: schrijfDatum(vraag.uiterlijk) }]),
          { naam: 'Nummer', waarde: vraag.nummer },
        ]}
      />
      <section>
        <Kop niveau={2}>Wat wordt gevraagd</Kop>
        <Gegevenslijst
          regels={vraag.categorieen.map((code) => ({
            naam: hoofdletter(woorden.categorieen[code].naam),
            waarde: <Tekstblok tekst={beeld.wat[code] ?? ''} />,
          }))}
        />
        <Alinea>
          Dat het wijkteam dit mag vragen, zegt nog niet dat u het mag vertellen. Dat beslist u, met
          uw eigen regels. Nee zeggen mag altijd en heeft geen gevolgen voor u.
        </Alinea>
      </section>
    </>
  )
}

/** How many extra questions stand open; more is one click away. */
const eersteVragen = 3

/** The duties that must be done before telling, to tick. */
function blokkades(antwoord: Antwoord | undefined) {
  return antwoord === undefined ? [] : openBlokkades(antwoord.plichten, [])
}

const Beantwoorden = (props: VraagProps) => {
  const { beeld, waarden, fouten, antwoord, woorden } = props
  const fout = (veld: string) => foutBij(fouten, veld)
  const rol = rolVan(beeld.kader)
  const open = blokkades(antwoord)
  const meer = antwoord === undefined ? [] : vragenBij(antwoord, waarden)
  const beantwoord = meer.filter((feit) => een(waarden, feitveld(feit)) !== '').length
  const vraagnu = meer.slice(0, beantwoord + eersteVragen)
  const vraaglater = meer.slice(beantwoord + eersteVragen)
  return (
    <Formulier actie={paden.partnerVraag(beeld.vraag.id)} csrf={props.csrf}>
      <Kop niveau={2}>1. Mag u dit vertellen?</Kop>
      <Alinea>
        Wij gaan uit van uw werk: {woorden.taken[rol.taak].naam}, met als geheimhouding:{' '}
        {woorden.beroepsgeheimen[beeld.kader.beroepsgeheim].naam}. Klopt dat niet? Vraag dan uw
        contactpersoon bij de gemeente om het te veranderen.
      </Alinea>
      {grondvragen.map((feit) => (
        <Feitvraag {...props} feit={feit} />
      ))}
      {vraagnu.map((feit) => (
        <Feitvraag {...props} feit={feit} />
      ))}
      {vraaglater.length > 0 && (
        <Uitleg titel={`Nog ${vraaglater.length} vragen die ertoe kunnen doen`} id="meer-vragen">
          {vraaglater.map((feit) => (
            <Feitvraag {...props} feit={feit} />
          ))}
        </Uitleg>
      )}
      <Knoppenrij>
        <Knop soort="tweede" naam="knop" waarde="mag-het">
          {antwoord === undefined ? 'Bekijk of het mag' : 'Bekijk opnieuw of het mag'}
        </Knop>
      </Knoppenrij>
      {antwoord !== undefined && (
        <Antwoordkaart
          {...antwoordProps({ woorden }, antwoord, {
            vraag: 'Mag u dit aan het wijkteam vertellen?',
            kopniveau: 3,
            gedaan: lijst(waarden, 'gedaan'),
            feiten: leesFeiten(waarden),
          })}
        />
      )}
      {antwoord !== undefined && !isToegestaan(antwoord) && (
        <Melding soort="info" titel="Dit kan wel">
          <Lijst
            items={[
              'Vraag de inwoner om toestemming, en kijk dan opnieuw.',
              'Laat de inwoner het zelf aan het wijkteam vertellen, met u erbij als dat helpt.',
              'Overleg met het wijkteam zonder te zeggen over wie het gaat.',
              'Antwoord met nee. Is er direct gevaar? Bel 112 of Veilig Thuis (0800 2000).',
            ]}
          />
        </Melding>
      )}
      {open.length > 0 && (
        <Aankruisvakken
          naam="gedaan"
          legenda="Wat heeft u al gedaan?"
          keuzes={open.map((plicht) => ({ waarde: plicht.code, tekst: plicht.tekst }))}
          waarden={lijst(waarden, 'gedaan')}
          fout={fout('gedaan')}
        />
      )}
      <Kop niveau={2}>2. Uw antwoord</Kop>
      <Keuzerondjes
        naam="keuze"
        legenda="Wat antwoordt u?"
        keuzes={antwoordkeuzes.map((code) => ({ waarde: code, tekst: antwoordwoorden[code] }))}
        waarde={een(waarden, 'keuze')}
        fout={fout('keuze')}
      />
      {beeld.vraag.categorieen.map((code) => (
        <Tekstvlak
          naam={inhoudveld(code)}
          label={`Wat u vertelt: ${woorden.categorieen[code].naam}`}
          hint="Alleen bij ja of deels. Niet meer dan nodig is."
          max={langsteInhoud}
          waarde={een(waarden, inhoudveld(code))}
          fout={fout(inhoudveld(code))}
        />
      ))}
      <Tekstvlak
        naam="reden"
        label="Toelichting"
        hint="Alleen nodig als u een deel vertelt. Bij nee hoeft u niets uit te leggen."
        max={langsteReden}
        waarde={een(waarden, 'reden')}
        fout={fout('reden')}
      />
      <Alinea>
        De inwoner ziet dat u antwoordde, met uw functie en uw organisatie. U kunt één keer
        antwoorden.
      </Alinea>
      <Knoppenrij>
        <Knop naam="knop" waarde="antwoord">
          Verstuur uw antwoord
        </Knop>
      </Knoppenrij>
    </Formulier>
  )
}

/** What would turn the answer, and what was said before: an answered question does not disappear. */
function vragenBij(antwoord: Antwoord, waarden: Waarden): Feit[] {
  const gezegd = feiten.filter((feit) => een(waarden, feitveld(feit)) !== '')
  return [...new Set([...gezegd, ...vervolgvragen(antwoord)])].filter(
    (feit) => !grondvragen.includes(feit),
  )
}

const Feitvraag = ({ feit, waarden, fouten, woorden }: VraagProps & { feit: Feit }) => {
  const waarde = een(waarden, feitveld(feit))
  return (
    <JaNeeWeetNiet
      naam={feitveld(feit)}
      vraag={woorden.feiten[feit].vraag}
      hint={woorden.feiten[feit].uitleg ?? undefined}
      waarde={isEen(waarde, ['ja', 'nee', 'weet-niet']) ? waarde : undefined}
      fout={foutBij(fouten, feitveld(feit))}
    />
  )
}

/** The one answer that was given. */
const Gegeven = (props: { gegeven: PartnerAntwoord; beeld: Vraagbeeld; woorden: Woorden }) => {
  const { gegeven, beeld, woorden } = props
  return (
    <section>
      <Kop niveau={2}>Uw antwoord</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Antwoord', waarde: antwoordwoorden[gegeven.antwoord] },
          { naam: 'Gegeven op', waarde: schrijfMoment(gegeven.op) },
          { naam: 'Door', waarde: gegeven.van ?? 'Uw organisatie' },
          ...beeld.vraag.categorieen.flatMap((code) => {
            const tekst = gegeven.inhoud[code]
            return tekst === undefined
              ? []
              : [
                  {
                    naam: hoofdletter(woorden.categorieen[code].naam),
                    waarde: <Tekstblok tekst={tekst} />,
                  },
                ]
          }),
          ...(gegeven.reden === ''
            ? []
            : [{ naam: 'Toelichting', waarde: <Tekstblok tekst={gegeven.reden} /> }]),
        ]}
      />
    </section>
  )
}
