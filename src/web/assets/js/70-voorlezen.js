// Voorlezen met een stem van het toestel zelf. Andere stemmen sturen de tekst naar een computer van een ander; is er geen
// eigen stem voor deze taal, dan blijft de knop weg. De tekst gaat dus nergens heen.
const blokken = 'h1,h2,h3,h4,p,li,dt,dd,summary,legend,label,th,td,caption,figcaption'
const stil = '[data-voorlezen],button,select,textarea,input,nav,svg,[aria-hidden="true"]'
const spraak = window.speechSynthesis

const stemVoor = (taal) =>
  spraak
    .getVoices()
    .find((stem) => stem.localService && stem.lang.toLowerCase().split(/[-_]/)[0] === taal)

/** Wat er in deze taal op de pagina te lezen is, per blok en per zin. */
const zinnenIn = (taal) => {
  const loper = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
  const stukken = []
  let vorige
  while (loper.nextNode()) {
    const ouder = loper.currentNode.parentElement
    if (ouder.closest(stil) || ouder.closest('[lang]').lang !== taal || !ouder.checkVisibility())
      continue
    const blok = ouder.closest(blokken) ?? ouder
    if (blok === vorige) stukken[stukken.length - 1] += loper.currentNode.data
    else stukken.push(loper.currentNode.data)
    vorige = blok
  }
  return stukken
    .flatMap((stuk) =>
      stuk
        .replaceAll('\u00AD', '')
        .replace(/\s+/g, ' ')
        .split(/(?<=[.!?؟]) /),
    )
    .map((zin) => zin.trim())
    .filter((zin) => /[\p{L}\p{N}]/u.test(zin))
}

const maakLezer = (balk) => {
  const taal = balk.dataset.voorlezen
  const lees = balk.querySelector('[data-lees]')
  const stop = balk.querySelector('[data-stop]')
  const toon = () => {
    balk.hidden = !stemVoor(taal) && stop.hidden
  }
  const wissel = (leest) => {
    const hadFocus = balk.contains(document.activeElement)
    lees.hidden = leest
    stop.hidden = !leest
    if (hadFocus) (leest ? stop : lees).focus()
    toon()
  }
  lees.addEventListener('click', () => {
    const stem = stemVoor(taal)
    // De stem kan weg zijn sinds de knop verscheen; dan gaat er niets.
    if (!stem) return toon()
    spraak.cancel()
    const uitingen = zinnenIn(taal).map((zin) => {
      const uiting = new SpeechSynthesisUtterance(zin)
      uiting.voice = stem
      uiting.lang = stem.lang
      return uiting
    })
    const laatste = uitingen.at(-1)
    if (!laatste) return
    laatste.addEventListener('end', () => wissel(false))
    wissel(true)
    for (const uiting of uitingen) spraak.speak(uiting)
  })
  stop.addEventListener('click', () => {
    spraak.cancel()
    wissel(false)
  })
  window.addEventListener('pagehide', () => spraak.cancel())
  spraak.addEventListener?.('voiceschanged', toon)
  toon()
}

if (spraak) for (const balk of document.querySelectorAll('[data-voorlezen]')) maakLezer(balk)
