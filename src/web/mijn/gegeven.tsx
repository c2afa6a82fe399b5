import { bewaartermijnVan } from '../../domein/bewaartermijn.ts'
import { kortNummer } from '../../domein/nummer.ts'
import type { DossierVoorInwoner, GegevenRij, Verteld } from '../../handelingen/mijn.ts'
import { categorieen, petten } from '../../recht/vocabulaire.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import { opsomming } from '../tekst.ts'
import { Alinea, Gegevenslijst, Link, Verborgen } from '../ui/index.ts'
import { AlleenScherm, Tekstblok } from '../werk/tonen.tsx'
import { Veranderd } from './veranderd.tsx'
import { teksten, type Vorm } from './teksten.ts'

const bronnen: Readonly<Record<string, string>> = {
  inwoner: 'de inwoner zelf',
  naaste: 'een familielid of bekende',
  professional: 'een andere professional',
  register: 'een register van de overheid',
  'eigen-waarneming': 'de medewerker zelf',
  verwijzer: 'wie de melding deed',
}

/** Where it came from, in words. */
export function bronVan(gegeven: GegevenRij): string {
  const soort = bronnen[gegeven.bronSoort] ?? gegeven.bronSoort
  return gegeven.bron === '' ? soort : `${soort} (${gegeven.bron})`
}

/** What kind of datum it is, in words. */
export function soortNaam(gegeven: GegevenRij, woorden: Woorden): string {
  const code = categorieen.find((categorie) => categorie === gegeven.categorie)
  return code === undefined ? gegeven.categorie : woorden.categorieen[code].naam
}

function petNaam(gegeven: GegevenRij, woorden: Woorden): string {
  const code = petten.find((pet) => pet === gegeven.verkregenInPet)
  return code === undefined ? gegeven.verkregenInPet : woorden.petten[code].naam
}

export interface GegevenProps {
  gegeven: GegevenRij
  dossier: DossierVoorInwoner
  verteld: readonly Verteld[]
  vorm: Vorm
  woorden: Woorden
}

/** All that is known about one datum: from whom, what for, until when, with whom it was shared. One row per thing. */
function regelsVan({ gegeven, dossier, verteld, vorm, woorden }: GegevenProps) {
  const t = teksten[vorm]
  const termijn = bewaartermijnVan(dossier.soort, dossier.taak, gegeven.beroepsgeheim)
  const aan = [...new Set(verteld.flatMap((v) => (v.gegevenId === gegeven.id ? v.ontvanger : [])))]
  return [
    { naam: 'Nummer', waarde: kortNummer('G', gegeven.id) },
    {
      naam: t.waarvoor,
      waarde: woorden.dossiers[dossier.soort].uitleg ?? woorden.dossiers[dossier.soort].naam,
    },
    {
      naam: t.bewaard,
      waarde: termijn === undefined ? t.bewaardOnbekend : t.bewaardTot(String(termijn.jaren)),
    },
    {
      naam: t.vertelAan,
      waarde:
        aan.length === 0 ? (
          t.vertelNiemand
        ) : (
          <>
            {opsomming(aan)}.{' '}
            <Link href={paden.mijnVerstrekkingen()} los>
              {t.vertelAlles}
            </Link>
          </>
        ),
    },
  ]
}

/** One datum with everything about it, and the way to say that it is not right. */
export const Gegeven = (props: GegevenProps) => {
  const { gegeven, vorm, woorden } = props
  return (
    <>
      <Veranderd gegeven={gegeven} vorm={vorm} />
      <Tekstblok tekst={gegeven.inhoud} />
      <Alinea soort="klein">
        Van: {bronVan(gegeven)}. Soort: {soortNaam(gegeven, woorden)}. Opgeschreven als:{' '}
        {petNaam(gegeven, woorden)}.
      </Alinea>
      <Gegevenslijst regels={regelsVan(props)} />
      <AlleenScherm>
        <p>
          <Link href={paden.mijnKloptNiet(gegeven.id)} los>
            {teksten[vorm].kloptNietLink}
            <Verborgen>{` (${schrijfDag(gegeven.vastgelegdOp)})`}</Verborgen>
          </Link>
        </p>
      </AlleenScherm>
    </>
  )
}
