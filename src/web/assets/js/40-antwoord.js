// Rekent het antwoord opnieuw uit terwijl men invult, en vervangt de kaart.
const ververs = async (formulier, staat) => {
  staat.afbreken?.abort()
  staat.afbreken = new AbortController()
  try {
    const antwoord = await fetch(formulier.dataset.live, {
      method: 'POST',
      headers: { 'X-Antwoord': '1' },
      body: new URLSearchParams(new FormData(formulier)),
      redirect: 'error',
      signal: staat.afbreken.signal,
    })
    if (antwoord.ok) vervang(await antwoord.text())
  } catch {
    // Zonder verbinding of na een nieuwere vraag blijft het vorige antwoord staan; opslaan rekent opnieuw.
  }
}

const vervang = (html) => {
  const oud = document.getElementById('antwoord')
  const nieuw = new DOMParser().parseFromString(html, 'text/html').getElementById('antwoord')
  if (!oud || !nieuw || oud.contains(document.activeElement)) return
  for (const deel of oud.querySelectorAll('details[id]')) {
    const zelfde = nieuw.querySelector(`#${deel.id}`)
    if (zelfde && deel.open) zelfde.open = true
  }
  const veranderd = oud.dataset.oordeel !== nieuw.dataset.oordeel
  oud.replaceWith(nieuw)
  if (veranderd) roepOm(`Nieuw antwoord: ${nieuw.dataset.oordeel}`)
}

// Schermlezers horen alleen een ander oordeel, niet elke verversing.
const roepOm = (tekst) => {
  let omroep = document.getElementById('antwoord-omroep')
  if (!omroep) {
    omroep = document.createElement('output')
    omroep.id = 'antwoord-omroep'
    omroep.className = 'dw-verborgen'
    document.querySelector('main')?.append(omroep)
  }
  setTimeout(() => (omroep.textContent = tekst), 50)
}

for (const formulier of document.querySelectorAll('form[data-live]')) {
  const staat = {}
  const plan = (wacht) => {
    clearTimeout(staat.klok)
    staat.klok = setTimeout(() => void ververs(formulier, staat), wacht)
  }
  formulier.addEventListener('input', (gebeurtenis) =>
    plan(gebeurtenis.target.matches('textarea, input[type="text"]') ? 500 : 100),
  )
}
