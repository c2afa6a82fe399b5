import type { Hono } from 'hono'
import { kanalen, veiligheden } from '../../domein/bericht.ts'
import { een, type Fouten, type Waarden } from '../../domein/invoer.ts'
import {
  askMijnCode,
  confirmMijnBericht,
  readMijnBericht,
  setMijnBericht,
  type MijnBericht,
} from '../../handelingen/bereikbaar.ts'
import { OngeldigeInvoer } from '../../handelingen/fouten.ts'
import { opVolgorde } from '../fouten.ts'
import { metVraag, paden } from '../paden.ts'
import { toon } from '../schil.tsx'
import {
  Aankruisvakken,
  Alinea,
  Formulier,
  Fouten as Foutenlijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstveld,
  foutBij,
  type Fout,
} from '../ui/index.ts'
import { csrf, inwoner, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { berichtTeksten, type BerichtTeksten } from './berichten-teksten.ts'
import { vormVan } from './teksten.ts'

interface Props {
  beeld: MijnBericht
  z: BerichtTeksten
  waarden: Waarden
  fouten: readonly Fout[]
  csrf: string
  nieuw: string | undefined
}

const Pagina = (props: Props) => {
  const { beeld, z, nieuw } = props
  const melding = nieuw === undefined ? undefined : titelBij(z, nieuw)
  return (
    <>
      <Foutenlijst fouten={props.fouten} />
      <Kop niveau={1}>{z.kop}</Kop>
      {melding !== undefined && <Melding soort="ok" titel={melding} nieuw />}
      <Alinea soort="inleiding">{z.inleiding}</Alinea>
      <Alinea>{z.inhoud}</Alinea>
      <section aria-labelledby="nu">
        <Kop niveau={2} id="nu">
          {z.nu}
        </Kop>
        <Alinea>{standZin(beeld, z)}</Alinea>
        {isDicht(beeld) && <Alinea>{z.bel}</Alinea>}
      </section>
      {wachtOpCode(beeld) && <Code {...props} />}
      <Kiezen {...props} />
      <Knoppenrij>
        <KnopLink soort="stil" href={paden.mijn()}>
          {z.terug}
        </KnopLink>
      </Knoppenrij>
    </>
  )
}

function titelBij(z: BerichtTeksten, nieuw: string): string | undefined {
  if (nieuw === 'code') return z.codeVerstuurd
  if (nieuw === 'bevestigd') return z.bevestigd
  return nieuw === 'opgeslagen' ? z.opgeslagen : undefined
}

const mailVeilig = ({ stand }: MijnBericht): boolean =>
  stand.kanalen.some(({ kanaal, veilig }) => kanaal === 'email' && veilig === 'ja')

/** A professional wrote down that it is not safe. It is not said so here: somebody else may be reading. */
const isDicht = ({ stand }: MijnBericht): boolean =>
  stand.geenBericht ||
  stand.kanalen.some(({ veilig, bron }) => veilig === 'nee' && bron === 'professional')

const wachtOpCode = (beeld: MijnBericht): boolean =>
  beeld.stand.wil === 'email' &&
  beeld.stand.heeftEmail &&
  beeld.stand.emailBevestigdOp === null &&
  mailVeilig(beeld) &&
  !beeld.stand.geenBericht

function standZin(beeld: MijnBericht, z: BerichtTeksten): string {
  const { stand } = beeld
  if (stand.geenBericht || stand.wil === null || stand.wil === 'pagina') return z.nuNiet
  if (stand.wil !== 'email') return z.nuAnders
  if (wachtOpCode(beeld)) return z.nuCode
  return mailVeilig(beeld) && stand.heeftEmail && stand.emailBevestigdOp !== null
    ? z.nuMail
    : z.nuNiet
}

const Code = ({ z, waarden, fouten, csrf: token }: Props) => (
  <section aria-labelledby="code-kop">
    <Kop niveau={2} id="code-kop">
      {z.codeKop}
    </Kop>
    <Formulier actie={paden.mijnBerichten()} csrf={token} verborgen={{ doe: 'code' }}>
      <Tekstveld
        naam="code"
        label={z.code}
        hint={z.codeHint}
        breedte="s"
        maxlengte={12}
        waarde={een(waarden, 'code')}
        fout={foutBij(fouten, 'code')}
      />
      <Knop>{z.codeKnop}</Knop>
    </Formulier>
    <Formulier actie={paden.mijnBerichten()} csrf={token} verborgen={{ doe: 'nieuwe-code' }}>
      <Knop soort="tweede">{z.nieuweCode}</Knop>
    </Formulier>
  </section>
)

const omgekeerd = { ja: 'nee', nee: 'ja', onbekend: 'onbekend' } as const

const Kiezen = ({ beeld, z, waarden, fouten, csrf: token }: Props) => {
  const { stand } = beeld
  const getypt = 'wil' in waarden || 'ander' in waarden
  const gezegd = stand.kanalen.find(({ kanaal }) => kanaal === stand.wil)
  const eerder = gezegd === undefined ? '' : omgekeerd[gezegd.veilig]
  return (
    <Formulier actie={paden.mijnBerichten()} csrf={token} verborgen={{ doe: 'opslaan' }}>
      <Keuzerondjes
        naam="wil"
        legenda={z.wil}
        keuzes={kanalen.map((kanaal) => ({ waarde: kanaal, tekst: z.wilKeuzes[kanaal] }))}
        waarde={getypt ? een(waarden, 'wil') : (stand.wil ?? '')}
        fout={foutBij(fouten, 'wil')}
      />
      <Tekstveld
        naam="email"
        toetsen="email"
        label={z.email}
        hint={z.emailHint}
        optioneel
        autocomplete="email"
        maxlengte={254}
        waarde={getypt ? een(waarden, 'email') : (beeld.email ?? '')}
        fout={foutBij(fouten, 'email')}
      />
      <Keuzerondjes
        naam="ander"
        legenda={z.ander}
        hint={z.anderHint}
        keuzes={(['nee', ...veiligheden.filter((v) => v !== 'nee')] as const).map((waarde) => ({
          waarde,
          tekst: z.anderKeuzes[waarde],
        }))}
        waarde={getypt ? een(waarden, 'ander') : eerder}
        fout={foutBij(fouten, 'ander')}
      />
      <Melding soort="info" titel={z.gedeeldKop}>
        <p>{z.gedeeld}</p>
      </Melding>
      {stand.heeftEmail && (
        <Aankruisvakken
          naam="wis"
          legenda={z.email}
          keuzes={[{ waarde: 'ja', tekst: z.wis }]}
          waarden={waarden['wis'] ?? []}
        />
      )}
      <Knop>{z.knop}</Knop>
    </Formulier>
  )
}

async function toonPagina(
  c: Verzoek,
  waarden: Waarden = {},
  fouten: Fouten = {},
): Promise<Response> {
  const wie = inwoner(c)
  const z = berichtTeksten[vormVan(wie)]
  const mis = Object.keys(fouten).length > 0
  const eigen = Object.fromEntries(
    Object.entries(fouten).map(([veld, tekst]) => [veld, z.fouten[veld] ?? tekst]),
  )
  return toon(
    c,
    {
      titel: z.kop,
      deel: 'mijn',
      fout: mis,
      children: (
        <Pagina
          beeld={await readMijnBericht(c.get('deps'), wie)}
          z={z}
          waarden={waarden}
          fouten={opVolgorde(eigen, ['code', 'wil', 'email', 'ander'])}
          csrf={csrf(c)}
          nieuw={c.req.query('nieuw')}
        />
      ),
    },
    mis ? 409 : 200,
  )
}

/** Where a resident gets messages: their own choice. */
export function mountMijnBerichten(app: Hono<Omgeving>): void {
  app.get(paden.mijnBerichten(), (c) => toonPagina(c))

  app.post(paden.mijnBerichten(), async (c) => {
    const wie = inwoner(c)
    const deps = c.get('deps')
    const { waarden, fouten } = await readForm(c)
    let nieuw: string
    try {
      if (Object.keys(fouten).length > 0) throw new OngeldigeInvoer(fouten)
      const doe = een(waarden, 'doe')
      if (doe === 'code') {
        await confirmMijnBericht(deps, wie, waarden)
        nieuw = 'bevestigd'
      } else if (doe === 'nieuwe-code') {
        await askMijnCode(deps, wie)
        nieuw = 'code'
      } else nieuw = await setMijnBericht(deps, wie, waarden)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonPagina(c, waarden, fout.fouten)
    }
    return c.redirect(metVraag(paden.mijnBerichten(), { nieuw }), 303)
  })
}
