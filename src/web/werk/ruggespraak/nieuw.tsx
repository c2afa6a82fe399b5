import { een, type Waarden } from '../../../domein/invoer.ts'
import { gevraagden, langsteVraag, leesCodes } from '../../../domein/ruggespraak.ts'
import type { Leidraadregel } from '../../../handelingen/leidraad.ts'
import type { Vraagbeeld } from '../../../handelingen/ruggespraak.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { paden } from '../../paden.ts'
import {
  Formulier,
  Fouten,
  Gegevenslijst,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstvlak,
  Uitleg,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Eerder } from '../../leidraad/eerder.tsx'
import { ZonderNamen } from './delen.tsx'
import { aanWoorden, codeRegels } from './woorden.ts'

interface NieuwProps {
  beeld: Vraagbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  eerder: readonly Leidraadregel[]
  woorden: Woorden
  csrf: string
}

/** Asking somebody. What it is about comes along in codes; whom it is about stays behind. */
export const NieuweVraagPagina = (props: NieuwProps) => {
  const { beeld, waarden, fouten, woorden } = props
  const { dossier, personen, collegas, concept } = beeld
  const codes = leesCodes(waarden)
  const regels = codeRegels(woorden, codes)
  return (
    <>
      <Fouten fouten={fouten} />
      {dossier !== undefined && <Dossierbalk dossier={dossier} />}
      <Kop niveau={1}>Vraag het iemand</Kop>
      <ZonderNamen />
      {regels.length > 0 && (
        <section aria-labelledby="gaat-over">
          <Kop niveau={2} id="gaat-over">
            Dit gaat mee met uw vraag
          </Kop>
          <Gegevenslijst regels={regels} />
        </section>
      )}
      <Eerder eerder={props.eerder} />
      <Formulier
        actie={paden.ruggespraakNieuw()}
        csrf={props.csrf}
        verborgen={{
          versie: String(concept?.versie ?? 0),
          dossier: dossier?.id ?? '',
          triage: een(waarden, 'triage'),
          afweging: een(waarden, 'afweging'),
          handeling: codes.handeling ?? '',
          ontvanger: codes.ontvanger ?? '',
          doel: codes.doel ?? '',
          categorie: codes.categorieen.join(','),
        }}
      >
        {props.verouderd && (
          <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
            <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
          </Melding>
        )}
        <Keuzerondjes
          naam="aan"
          legenda="Aan wie vraagt u het?"
          keuzes={gevraagden.map((code) => ({
            waarde: code,
            tekst: aanWoorden[code].naam,
            hint: aanWoorden[code].hint,
          }))}
          waarde={een(waarden, 'aan')}
          fout={foutBij(fouten, 'aan')}
        />
        <Keuzelijst
          naam="collega"
          label="Welke collega?"
          hint="Alleen als u een collega kiest."
          leeg="Kies een collega"
          keuzes={collegas.map((c) => ({
            waarde: c.petId,
            tekst: `${c.medewerkerNaam}, ${c.petNaam}`,
            groep: c.organisatie,
          }))}
          waarde={een(waarden, 'collega')}
          fout={foutBij(fouten, 'collega')}
          optioneel
        />
        <Tekstvlak
          naam="vraag"
          label="Wat wilt u weten?"
          hint="Beschrijf wat er speelt en wat u wilt doen. Zonder namen."
          max={langsteVraag}
          regels={6}
          waarde={een(waarden, 'vraag')}
          fout={foutBij(fouten, 'vraag')}
        />
        <Tekstvlak
          naam="eigenIdee"
          label="Wat denkt u er zelf van?"
          max={langsteVraag}
          regels={3}
          waarde={een(waarden, 'eigenIdee')}
          fout={foutBij(fouten, 'eigenIdee')}
          optioneel
        />
        {dossier !== undefined && (
          <>
            <Keuzelijst
              naam="over"
              label="Over wie gaat het? Dit blijft bij u"
              hint="Dan staat het antwoord straks in dit dossier. Wie antwoordt, ziet dit niet."
              leeg="Het dossier als geheel"
              keuzes={personen.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
              waarde={een(waarden, 'over')}
              fout={foutBij(fouten, 'over')}
              optioneel
            />
            <Uitleg titel="Wat ziet wie antwoordt?">
              <p>
                Uw naam, uw pet, uw woorden en wat hierboven meegaat. Niet het dossier, niet het
                nummer ervan, en niet over wie het gaat.
              </p>
            </Uitleg>
          </>
        )}
        <Knoppenrij>
          <Knop>Stel de vraag</Knop>
          <Knop soort="tweede" naam="knop" waarde="concept">
            Bewaar en ga later verder
          </Knop>
          <KnopLink
            href={dossier === undefined ? paden.ruggespraken() : paden.dossier(dossier.id)}
            soort="stil"
          >
            Terug
          </KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}
