import type { Datum } from '../../domein/leeftijd.ts'
import { langstePlantekst } from '../../domein/plan.ts'
import type { Bijdrage, MijnPlan, MijnPlannen } from '../../handelingen/mijn-plan.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag } from '../moment.ts'
import { paden } from '../paden.ts'
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
  Tekstvlak,
} from '../ui/index.ts'
import { gedeeldZin, isLopend } from '../werk/plan/gedeeld.ts'
import { AlleenScherm } from '../werk/tonen.tsx'
import { MijnOnderdeel, type Teruggekomen } from './plan-onderdeel.tsx'
import { planTeksten, type PlanTeksten } from './plan-teksten.ts'
import type { Vorm } from './teksten.ts'

export interface MijnPlanProps {
  beeld: MijnPlannen
  vorm: Vorm
  woorden: Woorden
  lezerId: string
  vandaag: Datum
  csrf: string
  /** A fresh key per form on the page. */
  sleutel: () => string
  gelukt: Bijdrage | undefined
  terug: Teruggekomen | undefined
}

/** The plan as the resident reads it, and writes in it (E-041, E-098). */
export const MijnPlanPagina = (props: MijnPlanProps) => {
  const { beeld, vorm, gelukt, terug } = props
  const t = planTeksten[vorm]
  return (
    <>
      <Fouten fouten={terug === undefined ? [] : foutenMetId(terug)} />
      <Kop niveau={1}>{t.kop}</Kop>
      {gelukt !== undefined && (
        <Melding soort="ok" titel={t.gelukt[gelukt]} nieuw>
          <p>{t.geluktUitleg}</p>
        </Melding>
      )}
      {beeld.plannen.length === 0 ? (
        <Leeg titel={t.leeg}>{t.leegUitleg}</Leeg>
      ) : (
        <Alinea soort="inleiding">{t.inleiding}</Alinea>
      )}
      {beeld.plannen.map((mijn) => (
        <EenPlan {...props} mijn={mijn} t={t} />
      ))}
      <Knoppenrij>
        <KnopLink soort="stil" href={paden.mijn()}>
          Terug naar de start
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

/** The mistakes stand at the fields of one form; the others on the page have names of their own. */
function foutenMetId(terug: Teruggekomen): { veld: string; tekst: string }[] {
  const eind = (terug.onderdeel === '' ? terug.dossierId : terug.onderdeel).slice(0, 8)
  const begin = terug.onderdeel !== '' ? '' : terug.soort === 'doel' ? 'doel-' : 'eens-'
  return Object.entries(terug.fouten).map(([veld, tekst]) => ({
    veld: `${begin}${veld}-${eind}`,
    tekst,
  }))
}

type DeelProps = MijnPlanProps & { mijn: MijnPlan; t: PlanTeksten }

const EenPlan = (props: DeelProps) => {
  const { mijn, t, beeld } = props
  const { dossier, plan } = mijn
  const naamVan = (id: string | null) => (id === null ? t.gezin : (beeld.namen.get(id) ?? ''))
  const open = dossier.status === 'open' && dossier.schrijfbaar
  const deel = () => ({
    t,
    naamVan,
    open,
    lezerId: props.lezerId,
    csrf: props.csrf,
    sleutel: props.sleutel(),
    terug: props.terug,
  })
  return (
    <section>
      <Kop niveau={2} heel>
        {t.vanWie(naamVan(plan.opzet.nu.persoonId))}
      </Kop>
      {dossier.status !== 'open' && <Alinea>{t.gesloten}</Alinea>}
      <MijnOnderdeel onderdeel={plan.opzet} niveau={3} {...deel()} />
      {plan.doelen.length === 0 && <Alinea>{t.geenDoelen}</Alinea>}
      {plan.doelen.map(({ doel, afspraken }) => (
        <section>
          <MijnOnderdeel onderdeel={doel} niveau={3} {...deel()} />
          {afspraken.map((afspraak) => (
            <MijnOnderdeel onderdeel={afspraak} niveau={4} {...deel()} />
          ))}
        </section>
      ))}
      {plan.afspraken.map((afspraak) => (
        <MijnOnderdeel onderdeel={afspraak} niveau={3} {...deel()} />
      ))}
      {open && (
        <AlleenScherm>
          <EigenDoel {...props} />
        </AlleenScherm>
      )}
      <Eens {...props} />
      <Gedeeld {...props} />
    </section>
  )
}

const EigenDoel = ({ mijn, t, csrf, sleutel, terug }: DeelProps) => {
  const { id } = mijn.dossier
  const hier = terug?.dossierId === id && terug.soort === 'doel' ? terug : undefined
  return (
    <section>
      <Kop niveau={3}>{t.doelKop}</Kop>
      <Formulier
        actie={paden.mijnPlanBijdrage(id)}
        csrf={csrf}
        verborgen={{ sleutel: sleutel(), soort: 'doel' }}
      >
        <Tekstvlak
          naam="tekst"
          id={`doel-tekst-${id.slice(0, 8)}`}
          label={t.doelVraag}
          hint={t.doelHint}
          max={langstePlantekst}
          regels={3}
          waarde={hier?.tekst ?? ''}
          fout={hier?.fouten['tekst']}
        />
        <Knop>{t.doelKnop}</Knop>
      </Formulier>
    </section>
  )
}

const Eens = ({ mijn, t, csrf, sleutel, terug, lezerId }: DeelProps) => {
  const { dossier, plan } = mijn
  const eigen = plan.akkoorden.find((akkoord) => akkoord.persoonId === lezerId)
  const hier =
    terug?.dossierId === dossier.id && terug.onderdeel === '' && terug.soort !== 'doel'
      ? terug
      : undefined
  if (!dossier.schrijfbaar && eigen === undefined) return null
  return (
    <section>
      <Kop niveau={3}>{t.eensKop}</Kop>
      {eigen !== undefined && (
        <Alinea>
          {eigen.akkoord ? t.eensNu(schrijfDag(eigen.op)) : t.oneensNu(schrijfDag(eigen.op))}{' '}
          {eigen.verouderd && t.daarnaVeranderd}
        </Alinea>
      )}
      {dossier.status === 'open' && dossier.schrijfbaar && (
        <AlleenScherm>
          <Alinea>{t.eensUitleg}</Alinea>
          <Formulier
            actie={paden.mijnPlanBijdrage(dossier.id)}
            csrf={csrf}
            verborgen={{ sleutel: sleutel() }}
          >
            <Keuzerondjes
              naam="soort"
              id={`eens-soort-${dossier.id.slice(0, 8)}`}
              legenda={t.eensVraag}
              keuzes={[
                { waarde: 'akkoord', tekst: t.eensJa },
                { waarde: 'niet-akkoord', tekst: t.eensNee },
              ]}
              waarde={hier?.soort ?? ''}
              fout={hier?.fouten['soort']}
            />
            <Tekstvlak
              naam="tekst"
              id={`eens-tekst-${dossier.id.slice(0, 8)}`}
              label={t.eensWaarom}
              optioneel
              max={langstePlantekst}
              regels={3}
              waarde={hier?.tekst ?? ''}
              fout={hier?.fouten['tekst']}
            />
            <Knop>{t.eensKnop}</Knop>
          </Formulier>
        </AlleenScherm>
      )}
    </section>
  )
}

const Gedeeld = ({ mijn, t, woorden, vandaag }: DeelProps) => {
  const lopend = mijn.gedeeld.filter((regel) => isLopend(regel, vandaag))
  const rest = mijn.gedeeld.filter((regel) => !isLopend(regel, vandaag))
  return (
    <section>
      <Kop niveau={3}>{t.gedeeldKop}</Kop>
      {mijn.gedeeld.length === 0 && <Alinea>{t.gedeeldLeeg}</Alinea>}
      {lopend.length > 0 && (
        <>
          <Alinea>{t.gedeeldNu}</Alinea>
          <Lijst items={lopend.map((regel) => gedeeldZin(regel, woorden))} />
        </>
      )}
      {rest.length > 0 && (
        <>
          <Alinea>{t.gedeeldEerder}</Alinea>
          <Lijst items={rest.map((regel) => gedeeldZin(regel, woorden))} />
        </>
      )}
      <AlleenScherm>
        <Alinea>
          <Link href={paden.mijnVerstrekkingen()} los>
            {t.gedeeldMeer}
          </Link>
        </Alinea>
      </AlleenScherm>
    </section>
  )
}
