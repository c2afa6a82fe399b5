import type { Regelset } from '../../recht/regelset.ts'
import { hoofdletter } from '../tekst.ts'
import type { Gegevensregel } from '../ui/index.ts'
import { gemeentenMetBeleid, rolInWoorden } from './keuzes.ts'
import { gewoonDossier } from './situatie.ts'
import { adres, landelijk, type Balievraag, type Driewaarde } from './vraag.ts'
import { klassen } from './leeftijden.ts'

export type Vraagregel = Gegevensregel & { veld: string }

/** What was answered in the steps, each with a way to change it that keeps the rest. */
export function beantwoordeRegels(vraag: Balievraag, { woorden }: Regelset): Vraagregel[] {
  const regels: Vraagregel[] = []
  if (vraag.handeling !== undefined) {
    regels.push({
      veld: 'handeling',
      naam: 'Wat u wilt doen',
      waarde: hoofdletter(woorden.handelingen[vraag.handeling].naam),
      wijzigHref: adres(vraag, { stap: 'handeling' }),
    })
  }
  if (vraag.rol !== undefined) {
    regels.push({
      veld: 'rol',
      naam: 'Uw rol',
      waarde: rolInWoorden(vraag.rol, woorden),
      wijzigHref: adres(vraag, { stap: 'rol' }),
    })
  }
  if (vraag.ontvanger !== undefined) {
    regels.push({
      veld: 'ontvanger',
      naam: 'Met wie',
      waarde: hoofdletter(woorden.ontvangers[vraag.ontvanger].naam),
      wijzigHref: adres(vraag, { stap: 'met-wie' }),
    })
  }
  if (vraag.gegevens.length > 0) {
    regels.push({
      veld: 'gegeven',
      naam: 'Welke gegevens',
      waarde: hoofdletter(vraag.gegevens.map((c) => woorden.categorieen[c].naam).join('; ')),
      wijzigHref: adres(vraag, { stap: 'gegevens' }),
    })
  }
  if (vraag.doel !== undefined) {
    regels.push({
      veld: 'doel',
      naam: 'Waarvoor',
      waarde: hoofdletter(woorden.doelen[vraag.doel].naam),
      wijzigHref: adres(vraag, { stap: 'gegevens' }),
    })
  }
  return regels
}

export const inWoorden: Readonly<Record<Driewaarde, string>> = {
  ja: 'Ja',
  nee: 'Nee',
  'weet-niet': 'Weet ik niet',
}

/** What the answer takes for granted as long as nobody said otherwise; changed on the page of the answer itself. */
export function aannames(
  vraag: Balievraag,
  regelset: Regelset,
): { feit: string; waarde: string; herkomst: string; wijzigHref: string }[] {
  const { rol } = vraag
  const { woorden } = regelset
  if (rol === undefined) return []
  const door = (gekozen: unknown): string =>
    gekozen === undefined ? 'wij gaan hiervan uit' : 'door u gekozen'
  return [
    {
      feit: 'Leeftijd van de persoon',
      waarde: vraag.leeftijd === undefined ? 'niet gezegd' : klassen[vraag.leeftijd].tekst,
      herkomst: door(vraag.leeftijd),
      wijzigHref: '#leeftijd',
    },
    {
      feit: 'Dossier',
      waarde: woorden.dossiers[vraag.dossier ?? gewoonDossier(rol, woorden)].naam,
      herkomst: door(vraag.dossier),
      wijzigHref: '#dossier',
    },
    {
      feit: 'Rol waarin u de gegevens kreeg',
      waarde: woorden.petten[vraag.verkregen ?? rol.pet].naam,
      herkomst: door(vraag.verkregen),
      wijzigHref: '#verkregen',
    },
    {
      feit: 'Regels van',
      waarde:
        vraag.gemeente === landelijk
          ? 'alleen landelijk'
          : `gemeente ${gemeentenMetBeleid(regelset).get(vraag.gemeente) ?? ''}`,
      herkomst: door(vraag.gemeente === landelijk ? undefined : vraag.gemeente),
      wijzigHref: '#gemeente',
    },
  ]
}
