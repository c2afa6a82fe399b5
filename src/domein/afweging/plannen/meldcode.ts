import type { Stappenplan } from '../stappenplan.ts'

/** The meldcode (Wmo 3.3 and 5.2.6, Jeugdwet 4.1.7; S3 chapter 3; E-184, E-185). Works in both roles. */
export const meldcode: Stappenplan = {
  soort: 'meldcode',
  titel: 'Meldcode huiselijk geweld en kindermishandeling',
  groep: 'veiligheid',
  kort: 'Vermoedt u geweld thuis of mishandeling? Loop de vijf stappen door en besluit of u meldt.',
  wet: [
    {
      wet: 'Wmo 2015',
      artikel: '5.2.6',
      zin: 'U mag zonder toestemming melden bij Veilig Thuis. Het is een recht, geen plicht.',
    },
  ],
  kanNietEisen:
    'Niemand kan eisen dat u meldt: niet de gemeente, niet een contract. Wel moet u de stappen doorlopen en uitleggen waarom u wel of niet meldt.',
  nietVoor: () => undefined,
  stappen: [
    {
      code: 'signalen',
      titel: 'Breng de signalen in kaart',
      uitleg: [
        'Schrijf op wat u zelf zag en hoorde. Houd feiten, meningen en vermoedens uit elkaar.',
      ],
      velden: [
        { naam: 'signalen', soort: 'tekst', label: 'Wat zag of hoorde u, en wanneer?' },
        {
          naam: 'vermoeden',
          soort: 'driewaardig',
          feit: 'vermoedenHGKM',
          label: 'Vermoedt u huiselijk geweld of kindermishandeling?',
        },
      ],
    },
  ],
  vraag: ({ gedaan }) =>
    gedaan.includes('signalen')
      ? {
          handeling: 'melden',
          ontvanger: 'veilig-thuis',
          doel: 'veiligheid',
          categorieen: ['wat'],
          feiten: { meldcodeDoorlopen: gedaan.length === 1 },
        }
      : undefined,
  uitkomsten: [
    { code: 'melden', tekst: 'Ik meld bij Veilig Thuis', triage: true },
    { code: 'niet-melden', tekst: 'Ik meld nu niet' },
  ],
  binnenDagen: 28,
}
