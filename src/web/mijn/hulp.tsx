import type { Hono } from 'hono'
import type { VNode } from 'preact'
import { readMijnContacten, type MijnContact } from '../../handelingen/mijn.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import { hoofdletter } from '../tekst.ts'
import { Alinea, Kop, Lijst, Link } from '../ui/index.ts'
import { inwoner, type Omgeving } from '../verzoek.ts'
import { startTeksten, type StartTeksten } from './start-teksten.ts'
import { vormVan } from './teksten.ts'

interface HulpProps {
  contacten: readonly MijnContact[]
  t: StartTeksten
  woorden: Woorden
}

/** Whom to ask, how to object, who may help, and how to look here safely. The same link to it is on every page. */
const HulpPagina = ({ contacten, t, woorden }: HulpProps): VNode => (
  <>
    <Kop niveau={1}>{t.hulpKop}</Kop>
    <Alinea soort="inleiding">{t.hulpInleiding}</Alinea>
    <Kop niveau={2}>{t.hulpTeamKop}</Kop>
    <Alinea>{t.hulpTeam.join(' ')}</Alinea>
    {contacten.length > 0 && (
      <>
        <Kop niveau={3}>{t.hulpWie}</Kop>
        <Lijst
          items={contacten.map(
            ({ soort, rol, organisatie, nummer }) =>
              `${rol}, ${organisatie}. ${hoofdletter(woorden.dossiers[soort].naam)}, nummer ${nummer}.`,
          )}
        />
      </>
    )}
    <Kop niveau={2}>{t.hulpNietEensKop}</Kop>
    {t.hulpNietEens.map((zin) => (
      <Alinea>{zin}</Alinea>
    ))}
    <Alinea>
      <Link href={paden.mijnVerzoeken()} los>
        {t.hulpVerzoek}
      </Link>
    </Alinea>
    <Alinea>
      <Link href={paden.klacht()} los>
        {t.hulpKlacht}
      </Link>
    </Alinea>
    <Kop niveau={2}>{t.hulpHelperKop}</Kop>
    <Alinea>{t.hulpHelper}</Alinea>
    <Alinea>
      <Link href={paden.mijnHelpers()} los>
        {t.helpers}
      </Link>
    </Alinea>
    <Kop niveau={2}>{t.hulpVeiligKop}</Kop>
    <Lijst items={t.hulpVeilig} />
    <Alinea>
      <Link href={paden.mijnBerichten()} los>
        {t.hulpBerichten}
      </Link>
    </Alinea>
    <Alinea>
      <Link href={paden.privacyverklaring()} los>
        {t.hulpPrivacy}
      </Link>
    </Alinea>
  </>
)

export function mountMijnHulp(app: Hono<Omgeving>): void {
  app.get(paden.mijnHulp(), async (c) => {
    const wie = inwoner(c)
    const deps = c.get('deps')
    const t = startTeksten[vormVan(wie)]
    return toon(c, {
      titel: t.hulpKop,
      children: (
        <HulpPagina
          contacten={await readMijnContacten(deps, wie)}
          t={t}
          woorden={deps.regelset.woorden}
        />
      ),
    })
  })
}
