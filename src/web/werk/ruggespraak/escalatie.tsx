import { een, type Waarden } from '../../../domein/invoer.ts'
import { escalatiepartners, langsteVraag } from '../../../domein/ruggespraak.ts'
import type { Escalatiebeeld } from '../../../handelingen/escalatie.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  JaNeeWeetNiet,
  Keuzelijst,
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
import { drieWaarde } from '../triage/aanpak.tsx'
import { ZonderNamen } from './delen.tsx'
import { partnerWoorden } from './woorden.ts'

interface EscalatieProps {
  beeld: Escalatiebeeld
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  csrf: string
}

/** Going up with a case: first the leidinggevende, without names where that can be (S1 §4.3). */
export const EscalatiePagina = ({ beeld, waarden, fouten, verouderd, csrf }: EscalatieProps) => {
  const { dossier, personen, concept } = beeld
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Opschalen</Kop>
      <Alinea soort="inleiding">
        Opschalen heeft grote gevolgen voor de inwoner. Bespreek het altijd eerst met uw
        leidinggevende. Daarna beslist u zelf.
      </Alinea>
      <ZonderNamen />
      <Formulier
        actie={paden.escalatieNieuw(dossier.id)}
        csrf={csrf}
        verborgen={{ versie: String(concept?.versie ?? 0) }}
      >
        {verouderd && (
          <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
            <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
          </Melding>
        )}
        <Keuzerondjes
          naam="partner"
          legenda="Waarheen wilt u opschalen?"
          keuzes={escalatiepartners.map((code) => ({
            waarde: code,
            tekst: partnerWoorden[code].naam,
            hint: partnerWoorden[code].hint,
          }))}
          waarde={een(waarden, 'partner')}
          fout={foutBij(fouten, 'partner')}
        />
        <Keuzelijst
          naam="over"
          label="Over wie gaat het? Dit blijft bij u"
          leeg="Kies een persoon"
          keuzes={personen.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
          waarde={een(waarden, 'over')}
          fout={foutBij(fouten, 'over')}
        />
        <Tekstvlak
          naam="vraag"
          label="Wat speelt er?"
          hint="Zonder namen. Bijvoorbeeld: “een gezin met drie jonge kinderen”."
          max={langsteVraag}
          regels={5}
          waarde={een(waarden, 'vraag')}
          fout={foutBij(fouten, 'vraag')}
        />
        <Tekstvlak
          naam="argumenten"
          label="Waarom wilt u opschalen, en waarom kan het niet lichter?"
          max={langsteVraag}
          regels={5}
          waarde={een(waarden, 'argumenten')}
          fout={foutBij(fouten, 'argumenten')}
        />
        <JaNeeWeetNiet
          naam="bezwaar"
          vraag="Heeft de inwoner bezwaar?"
          hint="Heeft u het nog niet besproken? Kies “Weet ik niet”."
          waarde={drieWaarde(een(waarden, 'bezwaar'))}
          fout={foutBij(fouten, 'bezwaar')}
        />
        <Kop niveau={2}>Bij bezwaar: hoe ernstig is het?</Kop>
        <Alinea>
          Heeft de inwoner bezwaar? Dan kan opschalen alleen als de situatie zeer ernstig is en er
          dringend hulp nodig is.
        </Alinea>
        <JaNeeWeetNiet
          naam="zeerErnstig"
          vraag="Is de situatie zeer ernstig?"
          waarde={drieWaarde(een(waarden, 'zeerErnstig'))}
          fout={foutBij(fouten, 'zeerErnstig')}
          optioneel
        />
        <JaNeeWeetNiet
          naam="dringendHulpNodig"
          vraag="Heeft de inwoner dringend hulp nodig?"
          waarde={drieWaarde(een(waarden, 'dringendHulpNodig'))}
          fout={foutBij(fouten, 'dringendHulpNodig')}
          optioneel
        />
        <Keuzerondjes
          naam="metNummer"
          legenda="Kan uw leidinggevende dit beoordelen zonder het dossier?"
          keuzes={[
            { waarde: 'nee', tekst: 'Ja, zonder het dossier', hint: 'Dit is bijna altijd genoeg.' },
            {
              waarde: 'ja',
              tekst: 'Nee, het nummer van het dossier moet mee',
              hint: 'De leidinggevende opent het dossier dan met als doel “escalatie”. De inwoner kan dat zien.',
            },
          ]}
          waarde={een(waarden, 'metNummer')}
          fout={foutBij(fouten, 'metNummer')}
        />
        <Tekstvlak
          naam="waaromNummer"
          label="Moet het nummer mee? Schrijf op waarom"
          max={1000}
          regels={2}
          waarde={een(waarden, 'waaromNummer')}
          fout={foutBij(fouten, 'waaromNummer')}
          optioneel
        />
        <Knoppenrij>
          <Knop>Vraag het uw leidinggevende</Knop>
          <Knop soort="tweede" naam="knop" waarde="concept">
            Bewaar en ga later verder
          </Knop>
          <KnopLink href={paden.dossier(dossier.id)} soort="stil">
            Terug naar het dossier
          </KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}
