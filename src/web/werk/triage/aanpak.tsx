import { een, lijst } from '../../../domein/invoer.ts'
import { momentWoorden } from '../../../domein/triage-woorden.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  JaNeeWeetNiet,
  Keuzelijst,
  Keuzerondjes,
  Tekstveld,
  Tekstvlak,
  Uitleg,
  Veldgroep,
  type DrieWaarde,
  type Keuze,
} from '../../ui/index.ts'
import { Stapformulier, Stapkop, type Stapbeeld } from './kader.tsx'
import { categorieKeuzes, doelKeuzes, handelingKeuzes, ontvangerKeuzes } from './keuzes.ts'

/** A yes, a no or "weet ik niet" as it stands in the form; anything else counts as not answered. */
export function drieWaarde(tekst: string): DrieWaarde | undefined {
  return tekst === 'ja' || tekst === 'nee' || tekst === 'weet-niet' ? tekst : undefined
}

function personen(stapbeeld: Stapbeeld): Keuze[] {
  return stapbeeld.beeld.personen.map((persoon) => ({
    waarde: persoon.id,
    tekst:
      persoon.leeftijd === undefined
        ? `${persoon.naam} (leeftijd niet bekend)`
        : `${persoon.naam} (${persoon.leeftijd} jaar)`,
    hint:
      persoon.rol === 'betrokkene'
        ? 'Het dossier gaat over deze persoon.'
        : hoofdletter(persoon.rol),
  }))
}

/** Step 1: over wie, wat, met wie, waarvoor, welke gegevens, besproken of niet. */
export const AanpakStap = ({ stapbeeld, woorden }: { stapbeeld: Stapbeeld; woorden: Woorden }) => {
  const { beeld, fouten } = stapbeeld
  const { waarden, dossier, triage } = beeld
  const mensen = personen(stapbeeld)
  const [enige] = mensen
  // With one person in the dossier there is nothing to choose (WCAG 3.3.7: do not ask what is known).
  const over = een(waarden, 'over') || (mensen.length === 1 ? (enige?.waarde ?? '') : '')
  return (
    <>
      <Stapkop
        stapbeeld={stapbeeld}
        titel="Wat wilt u doen?"
        inleiding={momentWoorden[triage.moment].uitleg}
      />
      <Stapformulier stapbeeld={stapbeeld}>
        <Keuzerondjes
          naam="over"
          legenda="Over wie gaat het?"
          keuzes={mensen}
          waarde={over}
          fout={fouten['over']}
        />
        <Keuzerondjes
          naam="handeling"
          legenda="Wat wilt u met de gegevens doen?"
          keuzes={handelingKeuzes(woorden)}
          waarde={een(waarden, 'handeling')}
          fout={fouten['handeling']}
        />
        <MetWie
          keuzes={ontvangerKeuzes(woorden, dossier.taak, een(waarden, 'ontvanger'))}
          waarde={een(waarden, 'ontvanger')}
          naam={een(waarden, 'ontvangerNaam')}
          fouten={fouten}
        />
        <Waarvoor
          keuzes={doelKeuzes(woorden, dossier.taak, een(waarden, 'doel'))}
          waarde={een(waarden, 'doel')}
          tekst={een(waarden, 'doelTekst')}
          fouten={fouten}
        />
        <WelkeGegevens
          keuzes={categorieKeuzes(woorden, dossier.taak)}
          gekozen={lijst(waarden, 'categorie')}
          fout={fouten['categorie']}
        />
        <JaNeeWeetNiet
          naam="besproken"
          vraag="Heeft u dit met de inwoner besproken?"
          hint="Praat mét de inwoner, niet over de inwoner. Bij een kind: ook met wie het gezag heeft."
          waarde={drieWaarde(een(waarden, 'besproken'))}
          fout={fouten['besproken']}
        />
        <JaNeeWeetNiet
          naam="bezwaar"
          vraag="Heeft iemand gezegd het er niet mee eens te zijn?"
          hint="De inwoner, het kind of een ouder met gezag."
          waarde={drieWaarde(een(waarden, 'bezwaar'))}
          fout={fouten['bezwaar']}
          optioneel
        />
        <Tekstvlak
          naam="bezwaarTekst"
          label="Waarmee is deze persoon het niet eens?"
          hint="Alleen als u hierboven ja koos. Schrijf op wat de persoon zelf zegt."
          waarde={een(waarden, 'bezwaarTekst')}
          fout={fouten['bezwaarTekst']}
          max={2000}
          regels={3}
          optioneel
        />
      </Stapformulier>
    </>
  )
}

type Velden = { fouten: Readonly<Record<string, string>> }

/** The short list, and behind it the full one; both are sent, and a choice from the full one counts. */
const MetWie = (
  props: Velden & {
    keuzes: { gangbaar: readonly Keuze[]; alle: readonly Keuze[] }
    waarde: string
    naam: string
  },
) => (
  <Veldgroep
    legenda="Met wie?"
    id="met-wie"
    hint="Bij opschrijven of zelf opzoeken slaat u dit over: daar is geen ander bij."
  >
    <Keuzelijst
      naam="ontvanger"
      label="Persoon of organisatie"
      leeg="Kies uit de lijst"
      keuzes={props.keuzes.gangbaar}
      waarde={props.waarde}
      fout={props.fouten['ontvanger']}
    />
    <Uitleg titel="Staat het er niet bij?" id="ontvanger-meer">
      <Keuzelijst
        naam="ontvangerAnders"
        label="Andere persoon of organisatie"
        hint="Kiest u hier iets, dan telt dit en niet de keuze hierboven."
        leeg="Geen andere"
        keuzes={props.keuzes.alle}
      />
    </Uitleg>
    <Tekstveld
      naam="ontvangerNaam"
      label="Welke school, organisatie of functie?"
      hint="Bijvoorbeeld: intern begeleider van De Linde. De naam van een mens is niet nodig."
      waarde={props.naam}
      fout={props.fouten['ontvangerNaam']}
      breedte="l"
      optioneel
    />
  </Veldgroep>
)

const Waarvoor = (
  props: Velden & {
    keuzes: { gangbaar: readonly Keuze[]; alle: readonly Keuze[] }
    waarde: string
    tekst: string
  },
) => (
  <Veldgroep legenda="Waarvoor?" id="waarvoor">
    <Keuzelijst
      naam="doel"
      label="Doel"
      hint="Kies het doel dat het dichtst bij uw vraag ligt."
      leeg="Kies een doel"
      keuzes={props.keuzes.gangbaar}
      waarde={props.waarde}
      fout={props.fouten['doel']}
    />
    <Uitleg titel="Staat uw doel er niet bij?" id="doel-meer">
      <Keuzelijst
        naam="doelAnders"
        label="Ander doel"
        hint="Kiest u hier iets, dan telt dit en niet de keuze hierboven."
        leeg="Geen ander doel"
        keuzes={props.keuzes.alle}
      />
    </Uitleg>
    <Tekstvlak
      naam="doelTekst"
      label="Wat wilt u bereiken, in één zin?"
      hint="Bijvoorbeeld: met school afspreken hoe de leerling rust krijgt in de klas. De inwoner kan dit lezen."
      waarde={props.tekst}
      fout={props.fouten['doelTekst']}
      max={1000}
      regels={2}
    />
  </Veldgroep>
)

/** First that there is help, then what is going on: often the first is enough. */
const WelkeGegevens = (props: {
  keuzes: { dat: readonly Keuze[]; wat: readonly Keuze[]; ander: readonly Keuze[] }
  gekozen: readonly string[]
  fout: string | undefined
}) => {
  const { dat, wat, ander } = props.keuzes
  return (
    <>
      <Aankruisvakken
        naam="categorie"
        legenda="Welke gegevens? Alleen dát er iets is"
        hint="Vaak is dit genoeg. Kies niet meer dan nodig is voor uw doel."
        keuzes={dat}
        waarden={props.gekozen}
        fout={props.fout}
      />
      <Aankruisvakken
        naam="categorie"
        id="categorie-wat"
        legenda="Welke gegevens? Ook wát er speelt"
        hint="Per gegeven legt u in de volgende stap uit waarom het nodig is."
        keuzes={wat}
        waarden={props.gekozen}
        optioneel
      />
      <Uitleg
        titel="Andere gegevens"
        id="categorie-meer"
        open={ander.some((keuze) => props.gekozen.includes(keuze.waarde))}
      >
        <Aankruisvakken
          naam="categorie"
          id="categorie-ander"
          legenda="Gegevens die minder vaak voorkomen"
          keuzes={ander}
          waarden={props.gekozen}
          optioneel
        />
      </Uitleg>
    </>
  )
}
