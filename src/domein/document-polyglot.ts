/**
 * Does another kind of file hide in these bytes? Used for what stands behind a picture or a PDF: a file that two
 * programs read as two things is refused.
 */
export function isTweedeBestand(staart: string): boolean {
  return /%PDF-\d|<(?:!doctype|html|script|svg|body|\?php)|^MZ|^\u007FELF/i.test(staart)
    ? true
    : isZip(staart)
}

/** A ZIP is read from its end: a directory record whose comment reaches to the very last byte. */
export function isZip(tekst: string): boolean {
  const slot = 'PK\u0005\u0006'
  let plaats = tekst.lastIndexOf(slot)
  const vroegst = Math.max(0, tekst.length - 65_557)
  while (plaats >= vroegst && plaats !== -1) {
    const opmerking = tekst.charCodeAt(plaats + 20) + 256 * tekst.charCodeAt(plaats + 21)
    if (plaats + 22 + opmerking === tekst.length) return true
    if (plaats === 0) return false
    plaats = tekst.lastIndexOf(slot, plaats - 1)
  }
  return false
}
