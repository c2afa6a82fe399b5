import { een, lijst, type Fouten as Foutenlijst, type Waarden } from '../../../domein/invoer.ts'
import { feitVeld, toestemmingVeld } from '../../../domein/overgang-formulier.ts'
import { blijfzin, type Overdrachtsbeeld } from '../../../handelingen/overdracht.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { paden } from '../../paden.ts'
import {
  Aankruisvakken,
  Alinea,
  Formulier,
  Fouten,
  JaNeeWeetNiet,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Lijst,
  Melding,
  Tekstvlak,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Gegevenkaart } from '../overgang/gegeven.tsx'
import { drieWaarde, plaatsVan } from '../overgang/kiezen-velden.ts'
import { KortAntwoord } from '../overgang/kort-antwoord.tsx'

export interface OverdrachtProps {
  beeld: Overdrachtsbeeld
  fouten: Foutenlijst
  verouderd: boolean
  regelset: Regelset
  /** Organisation of the pet that is on: a receiver elsewhere in an administrative body is the college. */
  organisatieId: string
  csrf: string
}

const volgorde = ['naarPet', 'reden', 'besproken', 'noodzakelijk', 'mee', 'gedaan']

function opVolgorde(props: OverdrachtProps): Fout[] {
  return Object.entries(props.fouten)
    .toSorted(([a], [b]) => volgorde.indexOf(a) - volgorde.indexOf(b))
    .map(([veld, tekst]) => ({ veld, tekst, ...(veld === 'mee' ? { href: '#gegevens' } : {}) }))
}

/** Handing over a whole dossier: who takes it, what goes along, what stays behind (E-084, E-095). */
export const OverdrachtPagina = (props: OverdrachtProps) => {
  const { beeld } = props
  const { dossier, naar } = beeld
  const terug = <KnopLink href={paden.dossier(dossier.id)}>Terug naar het dossier</KnopLink>
  const waarom = waaromNiet(beeld)
  return (
    <>
      <Fouten fouten={opVolgorde(props)} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Draag dit dossier over</Kop>
      {waarom !== undefined ? (
        <>
          <Leeg titel="Dit dossier kunt u niet overdragen.">{waarom}</Leeg>
          <Knoppenrij>{terug}</Knoppenrij>
        </>
      ) : (
        <Formulier
          actie={paden.overdracht(dossier.id)}
          csrf={props.csrf}
          verborgen={{
            versie: String(beeld.concept?.versie ?? 0),
            sleutel: een(beeld.concept?.waarden ?? {}, 'sleutel'),
          }}
        >
          <Alinea soort="inleiding">
            De ander gaat verder met dit dossier. U kunt er daarna niet meer bij. Wat hier niet
            hoort, gaat niet mee: het wordt afgeschermd.
          </Alinea>
          {props.verouderd && (
            <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
              <p>Wat u hier invulde, staat er nog. Kijk het na en verstuur opnieuw.</p>
            </Melding>
          )}
          <Wie {...props} />
          {naar !== undefined && <Gegevens {...props} />}
          {naar !== undefined && <Eerst {...props} />}
          <Knoppenrij>
            <Knop naam="doe" waarde="bekijk" soort="tweede">
              Bekijk wat meegaat
            </Knop>
            <Knop naam="doe" waarde="overdragen" soort="gevaar">
              Draag het dossier over
            </Knop>
            {terug}
          </Knoppenrij>
        </Formulier>
      )}
    </>
  )
}

function waaromNiet(beeld: Overdrachtsbeeld): string | undefined {
  if (!beeld.kan) {
    return beeld.dossier.bron === 'betrokkenheid'
      ? 'Een dossier van de hulp zelf gaat niet over naar een ander. Betrek een collega die de hulp overneemt.'
      : 'U vervangt een collega. Alleen die collega kan het dossier overdragen.'
  }
  return beeld.ontvangers.length === 0
    ? 'Niemand anders heeft hier een pet die bij dit dossier past.'
    : undefined
}

const Wie = ({ beeld, fouten, organisatieId }: OverdrachtProps) => {
  const { waarden } = beeld
  const veld = (naam: string): string => een(waarden, naam)
  return (
    <>
      <Keuzelijst
        naam="naarPet"
        label="Wie neemt het dossier over?"
        leeg="Kies een collega"
        keuzes={beeld.ontvangers.map((pet) => ({
          waarde: pet.id,
          tekst: `${pet.medewerkerNaam}: ${pet.naam} (${pet.organisatie})`,
          groep:
            pet.bestuursorgaan && pet.organisatieId !== organisatieId ? 'Het college' : 'Collega’s',
        }))}
        waarde={veld('naarPet')}
        fout={fouten['naarPet']}
      />
      <Tekstvlak
        naam="reden"
        label="Waarom draagt u het over?"
        hint="Dit staat op het bewijs dat u houdt. Schrijf niets over de inwoner zelf."
        max={2000}
        regels={2}
        waarde={veld('reden')}
        fout={fouten['reden']}
      />
      <JaNeeWeetNiet
        naam="besproken"
        vraag="Heeft u dit met de inwoner besproken?"
        waarde={drieWaarde(veld('besproken'))}
        fout={fouten['besproken']}
      />
      <JaNeeWeetNiet
        naam="noodzakelijk"
        vraag="Heeft de ander deze gegevens nodig om verder te gaan?"
        waarde={drieWaarde(veld('noodzakelijk'))}
        fout={fouten['noodzakelijk']}
      />
      {beeld.feiten.map((feit) => (
        <JaNeeWeetNiet
          naam={feitVeld(feit)}
          id={plaatsVan(feitVeld(feit))}
          vraag="Gaat de ander meedoen in dezelfde hulp?"
          waarde={drieWaarde(veld(feitVeld(feit)))}
        />
      ))}
    </>
  )
}

const Gegevens = (props: OverdrachtProps) => {
  const { beeld, regelset } = props
  const vastgezet = beeld.regels.filter((regel) => !regel.toegestaan).length
  return (
    <section aria-labelledby="gegevens">
      <Kop niveau={2} id="gegevens">
        Wat gaat mee en wat blijft
      </Kop>
      <Lijst
        items={[
          `Open taken die meegaan: ${beeld.plichten}.`,
          `Triages die meegaan: ${beeld.triages}.`,
          `Gegevens die nu niet mee mogen: ${vastgezet}.`,
          'Besluiten en de vraag van de inwoner horen bij het dossier en gaan mee.',
        ]}
      />
      {beeld.regels.length > 0 && !beeld.regels.some((regel) => regel.gaat) && (
        <Melding soort="waarschuwing" titel="Er gaat nu geen enkel gegeven mee">
          <p>Vul hierboven alles in en bekijk opnieuw wat meegaat. Of overleg eerst.</p>
        </Melding>
      )}
      {beeld.regels.map((regel) => {
        const { id } = regel.gegeven
        return (
          <Gegevenkaart
            gegeven={regel.gegeven}
            over={regel.over?.naam ?? 'iemand in dit dossier'}
            woorden={regelset.woorden}
          >
            {regel.antwoord !== undefined && (
              <KortAntwoord regelset={regelset} antwoord={regel.antwoord} id={id} />
            )}
            {regel.toegestaan ? (
              <>
                {regel.misplaatst !== undefined && <p>Staat op blijven. {blijfzin(regel)}</p>}
                <input type="hidden" name="getoond" value={id} />
                <Aankruisvakken
                  naam="mee"
                  id={`mee-${id}`}
                  legenda="Gaat dit mee?"
                  keuzes={[{ waarde: id, tekst: 'Ja, dit gaat mee' }]}
                  waarden={regel.gaat ? [id] : []}
                />
              </>
            ) : (
              <p>
                <strong>Blijft achter, afgeschermd.</strong>{' '}
                {regel.misplaatst !== undefined && blijfzin(regel)}
              </p>
            )}
          </Gegevenkaart>
        )
      })}
    </section>
  )
}

const Eerst = ({ beeld, fouten, regelset }: OverdrachtProps) => (
  <>
    {beeld.toestemming.map(({ persoon, feiten }) => (
      <section aria-labelledby={`toestemming-${persoon.id}`}>
        <Kop niveau={2} id={`toestemming-${persoon.id}`} heel>
          Toestemming voor wat over {persoon.naam} gaat
        </Kop>
        <Alinea>Alleen voor deze overdracht. Zonder ja blijft het achter.</Alinea>
        {feiten.map((feit) => {
          const veld = toestemmingVeld(persoon.id, feit)
          return (
            <JaNeeWeetNiet
              naam={veld}
              id={plaatsVan(veld)}
              vraag={regelset.woorden.feiten[feit].vraag}
              hint={regelset.woorden.feiten[feit].uitleg ?? undefined}
              waarde={drieWaarde(een(beeld.waarden, veld))}
            />
          )
        })}
      </section>
    ))}
    {beeld.blokkades.length > 0 && (
      <Aankruisvakken
        naam="gedaan"
        legenda="Doe dit eerst en kruis het dan aan"
        waarden={gedaan(beeld.waarden)}
        keuzes={beeld.blokkades.map((plicht) => ({
          waarde: plicht.code,
          tekst: `Ik heb dit gedaan: ${plicht.tekst}`,
        }))}
        fout={fouten['gedaan']}
      />
    )}
  </>
)

const gedaan = (waarden: Waarden): readonly string[] => lijst(waarden, 'gedaan')
