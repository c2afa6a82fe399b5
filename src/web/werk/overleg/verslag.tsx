import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Overlegbeeld, Verslagbeeld } from '../../../handelingen/overleg.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import { opsomming } from '../../tekst.ts'
import { Alinea, Gegevenslijst, Kaart, Kop, Leeg, Link, Lijst } from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'

interface VerslagProps {
  beeld: Overlegbeeld
  verslag: Verslagbeeld
  woorden: Woorden
}

/** What came of an overleg: per person what was told by whom, on which consent, and who tells them what follows. */
export const Verslagdeel = ({ beeld, verslag, woorden }: VerslagProps) => {
  const { kop, personen, deelnemers, dossier } = beeld
  const wie = (nr: number): string => deelnemers.find((d) => d.nr === nr)?.wie ?? ''
  const mensen = personen.filter(({ id }) => kop.personen.includes(id))
  return (
    <>
      <Kop niveau={2}>Wat eruit kwam</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Gehouden op', waarde: schrijfDatum(verslag.gehoudenOp) },
          { naam: 'Aanwezig', waarde: <Lijst items={verslag.aanwezig.map(wie)} /> },
          { naam: 'Inwoner erbij', waarde: verslag.inwonerErbij ? 'Ja' : 'Nee' },
          {
            naam: 'In het plan',
            waarde:
              verslag.inhoud === null || verslag.inhoud.plan === '' ? (
                'Niets'
              ) : (
                <>
                  <Tekstblok tekst={verslag.inhoud.plan} />
                  <br />
                  <Link href={paden.plan(dossier.id)} los>
                    Naar het plan
                  </Link>
                </>
              ),
          },
        ]}
      />
      {mensen.map(({ id, naam }) => (
        <Kaart titel={naam} niveau={3}>
          <Persoondeel {...{ verslag, woorden, wie }} persoonId={id} />
        </Kaart>
      ))}
      <Alinea>
        Wat anderen vertelden, staat hier alleen als soort. Heeft u het nodig?{' '}
        <Link href={paden.gegeven(dossier.id)}>Schrijf het op in het dossier</Link>, met de bron
        erbij.
      </Alinea>
    </>
  )
}

const Persoondeel = ({
  verslag,
  woorden,
  wie,
  persoonId,
}: Omit<VerslagProps, 'beeld'> & { persoonId: string; wie: (nr: number) => string }) => {
  const regels = verslag.gedeeld.filter((g) => g.persoonId === persoonId)
  const naam = (code: (typeof regels)[number]['categorie']): string =>
    woorden.categorieen[code].naam
  const afspraak = verslag.afspraken.find((a) => a.persoonId === persoonId)
  const toestemmingen = new Map(
    regels.flatMap((g) => g.toestemmingen).map((t) => [t.id, t] as const),
  )
  const perPartij = (richting: 'verteld' | 'gehoord') =>
    [...new Set(regels.filter((g) => g.richting === richting).map((g) => g.nr))].map((nr) => {
      const soorten = new Set(
        regels.filter((g) => g.richting === richting && g.nr === nr).map((g) => naam(g.categorie)),
      )
      return `${wie(nr)}: ${opsomming([...soorten])}`
    })
  const verteld = perPartij('verteld')
  const gehoord = perPartij('gehoord')
  return (
    <>
      {verteld.length + gehoord.length === 0 && (
        <Leeg titel="Over deze persoon is niets gedeeld." />
      )}
      <Gegevenslijst
        regels={[
          ...(verteld.length === 0
            ? []
            : [{ naam: 'Wij vertelden', waarde: <Lijst items={verteld} /> }]),
          ...(gehoord.length === 0
            ? []
            : [{ naam: 'Zij vertelden', waarde: <Lijst items={gehoord} /> }]),
          ...[...toestemmingen.values()].map((t) => ({
            naam: t.eenmalig ? 'Eenmalige toestemming, nu gebruikt' : 'Toestemming',
            waarde: (
              <Link href={paden.toestemming(t.id)} los>
                {t.nummer}
              </Link>
            ),
          })),
          ...(afspraak === undefined
            ? []
            : [
                {
                  naam: 'Vertelt hoe het verder gaat',
                  waarde: (
                    <>
                      {`${afspraak.wie}, uiterlijk op ${schrijfDatum(afspraak.uiterlijk)}. `}
                      {afspraak.gedaanOp === null ? (
                        <Link href={paden.plicht(afspraak.plichtId)} los>
                          Rond dit af
                        </Link>
                      ) : (
                        'Gedaan.'
                      )}
                    </>
                  ),
                },
              ]),
        ]}
      />
    </>
  )
}
