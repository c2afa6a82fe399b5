import { schrijfDatum } from '../../domein/leeftijd.ts'
import type { Onderdeel, Planreactie } from '../../domein/plan-beeld.ts'
import { langstePlantekst } from '../../domein/plan.ts'
import { kanAfvinken } from '../../handelingen/mijn-plan.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
import {
  Badge,
  Formulier,
  Gegevenslijst,
  Kaart,
  Keuzerondjes,
  Knop,
  Tekstvlak,
  Uitleg,
} from '../ui/index.ts'
import { AlleenScherm, Tekstblok } from '../werk/tonen.tsx'
import type { PlanTeksten } from './plan-teksten.ts'

/** What was sent and was not complete: it comes back in the form it was typed in. */
export interface Teruggekomen {
  dossierId: string
  onderdeel: string
  soort: string
  tekst: string
  fouten: Readonly<Record<string, string>>
}

export interface MijnOnderdeelProps {
  onderdeel: Onderdeel
  niveau: 2 | 3 | 4
  t: PlanTeksten
  naamVan: (persoonId: string | null) => string
  lezerId: string
  /** Can something be said here? Not in a dossier that is closed. */
  open: boolean
  csrf: string
  sleutel: string
  terug: Teruggekomen | undefined
}

/** One goal or agreement for the resident: their own words first, what it is, and room to say something about it. */
export const MijnOnderdeel = (props: MijnOnderdeelProps) => {
  const { onderdeel, t, niveau, naamVan, open } = props
  const { nu, eigenWoorden, status } = onderdeel
  const tekst = nu.inhoud?.tekst ?? ''
  const reden = nu.inhoud?.reden ?? ''
  return (
    <Kaart
      titel={
        nu.door === 'inwoner' && nu.persoonId === props.lezerId
          ? t.eigenDoel
          : t.onderdeel[nu.soort]
      }
      niveau={niveau}
    >
      {nu.soort !== 'opzet' && (
        <p>
          <Badge tekst={t.status[status]} soort={status === 'klaar' ? 'ok' : 'neutraal'} />
        </p>
      )}
      {eigenWoorden !== '' && eigenWoorden !== tekst && (
        <p>
          “<Tekstblok tekst={eigenWoorden} />”
        </p>
      )}
      <p>
        <Tekstblok tekst={tekst} />
      </p>
      <Gegevenslijst
        regels={[
          { naam: t.overKop, waarde: naamVan(nu.persoonId) },
          ...(nu.wie === null
            ? []
            : [
                {
                  naam: t.wieKop,
                  waarde: [t.wie[nu.wie], nu.inhoud?.naam ?? '']
                    .filter((deel) => deel !== '')
                    .join(': '),
                },
              ]),
          ...(nu.uiterlijk === null
            ? []
            : [
                {
                  naam: nu.soort === 'opzet' ? t.bekijkenOp : t.klaarOp,
                  waarde: schrijfDatum(nu.uiterlijk),
                },
              ]),
          ...(reden === '' ? [] : [{ naam: t.reden, waarde: reden }]),
        ]}
      />
      <Gezegd {...props} />
      {open && (
        <AlleenScherm>
          {kanAfvinken(onderdeel) && <Afvinken {...props} />}
          <ZegIets {...props} />
        </AlleenScherm>
      )}
      <Eerder {...props} />
    </Kaart>
  )
}

const Gezegd = ({ onderdeel, t }: MijnOnderdeelProps) => (
  <>
    {onderdeel.reacties.map((reactie) => (
      <p>
        <Zin reactie={reactie} t={t} /> {onderdeel.nieuw ? t.nogNietGelezen : t.gelezen}
      </p>
    ))}
  </>
)

const Zin = ({ reactie, t }: { reactie: Planreactie; t: PlanTeksten }) => (
  <>
    {schrijfDag(reactie.op)}. {t.zelfGezegd[reactie.soort]}
    {reactie.tekst !== null && (
      <>
        {' '}
        “<Tekstblok tekst={reactie.tekst} />”
      </>
    )}
  </>
)

const Afvinken = ({ onderdeel, t, csrf, sleutel }: MijnOnderdeelProps) => (
  <Formulier
    actie={paden.mijnPlanBijdrage(onderdeel.nu.dossierId)}
    csrf={csrf}
    verborgen={{ sleutel, soort: 'gedaan', onderdeel: onderdeel.id }}
  >
    <p>{t.gedaanUitleg}</p>
    <Knop context={(onderdeel.nu.inhoud?.tekst ?? '').slice(0, 60)}>{t.gedaanKnop}</Knop>
  </Formulier>
)

const ZegIets = ({ onderdeel, t, csrf, sleutel, terug }: MijnOnderdeelProps) => {
  const hier = terug?.onderdeel === onderdeel.id ? terug : undefined
  const eind = onderdeel.id.slice(0, 8)
  return (
    <Uitleg titel={t.zegKop} open={hier !== undefined}>
      <Formulier
        actie={paden.mijnPlanBijdrage(onderdeel.nu.dossierId)}
        csrf={csrf}
        verborgen={{ sleutel, onderdeel: onderdeel.id }}
      >
        <Keuzerondjes
          naam="soort"
          id={`soort-${eind}`}
          legenda={t.zegVraag}
          keuzes={(['klopt-niet', 'anders'] as const).map((soort) => ({
            waarde: soort,
            tekst: t.zegKeuze[soort],
          }))}
          waarde={hier?.soort ?? ''}
          fout={hier?.fouten['soort']}
        />
        <Tekstvlak
          naam="tekst"
          id={`tekst-${eind}`}
          label={t.zegWoorden}
          max={langstePlantekst}
          regels={3}
          waarde={hier?.tekst ?? ''}
          fout={hier?.fouten['tekst']}
        />
        <Knop soort="tweede">{t.zegKnop}</Knop>
      </Formulier>
    </Uitleg>
  )
}

const Eerder = ({ onderdeel, t, lezerId }: MijnOnderdeelProps) => {
  const eerder = onderdeel.versies.slice(0, -1).toReversed()
  return eerder.length === 0 ? null : (
    <Uitleg titel={t.geschiedenis}>
      {eerder.map((versie) => (
        <p>
          {schrijfDag(versie.op)},{' '}
          {versie.door === 'inwoner' && versie.persoonId === lezerId
            ? t.zelf
            : (versie.rol ?? t.medewerker)}
          : <Tekstblok tekst={versie.inhoud?.tekst ?? ''} />
        </p>
      ))}
    </Uitleg>
  )
}
