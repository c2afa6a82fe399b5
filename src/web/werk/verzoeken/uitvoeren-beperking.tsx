import { een } from '../../../domein/invoer.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { langsteUitleg, redenVeld } from '../../../domein/uitvoering-recht.ts'
import type { UitvoeringRij } from '../../../handelingen/uitvoeren-recht.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Kaart,
  Knop,
  Knoppenrij,
  Kop,
  Tekstvlak,
  foutBij,
} from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'
import type { UitvoerenProps } from './uitvoeren.tsx'

/** What is restricted stays so until the resident was told that it ends (AVG 18 lid 3). */
export const Beperkingen = (props: UitvoerenProps) => {
  const lopend = props.beeld.uitvoeringen.filter(
    (u) =>
      u.soort === 'beperken' &&
      u.gegevens > 0 &&
      !props.beeld.uitvoeringen.some((einde) => einde.eindeVan === u.id),
  )
  return lopend.length === 0 ? null : (
    <section>
      <Kop niveau={2}>Wat is afgeschermd</Kop>
      {lopend.map((u) => (
        <Beperking {...props} u={u} />
      ))}
    </section>
  )
}

const Beperking = (props: UitvoerenProps & { u: UitvoeringRij }) => {
  const { beeld, u, waarden, fouten } = props
  const einde = beeld.einden.find(({ uitvoeringId }) => uitvoeringId === u.id)
  const actie = paden.verzoekUitvoerenBeperking(u.id)
  const veld = `${redenVeld}-${u.id}`
  const deze = een(waarden, 'uitvoering') === u.id
  return (
    <Kaart titel={`Afgeschermd op ${schrijfDag(u.op)}`} niveau={3}>
      {einde === undefined ? (
        <Formulier actie={actie} csrf={props.csrf}>
          <Alinea>
            Mag het weer worden gebruikt? De inwoner hoort dat eerst, met de reden. Dat gaat in na
            twee weken.
          </Alinea>
          <Tekstvlak
            naam={redenVeld}
            id={veld}
            label="Waarom mag het weer worden gebruikt?"
            regels={3}
            max={langsteUitleg}
            waarde={deze ? een(waarden, redenVeld) : ''}
            fout={foutBij(fouten, veld)}
          />
          <Knoppenrij>
            <Knop soort="tweede">Vertel dit de inwoner</Knop>
          </Knoppenrij>
        </Formulier>
      ) : (
        <Formulier actie={actie} csrf={props.csrf} verborgen={{ nu: 'ja' }}>
          <Alinea>
            De inwoner weet sinds {schrijfDag(einde.aangekondigdOp)} dat het vanaf{' '}
            {schrijfDatum(einde.vanaf)} weer mag worden gebruikt.
          </Alinea>
          <Alinea>
            <Tekstblok tekst={einde.reden} />
          </Alinea>
          <Knoppenrij>
            <Knop soort="tweede">Maak het weer te gebruiken</Knop>
          </Knoppenrij>
        </Formulier>
      )}
    </Kaart>
  )
}
