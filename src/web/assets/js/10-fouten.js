// Fouten staan bovenaan; wie het toetsenbord of een schermlezer gebruikt begint daar.
document.querySelector('[data-fouten]')?.focus()

// Een link naar een veld zet de focus in het veld, ook als het een rondje of vakje is.
document.addEventListener('click', (gebeurtenis) => {
  const link = gebeurtenis.target.closest?.('[data-fouten] a[href^="#"]')
  const veld = link && document.getElementById(link.hash.slice(1))
  if (!veld) return
  gebeurtenis.preventDefault()
  ;(veld.closest('fieldset, .dw-veld') ?? veld).scrollIntoView({ block: 'start' })
  veld.focus({ preventScroll: true })
})
