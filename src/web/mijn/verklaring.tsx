import type { Hono } from 'hono'
import { een, langsteTekst, type Fouten, type Waarden } from '../../domein/invoer.ts'
import { NietGevonden, OngeldigeInvoer } from '../../handelingen/fouten.ts'
import {
  addMijnVerklaring,
  readMijnVerklaring,
  type MijnVerklaringen,
} from '../../handelingen/verklaring.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { htmlPagina } from '../html.ts'
import { schrijfDag } from '../moment.ts'
import { metVraag, paden } from '../paden.ts'
import { schil } from '../schil.tsx'
import { hoofdletter } from '../tekst.ts'
import {
  Alinea,
  Formulier,
  Fouten as Foutenlijst,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Melding,
  Tekstvlak,
  Tijdlijn,
} from '../ui/index.ts'
import { csrf, inwoner, isId, readForm, type Omgeving, type Verzoek } from '../verzoek.ts'
import { Tekstblok } from '../werk/tonen.tsx'
import { vormVan, type Vorm } from './teksten.ts'
import { verklaringTeksten } from './verklaring-teksten.ts'

interface VerklaringProps {
  beeld: MijnVerklaringen
  vorm: Vorm
  woorden: Woorden
  tekst: string
  fout: string | undefined
  sleutel: string
  csrf: string
  nieuw: boolean
}

/** A resident puts their own words in the dossier; nobody weighs or changes them (E-093). */
const VerklaringPagina = (props: VerklaringProps) => {
  const { beeld, vorm, fout } = props
  const { dossier, verklaringen } = beeld
  const z = verklaringTeksten[vorm]
  return (
    <>
      <Foutenlijst fouten={fout === undefined ? [] : [{ veld: 'tekst', tekst: fout }]} />
      <Kop niveau={1}>{z.kop}</Kop>
      {props.nieuw && (
        <Melding soort="ok" titel={z.gelukt} nieuw>
          <p>Wie in dit dossier werkt, kan ze nu lezen.</p>
        </Melding>
      )}
      <Alinea soort="inleiding">{z.inleiding}</Alinea>
      <Alinea>
        {hoofdletter(props.woorden.dossiers[dossier.soort].naam)}, nummer {dossier.nummer}.
        {dossier.status === 'gesloten' && ` ${z.gesloten}`}
      </Alinea>
      <Formulier
        actie={paden.mijnVerklaring(dossier.id)}
        csrf={props.csrf}
        verborgen={{ sleutel: props.sleutel }}
      >
        <Tekstvlak
          naam="tekst"
          label={z.vraag}
          hint={z.hint}
          max={langsteTekst}
          regels={8}
          waarde={props.tekst}
          fout={fout}
        />
        <Alinea>{z.naLezen}</Alinea>
        <Knoppenrij>
          <Knop>Zet het erbij</Knop>
          <KnopLink href={paden.mijnGegevens()}>{z.terug}</KnopLink>
        </Knoppenrij>
      </Formulier>
      {verklaringen.length > 0 && (
        <section>
          <Kop niveau={2}>{z.eerder}</Kop>
          <Tijdlijn
            gebeurtenissen={verklaringen.map((verklaring) => ({
              moment: schrijfDag(verklaring.toegevoegdOp),
              datumtijd: verklaring.toegevoegdOp.toISOString(),
              titel: verklaring.toegevoegdDoor === 'inwoner' ? z.zelf : z.medewerker,
              children: (
                <p>
                  <Tekstblok tekst={verklaring.tekst} />
                </p>
              ),
            }))}
          />
        </section>
      )}
    </>
  )
}

const adres = '/mijn/dossiers/:id/verklaring'

/** Nothing typed is told in the form of the reader; the other mistakes need no `u`. */
function foutVan(
  post: { waarden: Waarden; fouten: Fouten } | undefined,
  vorm: Vorm,
): string | undefined {
  const leeg = post !== undefined && een(post.waarden, 'tekst').trim() === ''
  return leeg ? verklaringTeksten[vorm].leeg : post?.fouten['tekst']
}

function idUit(c: Verzoek): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NietGevonden()
  return id
}

/** @param post what was sent and what is wrong with it: it comes back at once, because a resident has no drafts */
async function toonFormulier(
  c: Verzoek,
  id: string,
  post?: { waarden: Waarden; fouten: Fouten },
): Promise<Response> {
  const wie = inwoner(c)
  const deps = c.get('deps')
  const beeld = await readMijnVerklaring(deps, wie, id)
  const pagina = schil(c, {
    titel: 'Zeg zelf iets',
    deel: 'mijn-gegevens',
    fout: post !== undefined,
    children: (
      <VerklaringPagina
        beeld={beeld}
        vorm={vormVan(wie)}
        woorden={deps.regelset.woorden}
        tekst={een(post?.waarden ?? {}, 'tekst')}
        fout={foutVan(post, vormVan(wie))}
        sleutel={deps.id()}
        csrf={csrf(c)}
        nieuw={c.req.query('nieuw') === 'verklaring'}
      />
    ),
  })
  return c.html(htmlPagina(pagina), post === undefined ? 200 : 422)
}

export function mountMijnVerklaring(app: Hono<Omgeving>): void {
  app.get(adres, (c) => toonFormulier(c, idUit(c)))

  app.post(adres, async (c) => {
    const wie = inwoner(c)
    const id = idUit(c)
    const { waarden, fouten } = await readForm(c)
    try {
      if (fouten['tekst'] !== undefined) throw new OngeldigeInvoer(fouten)
      const sleutel = een(waarden, 'sleutel')
      if (!isId(sleutel)) throw new NietGevonden()
      await addMijnVerklaring(c.get('deps'), wie, id, waarden, sleutel)
      return c.redirect(metVraag(paden.mijnVerklaring(id), { nieuw: 'verklaring' }), 303)
    } catch (fout) {
      if (!(fout instanceof OngeldigeInvoer)) throw fout
      return toonFormulier(c, id, { waarden, fouten: fout.fouten })
    }
  })
}
