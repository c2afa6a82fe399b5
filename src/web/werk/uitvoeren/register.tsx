import { categorieen } from '../../../recht/vocabulaire.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Registerregel } from '../../../handelingen/verstrekking.ts'
import type { Dossierregel } from '../../../handelingen/dossier.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter, opsomming } from '../../tekst.ts'
import {
  Alinea,
  Badge,
  Gegevenslijst,
  Kaart,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Lijst,
  Link,
  Melding,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Tekstblok } from '../tonen.tsx'
import { standVanVraag } from '../vragen/woorden.ts'
import { meldregels } from './melding-woorden.ts'

interface RegisterProps {
  dossier: Dossierregel
  regels: readonly Registerregel[]
  woorden: Woorden
  nieuw: boolean
}

/** The verstrekkingenregister of a dossier: all that was told to others or asked of them (E-167). */
export const RegisterPagina = ({ dossier, regels, woorden, nieuw }: RegisterProps) => (
  <>
    <Dossierbalk dossier={dossier} />
    <Kop niveau={1}>Gedeeld en opgevraagd</Kop>
    {nieuw && (
      <Melding soort="ok" titel="Vastgelegd" nieuw>
        <p>Het staat hieronder. Moet u nog iets doen? Dat staat bij uw taken in het dossier.</p>
      </Melding>
    )}
    <Alinea soort="inleiding">
      Wat uit dit dossier aan anderen is verteld of bij anderen is gevraagd, het nieuwste bovenaan.
    </Alinea>
    {regels.length === 0 ? (
      <Leeg titel="Er is nog niets gedeeld of opgevraagd.">
        Dat begint bij een triagebesluit. Op de pagina van het besluit staat dan een knop.
      </Leeg>
    ) : (
      regels.map((regel) => (
        <Kaart titel={titelVan(regel)} niveau={2}>
          {regel.tegenDeWil && (
            <p>
              <Badge tekst="Tegen de wil van de inwoner" soort="waarschuwing" />
            </p>
          )}
          <Gegevenslijst regels={velden(regel, woorden)} />
        </Kaart>
      ))
    )}
    <Knoppenrij>
      <KnopLink href={paden.dossier(dossier.id)}>Naar het dossier</KnopLink>
    </Knoppenrij>
  </>
)

function titelVan(regel: Registerregel): string {
  const wat = regel.soort === 'opvragen' ? 'Opgevraagd' : 'Gedeeld'
  return `${wat} op ${schrijfMoment(regel.gedaanOp)}`
}

/** The legal basis with its article; a deviation can be without one, and then that is what the register says. */
export function grondslagen(
  { grondslag }: Pick<Registerregel, 'grondslag'>,
  woorden: Pick<Woorden, 'grondslagen'>,
): string {
  if (grondslag.length === 0) return 'Geen volgens de regels; het besluit wijkt af'
  return hoofdletter(
    opsomming(grondslag.map((code) => `${woorden.grondslagen[code].naam} (${code})`)),
  )
}

function velden(regel: Registerregel, woorden: Woorden) {
  const partij = woorden.ontvangers[regel.ontvangerType].naam
  return [
    { naam: 'Over', waarde: regel.persoonNaam },
    {
      naam: regel.soort === 'opvragen' ? 'Gevraagd aan' : 'Ontvanger',
      waarde: `${hoofdletter(regel.ontvanger)} (${partij})`,
    },
    ...categorieen.flatMap((code) => {
      const tekst = regel.inhoud[code]
      return tekst === undefined
        ? []
        : [
            {
              naam: hoofdletter(woorden.categorieen[code].naam),
              waarde: <Tekstblok tekst={tekst} />,
            },
          ]
    }),
    ...meldregels(regel.inhoud.melding),
    { naam: 'Doel', waarde: hoofdletter(woorden.doelen[regel.doel].naam) },
    {
      naam: 'Grondslag',
      waarde: grondslagen(regel, woorden),
    },
    {
      naam: 'Geheimhouding doorbroken op grond van',
      waarde: regel.doorbrekingsgrond ?? 'Niet van toepassing',
    },
    { naam: 'Gedaan als', waarde: regel.pet },
    {
      naam: 'Besluit',
      waarde: (
        <Link href={paden.besluit(regel.besluitId)} los>
          {regel.besluitNummer}
        </Link>
      ),
    },
    ...(regel.deling === undefined
      ? []
      : [
          {
            naam: 'Daar te lezen',
            waarde: (
              <Link href={paden.deling(regel.deling.id)} los>
                {regel.deling.lopend ? 'Loopt' : 'Gestopt of voorbij'}
              </Link>
            ),
          },
        ]),
    ...(regel.vraag === undefined
      ? []
      : [
          {
            naam: 'Vraag aan de organisatie',
            waarde: (
              <Link href={paden.informatievraag(regel.vraag.id)} los>
                {`${regel.vraag.nummer}: ${standVanVraag(regel.vraag).toLowerCase()}`}
              </Link>
            ),
          },
        ]),
    {
      naam: 'Toestemming',
      waarde:
        regel.toestemmingNodig === 'geen' ? (
          'Niet nodig'
        ) : (
          <Lijst
            items={regel.toestemmingen.map((id) => (
              <Link href={paden.toestemming(id)} los>
                {regel.toestemmingNodig === 'toestemming' ? 'Toestemming' : 'Instemming'}
              </Link>
            ))}
          />
        ),
    },
    {
      naam: 'Inwoner geïnformeerd',
      waarde:
        regel.verteldOp === null ? 'Niet vooraf, later' : `Ja, op ${schrijfDatum(regel.verteldOp)}`,
    },
  ]
}
