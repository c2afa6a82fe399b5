// Tekenen met een vinger, pen of muis. Zonder script blijft dit deel verborgen en zijn er de andere manieren.
const DIKTE = 3
// Zoveel punten lijn is een handtekening; een tik of een veeg is dat niet.
const MINSTENS = 80

const lengte = (lijnen) =>
  lijnen.reduce(
    (som, lijn) =>
      lijn.reduce(
        (s, [x, y], i) => (i === 0 ? s : s + Math.hypot(x - lijn[i - 1][0], y - lijn[i - 1][1])),
        som,
      ),
    0,
  )

const maakTekenvlak = (blok) => {
  const vlak = blok.querySelector('canvas')
  const veld = blok.querySelector('input[type=hidden]')
  const stand = blok.querySelector('output')
  const inkt = vlak.getContext('2d')
  let lijnen = []
  let bezig

  const teken = () => {
    inkt.clearRect(0, 0, vlak.width, vlak.height)
    inkt.lineWidth = DIKTE
    inkt.lineCap = inkt.lineJoin = 'round'
    inkt.strokeStyle = '#0b0c0c'
    for (const lijn of lijnen) {
      inkt.beginPath()
      lijn.forEach(([x, y], i) => (i === 0 ? inkt.moveTo(x, y) : inkt.lineTo(x, y)))
      inkt.stroke()
    }
  }
  const bewaar = () => {
    const genoeg = lengte(lijnen) >= MINSTENS
    veld.value = genoeg ? vlak.toDataURL('image/png').split(',')[1] : ''
    stand.textContent =
      lijnen.length === 0 ? stand.dataset.leeg : genoeg ? stand.dataset.klaar : stand.dataset.kort
  }
  const punt = (g) => {
    const rand = vlak.getBoundingClientRect()
    return [
      ((g.clientX - rand.left) * vlak.width) / rand.width,
      ((g.clientY - rand.top) * vlak.height) / rand.height,
    ]
  }

  vlak.addEventListener('pointerdown', (g) => {
    if (bezig !== undefined || g.button !== 0) return
    bezig = g.pointerId
    vlak.setPointerCapture(bezig)
    lijnen.push([punt(g)])
  })
  vlak.addEventListener('pointermove', (g) => {
    if (g.pointerId !== bezig) return
    lijnen.at(-1).push(...(g.getCoalescedEvents?.() ?? [g]).map(punt), punt(g))
    teken()
  })
  for (const einde of ['pointerup', 'pointercancel']) {
    vlak.addEventListener(einde, (g) => {
      if (g.pointerId !== bezig) return
      bezig = undefined
      bewaar()
    })
  }
  blok.querySelector('[data-laatste-weg]').addEventListener('click', () => {
    lijnen = lijnen.slice(0, -1)
    teken()
    bewaar()
  })
  blok.querySelector('[data-alles-weg]').addEventListener('click', () => {
    lijnen = []
    teken()
    bewaar()
  })

  blok.hidden = false
  if (veld.value === '') return
  // Teruggegeven na een fout in een ander veld: wat getekend is, staat er nog.
  const beeld = new Image()
  beeld.addEventListener('load', () => inkt.drawImage(beeld, 0, 0))
  beeld.src = `data:image/png;base64,${veld.value}`
  stand.textContent = stand.dataset.klaar
}

document.querySelectorAll('[data-handtekening]').forEach(maakTekenvlak)
