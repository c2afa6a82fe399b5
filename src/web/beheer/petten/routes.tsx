import type { Hono } from 'hono'
import { een, lijst, type Waarden } from '../../../domein/invoer.ts'
import {
  askPet,
  checkKeuze,
  eersteHelft,
  readAanvraag,
  tweedeHelft,
} from '../../../handelingen/petbeheer-aanvraag.ts'
import {
  grantPetaanvraag,
  readPet,
  readPetten,
  withdrawPet,
} from '../../../handelingen/petbeheer.ts'
import { metVraag, paden } from '../../paden.ts'
import { toon } from '../../schil.tsx'
import { mountTeamControle } from '../../team/controle-routes.tsx'
import { csrf, medewerker, type Omgeving, type Verzoek } from '../../verzoek.ts'
import { mountAutorisatie } from './autorisatie-routes.tsx'
import { mountControle } from './controle-routes.tsx'
import { alsFouten, bewaar, idUit, opVolgorde, verwerk, zonderVervallen } from './formulier.ts'
import { mountMeldingsbevoegd } from './meldingsbevoegd-routes.tsx'
import { PettenPagina } from './lijst.tsx'
import { mountMedewerkers } from './medewerker-routes.tsx'
import { PetAfmakenPagina, PetKeuzePagina } from './nieuw.tsx'
import { PetPagina } from './pet.tsx'

/** The beheerder: petten, registrations, the autorisatiedocument and the periodic control. */
export function mountPetbeheer(app: Hono<Omgeving>): void {
  app.get(paden.petten(), async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const { petten, organisaties } = await readPetten(deps, wie)
    return toon(c, {
      titel: 'Petten',
      deel: 'petten',
      breed: true,
      children: (
        <PettenPagina
          petten={petten}
          organisaties={organisaties}
          filter={{
            organisatie: c.req.query('organisatie') ?? '',
            taak: c.req.query('taak') ?? '',
            stand: c.req.query('stand') ?? '',
          }}
          woorden={deps.regelset.woorden}
          beheerder={wie.pet?.soort === 'beheerder'}
        />
      ),
    })
  })
  mountNieuw(app)
  mountPet(app)
  mountMedewerkers(app)
  mountMeldingsbevoegd(app)
  mountAutorisatie(app)
  mountControle(app)
  mountTeamControle(app)
}

const stapTwee = metVraag(paden.petNieuw(), { stap: '2' })

function mountNieuw(app: Hono<Omgeving>): void {
  app.get(paden.petNieuw(), async (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const beeld = await readAanvraag(deps, wie)
    const { concept, voorstel } = beeld
    const afmaken = c.req.query('stap') === '2' && voorstel !== undefined
    const eigenVelden: readonly string[] = afmaken ? [] : eersteHelft
    // A mistake in the other half is told where it can be mended.
    const gemeld = zonderVervallen(alsFouten(concept?.fouten), voorstel?.waarschuwingen ?? [])
    const fouten = opVolgorde(gemeld, [...eersteHelft, ...tweedeHelft])
      .filter(({ veld }) => afmaken || eigenVelden.includes(veld))
      .map((fout) =>
        eersteHelft.some((veld) => veld === fout.veld) && afmaken
          ? { ...fout, href: paden.petNieuw() }
          : fout,
      )
    const props = {
      beeld,
      waarden: concept?.waarden ?? {},
      fouten,
      inrichting: wie.gemeente.inrichting,
      woorden: deps.regelset.woorden,
      csrf: csrf(c),
    }
    return toon(c, {
      titel: 'Nieuwe pet aanvragen',
      deel: 'petten',
      fout: fouten.length > 0,
      children: afmaken ? (
        <PetAfmakenPagina {...props} voorstel={voorstel} />
      ) : (
        <PetKeuzePagina {...props} />
      ),
    })
  })

  app.post(paden.petNieuw(), (c) => (c.req.query('stap') === '2' ? vraagAan(c) : kies(c)))
}

function kies(c: Verzoek): Promise<Response> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  const opties = {
    soort: 'pet' as const,
    onderwerpId: wie.id,
    velden: eersteHelft,
    terug: paden.petNieuw(),
    lees: () => readAanvraag(deps, wie),
  }
  return verwerk(c, opties, async (waarden) => {
    await checkKeuze(deps, wie, waarden)
    const { concept } = await readAanvraag(deps, wie)
    // What followed from another choice must not stay behind.
    const anders = eersteHelft.some(
      (veld) => lijst(waarden, veld).join() !== lijst(concept?.waarden ?? {}, veld).join(),
    )
    const leeg: Waarden = anders ? Object.fromEntries(tweedeHelft.map((veld) => [veld, []])) : {}
    await bewaar(c, opties, { ...waarden, ...leeg }, {})
    return stapTwee
  })
}

function vraagAan(c: Verzoek): Promise<Response> {
  const deps = c.get('deps')
  const wie = medewerker(c)
  return verwerk(
    c,
    {
      soort: 'pet',
      onderwerpId: wie.id,
      velden: tweedeHelft,
      terug: stapTwee,
      lees: () => readAanvraag(deps, wie),
    },
    async (waarden) => {
      const id = await askPet(deps, wie, waarden)
      return id === undefined
        ? paden.petten()
        : metVraag(paden.petBeheer(id), { nieuw: 'aangevraagd' })
    },
  )
}

function mountPet(app: Hono<Omgeving>): void {
  app.get('/beheer/petten/:id', async (c) => {
    const deps = c.get('deps')
    const beeld = await readPet(deps, medewerker(c), idUit(c))
    const gemeld = zonderVervallen(alsFouten(beeld.concept?.fouten), beeld.waarschuwingen)
    // What was typed for granting does not matter to who may only withdraw, or may do neither.
    const fouten = gemeld.filter(({ veld }) =>
      veld === 'reden' ? beeld.magIntrekken : beeld.toekennen === 'mag',
    )
    return toon(c, {
      titel: 'Pet',
      deel: 'petten',
      fout: fouten.length > 0,
      children: (
        <PetPagina
          beeld={beeld}
          fouten={fouten}
          woorden={deps.regelset.woorden}
          nieuw={c.req.query('nieuw')}
          csrf={csrf(c)}
        />
      ),
    })
  })

  app.post('/beheer/petten/:id/toekennen', (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const id = idUit(c)
    return verwerk(c, bijPet(c, id, ['gezien']), async (waarden) => {
      await grantPetaanvraag(deps, wie, id, lijst(waarden, 'gezien'))
      return metVraag(paden.petBeheer(id), { nieuw: 'toegekend' })
    })
  })

  app.post('/beheer/petten/:id/intrekken', (c) => {
    const deps = c.get('deps')
    const wie = medewerker(c)
    const id = idUit(c)
    return verwerk(c, bijPet(c, id, ['reden']), async (waarden) => {
      await withdrawPet(deps, wie, id, een(waarden, 'reden'))
      return metVraag(paden.petBeheer(id), { nieuw: 'ingetrokken' })
    })
  })
}

/** Where the form of one pet stands, and which of its fields are kept. */
function bijPet(c: Verzoek, id: string, velden: readonly string[]) {
  return {
    soort: 'pet' as const,
    onderwerpId: id,
    velden,
    terug: paden.petBeheer(id),
    lees: () => readPet(c.get('deps'), medewerker(c), id),
  }
}
