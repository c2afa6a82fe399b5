import type { Aanmelder } from '../../handelingen/aanmelden.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Tekstveld,
  foutBij,
  type Fout,
} from '../ui/index.ts'

/** Logged in at the provider for the first time: the code says which colleague this account is. */
export const KoppelPagina = (props: {
  wie: Aanmelder
  waarde: string
  fouten: readonly Fout[]
}) => (
  <>
    <Fouten fouten={props.fouten} />
    <Kop niveau={1}>Vul uw code in</Kop>
    <Alinea soort="inleiding">
      U logt hier voor het eerst in met dit account. De beheerder gaf u een code. U vult hem één
      keer in.
    </Alinea>
    <Formulier actie={paden.aanmeldenKoppelen(props.wie)}>
      <Tekstveld
        naam="code"
        label="Code"
        hint="Vier groepjes van vier, zoals 7KQM-2W9A-X4TC-8N3P. Hoofdletters en streepjes hoeven niet."
        breedte="m"
        maxlengte={40}
        waarde={props.waarde}
        fout={foutBij(props.fouten, 'code')}
      />
      <Knoppenrij>
        <Knop>Koppel mijn account</Knop>
        <KnopLink href={paden.aanmeldenUit(props.wie)}>Stop en log uit</KnopLink>
      </Knoppenrij>
    </Formulier>
    <Alinea>Heeft u geen code? Vraag hem aan de beheerder van Deelwijzer bij de gemeente.</Alinea>
  </>
)
