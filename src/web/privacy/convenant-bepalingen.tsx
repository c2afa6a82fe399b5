import { bepalingtaken, isGemerkt } from '../../domein/convenant-bepaling.ts'
import { afspreekbareCategorieen, afspreekbareDoelen } from '../../domein/convenant-formulier.ts'
import { bepalingWoorden, watTeDoen } from '../../domein/convenant-woorden.ts'
import { een, lijst } from '../../domein/invoer.ts'
import { naamVan, type Convenantbeeld } from '../../handelingen/convenant.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Badge,
  CsrfVeld,
  Formulier,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Tekstveld,
  Tekstvlak,
  Uitleg,
  foutBij,
} from '../ui/index.ts'
import type { ConvenantProps } from './convenant.tsx'

const velden = ['artikel', 'samenvatting', 'bepalingCategorieen', 'bepalingDoel', 'van', 'taak']

/** Clauses that ask for data, each with what the rules say to it (E-108). */
export const Bepalingen = (props: ConvenantProps) => {
  const { beeld } = props
  if (beeld.bepalingen.length === 0 && !beeld.magWijzigen) return null
  return (
    <section>
      <Kop niveau={2}>Bepalingen die om gegevens vragen</Kop>
      <Alinea>
        Een contract kan niet meer vragen dan de wet. Wat hier staat, verandert niets aan wat mag.
      </Alinea>
      {beeld.bepalingen.map((regel) => (
        <Regel regel={regel} {...props} />
      ))}
      {beeld.magWijzigen && <Toevoegen {...props} />}
    </section>
  )
}

const soortBij = {
  'kan-niet-eisen': 'fout',
  'niet-geregeld': 'waarschuwing',
  'kan-vragen': 'ok',
} as const

type RegelProps = ConvenantProps & { regel: Convenantbeeld['bepalingen'][number] }

const Regel = ({ regel: { bepaling, bevonden }, beeld, woorden, csrf }: RegelProps) => (
  <div class="dw-kaart">
    <Kop niveau={3}>{bepaling.artikel}</Kop>
    <Alinea>{bepaling.samenvatting}</Alinea>
    <Alinea soort="klein">
      {`Gevraagd van ${naamVan(beeld.organisaties, bepaling.van)}, voor: ${woorden.doelen[bepaling.doel].naam}.`}
    </Alinea>
    <Lijst
      items={bevonden.map(({ categorie, oordeel, zin, bron }) => (
        <>
          <strong>{`${hoofdletter(woorden.categorieen[categorie].naam)}: `}</strong>
          <Badge tekst={bepalingWoorden[oordeel]} soort={soortBij[oordeel]} />
          {` ${zin}${bron === '' ? '' : ` (${bron})`}`}
        </>
      ))}
    />
    {isGemerkt(bevonden) && (
      <Melding soort="waarschuwing" titel="Het contract vraagt dit, maar dat kan het niet eisen">
        <p>{watTeDoen}</p>
      </Melding>
    )}
    {beeld.magWijzigen && (
      <form method="post" action={paden.convenantBepalingen(beeld.convenant.id)}>
        <CsrfVeld csrf={csrf} />
        <input type="hidden" name="weg" value={bepaling.id} />
        <Knop soort="tweede">{`Haal ${bepaling.artikel} weg`}</Knop>
      </form>
    )}
  </div>
)

const categorieKeuzes = (woorden: Woorden) =>
  afspreekbareCategorieen.map((code) => ({
    waarde: code,
    tekst: hoofdletter(woorden.categorieen[code].naam),
  }))

const Toevoegen = ({ beeld, waarden, fouten, woorden, csrf }: ConvenantProps) => (
  <Uitleg
    titel="Een bepaling toevoegen"
    open={velden.some((veld) => foutBij(fouten, veld) !== undefined)}
  >
    <Formulier actie={paden.convenantBepalingen(beeld.convenant.id)} csrf={csrf}>
      <Tekstveld
        naam="artikel"
        label="Welk artikel?"
        waarde={een(waarden, 'artikel')}
        fout={foutBij(fouten, 'artikel')}
      />
      <Tekstvlak
        naam="samenvatting"
        label="Wat staat er, in uw eigen woorden?"
        max={500}
        regels={3}
        waarde={een(waarden, 'samenvatting')}
        fout={foutBij(fouten, 'samenvatting')}
      />
      <Aankruisvakken
        naam="bepalingCategorieen"
        legenda="Welke gegevens vraagt het?"
        keuzes={categorieKeuzes(woorden)}
        waarden={lijst(waarden, 'bepalingCategorieen')}
        fout={foutBij(fouten, 'bepalingCategorieen')}
      />
      <Keuzelijst
        naam="bepalingDoel"
        label="Waarvoor?"
        leeg="Kies een doel"
        keuzes={afspreekbareDoelen.map((code) => ({
          waarde: code,
          tekst: hoofdletter(woorden.doelen[code].naam),
        }))}
        waarde={een(waarden, 'bepalingDoel')}
        fout={foutBij(fouten, 'bepalingDoel')}
      />
      <Keuzerondjes
        naam="van"
        legenda="Van welke partij?"
        keuzes={beeld.convenant.inhoud.partijen.map((id) => ({
          waarde: id,
          tekst: naamVan(beeld.organisaties, id),
        }))}
        waarde={een(waarden, 'van')}
        fout={foutBij(fouten, 'van')}
      />
      <Keuzerondjes
        naam="taak"
        legenda="Welk werk doet die partij?"
        keuzes={bepalingtaken.map((taak) => ({
          waarde: taak,
          tekst: hoofdletter(woorden.taken[taak].naam),
        }))}
        waarde={een(waarden, 'taak')}
        fout={foutBij(fouten, 'taak')}
      />
      <Knoppenrij>
        <Knop>Voeg toe</Knop>
      </Knoppenrij>
    </Formulier>
  </Uitleg>
)
