import { melders } from '../../../domein/intake.ts'
import { isEen } from '../../../domein/invoer.ts'
import type { Datum } from '../../../domein/leeftijd.ts'
import { routes } from '../../../domein/route.ts'
import type { Dossierbeeld } from '../../../handelingen/dossier.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Gegevenslijst, KnopLink, Knoppenrij, Kop, Melding, Tabel } from '../../ui/index.ts'
import { melderWoorden, routeWoorden } from '../intake/woorden.ts'
import { hoofdletter } from '../../tekst.ts'
import { Tekstblok } from '../tonen.tsx'
import { Dossierbalk, gezagInWoorden, leeftijdInWoorden, telbaarGezag } from './balk.tsx'
import { Gegevens } from './gegevens.tsx'
import { Besluiten, Plichten, Triages } from './taken.tsx'

/** What just happened, told once at the top of the page. */
export const nieuws = {
  vraag: { titel: 'De vraag is opgeslagen', tekst: 'Dit is het dossier dat erbij hoort.' },
  gegeven: { titel: 'Opgeschreven', tekst: 'Het staat hieronder, met het antwoord erbij bewaard.' },
  plicht: { titel: 'Afgerond', tekst: 'U hoeft dit niet meer te doen.' },
} as const
export type Nieuws = keyof typeof nieuws

interface DossierProps {
  beeld: Dossierbeeld
  woorden: Woorden
  vandaag: Datum
  csrf: string
  nieuw: Nieuws | undefined
}

/** Everything that this pet may see of one dossier, in the order in which it is needed. */
export const DossierPagina = ({ beeld, woorden, vandaag, csrf, nieuw }: DossierProps) => {
  const { dossier, gezag, gegevens, personen } = beeld
  return (
    <>
      <Dossierbalk dossier={dossier} gezag={gezag} />
      <Kop niveau={1} heel>
        Dossier {dossier.nummer}
      </Kop>
      {nieuw !== undefined && (
        <Melding soort="ok" titel={nieuws[nieuw].titel} nieuw>
          <p>{nieuws[nieuw].tekst}</p>
        </Melding>
      )}
      <Knoppenrij>
        <KnopLink href={paden.gegeven(dossier.id)} soort="hoofd">
          Opschrijven
        </KnopLink>
        <KnopLink href="#triage">Start een triage</KnopLink>
      </Knoppenrij>
      <Waarom beeld={beeld} woorden={woorden} />
      <Plichten plichten={beeld.plichten} vandaag={vandaag} csrf={csrf} />
      <Gegevens dossierId={dossier.id} gegevens={gegevens} personen={personen} woorden={woorden} />
      <Triages dossierId={dossier.id} triages={beeld.triages} csrf={csrf} />
      <Besluiten besluiten={beeld.besluiten} />
      <Personen beeld={beeld} />
    </>
  )
}

const Waarom = ({ beeld, woorden }: { beeld: Dossierbeeld; woorden: Woorden }) => {
  const { dossier, hulpvraag } = beeld
  return (
    <section aria-labelledby="waarom">
      <Kop niveau={2} id="waarom">
        De vraag, en waarom u betrokken bent
      </Kop>
      <Gegevenslijst
        regels={[
          ...(hulpvraag === undefined
            ? []
            : [{ naam: 'Vraag', waarde: <Tekstblok tekst={hulpvraag.omschrijving} /> }]),
          { naam: 'Uw doel', waarde: hoofdletter(woorden.doelen[dossier.doel].naam) },
          { naam: 'Taak', waarde: hoofdletter(woorden.taken[dossier.taak].naam) },
          { naam: 'Soort dossier', waarde: hoofdletter(woorden.dossiers[dossier.soort].naam) },
          ...(hulpvraag === undefined
            ? []
            : [
                {
                  naam: 'Gevraagd door',
                  waarde: isEen(hulpvraag.gemeldDoor, melders)
                    ? melderWoorden[hulpvraag.gemeldDoor].tekst
                    : hulpvraag.gemeldDoor,
                },
                {
                  naam: 'Route',
                  waarde: isEen(hulpvraag.route, routes)
                    ? routeWoorden[hulpvraag.route].tekst
                    : hulpvraag.route,
                },
                {
                  naam: 'Aangenomen',
                  waarde: `${schrijfDag(hulpvraag.aangenomenOp)}, nummer ${hulpvraag.nummer}`,
                },
              ]),
        ]}
      />
    </section>
  )
}

const rolWoorden: Readonly<Record<string, string>> = {
  betrokkene: 'over wie het dossier gaat',
  ouder: 'ouder of vertegenwoordiger',
  gezinslid: 'gezinslid',
  naaste: 'naaste',
}

const Personen = ({ beeld }: { beeld: Dossierbeeld }) => {
  const gezag = telbaarGezag(beeld)
  return (
    <section aria-labelledby="personen">
      <Kop niveau={2} id="personen">
        Personen in dit dossier
      </Kop>
      <Tabel
        bijschrift="Personen in dit dossier"
        bijschriftVerborgen
        kolommen={[{ kop: 'Naam' }, { kop: 'Rol' }, { kop: 'Leeftijd' }, { kop: 'Gezag' }]}
        rijen={beeld.personen.map((persoon) => [
          persoon.naam,
          hoofdletter(rolWoorden[persoon.rol] ?? persoon.rol),
          leeftijdInWoorden(persoon.leeftijd),
          gezag
            .filter((g) => g.vertegenwoordigerId === persoon.id)
            .map((g) => `${hoofdletter(gezagInWoorden(g))} (bron: ${g.bron})`)
            .join('; ') || '–',
        ])}
      />
    </section>
  )
}
