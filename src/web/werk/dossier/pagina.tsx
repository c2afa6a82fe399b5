import { melders } from '../../../domein/intake.ts'
import { isEen } from '../../../domein/invoer.ts'
import type { Datum } from '../../../domein/leeftijd.ts'
import type { Werkpet } from '../../../domein/pet.ts'
import { routes } from '../../../domein/route.ts'
import type { Dossierbeeld } from '../../../handelingen/dossier.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Gegevenslijst, KnopLink, Knoppenrij, Kop, Melding } from '../../ui/index.ts'
import { Overgangen } from '../overgang/lijst.tsx'
import { melderWoorden, routeWoorden } from '../intake/woorden.ts'
import { hoofdletter } from '../../tekst.ts'
import { Ruggespraken } from '../ruggespraak/dossier.tsx'
import { Tekstblok } from '../tonen.tsx'
import { Dossierbalk } from './balk.tsx'
import { WatKuntUDoen } from './doen.tsx'
import { Gegevens } from './gegevens.tsx'
import { Kader } from './kader.tsx'
import { Gezin, Personen } from './personen.tsx'
import { Bovenaan, NaGegevens } from './plaatsen.tsx'
import { Besluiten, Plichten, Triages } from './taken.tsx'
import { AlleenDat } from './verborgen.tsx'

/** What just happened, told once at the top of the page. */
export const nieuws = {
  vraag: { titel: 'De vraag is opgeslagen', tekst: 'Dit is het dossier dat erbij hoort.' },
  gegeven: { titel: 'Opgeschreven', tekst: 'Het staat hieronder, met het antwoord erbij bewaard.' },
  plicht: { titel: 'Afgerond', tekst: 'U hoeft dit niet meer te doen.' },
} as const
export type Nieuws = keyof typeof nieuws

interface DossierProps {
  beeld: Dossierbeeld
  pet: Werkpet
  woorden: Woorden
  vandaag: Datum
  csrf: string
  nieuw: Nieuws | undefined
}

/**
 * Everything that this pet may see of one dossier, in the order in which it is needed. What other parts of the house
 * tell about a dossier has a place of its own in `plaatsen.tsx`.
 */
export const DossierPagina = ({ beeld, pet, woorden, vandaag, csrf, nieuw }: DossierProps) => {
  const { dossier, gezag, magSchrijven, personen, zietWat } = beeld
  return (
    <>
      <Dossierbalk
        dossier={dossier}
        gezag={gezag}
        geheimAdres={personen.some((p) => p.id === dossier.persoonId && p.geheimAdres)}
      />
      <Kop niveau={1} heel>
        Dossier {dossier.nummer}
      </Kop>
      {nieuw !== undefined && (
        <Melding soort="ok" titel={nieuws[nieuw].titel} nieuw>
          <p>{nieuws[nieuw].tekst}</p>
        </Melding>
      )}
      <Bovenaan beeld={beeld} />
      <Knoppenrij>
        {magSchrijven && (
          <KnopLink href={paden.gegeven(dossier.id)} soort="hoofd">
            Opschrijven
          </KnopLink>
        )}
        {magSchrijven && zietWat && dossier.bron !== 'nood' && (
          <KnopLink href={paden.delen(dossier.id)}>Iets delen</KnopLink>
        )}
        {magSchrijven && <KnopLink href="#triage">Start een triage</KnopLink>}
        <KnopLink href="#doen" soort="stil">
          Wat kunt u nog meer doen
        </KnopLink>
      </Knoppenrij>
      <Waarom beeld={beeld} woorden={woorden} />
      {(magSchrijven || beeld.plichten.length > 0) && (
        <Plichten plichten={beeld.plichten} vandaag={vandaag} csrf={csrf} />
      )}
      <Gegevens beeld={beeld} woorden={woorden} />
      <NaGegevens beeld={beeld} />
      {magSchrijven && <Triages dossierId={dossier.id} triages={beeld.triages} csrf={csrf} />}
      {zietWat && <Besluiten besluiten={beeld.besluiten} magSchrijven={magSchrijven} />}
      {zietWat && <Ruggespraken beeld={beeld} />}
      <Overgangen overgangen={beeld.overgangen} overdrachten={beeld.overdrachten} />
      <Gezin beeld={beeld} woorden={woorden} />
      <Personen beeld={beeld} />
      <Kader beeld={beeld} pet={pet} woorden={woorden} />
      <WatKuntUDoen beeld={beeld} />
    </>
  )
}

const Waarom = ({ beeld, woorden }: { beeld: Dossierbeeld; woorden: Woorden }) => {
  const { dossier, hulpvraag } = beeld
  return (
    <section aria-labelledby="waarom">
      <Kop niveau={2} id="waarom">
        De vraag, en waarom u hier bent
      </Kop>
      {!beeld.zietWat && <AlleenDat wat="de vraag en de besluiten" />}
      <Gegevenslijst
        regels={[
          ...(hulpvraag === undefined
            ? []
            : [{ naam: 'Vraag', waarde: <Tekstblok tekst={hulpvraag.omschrijving} /> }]),
          { naam: 'Uw doel', waarde: hoofdletter(woorden.doelen[dossier.doel].naam) },
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
