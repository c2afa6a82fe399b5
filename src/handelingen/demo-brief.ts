/** One line of text on a page, in PDF source; only letters, spaces and full stops. */
function regel(tekst: string, hoogte: number): string {
  return `BT /F1 14 Tf 60 ${hoogte} Td (${tekst}) Tj ET\n`
}

/** A letter of a made-up school, as a PDF of one page without anything that can act. */
export function brief(): Uint8Array {
  const inhoud = [
    'Basisschool De Linde',
    'Beste Noor en ouders.',
    'Noor was acht dagen niet op school. Wij missen haar.',
    'Wij denken graag mee over een rustige plek in de klas.',
    'Deze brief is verzonnen. Niemand hierin bestaat.',
  ]
    .map((tekst, i) => regel(tekst, 760 - i * 30))
    .join('')
  const objecten = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${inhoud.length} >>\nstream\n${inhoud}endstream`,
  ]
  let lijf = '%PDF-1.7\n'
  const plaatsen = objecten.map((bron, i) => {
    const plaats = lijf.length
    lijf += `${i + 1} 0 obj\n${bron}\nendobj\n`
    return plaats
  })
  const tabel = plaatsen.map((plaats) => `${String(plaats).padStart(10, '0')} 00000 n \n`).join('')
  const staart = `trailer\n<< /Size ${objecten.length + 1} /Root 1 0 R >>\nstartxref\n${lijf.length}\n%%EOF\n`
  const kop = `xref\n0 ${objecten.length + 1}\n0000000000 65535 f \n`
  return Buffer.from(`${lijf}${kop}${tabel}${staart}`, 'latin1')
}
