// De pagina zelf: rekent eerst na wat erin zit, en daarna wat iemand er zelf bij kiest.
import { Afgekeurd, alsTekst, uitBase64, utf8 } from './10-lezen.js'
import { controleer, kanRekenen } from './20-rekenen.js'
import { datumTijd, maak, schrijfDatum, toonGebeurtenis } from './30-woorden.js'

const bij = (id) => document.getElementById(id)

const stappen = [
  ['lezen', 'Het bewijs is goed te lezen'],
  ['sleutel', 'De sleutel is heel'],
  ['pad', 'Het bestand hoort op deze plaats in het logboek'],
  ['handtekening', 'Het logboek heeft dit ondertekend'],
  ['getuige', 'Een getuige heeft dit ook ondertekend'],
]

const uitlegBij = (stap, uit) => {
  if (stap === 'lezen') return `Het bewijs noemt plaats ${uit.plaats} in logboek ${uit.log}.`
  if (stap === 'sleutel') return 'Naam, nummer en sleutel horen bij elkaar.'
  if (stap === 'pad') {
    return `Van het bestand is een vingerafdruk gemaakt. In ${uit.stappen} stappen komt u bij de wortel: het getal dat voor alle ${uit.aantal} regels van het logboek staat.`
  }
  if (stap === 'handtekening') return 'De handtekening onder die wortel hoort bij de sleutel.'
  return uit.getuigen
    .map(({ naam, tijd }) => `${naam}, op ${schrijfDatum(datumTijd, tijd * 1000)}.`)
    .join(' ')
}

/** Per stap: goed, fout, of niet bereikt. */
const toonStappen = (uit) => {
  let nog = true
  return stappen
    .filter(([stap]) => stap !== 'getuige' || uit.stap === 'getuige' || uit.getuigen?.length > 0)
    .map(([stap, naam]) => {
      const fout = uit.stap === stap
      const goed = nog && !fout
      if (fout) nog = false
      const woord = fout ? 'Klopt niet' : goed ? 'Klopt' : 'Niet gecontroleerd'
      const regel = maak('li', undefined, fout ? 'fout' : goed ? 'goed' : 'over')
      regel.append(maak('strong', `${woord}: ${naam}`))
      if (fout) regel.append(maak('span', uit.uitleg))
      if (goed) regel.append(maak('span', uitlegBij(stap, uit)))
      return regel
    })
}

const oordeel = (uit, naam) =>
  uit.goed
    ? `Het klopt. ${naam} staat op plaats ${uit.plaats} in het logboek en is daarna niet veranderd.`
    : `Het klopt niet. ${uit.uitleg} Vertrouw ${naam} niet.`

const zet = (id, inhoud) => bij(id).replaceChildren(...[inhoud].flat())

const toonUitslag = (uit, tekst) => {
  const vak = bij('uitslag')
  vak.className = uit.goed ? 'uitslag goed' : 'uitslag fout'
  vak.replaceChildren(tekst)
  zet('stappen', toonStappen(uit))
  zet('sleutel', uit.sleutel ?? 'Er is geen sleutel gebruikt.')
}

/** Staat wat er gebeurde ook echt na het besluit? Alleen te vergelijken binnen één logboek. */
const volgorde = (eerste, ander) => {
  if (ander.log !== eerste.log)
    return 'Dit staat in een ander logboek. De plaats zegt dan niets over de volgorde.'
  return ander.plaats > eerste.plaats
    ? 'Dit staat na het besluit.'
    : 'Let op: dit staat vóór het besluit.'
}

const toonDaarna = async (daarna, eerste, sleutels) => {
  const regels = []
  for (const stuk of daarna) {
    const bytes = uitBase64(stuk.bytes, 'Het bestand')
    const uit = await controleer({ bytes, bewijs: utf8(stuk.bewijs), sleutels })
    regels.push(
      maak(
        'li',
        [
          maak('strong', uit.goed ? `Klopt, op plaats ${uit.plaats}` : `Klopt niet: ${uit.uitleg}`),
          maak('span', uit.goed && eerste.goed ? volgorde(eerste, uit) : ''),
          ...toonGebeurtenis(bytes),
        ],
        uit.goed ? 'goed' : 'fout',
      ),
    )
  }
  if (regels.length > 0) zet('daarna', regels)
}

const ingebouwd = () => JSON.parse(bij('inhoud').textContent)

const begin = async () => {
  const { besluit, daarna, sleutels } = ingebouwd()
  const bytes = uitBase64(besluit.bytes, 'Het bestand')
  const uit = await controleer({ bytes, bewijs: utf8(besluit.bewijs), sleutels })
  toonUitslag(uit, oordeel(uit, 'Dit besluit'))
  zet('besluit', toonGebeurtenis(bytes))
  await toonDaarna(daarna, uit, sleutels)
}

const leesGekozen = async (bestanden) => {
  const op = (einde) => bestanden.filter(({ name }) => name.toLowerCase().endsWith(einde))
  const [json, bewijzen, sleutels] = [op('.json'), op('.tlog-proof'), op('.vkey')]
  if (json.length !== 1 || bewijzen.length !== 1) return undefined
  const teksten = []
  for (const bestand of sleutels) {
    teksten.push(alsTekst(new Uint8Array(await bestand.arrayBuffer()), 'De sleutel'))
  }
  return {
    naam: json[0].name,
    bytes: new Uint8Array(await json[0].arrayBuffer()),
    bewijs: new Uint8Array(await bewijzen[0].arrayBuffer()),
    sleutels: teksten.length === 0 ? ingebouwd().sleutels : teksten,
  }
}

const andere = async (bestanden) => {
  let gekozen
  try {
    gekozen = await leesGekozen(bestanden)
  } catch (fout) {
    if (!(fout instanceof Afgekeurd)) throw fout
    toonUitslag({ goed: false, stap: 'sleutel', uitleg: fout.message }, fout.message)
    return
  }
  if (gekozen === undefined) {
    zet(
      'keuze-uitslag',
      'Kies één json-bestand en één tlog-proof-bestand. Een vkey-bestand mag erbij.',
    )
    return
  }
  const uit = await controleer(gekozen)
  zet('keuze-uitslag', oordeel(uit, gekozen.naam))
  toonUitslag(uit, oordeel(uit, gekozen.naam))
  zet('besluit', toonGebeurtenis(gekozen.bytes))
}

/** Wat wij niet voorzagen is nooit een goede uitslag. */
const zegMislukt = () => {
  const tekst = 'De controle is niet gelukt. Er is dus niets gecontroleerd.'
  toonUitslag({ goed: false, stap: 'lezen', uitleg: tekst }, tekst)
  zet('keuze-uitslag', tekst)
}

const start = async () => {
  if (!(await kanRekenen())) {
    const vak = bij('uitslag')
    vak.className = 'uitslag fout'
    vak.replaceChildren(
      'Deze browser kan de handtekening niet narekenen. Er is dus niets gecontroleerd. ',
      'Open dit bestand in een nieuwere browser, of gebruik controleer.sh.',
    )
    bij('kiezen').hidden = true
    return
  }
  await begin().catch(zegMislukt)
  bij('bestanden').addEventListener('change', ({ target }) => {
    zet('keuze-uitslag', 'Bezig met narekenen.')
    void andere([...target.files])
      .catch(zegMislukt)
      .finally(() => {
        document.body.dataset.klaar = String(Number(document.body.dataset.klaar ?? 0) + 1)
      })
  })
  document.body.dataset.klaar = '1'
}

void start()
