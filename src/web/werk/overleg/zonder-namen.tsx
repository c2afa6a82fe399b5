import { een, type Waarden } from '../../../domein/invoer.ts'
import type { GevondenSpoor, Spoorsoort } from '../../../domein/overleg-zonder-namen.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  Knop,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'

/** The questions of a case: none of them is about who it is. */
export const casusvelden = [
  {
    naam: 'situatie',
    vraag: 'Wat is er aan de hand?',
    hint: 'Bijvoorbeeld: een kind van ongeveer 13 slaapt slecht.',
  },
  { naam: 'gedaan', vraag: 'Wat is er al gedaan?', hint: 'Noem geen scholen, straten of namen.' },
  { naam: 'vraag', vraag: 'Wat wilt u van de anderen weten?', hint: 'Eén vraag werkt het best.' },
] as const

const spoorWoorden: Readonly<Record<Spoorsoort, string>> = {
  datum: 'een datum',
  nummer: 'een nummer, misschien een BSN',
  telefoon: 'een telefoonnummer',
  postcode: 'een postcode',
  adres: 'een adres',
  mail: 'een mailadres',
}

interface ZonderNamenProps {
  waarden: Waarden
  fouten: readonly Fout[]
  /** What in the text can lead to somebody. */
  sporen: readonly GevondenSpoor[]
  klaar: boolean
  csrf: string
}

/** A case without names: nothing on this page is kept, and nobody is looked up for it. */
export const ZonderNamenPagina = ({ waarden, fouten, sporen, klaar, csrf }: ZonderNamenProps) => (
  <>
    <Fouten fouten={fouten} />
    <Kop niveau={1}>Overleg zonder namen</Kop>
    <Alinea soort="inleiding">
      Beschrijf wat er speelt, zo dat niemand kan weten over wie het gaat. Dan mag u het met
      iedereen bespreken. Wij bewaren niets van wat u hier schrijft.
    </Alinea>
    {klaar && sporen.length === 0 && (
      <section aria-labelledby="casus">
        <Kop niveau={2} id="casus">
          De casus
        </Kop>
        <Gegevenslijst
          regels={casusvelden.map(({ naam, vraag }) => ({
            naam: vraag,
            waarde: <Tekstblok tekst={een(waarden, naam)} />,
          }))}
        />
        <Alinea>
          Druk deze pagina af of neem de tekst over. Namen herkennen wij niet: lees de tekst zelf
          nog eens na. Kent iemand aan tafel de inwoner? Laat dan meer weg.
        </Alinea>
      </section>
    )}
    {sporen.length > 0 && (
      <Melding soort="waarschuwing" titel="Dit kan naar iemand leiden" nieuw>
        <p>Haal dit weg, of schrijf het algemener. Bijvoorbeeld “ongeveer 13 jaar”.</p>
        <Lijst items={sporen.map(({ soort, tekst }) => `“${tekst}”: ${spoorWoorden[soort]}`)} />
      </Melding>
    )}
    <Formulier actie={paden.overlegZonderNamen()} csrf={csrf}>
      <Kop niveau={2}>{klaar ? 'Verander de tekst' : 'Schrijf de casus'}</Kop>
      {casusvelden.map(({ naam, vraag, hint }) => (
        <Tekstvlak
          naam={naam}
          label={vraag}
          hint={hint}
          max={3000}
          regels={4}
          waarde={een(waarden, naam)}
          fout={foutBij(fouten, naam)}
        />
      ))}
      <Knoppenrij>
        <Knop>Maak de casus</Knop>
      </Knoppenrij>
    </Formulier>
  </>
)
