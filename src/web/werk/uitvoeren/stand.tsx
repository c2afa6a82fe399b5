import type { Beletsel } from '../../../domein/verstrekking.ts'
import type { UitvoerBeeld } from '../../../handelingen/verstrekking.ts'
import { paden } from '../../paden.ts'
import { Link, Lijst, Melding } from '../../ui/index.ts'

/** What is needed to say what stands in the way; who can be chosen is not. */
type Stand = Omit<UitvoerBeeld, 'partners' | 'genoemd'>

/** Only of interest when the resident is told later: then it must stand in the log first. */
export const Logstand = ({ beeld }: { beeld: Stand }) => {
  const { besluit, anker, beletsel } = beeld
  const wacht = beletsel === undefined || beletsel === 'niet-verankerd'
  if (besluit.inhoud.informeren.wanneer === 'vooraf' || !wacht) return null
  const ververs = (
    <p>
      <Link href={paden.besluitUitvoeren(besluit.id)} los>
        Ververs deze pagina
      </Link>
    </p>
  )
  switch (anker) {
    case 'vast':
      return (
        <Melding soort="ok" titel="Het besluit staat vast in het logboek">
          <p>De inwoner kan later nagaan dat u eerst besloot en daarna pas iets deed.</p>
        </Melding>
      )
    case 'onderweg':
      return (
        <Melding soort="info" titel="Het besluit staat nog niet vast in het logboek">
          <p>
            Dit duurt een paar seconden. Daarna kunt u verder. Duurt het langer dan een paar
            minuten? Bel de beheerder.
          </p>
          {ververs}
        </Melding>
      )
    case 'wacht-op-getuige':
      return (
        <Melding soort="info" titel="Het besluit wacht op de getuige">
          <p>
            Het besluit staat in het logboek. De getuige van het logboek moet nog tekenen. Duurt het
            langer dan een paar minuten? Bel de beheerder.
          </p>
          {ververs}
        </Melding>
      )
    case 'bevroren':
      return (
        <Melding soort="waarschuwing" titel="Het logboek staat stil">
          <p>
            Zolang dat zo is, kunt u dit niet doen zonder de inwoner eerst te informeren. Bel de
            beheerder.
          </p>
          <p>
            Kunt u de inwoner toch vooraf informeren? Herzie dan het besluit. Is er direct gevaar?
            Bel 112.
          </p>
          {ververs}
        </Melding>
      )
  }
}

/** What stands in the way, and the way around it. What is not in the log yet has its own message. */
export const Beletsels = ({ beeld, beletsel }: { beeld: Stand; beletsel: Beletsel }) => {
  const { besluit } = beeld
  switch (beletsel) {
    case 'niet-verankerd':
      return null
    case 'conclusie':
      return (
        <Melding soort="waarschuwing" titel="Het besluit is om dit niet te doen, of nog niet">
          <p>Wilt u het toch doen? Weeg opnieuw af en neem een nieuw besluit.</p>
        </Melding>
      )
    case 'vervangen':
      return (
        <Melding soort="waarschuwing" titel="Dit besluit is vervangen">
          {besluit.vervangenDoorId !== null && (
            <p>
              Nu geldt besluit{' '}
              <Link href={paden.besluit(besluit.vervangenDoorId)}>{besluit.vervangenDoor}</Link>. Ga
              daarmee verder.
            </p>
          )}
        </Melding>
      )
    case 'dossier-gesloten':
      return (
        <Melding soort="waarschuwing" titel="Dit dossier is gesloten">
          <p>Komt er een nieuwe vraag? Neem die dan aan.</p>
        </Melding>
      )
    case 'eerst-iets-doen':
      return (
        <Melding soort="waarschuwing" titel="Eerst moet nog iets gebeuren">
          <p>Rond dit eerst af. Daarna kunt u hier verder.</p>
          <Lijst
            items={beeld.plichten
              .filter((plicht) => plicht.blokkerend && plicht.gedaanOp === null)
              .map((plicht) => (
                <Link href={paden.plicht(plicht.id)} los>
                  {plicht.tekst}
                </Link>
              ))}
          />
        </Melding>
      )
    case 'uitstel-voorbij':
      return (
        <Melding soort="waarschuwing" titel="De inwoner had dit al moeten weten">
          <p>
            De dag waarop u de inwoner uiterlijk zou informeren, is voorbij. Vertel het nu en rond
            die taak af. Kan dat nog steeds niet veilig? Neem dan een nieuw besluit.
          </p>
          <Lijst
            items={beeld.plichten
              .filter((plicht) => plicht.gedaanOp === null)
              .map((plicht) => (
                <Link href={paden.plicht(plicht.id)} los>
                  {plicht.tekst}
                </Link>
              ))}
          />
        </Melding>
      )
  }
}
