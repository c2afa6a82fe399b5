import type { BesluitBeeld } from '../../../handelingen/besluit.ts'
import { schrijfDag } from '../../moment.ts'
import { afdruk, paden } from '../../paden.ts'
import {
  Alinea,
  Antwoordkaart,
  Formulier,
  Gegevenslijst,
  Identiteitsbalk,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Link,
  Melding,
  Printkop,
} from '../../ui/index.ts'
import { Tekstblok } from '../tonen.tsx'
import { koppen } from '../uitvoeren/woorden.ts'
import { maakStuk, type Stukdeel, type Stukregel } from './stuk.ts'

export interface BesluitPaginaProps {
  beeld: BesluitBeeld
  csrf: string
  /** Taken a moment ago: say what happens now. */
  nieuw: boolean
  print: boolean
}

/** A triagebesluit as it was taken, for the professional. Nothing on this page can be changed. */
export const BesluitPagina = ({ beeld, csrf, nieuw, print }: BesluitPaginaProps) => {
  const { besluit, persoonNaam } = beeld
  const stuk = maakStuk(besluit, 'professional', persoonNaam)
  return (
    <>
      <Printkop
        gemeente={stuk.gemeente}
        stuk="Triagebesluit"
        nummer={stuk.nummer}
        datum={schrijfDag(besluit.genomenOp)}
      />
      <Identiteitsbalk
        naam={persoonNaam}
        feiten={[{ naam: 'Dossier', waarde: besluit.inhoud.dossierNummer }]}
      />
      <Kop niveau={1} heel>
        {stuk.titel}
      </Kop>
      {nieuw && !print && <Genomen taken={stuk.taken} dossierId={besluit.dossierId} />}
      <Stand beeld={beeld} />
      <Gegevenslijst regels={stuk.kenmerken} />
      <Deel deel={stuk.besluit} />
      {stuk.taken !== undefined && !(nieuw && !print) && <Deel deel={stuk.taken} />}
      <Antwoordkaart {...stuk.kaart} />
      {stuk.overwegingen.map((deel) => (
        <Deel deel={deel} />
      ))}
      <Acties beeld={beeld} csrf={csrf} print={print} />
    </>
  )
}

/** Right after deciding: it worked, and this is what happens now. */
const Genomen = (props: { taken: Stukdeel | undefined; dossierId: string }) => (
  <Melding soort="ok" titel="Het besluit is genomen" nieuw>
    <p>De inwoner kan het nu lezen op de eigen pagina. Het besluit verandert niet meer.</p>
    {props.taken?.lijst === undefined ? (
      <p>Er hoeft nu niets meer te gebeuren.</p>
    ) : (
      <>
        <p>Dit moet u nog doen. Het staat ook bij uw taken:</p>
        <Lijst items={props.taken.lijst} />
      </>
    )}
    <p>
      <Link href={paden.dossier(props.dossierId)} los>
        Naar het dossier
      </Link>
    </p>
  </Melding>
)

/** Does this besluit still stand, and do the rules still say the same? */
const Stand = ({ beeld }: { beeld: BesluitBeeld }) => {
  const { besluit } = beeld
  return (
    <>
      {besluit.vervangenDoor !== null && besluit.vervangenDoorId !== null && (
        <Melding soort="waarschuwing" titel="Dit besluit is vervangen">
          <p>
            Nu geldt besluit{' '}
            <Link href={paden.besluit(besluit.vervangenDoorId)}>{besluit.vervangenDoor}</Link>.
          </p>
        </Melding>
      )}
      {besluit.vervangtId !== null && besluit.inhoud.vervangtNummer !== null && (
        <Melding soort="info" titel="Dit besluit verbetert een ouder besluit">
          <p>
            Het komt in de plaats van besluit{' '}
            <Link href={paden.besluit(besluit.vervangtId)}>{besluit.inhoud.vervangtNummer}</Link>.
          </p>
        </Melding>
      )}
      {beeld.afweging !== undefined && (
        <Melding soort="info" titel="Dit besluit volgt op een afweging in stappen">
          <p>
            <Link href={paden.afweging(beeld.afweging.id)}>Afweging {beeld.afweging.nummer}</Link>
          </p>
        </Melding>
      )}
      {beeld.regelsGewijzigd && (
        <Melding soort="waarschuwing" titel="De regels zijn sindsdien veranderd">
          <p>
            Hieronder staat het antwoord van toen. Wilt u nu nog iets doen op grond van dit besluit?
            Weeg dan opnieuw af.
          </p>
        </Melding>
      )}
    </>
  )
}

const Deel = ({ deel }: { deel: Stukdeel }) => (
  <section aria-labelledby={`deel-${deel.id}`}>
    <Kop niveau={2} id={`deel-${deel.id}`}>
      {deel.titel}
    </Kop>
    {(deel.zinnen ?? []).map((zin, plaats) =>
      plaats === 0 ? (
        <Alinea>
          <strong>{zin}</strong>
        </Alinea>
      ) : (
        <Alineas tekst={zin} />
      ),
    )}
    {deel.lijst !== undefined && <Lijst items={deel.lijst} />}
    {deel.regels !== undefined && <Gegevenslijst regels={deel.regels.map(alsRegel)} />}
  </section>
)

/** An empty line is a new paragraph, a line end stays a line end. */
const Alineas = ({ tekst }: { tekst: string }) => (
  <>
    {tekst.split(/\n\s*\n/).map((alinea) => (
      <Alinea>
        <Tekstblok tekst={alinea} />
      </Alinea>
    ))}
  </>
)

/** Line ends that somebody typed stay line ends. */
const alsRegel = ({ naam, waarde }: Stukregel) => ({
  naam,
  waarde: waarde.includes('\n') ? <Tekstblok tekst={waarde} /> : waarde,
})

const Acties = (props: { beeld: BesluitBeeld; csrf: string; print: boolean }) => {
  const { besluit } = props.beeld
  if (props.print) return null
  return (
    <>
      <Kop niveau={2}>Wat u nu kunt doen</Kop>
      <Knoppenrij>
        {props.beeld.kanUitvoeren && (
          <KnopLink href={paden.besluitUitvoeren(besluit.id)} soort="hoofd">
            {koppen[besluit.inhoud.aanpak.handeling].kop}
          </KnopLink>
        )}
        {props.beeld.kanUitvoeren && besluit.inhoud.aanpak.handeling !== 'opvragen' && (
          <KnopLink href={paden.delenUitvoeren(besluit.id)}>Deel het per gegeven</KnopLink>
        )}
        {props.beeld.kanUitvoeren && besluit.inhoud.aanpak.handeling === 'opvragen' && (
          <KnopLink href={paden.vragenUitvoeren(besluit.id)}>Vraag het een partner</KnopLink>
        )}
        <KnopLink href={paden.besluitPdf(besluit.id)}>Download als PDF</KnopLink>
        <KnopLink href={afdruk(paden.besluit(besluit.id))}>Print</KnopLink>
        {props.beeld.zelfGenomen && (
          <KnopLink href={paden.verantwoordingPdf(besluit.id)}>Verantwoording als PDF</KnopLink>
        )}
        {props.beeld.zietRegister && (
          <KnopLink href={paden.verstrekkingen(besluit.dossierId)}>Gedeeld en opgevraagd</KnopLink>
        )}
        <KnopLink href={paden.dossier(besluit.dossierId)}>Naar het dossier</KnopLink>
      </Knoppenrij>
      {besluit.vervangenDoor === null && (
        <Formulier actie={paden.besluitHerzien(besluit.id)} csrf={props.csrf}>
          <Alinea>
            Klopt dit besluit niet meer? Neem een nieuw besluit dat naar dit besluit verwijst. U
            begint met wat hier staat.
          </Alinea>
          <Knoppenrij>
            <Knop soort="tweede">Herzien</Knop>
          </Knoppenrij>
        </Formulier>
      )}
    </>
  )
}
