import { paden } from '../paden.ts'
import {
  Alinea,
  CsrfVeld,
  Fouten,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Tekstveld,
  Uitleg,
  foutBij,
  type Fout,
} from '../ui/index.ts'
import { Bestandsveld } from '../werk/document/bestandsveld.tsx'
import type { TafelPartij } from '../../handelingen/tafel.ts'
import { noem, plaatsVan } from './pagina.tsx'
import { tafelTeksten, type TafelTeksten } from './teksten.ts'

/** What was filled in before, to give back after a mistake. */
export interface Ingevuld {
  handtekening: string
  naam: string
  getuige: string
}

interface TekenProps {
  /** The id of the question that lies on the table. */
  vraag: string
  partij: TafelPartij
  nummer: number
  antwoord: 'ja' | 'nee'
  /** Must it be written? Only a yes that lifts secrecy or that a law asks. */
  verplicht: boolean
  ingevuld: Ingevuld
  fouten: readonly Fout[]
  csrf: string
}

/** Under the answer: a signature by hand, or one of two ways without dragging. All of them work without each other. */
export const TekenPagina = (props: TekenProps) => {
  const { partij, nummer, antwoord, verplicht, ingevuld, fouten } = props
  const t = tafelTeksten[partij.vorm]
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>{antwoord === 'ja' ? t.jaKop : t.neeKop}</Kop>
      <Alinea soort="inleiding">{`${noem(partij)}.`}</Alinea>
      <form
        class="dw-formulier"
        method="post"
        action={paden.tafelAntwoord()}
        enctype="multipart/form-data"
        novalidate
        data-eenmalig=""
      >
        <CsrfVeld csrf={props.csrf} />
        <input type="hidden" name="vraag" value={props.vraag} />
        <input type="hidden" name="wie" value={String(nummer + 1)} />
        <input type="hidden" name="antwoord" value={antwoord} />
        <input type="hidden" name="stap" value="teken" />
        {!verplicht && <Alinea>{t.tekenHoeftNiet}</Alinea>}
        <Tekenvlak t={t} waarde={ingevuld.handtekening} fout={foutBij(fouten, 'handtekening')} />
        <Uitleg titel={t.tekenAnders} id="anders" open={fouten.length > 0}>
          <Kop niveau={2} lijktOp={4}>
            {t.getuigeKop}
          </Kop>
          <Alinea>{t.getuigeUitleg}</Alinea>
          <Tekstveld
            naam="naam"
            label={t.naam}
            waarde={ingevuld.naam}
            fout={foutBij(fouten, 'naam')}
            maxlengte={120}
            optioneel
          />
          <Tekstveld
            naam="getuige"
            label={t.getuige}
            waarde={ingevuld.getuige}
            fout={foutBij(fouten, 'getuige')}
            maxlengte={120}
            optioneel
          />
          <Kop niveau={2} lijktOp={4}>
            {t.fotoKop}
          </Kop>
          <Bestandsveld
            naam="foto"
            label={t.foto}
            hint={t.fotoUitleg}
            fout={foutBij(fouten, 'foto')}
            accept="image/png,image/jpeg"
            optioneel
          />
        </Uitleg>
        <Knoppenrij>
          <Knop>{t.bewaar}</Knop>
          <KnopLink href={plaatsVan(nummer)}>{t.terugNaarKeuze}</KnopLink>
        </Knoppenrij>
      </form>
    </>
  )
}

/** Hidden until the script is there: without it nothing could be drawn. */
const Tekenvlak = (props: { t: TafelTeksten; waarde: string; fout: string | undefined }) => {
  const { t, fout } = props
  return (
    <div class="dw-tekenvlak dw-veld" id="handtekening" data-handtekening="" hidden>
      <Kop niveau={2}>{t.tekenKop}</Kop>
      <Alinea>{t.tekenUitleg}</Alinea>
      {fout !== undefined && (
        <p class="utrecht-form-field-error-message dw-veldfout">
          <strong>Let op:</strong> {fout}
        </p>
      )}
      <input type="hidden" name="handtekening" value={props.waarde} />
      <canvas class="dw-tekenvlak__vlak" width={800} height={240}>
        {t.vlak}
      </canvas>
      <output
        class="dw-tekenvlak__stand"
        data-leeg={t.leeg}
        data-kort={t.kort}
        data-klaar={t.klaar}
      >
        {t.leeg}
      </output>
      <div class="dw-knoppen">
        <button type="button" class="utrecht-button utrecht-button--subtle" data-laatste-weg="">
          {t.laatsteWeg}
        </button>
        <button type="button" class="utrecht-button utrecht-button--subtle" data-alles-weg="">
          {t.allesWeg}
        </button>
      </div>
    </div>
  )
}
