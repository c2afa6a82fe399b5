import { Kop } from './kop.tsx'
import { Alinea } from './tekst.tsx'

/**
 * Toetsen van één teken aan en uit (WCAG 2.1.4), één keer per pagina. Het script maakt die toetsen, en haalt hier pas
 * `hidden` weg: zonder script valt er niets te kiezen.
 */
export const Toetsenkeuze = () => (
  <section data-toetsen hidden aria-labelledby="toetsen">
    <Kop niveau={2} id="toetsen">
      Toetsen
    </Kop>
    <Alinea>
      Met / gaat u naar het zoekveld. Met ? ziet u alle toetsen. Gebruikt u spraakbesturing? Dan
      kunnen deze toetsen in de weg zitten. Uw keuze geldt in deze browser.
    </Alinea>
    <p class="utrecht-paragraph">
      <output></output>
    </p>
    <p class="utrecht-paragraph">
      <button type="button" class="utrecht-button utrecht-button--secondary-action">
        Zet / en ? uit
      </button>
    </p>
  </section>
)
