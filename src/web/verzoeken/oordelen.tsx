import { een, lijst, type Waarden } from '../../domein/invoer.ts'
import {
  isOordeelsoort,
  langsteBrieftekst,
  langsteReden,
  uitvoeringenVoor,
  velden,
  vraagsoortVan,
  type Vraagdeel,
  type Weegdeel,
} from '../../domein/verzoek-weging.ts'
import { grondenVoor, grondMet, wisgevallen } from '../../domein/weigergrond.ts'
import {
  Aankruisvakken,
  foutBij,
  Keuzelijst,
  Keuzerondjes,
  Lijst,
  Tekstvlak,
  Uitleg,
  type Fout,
} from '../ui/index.ts'
import { uitvoeringWoorden } from './woorden.ts'

interface OordeelProps {
  deel: Weegdeel
  vraag: Vraagdeel
  waarden: Waarden
  fouten: readonly Fout[]
  /** What in the dossier can be left out, when everything is asked. */
  stukken: readonly { id: string; naam: string }[]
}

/** What somebody decides about one datum: yes, partly or no, with the reason of the law and in plain words. */
export const Oordeelvragen = (props: OordeelProps) => {
  const { deel, vraag, waarden, fouten } = props
  const v = velden(vraag.nr)
  const oordeelt = isOordeelsoort(deel.soort)
  const uitvoeringen = uitvoeringenVoor(deel)
  return (
    <>
      <Keuzerondjes
        naam={v.oordeel}
        legenda={oordeelt ? 'Heeft de inwoner gelijk?' : 'Wat is het antwoord?'}
        keuzes={
          oordeelt
            ? [
                { waarde: 'ja', tekst: 'Ja, gegrond' },
                { waarde: 'deels', tekst: 'Deels gegrond' },
                { waarde: 'nee', tekst: 'Nee, ongegrond' },
              ]
            : [
                { waarde: 'ja', tekst: 'Ja' },
                { waarde: 'deels', tekst: 'Deels' },
                { waarde: 'nee', tekst: 'Nee' },
              ]
        }
        waarde={een(waarden, v.oordeel)}
        fout={foutBij(fouten, v.oordeel)}
        naastElkaar
      />
      {uitvoeringen.length > 1 && (
        <Keuzerondjes
          naam={v.uitvoering}
          legenda="Bij ja of deels: wat gaat er gebeuren?"
          optioneel
          keuzes={uitvoeringen.map((code) => ({ waarde: code, tekst: uitvoeringWoorden[code] }))}
          waarde={een(waarden, v.uitvoering)}
          fout={foutBij(fouten, v.uitvoering)}
        />
      )}
      {vraagsoortVan(deel) === 'verbeteren' && (
        <Tekstvlak
          naam={v.nieuw}
          label="Bij verbeteren: wat staat er vanaf nu?"
          hint="Wat er stond, blijft in de geschiedenis van het dossier als de wet dat vraagt."
          optioneel
          waarde={een(waarden, v.nieuw)}
          fout={foutBij(fouten, v.nieuw)}
        />
      )}
      {vraag.alles && props.stukken.length > 0 && <Weglaten {...props} />}
      {!oordeelt && <Grond {...props} />}
      <Tekstvlak
        naam={v.reden}
        label={
          oordeelt
            ? 'Wat heeft u gevonden, en wat vindt u daarvan?'
            : 'Bij deels of nee: uitleg voor de inwoner'
        }
        hint="De inwoner leest dit in de brief. Gebruik korte zinnen. Noem geen anderen."
        max={langsteReden}
        waarde={een(waarden, v.reden)}
        fout={foutBij(fouten, v.reden)}
        optioneel={!oordeelt}
      />
    </>
  )
}

const Grond = ({ deel, vraag, waarden, fouten }: OordeelProps) => {
  const v = velden(vraag.nr)
  const gronden = grondenVoor(deel.soort, deel.dossier, deel.rol)
  return (
    <>
      <Keuzelijst
        naam={v.grond}
        label="Bij deels of nee: welke reden uit de wet?"
        hint="Geen van deze redenen? Dan is het antwoord ja."
        leeg="Kies een reden"
        optioneel
        keuzes={gronden.map(({ code, naam }) => ({ waarde: code, tekst: naam }))}
        waarde={een(waarden, v.grond)}
        fout={foutBij(fouten, v.grond)}
      />
      <Uitleg titel="Wat betekenen deze redenen?">
        <Lijst items={gronden.map(({ naam, uitleg, wet }) => `${naam}. ${uitleg} (${wet})`)} />
      </Uitleg>
      {deel.soort === 'verwijderen' && (
        <Uitleg titel="De zes gevallen waarin wissen moet" open>
          <p>Is het antwoord op één vraag ja? Dan wist u, behalve als een reden hierboven geldt.</p>
          <Lijst items={wisgevallen.map(({ letter, vraag: tekst }) => `${letter}. ${tekst}`)} />
        </Uitleg>
      )}
    </>
  )
}

const Weglaten = ({ vraag, waarden, fouten, stukken }: OordeelProps) => {
  const v = velden(vraag.nr)
  const keuzes = stukken.map(({ id, naam }) => ({ waarde: id, tekst: naam }))
  return (
    <>
      <Aankruisvakken
        naam={v.weg}
        legenda="Wat laat u weg?"
        hint="De brief zegt hoeveel u weglaat, en niet wat erin staat."
        optioneel
        keuzes={keuzes}
        waarden={lijst(waarden, v.weg)}
        fout={foutBij(fouten, v.weg)}
      />
      <Aankruisvakken
        naam={v.onherkenbaar}
        legenda="Wat maakt u onherkenbaar?"
        hint="De inwoner leest het stuk zonder te kunnen zien over wie het gaat."
        optioneel
        keuzes={keuzes}
        waarden={lijst(waarden, v.onherkenbaar)}
        fout={foutBij(fouten, v.onherkenbaar)}
      />
    </>
  )
}

/** The words for the whole: to the resident, and for the file. */
export const Slotvragen = (props: {
  soort: Weegdeel['soort']
  waarden: Waarden
  fouten: readonly Fout[]
  magBuiten: boolean
}) => (
  <>
    {props.magBuiten && (
      <Aankruisvakken
        naam="buiten"
        legenda="Niet behandelen"
        hint="Alleen als de inwoner op uw vraag niet antwoordde. De inwoner mag het altijd opnieuw vragen."
        optioneel
        keuzes={[{ waarde: 'ja', tekst: 'Wij behandelen dit verzoek niet verder' }]}
        waarden={lijst(props.waarden, 'buiten')}
        fout={foutBij(props.fouten, 'buiten')}
      />
    )}
    <Tekstvlak
      naam="tekst"
      label={
        isOordeelsoort(props.soort)
          ? 'Wat is onderzocht, wie is gehoord en wat gaan wij doen?'
          : 'Begin van de brief'
      }
      hint="Eén of twee zinnen aan de inwoner, voor de uitleg per onderdeel."
      max={langsteBrieftekst}
      optioneel={!isOordeelsoort(props.soort)}
      waarde={een(props.waarden, 'tekst')}
      fout={foutBij(props.fouten, 'tekst')}
    />
    <Tekstvlak
      naam="weging"
      label="Wat heeft u afgewogen?"
      hint="Het belang van de inwoner, van anderen, veiligheid, en wat de wet zegt. Dit staat niet in de brief."
      max={langsteBrieftekst}
      waarde={een(props.waarden, 'weging')}
      fout={foutBij(props.fouten, 'weging')}
    />
  </>
)

/** The name of a ground for who handles the request. */
export const grondNaam = (code: string | null): string | undefined => grondMet(code)?.naam
