import { parseArgs } from 'node:util'

export const gebruik = `Gebruik: deelwijzer controleer-logboek [waarvan] [waarmee] [--json]
Waarvan (anders deze installatie):
  --database <adres>              een PostgreSQL-adres; als deelwijzer_eigenaar of als beheerder
  --map <map>                     een reservekopie van de gegevensmap, met postgres/ erin; wij werken op een kopie
  --dump <bestand>                gemaakt met pg_dump (.sql of .dump); vraagt psql of pg_restore op deze machine
Waarmee:
  --sleutels <map>                de sleutels; anders die van deze installatie, als ze erbij horen
  --sleutelbestand <bestand>      anders dat van deze installatie
  --wisjournaal <bestand>         anders dat van deze installatie
  --zonder-sleutels               opent niets wat verzegeld is
  --slot <bestand of map>         het laatste checkpoint buiten de database; anders dat van deze installatie
  --getuige-checkpoint <bestand>  wat een getuige als laatste bevestigde; mag vaker
  --getuige <vkey of bestand>     de sleutel van die getuige; mag vaker
  --logboek <vkey of bestand>     de sleutel van het logboek, zoals u die van elders kent; mag vaker
Uitkomst: 0 alles klopt, 1 er is iets gevonden, 2 de controle kon niet worden gedaan.
`

export interface Opties {
  bron: { soort: 'installatie' } | { soort: 'database' | 'map' | 'dump'; waarde: string }
  sleutels: string | undefined
  sleutelbestand: string | undefined
  wisjournaal: string | undefined
  zonderSleutels: boolean
  slot: string | undefined
  getuigeCheckpoints: string[]
  getuigen: string[]
  logboeken: string[]
  json: boolean
}

/** @returns nothing when it is not a right command */
export function readOpties(args: string[]): Opties | undefined {
  try {
    const { values: v } = parseArgs({
      args,
      options: {
        database: { type: 'string' },
        map: { type: 'string' },
        dump: { type: 'string' },
        sleutels: { type: 'string' },
        sleutelbestand: { type: 'string' },
        wisjournaal: { type: 'string' },
        'zonder-sleutels': { type: 'boolean', default: false },
        slot: { type: 'string' },
        'getuige-checkpoint': { type: 'string', multiple: true, default: [] },
        getuige: { type: 'string', multiple: true, default: [] },
        logboek: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
      },
    })
    const bronnen = (['database', 'map', 'dump'] as const).flatMap((soort) => {
      const waarde = v[soort]
      return waarde === undefined ? [] : [{ soort, waarde }]
    })
    if (bronnen.length > 1) return undefined
    if (v['zonder-sleutels'] && v.sleutels !== undefined) return undefined
    return {
      bron: bronnen[0] ?? { soort: 'installatie' },
      sleutels: v.sleutels,
      sleutelbestand: v.sleutelbestand,
      wisjournaal: v.wisjournaal,
      zonderSleutels: v['zonder-sleutels'],
      slot: v.slot,
      getuigeCheckpoints: v['getuige-checkpoint'],
      getuigen: v.getuige,
      logboeken: v.logboek,
      json: v.json,
    }
  } catch (fout) {
    // parseArgs throws this for an option it does not know.
    if (fout instanceof TypeError) return undefined
    throw fout
  }
}
