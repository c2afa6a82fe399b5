import type { Fouten as Foutlijst } from '../../../domein/invoer.ts'
import type { Beginbeeld } from '../../../handelingen/afweging-lezen.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Spoednummers } from './spoed.tsx'
import { Waarop } from './wet.tsx'

/** What it is, on what it rests, which steps there are, and about whom. */
export const BeginPagina = (props: {
  beeld: Beginbeeld
  fouten: Foutlijst
  over: string
  csrf: string
}) => {
  const { dossier, plan, personen, nietVoor } = props.beeld
  const fout = props.fouten['over']
  const [enige] = personen.length === 1 ? personen : []
  return (
    <>
      <Fouten fouten={fout === undefined ? [] : [{ veld: 'over', tekst: fout }]} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>{plan.titel}</Kop>
      <Alinea soort="inleiding">{plan.kort}</Alinea>
      {plan.groep === 'veiligheid' && <Spoednummers />}
      <Waarop plan={plan} />
      <Kop niveau={2}>Zo gaat het</Kop>
      <Lijst
        genummerd
        items={[...plan.stappen.map(({ titel }) => titel), 'Besluit, met uw reden']}
      />
      {nietVoor === undefined ? (
        <Formulier actie={paden.afwegingBegin(dossier.id, plan.soort)} csrf={props.csrf}>
          <Keuzerondjes
            naam="over"
            legenda="Over wie gaat het?"
            fout={fout}
            keuzes={personen.map((persoon) => ({ waarde: persoon.id, tekst: persoon.naam }))}
            waarde={props.over || enige?.id}
          />
          <Knoppenrij>
            <Knop>Begin</Knop>
            <KnopLink href={paden.afwegingen(dossier.id)} soort="stil">
              Terug
            </KnopLink>
          </Knoppenrij>
        </Formulier>
      ) : (
        <>
          <Melding soort="info" titel="Dit kan hier niet">
            <p>{nietVoor}</p>
          </Melding>
          <Knoppenrij>
            <KnopLink href={paden.afwegingen(dossier.id)}>Terug</KnopLink>
          </Knoppenrij>
        </>
      )}
    </>
  )
}
