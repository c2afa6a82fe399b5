import type { ComponentChildren } from 'preact'
import type { Keuzegegeven } from '../../../handelingen/overgang-weging.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'
import { Alinea, Badge, Kaart } from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'
import { aardNaam, bronNaam, categorieNaam, datWatNaam, petNaam } from './woorden.ts'

/** One datum in a choice or a receipt: what it says, what kind it is, and in which role it was learned. */
export const Gegevenkaart = (props: {
  gegeven: Keuzegegeven
  over: string
  woorden: Woorden
  children?: ComponentChildren
}) => {
  const { gegeven, woorden } = props
  return (
    <Kaart titel={`Over ${props.over}: ${aardNaam(gegeven.aard).toLowerCase()}`}>
      <p>
        <Badge tekst={datWatNaam(gegeven.datWat)} soort="nadruk" />{' '}
        <Badge
          tekst={categorieNaam(woorden, gegeven.categorie)}
          soort={gegeven.categorie === 'gewoon' ? 'neutraal' : 'waarschuwing'}
        />
      </p>
      <Alinea>
        <Tekstblok tekst={gegeven.inhoud} />
      </Alinea>
      <Alinea soort="klein">
        {bronNaam(gegeven.bronSoort)}
        {gegeven.bron === '' ? '' : ` (${gegeven.bron})`}. Verkregen als{' '}
        {petNaam(woorden, gegeven.verkregenInPet)}, opgeschreven op{' '}
        {schrijfDag(gegeven.vastgelegdOp)}.
      </Alinea>
      {props.children}
    </Kaart>
  )
}
