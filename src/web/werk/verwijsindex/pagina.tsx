import { een, type Fouten as Foutlijst, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum, toonDatum, type Datum } from '../../../domein/leeftijd.ts'
import { verwijderWoorden, verwijderredenen } from '../../../domein/verwijsindex.ts'
import { risicoKeuzes } from '../../../domein/afweging/plannen/verwijsindex-risicos.ts'
import type { Dossierregel } from '../../../handelingen/dossier.ts'
import type { MeldingRij, Verwijsindexbeeld } from '../../../handelingen/verwijsindex.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Datumveld,
  Formulier,
  Fouten,
  Gegevenslijst,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Lijst,
  Melding,
  Tekstvlak,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Wanneer } from '../tonen.tsx'

const risicoNaam = (waarde: string): string =>
  risicoKeuzes.find((keuze) => keuze.waarde === waarde)?.tekst ?? waarde

const gelukt: Readonly<Record<string, string>> = {
  gemeld: 'De melding is vastgelegd',
  weg: 'Vastgelegd dat de melding weg is',
}

interface LijstProps {
  beeld: Verwijsindexbeeld
  waarden: Waarden
  fouten: Foutlijst
  /** Of which weighing the form was sent. */
  bij: string | undefined
  nieuw: string | undefined
  csrf: string
}

/** What was put in the verwijsindex, what still has to be, and when it must be out of it. */
export const VerwijsindexPagina = (props: LijstProps) => {
  const { beeld, fouten, nieuw } = props
  const { dossier, meldingen, teMelden } = beeld
  const bericht = nieuw === undefined ? undefined : gelukt[nieuw]
  return (
    <>
      <Fouten
        fouten={Object.entries(fouten).map(([veld, tekst]) => ({
          veld: `${veld}-${props.bij ?? ''}`,
          tekst,
        }))}
      />
      {bericht !== undefined && <Melding soort="ok" titel={bericht} nieuw />}
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Verwijsindex</Kop>
      <Alinea soort="inleiding">
        U zet een melding zelf in de verwijsindex. Deelwijzer is daar niet aan verbonden. Hier legt
        u vast dat u meldde, en wanneer de melding weer weg is.
      </Alinea>
      {!beeld.bevoegd && (
        <Melding soort="info" titel="U staat niet in het register van meldingsbevoegden">
          <p>
            U kunt niet zelf melden. Een collega die in het register staat, kan dat wel. Weghalen
            mag u wel vastleggen.
          </p>
        </Melding>
      )}
      {teMelden.map((open) => (
        <TeMeldenKaart {...props} open={open} />
      ))}
      {meldingen.length === 0 ? (
        <Leeg titel="Er is vanuit dit dossier niets gemeld" />
      ) : (
        meldingen.map((melding) => <Meldingkaart melding={melding} beeld={beeld} />)
      )}
      <Knoppenrij>
        <KnopLink href={paden.afwegingBegin(dossier.id, 'verwijsindex')}>
          Een melding afwegen
        </KnopLink>
        <KnopLink href={paden.afwegingBegin(dossier.id, 'verwijsindex-match')}>
          Er is een match
        </KnopLink>
        <KnopLink href={paden.dossier(dossier.id)} soort="stil">
          Naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const TeMeldenKaart = ({
  open,
  beeld,
  waarden,
  fouten,
  bij,
  csrf,
}: LijstProps & { open: Verwijsindexbeeld['teMelden'][number] }) => {
  const hier = bij === open.afwegingId
  return (
    <Kaart titel={`Nog te doen: afweging ${open.nummer}`} niveau={2}>
      <Alinea>U besloot {open.naam} te melden.</Alinea>
      {!open.verstrekt ? (
        <Alinea>
          {open.besluitId === null ? (
            <Link href={paden.triage(open.triageId, 'weging')} los>
              Maak eerst het besluit af
            </Link>
          ) : (
            <Link href={paden.besluit(open.besluitId)} los>
              Leg eerst bij het besluit vast dat u meldt
            </Link>
          )}
        </Alinea>
      ) : (
        beeld.magSchrijven &&
        beeld.bevoegd && (
          <Formulier actie={paden.verwijsindexMelding(open.afwegingId)} csrf={csrf}>
            <Datumveld
              naam="gemeldOp"
              id={`gemeldOp-${open.afwegingId}`}
              label="Op welke dag zette u de melding in de verwijsindex?"
              waarde={(hier ? een(waarden, 'gemeldOp') : '') || toonDatum(beeld.vandaag)}
              fout={hier ? fouten['gemeldOp'] : undefined}
            />
            <Knoppenrij>
              <Knop>Leg de melding vast</Knop>
            </Knoppenrij>
          </Formulier>
        )
      )}
    </Kaart>
  )
}

const Meldingkaart = ({
  melding,
  beeld,
}: {
  melding: Verwijsindexbeeld['meldingen'][number]
  beeld: Verwijsindexbeeld
}) => (
  <Kaart titel={`Melding ${melding.nummer}`} niveau={2}>
    <Gegevenslijst regels={meldingRegels(melding, melding.naam, beeld.vandaag)} />
    <Alinea>
      <Link href={paden.afweging(melding.afwegingId)} context={`van melding ${melding.nummer}`} los>
        Lees de afweging
      </Link>
    </Alinea>
    {melding.verwijdering === undefined && beeld.magSchrijven && (
      <Knoppenrij>
        <KnopLink href={paden.verwijsindexWeg(melding.id)} soort="tweede">
          {`Melding ${melding.nummer} is weg`}
        </KnopLink>
      </Knoppenrij>
    )}
  </Kaart>
)

function meldingRegels(melding: MeldingRij, naam: string | undefined, vandaag: Datum) {
  const { verwijdering } = melding
  return [
    ...(naam === undefined ? [] : [{ naam: 'Over', waarde: naam }]),
    { naam: 'Gemeld op', waarde: schrijfDatum(melding.gemeldOp) },
    { naam: 'Door', waarde: melding.petNaam },
    {
      naam: 'Waarom',
      waarde: <Lijst items={(melding.inhoud?.risicos ?? ['vernietigd']).map(risicoNaam)} />,
    },
    ...(verwijdering === undefined
      ? [
          {
            naam: 'Uiterlijk weg',
            waarde: <Wanneer uiterlijk={melding.uiterlijk} vandaag={vandaag} />,
          },
        ]
      : [
          {
            naam: 'Weg sinds',
            waarde: `${schrijfDatum(verwijdering.op)}. ${verwijderWoorden[verwijdering.reden]}.`,
          },
          {
            naam: 'In het archief van de verwijsindex',
            waarde:
              verwijdering.archiefTot === null
                ? 'Nee'
                : `Tot ${schrijfDatum(verwijdering.archiefTot)}`,
          },
        ]),
  ]
}

/** Recording that a report was taken out of the index. */
export const VerwijderPagina = (props: {
  melding: MeldingRij
  dossier: Dossierregel
  vandaag: Datum
  waarden: Waarden
  fouten: Foutlijst
  csrf: string
}) => {
  const { melding, dossier, waarden, fouten } = props
  return (
    <>
      <Fouten fouten={Object.entries(fouten).map(([veld, tekst]) => ({ veld, tekst }))} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Melding {melding.nummer} is weg</Kop>
      <Alinea soort="inleiding">
        Haal de melding eerst zelf uit de verwijsindex. Leg het daarna hier vast.
      </Alinea>
      <Gegevenslijst regels={meldingRegels(melding, undefined, props.vandaag)} />
      {melding.verwijdering === undefined && (
        <Formulier actie={paden.verwijsindexWeg(melding.id)} csrf={props.csrf}>
          <Keuzerondjes
            naam="reden"
            legenda="Waarom is de melding weg?"
            hint="Was het risico weg of waren de twee jaar voorbij? Dan bewaart de verwijsindex vijf jaar dat er een melding was, en nooit na de 23e verjaardag."
            keuzes={verwijderredenen.map((reden) => ({
              waarde: reden,
              tekst: verwijderWoorden[reden],
            }))}
            waarde={een(waarden, 'reden')}
            fout={fouten['reden']}
          />
          <Datumveld
            naam="verwijderdOp"
            label="Op welke dag haalde u de melding weg?"
            waarde={een(waarden, 'verwijderdOp') || toonDatum(props.vandaag)}
            fout={fouten['verwijderdOp']}
          />
          <Tekstvlak
            naam="toelichting"
            label="Leg uit waarom"
            max={2000}
            waarde={een(waarden, 'toelichting')}
            fout={fouten['toelichting']}
          />
          <Knoppenrij>
            <Knop>Leg vast dat de melding weg is</Knop>
            <KnopLink href={paden.verwijsindex(dossier.id)} soort="stil">
              Terug
            </KnopLink>
          </Knoppenrij>
        </Formulier>
      )}
    </>
  )
}
