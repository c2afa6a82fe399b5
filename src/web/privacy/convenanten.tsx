import type { Convenantregel, Register } from '../../handelingen/convenant.ts'
import type { Standbeeld } from '../../domein/convenant-stand.ts'
import { bijnaVoorbij } from '../../domein/convenant-stand.ts'
import { soortWoorden, standWoorden } from '../../domein/convenant-woorden.ts'
import { schrijfDatum } from '../../domein/leeftijd.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { paden } from '../paden.ts'
import { hoofdletter, opsomming } from '../tekst.ts'
import {
  Alinea,
  Badge,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Lijst,
  Melding,
  Tabel,
} from '../ui/index.ts'

const kleur = {
  concept: 'waarschuwing',
  'te-bevestigen': 'waarschuwing',
  'nog-niet': 'neutraal',
  'van-kracht': 'ok',
  verlopen: 'neutraal',
  beeindigd: 'neutraal',
  vervangen: 'neutraal',
} as const

export const Stand = ({ beeld }: { beeld: Standbeeld }) => (
  <Badge tekst={standWoorden[beeld.stand]} soort={kleur[beeld.stand]} />
)

/** The register: what needs somebody first, and the processors without an agreement. */
export const ConvenantenPagina = ({
  register,
  woorden,
}: {
  register: Register
  woorden: Woorden
}) => (
  <>
    <Kop niveau={1}>Convenanten en overeenkomsten</Kop>
    <Alinea soort="inleiding">
      Hier staat wat organisaties met elkaar afspraken over gegevens. Een afspraak kan strenger zijn
      dan de wet. Ruimer kan nooit.
    </Alinea>
    {register.magOpstellen && (
      <Knoppenrij>
        <KnopLink href={paden.convenantNieuw()} soort="hoofd">
          Nieuwe overeenkomst
        </KnopLink>
      </Knoppenrij>
    )}
    <Zonder register={register} woorden={woorden} />
    <section>
      <Kop niveau={2}>Alle overeenkomsten</Kop>
      {register.regels.length === 0 ? (
        <Leeg titel="Er staat nog geen overeenkomst in het register." />
      ) : (
        <Tabel
          bijschrift="Overeenkomsten, wat aandacht vraagt eerst"
          bijschriftVerborgen
          kolommen={[
            { kop: 'Titel' },
            { kop: 'Soort' },
            { kop: 'Partijen' },
            { kop: 'Stand' },
            { kop: 'Tot' },
          ]}
          rijen={register.regels.map((regel) => rij(regel))}
        />
      )}
    </section>
  </>
)

function rij({ convenant: { id, versie, inhoud }, beeld, partijen }: Convenantregel) {
  return [
    <Link href={paden.convenant(id)} context={`versie ${versie}`} los>
      {inhoud.titel}
    </Link>,
    `${soortWoorden[inhoud.soort].naam}, versie ${versie}`,
    opsomming(partijen),
    <Stand beeld={beeld} />,
    tot(beeld, inhoud.einddatum),
  ]
}

function tot(beeld: Standbeeld, einddatum: string | null): string {
  const dag = einddatum === null ? 'geen einde' : schrijfDatum(einddatum)
  const { nogDagen } = beeld
  if (nogDagen === undefined || nogDagen > bijnaVoorbij) return dag
  return `${dag} (nog ${nogDagen === 1 ? '1 dag' : `${nogDagen} dagen`})`
}

const Zonder = ({ register, woorden }: { register: Register; woorden: Woorden }) =>
  register.zonderOvereenkomst.length === 0 ? null : (
    <Melding soort="waarschuwing" titel="Er ontbreekt een verwerkersovereenkomst die nu geldt">
      <Lijst
        items={register.zonderOvereenkomst.map(
          ({ verwerker, verantwoordelijke, taken, genoemd }) =>
            `${verwerker} werkt voor ${verantwoordelijke}: ${opsomming(taken.map((taak) => woorden.taken[taak].naam))}. In de inrichting staat: ${hoofdletter(opsomming(genoemd))}.`,
        )}
      />
    </Melding>
  )
