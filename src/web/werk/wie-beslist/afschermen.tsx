import { een, type Waarden } from '../../../domein/invoer.ts'
import {
  afschermgronden,
  type Afschermbesluit,
  type Afschermgrond,
} from '../../../domein/afscherming.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { AfschermBeeld } from '../../../handelingen/afscherming-vertegenwoordiger.ts'
import type { WieBeslistBeeld } from '../../../handelingen/wie-beslist.ts'
import { schrijfDag, schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Datumveld,
  Formulier,
  Fouten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Link,
  Melding,
  Tabel,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'

const grondWoorden: Readonly<Record<Afschermgrond, string>> = {
  veiligheid: 'De veiligheid van deze persoon of van iemand anders',
  'zwaarwegend-belang': 'Een ander zwaarwegend belang van deze persoon',
}
const besluitWoorden: Readonly<Record<Afschermbesluit, string>> = {
  begin: 'Afgeschermd',
  verlengd: 'Verlengd',
  beeindigd: 'Gestopt',
}
const buiten = 'iemand buiten dit dossier'

interface AfschermProps {
  beeld: AfschermBeeld
  waarden: Waarden
  fouten: readonly Fout[]
  nieuw: boolean
  csrf: string
}

/** Deciding that somebody is kept from everything about a person, that it goes on, or that it ends. */
export const AfschermenPagina = ({ beeld, waarden, fouten, nieuw, csrf }: AfschermProps) => {
  const { dossier, persoon, wie, loopt } = beeld
  const naam = wie.naam ?? buiten
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>{`Scherm ${persoon.naam} af voor ${naam}`}</Kop>
      {nieuw && (
        <Melding soort="ok" titel="Uw besluit staat erin" nieuw>
          <p>Het geldt vanaf nu.</p>
        </Melding>
      )}
      {loopt === undefined ? (
        <Uitleg naam={persoon.naam} ander={naam} />
      ) : (
        <Melding soort="waarschuwing" titel={`${persoon.naam} is nu afgeschermd voor ${naam}`}>
          <p>{`Sinds ${schrijfDag(loopt.begonnenOp)}. Bekijk het opnieuw op ${schrijfDatum(loopt.herzienOp)} of eerder. Het stopt niet vanzelf.`}</p>
        </Melding>
      )}
      <Formulier actie={paden.afschermenVan(dossier.id, persoon.id, wie.id)} csrf={csrf}>
        {loopt !== undefined && (
          <Keuzerondjes
            naam="soort"
            legenda="Wat besluit u?"
            keuzes={[
              {
                waarde: 'verlengd',
                tekst: 'Het gaat door',
                hint: 'Kies hieronder een nieuwe dag.',
              },
              {
                waarde: 'beeindigd',
                tekst: 'Het stopt nu',
                hint: `${naam} ziet dan weer wat de wet toelaat.`,
              },
            ]}
            waarde={een(waarden, 'soort')}
            fout={foutBij(fouten, 'soort')}
          />
        )}
        <Keuzerondjes
          naam="grond"
          legenda="Waar gaat het om?"
          keuzes={afschermgronden.map((waarde) => ({ waarde, tekst: grondWoorden[waarde] }))}
          waarde={een(waarden, 'grond')}
          fout={foutBij(fouten, 'grond')}
        />
        <Tekstvlak
          naam="reden"
          label="Waarom besluit u dit?"
          hint="Alleen wie in dit dossier werkt, leest dit."
          max={2000}
          regels={5}
          waarde={een(waarden, 'reden')}
          fout={foutBij(fouten, 'reden')}
        />
        <Datumveld
          naam="herzien"
          label="Wanneer bekijkt u dit opnieuw?"
          hint="Binnen een half jaar, bijvoorbeeld 03-03-2027. Leeg laten als het stopt."
          optioneel={loopt !== undefined}
          waarde={een(waarden, 'herzien')}
          fout={foutBij(fouten, 'herzien')}
        />
        <Knoppenrij>
          <Knop>{loopt === undefined ? 'Scherm af' : 'Leg het besluit vast'}</Knop>
          <KnopLink soort="stil" href={paden.wieBeslist(dossier.id, persoon.id)}>
            Terug
          </KnopLink>
        </Knoppenrij>
      </Formulier>
      <Besluiten beeld={beeld} />
    </>
  )
}

const Uitleg = ({ naam, ander }: { naam: string; ander: string }) => (
  <>
    <Alinea soort="inleiding">
      {`${ander} ziet en hoort dan niets meer over ${naam}. Dat geldt meteen.`}
    </Alinea>
    <Lijst
      items={[
        `Op de eigen pagina van ${ander} staat niets meer over ${naam}. Er staat ook niet dat iets is weggehaald.`,
        `${ander} krijgt geen bericht en wordt niet om toestemming gevraagd.`,
        'Ook de andere ouder ziet dit besluit niet. Een kind vanaf 12 jaar ziet wel dat er niets te zien is, nooit waarom.',
        'Vraag een toestemming die al loopt opnieuw.',
        'Zijn er broers of zussen? Besluit dat voor ieder kind apart.',
        'Let op brieven, telefoon en gesprekken: die kan dit systeem niet tegenhouden.',
      ]}
    />
  </>
)

const Besluiten = ({ beeld: { besluiten } }: { beeld: AfschermBeeld }) =>
  besluiten.length === 0 ? null : (
    <section aria-labelledby="besluiten">
      <Kop niveau={2} id="besluiten">
        Wat is besloten
      </Kop>
      <Tabel
        bijschrift="Besluiten over afschermen, de nieuwste eerst"
        bijschriftVerborgen
        kolommen={[
          { kop: 'Op' },
          { kop: 'Besluit' },
          { kop: 'Waarom' },
          { kop: 'Opnieuw bekijken' },
        ]}
        rijen={besluiten.map((besluit) => [
          schrijfMoment(besluit.op),
          besluitWoorden[besluit.soort],
          `${grondWoorden[besluit.grond]}. ${besluit.reden}`,
          besluit.herzienOp === null ? 'Niet meer' : schrijfDatum(besluit.herzienOp),
        ])}
      />
    </section>
  )

/** On the page of who decides: from whom this person is shielded, whom they let help, and the way to shield. */
export const Afgeschermd = ({ beeld }: { beeld: WieBeslistBeeld }) => {
  const { dossier, persoon, personen, vertegenwoordigers, afschermingen, helpers, vandaag } = beeld
  const namen = new Map<string, string | undefined>([
    ...vertegenwoordigers.map((v) => [v.persoonId, v.naam] as const),
    ...personen.map((p) => [p.id, p.naam] as const),
  ])
  const naam = (id: string): string => namen.get(id) ?? buiten
  const anderen = [
    ...new Set([
      ...vertegenwoordigers.map((v) => v.persoonId),
      ...helpers.map(({ helperId }) => helperId),
    ]),
  ].filter((id) => afschermingen.every(({ wieId }) => wieId !== id))
  if (anderen.length + afschermingen.length === 0) return null
  return (
    <section aria-labelledby="afscherming">
      <Kop niveau={2} id="afscherming">
        Afschermen
      </Kop>
      {afschermingen.length > 0 && (
        <Melding soort="waarschuwing" titel="Hier is iemand afgeschermd">
          <Lijst
            items={afschermingen.map(
              ({ wieId, herzienOp }) =>
                `${naam(wieId)} ziet en hoort niets over ${persoon.naam}. Opnieuw bekijken: ${schrijfDatum(herzienOp)}${herzienOp < vandaag ? ', dat is voorbij' : ''}.`,
            )}
          />
          <p>Vraag en vertel deze persoon niets.</p>
        </Melding>
      )}
      {helpers.length > 0 && (
        <Lijst
          items={helpers.map(
            ({ helperId, geldigTot, omvang }) =>
              `${naam(helperId)} kijkt mee tot ${schrijfDatum(geldigTot)}: ${omvang === 'alles' ? 'alles wat over deze persoon gaat' : 'wat van de gemeente is'}.`,
          )}
        />
      )}
      {beeld.magSchrijven && (
        <Lijst
          items={[
            ...afschermingen.map(({ wieId }) => (
              <Link href={paden.afschermenVan(dossier.id, persoon.id, wieId)}>
                {`Verleng of stop: ${naam(wieId)}`}
              </Link>
            )),
            ...anderen.map((id) => (
              <Link href={paden.afschermenVan(dossier.id, persoon.id, id)}>
                {`Scherm ${persoon.naam} af voor ${naam(id)}`}
              </Link>
            )),
          ]}
        />
      )}
    </section>
  )
}
