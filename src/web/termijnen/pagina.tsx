import { groepen, termijncodes, termijnen } from '../../domein/termijn/index.ts'
import { paden } from '../paden.ts'
import {
  Alinea,
  Datumveld,
  foutBij,
  Fouten,
  Formulier,
  Keuzelijst,
  Knop,
  Knoppenrij,
  Kop,
  Lijst,
  Tekstveld,
  type Keuze,
} from '../ui/index.ts'
import { AlleTermijnen, Feestdagen } from './lijsten.tsx'
import { Uitkomst } from './uitkomst.tsx'
import type { Rekenvraag } from './vraag.ts'

const volgorde: readonly string[] = Object.values(groepen)

const keuzes: readonly Keuze[] = termijncodes
  .map((code) => ({
    waarde: code,
    tekst: termijnen[code].onderwerp,
    groep: groepen[termijnen[code].groep],
  }))
  .toSorted((a, b) => volgorde.indexOf(a.groep) - volgorde.indexOf(b.groep))

/** Compute a term, see why, and look up all of them. Nothing is asked about a person and nothing is kept. */
export const TermijnPagina = ({ vraag }: { vraag: Rekenvraag }) => {
  const { getypt, fouten, som, jaar } = vraag
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>Termijnen uitrekenen</Kop>
      <Alinea soort="inleiding">
        Kies een termijn en een dag. U ziet de laatste dag, en hoe daarnaar is gerekend.
      </Alinea>
      <Formulier actie={paden.termijnRekenen()} methode="get">
        <Keuzelijst
          naam="termijn"
          label="Welke termijn?"
          leeg="Kies een termijn"
          keuzes={keuzes}
          waarde={getypt.termijn}
          fout={foutBij(fouten, 'termijn')}
        />
        <Datumveld
          naam="vanaf"
          label="Op welke dag begint het?"
          hint="Bijvoorbeeld 05-11-2026. Vul hier nooit een geboortedag in."
          waarde={getypt.vanaf}
          fout={foutBij(fouten, 'vanaf')}
        />
        <Tekstveld
          naam="tijd"
          label="Hoe laat?"
          hint="Alleen bij een termijn in uren, zoals een datalek. Bijvoorbeeld 14:30"
          optioneel
          breedte="s"
          maxlengte={5}
          waarde={getypt.tijd}
          fout={foutBij(fouten, 'tijd')}
        />
        <Knoppenrij>
          <Knop>Reken uit</Knop>
        </Knoppenrij>
      </Formulier>
      {som !== undefined && <Uitkomst {...som} />}
      <Rekenregels />
      <section aria-labelledby="alle">
        <Kop niveau={2} id="alle">
          Alle {String(termijncodes.length)} termijnen
        </Kop>
        <AlleTermijnen gekozen={som?.code} />
      </section>
      <section aria-labelledby="feestdagen">
        <Kop niveau={2} id="feestdagen">
          Feestdagen
        </Kop>
        <Formulier actie={paden.termijnRekenen()} methode="get">
          {som !== undefined && (
            <>
              <input type="hidden" name="termijn" value={getypt.termijn} />
              <input type="hidden" name="vanaf" value={getypt.vanaf} />
              <input type="hidden" name="tijd" value={getypt.tijd} />
            </>
          )}
          <Tekstveld
            naam="jaar"
            label="Van welk jaar?"
            breedte="xs"
            toetsen="numeric"
            maxlengte={4}
            waarde={getypt.jaar === '' ? String(jaar) : getypt.jaar}
            fout={foutBij(fouten, 'jaar')}
          />
          <Knoppenrij>
            <Knop soort="tweede">Toon de feestdagen</Knop>
          </Knoppenrij>
        </Formulier>
        <Feestdagen jaar={jaar} />
      </section>
    </>
  )
}

const Rekenregels = () => (
  <section aria-labelledby="rekenregels">
    <Kop niveau={2} id="rekenregels">
      Zo rekenen wij
    </Kop>
    <Lijst
      items={[
        'De dag waarop het begint, telt zelf niet mee.',
        'Een week is zeven dagen. Een maand is dezelfde dag een maand later. Vier weken is dus geen maand.',
        'Heeft de maand die dag niet? Dan telt de laatste dag van de maand.',
        'Een termijn uit een Nederlandse wet eindigt niet op zaterdag, zondag of een feestdag. Dan telt de eerste gewone dag daarna.',
        'Dat geldt niet voor uren, jaren, en meer dan 90 dagen, twaalf weken of drie maanden.',
        'Voor de AVG geldt een Europese regel. Die lijkt erop, maar kent minder feestdagen.',
        'Wat het team zelf afspreekt, schuift niet op. En het is nooit later dan de wet.',
      ]}
    />
  </section>
)
