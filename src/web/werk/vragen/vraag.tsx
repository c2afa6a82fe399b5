import { categorieen } from '../../../recht/vocabulaire.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { magSchrijven } from '../../../domein/dossiersoort.ts'
import type { Vraagbeeld } from '../../../handelingen/informatievraag.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfMoment } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { hoofdletter, opsomming } from '../../tekst.ts'
import {
  Alinea,
  Formulier,
  Gegevenslijst,
  Kaart,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Melding,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { AlleenScherm, Tekstblok } from '../tonen.tsx'
import { WatWelKan } from './mogelijk.tsx'
import { antwoordWoorden, standVanVraag } from './woorden.ts'

interface VraagProps {
  beeld: Vraagbeeld
  woorden: Woorden
  csrf: string
  nieuw: boolean
}

const vernietigd = '(vernietigd)'

/** A question to a partner: what was asked, how it stands, and what they answered. */
export const VraagPagina = (props: VraagProps) => {
  const { beeld, nieuw, csrf, woorden } = props
  const { dossier, vraag, antwoord } = beeld
  const open = antwoord === undefined && vraag.ingetrokkenOp === null
  const schrijven = magSchrijven(dossier.vlaggen) && dossier.status === 'open'
  return (
    <>
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>{`Vraag ${vraag.nummer}`}</Kop>
      {nieuw && (
        <Melding soort="ok" titel="De vraag staat klaar voor de organisatie" nieuw>
          <p>Zij leest hem op haar eigen pagina. Hieronder ziet u het als er antwoord is.</p>
        </Melding>
      )}
      <Gegevenslijst
        regels={[
          { naam: 'Stand', waarde: standVanVraag(vraag) },
          { naam: 'Gevraagd aan', waarde: vraag.organisatie },
          { naam: 'Over', waarde: vraag.over },
          ...categorieen.flatMap((code) => {
            const tekst = vraag.vraag?.wat[code]
            return tekst === undefined
              ? []
              : [
                  {
                    naam: hoofdletter(woorden.categorieen[code].naam),
                    waarde: <Tekstblok tekst={tekst} />,
                  },
                ]
          }),
          { naam: 'Waarom', waarde: <Tekstblok tekst={vraag.vraag?.waarom ?? vernietigd} /> },
          { naam: 'Waarvoor', waarde: hoofdletter(woorden.doelen[vraag.doel].naam) },
          {
            naam: 'Grondslag',
            waarde: hoofdletter(
              opsomming(vraag.grondslag.map((g) => `${woorden.grondslagen[g].naam} (${g})`)),
            ),
          },
          { naam: 'Gevraagd op', waarde: schrijfMoment(vraag.gevraagdOp) },
          {
            naam: 'Antwoord voor',
            waarde: vraag.uiterlijk === null ? 'Geen dag' : schrijfDatum(vraag.uiterlijk),
          },
          {
            naam: 'Besluit',
            waarde: (
              <Link href={paden.besluit(vraag.besluitId)} los>
                Naar het besluit
              </Link>
            ),
          },
        ]}
      />
      {antwoord !== undefined && <Antwoord {...props} schrijven={schrijven} />}
      {open && schrijven && (
        <AlleenScherm>
          <Formulier actie={paden.informatievraagIntrekken(vraag.id)} csrf={csrf}>
            <Alinea>
              Heeft u het antwoord niet meer nodig? Neem de vraag dan terug. De organisatie ziet hem
              meteen niet meer.
            </Alinea>
            <Knoppenrij>
              <Knop soort="tweede">Neem de vraag terug</Knop>
            </Knoppenrij>
          </Formulier>
        </AlleenScherm>
      )}
      {antwoord?.antwoord === 'nee' && <WatWelKan dossierId={dossier.id} />}
      <Knoppenrij>
        <KnopLink href={paden.vragen(dossier.id)}>Naar opvragen</KnopLink>
        <KnopLink href={paden.dossier(dossier.id)} soort="stil">
          Naar het dossier
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const Antwoord = ({ beeld, woorden, csrf, schrijven }: VraagProps & { schrijven: boolean }) => {
  const { vraag, antwoord } = beeld
  if (antwoord === undefined) return null
  return (
    <section aria-labelledby="antwoord-partner">
      <Kop niveau={2} id="antwoord-partner">
        Het antwoord
      </Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Antwoord', waarde: antwoordWoorden[antwoord.antwoord] },
          {
            naam: antwoord.antwoord === 'ja' ? 'Toelichting' : 'Reden',
            waarde: <Tekstblok tekst={antwoord.reden} />,
          },
          { naam: 'Op', waarde: schrijfMoment(antwoord.op) },
        ]}
      />
      {antwoord.antwoord !== 'ja' && (
        <Alinea>
          De organisatie beslist zelf wat zij geeft. Bent u het daar niet mee eens? Bespreek het met
          haar, en zet in het dossier waarover u het niet eens was.
        </Alinea>
      )}
      {categorieen.map((code) => {
        const tekst = antwoord.inhoud?.[code]
        return (
          tekst !== undefined && (
            <Kaart titel={hoofdletter(woorden.categorieen[code].naam)} niveau={3}>
              <p>
                <Tekstblok tekst={tekst} />
              </p>
              {schrijven && (
                <AlleenScherm>
                  <Formulier
                    actie={paden.informatievraagOvernemen(vraag.id)}
                    csrf={csrf}
                    verborgen={{ categorie: code }}
                  >
                    <Knop soort="tweede" context={`: ${woorden.categorieen[code].naam}`}>
                      Neem over in het dossier
                    </Knop>
                  </Formulier>
                </AlleenScherm>
              )}
            </Kaart>
          )
        )
      })}
      <Alinea>
        Neem alleen over wat nodig is. U krijgt een formulier waarin de tekst al staat, met de bron
        erbij. De rest blijft hier staan.
      </Alinea>
    </section>
  )
}
