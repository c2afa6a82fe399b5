import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import { langsteInhoud, watVeld } from '../../../domein/verstrekking.ts'
import type { Vraagformulier } from '../../../handelingen/informatievraag.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { antwoordProps } from '../../antwoord.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Aankruisvakken,
  Alinea,
  Antwoordkaart,
  Datumveld,
  Formulier,
  Fouten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Melding,
  Tekstveld,
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { vraagzin, wie } from '../../vraagzin.ts'
import { woord } from '../besluit/woorden.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Beletsels, Logstand } from '../uitvoeren/stand.tsx'
import { Grondslagkeuze, WeetHet } from '../uitvoeren/velden.tsx'
import { WatWelKan } from './mogelijk.tsx'

interface VraagformulierProps {
  beeld: Vraagformulier
  waarden: Waarden
  fouten: readonly Fout[]
  woorden: Woorden
  csrf: string
}

/** Sending the question that was decided on to a partner organisation. */
export const VraagformulierPagina = (props: VraagformulierProps) => {
  const { beeld, waarden } = props
  const { besluit, dossier, beletsel, organisaties } = beeld
  const kan = beeld.draagt && organisaties.length > 0
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Vraag het een partner</Kop>
      <Alinea soort="inleiding">
        De organisatie leest uw vraag op haar eigen pagina. Zij ziet waarvoor, waarom en waarop u
        het baseert, en weegt zelf af wat zij mag vertellen.
      </Alinea>
      <Logstand beeld={beeld} />
      {beletsel !== undefined && <Beletsels beeld={beeld} beletsel={beletsel} />}
      {organisaties.length === 0 && (
        <Melding soort="waarschuwing" titel="Hier is nog geen partner om het te vragen">
          <p>
            Van dit soort organisaties is nog niemand uitgenodigd. De beheerder kan dat doen. U kunt
            het wel <Link href={paden.besluitUitvoeren(besluit.id)}>bellen en hier vastleggen</Link>
            .
          </p>
        </Melding>
      )}
      {(beletsel === undefined || beletsel === 'niet-verankerd') && !beeld.draagt && (
        <>
          <Geweigerd {...props} />
          <WatWelKan dossierId={dossier.id} />
        </>
      )}
      {kan && (beletsel === undefined || Object.keys(waarden).length > 0) && (
        <Invullen {...props} />
      )}
      <Knoppenrij>
        <KnopLink href={paden.besluit(besluit.id)} soort="stil">
          Terug naar het besluit
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

const Geweigerd = ({ beeld, woorden }: VraagformulierProps) => {
  const { besluit, antwoord, gedaan, feiten, nodig } = beeld
  const { aanpak } = besluit.inhoud
  return (
    <>
      <Alinea>
        {nodig === 'toestemming'
          ? 'Hiervoor moet toestemming zijn vastgelegd. Die is er nu niet, of niet voor al deze gegevens.'
          : 'Wij legden de vraag opnieuw voor aan de regels van vandaag. Zo kan het nu niet.'}
      </Alinea>
      <Antwoordkaart
        {...antwoordProps({ woorden }, antwoord, {
          vraag: vraagzin(aanpak.handeling, wie(woorden, aanpak.ontvanger)),
          kopniveau: 2,
          gedaan,
          feiten,
        })}
      />
    </>
  )
}

const Invullen = ({ beeld, waarden, fouten, woorden, csrf }: VraagformulierProps) => {
  const { inhoud, id } = beeld.besluit
  const { aanpak, informeren } = inhoud
  return (
    <Formulier actie={paden.vragenUitvoeren(id)} csrf={csrf}>
      <Keuzerondjes
        naam="organisatie"
        legenda="Aan welke organisatie?"
        keuzes={beeld.organisaties.map((o) => ({ waarde: o.id, tekst: o.naam }))}
        waarde={een(waarden, 'organisatie')}
        fout={foutBij(fouten, 'organisatie')}
      />
      <Aankruisvakken
        naam="categorie"
        legenda="Wat vraagt u?"
        hint="Kruis alleen aan wat nu nodig is."
        keuzes={aanpak.categorieen.map((c) => ({
          waarde: c,
          tekst: hoofdletter(woord(inhoud, 'categorie', c)),
        }))}
        waarden={lijst(waarden, 'categorie')}
        fout={foutBij(fouten, 'categorie')}
      />
      {aanpak.categorieen.map((c) => (
        <Tekstvlak
          naam={watVeld(c)}
          label={`Wat precies, over: ${woord(inhoud, 'categorie', c)}`}
          hint={aanpak.categorieen.length > 1 ? 'Alleen als u dit aankruist.' : undefined}
          max={langsteInhoud}
          regels={3}
          waarde={een(waarden, watVeld(c))}
          fout={foutBij(fouten, watVeld(c))}
        />
      ))}
      <Tekstveld
        naam="over"
        label="Over wie gaat het, zoals de organisatie het leest?"
        hint="Zo min mogelijk: alleen wat nodig is om te weten wie u bedoelt."
        maxlengte={200}
        waarde={waarden['over'] === undefined ? beeld.naam : een(waarden, 'over')}
        fout={foutBij(fouten, 'over')}
      />
      <Tekstvlak
        naam="waarom"
        label="Waarom heeft u dit nodig?"
        hint="De organisatie leest dit. Vertel niet meer over de inwoner dan nodig is."
        max={2000}
        regels={3}
        waarde={een(waarden, 'waarom')}
        fout={foutBij(fouten, 'waarom')}
      />
      <Datumveld
        naam="uiterlijk"
        label="Voor welke dag wilt u antwoord?"
        waarde={een(waarden, 'uiterlijk')}
        fout={foutBij(fouten, 'uiterlijk')}
      />
      <WeetHet informeren={informeren} waarden={waarden} fouten={fouten} />
      {beeld.eigenGrondslag && (
        <Grondslagkeuze waarden={waarden} fouten={fouten} woorden={woorden} />
      )}
      {beeld.beletsel === undefined && (
        <>
          <Alinea>
            Dit gaat met datum en tijd in het logboek. Niemand kan het daarna veranderen.
          </Alinea>
          <Knoppenrij>
            <Knop>Stuur deze vraag</Knop>
          </Knoppenrij>
        </>
      )}
    </Formulier>
  )
}
