import { aarden } from '../../domein/gegeven.ts'
import { aardWoorden } from '../../domein/gegeven-woorden.ts'
import { isEen } from '../../domein/invoer.ts'
import type { Inzagedossier } from '../../handelingen/inzien.ts'
import { categorieen } from '../../recht/vocabulaire.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag, schrijfMoment } from '../moment.ts'
import { paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import {
  Afgeschermd,
  Alinea,
  Badge,
  Gegevenslijst,
  Identiteitsbalk,
  Kaart,
  KnopLink,
  Knoppenrij,
  Kop,
} from '../ui/index.ts'
import { Tekstblok } from '../werk/tonen.tsx'

interface DossierProps {
  beeld: Inzagedossier
  woorden: Woorden
}

/** One dossier to read for a purpose: what is needed, and nothing to do in it. */
export const InzienDossierPagina = ({ beeld, woorden }: DossierProps) => {
  const { dossier, gegevens, verborgen } = beeld
  return (
    <>
      <Identiteitsbalk
        naam={dossier.persoonNaam}
        feiten={[
          {
            naam: 'Leeftijd',
            waarde: dossier.leeftijd === undefined ? 'niet bekend' : `${dossier.leeftijd} jaar`,
          },
          { naam: 'Dossier', waarde: dossier.nummer },
        ]}
      />
      <Kop niveau={1} heel>
        Dossier {dossier.nummer} inzien
      </Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Waarvoor', waarde: hoofdletter(woorden.doelen[dossier.doel].naam) },
          {
            naam: 'Open tot',
            waarde: dossier.toegangTot === null ? '–' : schrijfMoment(dossier.toegangTot),
          },
          { naam: 'Soort dossier', waarde: hoofdletter(woorden.dossiers[dossier.soort].naam) },
          { naam: 'Taak', waarde: hoofdletter(woorden.taken[dossier.taak].naam) },
        ]}
      />
      <section>
        <Kop niveau={2}>Wat er is opgeschreven</Kop>
        {verborgen && (
          <Afgeschermd waarom="Het is onder geheim verteld, of het is voor uw doel niet nodig. Vraag het aan wie in het dossier werkt. Die weegt af wat u mag weten." />
        )}
        {gegevens.length === 0 && <Alinea>Er is hier niets dat u kunt lezen.</Alinea>}
        {aarden.map((aard) => {
          const groep = gegevens.filter((gegeven) => gegeven.aard === aard)
          return groep.length === 0 ? null : (
            <>
              <Kop niveau={3}>{aardWoorden[aard].groep}</Kop>
              {groep.map((gegeven) => (
                <Gegeven gegeven={gegeven} beeld={beeld} woorden={woorden} />
              ))}
            </>
          )
        })}
      </section>
      <Besluiten beeld={beeld} />
      <Knoppenrij>
        <KnopLink href={paden.inzien()}>Terug</KnopLink>
      </Knoppenrij>
    </>
  )
}

const Gegeven = (props: DossierProps & { gegeven: Inzagedossier['gegevens'][number] }) => {
  const { gegeven, beeld, woorden } = props
  const over = beeld.personen.find((persoon) => persoon.id === gegeven.persoonId)
  const categorie = isEen(gegeven.categorie, categorieen)
    ? woorden.categorieen[gegeven.categorie].naam
    : gegeven.categorie
  return (
    <Kaart titel={`Over ${over?.naam ?? 'iemand in dit dossier'}`} niveau={4}>
      <p>
        <Badge tekst={gegeven.datWat === 'dat' ? 'dát' : 'wát'} soort="nadruk" />{' '}
        <Badge tekst={categorie} />
      </p>
      <Alinea>
        <Tekstblok tekst={gegeven.inhoud} />
      </Alinea>
      <Alinea soort="klein">Opgeschreven op {schrijfDag(gegeven.vastgelegdOp)}.</Alinea>
    </Kaart>
  )
}

const Besluiten = ({ beeld }: { beeld: Inzagedossier }) => (
  <section>
    <Kop niveau={2}>Besluiten over gegevens</Kop>
    {beeld.besluiten.length === 0 && <Alinea>Er zijn geen besluiten.</Alinea>}
    {beeld.besluiten.map((besluit) => (
      <Kaart titel={`Besluit ${besluit.nummer} van ${schrijfDag(besluit.genomenOp)}`} niveau={3}>
        <p>
          {hoofdletter(
            besluit.inhoud.woorden[`handeling.${besluit.inhoud.aanpak.handeling}`] ?? '',
          )}
          {besluit.vervangenDoor !== null && ` (vervangen door ${besluit.vervangenDoor})`}
        </p>
        <p>
          <Tekstblok tekst={besluit.inhoud.besluitvorming.besluit} />
        </p>
      </Kaart>
    ))}
  </section>
)
