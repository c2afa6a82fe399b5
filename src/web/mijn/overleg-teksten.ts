import type { Vorm } from './teksten.ts'

interface Overlegteksten {
  kop: string
  kopKind: string
  opDag: (dag: string) => string
  metWie: string
  erbij: string
  nietErbij: string
  erbijKind: string
  nietErbijKind: string
  verteld: string
}

const u: Overlegteksten = {
  kop: 'Met wie wij over u spraken',
  kopKind: 'Met wie wij over uw kind spraken',
  opDag: (dag) => `Op ${dag} was er een overleg.`,
  metWie: 'Dit waren de anderen',
  erbij: 'U was er zelf bij.',
  nietErbij: 'U was er niet bij. Wilt u weten waarom? Vraag het ons.',
  erbijKind: 'Uw kind of u was erbij.',
  nietErbijKind: 'Uw kind was er niet bij. Wilt u weten waarom? Vraag het ons.',
  verteld: 'Hier ziet u wat is verteld',
}

const je: Overlegteksten = {
  kop: 'Met wie wij over je spraken',
  kopKind: 'Met wie wij over je kind spraken',
  opDag: (dag) => `Op ${dag} was er een overleg.`,
  metWie: 'Dit waren de anderen',
  erbij: 'Je was er zelf bij.',
  nietErbij: 'Je was er niet bij. Wil je weten waarom? Vraag het ons.',
  erbijKind: 'Je kind of jij was erbij.',
  nietErbijKind: 'Je kind was er niet bij. Wil je weten waarom? Vraag het ons.',
  verteld: 'Hier zie je wat is verteld',
}

/** What the resident reads about an overleg. */
export const overlegTeksten: Readonly<Record<Vorm, Overlegteksten>> = { u, je }
