import { een, type Waarden } from '../../../domein/invoer.ts'
import { langsteVraag } from '../../../domein/ruggespraak.ts'
import type { Escalatiebesluitbeeld } from '../../../handelingen/escalatie.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { AlleenScherm, Tekstblok } from '../tonen.tsx'
import { Antwoorden } from './delen.tsx'
import { partnerWoorden } from './woorden.ts'

interface BesluitProps {
  beeld: Escalatiebesluitbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  csrf: string
}

/** What the professional decides after the leidinggevende answered. */
export const EscalatiebesluitPagina = (props: BesluitProps) => {
  const { kop, escalatie, dossier, antwoorden } = props.beeld
  const { naam } = partnerWoorden[escalatie.partner]
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Besluit over opschalen</Kop>
      <Antwoorden antwoorden={antwoorden} />
      {kop.besluit === null ? (
        <Besluitformulier {...props} naam={naam} />
      ) : (
        <section aria-labelledby="besluit-kop">
          <Kop niveau={2} id="besluit-kop">
            Uw besluit
          </Kop>
          <Melding
            soort={kop.besluit.andersDanAdvies ? 'waarschuwing' : 'info'}
            titel={kop.besluit.opschalen ? `Opschalen naar ${naam}` : 'Niet opschalen'}
          >
            {kop.besluit.andersDanAdvies && <p>Dit is anders dan het advies.</p>}
            <p>
              <Tekstblok tekst={props.beeld.argumenten ?? ''} />
            </p>
            <p>{schrijfDag(kop.besluit.beslotenOp)}.</p>
          </Melding>
          {kop.besluit.opschalen && (
            <AlleenScherm>
              <Alinea>
                Daarna weegt u af wat u deelt, en vertelt u het de inwoner: wat, met wie en waarom.
                Of later, met een reden.
              </Alinea>
              <Formulier actie={paden.escalatieBesluit(kop.id)} csrf={props.csrf}>
                <Knoppenrij>
                  <Knop naam="knop" waarde="triage">
                    Begin de afweging
                  </Knop>
                </Knoppenrij>
              </Formulier>
            </AlleenScherm>
          )}
        </section>
      )}
      <Knoppenrij>
        <KnopLink href={paden.ruggespraak(kop.id)} soort="stil">
          Terug naar de vraag
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const Besluitformulier = (props: BesluitProps & { naam: string }) => {
  const { kop, concept, antwoorden } = props.beeld
  const eens = antwoorden.findLast(
    ({ als, oordeel }) => als === 'leidinggevende' && oordeel !== 'privacy-officer',
  )?.oordeel
  return (
    <Formulier
      actie={paden.escalatieBesluit(kop.id)}
      csrf={props.csrf}
      verborgen={{ versie: String(concept?.versie ?? 0) }}
    >
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
        </Melding>
      )}
      <Keuzerondjes
        naam="opschalen"
        legenda={`Schaalt u op naar ${props.naam}?`}
        hint="U beslist zelf. Dit besluit staat in het dossier en is later niet te veranderen."
        keuzes={[
          {
            waarde: 'ja',
            tekst: 'Ja',
            hint: 'Daarna weegt u af welke gegevens u deelt, en wat u de inwoner vertelt.',
          },
          { waarde: 'nee', tekst: 'Nee', hint: 'U deelt niets. Ook dat staat in het dossier.' },
        ]}
        waarde={een(props.waarden, 'opschalen')}
        fout={foutBij(props.fouten, 'opschalen')}
      />
      <Tekstvlak
        naam="argumenten"
        label="Waarom besluit u dit?"
        hint="De inwoner kan dit lezen."
        max={langsteVraag}
        regels={5}
        waarde={een(props.waarden, 'argumenten')}
        fout={foutBij(props.fouten, 'argumenten')}
      />
      {(eens !== 'eens' || foutBij(props.fouten, 'andersReden') !== undefined) && (
        <Tekstvlak
          naam="andersReden"
          label="Schaalt u op, anders dan uw leidinggevende adviseerde? Schrijf op waarom"
          hint="Dat mag. Uw leidinggevende ziet dat u anders besloot."
          max={1000}
          regels={3}
          waarde={een(props.waarden, 'andersReden')}
          fout={foutBij(props.fouten, 'andersReden')}
          optioneel
        />
      )}
      <Knoppenrij>
        <Knop>Leg het besluit vast</Knop>
        <Knop soort="tweede" naam="knop" waarde="concept">
          Bewaar en ga later verder
        </Knop>
      </Knoppenrij>
    </Formulier>
  )
}
