import type { Datum } from '../../../domein/leeftijd.ts'
import type { Doeltoegang, Noodplicht } from '../../../handelingen/nood.ts'
import { schrijfDag, schrijfMoment, schrijfTijd } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Alinea, Kop, Link, Melding, Tabel } from '../../ui/index.ts'
import { Wanneer } from '../tonen.tsx'

/** Which dossiers are open for this pet in an emergency, and until when; nothing when there are none. */
export const NuOpen = ({ open }: { open: readonly Doeltoegang[] }) =>
  open.length === 0 ? null : (
    <section aria-labelledby="nu-open">
      <Kop niveau={2} id="nu-open">
        Dit staat nu met spoed voor u open
      </Kop>
      <Tabel
        bijschrift="Dossiers die nu met spoed voor u open staan"
        bijschriftVerborgen
        kolommen={[{ kop: 'Dossier' }, { kop: 'Geopend' }, { kop: 'Open tot' }]}
        rijen={open.map((nood) => [
          <Link href={paden.dossier(nood.dossierId)} los>
            {nood.dossierNummer}
          </Link>,
          schrijfMoment(nood.van),
          schrijfMoment(nood.tot),
        ])}
      />
    </section>
  )

/** What the emergencies of this pet still ask: telling the resident, also when the dossier is closed again. */
export const NogDoen = (props: { plichten: readonly Noodplicht[]; vandaag: Datum }) =>
  props.plichten.length === 0 ? null : (
    <section aria-labelledby="nog-doen">
      <Kop niveau={2} id="nog-doen">
        Dit moet u nog doen
      </Kop>
      <Tabel
        bijschrift="Dit moet u nog doen na noodtoegang"
        bijschriftVerborgen
        kolommen={[{ kop: 'Wat' }, { kop: 'Dossier' }, { kop: 'Wanneer' }]}
        rijen={props.plichten.map((plicht) => [
          <Link href={paden.plicht(plicht.id)} los>
            {plicht.tekst}
          </Link>,
          plicht.dossierNummer,
          <Wanneer uiterlijk={plicht.uiterlijk} vandaag={props.vandaag} />,
        ])}
      />
    </section>
  )

/** After sending: the same words whether something opened or not, and why not is never told. */
export const NoodKlaarPagina = ({ open }: { open: readonly Doeltoegang[] }) => (
  <>
    <Kop niveau={1}>Uw verzoek is vastgelegd</Kop>
    {open.length === 0 ? (
      <Alinea soort="inleiding">Er staat nu niets met spoed voor u open.</Alinea>
    ) : (
      <NuOpen open={open} />
    )}
    <Alinea>
      Staat hier niet wat u zocht? Dan is het niet opengegaan. Wij zeggen niet waarom. Kijk het
      nummer of de naam na, of overleg met uw leidinggevende.
    </Alinea>
    <Alinea>
      <Link href={paden.nood()} los>
        Naar het formulier
      </Link>
    </Alinea>
  </>
)

/** Above a dossier that is open in an emergency: until when, and what that means. */
export const Noodbanner = ({ tot }: { tot: Date | null }) => (
  <Melding
    soort="waarschuwing"
    titel={tot === null ? 'Noodtoegang' : `Noodtoegang tot ${schrijfTijd(tot)} uur`}
  >
    <p>
      {tot !== null && `Dat is op ${schrijfDag(tot)}. `}U bent niet betrokken bij dit dossier. Kijk
      alleen naar wat nodig is tegen het gevaar. U kunt hier niets opschrijven, en u ziet niet
      altijd alles.
    </p>
  </Melding>
)
