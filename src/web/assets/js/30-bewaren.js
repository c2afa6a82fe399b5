// Bewaart een concept terwijl men typt. Wat getypt is blijft altijd in het veld staan, wat de server ook zegt.
const velden = (formulier) => new URLSearchParams(new FormData(formulier))

const meld = (formulier, tekst, fout = false) => {
  const regel = formulier.querySelector('[data-concept-status]')
  if (!regel) return
  regel.classList.toggle('dw-conceptstatus--fout', fout)
  if (regel.textContent !== tekst) regel.textContent = tekst
}

const bewaar = async (formulier, staat) => {
  clearTimeout(staat.klok)
  const inhoud = velden(formulier).toString()
  if (staat.gestopt || formulier.dataset.bezig || inhoud === staat.bewaard) return
  // Eén verzoek tegelijk: anders kan een oud concept een nieuw overschrijven.
  if (staat.onderweg) {
    staat.opnieuw = true
    return
  }
  staat.onderweg = true
  try {
    const antwoord = await fetch(formulier.dataset.autosave, {
      method: 'POST',
      headers: { 'X-Concept': '1' },
      body: new URLSearchParams(inhoud),
      redirect: 'error',
    })
    await verwerk(formulier, staat, antwoord, inhoud)
  } catch {
    meld(formulier, 'Nog niet bewaard: geen verbinding. Uw tekst blijft hier staan.', true)
    staat.klok = setTimeout(() => void bewaar(formulier, staat), 5000)
  }
  staat.onderweg = false
  if (staat.wachtend) {
    staat.wachtend = false
    return formulier.requestSubmit(staat.verzend)
  }
  if (staat.opnieuw) {
    staat.opnieuw = false
    void bewaar(formulier, staat)
  }
}

const verwerk = async (formulier, staat, antwoord, inhoud) => {
  const lichaam = await antwoord.json().catch(() => ({}))
  if (antwoord.ok) {
    const versie = formulier.elements.namedItem('versie')
    if (versie && lichaam.versie !== undefined) versie.value = lichaam.versie
    const zonderVersie = new URLSearchParams(inhoud)
    if (versie) zonderVersie.set('versie', versie.value)
    staat.bewaard = zonderVersie.toString()
    return meld(formulier, `Concept bewaard om ${lichaam.tijd}`)
  }
  if (antwoord.status === 409) {
    staat.gestopt = true
    return meld(
      formulier,
      lichaam.melding ??
        'Dit concept is in een ander tabblad veranderd. Kopieer uw tekst en ververs de pagina.',
      true,
    )
  }
  if (antwoord.status === 401 || antwoord.status === 403) {
    staat.gestopt = true
    return meld(
      formulier,
      'U bent uitgelogd. Log in een nieuw tabblad in; uw tekst blijft hier staan.',
      true,
    )
  }
  meld(formulier, lichaam.melding ?? 'Nog niet bewaard. Uw tekst blijft hier staan.', true)
}

for (const formulier of document.querySelectorAll('form[data-autosave]')) {
  const staat = { bewaard: velden(formulier).toString() }
  formulier.addEventListener('input', () => {
    clearTimeout(staat.klok)
    staat.klok = setTimeout(() => void bewaar(formulier, staat), 800)
  })
  // Wie op een knop klikt verlaat eerst een veld. Dat concept moet binnen zijn voordat het formulier gaat,
  // anders lijkt het voor de server of een ander tabblad ertussen kwam.
  formulier.addEventListener('submit', (gebeurtenis) => {
    if (!staat.onderweg) return
    gebeurtenis.preventDefault()
    staat.verzend = gebeurtenis.submitter
    staat.wachtend = true
  })
  formulier.addEventListener('focusout', () => void bewaar(formulier, staat))
  window.addEventListener('online', () => void bewaar(formulier, staat))
}
