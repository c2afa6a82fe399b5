import type { Antwoord } from '../../../recht/antwoord.ts'
import { antwoordProps, type Kaartwoorden } from '../../antwoord.ts'
import { Alinea, Kaart, Lijst, Pictogram, Uitleg, oordeelInWoorden } from '../../ui/index.ts'
import { Gegevensstrook, Plichten } from '../../ui/antwoordkaart-doen.tsx'

interface KantProps {
  titel: string
  /** Whose answer it is, in one sentence. */
  uitleg: string
  antwoord: Antwoord
  woorden: Kaartwoorden
}

/** One of two answers beside each other: the same parts as the card, under a heading of its own. */
export const Kant = ({ titel, uitleg, antwoord, woorden }: KantProps) => {
  const kaart = antwoordProps({ woorden }, antwoord, { vraag: titel })
  const omslag = kaart.omslag ?? []
  return (
    <Kaart titel={titel} niveau={3}>
      <p>
        <Pictogram naam={kaart.oordeel} />{' '}
        <strong>{oordeelInWoorden(kaart.oordeel, kaart.leemte, kaart.onvolledig)}</strong>
      </p>
      <Alinea soort="klein">{uitleg}</Alinea>
      <Plichten plichten={kaart.plichten} oordeel={kaart.oordeel} niveau={4} />
      <Gegevensstrook gegevens={kaart.gegevens} niveau={4} />
      {antwoord.redenen.length > 0 && (
        <Uitleg titel="Waarom is dit het antwoord?">
          <Lijst
            items={(kaart.redenen ?? []).map(({ zin, bron }) => (
              <>
                {zin}
                {bron !== undefined && bron !== '' && <> Bron: {bron}.</>}
              </>
            ))}
          />
        </Uitleg>
      )}
      {omslag.length > 0 && (
        <Uitleg
          titel="Wat verandert dit antwoord?"
          open={kaart.oordeel === 'nee-nu' || kaart.oordeel === 'overleg'}
        >
          <Lijst
            items={omslag.map(({ als, dan }) => (
              <>
                Als dit zo is: {als}. Dan: <strong>{dan}</strong>.
              </>
            ))}
          />
        </Uitleg>
      )}
    </Kaart>
  )
}
