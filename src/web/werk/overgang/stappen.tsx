import { paden } from '../../paden.ts'
import { Stappen } from '../../ui/index.ts'

const volgorde = ['bestemming', 'kiezen', 'bewijs'] as const
type Overgangstap = (typeof volgorde)[number]

const woorden: Readonly<Record<Overgangstap, { naam: string; uitleg: string }>> = {
  bestemming: { naam: 'Waarheen', uitleg: 'welke pet, welk dossier' },
  kiezen: { naam: 'Kies samen', uitleg: 'wat gaat mee, wat blijft' },
  bewijs: { naam: 'Klaar', uitleg: 'bewijs van wat meeging' },
}

/** Where one is in an overgang. */
export const overgangStappen = (nu: Overgangstap, dossierId: string) => (
  <Stappen
    titel="Stappen van de overgang"
    stappen={volgorde.map((stap) => ({
      ...woorden[stap],
      status:
        stap === nu
          ? ('nu' as const)
          : volgorde.indexOf(stap) < volgorde.indexOf(nu)
            ? ('klaar' as const)
            : ('straks' as const),
      ...(stap === 'bestemming' ? { href: paden.overgang(dossierId) } : {}),
    }))}
  />
)
