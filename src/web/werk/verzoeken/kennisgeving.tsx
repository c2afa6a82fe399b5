import { een, type Waarden } from '../../../domein/invoer.ts'
import { langsteReden } from '../../../domein/kennisgeving.ts'
import type { KennisgevingBeeld } from '../../../handelingen/uitvoeren-recht-kennisgeving.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Tekstblok } from '../tonen.tsx'
import { afhandelwoorden, ontvangerVan, standVan, watwoorden } from './uitvoeren-woorden.ts'

interface KennisgevingProps {
  beeld: KennisgevingBeeld
  woorden: Woorden
  csrf: string
  waarden: Waarden
  fouten: readonly Fout[]
}

/** One recipient who is no partner on these pages: telling it is a task, with a word on how. */
export const KennisgevingPagina = (props: KennisgevingProps) => {
  const { beeld, waarden, fouten } = props
  const { kennisgeving: k, dossier, gegeven } = beeld
  const ander = k.weg === 'dossier'
  return (
    <>
      <Fouten fouten={fouten} />
      {dossier !== undefined && <Dossierbalk dossier={dossier} />}
      <Kop niveau={1}>{ander ? 'Een gegeven is elders veranderd' : 'Vertel dit de ontvanger'}</Kop>
      <Alinea soort="inleiding">
        {ander
          ? 'Dit gegeven kwam uit een ander dossier. Daar is het op verzoek van de inwoner veranderd.'
          : 'Op verzoek van de inwoner is iets veranderd. Wie het van ons kreeg, moet dat weten.'}
      </Alinea>
      <Gegevenslijst
        regels={[
          ...(ander ? [] : [{ naam: 'Wie', waarde: ontvangerVan(k, props.woorden) }]),
          ...(k.gegevenOp === null
            ? []
            : [{ naam: 'Kreeg het op', waarde: schrijfDag(k.gegevenOp) }]),
          { naam: 'Wat er is gedaan', waarde: `Het is ${watwoorden[k.wat]}` },
          ...(gegeven === undefined
            ? []
            : [{ naam: 'Hier staat nu', waarde: <Tekstblok tekst={gegeven.inhoud} /> }]),
          { naam: 'Stand', waarde: standVan(k) },
        ]}
      />
      {!k.zeker && (
        <Melding soort="info" titel="Wij weten niet zeker of deze ontvanger dit kreeg">
          <p>
            Er is toen iets van deze soort verteld. Kijk na of dit erbij was. Weet u het niet?
            Vertel het dan.
          </p>
        </Melding>
      )}
      {k.stand === 'open' ? (
        <Formulier actie={paden.kennisgevingGedaan(k.id)} csrf={props.csrf}>
          <Keuzerondjes
            naam="afhandeling"
            legenda="Wat doet u?"
            keuzes={beeld.mogelijk.map((soort) => ({ waarde: soort, ...afhandelwoorden[soort] }))}
            waarde={een(waarden, 'afhandeling')}
            fout={foutBij(fouten, 'afhandeling')}
          />
          <Tekstvlak
            naam="reden"
            label={ander ? 'Waarom niet?' : 'Hoe en wanneer, of waarom niet?'}
            hint={
              ander
                ? 'Alleen nodig als u hier niet hetzelfde doet. De inwoner leest dit.'
                : 'Schrijf niet op wat er stond. De inwoner leest dit.'
            }
            regels={3}
            max={langsteReden}
            waarde={een(waarden, 'reden')}
            fout={foutBij(fouten, 'reden')}
          />
          <Knoppenrij>
            <Knop>Leg dit vast</Knop>
          </Knoppenrij>
        </Formulier>
      ) : (
        k.reden !== null && (
          <Alinea>
            <Tekstblok tekst={k.reden} />
          </Alinea>
        )
      )}
      {dossier !== undefined && (
        <Knoppenrij>
          <KnopLink href={paden.dossier(dossier.id)} soort="stil">
            Naar het dossier
          </KnopLink>
        </Knoppenrij>
      )}
    </>
  )
}
