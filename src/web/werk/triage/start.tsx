import { momenten } from '../../../domein/triage.ts'
import { momentWoorden } from '../../../domein/triage-woorden.ts'
import type { Dossierregel } from '../../../handelingen/dossier.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Identiteitsbalk,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
} from '../../ui/index.ts'

/** At which of the three moments does one weigh? The start of a triage. */
export const StartPagina = (props: {
  dossier: Dossierregel
  csrf: string
  fout: string | undefined
}) => {
  const { dossier, fout } = props
  return (
    <>
      <Fouten fouten={fout === undefined ? [] : [{ veld: 'moment', tekst: fout }]} />
      <Identiteitsbalk
        naam={dossier.persoonNaam}
        feiten={[
          {
            naam: 'Leeftijd',
            waarde: dossier.leeftijd === undefined ? 'niet bekend' : `${dossier.leeftijd} jaar`,
          },
          { naam: 'Dossier', waarde: dossier.nummer },
        ]}
      />
      <Kop niveau={1}>Begin een triage</Kop>
      <Alinea soort="inleiding">
        In vier stappen weegt u af of u gegevens mag gebruiken. Aan het eind neemt u een besluit dat
        de inwoner kan lezen.
      </Alinea>
      <Formulier actie={paden.nieuweTriage(dossier.id)} csrf={props.csrf}>
        <Keuzerondjes
          naam="moment"
          legenda="Op welk moment weegt u af?"
          keuzes={momenten.map((moment) => ({
            waarde: moment,
            tekst: momentWoorden[moment].naam,
            hint: momentWoorden[moment].uitleg,
          }))}
          fout={fout}
        />
        <Knoppenrij>
          <Knop>Begin</Knop>
          <KnopLink href={paden.dossier(dossier.id)}>Terug naar het dossier</KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}
