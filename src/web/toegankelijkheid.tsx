import type { Hono } from 'hono'
import { paden } from './paden.ts'
import { toon } from './schil.tsx'
import { Alinea, Gegevenslijst, Kop, Lijst, Melding, Toetsenkeuze } from './ui/index.ts'
import type { Omgeving } from './verzoek.ts'

/**
 * What was checked, how, what is known to be missing, and whom to ask. A gemeente that uses Deelwijzer makes its own
 * statement from this and signs it; until then the page says that this has not been done.
 */
export function mountToegankelijkheid(app: Hono<Omgeving>): void {
  app.get(paden.toegankelijkheid(), (c) =>
    toon(c, {
      titel: 'Toegankelijkheid',
      afdrukbaar: true,
      children: <Verklaring gemeente={c.get('sessie')?.wie.gemeente.naam} />,
    }),
  )
}

const Verklaring = ({ gemeente }: { gemeente: string | undefined }) => (
  <>
    <Kop niveau={1}>Toegankelijkheid</Kop>
    <Alinea soort="inleiding">
      Iedereen moet Deelwijzer kunnen gebruiken. Ook met een schermlezer, met alleen een toetsenbord
      of met een klein scherm.
    </Alinea>
    <Melding soort="waarschuwing" titel="Dit is een voorbeeld van een verklaring">
      <p>
        {gemeente === undefined ? 'De gemeente' : `De gemeente ${gemeente}`} heeft deze verklaring
        nog niet vastgesteld. Er is nog geen onderzoek gedaan door iemand van buiten.
      </p>
    </Melding>
    <section>
      <Kop niveau={2}>Wat is onderzocht, en hoe?</Kop>
      <Gegevenslijst
        regels={[
          { naam: 'Norm', waarde: 'WCAG 2.2, niveau A en AA (EN 301 549)' },
          { naam: 'Wie onderzocht het', waarde: 'De makers zelf, bij elke wijziging' },
          {
            naam: 'Automatisch',
            waarde:
              'Een programma (axe) zoekt fouten op de pagina’s en in formulieren met fouten. Een ander programma controleert de opbouw van de pagina.',
          },
          {
            naam: 'In de browser',
            waarde:
              'Op een breed scherm, op een telefoon en 400 procent vergroot. Met en zonder JavaScript. Met hoog contrast.',
          },
          { naam: 'Met het oog', waarde: 'De makers bekeken beelden van de pagina’s.' },
        ]}
      />
    </section>
    <section>
      <Kop niveau={2}>Wat is nog niet goed of niet onderzocht?</Kop>
      <Lijst
        items={[
          'Er is nog niet getest met mensen met een beperking.',
          'Er is nog niet getest met een echte schermlezer, zoals NVDA of VoiceOver.',
          'Er is nog niet getest met mensen die moeite hebben met lezen. Een rekenregel controleert alleen hoe lang de zinnen en de woorden zijn.',
          'Teksten die een medewerker zelf schrijft, kunnen moeilijk zijn. Vraag het team om uitleg.',
          'De PDF heeft koppen en een leesvolgorde, maar is niet getest tegen PDF/UA.',
          'Er is nog geen knop om de tekst voor te lezen, en er zijn nog geen vertalingen.',
        ]}
      />
    </section>
    <Toetsenkeuze />
    <section>
      <Kop niveau={2}>Lukt iets niet?</Kop>
      <Alinea>
        Zeg het tegen het wijkteam of tegen uw gemeente. Vertel op welke pagina het was en wat er
        niet lukte. Vraag gerust om hulp, om een brief of om een gesprek.
      </Alinea>
      <Alinea>
        Krijgt u geen goed antwoord? Dan kunt u een klacht indienen bij de gemeente. Helpt dat ook
        niet? Dan kunt u naar de Nationale ombudsman, of naar het College voor de Rechten van de
        Mens.
      </Alinea>
    </section>
  </>
)
