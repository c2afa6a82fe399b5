import { achtervoegsel } from '../../../domein/document.ts'
import type { GelezenDocument } from '../../../handelingen/document.ts'

/**
 * Sends a document to be saved, never to be shown: not in our page, not in the browser, not kept on the way. Should a
 * browser show it all the same, then as nobody and without any power.
 */
export function stuurDocument({ document, inhoud }: GelezenDocument): Response {
  const naam = encodeURIComponent(document.naam).replace(
    /['()*!]/g,
    (teken) => `%${teken.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return new Response(new Uint8Array(inhoud), {
    status: 200,
    headers: {
      'content-type': document.soort,
      'content-length': String(inhoud.length),
      'content-disposition': `attachment; filename="document${achtervoegsel(document.soort)}"; filename*=UTF-8''${naam}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  })
}
