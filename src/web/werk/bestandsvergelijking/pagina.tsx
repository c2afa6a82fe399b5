import {
  vergelijkingvragen,
  vergelijkingwoorden,
  type Vergelijkingvraag,
} from '../../../domein/bestandsvergelijking.ts'
import { een, isEen, type Waarden } from '../../../domein/invoer.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { antwoordProps } from '../../antwoord.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Antwoordkaart,
  Formulier,
  Fouten,
  JaNeeWeetNiet,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Tekstveld,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Vergelijkingen, type VergelijkingenProps } from './lijst.tsx'

interface Props extends VergelijkingenProps {
  magVragen: boolean
  /** Which kind is being asked about; `undefined` as long as it is not chosen. */
  vraag: Vergelijkingvraag | undefined
  waarden: Waarden
  fouten: readonly Fout[]
  antwoord: Antwoord | undefined
  regelset: Pick<Regelset, 'woorden'>
  nieuw: boolean
  csrf: string
}

/** Comparing files: three kinds that can be, one that never can (E-267, E-274). About nobody. */
export const VergelijkingPagina = (props: Props) => (
  <>
    <Fouten fouten={props.fouten} />
    <Kop niveau={1}>Bestanden vergelijken</Kop>
    {props.nieuw && (
      <Melding soort="ok" titel="Vastgelegd" nieuw>
        <p>Het staat hieronder. De privacy officer kan het ook zien.</p>
      </Melding>
    )}
    <Alinea soort="inleiding">
      Bestanden naast elkaar leggen raakt veel mensen tegelijk. Hier toetst u of het mag. Schrijf
      geen namen of nummers van personen op.
    </Alinea>
    {props.antwoord !== undefined && props.vraag !== undefined && (
      <Antwoordkaart
        {...antwoordProps(props.regelset, props.antwoord, {
          vraag: `${vergelijkingwoorden[props.vraag].naam}: mag dat?`,
          kopniveau: 2,
        })}
      />
    )}
    {props.antwoord !== undefined && props.vraag === 'domeinen' && <Wel />}
    {!props.magVragen ? (
      <Alinea>
        U kunt hier lezen. Vastleggen doet wie de Participatiewet uitvoert of handhaaft.
      </Alinea>
    ) : props.vraag === undefined ? (
      <Kies />
    ) : (
      <Vastleggen {...props} vraag={props.vraag} />
    )}
    <Vergelijkingen regels={props.regels} />
  </>
)

const Wel = () => (
  <Melding soort="info" titel="Wat kan wel?">
    <Lijst
      items={[
        'Tellen zonder personen: anonieme cijfers per wijk of thema.',
        'Signalen van achterstand in betalen, die de wet over schuldhulp zelf noemt.',
        'Praten met een gezin dat al hulp heeft, en samen één plan maken.',
      ]}
    />
  </Melding>
)

/** One question first; the rest follows from it, also without a script. */
const Kies = () => (
  <Formulier actie={paden.bestandsvergelijking()} methode="get">
    <Keuzerondjes
      naam="vraag"
      legenda="Wat wilt u doen?"
      keuzes={vergelijkingvragen.map((waarde) => ({
        waarde,
        tekst: vergelijkingwoorden[waarde].naam,
        hint: vergelijkingwoorden[waarde].hint,
      }))}
    />
    <Knoppenrij>
      <Knop>Verder</Knop>
    </Knoppenrij>
  </Formulier>
)

const Vastleggen = ({ vraag, waarden, fouten, csrf }: Props & { vraag: Vergelijkingvraag }) => {
  const drie = (naam: string, tekst: string) => {
    const waarde = een(waarden, naam)
    return (
      <JaNeeWeetNiet
        naam={naam}
        vraag={tekst}
        waarde={isEen(waarde, ['ja', 'nee', 'weet-niet']) ? waarde : undefined}
        fout={foutBij(fouten, naam)}
      />
    )
  }
  const toets = (naam: string, label: string) => (
    <Tekstvlak
      naam={naam}
      label={label}
      max={1000}
      regels={3}
      waarde={een(waarden, naam)}
      fout={foutBij(fouten, naam)}
    />
  )
  return (
    <Formulier actie={paden.bestandsvergelijking()} csrf={csrf} verborgen={{ vraag }}>
      <Kop niveau={2}>{vergelijkingwoorden[vraag].naam}</Kop>
      <Tekstveld
        naam="onderwerp"
        label="Waar gaat het over?"
        hint="Bijvoorbeeld: woningen met een heel laag waterverbruik."
        maxlengte={200}
        waarde={een(waarden, 'onderwerp')}
        fout={foutBij(fouten, 'onderwerp')}
      />
      <Tekstvlak
        naam="bestanden"
        label="Welke bestanden, van wie?"
        max={500}
        regels={3}
        waarde={een(waarden, 'bestanden')}
        fout={foutBij(fouten, 'bestanden')}
      />
      {vraag === 'samenloop' && (
        <>
          {drie('wettelijk', 'Regelt de wet deze vergelijking zelf?')}
          {drie('noodzakelijk', 'Is het nodig voor de Participatiewet?')}
        </>
      )}
      {vraag === 'anoniem' &&
        drie('onherleidbaar', 'Kan niemand ooit weten over wie het gaat, ook niet via een omweg?')}
      {vraag === 'herleidbaar' && (
        <>
          {drie('noodzakelijk', 'Toets 1: is het nodig voor de Participatiewet?')}
          {toets('nodig', 'Waarom is het nodig?')}
          {drie('past', 'Toets 2: past het bij het doel, en is het niet te zwaar?')}
          {toets('evenredig', 'Waarom is het niet te zwaar?')}
          {drie('lichterKan', 'Toets 3: kan het op een lichtere manier?')}
          {toets('lichter', 'Wat bekeek u aan lichtere manieren?')}
        </>
      )}
      <Knoppenrij>
        <Knop>Toets en leg vast</Knop>
        <KnopLink href={paden.bestandsvergelijking()} soort="stil">
          Kies iets anders
        </KnopLink>
      </Knoppenrij>
    </Formulier>
  )
}
