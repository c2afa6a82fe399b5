import type { Dossierbeeld, PersoonMetAdres } from '../../../handelingen/dossier.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import { Alinea, Kop, Link, Lijst, Tabel } from '../../ui/index.ts'
import { gezagInWoorden, leeftijdInWoorden, telbaarGezag } from './balk.tsx'

export const rolWoorden: Readonly<Record<string, string>> = {
  betrokkene: 'over wie het dossier gaat',
  ouder: 'ouder of vertegenwoordiger',
  gezinslid: 'gezinslid',
  naaste: 'naaste',
}

const gezinsrollen: Readonly<Record<string, string>> = {
  ouder: 'Ouder',
  kind: 'Kind',
  partner: 'Partner',
  overig: 'Gezinslid',
}

/**
 * A secret address is never shown, to nobody; that it is secret is told, so that nobody asks around for it. Of who may
 * live there too it is not told why, because that would be about somebody else.
 */
const Adres = ({ persoon }: { persoon: PersoonMetAdres }) => {
  if (persoon.geheimAdres) return <strong>Geheim adres: geef dit nooit door</strong>
  if (persoon.adresVerborgen) return <>Wordt niet getoond. Geef het ook niet door.</>
  return <>{persoon.adres ?? 'Niet bekend'}</>
}

/** Everybody in this dossier, with gezag and address. */
export const Personen = ({ beeld }: { beeld: Dossierbeeld }) => {
  const gezag = telbaarGezag(beeld)
  // Not in an emergency, nor for who may only know that the dossier is there.
  const metBeslissen = beeld.zietWat && beeld.dossier.bron !== 'nood'
  return (
    <section aria-labelledby="personen">
      <Kop niveau={2} id="personen">
        Personen in dit dossier
      </Kop>
      <Tabel
        bijschrift="Personen in dit dossier"
        bijschriftVerborgen
        kolommen={[
          { kop: 'Naam' },
          { kop: 'Rol' },
          { kop: 'Leeftijd' },
          { kop: 'Gezag' },
          ...(metBeslissen ? [{ kop: 'Beslissen' }, { kop: 'Bericht' }] : []),
          { kop: 'Adres' },
          { kop: 'BSN' },
        ]}
        rijen={beeld.personen.map((persoon) => [
          persoon.naam,
          hoofdletter(rolWoorden[persoon.rol] ?? persoon.rol),
          leeftijdInWoorden(persoon.leeftijd),
          gezag
            .filter((g) => g.vertegenwoordigerId === persoon.id)
            .map((g) => `${hoofdletter(gezagInWoorden(g))} (bron: ${g.bron})`)
            .join('; ') || '–',
          ...(metBeslissen
            ? [
                <Link
                  href={paden.wieBeslist(beeld.dossier.id, persoon.id)}
                  context={`over ${persoon.naam}`}
                  los
                >
                  Wie beslist
                </Link>,
                <Link
                  href={paden.bereikbaar(beeld.dossier.id, persoon.id)}
                  context={`aan ${persoon.naam}`}
                  los
                >
                  Bericht
                </Link>,
              ]
            : []),
          <Adres persoon={persoon} />,
          <Link href={paden.bsn(beeld.dossier.id, persoon.id)} context={`van ${persoon.naam}`} los>
            BSN
          </Link>,
        ])}
      />
    </section>
  )
}

/** The family in a gezinsdossier; in the dossier of one person the way to it, when this pet may go there. */
export const Gezin = ({ beeld, woorden }: { beeld: Dossierbeeld; woorden: Woorden }) => {
  if (beeld.gezin.length > 0) {
    return (
      <section aria-labelledby="gezin">
        <Kop niveau={2} id="gezin">
          Het gezin
        </Kop>
        <Alinea>
          Schrijf hier alleen wat het hele gezin aangaat. Wat over één gezinslid gaat, hoort in het
          dossier van dat gezinslid.
        </Alinea>
        <Tabel
          bijschrift="Gezinsleden"
          bijschriftVerborgen
          kolommen={[
            { kop: 'Naam' },
            { kop: 'Rol' },
            { kop: 'Leeftijd' },
            { kop: 'Eigen dossier waar u bij kunt' },
          ]}
          rijen={beeld.gezin.map((lid) => [
            lid.naam,
            gezinsrollen[lid.rol] ?? hoofdletter(lid.rol),
            leeftijdInWoorden(lid.leeftijd),
            lid.dossiers.length === 0
              ? '–'
              : lid.dossiers.map((dossier) => (
                  <Link href={paden.dossier(dossier.id)} los>
                    {hoofdletter(woorden.dossiers[dossier.soort].naam)} {dossier.nummer}
                  </Link>
                )),
          ])}
        />
        <Alinea soort="klein">
          Een streepje zegt niet of er een dossier is. U ziet alleen dossiers waar u in deze pet bij
          kunt.
        </Alinea>
      </section>
    )
  }
  if (beeld.gezinsdossiers.length === 0) return null
  return (
    <section aria-labelledby="gezin">
      <Kop niveau={2} id="gezin">
        Het gezin
      </Kop>
      <Lijst
        items={beeld.gezinsdossiers.map((dossier) => (
          <Link href={paden.dossier(dossier.id)} los>
            Dossier van het gezin {dossier.nummer}
          </Link>
        ))}
      />
    </section>
  )
}
