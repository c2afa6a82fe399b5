import type { Bevinding } from '../../../domein/inrichting-controle.ts'
import { algemeenInWoorden } from '../../../domein/inrichting-verschil.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { taakregels } from '../../../domein/taakoverzicht.ts'
import type { VersieBeeld } from '../../../handelingen/inrichting.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Gegevenslijst,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Link,
  Melding,
  type Gegevensregel,
} from '../../ui/index.ts'
import { Raakt, Verschillen } from './raakt.tsx'
import { Taaktabel } from './tabel.tsx'
import { statusWoorden, vormWoorden } from './woorden.ts'

interface VersieProps {
  beeld: VersieBeeld
  woorden: Pick<Woorden, 'beroepsgeheimen' | 'dossiers' | 'petten'>
  /** Just saved a page of it. */
  bewaard: boolean
}

/** One version: what it says, what it changes, and — while it is a proposal — where to change it. */
export const VersiePagina = ({ beeld, woorden, bewaard }: VersieProps) => {
  const { versie, magWijzigen, controle } = beeld
  const algemeen = magWijzigen ? { wijzigHref: paden.inrichtingAlgemeen(versie.id) } : {}
  return (
    <>
      {bewaard && <Melding soort="ok" titel="Bewaard in het voorstel" nieuw />}
      <Kop niveau={1}>
        {versie.status === 'voorstel'
          ? 'Voorstel voor een andere inrichting'
          : `Inrichting, versie ${versie.nummer}`}
      </Kop>
      <Stand beeld={beeld} />
      {versie.status === 'voorstel' && <Klaar beeld={beeld} />}
      {controle.aandacht.length > 0 && (
        <Melding soort="info" titel="Goed om te weten">
          <Lijst items={controle.aandacht.map((punt) => punt.tekst)} />
        </Melding>
      )}
      <Kop niveau={2}>Algemeen</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Gaat in', waarde: schrijfDatum(versie.ingangsdatum), ...algemeen },
          {
            naam: 'Wat verandert er en waarom',
            waarde: versie.toelichting || 'niet ingevuld',
            ...algemeen,
          },
          ...algemeenInWoorden(versie.inhoud, { vorm: (vorm) => vormWoorden[vorm].tekst }).map(
            ([naam, waarde]): Gegevensregel => ({
              naam,
              waarde: waarde || 'niet ingevuld',
              ...algemeen,
            }),
          ),
        ]}
      />
      <Kop niveau={2}>Taken</Kop>
      <Taaktabel
        inrichting={versie.inhoud}
        organisaties={beeld.organisaties}
        woorden={woorden}
        {...(magWijzigen ? { wijzig: (taak) => paden.inrichtingTaak(versie.id, taak) } : {})}
      />
      <Kop niveau={2}>Wat verandert er</Kop>
      <Verschillen beeld={beeld} />
      {versie.status === 'voorstel' && <Raakt beeld={beeld} />}
      <Knoppenrij>
        {(magWijzigen || beeld.magBesluiten) && (
          <KnopLink href={paden.inrichtingBesluit(versie.id)} soort="hoofd">
            {beeld.magBesluiten ? 'Naar het besluit' : 'Voorstel intrekken'}
          </KnopLink>
        )}
        <KnopLink href={paden.inrichting()}>Naar alle versies</KnopLink>
      </Knoppenrij>
    </>
  )
}

/** Who made it, who decided, and from when it holds. */
export const Stand = ({ beeld: { versie, latere, teLaat } }: Pick<VersieProps, 'beeld'>) => (
  <>
    <Gegevenslijst
      regels={[
        { naam: 'Stand', waarde: statusWoorden[versie.status] },
        {
          naam: 'Gemaakt',
          waarde: `op ${schrijfDag(versie.gemaaktOp)}, door ${versie.gemaaktDoor ?? 'de installatie'}`,
        },
        ...(versie.beslotenOp === null
          ? []
          : [
              {
                naam: 'Besloten',
                waarde: `op ${schrijfDag(versie.beslotenOp)}, door ${versie.beslotenDoor ?? 'de installatie'}`,
              },
            ]),
        ...(versie.reden === '' ? [] : [{ naam: 'Reden', waarde: versie.reden }]),
      ]}
    />
    {teLaat && (
      <Melding soort="waarschuwing" titel="De ingangsdatum is voorbij">
        <p>Een inrichting gaat vandaag of later in. Er is een nieuwe dag nodig.</p>
      </Melding>
    )}
    {latere !== undefined && (
      <Melding soort="waarschuwing" titel="Er is al een latere versie vastgesteld">
        <p>
          Vanaf {schrijfDatum(latere.ingangsdatum)} geldt{' '}
          <Link href={paden.inrichtingVersie(latere.id)}>versie {latere.nummer}</Link>, en niet meer
          wat hier staat.
        </p>
      </Melding>
    )}
  </>
)

const Klaar = ({ beeld }: Pick<VersieProps, 'beeld'>) => {
  const { controle, magWijzigen, versie } = beeld
  const fouten = [
    ...controle.fouten,
    ...(versie.toelichting === ''
      ? [
          {
            plaats: 'algemeen' as const,
            veld: 'toelichting',
            tekst: 'Schrijf bij Algemeen op wat er verandert en waarom.',
          },
        ]
      : []),
  ]
  if (fouten.length === 0) {
    return magWijzigen ? (
      <Alinea>
        Dit voorstel is in orde. Een andere beheerder stelt het vast of stuurt het terug. U kunt dat
        niet zelf.
      </Alinea>
    ) : null
  }
  return (
    <Melding soort="waarschuwing" titel="Nog niet in orde">
      <p>Zolang dit er staat, kan niemand het voorstel vaststellen.</p>
      <Lijst
        items={fouten.map((punt) =>
          magWijzigen ? <Link href={adresVan(versie.id, punt)}>{punt.tekst}</Link> : punt.tekst,
        )}
      />
    </Melding>
  )
}

function adresVan(id: string, { plaats, veld }: Bevinding): string {
  return plaats === 'algemeen'
    ? veld === 'taken'
      ? paden.inrichtingVersie(id)
      : `${paden.inrichtingAlgemeen(id)}#${veld}`
    : `${paden.inrichtingTaak(id, plaats)}#${veld}`
}

/** In which task a finding is, in words. */
export function plaatsNaam(plaats: Bevinding['plaats']): string {
  return plaats === 'algemeen' ? 'Algemeen' : taakregels(plaats).naam
}
