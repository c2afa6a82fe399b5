import { een, isEen, lijst, type Waarden } from '../../../domein/invoer.ts'
import { langsteSuwinetreden, suwinetGegevens } from '../../../domein/suwinet.ts'
import type { Suwinetbeeld } from '../../../handelingen/suwinet.ts'
import type { Antwoord } from '../../../recht/antwoord.ts'
import type { Regelset } from '../../../recht/regelset.ts'
import { antwoordProps } from '../../antwoord.ts'
import { schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { opsomming } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Antwoordkaart,
  Formulier,
  Fouten,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Melding,
  Tabel,
  Tekstvlak,
  foutBij,
  JaNeeWeetNiet,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'

interface SuwinetProps {
  beeld: Suwinetbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  /** The no to what was sent. */
  antwoord: Antwoord | undefined
  regelset: Pick<Regelset, 'woorden'>
  nieuw: boolean
  csrf: string
}

const doelen = {
  'uitvoering-pw': 'de uitkering',
  'uitvoering-wgs': 'schuldhulp',
} as const

const vraag = 'Mag ik dit in Suwinet opzoeken?'

/** Looking in Suwinet: for one purpose, each time with a reason (E-258). */
export const SuwinetPagina = (props: SuwinetProps) => {
  const { beeld } = props
  const nee = beeld.nee ?? props.antwoord
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Dossierbalk dossier={beeld.dossier} />
      <Kop niveau={1}>Suwinet</Kop>
      {props.nieuw && (
        <Melding soort="ok" titel="Vastgelegd" nieuw>
          <p>Zoek het nu op in Suwinet. Schrijf daarna alleen op wat u nodig heeft.</p>
        </Melding>
      )}
      <Alinea soort="inleiding">
        Hier legt u vast dat u iets opzoekt, en waarom. Opzoeken doet u in Suwinet zelf. Deelwijzer
        is daar niet mee verbonden.
      </Alinea>
      {nee !== undefined && (
        <Antwoordkaart
          {...antwoordProps(props.regelset, nee, {
            vraag,
            kopniveau: 2,
            plek: { werk: true, dossierId: beeld.dossier.id },
          })}
        />
      )}
      {beeld.nee !== undefined && (
        <Melding soort="info" titel="Wat kunt u wel doen?">
          <p>
            Vraag het aan de inwoner zelf, en leg uit waarom u het nodig heeft. Of vraag toestemming
            om het bij een ander te vragen.
          </p>
          <p>
            <Link href={paden.toestemmingVragen(beeld.dossier.id)} los>
              Vraag toestemming
            </Link>
          </p>
        </Melding>
      )}
      {beeld.magVastleggen && <Vastleggen {...props} />}
      <Register beeld={beeld} />
      <Knoppenrij>
        <KnopLink href={paden.dossier(beeld.dossier.id)}>Naar het dossier</KnopLink>
        <KnopLink href={paden.inlichtingenplicht()} soort="stil">
          Wie moet antwoord geven?
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const Vastleggen = ({ beeld, waarden, fouten, csrf }: SuwinetProps) => {
  const nodig = een(waarden, 'noodzakelijk')
  return (
    <Formulier actie={paden.suwinet(beeld.dossier.id)} csrf={csrf}>
      <Kop niveau={2}>Iets opzoeken</Kop>
      <Alinea>
        U doet dit elke keer opnieuw. Kijken uit nieuwsgierigheid, of voor ander werk, mag niet. De
        inwoner kan zien dat u zocht.
      </Alinea>
      <Aankruisvakken
        naam="gegevens"
        legenda="Wat zoekt u op?"
        hint="Alleen wat u nu nodig heeft."
        keuzes={suwinetGegevens}
        waarden={lijst(waarden, 'gegevens')}
        fout={foutBij(fouten, 'gegevens')}
      />
      <Tekstvlak
        naam="reden"
        label="Waarom heeft u dit nu nodig?"
        hint="Leg het zo uit dat de inwoner het begrijpt."
        max={langsteSuwinetreden}
        waarde={een(waarden, 'reden')}
        fout={foutBij(fouten, 'reden')}
      />
      <JaNeeWeetNiet
        naam="noodzakelijk"
        vraag="Is het echt nodig voor dit werk?"
        waarde={isEen(nodig, ['ja', 'nee', 'weet-niet']) ? nodig : undefined}
        fout={foutBij(fouten, 'noodzakelijk')}
      />
      <Knoppenrij>
        <Knop>Leg vast dat ik dit opzoek</Knop>
      </Knoppenrij>
    </Formulier>
  )
}

const Register = ({ beeld: { regels, nee } }: { beeld: Suwinetbeeld }) => (
  <section>
    <Kop niveau={2}>Wat is eerder opgezocht</Kop>
    {regels.length === 0 ? (
      <Leeg titel="Er is nog niets opgezocht.">
        {nee === undefined ? 'Wat u vastlegt, staat hier.' : 'Dat kan in dit dossier ook niet.'}
      </Leeg>
    ) : (
      <Tabel
        bijschrift="Opgezocht in Suwinet, het nieuwste eerst"
        bijschriftVerborgen
        kolommen={[
          { kop: 'Wanneer' },
          { kop: 'Wat' },
          { kop: 'Waarvoor' },
          { kop: 'Waarom' },
          { kop: 'Wie' },
        ]}
        rijen={regels.map((regel) => [
          schrijfMoment(regel.op),
          regel.inhoud === null
            ? 'Niet meer leesbaar'
            : opsomming(
                suwinetGegevens
                  .filter(({ waarde }) => regel.inhoud?.gegevens.includes(waarde) === true)
                  .map(({ tekst }) => tekst),
              ),
          doelen[regel.doel],
          regel.inhoud?.reden ?? 'Niet meer leesbaar',
          `${regel.medewerker}, ${regel.petNaam}`,
        ])}
      />
    )}
  </section>
)
