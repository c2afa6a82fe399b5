import { driewaardig, een, isEen, lijst } from '../../../domein/invoer.ts'
import { leesDatum, schrijfDatum } from '../../../domein/leeftijd.ts'
import { extraFeiten, uitstelredenen } from '../../../domein/triage.ts'
import { jaNee, uitstelWoorden } from '../../../domein/triage-woorden.ts'
import type { TriageBeeld } from '../../../handelingen/triage.ts'
import { feitenLijst } from '../../../recht/situatie.ts'
import { categorieen, doelen, handelingen, ontvangers } from '../../../recht/vocabulaire.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { hoofdletter } from '../../tekst.ts'
import type { Gegevensregel } from '../../ui/index.ts'

/** Where a line can be changed. */
type Wijzig = (veld: string) => string

function maak(wijzig: Wijzig, naam: string, veld: string, waarde: string): Gegevensregel {
  return { naam, waarde: waarde === '' ? 'Nog niet ingevuld' : waarde, wijzigHref: wijzig(veld) }
}

/** What was filled in at step 1, in words. */
export function overzichtAanpak(
  beeld: Pick<TriageBeeld, 'waarden' | 'personen'>,
  woorden: Woorden,
  wijzig: Wijzig,
): Gegevensregel[] {
  const { waarden, personen } = beeld
  const over = personen.find((persoon) => persoon.id === een(waarden, 'over'))
  const handeling = een(waarden, 'handeling')
  const ontvanger = een(waarden, 'ontvanger')
  const doel = een(waarden, 'doel')
  const zelf = handeling === 'vastleggen' || handeling === 'raadplegen'
  const namen = categorieen
    .filter((c) => lijst(waarden, 'categorie').includes(c))
    .map((c) => woorden.categorieen[c].naam)
  const besproken = een(waarden, 'besproken')
  const bezwaar = een(waarden, 'bezwaar')
  const naam = een(waarden, 'ontvangerNaam').trim()
  const partij = isEen(ontvanger, ontvangers) ? hoofdletter(woorden.ontvangers[ontvanger].naam) : ''
  return [
    maak(wijzig, 'Over', 'over', over?.naam ?? ''),
    maak(
      wijzig,
      'Wat u wilt doen',
      'handeling',
      isEen(handeling, handelingen) ? hoofdletter(woorden.handelingen[handeling].naam) : '',
    ),
    ...(zelf
      ? []
      : [maak(wijzig, 'Met wie', 'ontvanger', naam === '' ? partij : `${partij}: ${naam}`)]),
    maak(wijzig, 'Doel', 'doel', isEen(doel, doelen) ? hoofdletter(woorden.doelen[doel].naam) : ''),
    maak(wijzig, 'Wat u wilt bereiken', 'doelTekst', een(waarden, 'doelTekst').trim()),
    maak(wijzig, 'Gegevens', 'categorie', hoofdletter(namen.join(', '))),
    maak(
      wijzig,
      'Besproken met de inwoner',
      'besproken',
      besproken === '' ? '' : jaNee(driewaardig(besproken)),
    ),
    maak(
      wijzig,
      'Niet mee eens',
      'bezwaar',
      [
        bezwaar === '' ? 'Niet gevraagd of niet ingevuld' : jaNee(driewaardig(bezwaar)),
        een(waarden, 'bezwaarTekst').trim(),
      ]
        .filter((tekst) => tekst !== '')
        .join('. '),
    ),
  ]
}

/** What was weighed at step 2. */
export function overzichtWeging(
  beeld: Pick<TriageBeeld, 'waarden'>,
  woorden: Woorden,
  wijzig: Wijzig,
): Gegevensregel[] {
  const { waarden } = beeld
  const antwoord = (naam: string, veld: string): Gegevensregel => {
    const tekst = een(waarden, veld)
    return maak(wijzig, naam, veld, tekst === '' ? '' : jaNee(driewaardig(tekst)))
  }
  const gekozen = categorieen.filter((c) => lijst(waarden, 'categorie').includes(c))
  const toelichting = een(waarden, 'toelichting').trim()
  return [
    antwoord('Het is nodig', 'noodzakelijk'),
    antwoord('Het kan met minder', 'kanMetMinder'),
    antwoord('Het staat in verhouding', 'proportioneel'),
    antwoord('U bereikt er uw doel mee', 'doelmatig'),
    ...gekozen.map((c) =>
      maak(
        wijzig,
        `Waarom nodig: ${woorden.categorieen[c].naam}`,
        `nodig.${c}`,
        een(waarden, `nodig.${c}`).trim(),
      ),
    ),
    ...feitenLijst(extraFeiten(waarden)).map(([feit, waarde]) =>
      maak(wijzig, woorden.feiten[feit].vraag, `feit.${feit}`, jaNee(waarde)),
    ),
    ...(toelichting === '' ? [] : [maak(wijzig, 'Uitleg', 'toelichting', toelichting)]),
  ]
}

/** What was chosen at step 3. */
export function overzichtInformeren(
  beeld: Pick<TriageBeeld, 'waarden'>,
  wijzig: Wijzig,
): Gegevensregel[] {
  const { waarden } = beeld
  const wanneer = een(waarden, 'informeren')
  const later = wanneer === 'achteraf'
  const redenen = uitstelredenen
    .filter((reden) => lijst(waarden, 'uitstelreden').includes(reden))
    .map((reden) => uitstelWoorden[reden].naam)
  const uiterlijk = leesDatum(een(waarden, 'uiterlijk'))
  const hoe = een(waarden, 'informeerHoe').trim()
  return [
    maak(
      wijzig,
      'De inwoner hoort het',
      'informeren',
      later ? 'Later' : wanneer === 'vooraf' ? 'Vooraf' : '',
    ),
    ...(later && hoe === '' ? [] : [maak(wijzig, 'Hoe en wanneer', 'informeerHoe', hoe)]),
    ...(later
      ? [
          maak(wijzig, 'Waarom niet vooraf', 'uitstelreden', redenen.join('. ')),
          maak(wijzig, 'Uitleg', 'uitstelTekst', een(waarden, 'uitstelTekst').trim()),
          maak(
            wijzig,
            'Uiterlijk op',
            'uiterlijk',
            uiterlijk === undefined ? een(waarden, 'uiterlijk') : schrijfDatum(uiterlijk),
          ),
        ]
      : []),
  ]
}
