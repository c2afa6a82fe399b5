import { aarden, bronSoorten } from '../../../domein/gegeven.ts'
import { aardWoorden, bronWoorden } from '../../../domein/gegeven-woorden.ts'
import { isEen } from '../../../domein/invoer.ts'
import type { GegevenRij, PersoonInDossier } from '../../../handelingen/dossier.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { categorieen, petten } from '../../../recht/vocabulaire.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Alinea, Badge, Kaart, Kop, Leeg } from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'

interface GegevensProps {
  dossierId: string
  gegevens: readonly GegevenRij[]
  personen: readonly PersoonInDossier[]
  woorden: Woorden
}

/** What is written down: facts, opinions, guesses and the words of the resident apart, the newest first. */
export const Gegevens = ({ dossierId, gegevens, personen, woorden }: GegevensProps) => (
  <section aria-labelledby="gegevens">
    <Kop niveau={2} id="gegevens">
      Wat er is opgeschreven
    </Kop>
    {gegevens.length === 0 ? (
      <Leeg
        titel="Er is nog niets opgeschreven."
        actie={{ href: paden.gegeven(dossierId), tekst: 'Schrijf iets op' }}
      >
        Schrijf alleen op wat nodig is voor het doel van dit dossier.
      </Leeg>
    ) : (
      aarden.map((aard) => {
        const groep = gegevens.filter((gegeven) => gegeven.aard === aard)
        return groep.length === 0 ? null : (
          <>
            <Kop niveau={3}>{aardWoorden[aard].groep}</Kop>
            {groep.map((gegeven) => (
              <Gegeven gegeven={gegeven} personen={personen} woorden={woorden} />
            ))}
          </>
        )
      })
    )}
  </section>
)

const Gegeven = ({
  gegeven,
  personen,
  woorden,
}: {
  gegeven: GegevenRij
  personen: readonly PersoonInDossier[]
  woorden: Woorden
}) => {
  const over = personen.find((persoon) => persoon.id === gegeven.persoonId)
  const bron = isEen(gegeven.bronSoort, bronSoorten)
    ? bronWoorden[gegeven.bronSoort]
    : gegeven.bronSoort
  const pet = isEen(gegeven.verkregenInPet, petten)
    ? woorden.petten[gegeven.verkregenInPet].naam
    : gegeven.verkregenInPet
  const categorie = isEen(gegeven.categorie, categorieen)
    ? woorden.categorieen[gegeven.categorie].naam
    : gegeven.categorie
  return (
    <Kaart titel={`Over ${over?.naam ?? 'iemand in dit dossier'}`} niveau={4}>
      <p>
        <Badge tekst={gegeven.datWat === 'dat' ? 'dát' : 'wát'} soort="nadruk" />{' '}
        <Badge
          tekst={categorie}
          soort={gegeven.categorie === 'gewoon' ? 'neutraal' : 'waarschuwing'}
        />
      </p>
      <Alinea>
        <Tekstblok tekst={gegeven.inhoud} />
      </Alinea>
      <Alinea soort="klein">
        {bron}
        {gegeven.bron === '' ? '' : ` (${gegeven.bron})`}. Opgeschreven op{' '}
        {schrijfDag(gegeven.vastgelegdOp)}, verkregen als {pet}.
      </Alinea>
    </Kaart>
  )
}
