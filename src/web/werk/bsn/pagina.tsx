import { bsnVerborgen } from '../../../domein/bsn.ts'
import { een, isEen, type Waarden } from '../../../domein/invoer.ts'
import type { BsnBeeld } from '../../../handelingen/bsn.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Fouten,
  Formulier,
  Gegevenslijst,
  JaNeeWeetNiet,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstveld,
  foutBij,
  type DrieWaarde,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'

interface BsnProps {
  beeld: BsnBeeld
  /** The number, on the one page that answers to asking for it. */
  bsn: string | undefined
  /** It was just written down. */
  nieuw: boolean
  waarden: Waarden
  fouten: readonly Fout[]
  csrf: string
}

const driewaarde = (waarden: Waarden, naam: string): DrieWaarde | undefined => {
  const waarde = een(waarden, naam)
  return isEen(waarde, ['ja', 'nee', 'weet-niet']) ? waarde : undefined
}

/** The BSN of one person: hidden until asked for, and the form to write it down or correct it. */
export const BsnPagina = ({ beeld, bsn, nieuw, waarden, fouten, csrf }: BsnProps) => {
  const { dossier, persoon, bekend, magSchrijven } = beeld
  const adres = paden.bsn(dossier.id, persoon.id)
  const terug = <KnopLink href={paden.dossier(dossier.id)}>Naar het dossier</KnopLink>
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Burgerservicenummer</Kop>
      {nieuw && (
        <Melding soort="ok" titel="Het BSN is opgeslagen" nieuw>
          <p>Het staat verborgen, tot iemand het nodig heeft.</p>
        </Melding>
      )}
      <Gegevenslijst
        regels={[
          { naam: 'Van wie', waarde: persoon.naam },
          { naam: 'BSN', waarde: bekend ? (bsn ?? bsnVerborgen) : 'Niet bekend' },
        ]}
      />
      {bekend && bsn === undefined && (
        <Formulier actie={adres} csrf={csrf} verborgen={{ doe: 'toon' }}>
          <Alinea>
            Gebruik het nummer alleen als het voor uw taak nodig is. {persoon.naam} kan zien dat u
            het heeft bekeken.
          </Alinea>
          <Knoppenrij>
            <Knop>Toon het BSN</Knop>
            {terug}
          </Knoppenrij>
        </Formulier>
      )}
      {bekend && bsn !== undefined && (
        <Alinea soort="klein">
          Controleer hiermee of dit over de goede persoon gaat. Schrijf het nummer nergens anders
          op.
        </Alinea>
      )}
      {magSchrijven && (
        <>
          <Kop niveau={2}>{bekend ? 'Het BSN verbeteren' : 'Het BSN opschrijven'}</Kop>
          <Formulier actie={adres} csrf={csrf} verborgen={{ doe: 'bewaar' }}>
            <Tekstveld
              naam="bsn"
              label="Burgerservicenummer"
              hint="9 cijfers. Neem het over van een geldig identiteitsbewijs."
              toetsen="numeric"
              breedte="s"
              maxlengte={20}
              waarde={een(waarden, 'bsn')}
              fout={foutBij(fouten, 'bsn')}
            />
            <JaNeeWeetNiet
              naam="rolKenbaar"
              vraag="Wist de inwoner in welke rol u werkte toen u dit hoorde?"
              waarde={driewaarde(waarden, 'rolKenbaar')}
            />
            <JaNeeWeetNiet
              naam="noodzakelijk"
              vraag="Is het BSN nodig voor de taak van dit dossier?"
              hint="Handig om te weten is niet genoeg."
              waarde={driewaarde(waarden, 'noodzakelijk')}
            />
            <Knoppenrij>
              <Knop>Sla het BSN op</Knop>
            </Knoppenrij>
          </Formulier>
        </>
      )}
      {!(bekend && bsn === undefined) && <Knoppenrij>{terug}</Knoppenrij>}
    </>
  )
}
