import { een, lijst } from '../../../domein/invoer.ts'
import { langsteReden, type PetBeeld } from '../../../handelingen/petbeheer.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { AlleenScherm } from '../../werk/tonen.tsx'
import { periode, registratieTekst, Stand, Waarschuwingen } from './tonen.tsx'

interface PetProps {
  beeld: PetBeeld
  fouten: readonly Fout[]
  woorden: Woorden
  /** What was just done: `aangevraagd`, `toegekend` or `ingetrokken`. */
  nieuw: string | undefined
  csrf: string
}

const gelukt: Readonly<Record<string, { titel: string; tekst: string }>> = {
  aangevraagd: {
    titel: 'De pet is aangevraagd',
    tekst: 'Een tweede beheerder kent de pet toe. Tot dan geeft de pet nergens toegang toe.',
  },
  toegekend: { titel: 'De pet is toegekend', tekst: 'De medewerker kan de pet nu opzetten.' },
  ingetrokken: {
    titel: 'De pet is ingetrokken',
    tekst:
      'Alle toegang met deze pet is meteen gesloten. Was de collega de enige in een dossier? Laat de leidinggevende het werk verdelen.',
  },
}

/** One pet: what it is, and granting or withdrawing it. */
export const PetPagina = ({ beeld, fouten, woorden, nieuw, csrf }: PetProps) => {
  const { pet } = beeld
  const bericht = nieuw === undefined ? undefined : gelukt[nieuw]
  const metTitel = (tekst: string): string => hoofdletter(tekst)
  return (
    <>
      <Fouten fouten={fouten} />
      {bericht !== undefined && (
        <Melding soort="ok" titel={bericht.titel} nieuw>
          <p>{bericht.tekst}</p>
        </Melding>
      )}
      <Kop niveau={1}>{pet.naam}</Kop>
      {pet.nietIngericht.length > 0 && pet.stand !== 'geeindigd' && (
        <Melding soort="waarschuwing" titel="Niet alles is ingericht">
          <p>
            {`Voor ${pet.organisatie} is dit nu niet ingericht: ${pet.nietIngericht
              .map((taak) => woorden.taken[taak].naam)
              .join(', ')}. Daarvoor geeft deze pet geen toegang.`}
          </p>
        </Melding>
      )}
      <Gegevenslijst
        regels={[
          {
            naam: 'Medewerker',
            waarde: <Link href={paden.medewerker(pet.medewerkerId)}>{pet.medewerker}</Link>,
          },
          { naam: 'Functie', waarde: pet.functie },
          { naam: 'Organisatie', waarde: pet.organisatie },
          { naam: 'Stand', waarde: <Stand pet={pet} /> },
          { naam: 'Periode', waarde: periode(pet) },
          {
            naam: 'Taken',
            waarde:
              pet.taken.length === 0
                ? 'Geen taak uit de wet'
                : metTitel(pet.taken.map((taak) => woorden.taken[taak].naam).join(', ')),
          },
          {
            naam: 'Dossiers',
            waarde:
              pet.dossierSoorten.length === 0
                ? 'Geen eigen dossiers'
                : metTitel(
                    pet.dossierSoorten.map((soort) => woorden.dossiers[soort].naam).join(', '),
                  ),
          },
          {
            naam: 'Beroepsgeheim',
            waarde: metTitel(woorden.beroepsgeheimen[pet.beroepsgeheim].naam),
          },
          { naam: 'Beroepscode', waarde: pet.beroepscode ? 'Ja' : 'Nee' },
          { naam: 'Beslist over rechten en plichten', waarde: pet.beslissen ? 'Ja' : 'Nee' },
          { naam: 'Mandaatbesluit', waarde: pet.mandaat ?? 'Niet genoemd' },
          {
            naam: 'Registraties',
            waarde:
              beeld.registraties
                .filter(({ vervallen }) => !vervallen)
                .map((registratie) => registratieTekst(registratie))
                .join('; ') || 'Geen',
          },
          { naam: 'Aangevraagd', waarde: door(pet.aangevraagdDoor, pet.aangevraagdOp) },
          {
            naam: 'Toegekend',
            waarde:
              pet.toegekendOp === null ? 'Nog niet' : door(pet.toegekendDoor, pet.toegekendOp),
          },
          ...(pet.ingetrokkenDoor === null
            ? []
            : [
                {
                  naam: 'Ingetrokken',
                  waarde: `${door(pet.ingetrokkenDoor, pet.geldigTot)}: ${pet.intrekreden ?? ''}`,
                },
              ]),
        ]}
      />
      <AlleenScherm>
        <Toekennen beeld={beeld} fouten={fouten} csrf={csrf} />
        {beeld.magIntrekken && <Intrekken beeld={beeld} fouten={fouten} csrf={csrf} />}
      </AlleenScherm>
      <Knoppenrij>
        <KnopLink href={paden.petten()}>Naar alle petten</KnopLink>
      </Knoppenrij>
    </>
  )
}

function door(naam: string | null, op: Date | null): string {
  const wie = naam ?? 'Bij de start van het systeem'
  return op === null ? wie : `${wie}, ${schrijfMoment(op)}`
}

const waarom = {
  aanvrager: 'U heeft deze pet aangevraagd. Een andere beheerder kent de pet toe.',
  eigen: 'Dit is een pet voor uzelf. Een andere beheerder kent de pet toe.',
  'geen-beheerder': 'Een beheerder die de pet niet zelf aanvroeg, kent de pet toe.',
} as const

type DeelProps = Pick<PetProps, 'beeld' | 'fouten' | 'csrf'>

const Toekennen = ({ beeld, fouten, csrf }: DeelProps) => {
  const { pet, toekennen } = beeld
  if (toekennen === 'kan-niet-meer') return null
  return (
    <section>
      <Kop niveau={2}>Toekennen</Kop>
      {toekennen !== 'mag' ? (
        <Melding soort="info" titel="Deze pet wacht op een tweede beheerder">
          <p>{waarom[toekennen]}</p>
        </Melding>
      ) : (
        <Formulier actie={paden.petToekennen(pet.id)} csrf={csrf}>
          <Alinea>
            Kijk of de taken, de periode en het mandaat kloppen. U tekent hiervoor met uw naam.
          </Alinea>
          {fouten.some(({ veld }) => veld === 'toekennen') && (
            <div id="toekennen" tabindex={-1}>
              <Melding soort="fout" titel="Deze pet kan zo niet worden toegekend">
                <p>{foutBij(fouten, 'toekennen')}</p>
              </Melding>
            </div>
          )}
          <Waarschuwingen
            waarschuwingen={beeld.waarschuwingen}
            gezien={lijst(beeld.concept?.waarden ?? {}, 'gezien')}
            fouten={fouten}
          />
          <Knoppenrij>
            <Knop>Ken deze pet toe</Knop>
          </Knoppenrij>
        </Formulier>
      )}
    </section>
  )
}

const Intrekken = ({ beeld, fouten, csrf }: DeelProps) => (
  <section>
    <Kop niveau={2}>Intrekken</Kop>
    <Formulier actie={paden.petIntrekken(beeld.pet.id)} csrf={csrf}>
      <Alinea>
        De pet eindigt meteen. De collega kan vanaf dan met deze pet nergens meer bij. U kunt dit
        niet terugdraaien: vraag dan een nieuwe pet aan.
      </Alinea>
      {beeld.beheerdersOver !== undefined && beeld.beheerdersOver < 2 && (
        <Melding soort="waarschuwing" titel="Daarna is er nog hoogstens één beheerder">
          <p>Een pet toekennen kan alleen met twee beheerders.</p>
        </Melding>
      )}
      <Tekstvlak
        naam="reden"
        label="Waarom eindigt de pet?"
        hint="Schrijf niets op over inwoners of over gezondheid."
        max={langsteReden}
        waarde={een(beeld.concept?.waarden ?? {}, 'reden')}
        fout={foutBij(fouten, 'reden')}
      />
      <Knoppenrij>
        <Knop soort="gevaar">Trek deze pet in</Knop>
      </Knoppenrij>
    </Formulier>
  </section>
)
