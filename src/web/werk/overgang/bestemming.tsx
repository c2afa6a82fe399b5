import { soortregels } from '../../../domein/dossiersoort.ts'
import { een, type Waarden } from '../../../domein/invoer.ts'
import { bestemmingTekst } from '../../../domein/overgang-formulier.ts'
import type { Bestemmingsbeeld } from '../../../handelingen/overgang.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Melding,
  Uitleg,
  foutBij,
  type Fout,
  type Keuze,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'

interface BestemmingProps {
  beeld: Bestemmingsbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  woorden: Woorden
  /** The pet that is on, to tell it apart from one's other petten. */
  huidigePet: string
  csrf: string
}

/** First: who goes on, in which role, in which dossier? */
export const BestemmingPagina = (props: BestemmingProps) => {
  const { beeld } = props
  const terug = <KnopLink href={paden.dossier(beeld.dossier.id)}>Terug naar het dossier</KnopLink>
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Dossierbalk dossier={beeld.dossier} />
      <Kop niveau={1}>Naar een andere rol</Kop>
      <Alinea soort="inleiding">
        Een andere rol heeft een eigen dossier. Wat u hier hoorde, mag u daar niet zomaar gebruiken.
        U kiest straks samen met de inwoner wat meegaat. De rest blijft hier.
      </Alinea>
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>Kijk de keuze na en verstuur opnieuw.</p>
        </Melding>
      )}
      {beeld.doelpetten.length === 0 ? (
        <>
          <Leeg titel="Vanuit dit dossier kan niets mee naar een andere rol.">
            Niemand heeft hier een pet waar dat bij past, of dit soort dossier geeft niets door.
            Wilt u iets delen? Start een triage in het dossier.
          </Leeg>
          <Knoppenrij>{terug}</Knoppenrij>
        </>
      ) : (
        <Formulier
          actie={paden.overgang(beeld.dossier.id)}
          csrf={props.csrf}
          verborgen={{ versie: String(beeld.concept?.versie ?? 0) }}
        >
          <Wie {...props} />
          {beeld.gekozen === undefined ? (
            <Knoppenrij>
              <Knop naam="doe" waarde="pet">
                Verder
              </Knop>
              {terug}
            </Knoppenrij>
          ) : (
            <>
              <Knoppenrij>
                <Knop naam="doe" waarde="pet" soort="tweede">
                  Kies een andere pet
                </Knop>
              </Knoppenrij>
              <Welk {...props} gekozen={beeld.gekozen} />
              <Knoppenrij>
                <Knop naam="doe" waarde="verder">
                  Kies samen wat meegaat
                </Knop>
                {terug}
              </Knoppenrij>
            </>
          )}
        </Formulier>
      )}
    </>
  )
}

const Wie = ({ beeld, waarden, fouten, huidigePet }: BestemmingProps) => (
  <>
    <Keuzelijst
      naam="naarPet"
      label="In welke pet gaat het verder?"
      hint="Botsen uw rollen, of kan de inwoner ze niet uit elkaar houden? Kies dan een collega."
      leeg="Kies een pet"
      keuzes={beeld.doelpetten.map(({ pet, eigen }): Keuze => ({
        waarde: pet.id,
        tekst: eigen
          ? `${pet.naam}${pet.id === huidigePet ? ' (deze pet, een ander dossier)' : ''}`
          : `${pet.medewerkerNaam}: ${pet.naam} (${pet.organisatie})`,
        groep: eigen ? 'Uw eigen petten' : 'Petten van collega’s',
      }))}
      waarde={een(waarden, 'naarPet')}
      fout={foutBij(fouten, 'naarPet')}
    />
    <Uitleg titel="Zelf doen of een collega?" id="zelf-of-collega">
      <p>
        Doet u het zelf, dan heeft u twee rollen bij één inwoner. Dat mag, maar het vraagt extra
        zorg. U beslist dan over hulp die u zelf geeft, of u weet als hulpverlener meer dan u als
        toeleider mag gebruiken. Een collega begint met alleen wat u samen met de inwoner kiest.
      </p>
      <p>
        Is het nog niet duidelijk welke rol past, en vindt de inwoner het goed? Begin dan als
        hulpverlener.
      </p>
    </Uitleg>
  </>
)

const Welk = (props: BestemmingProps & { gekozen: NonNullable<Bestemmingsbeeld['gekozen']> }) => {
  const { beeld, woorden, gekozen } = props
  const bestaand = beeld.bestaande.map((dossier) => ({
    waarde: bestemmingTekst({ soort: 'bestaand', dossierId: dossier.id }),
    tekst: `Uw ${woorden.dossiers[dossier.soort].naam} ${dossier.nummer}`,
    hint: `Taak: ${woorden.taken[dossier.taak].naam}.`,
  }))
  const nieuw = gekozen.mogelijk.map(({ dossier, taak }) => ({
    waarde: bestemmingTekst({ soort: 'nieuw', dossier, taak }),
    tekst: `Nieuw ${woorden.dossiers[dossier].naam}: ${woorden.taken[taak].naam}`,
    hint: soortregels[dossier].uitleg,
  }))
  return (
    <>
      {!gekozen.eigen && (
        <Melding soort="info" titel="Uw collega krijgt een nieuw dossier">
          <p>
            U ziet niet of uw collega al een dossier van deze inwoner heeft. Daarom begint het met
            een nieuw dossier, met alleen wat meegaat.
          </p>
        </Melding>
      )}
      <Keuzerondjes
        naam="bestemming"
        legenda={`Welk dossier van ${gekozen.eigen ? 'u' : gekozen.pet.medewerkerNaam}?`}
        keuzes={[...bestaand, ...nieuw].map((keuze) => ({
          ...keuze,
          tekst: hoofdletter(keuze.tekst),
        }))}
        waarde={een(props.waarden, 'bestemming')}
        fout={foutBij(props.fouten, 'bestemming')}
      />
    </>
  )
}
