// Toetsen: `/` naar zoeken, `?` voor de lijst. Uit te zetten, want spraakbesturing typt soms losse letters. De keuze
// blijft in deze browser; weer aanzetten kan op de pagina Toegankelijkheid, waar de knop alleen met script verschijnt.
const UIT = 'toetsen-uit'
const staanUit = () => localStorage.getItem(UIT) !== null
const zetToetsen = (aan) => (aan ? localStorage.removeItem(UIT) : localStorage.setItem(UIT, '1'))

const keuze = document.querySelector('[data-toetsen]')
if (keuze) {
  const knop = keuze.querySelector('button')
  const toonKeuze = () => {
    keuze.querySelector('output').textContent = staanUit()
      ? 'De toetsen staan nu uit.'
      : 'De toetsen staan nu aan.'
    knop.textContent = staanUit() ? 'Zet / en ? aan' : 'Zet / en ? uit'
  }
  knop.addEventListener('click', () => {
    zetToetsen(staanUit())
    toonKeuze()
  })
  toonKeuze()
  keuze.hidden = false
}

const toetsen = [
  ['Tab', 'naar het volgende veld of de volgende link'],
  ['Ctrl + Enter', 'verzenden vanuit een tekstvak'],
  ['/', 'naar het zoekveld, als dat er is'],
  ['?', 'deze lijst'],
]

const maakLijst = () => {
  const venster = document.createElement('dialog')
  venster.className = 'dw-toetsen'
  venster.setAttribute('aria-labelledby', 'toetsen-titel')
  const regels = toetsen
    .map(([toets, doet]) => `<dt><kbd>${toets}</kbd></dt><dd>${doet}</dd>`)
    .join('')
  venster.innerHTML =
    `<form method="dialog"><h2 id="toetsen-titel">Toetsen</h2><dl>${regels}</dl>` +
    '<p><button class="utrecht-button utrecht-button--primary-action">Sluit</button> ' +
    '<button class="utrecht-button utrecht-button--secondary-action" value="uit">Zet / en ? uit</button></p>' +
    '<p>Weer aanzetten kan op de pagina Toegankelijkheid.</p></form>'
  venster.addEventListener('close', () => {
    if (venster.returnValue === 'uit') zetToetsen(false)
    venster.remove()
  })
  document.body.append(venster)
  return venster
}

document.addEventListener('keydown', (gebeurtenis) => {
  if (gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.altKey) return
  if (gebeurtenis.target.closest?.('input, textarea, select, dialog') || staanUit()) return
  const zoekveld = document.querySelector('[data-zoeken]')
  if (gebeurtenis.key === '/' && zoekveld) {
    gebeurtenis.preventDefault()
    zoekveld.focus()
  }
  if (gebeurtenis.key === '?') maakLijst().showModal()
})

// Zonder verbinding: zeg het, en zeg dat de tekst blijft staan.
const toonVerbinding = () => {
  const oud = document.querySelector('.dw-offline')
  if (navigator.onLine) return oud?.remove()
  if (oud) return
  const balk = document.createElement('div')
  balk.className = 'dw-offline'
  balk.setAttribute('role', 'alert')
  balk.textContent =
    'Geen verbinding. Uw tekst blijft staan; verzenden kan als de verbinding terug is.'
  document.body.prepend(balk)
}
window.addEventListener('offline', toonVerbinding)
window.addEventListener('online', toonVerbinding)
