import type { Taal } from './taal.ts'

/**
 * The button that reads the page aloud. It stays hidden until the script finds a voice on the device itself for this
 * language: other voices send the text to somebody else's computer.
 *
 * @param taal Dutch, or the language of a translated part; only what is in that language is read
 */
export const Voorlezen = ({
  taal,
}: {
  taal: Pick<Taal, 'code' | 'richting' | 'leesVoor' | 'stop'>
}) => (
  <div class="dw-voorlezen" data-voorlezen={taal.code} lang={taal.code} dir={taal.richting} hidden>
    <button
      type="button"
      class="utrecht-button utrecht-button--secondary-action dw-voorlezen__knop"
      data-lees=""
    >
      {taal.leesVoor}
    </button>
    <button
      type="button"
      class="utrecht-button utrecht-button--secondary-action dw-voorlezen__knop"
      data-stop=""
      hidden
    >
      {taal.stop}
    </button>
  </div>
)
