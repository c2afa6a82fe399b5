import { een } from '../../domein/invoer.ts'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import type { ControleStand, Controlesoort } from '../../domein/petbeheer-stand.ts'
import { langsteReden } from '../../handelingen/petbeheer.ts'
import type { ControleBeeld, Controleregel } from '../../handelingen/petcontrole.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { laatsteDag, Stand } from '../beheer/petten/tonen.tsx'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import {
  Alinea,
  Badge,
  Formulier,
  Fouten,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Leeg,
  Melding,
  Tabel,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../ui/index.ts'
import { AlleenScherm } from '../werk/tonen.tsx'

export const controleNaam: Readonly<Record<Controlesoort, string>> = {
  alle: 'Alle petten, elk jaar',
  geprivilegieerd: 'Petten met meer bereik, elke drie maanden',
}

/** When the next control is due, in one sentence. */
export function standZin(stand: ControleStand): string {
  if (stand.loopt !== undefined) {
    const { open, totaal, uiterlijk } = stand.loopt
    const over = `Nog ${open} van ${totaal} petten te beoordelen`
    return stand.teLaat
      ? `${over}. Dit had op ${schrijfDatum(uiterlijk)} klaar moeten zijn.`
      : `${over}, uiterlijk op ${schrijfDatum(uiterlijk)}.`
  }
  if (stand.volgende === undefined) return 'Er zijn nog geen petten om te controleren.'
  return stand.teLaat
    ? `Te laat: deze controle had op ${schrijfDatum(stand.volgende)} moeten beginnen.`
    : `De volgende controle begint uiterlijk op ${schrijfDatum(stand.volgende)}.`
}

/** The state of the two controls; a control that is too late stands out. */
export const ControleStanden = ({ standen }: { standen: readonly ControleStand[] }) => (
  <>
    {standen.map((stand) => (
      <Melding soort={stand.teLaat ? 'waarschuwing' : 'info'} titel={controleNaam[stand.soort]}>
        <p>{standZin(stand)}</p>
      </Melding>
    ))}
  </>
)

interface InhoudProps {
  beeld: ControleBeeld
  woorden: Woorden
  /** Where the judgement of one pet goes. */
  actie: (petId: string) => string
  csrf: string
}

/** The mistakes of the one judgement that was sent last, with links to its own fields. */
export function controleFouten({ concept, controle }: ControleBeeld): Fout[] {
  return Object.entries(concept?.concept.fouten ?? {}).map(([veld, tekst]) => ({
    veld: `${veld}-${controle.id}-${concept?.petId ?? ''}`,
    tekst,
  }))
}

/** What is still to be judged, and what was judged. */
export const ControleInhoud = ({ beeld, woorden, actie, csrf }: InhoudProps) => {
  const open = beeld.regels.filter(({ regel }) => regel.uitkomst === null)
  const klaar = beeld.regels.filter(({ regel }) => regel.uitkomst !== null)
  return (
    <>
      {open.length > 0 && (
        <section>
          <Kop niveau={2}>{`Nog te beoordelen: ${open.length}`}</Kop>
          {open.map((regel) => (
            <TeBeoordelen beeld={beeld} regel={regel} woorden={woorden} actie={actie} csrf={csrf} />
          ))}
        </section>
      )}
      {klaar.length > 0 && (
        <section>
          <Kop niveau={2}>{`Beoordeeld: ${klaar.length}`}</Kop>
          <Tabel
            bijschrift="Wat is beoordeeld"
            bijschriftVerborgen
            kolommen={[
              { kop: 'Medewerker' },
              { kop: 'Pet' },
              { kop: 'Uitkomst' },
              { kop: 'Door' },
              { kop: 'Toelichting' },
            ]}
            rijen={klaar.map(({ pet, regel }) => [
              pet.medewerker,
              `${pet.naam}, ${pet.organisatie}`,
              <Badge
                tekst={regel.uitkomst === 'bevestigd' ? 'Bevestigd' : 'Ingetrokken'}
                soort={regel.uitkomst === 'bevestigd' ? 'ok' : 'waarschuwing'}
              />,
              `${regel.door ?? ''}${regel.op === null ? '' : `, ${schrijfDag(regel.op)}`}`,
              regel.reden ?? '',
            ])}
          />
        </section>
      )}
    </>
  )
}

const TeBeoordelen = ({
  beeld,
  regel: { pet, magOordelen, eigen, geprivilegieerd },
  woorden,
  actie,
  csrf,
}: InhoudProps & { regel: Controleregel }) => {
  const eigenConcept = beeld.concept?.petId === pet.id ? beeld.concept.concept : undefined
  const fouten: Fout[] = eigenConcept === undefined ? [] : controleFouten(beeld)
  const waarden = eigenConcept?.waarden ?? {}
  const plaats = `${beeld.controle.id}-${pet.id}`
  const tot = laatsteDag(pet)
  return (
    <div class="dw-kaart">
      <Kop niveau={3}>{`${pet.medewerker}: ${pet.naam}`}</Kop>
      <Alinea>
        {`${pet.functie}. Voor ${pet.organisatie}. ${
          pet.taken.length === 0
            ? 'Geen taak uit de wet'
            : hoofdletter(pet.taken.map((taak) => woorden.taken[taak].naam).join(', '))
        }.${geprivilegieerd ? ' Deze pet heeft meer bereik dan eigen dossiers.' : ''}`}
      </Alinea>
      <Alinea>
        {`Vanaf ${schrijfDag(pet.geldigVan)}, ${tot === null ? 'zonder einddatum' : `tot en met ${tot}`}. Mandaat: ${pet.mandaat ?? 'niet genoemd'}.`}{' '}
        <Stand pet={pet} />
      </Alinea>
      {eigen && (
        <Alinea>
          Dit is uw eigen pet. Een collega beoordeelt die: de leidinggevende of een beheerder.
        </Alinea>
      )}
      {magOordelen && (
        <AlleenScherm>
          <Formulier actie={actie(pet.id)} csrf={csrf}>
            <Keuzerondjes
              naam="oordeel"
              id={`oordeel-${plaats}`}
              legenda="Klopt deze pet nog?"
              keuzes={[
                { waarde: 'bevestigd', tekst: 'Ja, bevestig de pet' },
                { waarde: 'ingetrokken', tekst: 'Nee, trek de pet meteen in' },
              ]}
              naastElkaar
              waarde={een(waarden, 'oordeel')}
              fout={foutBij(fouten, `oordeel-${plaats}`)}
            />
            <Tekstvlak
              naam="reden"
              id={`reden-${plaats}`}
              label="Waarom?"
              hint="Nodig als u de pet intrekt. Schrijf niets op over inwoners of over gezondheid."
              regels={2}
              max={langsteReden}
              waarde={een(waarden, 'reden')}
              fout={foutBij(fouten, `reden-${plaats}`)}
            />
            <Knoppenrij>
              <Knop soort="tweede" context={`over ${pet.naam} van ${pet.medewerker}`}>
                Leg oordeel vast
              </Knop>
            </Knoppenrij>
          </Formulier>
        </AlleenScherm>
      )}
    </div>
  )
}

interface TeamProps {
  standen: readonly ControleStand[]
  controles: readonly ControleBeeld[]
  woorden: Woorden
  klaar: boolean
  csrf: string
}

/** The leidinggevende looks at the petten of the team. */
export const TeamControlePagina = ({ standen, controles, woorden, klaar, csrf }: TeamProps) => (
  <>
    <Fouten fouten={controles.flatMap((beeld) => controleFouten(beeld))} />
    {klaar && <Melding soort="ok" titel="Uw oordeel is vastgelegd" nieuw />}
    <Kop niveau={1}>Petten van het team</Kop>
    <Alinea soort="inleiding">
      Kijk of elke collega de pet nog nodig heeft. Trekt u een pet in? Dan kan de collega daarmee
      meteen nergens meer bij.
    </Alinea>
    <ControleStanden standen={standen} />
    {controles.length === 0 ? (
      <Leeg
        titel="Er loopt nu geen controle"
        actie={{ href: paden.petten(), tekst: 'Bekijk alle petten' }}
      >
        Een beheerder begint de controle.
      </Leeg>
    ) : (
      controles.map((beeld) => (
        <section>
          <Kop niveau={2} lijktOp={1}>
            {controleNaam[beeld.controle.soort]}
          </Kop>
          <ControleInhoud
            beeld={beeld}
            woorden={woorden}
            actie={(petId) => paden.teamControleOordeel(beeld.controle.id, petId)}
            csrf={csrf}
          />
        </section>
      ))
    )}
  </>
)
