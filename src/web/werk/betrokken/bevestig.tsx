import { een, type Waarden } from '../../../domein/invoer.ts'
import type { EindBeeld, Sluitbeeld } from '../../../handelingen/betrokkenheid.ts'
import { paden } from '../../paden.ts'
import {
  Aankruisvakken,
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
  Tekstvlak,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'

interface FormulierProps {
  waarden: Waarden
  fouten: readonly Fout[]
  csrf: string
}

const Reden = ({ waarden, fouten, label }: Omit<FormulierProps, 'csrf'> & { label: string }) => (
  <Tekstvlak
    naam="reden"
    label={label}
    hint="Eén zin is genoeg."
    max={400}
    regels={2}
    waarde={een(waarden, 'reden')}
    fout={foutBij(fouten, 'reden')}
  />
)

/** Ending an involvement, own or a colleague's. */
export const EindPagina = (props: FormulierProps & { beeld: EindBeeld }) => {
  const { dossier, betrokkenheid, eigen } = props.beeld
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>{eigen ? 'Zelf stoppen in dit dossier' : 'Een collega laten stoppen'}</Kop>
      <Alinea soort="inleiding">
        {eigen
          ? 'U kunt hierna niet meer bij dit dossier.'
          : `${betrokkenheid.medewerkerNaam} (${betrokkenheid.petNaam}) kan hierna niet meer bij dit dossier.`}
      </Alinea>
      <Alinea>
        Wat nog gedaan moet worden, gaat naar wie blijft. Een open dossier heeft altijd iemand die
        het bijhoudt.
      </Alinea>
      <Formulier
        actie={paden.betrokkenheidEindigen(dossier.id, betrokkenheid.id)}
        csrf={props.csrf}
      >
        <Reden {...props} label="Waarom stopt het?" />
        <Knoppenrij>
          <Knop soort="gevaar">{eigen ? 'Stop in dit dossier' : 'Laat deze collega stoppen'}</Knop>
          <KnopLink href={paden.betrokkenen(dossier.id)}>Niet stoppen</KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

/** Closing a dossier: what it means, before it happens. */
export const SluitPagina = (props: FormulierProps & { beeld: Sluitbeeld }) => {
  const { dossier, eerst, vervalt } = props.beeld
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Het dossier sluiten</Kop>
      <Alinea soort="inleiding">Dit betekent het:</Alinea>
      <Lijst
        items={[
          'Niemand kan er nog in schrijven.',
          'U en uw collega’s kunnen het niet meer openen, ook niet met spoed.',
          'De inwoner kan het blijven lezen. Bij een klacht kan de klachtbehandelaar erbij.',
          'Komt er een nieuwe vraag? Dan begint een nieuw dossier.',
          'U kunt dit niet terugdraaien.',
        ]}
      />
      {eerst.length > 0 && (
        <Melding soort="waarschuwing" titel="Dit moet eerst gebeuren">
          <p>Dit kan niet vervallen. Zolang het open staat, blijft het dossier open.</p>
          <Lijst
            items={eerst.map((plicht) =>
              // What a colleague has to do opens for that colleague alone.
              plicht.vervangt ? plicht.tekst : <a href={paden.plicht(plicht.id)}>{plicht.tekst}</a>,
            )}
          />
        </Melding>
      )}
      <Formulier actie={paden.dossierSluiten(dossier.id)} csrf={props.csrf}>
        {vervalt.length > 0 && (
          <>
            <Melding
              soort="waarschuwing"
              titel={
                vervalt.length === 1
                  ? 'Er moet nog 1 ding gebeuren'
                  : `Er moeten nog ${vervalt.length} dingen gebeuren`
              }
            >
              <Lijst items={vervalt.map(({ tekst }) => tekst)} />
            </Melding>
            <Aankruisvakken
              naam="gezien"
              legenda="Toch sluiten"
              keuzes={[
                {
                  waarde: 'ja',
                  tekst: 'Wat nog open staat, hoeft niet meer. Ik heb dit nagekeken.',
                },
              ]}
              // A tick holds for the list it stood under, and that may have grown since: never ticked beforehand.
              waarden={[]}
              fout={foutBij(props.fouten, 'gezien')}
            />
          </>
        )}
        <Reden {...props} label="Waarom kan het dossier dicht?" />
        <Knoppenrij>
          <Knop soort="gevaar">Sluit het dossier</Knop>
          <KnopLink href={paden.dossier(dossier.id)}>Niet sluiten</KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

/** Shielding a dossier from emergencies and the leidinggevende, or taking that away. */
export const AfschermPagina = (props: FormulierProps & { beeld: Sluitbeeld }) => {
  const { dossier } = props.beeld
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>
        {dossier.afgeschermd ? 'De afscherming weghalen' : 'Het dossier extra afschermen'}
      </Kop>
      <Alinea soort="inleiding">
        Een extra afgeschermd dossier is niet met spoed te openen en niet door de leidinggevende. U
        en uw betrokken collega’s merken geen verschil.
      </Alinea>
      <Alinea>
        Doe dit als het voor de inwoner gevaarlijk of schadelijk is als anderen weten dat het
        dossier er is. Denk aan een collega of een bekend gezin.
      </Alinea>
      <Formulier actie={paden.dossierAfschermen(dossier.id)} csrf={props.csrf}>
        <Keuzerondjes
          naam="keuze"
          legenda="Wat wilt u?"
          keuzes={[
            dossier.afgeschermd
              ? { waarde: 'openstellen', tekst: 'De afscherming weghalen' }
              : { waarde: 'afschermen', tekst: 'Extra afschermen' },
          ]}
          waarde={een(props.waarden, 'keuze')}
          fout={foutBij(props.fouten, 'keuze')}
        />
        <Reden {...props} label="Waarom? Dit komt in het logboek." />
        <Knoppenrij>
          <Knop>{dossier.afgeschermd ? 'Haal de afscherming weg' : 'Scherm af'}</Knop>
          <KnopLink href={paden.betrokkenen(dossier.id)}>Niets veranderen</KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}
