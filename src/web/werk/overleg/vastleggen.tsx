import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import {
  dagVeld,
  deelVeld,
  gegevenVeld,
  gehoordCategorieen,
  gehoordVeld,
  tekstVeld,
  wieVeld,
} from '../../../domein/overleg-verslag.ts'
import { langsteInhoud } from '../../../domein/verstrekking.ts'
import type { Deelkans, Verslagformulier } from '../../../handelingen/overleg-verslag.ts'
import type { Overlegdeelnemer } from '../../../handelingen/overleg.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Datumveld,
  Formulier,
  Fouten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Melding,
  Tekstveld,
  Tekstvlak,
  Uitleg,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { WatWelKan } from '../vragen/mogelijk.tsx'

interface VastlegProps {
  formulier: Verslagformulier
  waarden: Waarden
  fouten: readonly Fout[]
  woorden: Woorden
  csrf: string
}

/** Recording what came of an overleg. Nothing is ticked beforehand. */
export const VastleggenPagina = (props: VastlegProps) => {
  const { formulier, waarden, fouten, csrf } = props
  const { dossier, kop, deelnemers, personen } = formulier
  const mensen = personen.filter(({ id }) => kop.personen.includes(id))
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Leg vast wat eruit kwam</Kop>
      {formulier.verslag !== undefined && (
        <Melding soort="info" titel="Dit overleg is al vastgelegd">
          <p>
            Het kan niet nog eens. <Link href={paden.overleg(kop.id)}>Bekijk wat er staat</Link>.
          </p>
        </Melding>
      )}
      {dossier.status !== 'open' && (
        <Melding soort="waarschuwing" titel="Dit dossier is gesloten">
          <p>Komt er een nieuwe vraag? Neem die dan aan.</p>
        </Melding>
      )}
      <Formulier actie={paden.overlegVastleggen(kop.id)} csrf={csrf}>
        <Datumveld
          naam="gehoudenOp"
          label="Op welke dag was het overleg?"
          waarde={een(waarden, 'gehoudenOp')}
          fout={foutBij(fouten, 'gehoudenOp')}
        />
        <Aankruisvakken
          naam="aanwezig"
          legenda="Wie waren er?"
          keuzes={deelnemers.map(({ nr, wie }) => ({ waarde: String(nr), tekst: wie }))}
          waarden={lijst(waarden, 'aanwezig')}
          fout={foutBij(fouten, 'aanwezig')}
        />
        <Keuzerondjes
          naam="inwonerErbij"
          legenda="Was de inwoner erbij?"
          naastElkaar
          keuzes={[
            { waarde: 'ja', tekst: 'Ja' },
            { waarde: 'nee', tekst: 'Nee' },
          ]}
          waarde={een(waarden, 'inwonerErbij')}
          fout={foutBij(fouten, 'inwonerErbij')}
        />
        {deelnemers.map((deelnemer) => (
          <section aria-labelledby={`partij-${deelnemer.nr}`}>
            <Kop niveau={2} id={`partij-${deelnemer.nr}`}>
              {deelnemer.wie}
            </Kop>
            {mensen.map((persoon) => (
              <Tafel {...props} deelnemer={deelnemer} persoon={persoon} />
            ))}
          </section>
        ))}
        {formulier.kansen.some((kans) => kans.weging.draagt && !kans.achteraf) && (
          <Datumveld
            naam="verteldOp"
            label="Vertelde u iets? Wanneer vertelde u de inwoner dat u dat zou doen?"
            waarde={een(waarden, 'verteldOp')}
            fout={foutBij(fouten, 'verteldOp')}
          />
        )}
        <Kop niveau={2}>Hoe gaat het verder?</Kop>
        {mensen.map(({ id, naam }) => (
          <>
            <Tekstveld
              naam={wieVeld(id)}
              label={`Wie vertelt ${naam} hoe het verder gaat?`}
              hint="Een functie is genoeg."
              maxlengte={200}
              waarde={een(waarden, wieVeld(id))}
              fout={foutBij(fouten, wieVeld(id))}
            />
            <Datumveld
              naam={dagVeld(id)}
              label={`Voor welke dag hoort ${naam} dat?`}
              waarde={een(waarden, dagVeld(id))}
              fout={foutBij(fouten, dagVeld(id))}
            />
          </>
        ))}
        <Tekstvlak
          naam="plan"
          label="Wat komt hiervan in het plan?"
          max={5000}
          regels={4}
          waarde={een(waarden, 'plan')}
          fout={foutBij(fouten, 'plan')}
          optioneel
        />
        {formulier.verslag === undefined && (
          <>
            <Alinea>
              Dit gaat met datum en tijd in het logboek. Niemand kan het daarna veranderen.
            </Alinea>
            <Knoppenrij>
              <Knop>Leg dit overleg vast</Knop>
              <KnopLink href={paden.overleg(kop.id)} soort="stil">
                Terug naar de agenda
              </KnopLink>
            </Knoppenrij>
          </>
        )}
      </Formulier>
      <WatWelKan dossierId={dossier.id} />
    </>
  )
}

/** What we told this party about this person, and what they told us. */
const Tafel = (
  props: VastlegProps & {
    deelnemer: Overlegdeelnemer
    persoon: { id: string; naam: string }
  },
) => {
  const { formulier, waarden, fouten, woorden, deelnemer, persoon } = props
  const kansen = formulier.kansen.filter(
    (kans) => kans.nr === deelnemer.nr && kans.persoonId === persoon.id,
  )
  return (
    <>
      <Kop niveau={3}>{`Over ${persoon.naam}`}</Kop>
      {kansen.length === 0 && (
        <Leeg
          titel={`Over ${persoon.naam} mag u deze deelnemer nog niets vertellen.`}
          actie={{
            href: paden.delen(formulier.dossier.id),
            tekst: 'Neem eerst een besluit om te delen',
          }}
        >
          Er is geen besluit voor. Luisteren mag wel, en de inwoner mag zelf alles vertellen.
        </Leeg>
      )}
      {kansen.map((kans) =>
        kans.weging.draagt && kans.beletsel === undefined ? (
          <Verteldvelden {...props} kans={kans} />
        ) : (
          <NogNiet formulier={formulier} kans={kans} />
        ),
      )}
      <Uitleg
        titel={`Vertelde deze deelnemer iets over ${persoon.naam}?`}
        open={lijst(waarden, gehoordVeld(deelnemer.nr, persoon.id)).length > 0}
      >
        <Aankruisvakken
          naam={gehoordVeld(deelnemer.nr, persoon.id)}
          legenda={`Wat voor gegevens hoorde u over ${persoon.naam}?`}
          hint="Alleen de soort. Wat u nodig heeft, schrijft u daarna op in het dossier."
          keuzes={gehoordCategorieen.map((code) => ({
            waarde: code,
            tekst: hoofdletter(woorden.categorieen[code].naam),
          }))}
          waarden={lijst(waarden, gehoordVeld(deelnemer.nr, persoon.id))}
          fout={foutBij(fouten, gehoordVeld(deelnemer.nr, persoon.id))}
        />
      </Uitleg>
    </>
  )
}

const Verteldvelden = ({
  formulier,
  waarden,
  fouten,
  woorden,
  kans,
}: VastlegProps & { kans: Deelkans }) => {
  const { nr, besluitId, nummer, categorieen, gegevens } = kans
  const naam = deelVeld(nr, besluitId)
  return (
    <>
      <Aankruisvakken
        naam={naam}
        legenda={`Wat vertelde u, onder besluit ${nummer}?`}
        hint={
          kans.weging.toestemmingen.some((t) => t.eenmalig)
            ? 'Hiervoor is eenmalige toestemming. Die is gebruikt als u dit vastlegt.'
            : 'Niets aankruisen betekent: niets verteld.'
        }
        keuzes={categorieen.map((c) => ({
          waarde: c,
          tekst: hoofdletter(woorden.categorieen[c].naam),
        }))}
        waarden={lijst(waarden, naam)}
        fout={foutBij(fouten, naam)}
      />
      {categorieen.map((c) => (
        <Tekstvlak
          naam={tekstVeld(nr, besluitId, c)}
          label={`Wat precies, over: ${woorden.categorieen[c].naam} (${nummer})`}
          hint="Alleen als u dit aankruist."
          max={langsteInhoud}
          regels={2}
          waarde={een(waarden, tekstVeld(nr, besluitId, c))}
          fout={foutBij(fouten, tekstVeld(nr, besluitId, c))}
        />
      ))}
      {gegevens.length > 0 && (
        <Aankruisvakken
          naam={gegevenVeld(nr, besluitId)}
          legenda="Welke gegevens uit het dossier waren dat?"
          keuzes={gegevens.map(({ id, categorie }) => ({
            waarde: id,
            tekst: formulier.gegevens.get(id) ?? '',
            hint: hoofdletter(woorden.categorieen[categorie].naam),
          }))}
          waarden={lijst(waarden, gegevenVeld(nr, besluitId))}
          fout={foutBij(fouten, gegevenVeld(nr, besluitId))}
          optioneel
        />
      )}
    </>
  )
}

/** There is a besluit, but it does not carry telling now: why, and the way on. */
const NogNiet = ({ formulier, kans }: { formulier: Verslagformulier; kans: Deelkans }) => {
  const { weging, beletsel, nummer, besluitId } = kans
  const waarom =
    beletsel !== undefined
      ? 'Eerst moet nog iets gebeuren bij dit besluit.'
      : weging.nodig === 'geen'
        ? 'De regels van vandaag staan dit niet toe.'
        : 'Er is geen geldige toestemming vastgelegd voor deze gegevens en deze deelnemer.'
  return (
    <Melding soort="waarschuwing" titel={`Onder besluit ${nummer} kunt u nu niets vertellen`}>
      <p>{waarom}</p>
      <p>
        <Link href={paden.besluitUitvoeren(besluitId)}>Bekijk wat er nodig is</Link>
        {weging.nodig !== 'geen' && (
          <>
            {' '}
            of{' '}
            <Link href={paden.toestemmingVragen(formulier.dossier.id)}>vraag om toestemming</Link>
          </>
        )}
        . Over de inwoner praten zonder naam kan wel.
      </p>
    </Melding>
  )
}
