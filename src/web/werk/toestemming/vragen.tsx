import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { toestemmingHandelingen } from '../../../domein/toestemming.ts'
import { anderePartij, deelbareCategorieen, watVeld } from '../../../domein/toestemming-vraag.ts'
import { regimeWoorden } from '../../../domein/vertegenwoordiging-woorden.ts'
import type { VraagNa } from '../../../domein/vertegenwoordiging.ts'
import type { Vraagformulier } from '../../../handelingen/toestemming-vragen.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { antwoordProps } from '../../antwoord.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Antwoordkaart,
  Datumveld,
  Formulier,
  Fouten,
  JaNeeWeetNiet,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Link,
  Melding,
  Tekstveld,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { vraagzin } from '../../vraagzin.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { drieWaarde } from '../triage/aanpak.tsx'
import { doelKeuzes, ontvangerKeuzes } from '../triage/keuzes.ts'
import { handelingWoorden } from './woorden.ts'

export interface VraagProps {
  beeld: Vraagformulier
  waarden: Waarden
  fouten: readonly Fout[]
  woorden: Woorden
  csrf: string
  /** The rules say no, also with consent. */
  antwoord: Antwoord | undefined
  /** Who decides cannot be told yet. */
  vraagNa: { persoonId: string; wat: readonly VraagNa[] } | undefined
}

/** Asking exactly this, of exactly them, for exactly that. */
export const VraagPagina = (props: VraagProps) => {
  const { beeld, fouten } = props
  const { dossier } = beeld
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Vraag toestemming of instemming</Kop>
      <Alinea soort="inleiding">
        U vraagt één ding tegelijk: deze gegevens, aan deze partij, voor dit doel. Of het
        toestemming of instemming is, en wie moet antwoorden, volgt uit de regels.
      </Alinea>
      {props.vraagNa !== undefined && (
        <EerstNagaan dossierId={dossier.id} vraagNa={props.vraagNa} />
      )}
      {props.antwoord !== undefined && <HelptNiet {...props} antwoord={props.antwoord} />}
      <Alinea soort="klein">
        {`Dit werk valt onder ${regimeWoorden[beeld.regime]}. Die wet bepaalt wie moet antwoorden.`}
      </Alinea>
      <Vraagvelden {...props} />
    </>
  )
}

const EerstNagaan = (props: {
  dossierId: string
  vraagNa: { persoonId: string; wat: readonly VraagNa[] }
}) => (
  <Melding soort="waarschuwing" titel="U kunt dit nog niet vragen" nieuw>
    <p>Nu is niet te zeggen wie moet antwoorden. Zoek eerst dit uit:</p>
    <Lijst items={props.vraagNa.wat.map(({ zin }) => zin)} />
    <p>
      <Link href={paden.wieBeslist(props.dossierId, props.vraagNa.persoonId)} los>
        Kijk wie beslist
      </Link>
    </p>
  </Melding>
)

/** A no, and what is possible all the same. */
const HelptNiet = (props: VraagProps & { antwoord: Antwoord }) => {
  const handeling = een(props.waarden, 'handeling')
  return (
    <section aria-labelledby="helpt-niet">
      <Kop niveau={2} id="helpt-niet">
        Toestemming helpt hier niet
      </Kop>
      <Antwoordkaart
        {...antwoordProps({ woorden: props.woorden }, props.antwoord, {
          vraag: vraagzin(
            handeling === 'opvragen' || handeling === 'vastleggen' ? handeling : 'verstrekken',
            'deze partij',
          ),
          kopniveau: 3,
        })}
      />
      <Kop niveau={3}>Dit kan wel</Kop>
      <Lijst
        items={[
          <Link href={paden.overlegZonderNamen()} los>
            Overleg zonder namen
          </Link>,
          'De inwoner vertelt het zelf. U kunt meegaan of helpen met de woorden.',
          'Vraag minder gegevens, of kies een doel dat bij uw taak hoort.',
          'Vraag advies aan uw leidinggevende of de privacy officer.',
        ]}
      />
    </section>
  )
}

const Vraagvelden = ({ beeld, waarden, fouten, woorden, csrf }: VraagProps) => {
  const { dossier, personen } = beeld
  const [enige] = personen
  const over = een(waarden, 'over') || (personen.length === 1 ? (enige?.id ?? '') : '')
  return (
    <Formulier actie={paden.toestemmingVragen(dossier.id)} csrf={csrf}>
      <Keuzerondjes
        naam="over"
        legenda="Over wie gaat het?"
        keuzes={personen.map(({ id, naam, geboortedatum }) => ({
          waarde: id,
          tekst: naam,
          hint: geboortedatum === null ? undefined : `Geboren ${schrijfDatum(geboortedatum)}`,
        }))}
        waarde={over}
        fout={foutBij(fouten, 'over')}
      />
      <Keuzerondjes
        naam="handeling"
        legenda="Wat wilt u doen?"
        keuzes={toestemmingHandelingen.map((code) => ({
          waarde: code,
          tekst: handelingWoorden[code].doen,
          hint: handelingWoorden[code].uitleg,
        }))}
        waarde={een(waarden, 'handeling')}
        fout={foutBij(fouten, 'handeling')}
      />
      <Partij beeld={beeld} waarden={waarden} fouten={fouten} woorden={woorden} />
      <Gegevens waarden={waarden} fouten={fouten} woorden={woorden} />
      <Keuzelijst
        naam="doel"
        label="Waarvoor is het?"
        leeg="Kies een doel"
        keuzes={doelKeuzes(woorden, dossier.taak, een(waarden, 'doel')).gangbaar}
        waarde={een(waarden, 'doel')}
        fout={foutBij(fouten, 'doel')}
      />
      <Tekstvlak
        naam="waarom"
        label="Waarom is dit nodig?"
        hint="De inwoner leest dit. Schrijf in korte zinnen wat u wilt bereiken."
        waarde={een(waarden, 'waarom')}
        fout={foutBij(fouten, 'waarom')}
        max={1000}
        regels={3}
      />
      <JaNeeWeetNiet
        naam="noodzakelijk"
        vraag="Zijn deze gegevens echt nodig voor dat doel?"
        hint="Zonder noodzaak mag het niet, ook niet met toestemming."
        waarde={drieWaarde(een(waarden, 'noodzakelijk'))}
        fout={foutBij(fouten, 'noodzakelijk')}
      />
      <JaNeeWeetNiet
        naam="kanMetMinder"
        vraag="Kan het met minder gegevens?"
        waarde={drieWaarde(een(waarden, 'kanMetMinder'))}
        fout={foutBij(fouten, 'kanMetMinder')}
      />
      <Keuzerondjes
        naam="hoelang"
        legenda="Hoelang moet het gelden?"
        keuzes={[
          {
            waarde: 'eenmalig',
            tekst: 'Eén keer',
            hint: 'Altijd bij behandelgegevens en diagnoses.',
          },
          {
            waarde: 'tot',
            tekst: 'Tot en met een dag',
            hint: 'Hoogstens een jaar, en nooit voorbij de 12e, 16e of 18e verjaardag. Dan beslist iemand anders.',
          },
        ]}
        waarde={een(waarden, 'hoelang')}
        fout={foutBij(fouten, 'hoelang')}
      />
      <Datumveld
        naam="geldigTot"
        label="Tot en met welke dag?"
        hint="Alleen als u “Tot en met een dag” koos. Bijvoorbeeld 05-11-2026"
        waarde={een(waarden, 'geldigTot')}
        fout={foutBij(fouten, 'geldigTot')}
        optioneel
      />
      <Tekstvlak
        naam="bijNee"
        label="Wat gebeurt er als het antwoord nee is?"
        hint="Wees eerlijk. De hulp mag niet stoppen omdat iemand nee zegt."
        waarde={een(waarden, 'bijNee')}
        fout={foutBij(fouten, 'bijNee')}
        max={1000}
        regels={2}
      />
      <Druk waarden={waarden} fout={foutBij(fouten, 'drukGezien')} />
      <Knoppenrij>
        <Knop>Maak de vraag</Knop>
        <KnopLink href={paden.toestemmingen(dossier.id)} soort="stil">
          Terug
        </KnopLink>
      </Knoppenrij>
    </Formulier>
  )
}

/** Only there when the same was refused a short while ago (E-141). */
const Druk = ({ waarden, fout }: { waarden: Waarden; fout: string | undefined }) =>
  fout === undefined && een(waarden, 'drukGezien') === '' ? null : (
    <Aankruisvakken
      naam="drukGezien"
      legenda="Er is kort geleden nee gezegd"
      keuzes={[{ waarde: 'ja', tekst: 'Er is iets veranderd. Ik vraag het toch opnieuw.' }]}
      waarden={lijst(waarden, 'drukGezien')}
      fout={fout}
    />
  )

type Velden = Pick<VraagProps, 'waarden' | 'fouten' | 'woorden'>

const Partij = ({ beeld, waarden, fouten, woorden }: Velden & Pick<VraagProps, 'beeld'>) => (
  <>
    <Keuzelijst
      naam="partij"
      label="Met welke organisatie?"
      hint="Niet nodig als u alleen iets opschrijft."
      leeg="Kies een organisatie"
      keuzes={[
        ...beeld.organisaties.map(({ id, naam }) => ({ waarde: id, tekst: naam })),
        { waarde: anderePartij, tekst: 'Een andere partij' },
      ]}
      waarde={een(waarden, 'partij')}
      fout={foutBij(fouten, 'partij')}
    />
    <Tekstveld
      naam="contact"
      label="Wie daar?"
      hint="Een naam of een functie, bijvoorbeeld: intern begeleider."
      maxlengte={200}
      waarde={een(waarden, 'contact')}
      fout={foutBij(fouten, 'contact')}
    />
    <Tekstveld
      naam="partijNaam"
      label="Naam van de andere partij"
      hint="Alleen als u “Een andere partij” koos."
      maxlengte={200}
      waarde={een(waarden, 'partijNaam')}
      fout={foutBij(fouten, 'partijNaam')}
      optioneel
    />
    <Keuzelijst
      naam="ontvanger"
      label="Wat voor partij is dat?"
      hint="Alleen als u “Een andere partij” koos."
      leeg="Kies een soort"
      keuzes={ontvangerKeuzes(woorden, beeld.dossier.taak, een(waarden, 'ontvanger')).alle}
      waarde={een(waarden, 'ontvanger')}
      fout={foutBij(fouten, 'ontvanger')}
      optioneel
    />
  </>
)

const Gegevens = ({ waarden, fouten, woorden }: Velden) => (
  <>
    <Aankruisvakken
      naam="categorie"
      legenda="Om welke gegevens gaat het?"
      hint="Kruis alleen aan wat nodig is. Voor “alles” kan niemand toestemming geven."
      keuzes={deelbareCategorieen.map((code) => ({
        waarde: code,
        tekst: hoofdletter(woorden.categorieen[code].naam),
      }))}
      waarden={lijst(waarden, 'categorie')}
      fout={foutBij(fouten, 'categorie')}
    />
    <Kop niveau={2}>Wat precies?</Kop>
    <Alinea>Vul dit in bij wat u aankruiste. Schrijf het zo dat de inwoner weet wat het is.</Alinea>
    {deelbareCategorieen.map((code) => (
      <Tekstveld
        naam={watVeld(code)}
        label={hoofdletter(woorden.categorieen[code].naam)}
        maxlengte={500}
        waarde={een(waarden, watVeld(code))}
        fout={foutBij(fouten, watVeld(code))}
        optioneel
      />
    ))}
  </>
)
