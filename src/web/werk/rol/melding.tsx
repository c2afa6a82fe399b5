import { hoeWoorden, nogTeVertellen } from '../../../domein/rol.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { RolRij } from '../../../handelingen/rol.ts'
import { paden } from '../../paden.ts'
import { opsomming } from '../../tekst.ts'
import { Alinea, Link, Melding } from '../../ui/index.ts'
import { AlleenScherm } from '../tonen.tsx'

interface RolmeldingProps {
  dossierId: string
  /** What was told by whoever wears this pet, the latest first. */
  verteld: readonly RolRij[]
  personen: readonly { id: string; naam: string; leeftijd: number | undefined }[]
  magVastleggen: boolean
}

/** The latest time per person. */
function laatstePerPersoon(verteld: readonly RolRij[]): RolRij[] {
  const gezien = new Set<string>()
  return verteld.filter((rol) => {
    if (gezien.has(rol.persoonId)) return false
    gezien.add(rol.persoonId)
    return true
  })
}

/** `U vertelde op 20 november 2026 aan Noor de Vries (in een gesprek) dat u als Toeleider spreekt.` */
function verteldZin(rol: RolRij, namen: readonly string[]): string {
  return `U vertelde op ${schrijfDatum(rol.verteldOp)} aan ${opsomming(namen)} (${hoeWoorden[rol.hoe]}) dat u als ${rol.rol} spreekt.`
}

/** What was told at one moment to several people is one sentence. */
function perKeer(rollen: readonly RolRij[]): RolRij[][] {
  const keren = new Map<string, RolRij[]>()
  for (const rol of rollen) {
    const sleutel = `${rol.verteldOp} ${rol.hoe}`
    keren.set(sleutel, [...(keren.get(sleutel) ?? []), rol])
  }
  return [...keren.values()]
}

/** Whether this pet told in which role it speaks; a calm reminder as long as somebody does not know (E-063). */
export const Rolmelding = ({ dossierId, verteld, personen, magVastleggen }: RolmeldingProps) => {
  const laatste = laatstePerPersoon(verteld).filter((rol) =>
    personen.some((persoon) => persoon.id === rol.persoonId),
  )
  const open = nogTeVertellen(
    personen,
    laatste.map((rol) => rol.persoonId),
  )
  const zinnen = perKeer(laatste).map((keer) => {
    const namen = personen.filter((p) => keer.some((rol) => rol.persoonId === p.id))
    return keer.slice(0, 1).map((rol) => (
      <Alinea soort="klein">
        {verteldZin(
          rol,
          namen.map((persoon) => persoon.naam),
        )}
      </Alinea>
    ))
  })
  if (open.length === 0 || !magVastleggen) return <>{zinnen}</>
  return (
    <>
      {zinnen}
      <Melding soort="info" titel="Vertel in welke rol u spreekt">
        <p>
          Er staat nog niet dat u dit vertelde aan {opsomming(open.map((persoon) => persoon.naam))}.
          Doe het voordat u iets vraagt.
        </p>
        <AlleenScherm>
          <p>
            <Link href={paden.rol(dossierId)} los>
              Wat u kunt zeggen, en vastleggen
            </Link>
          </p>
        </AlleenScherm>
      </Melding>
    </>
  )
}
