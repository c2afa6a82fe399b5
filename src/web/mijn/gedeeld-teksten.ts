import type { Vorm } from './teksten.ts'

/** The fixed texts of the page with what was shared, in both forms. */
export interface GedeeldTeksten {
  kop: string
  link: string
  inleiding: string
  leeg: string
  leegUitleg: string
  wist: string
  wistNiet: string
  wistWel: (datum: string) => string
  vraagKop: string
  vraag: readonly string[]
}

export const gedeeldTeksten: Readonly<Record<Vorm, GedeeldTeksten>> = {
  u: {
    kop: 'Met wie deelden wij iets?',
    link: 'Bekijk met wie wij iets deelden',
    inleiding:
      'Hier ziet u aan wie wij iets vertelden. U ziet ook aan wie wij iets vroegen, en waarom.',
    leeg: 'U ziet hier nog niets',
    leegUitleg: 'Wij deelden nog niets, of u hoort dat later van ons.',
    wist: 'Wist u dit?',
    wistNiet: 'Niet vooraf. In het besluit staat waarom.',
    wistWel: (datum) => `Ja, wij vertelden het op ${datum}.`,
    vraagKop: 'Heeft u een vraag?',
    vraag: [
      'Wilt u weten wat er is verteld? Vraag het aan het team.',
      'Soms staat iets hier later. Dat is zo als iemand anders gevaar loopt.',
      'Met het bewijs kunt u zelf nagaan of het besluit er eerder was.',
    ],
  },
  je: {
    kop: 'Met wie deelden wij iets?',
    link: 'Bekijk met wie wij iets deelden',
    inleiding:
      'Hier zie je aan wie wij iets vertelden. Je ziet ook aan wie wij iets vroegen, en waarom.',
    leeg: 'Je ziet hier nog niets',
    leegUitleg: 'Wij deelden nog niets, of je hoort dat later van ons.',
    wist: 'Wist je dit?',
    wistNiet: 'Niet vooraf. In het besluit staat waarom.',
    wistWel: (datum) => `Ja, wij vertelden het op ${datum}.`,
    vraagKop: 'Heb je een vraag?',
    vraag: [
      'Wil je weten wat er is verteld? Vraag het aan het team.',
      'Soms staat iets hier later. Dat is zo als iemand anders gevaar loopt.',
      'Met het bewijs kun je zelf nagaan of het besluit er eerder was.',
    ],
  },
}
