import { een } from '../../../domein/invoer.ts'
import type { DocumentFormulier } from '../../../handelingen/document.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  CsrfVeld,
  Fouten,
  Gegevenslijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstveld,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'
import { Tekstblok } from '../tonen.tsx'
import { Bestandsveld } from './bestandsveld.tsx'
import { Documentlijst } from './lijst.tsx'

interface DocumentProps {
  beeld: DocumentFormulier
  fouten: readonly Fout[]
  sleutel: string
  csrf: string
  /** What just happened: kept, or kept without the hidden data of a picture. */
  nieuw: 'document' | 'geschoond' | undefined
}

/** The documents at one datum, and a form to add one. */
export const DocumentPagina = (props: DocumentProps) => {
  const { beeld, fouten } = props
  const { dossier, gegeven, documenten } = beeld
  const naarDossier = <KnopLink href={paden.dossier(dossier.id)}>Naar het dossier</KnopLink>
  return (
    <>
      <Fouten fouten={fouten} />
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Document toevoegen</Kop>
      {props.nieuw !== undefined && (
        <Melding soort="ok" titel="Het document is bewaard" nieuw>
          {props.nieuw === 'geschoond' && (
            <p>Wij haalden verborgen gegevens uit de afbeelding, zoals plaats, tijd of toestel.</p>
          )}
        </Melding>
      )}
      <Gegevenslijst
        regels={[
          { naam: 'Hoort bij', waarde: <Tekstblok tekst={gegeven.inhoud} /> },
          { naam: 'Opgeschreven', waarde: schrijfDag(gegeven.vastgelegdOp) },
          {
            naam: 'Documenten',
            waarde:
              documenten.length === 0 ? (
                'Nog geen'
              ) : (
                <Documentlijst documenten={documenten} adres={paden.document} />
              ),
          },
        ]}
      />
      {beeld.alleenDat ? (
        <>
          <Melding soort="info" titel="Hier kan geen document bij">
            <p>
              In een gezamenlijk bestand staat alleen dát er iets is. Een document vertelt meer.
              Voeg het toe in uw eigen dossier.
            </p>
          </Melding>
          <Knoppenrij>{naarDossier}</Knoppenrij>
        </>
      ) : (
        <Toevoegen {...props} naarDossier={naarDossier} />
      )}
    </>
  )
}

const Toevoegen = (props: DocumentProps & { naarDossier: preact.VNode }) => {
  const { beeld, fouten } = props
  const waarden = beeld.concept?.waarden ?? {}
  return (
    <form
      class="dw-formulier"
      action={paden.documentToevoegen(beeld.dossier.id, beeld.gegeven.id)}
      method="post"
      enctype="multipart/form-data"
      novalidate
      data-eenmalig=""
    >
      <CsrfVeld csrf={props.csrf} />
      <input type="hidden" name="sleutel" value={props.sleutel} />
      <input type="hidden" name="versie" value={String(beeld.concept?.versie ?? 0)} />
      {fouten.length > 0 && (
        <Melding soort="waarschuwing" titel="Kies het bestand opnieuw">
          <p>Een bestand kunnen wij na een fout niet bewaren. De naam die u typte, staat er nog.</p>
        </Melding>
      )}
      <Alinea>
        Wie het gegeven mag zien, mag ook dit document openen. Ook de inwoner. Voeg alleen toe wat
        nodig is.
      </Alinea>
      <Bestandsveld
        naam="bestand"
        label="Bestand"
        hint="Een PDF, PNG, JPEG of mail (.eml) van hoogstens 10 MB. Wij kijken na of het veilig is."
        accept=".pdf,.png,.jpg,.jpeg,.eml"
        fout={foutBij(fouten, 'bestand')}
      />
      <Tekstveld
        naam="naam"
        label="Naam van het document"
        hint="Laat leeg voor de naam van het bestand. Zet er geen namen van mensen in."
        optioneel
        waarde={een(waarden, 'naam')}
        fout={foutBij(fouten, 'naam')}
      />
      <Knoppenrij>
        <Knop>Voeg document toe</Knop>
        {props.naarDossier}
      </Knoppenrij>
    </form>
  )
}
