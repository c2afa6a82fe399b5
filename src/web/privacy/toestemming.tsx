import { toestemmingStanden } from '../../domein/toestemming.ts'
import type { Registerzoeker, Toestemmingregister } from '../../handelingen/toestemming-register.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import {
  Alinea,
  Formulier,
  Gegevenslijst,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Tabel,
} from '../ui/index.ts'
import { AlleenScherm } from '../werk/tonen.tsx'
import { handelingWoorden, standen } from '../werk/toestemming/woorden.ts'

interface RegisterProps {
  register: Toestemmingregister
  zoek: Registerzoeker
  woorden: Woorden
}

/** Consents in numbers: of whom, to whom and for what is asked, and what comes of it. */
export const ToestemmingregisterPagina = (props: RegisterProps) => {
  const { register, woorden } = props
  return (
    <>
      <Kop niveau={1}>Toestemming en instemming</Kop>
      <Alinea soort="inleiding">
        U ziet hoe vaak wat is gevraagd, en wat het antwoord was. U ziet geen inwoners en niet wat
        er precies is gevraagd.
      </Alinea>
      <Gegevenslijst
        regels={register.standen.map(({ stand, aantal }) => ({
          naam: hoofdletter(standen[stand].woord),
          waarde: aantal,
        }))}
      />
      <AlleenScherm>
        <Zoek {...props} />
      </AlleenScherm>
      {register.regels.length === 0 ? (
        <Leeg titel="Hier staat niets">Er is nog niets gevraagd, of niet met deze keuze.</Leeg>
      ) : (
        <Tabel
          bijschrift={`${register.regels.reduce((som, r) => som + r.aantal, 0)} keer gevraagd`}
          kolommen={[
            { kop: 'Met wie' },
            { kop: 'Waarvoor' },
            { kop: 'Wat' },
            { kop: 'Soort' },
            { kop: 'Stand' },
            { kop: 'Keer', getal: true },
          ]}
          rijen={register.regels.map((regel) => [
            hoofdletter(regel.organisatie ?? woorden.ontvangers[regel.ontvanger].naam),
            hoofdletter(woorden.doelen[regel.doel].naam),
            handelingWoorden[regel.handeling].doen,
            hoofdletter(regel.soort),
            hoofdletter(standen[regel.stand].woord),
            regel.aantal,
          ])}
        />
      )}
    </>
  )
}

const Zoek = ({ register, zoek, woorden }: RegisterProps) => (
  <section aria-labelledby="zoek">
    <Kop niveau={2} id="zoek">
      Zoeken
    </Kop>
    <Formulier actie={paden.privacyToestemmingen()} methode="get">
      <Keuzelijst
        naam="ontvanger"
        label="Met wie"
        leeg="Alle partijen"
        keuzes={register.ontvangers.map((code) => ({
          waarde: code,
          tekst: hoofdletter(woorden.ontvangers[code].naam),
        }))}
        waarde={zoek.ontvanger}
      />
      <Keuzelijst
        naam="doel"
        label="Waarvoor"
        leeg="Alle doelen"
        keuzes={register.doelen.map((code) => ({
          waarde: code,
          tekst: hoofdletter(woorden.doelen[code].naam),
        }))}
        waarde={zoek.doel}
      />
      <Keuzelijst
        naam="stand"
        label="Stand"
        leeg="Alle standen"
        keuzes={toestemmingStanden.map((code) => ({
          waarde: code,
          tekst: hoofdletter(standen[code].woord),
        }))}
        waarde={zoek.stand}
      />
      <Knoppenrij>
        <Knop soort="tweede">Zoek</Knop>
        <KnopLink href={paden.privacyToestemmingen()} soort="stil">
          Toon alles
        </KnopLink>
      </Knoppenrij>
    </Formulier>
  </section>
)
