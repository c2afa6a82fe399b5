import { isInTeRichten, taakregels } from '../../../domein/taakoverzicht.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { VersieBeeld } from '../../../handelingen/inrichting.ts'
import { Alinea, Badge, Kop, Tabel } from '../../ui/index.ts'

/** Old beside new, and nothing that stays the same. */
export const Verschillen = ({ beeld }: { beeld: VersieBeeld }) => {
  const { vorige, verschillen } = beeld
  if (verschillen.length === 0) {
    return <Alinea>Er verandert niets ten opzichte van versie {vorige?.nummer ?? 0}.</Alinea>
  }
  return (
    <>
      <Alinea>
        {vorige === undefined
          ? 'Dit is de eerste inrichting.'
          : `Vergeleken met versie ${vorige.nummer}, die geldt sinds ${schrijfDatum(vorige.ingangsdatum)}.`}
      </Alinea>
      <Tabel
        bijschrift="Wat er verandert"
        bijschriftVerborgen
        kolommen={[{ kop: 'Wat' }, { kop: 'Was' }, { kop: 'Wordt' }]}
        rijen={verschillen.map((verschil) => [verschil.wat, verschil.oud, verschil.nieuw])}
      />
    </>
  )
}

/** Which petten and how much work under way a proposal touches: numbers of residents' work, never names. */
export const Raakt = ({ beeld }: { beeld: VersieBeeld }) => {
  const { petten, lopend, versie } = beeld
  const weg = petten.filter((pet) => pet.valtWeg).length
  return (
    <>
      <Kop niveau={2}>Wat dit raakt</Kop>
      <Kop niveau={3}>Petten</Kop>
      {petten.length === 0 ? (
        <Alinea>Geen enkele pet verliest of krijgt iets.</Alinea>
      ) : (
        <>
          <Alinea>
            Vanaf {schrijfDatum(versie.ingangsdatum)} verandert er iets voor{' '}
            {telPetten(petten.length)}
            {weg === 0 ? '' : `. ${weg === 1 ? 'Eén pet valt' : `${weg} petten vallen`} weg`}.
            Spreek met deze collega’s af wie hun werk overneemt.
          </Alinea>
          <Tabel
            bijschrift="Petten waarvoor iets verandert"
            bijschriftVerborgen
            kolommen={[{ kop: 'Medewerker' }, { kop: 'Pet' }, { kop: 'Gevolg' }]}
            rijen={petten.map(({ pet, gevolgen, valtWeg }) => [
              pet.medewerker,
              `${pet.naam} (${pet.organisatie})`,
              <>
                {valtWeg && <Badge tekst="pet valt weg" soort="waarschuwing" />}{' '}
                {gevolgen.join(' ')}
              </>,
            ])}
          />
        </>
      )}
      <Kop niveau={3}>Werk dat nu loopt</Kop>
      {lopend.length === 0 ? (
        <Alinea>In de taken die veranderen, loopt nu geen werk dat u kunt zien.</Alinea>
      ) : (
        <>
          <Alinea>
            Wat al is afgewogen en besloten, blijft zoals het was. Wat nog open is, valt vanaf de
            ingangsdatum onder de nieuwe inrichting.
          </Alinea>
          <Tabel
            bijschrift="Open werk per taak die verandert"
            bijschriftVerborgen
            kolommen={[
              { kop: 'Taak' },
              { kop: 'Open dossiers', getal: true },
              { kop: 'Afwegingen open', getal: true },
              { kop: 'Besluiten met iets open', getal: true },
              { kop: 'Plichten open', getal: true },
            ]}
            rijen={lopend.map((werk) => [
              isInTeRichten(werk.taak) ? taakregels(werk.taak).naam : werk.taak,
              werk.dossiers,
              werk.triages,
              werk.besluiten,
              werk.plichten,
            ])}
          />
        </>
      )}
    </>
  )
}

function telPetten(aantal: number): string {
  return aantal === 1 ? 'één pet' : `${aantal} petten`
}
