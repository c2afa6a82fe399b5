import { isWerkdossier, soortregels } from '../../../domein/dossiersoort.ts'
import { kanPlan } from '../../../domein/plan.ts'
import { suwinetDoel } from '../../../domein/suwinet.ts'
import type { Dossierbeeld } from '../../../handelingen/dossier.ts'
import { metVraag, paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import { Kop, Link, Lijst } from '../../ui/index.ts'
import { AlleenScherm } from '../tonen.tsx'

interface Mogelijkheid {
  href: string
  tekst: string
  uitleg: string
}

/** Only what this pet may do here now; a link that would be refused is not shown. */
function mogelijkheden({
  dossier,
  magSchrijven,
  zietWat,
  kanErnaast,
}: Dossierbeeld): Mogelijkheid[] {
  const { id, soort, bron } = dossier
  const uit: Mogelijkheid[] = [
    {
      href: paden.betrokkenen(id),
      tekst: 'Wie is betrokken',
      uitleg: 'zien wie bij dit dossier kan, een collega betrekken of zelf stoppen',
    },
  ]
  if (zietWat && bron !== 'nood' && kanPlan(soort)) {
    uit.push({
      href: paden.plan(id),
      tekst: 'Plan van aanpak',
      uitleg: 'doelen en afspraken, samen met de inwoner; wie doet wat, en wat wordt gedeeld',
    })
  }
  if (zietWat && bron !== 'nood') {
    uit.push({
      href: paden.verstrekkingen(id),
      tekst: 'Gedeeld en opgevraagd',
      uitleg: 'zien wat aan anderen is verteld en bij anderen is gevraagd, en waarom dat mocht',
    })
    uit.push({
      href: paden.toestemmingen(id),
      tekst: 'Toestemming en instemming',
      uitleg: 'vragen of iets mag, antwoorden vastleggen en intrekken',
    })
    uit.push({
      href: paden.verzoeken(id),
      tekst: 'Verzoeken over gegevens',
      uitleg: 'zien wat de inwoner vroeg over de eigen gegevens, en een verzoek of klacht invoeren',
    })
    uit.push({
      href: paden.vragen(id),
      tekst: 'Wat mogen zij mij vertellen?',
      uitleg: 'nagaan of u iets mag vragen en of de ander mag antwoorden, en het dan vragen',
    })
    uit.push({
      href: paden.overleggen(id),
      tekst: 'Overleg met anderen',
      uitleg: 'een agenda maken met wat ieder mag vertellen, en vastleggen wat eruit kwam',
    })
  }
  if (zietWat && bron !== 'nood') {
    uit.push({
      href: paden.afwegingen(id),
      tekst: 'Lastige situaties',
      uitleg: 'meldcode, melding, een geheim dat knelt, fraude: stap voor stap afwegen',
    })
  }
  if (zietWat && bron !== 'nood' && suwinetDoel(dossier.taak) !== undefined) {
    uit.push({
      href: paden.suwinet(id),
      tekst: 'Suwinet',
      uitleg: 'vastleggen wat u opzoekt en waarom, en zien wat eerder is opgezocht',
    })
  }
  if (zietWat && bron !== 'nood') {
    uit.push({
      href: paden.verwijsindex(id),
      tekst: 'Verwijsindex',
      uitleg: 'zien of een jongere is gemeld, vastleggen dat u meldde, een melding weghalen',
    })
  }
  if (!magSchrijven) return uit
  if (zietWat && bron !== 'nood') {
    uit.push({
      href: paden.delen(id),
      tekst: 'Iets delen',
      uitleg: 'per gegeven zien of het mag, en het met een partner delen of juist niet',
    })
  }
  if (zietWat && bron !== 'nood') {
    uit.push({
      href: metVraag(paden.ruggespraakNieuw(), { dossier: id }),
      tekst: 'Vraag het iemand',
      uitleg: 'een collega, uw leidinggevende of de privacy officer, zonder namen',
    })
    uit.push({
      href: paden.escalatieNieuw(id),
      tekst: 'Opschalen',
      uitleg:
        'naar het veiligheidshuis, een interventieteam of Veilig Thuis; eerst met uw leidinggevende',
    })
  }
  uit.push({
    href: paden.rol(id),
    tekst: 'Vertel in welke rol u spreekt',
    uitleg: 'vastleggen dat de inwoner weet namens wie u werkt',
  })
  if (zietWat) {
    uit.push({
      href: paden.verklaring(id),
      tekst: 'Voeg woorden van de inwoner toe',
      uitleg: 'een eigen verklaring of aanvulling van de inwoner, in het dossier',
    })
  }
  uit.push({
    href: paden.overgang(id),
    tekst: 'Neem gegevens mee naar een ander dossier',
    uitleg: 'van pet wisselen of een taak aan een collega geven; per gegeven kiest u wat meegaat',
  })
  if (kanErnaast) {
    uit.push({
      href: paden.ernaast(id),
      tekst: 'Open een dossier ernaast',
      uitleg: 'een leeg dossier van een andere soort, bijvoorbeeld voor het hele gezin',
    })
  }
  if (isWerkdossier(soort) && soortregels[soort].overdraagbaar && bron === 'betrokkenheid') {
    uit.push({
      href: paden.overdracht(id),
      tekst: 'Draag het dossier over',
      uitleg: 'een collega neemt het dossier over, u stopt ermee',
    })
  }
  uit.push({
    href: paden.dossierSluiten(id),
    tekst: 'Sluit het dossier',
    uitleg: 'als het werk klaar is; daarna kan niemand er meer in schrijven',
  })
  return uit
}

export const WatKuntUDoen = ({ beeld }: { beeld: Dossierbeeld }) => (
  <AlleenScherm>
    <section aria-labelledby="doen">
      <Kop niveau={2} id="doen">
        Wat kunt u doen
      </Kop>
      <Lijst
        items={mogelijkheden(beeld).map(({ href, tekst, uitleg }) => (
          <>
            <Link href={href} los>
              {tekst}
            </Link>
            <br />
            {hoofdletter(uitleg)}.
          </>
        ))}
      />
    </section>
  </AlleenScherm>
)
