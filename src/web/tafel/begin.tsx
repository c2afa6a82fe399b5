import type { Tafelbeeld } from '../../handelingen/tafel.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  CsrfVeld,
  Fouten,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  foutBij,
  type Fout,
} from '../ui/index.ts'
import { Pinveld } from './pin.tsx'

/** The working instruction for asking consent, in the order of the conversation (S2, bijlage I, step 1–7). */
const stappen = [
  'Vertel waarom u iets wilt delen, om welke gegevens het gaat, en met wie.',
  'Vraag wat de ander daarvan vindt.',
  'Ga in op vragen en bezwaren. Kijk of u er iets aan kunt doen.',
  'Ga na of de ander het goed vindt.',
  'Is een gesprek genoeg? Schrijf dan bij het dossier op dat de ander instemt.',
  'Vraag pas om een handtekening als vaststaat welke gegevens naar wie gaan. Later mag ook.',
  'Het formulier komt in het dossier, ook als het antwoord nee is.',
] as const

interface BeginProps {
  beeld: Tafelbeeld
  fouten: readonly Fout[]
  csrf: string
}

/** For the professional, before the tablet goes to the other side of the table. */
export const TafelBegin = ({ beeld, fouten, csrf }: BeginProps) => {
  const { toestemming } = beeld
  const terug = <KnopLink href={paden.toestemming(toestemming.id)}>Terug</KnopLink>
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>Samen aan tafel</Kop>
      <Alinea soort="inleiding">{`Voor ${toestemming.soort} ${toestemming.nummer}.`}</Alinea>
      {beeld.open ? (
        <>
          <Kop niveau={2}>Vertel eerst</Kop>
          <ol class="utrecht-ordered-list">
            {stappen.map((stap) => (
              <li class="utrecht-ordered-list__item">{stap}</li>
            ))}
          </ol>
          <Kop niveau={2}>Zet het scherm op slot</Kop>
          <Alinea>
            Op het scherm staat daarna alleen deze vraag. Niemand kan erbij wat u verder open hebt
            staan, ook niet met de knop Terug of in een ander tabblad. Met de pincode neemt u het
            scherm weer over. Na vijf verkeerde pincodes bent u uitgelogd.
          </Alinea>
          <form
            class="dw-formulier"
            method="post"
            action={paden.tafelBegin(toestemming.id)}
            novalidate
            data-eenmalig=""
          >
            <CsrfVeld csrf={csrf} />
            <Pinveld
              naam="pin"
              label="Pincode"
              hint="Kies vier tot zes cijfers, niet allemaal hetzelfde."
              fout={foutBij(fouten, 'pin')}
            />
            <Pinveld
              naam="pin2"
              label="Dezelfde pincode nog een keer"
              fout={foutBij(fouten, 'pin2')}
            />
            <Knoppenrij>
              <Knop>Zet op slot en begin</Knop>
              {terug}
            </Knoppenrij>
          </form>
        </>
      ) : (
        <>
          <Melding soort="info" titel="Deze vraag is voorbij">
            <p>Hier kan niemand meer op antwoorden. Stel de vraag opnieuw als dat nodig is.</p>
          </Melding>
          <Knoppenrij>{terug}</Knoppenrij>
        </>
      )}
    </>
  )
}
