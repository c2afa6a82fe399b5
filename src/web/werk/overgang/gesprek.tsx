import { een } from '../../../domein/invoer.ts'
import { paden } from '../../paden.ts'
import { Alinea, JaNeeWeetNiet, Keuzerondjes, Kop, Lijst, Link, Melding } from '../../ui/index.ts'
import { drieWaarde, type KiezenProps } from './kiezen-velden.ts'

/** What to say, and that it was said: the resident knows in which role one goes on (E-063, E-064). */
export const MetInwoner = (props: KiezenProps) => {
  const { beeld, fouten } = props
  const { waarden, doel } = beeld
  const { pet, eigen } = doel.doelpet
  return (
    <section aria-labelledby="gesprek">
      <Kop niveau={2} id="gesprek">
        Vertel het eerst aan de inwoner
      </Kop>
      {beeld.zelfdePersoon && <ZelfdePersoon />}
      <Alinea>U kunt het zo zeggen:</Alinea>
      <blockquote>
        <p>
          “{eigen ? 'Vanaf nu werk ik' : `Vanaf nu werkt mijn collega ${pet.medewerkerNaam}`} in een
          andere rol: {pet.naam}. Daar hoort een eigen dossier bij. Wat u hier vertelde, gaat niet
          vanzelf mee. Wij kiezen samen wat nodig is. U mag nee zeggen, en u kunt later zien wat er
          is doorgegeven.”
        </p>
      </blockquote>
      <Keuzerondjes
        naam="metInwoner"
        legenda="Hoe maakt u deze keuze met de inwoner?"
        keuzes={[
          { waarde: 'samen', tekst: 'Samen, aan tafel of aan de telefoon' },
          { waarde: 'besproken', tekst: 'Vooraf besproken, ik vul het nu in' },
        ]}
        waarde={een(waarden, 'metInwoner')}
        fout={fouten['metInwoner']}
      />
      <Keuzerondjes
        naam="rolVerteld"
        legenda="Weet de inwoner in welke rol het verdergaat?"
        keuzes={[
          { waarde: 'ja', tekst: 'Ja, ik heb het verteld' },
          { waarde: 'nee', tekst: 'Nog niet' },
        ]}
        waarde={een(waarden, 'rolVerteld')}
        fout={fouten['rolVerteld']}
        naastElkaar
      />
      {beeld.zelfdePersoon && (
        <JaNeeWeetNiet
          naam="rolOnverenigbaar"
          vraag={props.regelset.woorden.feiten.rolOnverenigbaar.vraag}
          hint="Bijvoorbeeld als u moet beslissen over hulp die u zelf geeft, of als de inwoner u daardoor niet meer vertrouwt."
          waarde={drieWaarde(een(waarden, 'rolOnverenigbaar'))}
          fout={fouten['rolOnverenigbaar']}
        />
      )}
      {beeld.zelfdePersoon && een(waarden, 'rolOnverenigbaar') === 'ja' && (
        <Melding soort="fout" titel="Dan kunt u dit niet zelf doen">
          <p>
            <Link href={paden.overgang(beeld.dossier.id)}>Kies de pet van een collega</Link>. Wat u
            hier invulde over de andere rol, vervalt dan.
          </p>
        </Melding>
      )}
    </section>
  )
}

/** One person, two roles: allowed, with care, and visible to everybody in both dossiers (E-075). */
const ZelfdePersoon = () => (
  <Melding soort="waarschuwing" titel="U heeft straks twee rollen bij deze inwoner">
    <p>Dit komt in beide dossiers te staan. Zo houdt u de rollen uit elkaar:</p>
    <Lijst
      items={[
        'Laat een collega meekijken als u beslist of adviseert.',
        'Zeg bij elk gesprek in welke rol u er bent.',
        'Gebruik alleen wat in het dossier van die rol staat.',
        'Wordt het lastig? Geef één van de twee rollen aan een collega.',
      ]}
    />
  </Melding>
)
