import { aarden, bronSoorten, gegevenCategorieen } from '../../../domein/gegeven.ts'
import {
  aardWoorden,
  bronWoorden,
  categorieWaarschuwing,
  oordeelwoorden,
} from '../../../domein/gegeven-woorden.ts'
import { gegevenKeuzes } from '../../../domein/gegeven-keuzes.ts'
import { een, isEen, langsteTekst, lijst, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { ActievePet } from '../../../domein/pet.ts'
import type { GegevenFormulier } from '../../../handelingen/gegeven.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { schrijfTijd } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  ConceptStatus,
  Formulier,
  Fouten,
  JaNeeWeetNiet,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Tekstveld,
  Tekstvlak,
  foutBij,
  type DrieWaarde,
  type Fout,
} from '../../ui/index.ts'
import { AntwoordPlaats } from '../antwoord-plaats.tsx'
import { Instemming } from '../instemming.tsx'
import { Dossierbalk } from '../dossier/balk.tsx'
import { hoofdletter } from '../../tekst.ts'

export interface OpschrijvenProps {
  sleutel: string
  formulier: Pick<GegevenFormulier, 'dossier' | 'personen' | 'concept' | 'rolbekendheid'>
  antwoord: Antwoord | undefined
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  csrf: string
  pet: ActievePet
  regelset: Pick<Regelset, 'woorden'>
}

/** Writing one thing down in a dossier, with the answer to whether that may. */
export const OpschrijvenPagina = (props: OpschrijvenProps) => {
  const { sleutel, formulier, fouten } = props
  const { dossier, concept } = formulier
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Opschrijven</Kop>
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit concept is in een ander tabblad veranderd" nieuw>
          <p>Hieronder staat wat u hier invulde. Verstuurt u het opnieuw, dan blijft deze tekst.</p>
        </Melding>
      )}
      <Alinea soort="inleiding">
        Schrijf één ding tegelijk op. De inwoner kan dit lezen en ziet ook wie het vertelde.
      </Alinea>
      <HoortHier uitleg={gegevenKeuzes(dossier).uitleg} />
      <Formulier
        actie={paden.gegeven(dossier.id, sleutel)}
        csrf={props.csrf}
        autosave={paden.gegevenConcept(dossier.id, sleutel)}
        live={paden.gegevenAntwoord(dossier.id, sleutel)}
        verborgen={{ versie: String(concept?.versie ?? 0) }}
      >
        <Wat {...props} />
        <Herkomst {...props} />
        <OpschrijfAntwoord {...props} dossierId={dossier.id} />
        <ConceptStatus
          tekst={
            concept === undefined
              ? undefined
              : `Concept bewaard om ${schrijfTijd(concept.bijgewerktOp)}`
          }
        />
        <Knoppenrij>
          <Knop naam="doe" waarde="opslaan">
            Opschrijven in het dossier
          </Knop>
          <Knop soort="tweede" naam="doe" waarde="antwoord">
            Bekijk het antwoord
          </Knop>
          <Knop soort="tweede" naam="doe" waarde="bewaar">
            Bewaar als concept
          </Knop>
          <Knop soort="stil" naam="doe" waarde="weg">
            Gooi dit concept weg
          </Knop>
          <KnopLink soort="stil" href={paden.dossier(dossier.id)}>
            Terug naar het dossier
          </KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

/** What belongs in this kind of dossier; said before anybody writes, and the rest cannot be chosen. */
const HoortHier = ({ uitleg }: { uitleg: readonly string[] }) =>
  uitleg.length === 0 ? null : (
    <Melding soort="info" titel="Wat hoort in dit dossier">
      {uitleg.map((zin) => (
        <p>{zin}</p>
      ))}
    </Melding>
  )

/** The id of a field; the page itself already has an element called `inhoud`. */
export const idVan = (veld: string): string => (veld === 'inhoud' ? 'wat-inhoud' : veld)

const Wat = ({ formulier, waarden, fouten, regelset }: OpschrijvenProps) => {
  const keuzes = gegevenKeuzes(formulier.dossier)
  return (
    <>
      <Keuzerondjes
        naam="persoon"
        legenda="Over wie gaat het?"
        keuzes={formulier.personen.map((persoon) => ({ waarde: persoon.id, tekst: persoon.naam }))}
        waarde={een(waarden, 'persoon')}
        fout={foutBij(fouten, 'persoon')}
      />
      <Tekstvlak
        naam="inhoud"
        id={idVan('inhoud')}
        label="Wat wilt u opschrijven?"
        hint="Beschrijf wat er gebeurde of gezegd is. Liever “hij gooide een stoel om” dan “hij is agressief”."
        max={langsteTekst}
        regels={5}
        waarde={een(waarden, 'inhoud')}
        fout={foutBij(fouten, idVan('inhoud'))}
      />
      <Keuzerondjes
        naam="aard"
        legenda="Wat is het?"
        keuzes={aarden.map((aard) => ({
          waarde: aard,
          tekst: aardWoorden[aard].naam,
          hint: `${aardWoorden[aard].uitleg} Voorbeeld: ${aardWoorden[aard].voorbeeld}`,
        }))}
        waarde={een(waarden, 'aard')}
        fout={foutBij(fouten, 'aard')}
      />
      <Keuzerondjes
        naam="datWat"
        legenda="Dát of wát?"
        keuzes={[
          {
            waarde: 'dat' as const,
            tekst: 'Dát er iets speelt',
            hint: 'Alleen dat er hulp of zorg is. Voorbeeld: er is jeugdhulp betrokken.',
          },
          {
            waarde: 'wat' as const,
            tekst: 'Wát er speelt',
            hint: 'De inhoud. Voorbeeld: waar de gesprekken over gaan.',
          },
        ].filter((keuze) => keuzes.datWat.includes(keuze.waarde))}
        waarde={een(waarden, 'datWat')}
        fout={foutBij(fouten, 'datWat')}
      />
      <Keuzerondjes
        naam="categorie"
        legenda="Wat voor gegevens zijn het?"
        keuzes={keuzes.categorieen.map((categorie) => {
          const woord = regelset.woorden.categorieen[categorie]
          const letOp = categorieWaarschuwing[categorie]
          return {
            waarde: categorie,
            tekst: hoofdletter(woord.naam),
            hint: letOp === undefined ? (woord.uitleg ?? undefined) : `Let op. ${letOp}`,
          }
        })}
        waarde={een(waarden, 'categorie')}
        fout={foutBij(fouten, 'categorie')}
      />
    </>
  )
}

/** Who was told, and when: it says why the answer stands there already, or why it does not. */
function rolHint({ formulier, pet }: OpschrijvenProps): string {
  const { verteld, iedereen } = formulier.rolbekendheid
  return [
    `U werkt nu als ${pet.naam}. Deze pet blijft altijd bij het gegeven staan.`,
    ...verteld.map((rol) => `U vertelde het op ${schrijfDatum(rol.verteldOp)} aan ${rol.naam}.`),
    ...(iedereen ? ['Weet u dit van een ander? Kijk dan of het ook voor die ander klopt.'] : []),
  ].join(' ')
}

const Herkomst = (props: OpschrijvenProps) => {
  const { waarden, fouten } = props
  return (
    <>
      <Keuzerondjes
        naam="bronSoort"
        legenda="Van wie weet u dit?"
        keuzes={bronSoorten.map((bron) => ({ waarde: bron, tekst: bronWoorden[bron] }))}
        waarde={een(waarden, 'bronSoort')}
        fout={foutBij(fouten, 'bronSoort')}
      />
      <Tekstveld
        naam="bron"
        label="Wie of wat precies?"
        hint="Een functie of gelegenheid is genoeg. Bijvoorbeeld: leerkracht, of huisbezoek."
        optioneel
        waarde={een(waarden, 'bron')}
        fout={foutBij(fouten, 'bron')}
      />
      <JaNeeWeetNiet
        naam="rolKenbaar"
        vraag="Wist de ander in welke rol u werkte toen u dit hoorde?"
        hint={rolHint(props)}
        waarde={driewaarde(waarden, 'rolKenbaar')}
        fout={foutBij(fouten, 'rolKenbaar')}
      />
      <JaNeeWeetNiet
        naam="noodzakelijk"
        vraag="Is het nodig om dit op te schrijven?"
        hint="Handig om te weten is niet genoeg. Kan het met minder, schrijf dan minder op."
        waarde={driewaarde(waarden, 'noodzakelijk')}
        fout={foutBij(fouten, 'noodzakelijk')}
      />
      <Instemming antwoord={props.antwoord} waarden={waarden} />
    </>
  )
}

const driewaarde = (waarden: Waarden, naam: string): DrieWaarde | undefined => {
  const tekst = een(waarden, naam)
  return isEen(tekst, ['ja', 'nee', 'weet-niet']) ? tekst : undefined
}

export const OpschrijfAntwoord = (
  props: Pick<OpschrijvenProps, 'regelset' | 'antwoord' | 'waarden' | 'pet'> & {
    dossierId: string
  },
) => (
  <AntwoordPlaats
    regelset={props.regelset}
    antwoord={props.antwoord}
    vraag="Mag u dit opschrijven?"
    leeg="Kies dát of wát, wat voor gegevens het zijn en van wie u het weet. Dan staat hier het antwoord."
    gedaan={lijst(props.waarden, 'gedaan')}
    pet={props.pet.naam}
    dossierId={props.dossierId}
    melding={<Opletten waarden={props.waarden} />}
  />
)

/** Hints that never stop anybody: words that judge, and categories that ask for more care. */
const Opletten = ({ waarden }: { waarden: Waarden }) => {
  const categorie = een(waarden, 'categorie')
  const letOp = isEen(categorie, gegevenCategorieen) ? categorieWaarschuwing[categorie] : undefined
  const woorden = een(waarden, 'aard') === 'feit' ? oordeelwoorden(een(waarden, 'inhoud')) : []
  const punten = [
    ...(letOp === undefined ? [] : [letOp]),
    ...(woorden.length === 0
      ? []
      : [
          `U schrijft ${woorden.map((woord) => `“${woord}”`).join(' en ')}. Dat is een oordeel. Wat zag of hoorde u precies? Schrijf dat op, of kies “Mening”.`,
        ]),
  ]
  return punten.length === 0 ? null : (
    <Melding soort="waarschuwing" titel="Let op wat u opschrijft">
      {punten.length === 1 ? <p>{punten[0]}</p> : <Lijst items={punten} />}
    </Melding>
  )
}
