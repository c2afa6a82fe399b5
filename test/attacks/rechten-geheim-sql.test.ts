import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { maakKleineWereld, type KleineWereld } from '../support/kleine-wereld.ts'
import { geweigerd, maakRechtenwereld, type Rechtenwereld } from '../support/rechten-sql.ts'

/** Who reads the words of a request, asked past the application: what only a hulpverlener decides stays with them. */

let w: KleineWereld
let r: Rechtenwereld
beforeAll(async () => {
  w = await maakKleineWereld()
})
afterAll(() => w.stop())
beforeEach(async () => {
  r = await maakRechtenwereld(w)
})

describe('the words of a request', () => {
  it('that only a hulpverlener decides are not for the desk: that it is there, when, and who decides', async () => {
    const op = await r.verzoek([r.hulp])
    await r.stap('app', r.professional, op, 'vraag')
    await r.stap('inwoner', { gemeente: w.gemeente, persoon: r.persoon }, op, 'antwoord')
    for (const wie of [r.chef, r.privacy]) {
      expect(await r.gezien(wie, op)).toEqual({
        kop: 1,
        delen: 1,
        stappen: 2,
        woorden: 0,
        stapwoorden: 0,
        onderdelen: 0,
        namen: 0,
      })
      for (const soort of ['identiteit', 'vraag', 'antwoord', 'verlengd']) {
        await expect(r.stap('breed', wie, op, soort), soort).rejects.toMatchObject(geweigerd)
        await expect(r.stap('breed', wie, op, soort, op.delen[0])).rejects.toMatchObject(geweigerd)
      }
      await expect(r.besluit('breed', wie, op.delen[0])).rejects.toMatchObject(geweigerd)
    }
    expect(await r.gezien(r.klager, op)).toMatchObject({
      kop: 0,
      woorden: 0,
      stapwoorden: 0,
      namen: 0,
    })
    expect(
      await r.tel(
        'app',
        r.professional,
        'select id from rechtsverzoek where id = $1 and inhoud is not null',
        op.verzoek,
      ),
    ).toBe(1)
  })

  it('are no column that anybody behind the desk can select', async () => {
    const op = await r.verzoek([r.dossier])
    for (const vraag of [
      'select inhoud from rechtsverzoek where id = $1',
      'select * from rechtsverzoek where id = $1',
      'select sleutel from rechtsverzoek where id = $1',
      'select inhoud from verzoekstap where verzoek_id = $1',
      'select waarom from verzoek_uitgesloten where verzoek_id = $1',
    ]) {
      await expect(r.tel('breed', r.chef, vraag, op.verzoek), vraag).rejects.toMatchObject(
        geweigerd,
      )
    }
    expect(await r.gezien(r.chef, op)).toMatchObject({ woorden: 1, onderdelen: 1, namen: 1 })
    // Nor does somebody else reach the door that the desk has.
    for (const rol of ['app', 'inwoner', 'partner'] as const) {
      await expect(
        r.tel(rol, r.professional, 'select id from verzoekinhoud_voor_balie($1)', op.verzoek),
      ).rejects.toMatchObject(geweigerd)
    }
  })

  it('said about one part stay there; what the resident wrote to all is for all who decide', async () => {
    const op = await r.verzoek([r.dossier, r.hulp])
    const [bijCollege, bijHulp] = op.delen
    await r.stap('app', r.professional, op, 'vraag', bijHulp)
    // Without saying in which part, a professional asks nothing: everybody would read it.
    await expect(r.stap('app', r.professional, op, 'vraag')).rejects.toMatchObject(geweigerd)
    // A part of another dossier is not theirs to ask in.
    await expect(r.stap('app', r.professional, op, 'vraag', bijCollege)).rejects.toMatchObject(
      geweigerd,
    )
    const inwoner = { gemeente: w.gemeente, persoon: r.persoon }
    // One question is open, so the answer belongs to that part, whatever the form says.
    await r.stap('inwoner', inwoner, op, 'antwoord')
    expect(await r.gezien(r.chef, op)).toMatchObject({
      woorden: 1,
      stappen: 2,
      stapwoorden: 0,
      onderdelen: 1,
    })
    const stappen = 'select id from verzoekstap where verzoek_id = $1'
    expect(await r.tel('app', r.toeleider, stappen, op.verzoek)).toBe(0)
    expect(await r.tel('app', r.professional, stappen, op.verzoek)).toBe(2)
    // Said without being asked: to all.
    await r.stap('inwoner', inwoner, op, 'antwoord')
    expect(await r.tel('app', r.toeleider, stappen, op.verzoek)).toBe(1)
    expect(await r.gezien(r.chef, op)).toMatchObject({ stapwoorden: 1 })
    // Two questions: an answer to one leaves the other waiting.
    await r.stap('app', r.professional, op, 'vraag', bijHulp)
    await r.stap('breed', r.chef, op, 'vraag', bijCollege)
    await expect(r.stap('breed', r.chef, op, 'vraag', bijHulp)).rejects.toMatchObject(geweigerd)
    await r.stap('inwoner', inwoner, op, 'antwoord', bijCollege)
    const stand = "select id from rechtsverzoek where id = $1 and stand = 'wacht'"
    expect(await r.tel('breed', r.chef, stand, op.verzoek)).toBe(1)
    await r.stap('inwoner', inwoner, op, 'antwoord')
    expect(await r.tel('breed', r.chef, stand, op.verzoek)).toBe(0)
    expect(await r.tel('app', r.toeleider, stappen, op.verzoek)).toBe(3)
  })
})
