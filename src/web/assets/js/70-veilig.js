// Snel weg: de pagina is meteen leeg, uitloggen gebeurt erachteraan, en de terugknop komt niet op deze pagina uit.
const snelWeg = document.querySelector('[data-snelweg]')
const gaWeg = () => {
  document.documentElement.hidden = true
  document.title = '\u00a0'
  navigator.sendBeacon(snelWeg.getAttribute('href'))
  window.location.replace(snelWeg.dataset.snelweg)
}
if (snelWeg) {
  // Er staan er twee: ook in het venster dat vraagt of iemand er nog is.
  document.addEventListener('click', (gebeurtenis) => {
    if (!gebeurtenis.target.closest?.('[data-snelweg]')) return
    gebeurtenis.preventDefault()
    gaWeg()
  })
  // Drie keer Esc binnen twee tellen. Ook vanuit een veld of een venster: dan is er juist haast.
  let keren = []
  document.addEventListener(
    'keydown',
    (gebeurtenis) => {
      if (gebeurtenis.key !== 'Escape' || gebeurtenis.repeat) return
      keren = [
        ...keren.filter((moment) => gebeurtenis.timeStamp - moment < 2000),
        gebeurtenis.timeStamp,
      ]
      if (keren.length >= 3) gaWeg()
    },
    true,
  )
  // Een pagina die de browser nog had staan, kan van iemand zijn die al weg is. Die vragen wij opnieuw.
  window.addEventListener('pageshow', (gebeurtenis) => {
    if (!gebeurtenis.persisted) return
    document.documentElement.hidden = true
    window.location.reload()
  })
}

// De sessie van een inwoner is kort. Op tijd vragen of iemand er nog is; anders bewaren wat er staat, en weg.
const sessieklok = document.querySelector('[data-sessieklok]')
const vooraf = Number(sessieklok?.dataset.vooraf)
let eind = performance.now() + Number(sessieklok?.dataset.sessieklok) * 1000
let wekker

const vraagKlok = async (verleng) => {
  const vraag = verleng
    ? { method: 'POST', body: new URLSearchParams({ csrf: sessieklok.dataset.csrf }) }
    : {}
  const antwoord = await fetch(sessieklok.dataset.klok, {
    ...vraag,
    headers: { 'X-Concept': '1' },
    redirect: 'error',
  })
  const { over } = antwoord.ok ? await antwoord.json() : { over: 0 }
  eind = performance.now() + over * 1000
  return over
}

const isGetypt = (formulier) =>
  [...formulier.elements].some(
    (veld) =>
      ['text', 'textarea', 'email', 'tel', 'search'].includes(veld.type) &&
      veld.value.trim() !== '' &&
      veld.value !== veld.defaultValue,
  )

const bewaarGetypt = async () => {
  const formulier = [...document.querySelectorAll('main form[method="post"]')].find(isGetypt)
  if (!formulier) return false
  const velden = [...new FormData(formulier)].filter(([, waarde]) => typeof waarde === 'string')
  const antwoord = await fetch(sessieklok.dataset.bewaar, {
    method: 'POST',
    headers: { 'X-Concept': '1', 'X-Pad': new URL(formulier.action).pathname },
    body: new URLSearchParams(velden),
    redirect: 'error',
  })
  return antwoord.ok && (await antwoord.json()).bewaard
}

const logUit = async () => {
  const bewaard = await bewaarGetypt().catch(() => false)
  window.location.replace(`${sessieklok.dataset.uitgelogd}${bewaard ? '?bewaard=1' : ''}`)
}

// Vlak voor het einde, want na het einde is er niemand meer om het voor te bewaren.
const marge = 10
const kijk = async () => {
  clearTimeout(wekker)
  let over = (eind - performance.now()) / 1000
  if (over <= vooraf) {
    // Misschien klikte iemand in een ander tabblad.
    try {
      over = await vraagKlok(false)
    } catch {
      over = (eind - performance.now()) / 1000
    }
  }
  if (over <= marge) return logUit()
  if (over <= vooraf && !sessieklok.open) sessieklok.showModal()
  if (over > vooraf && sessieklok.open) sessieklok.close()
  plan(over)
}
const plan = (over) => {
  clearTimeout(wekker)
  const wacht = over > vooraf ? over - vooraf : Math.min(over - marge, 20)
  wekker = setTimeout(() => void kijk(), Math.max(wacht, 1) * 1000)
}

if (sessieklok) {
  const blijf = async () => {
    const over = await vraagKlok(true).catch(() => (eind - performance.now()) / 1000)
    if (over > vooraf) sessieklok.close()
    else sessieklok.querySelector('[data-langst]').hidden = false
    plan(over)
  }
  sessieklok.querySelector('[data-blijf]').addEventListener('click', () => void blijf())
  // Een telefoon die sliep, heeft de tijd niet gehoord.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void kijk()
  })
  plan((eind - performance.now()) / 1000)
}
