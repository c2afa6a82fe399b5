import { een, langsteTekst, lijst } from '../../../domein/invoer.ts'
import { wettenVoor } from '../../../domein/route.ts'
import { metVraag, paden } from '../../paden.ts'
import {
  Aankruisvakken,
  Alinea,
  Datumveld,
  JaNeeWeetNiet,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  Tekstveld,
  Tekstvlak,
  foutBij,
} from '../../ui/index.ts'
import { AntwoordPlaats } from '../antwoord-plaats.tsx'
import { Instemming } from '../instemming.tsx'
import {
  Bewaarregel,
  EerderBeantwoord,
  GooiWeg,
  Kader,
  driewaarde,
  type IntakeProps,
} from './delen.tsx'
import { bespreekKeuzes, wetWoorden } from './woorden.ts'

/** The question itself: first what is discussed, then who it is about, then what is asked. */
export const VraagPagina = (props: IntakeProps) => {
  const { waarden, fouten } = props
  return (
    <Kader {...props} kop="De vraag opschrijven" live>
      <EerderBeantwoord {...props} />
      {een(waarden, 'gemeldDoor') === 'verwijzer' && <Melder {...props} />}
      <Bespreken {...props} />
      <Kop niveau={2}>Over wie gaat het?</Kop>
      <Tekstveld
        naam="naam"
        label="Naam van de inwoner"
        hint="Voornaam en achternaam."
        waarde={een(waarden, 'naam')}
        fout={foutBij(fouten, 'naam')}
      />
      <Datumveld
        naam="geboortedatum"
        label="Geboortedatum"
        hint="Dag, maand, jaar. Bijvoorbeeld 04-05-2013."
        waarde={een(waarden, 'geboortedatum')}
        fout={foutBij(fouten, 'geboortedatum')}
      />
      <Tekstveld
        naam="telefoon"
        label="Telefoonnummer"
        hint="Alleen als u wilt terugbellen."
        toetsen="tel"
        breedte="m"
        optioneel
        waarde={een(waarden, 'telefoon')}
        fout={foutBij(fouten, 'telefoon')}
      />
      <Kop niveau={2}>Wat is de vraag?</Kop>
      {een(waarden, 'route') === 'b' && <Wetkeuze {...props} />}
      {een(waarden, 'route') === 'd' && props.keuze === 1 && props.schuldhulp && (
        <JaNeeWeetNiet
          naam="schulden"
          vraag="Gaat de vraag vooral over schulden?"
          hint="Bij ja zoekt u uit wat er speelt voor de schuldhulp. Anders hangt het af van de leeftijd: jeugdhulp of ondersteuning."
          waarde={driewaarde(waarden, 'schulden')}
          fout={foutBij(fouten, 'schulden')}
        />
      )}
      <Tekstvlak
        naam="omschrijving"
        label="De vraag in een of twee zinnen"
        hint="Schrijf op wat gevraagd wordt, niet wat u ervan vindt. De inwoner kan dit lezen."
        max={langsteTekst}
        waarde={een(waarden, 'omschrijving')}
        fout={foutBij(fouten, 'omschrijving')}
      />
      <JaNeeWeetNiet
        naam="noodzakelijk"
        vraag="Is het nodig om dit op te schrijven?"
        hint="Handig om te weten is niet genoeg. Zonder deze gegevens kunt u de vraag niet behandelen."
        waarde={driewaarde(waarden, 'noodzakelijk')}
        fout={foutBij(fouten, 'noodzakelijk')}
      />
      <Instemming antwoord={props.antwoord} waarden={waarden} />
      {vraagtAkkoord(props) && (
        <JaNeeWeetNiet
          naam="akkoord"
          vraag="Wil de inwoner deze hulp?"
          hint="Zonder instemming kan deze route niet. De inwoner mag ook altijd een aanvraag doen."
          waarde={driewaarde(waarden, 'akkoord')}
          fout={foutBij(fouten, 'akkoord')}
        />
      )}
      <IntakeAntwoord {...props} />
      <Bewaarregel {...props} />
      <Knoppenrij>
        <Knop naam="doe" waarde="opslaan">
          Opslaan en dossier openen
        </Knop>
        <Knop soort="tweede" naam="doe" waarde="antwoord">
          Bekijk het antwoord
        </Knop>
        <Knop soort="tweede" naam="doe" waarde="bewaar">
          Bewaar als concept
        </Knop>
        <GooiWeg />
      </Knoppenrij>
    </Kader>
  )
}

/** The statutes that this pet can take an application under; with only one there is nothing to choose. */
const Wetkeuze = ({ waarden, fouten, pet }: IntakeProps) => {
  const [enige, ...meer] = wettenVoor(pet)
  if (enige !== undefined && meer.length === 0) {
    return (
      <Alinea>
        Met uw pet valt de aanvraag onder deze wet: {wetWoorden[enige].tekst}. Gaat het om iets
        anders? Wissel dan van pet of vraag een collega.
      </Alinea>
    )
  }
  return (
    <Keuzerondjes
      naam="wet"
      legenda="Onder welke wet valt de aanvraag?"
      keuzes={wettenVoor(pet).map((wet) => ({ waarde: wet, ...wetWoorden[wet] }))}
      waarde={een(waarden, 'wet')}
      fout={foutBij(fouten, 'wet')}
    />
  )
}

/** Route c, and route d where the gemeente chose for hulp or an expert: only when the resident agrees (E-048). */
function vraagtAkkoord({ waarden, keuze }: IntakeProps): boolean {
  const route = een(waarden, 'route')
  return route === 'c' || (route === 'd' && keuze !== 1)
}

export const IntakeAntwoord = (
  props: Pick<IntakeProps, 'regelset' | 'antwoord' | 'waarden' | 'pet'>,
) => (
  <AntwoordPlaats
    regelset={props.regelset}
    antwoord={props.antwoord}
    vraag="Mag u dit opschrijven?"
    leeg="Vul de geboortedatum in, en bij een aanvraag de wet. Dan staat hier het antwoord."
    gedaan={lijst(props.waarden, 'gedaan')}
    pet={props.pet.naam}
  />
)

const Melder = ({ sleutel, waarden }: IntakeProps) => {
  const wijzig = (
    <Link href={metVraag(paden.intake(sleutel), { stap: 'melding' })}>Wijzig dit antwoord</Link>
  )
  return een(waarden, 'gesproken') === 'ja' ? (
    <Alinea>Er is met de inwoner gesproken over de melding. {wijzig}</Alinea>
  ) : (
    <Melding soort="waarschuwing" titel="Er is gevaar en er is nog niet met de inwoner gesproken">
      <p>Praat zo snel mogelijk alsnog met de inwoner. Dat blijft bij uw taken staan. {wijzig}</p>
    </Melding>
  )
}

const Bespreken = ({ waarden, fouten, pet }: IntakeProps) => (
  <>
    <Kop niveau={2}>Bespreek dit eerst</Kop>
    <Alinea>
      Kruis aan wat u heeft verteld. Wat u overslaat, komt bij uw taken te staan: dan vertelt u het
      bij het volgende contact.
    </Alinea>
    <Aankruisvakken
      naam="besproken"
      legenda="Wat heeft u met de inwoner besproken?"
      keuzes={bespreekKeuzes}
      waarden={lijst(waarden, 'besproken')}
      fout={foutBij(fouten, 'besproken')}
    />
    <JaNeeWeetNiet
      naam="rolKenbaar"
      vraag="Weet de inwoner in welke rol u werkt?"
      hint={`Zeg bijvoorbeeld: “Ik werk nu als ${pet.naam}.” Vertel ook wat dat betekent. ${pet.uitleg}`}
      waarde={driewaarde(waarden, 'rolKenbaar')}
      fout={foutBij(fouten, 'rolKenbaar')}
    />
  </>
)
