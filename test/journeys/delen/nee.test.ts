import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  besluit,
  bekijkVoorbeeld,
  idUit,
  naarDelen,
  neemAan,
  schrijfOp,
  vraagToestemming,
} from '../../support/delen-reis.ts'
import { gegevenId } from '../../support/overgang.ts'
import { openToneel, type Toneel } from '../../support/reiziger.ts'
import { vraagVelden } from '../../support/toestemming.ts'
import { overDagen } from '../../support/verstrekking.ts'
import { noor as noorId, tel } from '../../support/werk.ts'

/** Noor says no. Then there is danger: Veilig Thuis is told all the same, and Noor reads that when it is safe. */

let toneel: Toneel
beforeAll(async () => {
  toneel = await openToneel('nee')
})
afterAll(() => toneel.sluit())

const gezien = 'Noor heeft blauwe plekken en is bang om naar huis te gaan.'
const reden = 'Wie het vooraf hoort, kan Noor kwaad doen.'

describe('een nee, en daarna gevaar', () => {
  it('goes against the no with reasons, after the log has it, and tells Noor later', async () => {
    const { t } = toneel
    const sanne = await toneel.komtBinnen('Sanne Bakker', { pet: 'Jeugdhulpverlener' })
    const dossier = await neemAan(
      sanne,
      { naam: 'Noor de Vries', geboortedatum: '04-05-2013' },
      { akkoord: 'ja' },
    )
    const vraag = await vraagToestemming(sanne, dossier, {
      ...vraagVelden,
      partij: 'anders',
      partijNaam: 'Veilig Thuis',
      ontvanger: 'veilig-thuis',
      contact: 'de medewerker',
      doel: 'veiligheid',
    })
    const noor = await toneel.komtBinnen('Noor de Vries')
    await noor.ga(`/mijn/toestemmingen/${vraag}`)
    await noor.druk('Nee, liever niet')
    await sanne.ga(`/werk/toestemmingen/${vraag}`)
    expect(await sanne.tekst()).toContain('Is er gevaar, of kan het echt niet anders?')

    // Then there is danger: seen, and written down.
    await schrijfOp(sanne, dossier, noorId, gezien)
    const gegeven = await gegevenId(t, dossier, gezien)
    await sanne.ga(`/werk/toestemmingen/${vraag}`)
    await sanne.volg('weeg het af in een triage')
    await sanne.vul({ moment: 'vraagverheldering' })
    await sanne.druk(/Begin/)
    const id = await besluit(sanne, {
      aanpak: {
        over: noorId,
        handeling: 'verstrekken',
        ontvanger: 'veilig-thuis',
        ontvangerNaam: 'Veilig Thuis',
        doel: 'veiligheid',
        doelTekst: 'Noor is vandaag nog veilig.',
        categorie: ['wat'],
        besproken: 'nee',
        bezwaar: 'ja',
        bezwaarTekst: 'Noor wil niet dat wij het vertellen.',
      },
      weging: {
        'nodig.wat': 'Veilig Thuis moet weten wat er is gezien.',
        'feit.vermoedenHGKM': 'ja',
      },
      informeren: {
        informeren: 'achteraf',
        uitstelreden: 'veiligheid',
        uitstelTekst: reden,
        uiterlijk: overDagen(t, 14),
      },
      vastleggen: {
        // A right to report: the rules leave it to the professional, so it is no deviation and the basis is that of the law.
        besluit:
          'Wij vertellen Veilig Thuis wat wij zagen, tegen de wil van Noor. Haar veiligheid weegt vandaag zwaarder.',
      },
    })

    // Not before the besluit is in the log for good.
    await naarDelen(sanne, id)
    expect(await sanne.tekst()).toMatch(/wacht|logboek/)
    expect(await sanne.page.locator('main [name=gegeven]').count()).toBe(0)
    await t.volgorde()
    await naarDelen(sanne, id)
    const velden = {
      [`waarom.${gegeven}`]: 'Om Noor vandaag veilig te krijgen.',
      organisatie: 'geen',
      ontvanger: 'Veilig Thuis, de medewerker van vandaag',
      doelzin: 'Noor is vandaag nog veilig.',
      geinformeerd: 'achteraf',
      verteldOp: '',
    }
    await bekijkVoorbeeld(t, sanne, gegeven, velden)
    expect(await sanne.tekst()).toContain(gezien)
    await sanne.druk('Deel dit')
    const deling = idUit(sanne, /^\/werk\/delingen\/([0-9a-f-]{36})$/)
    const link = await sanne.page.locator('main code.dw-code').innerText()

    // Veilig Thuis reads it once, without an account.
    const veiligThuis = await toneel.komtBinnen('')
    await veiligThuis.ga(new URL(link).pathname)
    expect(await veiligThuis.page.content()).not.toContain('Noor')
    await veiligThuis.druk('Nu openen en lezen')
    expect(await veiligThuis.tekst()).toContain(gezien)
    await veiligThuis.ga(new URL(link).pathname, 404)
    await veiligThuis.sluit()

    // Noor sees nothing of it: not what was shared, not the besluit, not a line that somebody read it.
    for (const pad of ['/mijn', '/mijn/gedeeld', '/mijn/wie-keek-er', '/mijn/gegevens']) {
      await noor.ga(pad)
      expect(await noor.page.content(), pad).not.toMatch(
        new RegExp(`kwaad doen|vandaag nog veilig|${deling}|${id}`),
      )
    }
    await noor.ga('/mijn/gedeeld')
    expect(await noor.tekst()).not.toContain('Veilig Thuis')
    await noor.ga(`/mijn/gedeeld/${deling}`, 404)
    await noor.ga(`/mijn/besluiten/${id}`, 404)

    // The deferral ends when Sanne told her: then it is all there, with the reason.
    await sanne.ga(`/werk/besluiten/${id}`)
    const plicht = await t.db
      .pool('eigenaar')
      .query<{ id: string }>(
        `select id from deelwijzer.plicht where besluit_id = $1 and code like 'informeer%' and gedaan_op is null`,
        [id],
      )
    expect(plicht.rows.length).toBeGreaterThan(0)
    for (const { id: plichtId } of plicht.rows) {
      await sanne.ga(`/werk/plichten/${plichtId}`)
      await sanne.vul({ bewijs: 'Verteld aan Noor, op een veilige plek.' })
      await sanne.druk('Rond af')
    }
    await noor.ga('/mijn/gedeeld')
    expect(await noor.tekst()).toContain('Veilig Thuis')
    await noor.volg('Bekijk wat zij weten')
    expect(await noor.tekst()).toContain(gezien)
    // The law carries it: there is no button to stop it, and it says what she can do instead.
    expect(await noor.tekst()).toContain('Dit mag van de wet')
    await noor.ga(`/mijn/besluiten/${id}`)
    expect(await noor.tekst()).toContain(reden)
    expect(await tel(t, 'verstrekking', `toestemming_nodig = 'geen'`)).toBe(1)
    expect(t.meldingen).toEqual([])
    await sanne.sluit()
    await noor.sluit()
    process.stdout.write(`nee: ${JSON.stringify(toneel.telling)}\n`)
  }, 240_000)
})
