import { een, type Waarden } from '../../domein/invoer.ts'
import { langsteVervanging } from '../../domein/vervanging.ts'
import type { Vervangingbeeld, VervangingRij } from '../../handelingen/vervanging.ts'
import { schrijfDag } from '../moment.ts'
import {
  Alinea,
  Datumveld,
  Formulier,
  Fouten,
  Gegevenslijst,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Melding,
  Tabel,
  foutBij,
  type Fout,
} from '../ui/index.ts'

/** Where the same pages stand: for the own pet, or for the leidinggevende. */
export interface Plaats {
  lijst: string
  einde: (id: string) => string
  alle: boolean
}

interface VervangingProps {
  beeld: Vervangingbeeld
  plaats: Plaats
  waarden: Waarden
  fouten: readonly Fout[]
  nieuw: string | undefined
  csrf: string
}

const laatste = (tot: Date): string => schrijfDag(new Date(tot.getTime() - 1))
const wieTekst = (v: VervangingRij): string => `${v.medewerkerNaam} (${v.petNaam})`
const doorTekst = (v: VervangingRij): string => `${v.vervangerNaam} (${v.vervangerPetNaam})`

/** Who stands in for whom, and arranging it. The reason of being away is not asked: it is nobody's business here. */
export const VervangingPagina = (props: VervangingProps) => {
  const { beeld, plaats, fouten, nieuw } = props
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>Vervanging</Kop>
      {nieuw === 'geregeld' && (
        <Melding soort="ok" titel="De vervanging is geregeld" nieuw>
          <p>De vervanger ziet het werk zodra de eerste dag begint.</p>
        </Melding>
      )}
      {nieuw === 'gestopt' && (
        <Melding soort="ok" titel="De vervanging is gestopt" nieuw>
          <p>De vervanger kan niet meer bij die dossiers.</p>
        </Melding>
      )}
      <Alinea soort="inleiding">
        {plaats.alle
          ? 'Is een medewerker er een tijd niet? Regel dan wie het werk overneemt.'
          : 'Bent u er een tijd niet? Regel dan wie uw werk overneemt.'}{' '}
        De vervanger ziet de dossiers en de taken die bij de eigen pet passen, en niets anders.
      </Alinea>
      <Alinea>
        Wij vragen niet waarom iemand er niet is. Schrijf dat ook nergens op. Een vervanging duurt
        hoogstens {langsteVervanging} dagen.
      </Alinea>
      <section aria-labelledby="geregeld">
        <Kop niveau={2} id="geregeld">
          Geregeld
        </Kop>
        {beeld.vervangingen.length === 0 ? (
          <Leeg titel="Er is nu niets geregeld." />
        ) : (
          <Tabel
            bijschrift="Vervangingen van nu en later"
            bijschriftVerborgen
            kolommen={[
              { kop: 'Wie is weg' },
              { kop: 'Wie vervangt' },
              { kop: 'Vanaf' },
              { kop: 'Tot en met' },
              { kop: 'Stoppen', kopVerborgen: true },
            ]}
            rijen={beeld.vervangingen.map((v) => [
              wieTekst(v),
              doorTekst(v),
              schrijfDag(v.geldigVan),
              laatste(v.geldigTot),
              <Link href={plaats.einde(v.id)} context={`: ${wieTekst(v)}`} los>
                Stop
              </Link>,
            ])}
          />
        )}
      </section>
      <section aria-labelledby="regel">
        <Kop niveau={2} id="regel">
          Een vervanging regelen
        </Kop>
        <Regelen {...props} />
      </section>
    </>
  )
}

const Regelen = ({ beeld, plaats, waarden, fouten, csrf }: VervangingProps) => {
  const { petten, vervangers, gekozen } = beeld
  if (plaats.alle && gekozen === undefined) {
    return (
      <Formulier actie={plaats.lijst} csrf={csrf}>
        <Keuzelijst
          naam="pet"
          label="Wie is er weg?"
          leeg="Kies een medewerker en pet"
          keuzes={petten.map((pet) => ({
            waarde: pet.petId,
            tekst: `${pet.medewerkerNaam} – ${pet.petNaam}`,
          }))}
          fout={foutBij(fouten, 'pet')}
        />
        <Knoppenrij>
          <Knop naam="doe" waarde="kies">
            Verder
          </Knop>
        </Knoppenrij>
      </Formulier>
    )
  }
  const weg = petten.find((pet) => pet.petId === gekozen)
  const ander = plaats.alle && (
    <Formulier actie={plaats.lijst} csrf={csrf}>
      <Knop soort="stil" naam="doe" waarde="opnieuw">
        Kies iemand anders
      </Knop>
    </Formulier>
  )
  if (vervangers.length === 0) {
    return (
      <>
        <Leeg titel="Er is niemand met een pet die past.">
          Een vervanger heeft dezelfde soort pet, bij dezelfde organisatie en voor dezelfde taak.
          Vraag de beheerder om een pet, of draag de dossiers over.
        </Leeg>
        {ander}
      </>
    )
  }
  return (
    <>
      {weg !== undefined && (
        <Gegevenslijst
          regels={[{ naam: 'Wie is weg', waarde: `${weg.medewerkerNaam} – ${weg.petNaam}` }]}
        />
      )}
      <Formulier
        actie={plaats.lijst}
        csrf={csrf}
        verborgen={{
          versie: String(beeld.concept?.versie ?? 0),
          ...(gekozen === undefined ? {} : { pet: gekozen }),
        }}
      >
        <Keuzelijst
          naam="vervanger"
          label="Wie neemt het werk over?"
          hint="U ziet alleen wie dezelfde soort pet heeft, bij dezelfde organisatie."
          leeg="Kies een collega"
          keuzes={vervangers.map((pet) => ({
            waarde: pet.petId,
            tekst: `${pet.medewerkerNaam} – ${pet.petNaam}`,
          }))}
          waarde={een(waarden, 'vervanger')}
          fout={foutBij(fouten, 'vervanger')}
        />
        <Datumveld
          naam="van"
          label="Eerste dag"
          waarde={een(waarden, 'van')}
          fout={foutBij(fouten, 'van')}
        />
        <Datumveld
          naam="totEnMet"
          label="Laatste dag"
          waarde={een(waarden, 'totEnMet')}
          fout={foutBij(fouten, 'totEnMet')}
        />
        <Knoppenrij>
          <Knop>Regel de vervanging</Knop>
        </Knoppenrij>
      </Formulier>
      {ander}
    </>
  )
}

/** Ending a replacement: what it means, before it happens. */
export const EindeVervangingPagina = ({
  vervanging,
  plaats,
  csrf,
}: {
  vervanging: VervangingRij
  plaats: Plaats
  csrf: string
}) => (
  <>
    <Kop niveau={1}>De vervanging stoppen</Kop>
    <Alinea soort="inleiding">
      {doorTekst(vervanging)} vervangt {wieTekst(vervanging)} van {schrijfDag(vervanging.geldigVan)}{' '}
      tot en met {laatste(vervanging.geldigTot)}.
    </Alinea>
    <Alinea>
      Als u dit stopt, kan de vervanger meteen niet meer bij die dossiers. Wat de vervanger deed,
      blijft staan.
    </Alinea>
    <Formulier actie={plaats.einde(vervanging.id)} csrf={csrf}>
      <Knoppenrij>
        <Knop soort="gevaar">Stop de vervanging</Knop>
        <KnopLink href={plaats.lijst}>Niet stoppen</KnopLink>
      </Knoppenrij>
    </Formulier>
  </>
)
