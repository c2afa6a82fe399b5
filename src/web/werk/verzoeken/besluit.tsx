import {
  vraagdelenVan,
  weegdeelVan,
  type OnderdeelRij,
} from '../../../handelingen/verzoekbesluit-kern.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Alinea, Formulier, Knop, Knoppenrij, Kop, Link, Melding, Uitleg } from '../../ui/index.ts'
import { Oordeelvragen, Slotvragen } from '../../verzoeken/oordelen.tsx'
import { AlleenScherm, Tekstblok } from '../tonen.tsx'
import { Datumkaart, stuknaam, type DeelProps } from './deel-gegeven.tsx'

/** Weighing per datum, with the datum itself beside it. It ends in a proposal, or in the decision of a hulpverlener. */
export const Deelformulier = (props: DeelProps) => {
  const { beeld, waarden, fouten } = props
  const { deel, verzoek } = beeld
  const weegdeel = weegdeelVan(beeld)
  const zelf = beeld.kan === 'beslissen'
  const onderdelen = new Map(beeld.onderdelen.map((onderdeel) => [onderdeel.id, onderdeel]))
  return (
    <AlleenScherm>
      <section>
        <Kop niveau={2}>{zelf ? 'Uw besluit' : 'Uw voorstel'}</Kop>
        {props.verouderd && (
          <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
            <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
          </Melding>
        )}
        <Formulier
          actie={paden.verzoekDeelBesluit(deel.id)}
          csrf={props.csrf}
          verborgen={{ versie: String(beeld.concept?.versie ?? 0) }}
        >
          {vraagdelenVan(beeld).map((vraag) => {
            const onderdeel = onderdelen.get(vraag.id)
            return (
              <section>
                {onderdeel !== undefined && <Onderdeel {...props} onderdeel={onderdeel} />}
                <Oordeelvragen
                  deel={weegdeel}
                  vraag={vraag}
                  waarden={waarden}
                  fouten={fouten}
                  stukken={
                    vraag.alles
                      ? beeld.gegevens.map((gegeven) => ({
                          id: gegeven.id,
                          naam: `${stuknaam(gegeven)}: ${begin(gegeven.inhoud)}`,
                        }))
                      : []
                  }
                />
              </section>
            )
          })}
          <Slotvragen
            soort={verzoek.soort}
            waarden={waarden}
            fouten={fouten}
            magBuiten={zelf && props.magBuiten}
          />
          <Knoppenrij>
            <Knop>{zelf ? 'Neem het besluit' : 'Stuur het voorstel'}</Knop>
            <Knop soort="tweede" naam="knop" waarde="concept">
              Bewaar en ga later verder
            </Knop>
          </Knoppenrij>
        </Formulier>
      </section>
    </AlleenScherm>
  )
}

/** Enough to know which one is meant. */
const begin = (tekst: string): string => (tekst.length <= 60 ? tekst : `${tekst.slice(0, 57)}…`)

const Onderdeel = (props: DeelProps & { onderdeel: OnderdeelRij }) => {
  const { beeld, onderdeel } = props
  const { inhoud } = onderdeel
  const gegeven = beeld.gegevens.find(({ id }) => id === onderdeel.gegevenId)
  const document = beeld.documenten.find(({ id }) => id === onderdeel.documentId)
  return (
    <>
      <Kop niveau={3} heel>
        {inhoud.waarover === '' ? `Onderdeel ${onderdeel.nr}` : inhoud.waarover}
      </Kop>
      {inhoud.watIsEr !== '' && inhoud.watIsEr !== beeld.inhoud.tekst && (
        <Alinea>
          De inwoner zegt: <Tekstblok tekst={inhoud.watIsEr} />
        </Alinea>
      )}
      {inhoud.voorstel !== '' && (
        <Alinea>
          De inwoner stelt voor: <Tekstblok tekst={inhoud.voorstel} />
        </Alinea>
      )}
      {gegeven !== undefined && <Datumkaart gegeven={gegeven} beeld={beeld} />}
      {onderdeel.soort === 'gegeven' && gegeven === undefined && (
        <Melding soort="info">
          <p>Dit gegeven ziet u niet in deze pet. Vraag een collega die het wel mag zien.</p>
        </Melding>
      )}
      {document !== undefined && (
        <Alinea>
          <Link href={paden.document(document.id)} los>
            {document.naam}
          </Link>
          , toegevoegd op {schrijfDag(document.toegevoegdOp)}
        </Alinea>
      )}
      {onderdeel.soort === 'alles' && beeld.gegevens.length > 0 && (
        <Uitleg titel={`Alles wat in dit dossier staat (${beeld.gegevens.length})`}>
          {beeld.gegevens.map((rij) => (
            <Datumkaart gegeven={rij} beeld={beeld} />
          ))}
        </Uitleg>
      )}
    </>
  )
}
