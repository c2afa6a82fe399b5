import { bronSoorten } from '../../../domein/gegeven.ts'
import { bronWoorden, categorieWaarschuwing } from '../../../domein/gegeven-woorden.ts'
import { gegevenKeuzes } from '../../../domein/gegeven-keuzes.ts'
import { een, isEen, lijst, type Waarden } from '../../../domein/invoer.ts'
import type { ActievePet } from '../../../domein/pet.ts'
import {
  heelGezin,
  langstePlantekst,
  planstatussen,
  wieDoetHet,
  type Planonderdeelsoort,
} from '../../../domein/plan.ts'
import type { Planformulier } from '../../../handelingen/plan-formulier.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { schrijfTijd } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Alinea,
  ConceptStatus,
  Datumveld,
  Formulier,
  Fouten,
  JaNeeWeetNiet,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstveld,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { AntwoordPlaats } from '../antwoord-plaats.tsx'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Instemming } from '../instemming.tsx'
import { formulierWoorden, statusWoorden, wieWoorden } from './woorden.ts'

export interface PlanFormulierProps {
  soort: Planonderdeelsoort
  sleutel: string
  formulier: Planformulier
  antwoord: Antwoord | undefined
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  csrf: string
  pet: ActievePet
  regelset: Pick<Regelset, 'woorden'>
}

/** One part of the plan, new or changed, with the answer to whether it may stand there. */
export const PlanFormulier = (props: PlanFormulierProps) => {
  const { soort, sleutel, formulier, fouten } = props
  const { dossier, concept, vraag } = formulier
  const woorden = formulierWoorden[soort]
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>{vraag.nr === 0 ? woorden.kopNieuw : woorden.kopWijzig}</Kop>
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit concept is in een ander tabblad veranderd" nieuw>
          <p>Hieronder staat wat u hier invulde. Verstuurt u het opnieuw, dan blijft deze tekst.</p>
        </Melding>
      )}
      <Alinea soort="inleiding">
        De inwoner leest dit ook. Schrijf het zo dat die zich erin herkent.
      </Alinea>
      <Formulier
        actie={paden.planDeel(dossier.id, soort, sleutel)}
        csrf={props.csrf}
        autosave={paden.planConcept(dossier.id, soort, sleutel)}
        live={paden.planAntwoord(dossier.id, soort, sleutel)}
        verborgen={{
          versie: String(concept?.versie ?? 0),
          nr: een(props.waarden, 'nr') === '' ? String(vraag.nr) : een(props.waarden, 'nr'),
          onderdeel: vraag.onderdeelId ?? '',
        }}
      >
        <Wat {...props} />
        {vraag.vast === undefined && <OverWie {...props} />}
        {vraag.vast === undefined && soort !== 'opzet' && <Soort {...props} />}
        {vraag.vast !== undefined && soort !== 'opzet' && <Stand {...props} />}
        <Herkomst {...props} />
        <PlanAntwoord {...props} dossierId={dossier.id} />
        <ConceptStatus
          tekst={
            concept === undefined
              ? undefined
              : `Concept bewaard om ${schrijfTijd(concept.bijgewerktOp)}`
          }
        />
        <Knoppenrij>
          <Knop naam="doe" waarde="opslaan">
            {woorden.knop}
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
          <KnopLink soort="stil" href={paden.plan(dossier.id)}>
            Terug naar het plan
          </KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

const Wat = ({ soort, formulier, waarden, fouten }: PlanFormulierProps) => {
  const woorden = formulierWoorden[soort]
  const { onderdeel } = formulier
  const zelf = onderdeel?.versies.some((versie) => versie.door === 'inwoner') === true
  return (
    <>
      {soort === 'doel' && zelf && (
        <Melding soort="info" titel="De inwoner schreef dit doel zelf">
          <p>“{onderdeel?.eigenWoorden}”</p>
          <p>Deze woorden blijven staan. U kunt er een gezamenlijk doel van maken.</p>
        </Melding>
      )}
      {soort === 'doel' && !zelf && (
        <Tekstvlak
          naam="eigenWoorden"
          label="Hoe zegt de inwoner het zelf?"
          hint="Letterlijk, in de ik-vorm. Dit staat in het plan bovenaan."
          optioneel
          max={langstePlantekst}
          regels={3}
          waarde={een(waarden, 'eigenWoorden')}
          fout={foutBij(fouten, 'eigenWoorden')}
        />
      )}
      <Tekstvlak
        naam="tekst"
        label={woorden.tekst}
        hint={woorden.hint}
        max={langstePlantekst}
        regels={4}
        waarde={een(waarden, 'tekst')}
        fout={foutBij(fouten, 'tekst')}
      />
      {soort === 'afspraak' && (
        <>
          <Keuzerondjes
            naam="wie"
            legenda="Wie doet dit?"
            keuzes={wieDoetHet.map((wie) => ({ waarde: wie, tekst: wieWoorden[wie] }))}
            waarde={een(waarden, 'wie')}
            fout={foutBij(fouten, 'wie')}
          />
          <Tekstveld
            naam="naam"
            label="Wie precies?"
            hint="Een voornaam, functie of organisatie. Bijvoorbeeld: oma, of de mentor van school."
            optioneel
            waarde={een(waarden, 'naam')}
            fout={foutBij(fouten, 'naam')}
          />
          {formulier.doelen.length > 0 && (
            <Keuzelijst
              naam="doel"
              label="Bij welk doel hoort dit?"
              leeg="Bij geen doel"
              keuzes={formulier.doelen.map((doel) => ({
                waarde: doel.id,
                tekst: (doel.nu.inhoud?.tekst ?? '').slice(0, 80),
              }))}
              waarde={een(waarden, 'doel')}
              fout={foutBij(fouten, 'doel')}
            />
          )}
        </>
      )}
      {soort !== 'doel' && (
        <Datumveld
          naam="uiterlijk"
          label={soort === 'opzet' ? 'Wanneer bekijkt u het plan samen?' : 'Uiterlijk wanneer?'}
          hint="Bijvoorbeeld 15-03-2027."
          optioneel={soort === 'afspraak'}
          waarde={een(waarden, 'uiterlijk')}
          fout={foutBij(fouten, 'uiterlijk')}
        />
      )}
    </>
  )
}

const OverWie = ({ formulier, waarden, fouten }: PlanFormulierProps) => (
  <Keuzerondjes
    naam="persoon"
    legenda="Over wie gaat het?"
    keuzes={[
      ...(formulier.vraag.gezin ? [{ waarde: heelGezin, tekst: 'Het hele gezin' }] : []),
      ...formulier.personen.map((persoon) => ({ waarde: persoon.id, tekst: persoon.naam })),
    ]}
    waarde={een(waarden, 'persoon')}
    fout={foutBij(fouten, 'persoon')}
  />
)

/** The same choices as when writing in the dossier: a plan is no back door. */
const Soort = ({ formulier, waarden, fouten, regelset }: PlanFormulierProps) => {
  const keuzes = gegevenKeuzes(formulier.dossier)
  return (
    <>
      <Keuzerondjes
        naam="datWat"
        legenda="Dát of wát?"
        keuzes={[
          {
            waarde: 'dat' as const,
            tekst: 'Dát er iets speelt',
            hint: 'Alleen dat er hulp of zorg is.',
          },
          { waarde: 'wat' as const, tekst: 'Wát er speelt', hint: 'De inhoud.' },
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
      {keuzes.uitleg.length > 0 && (
        <Melding soort="info" titel="Wat hoort in dit dossier">
          {keuzes.uitleg.map((zin) => (
            <p>{zin}</p>
          ))}
        </Melding>
      )}
    </>
  )
}

const Stand = ({ waarden, fouten }: PlanFormulierProps) => (
  <>
    <Keuzerondjes
      naam="status"
      legenda="Hoe staat het ermee?"
      keuzes={planstatussen.map((status) => ({
        waarde: status,
        tekst: statusWoorden[status].tekst,
      }))}
      waarde={een(waarden, 'status')}
      fout={foutBij(fouten, 'status')}
    />
    <Tekstvlak
      naam="reden"
      label="Waarom verandert dit?"
      hint="Nodig als het stopt. De inwoner leest dit."
      optioneel
      max={langstePlantekst}
      regels={3}
      waarde={een(waarden, 'reden')}
      fout={foutBij(fouten, 'reden')}
    />
  </>
)

const Herkomst = (props: PlanFormulierProps) => {
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
      <JaNeeWeetNiet
        naam="rolKenbaar"
        vraag="Wist de ander in welke rol u werkte toen u dit hoorde?"
        hint={`U werkt nu als ${props.pet.naam}.`}
        waarde={drie(waarden, 'rolKenbaar')}
        fout={foutBij(fouten, 'rolKenbaar')}
      />
      <JaNeeWeetNiet
        naam="noodzakelijk"
        vraag="Is het nodig om dit in het plan te zetten?"
        hint="Handig om te weten is niet genoeg. Kan het met minder, schrijf dan minder op."
        waarde={drie(waarden, 'noodzakelijk')}
        fout={foutBij(fouten, 'noodzakelijk')}
      />
      <Instemming antwoord={props.antwoord} waarden={waarden} />
    </>
  )
}

const drie = (waarden: Waarden, naam: string) => {
  const tekst = een(waarden, naam)
  return isEen(tekst, ['ja', 'nee', 'weet-niet']) ? tekst : undefined
}

export const PlanAntwoord = (
  props: Pick<PlanFormulierProps, 'regelset' | 'antwoord' | 'waarden' | 'pet'> & {
    dossierId: string
  },
) => (
  <AntwoordPlaats
    regelset={props.regelset}
    antwoord={props.antwoord}
    vraag="Mag dit in het plan?"
    leeg="Kies wat voor gegevens het zijn en van wie u het weet. Dan staat hier het antwoord."
    gedaan={lijst(props.waarden, 'gedaan')}
    pet={props.pet.naam}
    dossierId={props.dossierId}
  />
)
