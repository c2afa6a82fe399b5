import { datumInNederland, schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Deelstand } from '../../../domein/rechtsverzoek.ts'
import { verzoekNu } from '../../../domein/rechtsverzoek-formulier-stand.ts'
import { soortNamen } from '../../../domein/rechtsverzoek-formulier-vragen.ts'
import type { VerzoekenInDossier } from '../../../handelingen/rechtsverzoek-invoeren.ts'
import { paden } from '../../paden.ts'
import { Alinea, KnopLink, Knoppenrij, Kop, Leeg, Link, Melding, Tabel } from '../../ui/index.ts'
import { Dossierbalk } from '../dossier/balk.tsx'

const standen: Readonly<Record<Deelstand, string>> = {
  open: 'Wacht op u of het team',
  voorstel: 'Voorstel gedaan',
  besloten: 'Besloten',
  uitgevoerd: 'Uitgevoerd',
  vervallen: 'Vervallen',
}

/** What was asked about the data in this dossier, with the day that comes first. */
export const VerzoekenInDossierPagina = (props: {
  beeld: VerzoekenInDossier
  nu: Date
  /** The number of a complaint that was just entered. */
  klacht: string | undefined
}) => {
  const { dossier, regels, magInvoeren } = props.beeld
  const vandaag = datumInNederland(props.nu)
  return (
    <>
      <Dossierbalk dossier={dossier} />
      <Kop niveau={1}>Verzoeken over gegevens</Kop>
      {props.klacht !== undefined && (
        <Melding soort="ok" titel={`De klacht is binnen. Nummer: ${props.klacht}`} nieuw>
          <p>
            Geef dit nummer aan de inwoner. De klachtbehandelaar stuurt een bevestiging. U en het
            team kunnen de klacht niet meer lezen.
          </p>
        </Melding>
      )}
      <Alinea soort="inleiding">
        Wat inwoners vroegen over de gegevens in dit dossier. Klachten staan hier niet: die leest
        alleen de klachtbehandelaar.
      </Alinea>
      {magInvoeren && (
        <Knoppenrij>
          <KnopLink soort="hoofd" href={paden.verzoekInvoeren(dossier.id)}>
            Voer een verzoek of klacht in
          </KnopLink>
        </Knoppenrij>
      )}
      {regels.length === 0 ? (
        <Leeg titel="Er is nog niets gevraagd over dit dossier." />
      ) : (
        <Tabel
          bijschrift="Verzoeken, het nieuwste eerst"
          kolommen={[
            { kop: 'Nummer' },
            { kop: 'Wat' },
            { kop: 'Binnen op' },
            { kop: 'Uiterlijk' },
            { kop: 'Hoe het nu is' },
          ]}
          rijen={regels
            .toSorted((a, b) => (a.verzoek.ingediendOp < b.verzoek.ingediendOp ? 1 : -1))
            .map(({ deel, verzoek }) => {
              const nu = verzoekNu(verzoek, [deel], vandaag)
              const dag = schrijfDatum(nu.belofte ?? nu.uiterlijk)
              return [
                <Link href={paden.verzoekDeel(deel.id)} los>
                  {verzoek.nummer}
                </Link>,
                soortNamen[verzoek.soort],
                schrijfDatum(verzoek.ontvangenOp),
                nu.bij === 'niemand' ? '—' : nu.teLaat === 'niet' ? dag : `${dag} (te laat)`,
                verzoek.stand === 'wacht' ? 'Wacht op de inwoner' : standen[deel.stand],
              ]
            })}
        />
      )}
    </>
  )
}
