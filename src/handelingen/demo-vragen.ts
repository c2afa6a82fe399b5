import { dagenLater, datumInNederland, toonDatum } from '../domein/leeftijd.ts'
import { openBlokkades } from '../domein/plicht.ts'
import { watVeld } from '../domein/verstrekking.ts'
import { besluit, nodig } from './demo-besluiten.ts'
import { invoer, type Demo } from './demo-stappen.ts'
import { noteerVanAllen, vraagVoor } from './demo-toestemming.ts'
import type { Deps, Medewerker } from './deps.ts'
import type { Dossierregel } from './dossier.ts'
import { sendInformatievraag } from './informatievraag.ts'
import { feitveld } from './partner-mag-het.ts'
import { answerPartnerVraag, inhoudveld, readPartnerVraag } from './partner-vraag.ts'

type Over = Pick<Dossierregel, 'id' | 'persoonId'>

/** Two questions to partners: one that waits, one that was answered as far as the other may tell. */
export async function seedInformatievragen(
  demo: Demo,
  wie: Medewerker,
  dossier: Over,
): Promise<void> {
  await vraagBart(demo.deps, wie, dossier)
  await vraagRachid(demo, wie, dossier)
}

const overTweeWeken = (deps: Deps): Record<'uiterlijk' | 'verteldOp', string> => {
  const vandaag = datumInNederland(deps.nu())
  return { uiterlijk: toonDatum(dagenLater(vandaag, 14)), verteldOp: toonDatum(vandaag) }
}

const huisarts = { naam: 'Huisartsenpraktijk Zuid', id: 'a1000000-0000-4000-8000-000000000004' }
const wilg = { naam: 'Jeugdhulp De Wilg', id: 'a1000000-0000-4000-8000-000000000022' }

/** Waits. With a doctor even the question is put only with consent, for this one time. */
async function vraagBart(deps: Deps, wie: Medewerker, { id, persoonId }: Over): Promise<void> {
  const aangemeld = 'Of Noor al is aangemeld voor hulp.'
  const toestemming = await vraagVoor(deps, wie, id, huisarts.naam, {
    handeling: 'opvragen',
    contact: 'huisarts',
    categorie: ['dat'],
    'wat.dat': aangemeld,
    doel: 'toeleiding',
    waarom: 'Dan zoeken wij niet twee keer dezelfde hulp.',
    hoelang: 'eenmalig',
    bijNee: 'Dan vragen wij de huisarts niets. Wij zoeken gewoon verder.',
  })
  const getuige = 'Karin Veldhuis, gezinswerker'
  await noteerVanAllen(deps, wie, toestemming, { antwoord: 'ja', wijze: 'getuige', getuige })
  const besluitId = await besluit(deps, wie, id, 'vraagverheldering', {
    aanpak: {
      over: persoonId,
      handeling: 'opvragen',
      ontvanger: 'geheimhouder-arts',
      ontvangerNaam: huisarts.naam,
      doel: 'toeleiding',
      doelTekst: 'Weten of de huisarts je al ergens heen stuurde.',
      categorie: 'dat',
      besproken: 'ja',
      bezwaar: 'nee',
    },
    weging: {
      ...nodig,
      'nodig.dat': 'Anders zoeken wij hulp die je al krijgt.',
      toelichting: 'Je weet niet meer of er al iets was.',
    },
    informeren: {
      informeren: 'vooraf',
      informeerHoe: 'In een gesprek met jou en je moeder.',
    },
    besluit: 'Wij vragen de huisarts of je al ergens bent aangemeld. Verder niets.',
  })
  const velden = {
    organisatie: huisarts.id,
    categorie: ['dat'],
    [watVeld('dat')]: 'Is Noor al aangemeld voor hulp?',
    over: 'Noor de Vries, 4 mei 2013',
    waarom: 'Om niet twee keer dezelfde hulp te zoeken.',
    ...overTweeWeken(deps),
  }
  await sendInformatievraag(deps, wie, besluitId, invoer(velden))
}

/** Answered: that there was help may be told to who arranges it; what was talked about stays there. */
async function vraagRachid(
  { deps, alsPartner }: Demo,
  wie: Medewerker,
  { id, persoonId }: Over,
): Promise<void> {
  const besluitId = await besluit(deps, wie, id, 'vraagverheldering', {
    aanpak: {
      over: persoonId,
      handeling: 'opvragen',
      ontvanger: 'jeugdhulpaanbieder',
      ontvangerNaam: wilg.naam,
      doel: 'toeleiding',
      doelTekst: 'Weten welke hulp je eerder had.',
      categorie: ['dat', 'wat'],
      besproken: 'ja',
      bezwaar: 'nee',
    },
    weging: {
      ...nodig,
      'nodig.dat': 'Dan zoeken wij hulp die daarbij past.',
      'nodig.wat': 'Dan hoef je niet alles opnieuw te vertellen.',
      toelichting: 'Jij en je moeder vroegen dit zelf.',
    },
    informeren: {
      informeren: 'vooraf',
      informeerHoe: 'In een gesprek met jou en je moeder.',
    },
    besluit: 'Wij vragen De Wilg welke hulp je daar had.',
  })
  const velden = {
    organisatie: wilg.id,
    categorie: ['dat', 'wat'],
    [watVeld('dat')]: 'Kreeg Noor eerder hulp van u?',
    [watVeld('wat')]: 'Wat werkte toen wel, en wat niet?',
    over: 'Noor de Vries, 4 mei 2013',
    waarom: 'Om hulp te zoeken die past bij wat al is gedaan.',
    ...overTweeWeken(deps),
  }
  const { vraagId } = await sendInformatievraag(deps, wie, besluitId, invoer(velden))
  const antwoord = {
    [feitveld('noodzakelijk')]: 'ja',
    [feitveld('doelWelbepaald')]: 'ja',
    [feitveld('kanMetMinder')]: 'nee',
    keuze: 'deels',
    [inhoudveld('dat')]: 'Ja, van januari tot en met juni. Een training met zes andere kinderen.',
    reden: 'Wat Noor daar vertelde, blijft bij ons. Zij kan dat beter zelf vertellen.',
  }
  const rachid = await alsPartner('Rachid Amrani')
  // He looks first at what he may tell, and does what comes before it.
  const { magHet } = await readPartnerVraag(deps, rachid, vraagId, invoer(antwoord))
  const gedaan = openBlokkades(magHet?.plichten ?? [], []).map(({ code }) => code)
  await answerPartnerVraag(deps, rachid, vraagId, invoer({ ...antwoord, gedaan }))
}
