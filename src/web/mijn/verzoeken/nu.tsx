import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { VerzoekNu } from '../../../domein/rechtsverzoek-formulier-stand.ts'
import type { MijnVerzoek } from '../../../handelingen/rechtsverzoek-lezen.ts'
import { metVraag, paden } from '../../paden.ts'
import { Alinea, Kop, Lijst, Link, Melding } from '../../ui/index.ts'
import type { Vorm } from '../teksten.ts'
import { standZin } from './lijst-pagina.tsx'
import { soortWoorden } from './soort-teksten.ts'
import { verzoekTeksten } from './teksten.ts'

interface NuProps {
  een: MijnVerzoek
  nu: VerzoekNu
  vorm: Vorm
}

/** What happens now, who does it and before which day; both days when the promise and the law differ (C-11). */
export const WatGebeurtNu = ({ een, nu, vorm }: NuProps) => {
  const t = verzoekTeksten[vorm].een
  return (
    <section>
      <Kop niveau={2}>{t.nuKop}</Kop>
      <WieBeslist een={een} vorm={vorm} />
      {nu.bij !== 'niemand' && nu.teLaat !== 'wet' && <Dagen een={een} nu={nu} vorm={vorm} />}
      {nu.teLaat === 'belofte' && (
        <Melding soort="waarschuwing" titel={t.teLaatBelofte}>
          <p>{t.wet(schrijfDatum(nu.uiterlijk))}</p>
        </Melding>
      )}
      {nu.teLaat === 'wet' && <TeLaat een={een} nu={nu} vorm={vorm} />}
    </section>
  )
}

/** With parts in more than one dossier, who decides is told per dossier. */
const WieBeslist = ({ een, vorm }: Pick<NuProps, 'een' | 'vorm'>) => {
  const t = verzoekTeksten[vorm].een
  const open = een.delen.filter((d) => d.stand === 'open' || d.stand === 'voorstel')
  return een.verzoek.stand !== 'open' || open.length < 2 ? (
    <Alinea>{standZin(een, vorm)}</Alinea>
  ) : (
    <Lijst
      items={open.map((deel) =>
        deel.dossierNummer === null
          ? t.wieBeslist[deel.beslisser]
          : `${deel.dossierNummer}: ${t.wieBeslist[deel.beslisser]}`,
      )}
    />
  )
}

const Dagen = ({ een, nu, vorm }: NuProps) => {
  const t = verzoekTeksten[vorm].een
  const dag = schrijfDatum(nu.uiterlijk)
  if (nu.teLaat === 'belofte') return null
  if (een.verzoek.verlengdWettelijk !== null) {
    const eerst = schrijfDatum(nu.belofte ?? nu.uiterlijk)
    return (
      <Alinea>
        {t.verlengd(eerst)} {nu.belofte !== null && t.wet(dag)}
      </Alinea>
    )
  }
  return (
    <Alinea>
      {nu.belofte === null ? t.eenDag(dag) : `${t.belofte(schrijfDatum(nu.belofte))} ${t.wet(dag)}`}
    </Alinea>
  )
}

/** Late is said as it is, with every road that is open then (Awb 4:17, UAVG 34–36). */
const TeLaat = ({ een, nu, vorm }: NuProps) => {
  const t = verzoekTeksten[vorm].een
  const voor = een.overNaam === undefined ? undefined : een.verzoek.persoonId
  return (
    <Melding soort="waarschuwing" titel={t.teLaatKop}>
      <p>{t.teLaat}</p>
      <Lijst
        items={[
          ...t.teLaatDoen,
          ...(nu.ingebrekestelling ? [`${t.teLaatBrief} (${een.verzoek.nummer})`] : []),
          ...(nu.beslissers.includes('hulpverlener') ? [t.teLaatRechter] : []),
        ]}
      />
      <p>
        <Link href={metVraag(paden.mijnVerzoekNieuw('klacht'), { voor })} los>
          {soortWoorden[vorm].klacht.naam}
        </Link>
      </p>
    </Melding>
  )
}
