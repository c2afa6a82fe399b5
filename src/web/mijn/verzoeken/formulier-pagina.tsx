import { een, type Waarden } from '../../../domein/invoer.ts'
import { schrijfDatum } from '../../../domein/leeftijd.ts'
import type { Verzoeksoort } from '../../../domein/rechtsverzoek.ts'
import type { Verzoekruimte } from '../../../handelingen/rechtsverzoek-indienen.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { schrijfMoment } from '../../moment.ts'
import { metVraag, paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Lijst,
  Link,
  Melding,
  Uitleg,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { Tekstblok } from '../../werk/tonen.tsx'
import { waaromGebeurde, watGebeurde } from '../inzage.ts'
import type { Vorm } from '../teksten.ts'
import { OverKeuze } from './over-keuze.tsx'
import { soortNaam, soortWoorden } from './soort-teksten.ts'
import { verzoekTeksten } from './teksten.ts'
import { Velden } from './velden.tsx'

export interface FormulierProps {
  soort: Verzoeksoort
  ruimte: Verzoekruimte
  /** The one datum that it is about, when the reader came from there. */
  gegevenId: string | undefined
  actie: string
  waarden: Waarden
  fouten: readonly Fout[]
  vorm: Vorm
  woorden: Woorden
  sleutel: string
  csrf: string
}

/** One short form per kind. What can come of it, and what the law forbids, is said before it is asked. */
export const VerzoekFormulier = (props: FormulierProps) => {
  const { soort, ruimte, vorm, fouten } = props
  const t = verzoekTeksten[vorm]
  const eigen = soortWoorden[vorm][soort]
  const { persoon } = ruimte
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>{soortNaam(vorm, soort, !persoon.zelf)}</Kop>
      {!persoon.zelf && <Alinea soort="inleiding">{t.formulier.over(persoon.naam)}</Alinea>}
      {eigen.uitleg.map((zin) => (
        <Alinea>{zin}</Alinea>
      ))}
      <Vooraf {...props} />
      {soort === 'bezwaar-besluit' && ruimte.besluiten.length === 0 ? (
        <Leeg
          titel={t.kies.geenBesluit}
          actie={{ href: paden.mijnVerzoekNieuw(), tekst: t.lijst.nieuw }}
        />
      ) : (
        <Formulier
          actie={props.actie}
          csrf={props.csrf}
          verborgen={{ sleutel: props.sleutel, voor: persoon.id }}
        >
          <Waarover {...props} />
          <Velden soort={soort} teksten={eigen} waarden={props.waarden} fouten={fouten} />
          <Knoppenrij>
            <Knop>{soort === 'klacht' ? t.formulier.verstuurKlacht : t.formulier.verstuur}</Knop>
            <KnopLink soort="stil" href={paden.mijnVerzoekNieuw()}>
              {t.formulier.terug}
            </KnopLink>
          </Knoppenrij>
        </Formulier>
      )}
    </>
  )
}

/** What one can do oneself, and what the law says about this kind of dossier. */
const Vooraf = ({ soort, vorm }: FormulierProps) => {
  const t = verzoekTeksten[vorm].formulier
  if (soort === 'verwijderen') {
    return (
      <Uitleg titel={t.wetKop}>
        <Lijst items={[t.wetJeugd, t.wetGemeente, t.wetNiet]} />
      </Uitleg>
    )
  }
  if (soort === 'bezwaar') {
    return (
      <>
        <Alinea>
          <Link href={paden.mijnToestemmingen()} los>
            {t.stoppen}
          </Link>
        </Alinea>
        <Alinea>{t.bezwaarWet}</Alinea>
      </>
    )
  }
  if (soort === 'afschrift' || soort === 'overdracht') {
    return (
      <Alinea>
        <Link href={paden.mijnDownloads()} los>
          {t.downloaden}
        </Link>
      </Alinea>
    )
  }
  return soort === 'klacht' ? <Alinea>{t.klachtNiet}</Alinea> : null
}

const Waarover = (props: FormulierProps) => {
  const { soort, ruimte, gegevenId, vorm, woorden, waarden, fouten } = props
  const t = verzoekTeksten[vorm].formulier
  if (soort === 'klacht') return null
  if (soort === 'bezwaar-besluit') return <Tegen {...props} />
  const gegeven = ruimte.gegevens.find((g) => g.id === gegevenId)
  if (gegeven !== undefined) {
    return (
      <>
        <Melding soort="info" titel={t.gegeven}>
          <Tekstblok tekst={gegeven.inhoud} />
        </Melding>
        <input type="hidden" name="waarover" value={`gegeven:${gegeven.id}`} />
      </>
    )
  }
  if (ruimte.gebeurtenis !== undefined) {
    const { tijdstip, doel, rol, organisatie, actorSoort } = ruimte.gebeurtenis
    return (
      <>
        <Melding soort="info" titel={t.keek}>
          <p>
            {schrijfMoment(tijdstip)}: {organisatie === null ? rol : `${rol}, ${organisatie}`}.{' '}
            {watGebeurde(ruimte.gebeurtenis)}
          </p>
          <p>Waarom: {waaromGebeurde(doel, woorden)}.</p>
        </Melding>
        {actorSoort === 'medewerker' && <Alinea>{t.keekWie}</Alinea>}
        <input type="hidden" name="waarover" value="anders" />
      </>
    )
  }
  return (
    <OverKeuze
      soort={soort}
      ruimte={ruimte}
      waarden={waarden}
      fout={foutBij(fouten, 'waarover')}
      vorm={vorm}
      woorden={woorden}
    />
  )
}

const Tegen = ({ ruimte, vorm, waarden, fouten }: FormulierProps) => (
  <Keuzerondjes
    naam="tegen"
    legenda={verzoekTeksten[vorm].formulier.tegen}
    keuzes={ruimte.besluiten.map(({ besluit, verzoek }) => ({
      waarde: besluit.id,
      tekst: `${soortWoorden[vorm][verzoek.soort].naam}, ${besluit.nummer}`,
      hint:
        besluit.rechtsmiddelTot === null
          ? undefined
          : verzoekTeksten[vorm].brief.wegTot(schrijfDatum(besluit.rechtsmiddelTot)),
    }))}
    waarde={een(waarden, 'tegen')}
    fout={foutBij(fouten, 'tegen')}
  />
)

/** Own words are no request: they are put in the dossier at once, by who they are of. */
export const AanvullenPagina = (props: { ruimte: Verzoekruimte; vorm: Vorm; woorden: Woorden }) => {
  const { ruimte, vorm, woorden } = props
  const t = verzoekTeksten[vorm].formulier
  const eigen = soortWoorden[vorm].aanvullen
  // A helper, mentor or curator asks; words of one's own in a dossier are of the person, or of a parent.
  const mag = ['zelf', 'ouder', 'voogd'].includes(ruimte.persoon.rol)
  const dossiers = mag ? ruimte.dossiers : []
  const voor = ruimte.persoon.zelf ? undefined : ruimte.persoon.id
  return (
    <>
      <Kop niveau={1}>{soortNaam(vorm, 'aanvullen', !ruimte.persoon.zelf)}</Kop>
      {!ruimte.persoon.zelf && <Alinea soort="inleiding">{t.over(ruimte.persoon.naam)}</Alinea>}
      {eigen.uitleg.map((zin) => (
        <Alinea>{zin}</Alinea>
      ))}
      {dossiers.length === 0 ? (
        <Leeg
          titel={t.geenDossier}
          actie={{
            href: metVraag(paden.mijnVerzoekNieuw('verbeteren'), { voor }),
            tekst: soortWoorden[vorm].verbeteren.naam,
          }}
        />
      ) : (
        <section>
          <Kop niveau={2}>{t.eigenWoorden}</Kop>
          <Lijst
            items={dossiers.map((dossier) => (
              <Link href={paden.mijnVerklaring(dossier.id)} los>
                {hoofdletter(woorden.dossiers[dossier.soort].naam)}, {dossier.nummer}
              </Link>
            ))}
          />
        </section>
      )}
    </>
  )
}
