import { Melding, Telefoon } from '../../ui/index.ts'

/** In danger nobody fills in a form first. */
export const Spoednummers = () => (
  <Melding soort="waarschuwing" titel="Is er nu gevaar?">
    <p>
      Bel <Telefoon nummer="112" />. Advies bij geweld thuis of mishandeling, dag en nacht: Veilig
      Thuis, <Telefoon nummer="0800-2000" />. Daar kan het zonder namen. Opschrijven komt daarna.
    </p>
  </Melding>
)
