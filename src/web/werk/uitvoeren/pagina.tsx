import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { isMeldpunt } from '../../../domein/melding.ts'
import {
  andereOntvanger,
  langsteInhoud,
  langsteOntvanger,
  watVeld,
} from '../../../domein/verstrekking.ts'
import type { UitvoerBeeld } from '../../../handelingen/verstrekking.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { antwoordProps } from '../../antwoord.ts'
import { paden } from '../../paden.ts'
import { hoofdletter, opsomming } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Antwoordkaart,
  Formulier,
  Fouten,
  Gegevenslijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Tekstveld,
  Tekstvlak,
  Uitleg,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { vraagzin, wie } from '../../vraagzin.ts'
import { woord } from '../besluit/woorden.ts'
import { ZelfdeOntvanger } from '../delen/zelfde-ontvanger.tsx'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Meldvelden } from './melding.tsx'
import { Beletsels, Logstand } from './stand.tsx'
import { Grondslagkeuze, WeetHet } from './velden.tsx'
import { koppen } from './woorden.ts'

export interface UitvoerProps {
  beeld: UitvoerBeeld
  waarden: Waarden
  fouten: readonly Fout[]
  woorden: Woorden
  /** Made with the form: the same form sent twice is one act. */
  sleutel: string
  /** Fills in the day and time of a report. */
  nu: Date
  csrf: string
}

/** Doing what a besluit says: what it was, whether it can be done now, and what exactly is told or asked. */
export const UitvoerPagina = (props: UitvoerProps) => {
  const { beeld } = props
  const { besluit, dossier, beletsel } = beeld
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>{koppen[besluit.inhoud.aanpak.handeling].kop}</Kop>
      <Kort beeld={beeld} />
      <Logstand beeld={beeld} />
      {beletsel !== undefined && <Beletsels beeld={beeld} beletsel={beletsel} />}
      {(beletsel === undefined || beletsel === 'niet-verankerd') && !beeld.draagt && (
        <Antwoord {...props} />
      )}
      {/* What was typed is not lost when something came in between. */}
      {beeld.draagt && (beletsel === undefined || Object.keys(props.waarden).length > 0) && (
        <Invullen {...props} />
      )}
      <Knoppenrij>
        <KnopLink href={paden.verstrekkingen(dossier.id)}>Wat is al gedeeld of gevraagd</KnopLink>
        <KnopLink href={paden.besluit(besluit.id)} soort="stil">
          Terug naar het besluit
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

/** The besluit in a few lines. */
const Kort = ({ beeld: { besluit, aantal } }: { beeld: UitvoerBeeld }) => {
  const { inhoud } = besluit
  const { aanpak, informeren } = inhoud
  const partij = woord(inhoud, 'ontvanger', aanpak.ontvanger)
  return (
    <Gegevenslijst
      regels={[
        {
          naam: 'Besluit',
          waarde: (
            <Link href={paden.besluit(besluit.id)} los>
              {besluit.nummer}
            </Link>
          ),
        },
        {
          naam: 'Met wie',
          waarde: hoofdletter(
            aanpak.ontvangerNaam === '' ? partij : `${aanpak.ontvangerNaam} (${partij})`,
          ),
        },
        {
          naam: 'Gegevens',
          waarde: hoofdletter(
            opsomming(aanpak.categorieen.map((c) => woord(inhoud, 'categorie', c))),
          ),
        },
        { naam: 'Waarvoor', waarde: hoofdletter(woord(inhoud, 'doel', aanpak.doel)) },
        {
          naam: 'De inwoner weet het',
          waarde:
            informeren.wanneer === 'vooraf'
              ? 'Vooraf'
              : `Later, uiterlijk op ${informeren.uiterlijk === null ? 'een dag die nog komt' : schrijfDatum(informeren.uiterlijk)}`,
        },
        ...(aantal === 0
          ? []
          : [{ naam: 'Al gedaan', waarde: aantal === 1 ? '1 keer' : `${aantal} keer` }]),
      ]}
    />
  )
}

/** The rules of today do not carry it (any more): what would help, and the way to a new besluit. */
const Antwoord = ({ beeld, woorden }: UitvoerProps) => {
  const { besluit, antwoord, gedaan, feiten } = beeld
  const { aanpak } = besluit.inhoud
  return (
    <>
      <Alinea>
        Wij legden de vraag opnieuw voor aan de regels van vandaag. Zo kan het nu niet. Is er iets
        veranderd, zoals toestemming? Herzie dan het besluit.
      </Alinea>
      <Antwoordkaart
        {...antwoordProps({ woorden }, antwoord, {
          vraag: vraagzin(aanpak.handeling, wie(woorden, aanpak.ontvanger)),
          kopniveau: 2,
          gedaan,
          feiten,
        })}
      />
    </>
  )
}

const Invullen = (props: UitvoerProps) => {
  const { beeld, waarden, fouten } = props
  const { inhoud, id } = beeld.besluit
  const { aanpak, informeren } = inhoud
  const tekst = koppen[aanpak.handeling]
  return (
    <Formulier
      actie={paden.besluitUitvoeren(id)}
      csrf={props.csrf}
      verborgen={{ sleutel: props.sleutel }}
    >
      <Alinea>{tekst.uitleg}</Alinea>
      <Aankruisvakken
        naam="categorie"
        legenda={tekst.welke}
        hint="Kruis alleen aan wat nu nodig is."
        keuzes={aanpak.categorieen.map((c) => ({
          waarde: c,
          tekst: hoofdletter(woord(inhoud, 'categorie', c)),
        }))}
        waarden={lijst(waarden, 'categorie')}
        fout={foutBij(fouten, 'categorie')}
      />
      {aanpak.categorieen.map((c) => (
        <Tekstvlak
          naam={watVeld(c)}
          label={`${tekst.wat} ${woord(inhoud, 'categorie', c)}`}
          hint={aanpak.categorieen.length > 1 ? 'Alleen als u dit aankruist.' : undefined}
          max={langsteInhoud}
          regels={3}
          waarde={een(waarden, watVeld(c))}
          fout={foutBij(fouten, watVeld(c))}
        />
      ))}
      {beeld.partners.length > 0 && (
        <Keuzerondjes
          naam="organisatie"
          legenda="Welke organisatie?"
          hint="Toestemming geldt alleen voor de organisatie die erin staat."
          keuzes={[
            ...beeld.partners.map((partner) => ({ waarde: partner.id, tekst: partner.naam })),
            { waarde: andereOntvanger, tekst: 'Een andere organisatie of persoon' },
          ]}
          waarde={een(waarden, 'organisatie')}
          fout={foutBij(fouten, 'organisatie')}
        />
      )}
      <Tekstveld
        naam="ontvanger"
        label={tekst.wie}
        hint="Naam of functie, en van welke organisatie. De inwoner kan dit later lezen."
        maxlengte={langsteOntvanger}
        waarde={een(waarden, 'ontvanger')}
        fout={foutBij(fouten, 'ontvanger')}
      />
      {beeld.genoemd.length > 0 && (
        <ZelfdeOntvanger genoemd={beeld.genoemd} waarden={waarden} fouten={fouten} />
      )}
      {beeld.soort === 'verstrekken' && isMeldpunt(aanpak.ontvanger) && (
        <Meldvelden waarden={waarden} fouten={fouten} nu={props.nu} />
      )}
      <WeetHet informeren={informeren} waarden={waarden} fouten={fouten} />
      {beeld.eigenGrondslag && <Grondslagkeuze {...props} />}
      {beeld.beletsel === undefined && (
        <>
          <Alinea>
            Dit gaat met datum en tijd in het logboek. Niemand kan het daarna veranderen.
          </Alinea>
          <Knoppenrij>
            <Knop>{tekst.knop}</Knop>
          </Knoppenrij>
        </>
      )}
      <Uitleg titel="Ging er iets mis, en heeft u al te veel gedeeld?">
        <p>
          Vertel het meteen aan uw privacy officer. Een datalek leggen wij hier nog niet vast. Dat
          doet de privacy officer in het register van de gemeente.
        </p>
      </Uitleg>
    </Formulier>
  )
}
