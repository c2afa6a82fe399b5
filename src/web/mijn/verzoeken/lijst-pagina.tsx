import { datumInNederland, schrijfDatum, type Datum } from '../../../domein/leeftijd.ts'
import { verzoekNu } from '../../../domein/rechtsverzoek-formulier-stand.ts'
import type { MijnVerzoekregel } from '../../../handelingen/rechtsverzoek-lezen.ts'
import { schrijfDag } from '../../moment.ts'
import { paden } from '../../paden.ts'
import { Alinea, Kaart, KnopLink, Knoppenrij, Kop, Leeg } from '../../ui/index.ts'
import type { Vorm } from '../teksten.ts'
import { soortNaam } from './soort-teksten.ts'
import { verzoekTeksten } from './teksten.ts'

interface LijstProps {
  regels: readonly MijnVerzoekregel[]
  vorm: Vorm
  nu: Date
}

/** What was asked, with what happens now and before which day; what runs comes first. */
export const VerzoekenPagina = ({ regels, vorm, nu }: LijstProps) => {
  const t = verzoekTeksten[vorm].lijst
  const vandaag = datumInNederland(nu)
  const loopt = regels.filter(({ verzoek }) => ['open', 'wacht'].includes(verzoek.stand))
  const klaar = regels.filter((regel) => !loopt.includes(regel))
  return (
    <>
      <Kop niveau={1}>{t.kop}</Kop>
      <Alinea soort="inleiding">{t.inleiding}</Alinea>
      <Knoppenrij>
        <KnopLink soort="hoofd" href={paden.mijnVerzoekNieuw()}>
          {t.nieuw}
        </KnopLink>
      </Knoppenrij>
      {regels.length === 0 && <Leeg titel={t.leeg}>{t.leegUitleg}</Leeg>}
      {(
        [
          [t.lopend, loopt],
          [t.klaar, klaar],
        ] as const
      ).map(
        ([kop, rij]) =>
          rij.length > 0 && (
            <section>
              <Kop niveau={2}>{kop}</Kop>
              {rij.map((regel) => (
                <Regel regel={regel} vorm={vorm} vandaag={vandaag} />
              ))}
            </section>
          ),
      )}
    </>
  )
}

const Regel = (props: { regel: MijnVerzoekregel; vorm: Vorm; vandaag: Datum }) => {
  const { regel, vorm, vandaag } = props
  const { verzoek, delen } = regel
  const t = verzoekTeksten[vorm]
  const nu = verzoekNu(verzoek, delen, vandaag)
  return (
    <Kaart
      titel={soortNaam(vorm, verzoek.soort, regel.overNaam !== undefined)}
      href={paden.mijnVerzoek(verzoek.id)}
    >
      {regel.overNaam !== undefined && <p>{t.lijst.over(regel.overNaam)}</p>}
      {!regel.doorLezer && <p>{t.lijst.doorAnder[verzoek.hoedanigheid]}</p>}
      <p>
        {t.een.nummer} {verzoek.nummer}. {t.een.ontvangen} {schrijfDatum(verzoek.ontvangenOp)}.
      </p>
      <p>
        <strong>{standZin(regel, vorm)}</strong>
      </p>
      {nu.teLaat === 'wet' && <p>{t.een.teLaatKop}.</p>}
      {nu.bij !== 'niemand' && (
        <p>
          {nu.belofte === null
            ? t.een.eenDag(schrijfDatum(nu.uiterlijk))
            : `${t.een.belofte(schrijfDatum(nu.belofte))} ${t.een.wet(schrijfDatum(nu.uiterlijk))}`}
        </p>
      )}
      {verzoek.teLaatOp !== null && nu.bij === 'niemand' && (
        <p>
          {t.stap['te-laat']} ({schrijfDag(verzoek.teLaatOp)}).
        </p>
      )}
    </Kaart>
  )
}

/** One sentence for where it is; the page of the request has the steps. */
export function standZin({ verzoek, delen, doorLezer }: MijnVerzoekregel, vorm: Vorm): string {
  const t = verzoekTeksten[vorm].een
  switch (verzoek.stand) {
    case 'wacht':
      return doorLezer ? t.wachtOpLezer : t.wachtOpAnder
    case 'besloten':
      return t.besloten
    case 'afgerond':
      return t.afgerond
    case 'ingetrokken':
      return t.ingetrokken
    case 'doorgezonden':
      return t.doorgezonden
    case 'open': {
      const wie = delen.filter((d) => d.stand === 'open' || d.stand === 'voorstel')
      const zinnen = new Set(wie.map((d) => t.wieBeslist[d.beslisser]))
      return [...zinnen].join(' ')
    }
  }
}
