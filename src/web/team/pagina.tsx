import type { ComponentChildren } from 'preact'
import type { ControleStand } from '../../domein/petbeheer-stand.ts'
import type { Noodtelling } from '../../handelingen/nood-beoordeling.ts'
import type { Teambeeld, Teamtelling } from '../../handelingen/team.ts'
import { paden } from '../paden.ts'
import { Alinea, Kop, Leeg, Lijst, Link, Tabel } from '../ui/index.ts'
import { ControleStanden } from './controle.tsx'
import { Noodteller } from './nood.tsx'

/** Below this many besluiten, a number of deviations would be about somebody; the database does not give it. */
const teWeinig = 'te weinig om te tonen'

/** Numbers per kind of pet for who leads the team: no person, no text, nothing to open. */
export const TeamPagina = ({
  telling,
  afgeschermd,
  nood,
  controles,
  bericht,
  zonder,
}: {
  telling: readonly Teamtelling[]
  afgeschermd: Teambeeld['afgeschermd']
  nood: Noodtelling
  controles: readonly ControleStand[]
  /** What just happened. */
  bericht: ComponentChildren
  /** Dossiers that nobody keeps any more. */
  zonder: ComponentChildren
}) => (
  <>
    <Kop niveau={1}>Uw team in aantallen</Kop>
    {bericht}
    <Alinea soort="inleiding">
      U ziet hier hoeveel werk er is per pet. U ziet geen namen van inwoners en u kunt hier geen
      dossier openen.
    </Alinea>
    {zonder}
    <section>
      {telling.length === 0 ? (
        <Leeg titel="Er zijn nog geen petten in uw gemeente" />
      ) : (
        <Tabel
          bijschrift="Werk per pet"
          kolommen={[
            { kop: 'Pet' },
            { kop: 'Dossiers', getal: true },
            { kop: 'Triages open', getal: true },
            { kop: 'Besluiten', getal: true },
            { kop: 'Anders dan het advies', getal: true },
            { kop: 'Nog te doen', getal: true },
            { kop: 'Daarvan te laat', getal: true },
          ]}
          rijen={telling.map((pet) => [
            pet.petNaam,
            pet.dossiers,
            pet.triagesOpen,
            pet.besluiten,
            pet.afwijkingen ?? teWeinig,
            pet.plichtenOpen,
            pet.plichtenTeLaat,
          ])}
        />
      )}
    </section>
    <Noodteller telling={nood} />
    <section>
      <Kop niveau={2}>Afgeschermd voor een ouder of ander</Kop>
      <Alinea>
        {afgeschermd.lopend === 0
          ? 'Nu is niemand afgeschermd voor een ouder of een andere vertegenwoordiger.'
          : `Nu loopt dit ${afgeschermd.lopend} keer. Bij ${afgeschermd.teLaat} daarvan is de dag voorbij om het opnieuw te bekijken.`}
      </Alinea>
    </section>
    <section>
      <Kop niveau={2}>Controle van petten</Kop>
      <ControleStanden standen={controles} />
      <Alinea>
        <Link href={paden.teamControle()} los>
          Naar de petten van uw team
        </Link>
      </Alinea>
    </section>
    <section>
      <Kop niveau={2}>Vragen, leren en toegang</Kop>
      <Lijst
        items={[
          <Link href={paden.teamVragen()} los>
            Vragen en opschalen: wacht op uw antwoord
          </Link>,
          <Link href={paden.teamAfwijkingen()} los>
            Anders dan het advies: om van te leren
          </Link>,
          <Link href={paden.teamToegang()} los>
            Wie kan waarbij
          </Link>,
          <Link href={paden.leidraden()} los>
            Eerdere antwoorden
          </Link>,
        ]}
      />
    </section>
    <section>
      <Kop niveau={2}>Overeenkomsten met andere organisaties</Kop>
      <Alinea>
        <Link href={paden.convenanten()} los>
          Convenanten en overeenkomsten
        </Link>
      </Alinea>
    </section>
    <section>
      <Kop niveau={2}>Zo leest u deze cijfers</Kop>
      <Lijst
        items={[
          'Anders dan het advies: de professional koos iets anders dan de regels aangaven, met een reden en na overleg. Dat mag.',
          'Gebruik dit om van te leren: bespreek in het team wat de regels lastig maakt. Het is geen maat voor hoe iemand werkt.',
          'Bij minder dan vijf besluiten in een pet staat dit getal er niet. Het zou dan over één persoon kunnen gaan.',
          'Te laat: de afgesproken dag is voorbij. Vraag het team wat er nodig is om bij te komen.',
        ]}
      />
    </section>
  </>
)
