import { een, type Waarden } from '../../../domein/invoer.ts'
import type { VersieBeeld } from '../../../handelingen/inrichting.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { plaatsNaam, Stand } from './pagina-versie.tsx'
import { Raakt, Verschillen } from './raakt.tsx'

interface BesluitProps {
  beeld: VersieBeeld
  waarden: Waarden
  fouten: readonly Fout[]
  conceptVersie: number
  verouderd: boolean
  csrf: string
}

/** Deciding about a proposal: first what it changes and touches, then the choice. */
export const BesluitPagina = (props: BesluitProps) => {
  const { beeld } = props
  const { versie, controle, magBesluiten } = beeld
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1}>
        {magBesluiten ? 'Besluiten over het voorstel' : 'Het voorstel intrekken'}
      </Kop>
      <div id="besluit">
        <Alinea soort="inleiding">{versie.toelichting || 'Er staat nog geen uitleg bij.'}</Alinea>
      </div>
      <Stand beeld={beeld} />
      {props.verouderd && (
        <Melding soort="waarschuwing" titel="Het voorstel is intussen veranderd" nieuw>
          <p>Er is niets besloten. Lees hieronder wat er nu staat en beslis dan opnieuw.</p>
        </Melding>
      )}
      {controle.fouten.length > 0 && (
        <Melding soort="waarschuwing" titel="Nog niet in orde">
          <Lijst items={controle.fouten.map((f) => `${plaatsNaam(f.plaats)}: ${f.tekst}`)} />
        </Melding>
      )}
      {controle.aandacht.length > 0 && (
        <Melding soort="info" titel="Goed om te weten">
          <Lijst items={controle.aandacht.map((punt) => punt.tekst)} />
        </Melding>
      )}
      <Kop niveau={2}>Wat verandert er</Kop>
      <Verschillen beeld={beeld} />
      <Raakt beeld={beeld} />
      <Kop niveau={2}>{magBesluiten ? 'Uw besluit' : 'Intrekken'}</Kop>
      <Formulier
        actie={paden.inrichtingBesluit(versie.id)}
        csrf={props.csrf}
        verborgen={{ versie: String(versie.versie), concept: String(props.conceptVersie) }}
      >
        {magBesluiten ? (
          <Alinea>
            Stelt u het vast, dan geldt het vanaf {schrijfDatum(versie.ingangsdatum)}. Daarna kan
            niemand deze versie nog veranderen.
          </Alinea>
        ) : (
          <Alinea>
            U kunt uw eigen voorstel niet vaststellen. U kunt het wel intrekken. Een nieuw voorstel
            kan daarna beginnen met wat hier staat.
          </Alinea>
        )}
        <Tekstvlak
          naam="reden"
          label={
            magBesluiten ? 'Stuurt u het terug? Wat moet er anders?' : 'Waarom trekt u het in?'
          }
          hint={magBesluiten ? 'Bij vaststellen hoeft u dit niet in te vullen.' : undefined}
          max={2000}
          optioneel={!magBesluiten}
          waarde={een(props.waarden, 'reden')}
          fout={foutBij(props.fouten, 'reden')}
        />
        <Knoppenrij>
          {magBesluiten ? (
            <>
              <Knop naam="doe" waarde="vaststellen">
                Stel vast
              </Knop>
              <Knop soort="tweede" naam="doe" waarde="terugsturen">
                Stuur terug
              </Knop>
            </>
          ) : (
            <Knop soort="gevaar" naam="doe" waarde="intrekken">
              Trek het voorstel in
            </Knop>
          )}
          <KnopLink href={paden.inrichtingVersie(versie.id)}>Terug naar het voorstel</KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}
