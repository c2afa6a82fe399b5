import type { ComponentChildren } from 'preact'
import { een, type Fouten as Foutlijst, type Waarden } from '../../../domein/invoer.ts'
import { langsteReden } from '../../../domein/afweging/lezen.ts'
import type { Planstap } from '../../../domein/afweging/stappenplan.ts'
import { vraagMetFeiten } from '../../../domein/afweging/feiten.ts'
import type { Afwegingbeeld } from '../../../handelingen/afweging-lezen.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { antwoordProps } from '../../antwoord.ts'
import { schrijfMoment } from '../../moment.ts'
import { metVraag, paden } from '../../paden.ts'
import { vraagzin, wie } from '../../vraagzin.ts'
import {
  Aankruisvakken,
  Alinea,
  Antwoordkaart,
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
  Tekstvlak,
  Tijdlijn,
  Uitleg,
} from '../../ui/index.ts'
import { Afwegingbalk } from './kader.tsx'
import { Afwegingstukken } from './pdf-links.tsx'
import { Spoednummers } from './spoed.tsx'
import { inWoorden } from './velden.tsx'
import { Waarop } from './wet.tsx'

interface OverzichtProps {
  beeld: Afwegingbeeld
  waarden: Waarden
  fouten: Foutlijst
  verouderd: boolean
  bericht: ComponentChildren
  regelset: Regelset
  pet: string
  csrf: string
}

/** Everything of one weighing: what was written, the answer of the rules, and how it ends. */
export const OverzichtPagina = (props: OverzichtProps) => {
  const { beeld, fouten } = props
  const { plan, einde, dossier, open } = beeld
  return (
    <>
      <Fouten
        fouten={['uitkomst', 'reden', 'spoed'].flatMap((veld) => {
          const tekst = fouten[veld]
          return tekst === undefined ? [] : [{ veld, tekst }]
        })}
      />
      {props.bericht}
      <Afwegingbalk beeld={beeld} />
      <Kop niveau={1}>{plan.titel}</Kop>
      {einde === undefined && <Spoednummers />}
      {einde !== undefined && <Uitkomst beeld={beeld} />}
      <Waarop plan={plan} />
      <Vastgelegd beeld={beeld} regelset={props.regelset} />
      <Kaart {...props} />
      {einde === undefined && open.length > 0 && beeld.kanVerder && (
        <Melding soort="info" titel="Dit moet nog">
          <ul>
            {open.map((stap) => (
              <li>
                <Link href={paden.afwegingStap(beeld.afweging.id, stap.code)}>{stap.titel}</Link>
              </li>
            ))}
          </ul>
        </Melding>
      )}
      {beeld.kanVerder && <Besluitformulier {...props} />}
      <Afwegingstukken beeld={beeld} />
      <Knoppenrij>
        <KnopLink href={paden.afwegingen(dossier.id)} soort="stil">
          Naar alle afwegingen
        </KnopLink>
        <KnopLink href={paden.dossier(dossier.id)} soort="stil">
          Naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const Uitkomst = ({ beeld }: { beeld: Afwegingbeeld }) => {
  const { plan, einde } = beeld
  if (einde === undefined) return null
  const uitkomst = plan.uitkomsten.find(({ code }) => code === einde.uitkomst)
  const overgeslagen = plan.stappen.filter(({ code }) => einde.inhoud?.overgeslagen.includes(code))
  return (
    <>
      <Melding soort="ok" titel={uitkomst?.tekst ?? einde.uitkomst}>
        <p>
          {einde.medewerker} ({einde.petNaam}), {schrijfMoment(einde.op)}.
        </p>
      </Melding>
      <Gegevenslijst
        regels={[
          { naam: 'Waarom', waarde: einde.inhoud?.reden ?? 'vernietigd' },
          ...(overgeslagen.length === 0
            ? []
            : [
                {
                  naam: 'Overgeslagen, er was geen tijd',
                  waarde: overgeslagen.map(({ titel }) => titel).join('; '),
                },
              ]),
        ]}
      />
      {uitkomst?.toestemming === true && (
        <Alinea>
          <Link
            href={metVraag(paden.toestemmingVragen(beeld.dossier.id), {
              afweging: beeld.afweging.id,
            })}
            los
          >
            Vraag deze machtiging: alles staat al ingevuld
          </Link>
        </Alinea>
      )}
      {einde.triageId !== null && (
        <Alinea>
          {einde.besluitId === null ? (
            <Link href={paden.triage(einde.triageId, 'weging')} los>
              Ga verder met het besluit: er is nog niets gedeeld
            </Link>
          ) : (
            <Link href={paden.besluit(einde.besluitId)} los>
              Besluit {einde.besluitNummer}
            </Link>
          )}
        </Alinea>
      )}
    </>
  )
}

/** How often yes, no and not known, so that what is missing shows without opening everything. */
function telling(stap: Planstap | undefined, waarden: Waarden): string {
  const vragen = (stap?.velden ?? []).filter(({ soort }) => soort === 'driewaardig')
  const delen = (
    [
      ['ja', 'ja'],
      ['nee', 'nee'],
      ['weet-niet', 'weet ik niet'],
    ] as const
  ).flatMap(([waarde, woord]) => {
    const aantal = vragen.filter(({ naam }) => een(waarden, naam) === waarde).length
    return aantal === 0 ? [] : [`${aantal} keer ${woord}`]
  })
  return delen.length === 0 ? '' : `: ${delen.join(', ')}`
}

const Vastgelegd = ({ beeld, regelset }: Pick<OverzichtProps, 'beeld' | 'regelset'>) => {
  const { plan, stappen } = beeld
  if (stappen.length === 0) return null
  return (
    <section aria-labelledby="vastgelegd">
      <Kop niveau={2} id="vastgelegd">
        Wat is vastgelegd
      </Kop>
      <Tijdlijn
        gebeurtenissen={stappen.map((rij) => {
          const stap = plan.stappen.find(({ code }) => code === rij.stap)
          const versie = rij.nr > 1 ? ` (versie ${rij.nr})` : ''
          return {
            moment: schrijfMoment(rij.op),
            titel: `${stap?.titel ?? rij.stap}${versie}`,
            children: (
              <>
                <Alinea soort="klein">
                  {rij.medewerker}, {rij.petNaam}
                </Alinea>
                <Uitleg titel={`Wat is ingevuld${telling(stap, rij.waarden ?? {})}`}>
                  <Gegevenslijst
                    regels={(stap?.velden ?? []).flatMap((veld) => {
                      const waarde = inWoorden(veld, rij.waarden ?? {}, regelset.woorden)
                      return rij.waarden?.[veld.naam] === undefined
                        ? []
                        : [{ naam: veld.label, waarde }]
                    })}
                  />
                </Uitleg>
              </>
            ),
          }
        })}
      />
    </section>
  )
}

/** The answer of the rules inside the act. */
const Kaart = ({ beeld, regelset, pet }: OverzichtProps) => {
  const { antwoord, plan, stand, dossier } = beeld
  const vraag = vraagMetFeiten(plan, stand)
  if (antwoord === undefined || vraag === undefined) return null
  return (
    <Antwoordkaart
      {...antwoordProps(regelset, antwoord, {
        vraag: vraagzin(vraag.handeling, wie(regelset.woorden, vraag.ontvanger)),
        feiten: vraag.feiten ?? {},
        pet,
        plek: { werk: true, dossierId: dossier.id },
      })}
    />
  )
}

const Besluitformulier = (props: OverzichtProps) => {
  const { beeld, waarden, fouten } = props
  const { plan, stand, concept, afweging, open } = beeld
  const spoedMag = open.length > 0 && open.every(({ overslaan }) => overslaan === 'spoed')
  return (
    <section aria-labelledby="besluit">
      <Kop niveau={2} id="besluit">
        Wat besluit u?
      </Kop>
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
        </Melding>
      )}
      <Formulier
        actie={paden.afwegingEinde(afweging.id)}
        csrf={props.csrf}
        autosave={paden.afwegingConcept(afweging.id, 'einde')}
        verborgen={{ versie: String(concept?.versie ?? 0) }}
      >
        <Keuzerondjes
          naam="uitkomst"
          legenda="Kies. U beslist zelf."
          fout={fouten['uitkomst']}
          waarde={een(waarden, 'uitkomst')}
          keuzes={plan.uitkomsten.map((uitkomst) => {
            const beletsel = uitkomst.beletsel?.(stand)
            return {
              waarde: uitkomst.code,
              tekst: uitkomst.tekst,
              hint: [
                uitkomst.hint,
                beletsel === undefined ? undefined : `Kan nog niet: ${beletsel}`,
              ]
                .filter((deel) => deel !== undefined)
                .join(' '),
            }
          })}
        />
        <Tekstvlak
          naam="reden"
          label="Waarom?"
          hint="Ook als u niets doet. Dit blijft staan en kan later worden getoetst."
          max={langsteReden}
          waarde={een(waarden, 'reden')}
          fout={fouten['reden']}
        />
        {spoedMag && (
          <Aankruisvakken
            naam="spoed"
            legenda="Is er geen tijd voor de andere stappen?"
            optioneel
            waarden={waarden['spoed'] ?? []}
            keuzes={[
              {
                waarde: 'ja',
                tekst: 'Er is acuut gevaar. Ik sla nu over wat nog moet.',
                hint: 'Dat staat er dan bij. Schrijf bij “Waarom?” welk gevaar er is.',
              },
            ]}
          />
        )}
        <Knoppenrij>
          <Knop naam="knop" waarde="einde">
            Leg mijn besluit vast
          </Knop>
        </Knoppenrij>
      </Formulier>
    </section>
  )
}
