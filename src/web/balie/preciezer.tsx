import type { Antwoord } from '../../recht/antwoord.ts'
import type { Regelset } from '../../recht/regelset.ts'
import { beroepsgeheimen, dossiers, feiten, petten } from '../../recht/vocabulaire.ts'
import type { Feit } from '../../recht/vocabulaire.ts'
import { paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import {
  Alinea,
  Formulier,
  JaNeeWeetNiet,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Kop,
  Uitleg,
  type Fout,
} from '../ui/index.ts'
import { gemeenteKeuzes } from './keuzes.ts'
import { leeftijdKeuzes } from './leeftijden.ts'
import { gewoonDossier } from './situatie.ts'
import { paren, type Balievraag } from './vraag.ts'

export interface PreciezerProps {
  vraag: Balievraag
  antwoord: Antwoord
  regelset: Regelset
  fouten: readonly Fout[]
}

/** What is asked in the closed part of the form. */
const verborgenVelden = [
  'gemeente',
  'dossier',
  'verkregen',
  'geheim',
  'beroepscode',
  'organisatie',
  'wilsbekwaam',
]

/** How many extra questions stand open; more is one click away. */
const eersteVragen = 4

/** Facts that matter for this answer: what would turn it first, then what it misses, then what was said already. */
export function feitenBij(vraag: Balievraag, antwoord: Antwoord): Feit[] {
  const uitOmslag = new Set(antwoord.omslag.flatMap((o) => Object.keys(o.feiten)))
  const open = (feit: Feit): boolean => vraag.feiten[feit] === undefined
  return [
    ...new Set([
      ...feiten.filter((feit) => uitOmslag.has(feit) && open(feit)),
      ...antwoord.ontbrekendeFeiten.filter(open),
      ...feiten.filter((feit) => !open(feit)),
    ]),
  ]
}

export const feitId = (feit: Feit): string => `feit-${feit}`

/** Everything one may add without saying who it is about. Each answer is optional, and "weet ik niet" always can. */
export const Preciezer = ({ vraag, antwoord, regelset, fouten }: PreciezerProps) => {
  const { woorden } = regelset
  const feitvragen = feitenBij(vraag, antwoord)
  const fout = (veld: string): string | undefined => fouten.find((f) => f.veld === veld)?.tekst
  const velden = ['leeftijd', ...verborgenVelden]
  const index =
    vraag.ontvanger === 'verwijsindex' ||
    vraag.dossier === 'verwijsindex' ||
    vraag.doel === 'verwijsindex' ||
    vraag.doel === 'vir-afstemming'
  return (
    <section>
      <Kop niveau={2}>Weet u meer?</Kop>
      <Alinea>Dan wordt het antwoord preciezer. Niets is verplicht.</Alinea>
      <Formulier actie={paden.magHet()} methode="get">
        {paren(vraag)
          .filter(([naam]) => !velden.includes(naam) && !naam.startsWith('feit.'))
          .map(([naam, waarde]) => (
            <input type="hidden" name={naam} value={waarde} />
          ))}
        <Keuzerondjes
          naam="leeftijd"
          legenda="Hoe oud is de persoon om wie het gaat?"
          keuzes={leeftijdKeuzes(index)}
          waarde={vraag.leeftijd}
          fout={fout('leeftijd')}
          naastElkaar
        />
        {feitvragen.slice(0, eersteVragen).map((feit) => (
          <Feitvraag feit={feit} vraag={vraag} regelset={regelset} fout={fout(feitId(feit))} />
        ))}
        {feitvragen.length > eersteVragen && (
          <Uitleg titel={`Nog ${feitvragen.length - eersteVragen} vragen die ertoe doen`}>
            {feitvragen.slice(eersteVragen).map((feit) => (
              <Feitvraag feit={feit} vraag={vraag} regelset={regelset} fout={fout(feitId(feit))} />
            ))}
          </Uitleg>
        )}
        <Uitleg
          titel="Dossier, beroep en gemeente"
          open={verborgenVelden.some((veld) => fout(veld) !== undefined)}
        >
          <Keuzelijst
            naam="gemeente"
            label="De regels van welke gemeente?"
            hint="Een gemeente kan strenger zijn dan de wet, nooit ruimer."
            keuzes={gemeenteKeuzes(regelset)}
            waarde={vraag.gemeente}
            fout={fout('gemeente')}
          />
          <Keuzelijst
            naam="dossier"
            label="In welk dossier staan de gegevens, of komen ze?"
            leeg={
              vraag.rol === undefined
                ? 'Weet ik niet'
                : `Gewoonlijk: ${woorden.dossiers[gewoonDossier(vraag.rol, woorden)].naam}`
            }
            keuzes={dossiers.map((code) => ({
              waarde: code,
              tekst: hoofdletter(woorden.dossiers[code].naam),
            }))}
            waarde={vraag.dossier}
            fout={fout('dossier')}
          />
          <Keuzelijst
            naam="verkregen"
            label="In welke rol kreeg u de gegevens?"
            hint="Een beroepsgeheim blijft rusten op wat u in die rol hoorde."
            leeg="In de rol die u koos"
            keuzes={petten.map((code) => ({
              waarde: code,
              tekst: hoofdletter(woorden.petten[code].naam),
            }))}
            waarde={vraag.verkregen}
            fout={fout('verkregen')}
          />
          <Keuzelijst
            naam="geheim"
            label="Welk beroepsgeheim heeft u zelf?"
            leeg="Wat bij deze rol hoort"
            keuzes={beroepsgeheimen.map((code) => ({
              waarde: code,
              tekst: hoofdletter(woorden.beroepsgeheimen[code].naam),
            }))}
            waarde={vraag.geheim}
            fout={fout('geheim')}
          />
          <JaNeeWeetNiet
            naam="beroepscode"
            vraag="Heeft u een beroepscode?"
            hint="Bijvoorbeeld omdat u in het register SKJ of BIG staat."
            waarde={vraag.beroepscode}
            fout={fout('beroepscode')}
          />
          <Keuzerondjes
            naam="organisatie"
            legenda="Voor wie werkt u?"
            keuzes={[
              { waarde: 'gemeente', tekst: 'De gemeente' },
              { waarde: 'wijkteam', tekst: 'Een wijkteam of andere organisatie' },
            ]}
            waarde={vraag.organisatie}
            fout={fout('organisatie')}
          />
          <JaNeeWeetNiet
            naam="wilsbekwaam"
            vraag="Kan de persoon zelf beslissen over de gegevens?"
            hint="Kies nee als iemand dit niet kan overzien. Dat heet wilsonbekwaam."
            waarde={vraag.wilsbekwaam}
            fout={fout('wilsbekwaam')}
          />
        </Uitleg>
        <Knoppenrij>
          <Knop>Bekijk het antwoord</Knop>
        </Knoppenrij>
      </Formulier>
    </section>
  )
}

const Feitvraag = (props: {
  feit: Feit
  vraag: Balievraag
  regelset: Regelset
  fout: string | undefined
}) => {
  const woord = props.regelset.woorden.feiten[props.feit]
  return (
    <JaNeeWeetNiet
      naam={`feit.${props.feit}`}
      id={feitId(props.feit)}
      vraag={woord.vraag}
      hint={woord.uitleg ?? undefined}
      waarde={props.vraag.feiten[props.feit]}
      fout={props.fout}
    />
  )
}
