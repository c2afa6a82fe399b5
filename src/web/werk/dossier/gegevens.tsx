import { aarden, bronSoorten } from '../../../domein/gegeven.ts'
import { aardWoorden, bronWoorden } from '../../../domein/gegeven-woorden.ts'
import { isEen } from '../../../domein/invoer.ts'
import type { Dossierbeeld, GegevenRij } from '../../../handelingen/dossier.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { categorieen, petten } from '../../../recht/vocabulaire.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Alinea, Badge, Kaart, Kop, Leeg } from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'
import { Beperkt, Eerder } from './eerder.tsx'
import { BijGegeven } from './plaatsen.tsx'

interface GegevensProps {
  beeld: Dossierbeeld
  woorden: Woorden
}

/** What is written down: facts, opinions, guesses and the words of the resident apart, the newest first. */
export const Gegevens = ({ beeld, woorden }: GegevensProps) => {
  const { gegevens } = beeld
  return (
    <section aria-labelledby="gegevens">
      <Kop niveau={2} id="gegevens">
        Wat er is opgeschreven
      </Kop>
      <Beperkt beperkingen={beeld.beperkingen} />
      {gegevens.length === 0 ? (
        <GeenGegevens beeld={beeld} />
      ) : (
        aarden.map((aard) => {
          const groep = gegevens.filter((gegeven) => gegeven.aard === aard)
          return groep.length === 0 ? null : (
            <>
              <Kop niveau={3}>{aardWoorden[aard].groep}</Kop>
              {groep.map((gegeven) => (
                <Gegeven gegeven={gegeven} beeld={beeld} woorden={woorden} />
              ))}
            </>
          )
        })
      )}
    </section>
  )
}

/** Nothing at all, or nothing for this pet: the second is never told as the first. */
const GeenGegevens = ({ beeld }: { beeld: Dossierbeeld }) => (
  <Leeg
    titel={
      beeld.verborgen === undefined
        ? 'Er is nog niets opgeschreven.'
        : 'Hier staat niets dat u mag zien.'
    }
    actie={
      beeld.magSchrijven
        ? { href: paden.gegeven(beeld.dossier.id), tekst: 'Schrijf iets op' }
        : undefined
    }
  >
    Schrijf alleen op wat nodig is voor het doel van dit dossier.
  </Leeg>
)

const Gegeven = ({
  gegeven,
  beeld,
  woorden,
}: {
  gegeven: GegevenRij
  beeld: Dossierbeeld
  woorden: Woorden
}) => {
  const herkomst = beeld.herkomst.get(gegeven.id)
  const over = beeld.personen.find((persoon) => persoon.id === gegeven.persoonId)
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
        />{' '}
        {herkomst !== undefined && <Badge tekst="meegekomen uit een ander dossier" />}
      </p>
      <Alinea>
        <Tekstblok tekst={gegeven.inhoud} />
      </Alinea>
      <Alinea soort="klein">
        {bron}
        {gegeven.bron === '' ? '' : ` (${gegeven.bron})`}. Opgeschreven op{' '}
        {schrijfDag(gegeven.vastgelegdOp)}, verkregen als {pet}.
        {herkomst !== undefined && ` Meegekomen van: ${herkomst.rol} (${herkomst.organisatie}).`}
      </Alinea>
      <Eerder eerder={beeld.eerder.filter(({ nieuwId }) => nieuwId === gegeven.id)} />
      <BijGegeven gegeven={gegeven} beeld={beeld} />
    </Kaart>
  )
}
