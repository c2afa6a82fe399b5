import type { Waarden } from '../../domein/invoer.ts'
import type { Datum } from '../../domein/leeftijd.ts'
import type { Vraagdeel, Weegdeel } from '../../domein/verzoek-weging.ts'
import type { Baliedeel, Balieverzoek } from '../../handelingen/rechtenbalie.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  type Fout,
} from '../ui/index.ts'
import { Tekstblok } from '../werk/tonen.tsx'
import { Oordeelvragen, Slotvragen } from './oordelen.tsx'
import { Gevraagd, Kenmerken } from './stand.tsx'
import { Bestreden } from './verzoek.tsx'

interface BesluitProps {
  beeld: Balieverzoek
  deel: Baliedeel
  weegdeel: Weegdeel
  vraagdelen: readonly Vraagdeel[]
  waarden: Waarden
  fouten: readonly Fout[]
  versie: number
  verouderd: boolean
  vandaag: Datum
  csrf: string
}

/** Deciding about one part at the desk. It starts from the proposal; who decides may decide otherwise, with a reason. */
export const BaliebesluitPagina = (props: BesluitProps) => {
  const { beeld, deel, weegdeel, waarden, fouten } = props
  const { verzoek, mandaat } = beeld
  const onderdelen = new Map(deel.onderdelen.map((onderdeel) => [onderdeel.id, onderdeel]))
  const opMandaat = deel.deel.beslisser === 'college' || verzoek.soort === 'bezwaar-besluit'
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1} heel>
        Besluit over {verzoek.nummer}
      </Kop>
      {opMandaat && mandaat !== undefined && (
        <Alinea soort="inleiding">U beslist namens het college. Mandaat: {mandaat}.</Alinea>
      )}
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
          <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
        </Melding>
      )}
      <Kenmerken
        verzoek={verzoek}
        indiener={beeld.indienerNaam}
        persoon={beeld.persoonNaam}
        vandaag={props.vandaag}
      />
      <Gevraagd verzoek={verzoek} inhoud={beeld.inhoud} />
      <Bestreden beeld={beeld} />
      <Formulier
        actie={paden.balieBesluit(deel.deel.id)}
        csrf={props.csrf}
        verborgen={{ versie: String(props.versie) }}
      >
        {props.vraagdelen.map((vraag) => {
          const inhoud = onderdelen.get(vraag.id)?.inhoud
          return (
            <section>
              {inhoud !== undefined && inhoud.waarover !== '' && (
                <Kop niveau={2} heel>
                  {inhoud.waarover}
                </Kop>
              )}
              {inhoud !== undefined &&
                inhoud.watIsEr !== '' &&
                inhoud.watIsEr !== beeld.inhoud.tekst && (
                  <Alinea>
                    De inwoner zegt: <Tekstblok tekst={inhoud.watIsEr} />
                  </Alinea>
                )}
              {inhoud !== undefined && inhoud.voorstel !== '' && (
                <Alinea>
                  De inwoner stelt voor: <Tekstblok tekst={inhoud.voorstel} />
                </Alinea>
              )}
              <Oordeelvragen
                deel={weegdeel}
                vraag={vraag}
                waarden={waarden}
                fouten={fouten}
                stukken={stukkenVan(props)}
              />
            </section>
          )
        })}
        <Slotvragen
          soort={verzoek.soort}
          waarden={waarden}
          fouten={fouten}
          magBuiten={beeld.magBuiten}
        />
        <Knoppenrij>
          <Knop>Neem het besluit</Knop>
          <Knop soort="tweede" naam="knop" waarde="concept">
            Bewaar en ga later verder
          </Knop>
          <KnopLink href={paden.balieVerzoek(verzoek.id)} soort="stil">
            Terug naar het verzoek
          </KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

/** What the proposal leaves out, or the decision objected to; the desk sees how many and not what. */
function stukkenVan({ beeld, deel }: BesluitProps): { id: string; naam: string }[] {
  const voorstel = beeld.stappen.findLast(
    ({ soort, deelId }) => soort === 'voorstel' && deelId === deel.deel.id,
  )
  const eerder = beeld.bestreden?.besluit.inhoud.oordelen ?? voorstel?.inhoud?.oordelen ?? []
  const ids = eerder.flatMap(({ uitzonderingen = [] }) =>
    uitzonderingen.map(({ gegevenId }) => gegevenId),
  )
  const van = beeld.bestreden === undefined ? 'voorstel' : 'besluit van toen'
  return ids.map((id, plaats) => ({ id, naam: `Stuk ${plaats + 1} uit het ${van}` }))
}
