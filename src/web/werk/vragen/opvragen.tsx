import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import { isNaaste } from '../../../domein/kader.ts'
import { opvraagvelden, vraagtCollegeBehandeling } from '../../../domein/kader-vraag.ts'
import type { Opvraagbeeld, Opvraagweging } from '../../../handelingen/informatievraag-weging.ts'
import { isToegestaan } from '../../../handelingen/weeg.ts'
import type { Werkpet } from '../../../domein/pet.ts'
import { beroepsgeheimen } from '../../../recht/vocabulaire.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Formulier,
  Fouten,
  JaNeeWeetNiet,
  Kaarten,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Lijst,
  Melding,
  Tekstveld,
  Uitleg,
  foutBij,
  type DrieWaarde,
  type Fout,
} from '../../ui/index.ts'
import { wie } from '../../vraagzin.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { categorieKeuzes, doelKeuzes, ontvangerKeuzes } from '../triage/keuzes.ts'
import { Kant } from './kant.tsx'
import { WatWelKan } from './mogelijk.tsx'
import { standVanVraag } from './woorden.ts'

interface OpvraagProps {
  beeld: Opvraagbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  woorden: Woorden
  pet: Werkpet
  csrf: string
}

/** "What may they tell me?": the card from the other side. */
export const OpvraagPagina = (props: OpvraagProps) => {
  const { beeld, fouten } = props
  const { dossier, weging, vragen } = beeld
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Wat mogen zij mij vertellen?</Kop>
      <Alinea soort="inleiding">
        Vragen is iets anders dan antwoorden. Wij kijken naar allebei: mag u het vragen, en mag de
        ander het vertellen? U vraagt hier nog niemand iets.
      </Alinea>
      {weging !== undefined && <Uitkomst {...props} weging={weging} />}
      {vragen.length > 0 && (
        <section aria-labelledby="vragen">
          <Kop niveau={2} id="vragen">
            Vragen die al zijn gesteld
          </Kop>
          <Lijst
            items={vragen.map((vraag) => (
              <>
                <Link href={paden.informatievraag(vraag.id)} los>
                  {`${vraag.nummer}, aan ${vraag.organisatie}`}
                </Link>
                <br />
                {schrijfMoment(vraag.gevraagdOp)}. {standVanVraag(vraag)}.
              </>
            ))}
          />
        </section>
      )}
      <Vraag {...props} />
    </>
  )
}

const Uitkomst = ({
  beeld,
  weging,
  woorden,
  pet,
  waarden,
  csrf,
}: OpvraagProps & { weging: Opvraagweging }) => {
  const { vraag, wij, zij } = weging
  const ander = wie(woorden, vraag.partij)
  const college = vraagtCollegeBehandeling(pet.soort, vraag.categorieen)
  const vrij = isToegestaan(wij) && (zij === undefined || isToegestaan(zij))
  return (
    <section aria-labelledby="uitkomst">
      <Kop niveau={2} id="uitkomst">
        De twee antwoorden
      </Kop>
      {college && (
        <Melding soort="waarschuwing" titel="Het college kan dit niet eisen">
          <p>
            Een behandelplan of een diagnose hoort bij de behandeling. Wie namens het college werkt,
            kan dat niet eisen. U kunt wel om advies vragen over welke hulp past.
          </p>
        </Melding>
      )}
      {weging.metToestemming && (
        <Melding soort="ok" titel="Er is toestemming vastgelegd">
          <p>Die is in beide antwoorden meegeteld, voor zover zij hierover gaat.</p>
        </Melding>
      )}
      <Kaarten>
        <Kant
          titel="Mag u het vragen?"
          uitleg="Volgens de regels voor uw pet en uw taak."
          antwoord={wij}
          woorden={woorden}
        />
        {zij === undefined ? (
          <Kaart titel="Mogen zij het vertellen?" niveau={3}>
            <p>
              <strong>Dat bepalen zij zelf</strong>
            </p>
            <p>
              Een inwoner of naaste heeft geen beroepsgeheim. Vraag alleen wat nodig is om hulp te
              bepalen. Vraag een naaste naar zichzelf, en hoor van de cliënt wat die over een naaste
              kwijt wil.
            </p>
          </Kaart>
        ) : (
          <Kant
            titel="Mogen zij het vertellen?"
            uitleg={`Volgens de regels voor ${ander}. Zij wegen het zelf en mogen anders besluiten.`}
            antwoord={zij}
            woorden={woorden}
          />
        )}
      </Kaarten>
      {!isNaaste(vraag.partij) && (
        <Alinea>
          Denkt de ander er anders over? Dan beslist die zelf wat hij geeft. Zet in het dossier
          waarover u het niet eens was, en waarom.
        </Alinea>
      )}
      <Formulier actie={paden.vragen(beeld.dossier.id)} csrf={csrf} verborgen={{ doe: 'besluit' }}>
        {opvraagvelden.flatMap((veld) =>
          lijst(waarden, veld).map((waarde) => <input type="hidden" name={veld} value={waarde} />),
        )}
        <Alinea>
          {vrij
            ? 'Wilt u het vragen? Neem dan eerst een besluit. Wat u hier invulde, staat er dan al.'
            : 'Wilt u verder afwegen? Dat kan in een besluit. Wat u hier invulde, staat er dan al.'}
        </Alinea>
        <Knoppenrij>
          <Knop>Begin een besluit om dit te vragen</Knop>
        </Knoppenrij>
      </Formulier>
      <WatWelKan dossierId={beeld.dossier.id} advies={college} />
    </section>
  )
}

const Vraag = ({ beeld, waarden, fouten, woorden, csrf }: OpvraagProps) => {
  const { dossier, personen, organisaties } = beeld
  const soorten = categorieKeuzes(woorden, dossier.taak)
  const meer = lijst(waarden, 'categorie').some((c) => soorten.ander.some((k) => k.waarde === c))
  const feit = (naam: string, vraag: string, hint?: string) => (
    <JaNeeWeetNiet
      naam={naam}
      vraag={vraag}
      hint={hint}
      waarde={drie(een(waarden, naam))}
      optioneel
    />
  )
  return (
    <Formulier actie={paden.vragen(dossier.id)} csrf={csrf}>
      <Kop niveau={2}>Uw vraag</Kop>
      <Keuzerondjes
        naam="over"
        legenda="Over wie gaat het?"
        keuzes={personen.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
        waarde={een(waarden, 'over')}
        fout={foutBij(fouten, 'over')}
      />
      <Keuzelijst
        naam="organisatie"
        label="Wie wilt u het vragen?"
        leeg="Een ander, die er niet bij staat"
        keuzes={organisaties
          .filter((o) => o.ontvanger !== null)
          .map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
        waarde={een(waarden, 'organisatie')}
        fout={foutBij(fouten, 'organisatie')}
      />
      <Keuzelijst
        naam="partij"
        label="Staat de organisatie er niet bij? Kies wat voor partij het is"
        leeg="Kies een soort partij"
        keuzes={ontvangerKeuzes(woorden, dossier.taak, een(waarden, 'partij')).alle}
        waarde={een(waarden, 'partij')}
        fout={foutBij(fouten, 'partij')}
        optioneel
      />
      <Keuzelijst
        naam="geheim"
        label="Welk beroepsgeheim heeft degene aan wie u het vraagt?"
        hint="Weet u het niet? Dan rekenen wij nergens op."
        leeg="Dat weet ik niet"
        keuzes={beroepsgeheimen.map((code) => ({
          waarde: code,
          tekst: hoofdletter(woorden.beroepsgeheimen[code].naam),
        }))}
        waarde={een(waarden, 'geheim')}
      />
      <Aankruisvakken
        naam="categorie"
        legenda="Wat wilt u weten?"
        hint="Begin met dát er iets is. Vraag pas wát er is als dat nodig is."
        keuzes={[...soorten.dat, ...soorten.wat]}
        waarden={lijst(waarden, 'categorie')}
        fout={foutBij(fouten, 'categorie')}
      />
      <Uitleg titel="Andere gegevens" open={meer}>
        <Aankruisvakken
          naam="categorie"
          id="categorie-ander"
          legenda="Andere gegevens"
          keuzes={soorten.ander}
          waarden={lijst(waarden, 'categorie')}
        />
      </Uitleg>
      <Keuzelijst
        naam="doel"
        label="Waarvoor heeft u het nodig?"
        leeg="Kies een doel"
        keuzes={doelKeuzes(woorden, dossier.taak, een(waarden, 'doel')).gangbaar}
        waarde={een(waarden, 'doel')}
        fout={foutBij(fouten, 'doel')}
      />
      <Tekstveld
        naam="doelTekst"
        label="Wat wilt u daarmee bereiken?"
        maxlengte={1000}
        waarde={een(waarden, 'doelTekst')}
        fout={foutBij(fouten, 'doelTekst')}
        optioneel
      />
      {feit('noodzakelijk', 'Is het nodig voor dat doel?')}
      {feit('kanMetMinder', 'Kan het ook met minder?')}
      {feit('besproken', 'Heeft u dit met de inwoner besproken?')}
      {feit('bezwaar', 'Is de inwoner het er niet mee eens?')}
      {feit(
        'vanClient',
        'Komen de gegevens van de cliënt of van de persoon zelf?',
        'Alleen bij gegevens over een mantelzorger, huisgenoot of ander in het netwerk.',
      )}
      {feit('gevaar', 'Is er ernstig gevaar voor iemand?')}
      <Knoppenrij>
        <Knop>Bekijk de twee antwoorden</Knop>
        <KnopLink href={paden.dossier(dossier.id)} soort="stil">
          Terug naar het dossier
        </KnopLink>
      </Knoppenrij>
    </Formulier>
  )
}

function drie(tekst: string): DrieWaarde | undefined {
  return tekst === 'ja' || tekst === 'nee' || tekst === 'weet-niet' ? tekst : undefined
}
