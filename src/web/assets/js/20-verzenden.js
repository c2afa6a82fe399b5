// Een tweede klik op verzenden doet niets: niet twee keer hetzelfde besluit.
// De knop wordt niet `disabled`, want dan gaat zijn naam niet mee en verdwijnt de focus.
document.addEventListener('submit', (gebeurtenis) => {
  const formulier = gebeurtenis.target
  if (gebeurtenis.defaultPrevented || !formulier.matches('[data-eenmalig]')) return
  if (formulier.dataset.bezig) return gebeurtenis.preventDefault()
  formulier.dataset.bezig = '1'
  gebeurtenis.submitter?.setAttribute('aria-disabled', 'true')
})

// Terug in de browser toont de oude pagina: die mag weer verzenden.
window.addEventListener('pageshow', () => {
  for (const formulier of document.querySelectorAll('[data-bezig]')) {
    delete formulier.dataset.bezig
    formulier.querySelector('[aria-disabled]')?.removeAttribute('aria-disabled')
  }
})

// Ctrl+Enter in een tekstvlak verzendt, zoals in een chatprogramma.
document.addEventListener('keydown', (gebeurtenis) => {
  if (gebeurtenis.key !== 'Enter' || !(gebeurtenis.ctrlKey || gebeurtenis.metaKey)) return
  if (gebeurtenis.target.matches('textarea')) gebeurtenis.target.form?.requestSubmit()
})

// Telt tekens mee in tekstvlakken met een grens.
const tel = (vlak) => {
  const regel = document.querySelector(`[data-teller="${vlak.id}"]`)
  if (!regel) return
  const over = Number(vlak.dataset.max) - vlak.value.length
  regel.classList.toggle('dw-teller--over', over < 0)
  regel.textContent =
    over < 0 ? `${-over} tekens te veel.` : `Nog ${over} van ${vlak.dataset.max} tekens.`
}
for (const vlak of document.querySelectorAll('textarea[data-max]')) {
  vlak.addEventListener('input', () => tel(vlak))
  if (vlak.value) tel(vlak)
}
