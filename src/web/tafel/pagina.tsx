import type { Tafelafdruk, Tafelbeeld, TafelPartij } from '../../handelingen/tafel.ts'
import type { ToestemmingAntwoord } from '../../domein/toestemming.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag, schrijfMoment } from '../moment.ts'
import { metVraag, paden } from '../paden.ts'
import {
  Alinea,
  CsrfVeld,
  Fouten,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Link,
  Printkop,
  foutBij,
  type Fout,
} from '../ui/index.ts'
import { InUwTaal } from '../talen/in-uw-taal.tsx'
import { Feiten } from './feiten.tsx'
import { Pinveld } from './pin.tsx'
import { tafelTeksten, vraagkop } from './teksten.ts'

/** Where the form of this person is: their place at the table, never a name or an id. */
export const plaatsVan = (nummer: number): string =>
  metVraag(paden.tafel(), { wie: String(nummer + 1) })

/** By name when we may know it, else by what they are. */
export const noem = (partij: Pick<TafelPartij, 'naam' | 'hoedanigheid'>): string =>
  partij.naam === '' ? partij.hoedanigheid : partij.naam

const heeftGekozen = (partij: TafelPartij): boolean =>
  partij.laatste !== undefined && partij.laatste.antwoord !== 'later'

/** With more people at the table: whose turn is it? */
export const WiePagina = ({ beeld }: { beeld: Tafelbeeld }) => {
  const t = tafelTeksten.u
  return (
    <>
      <Kop niveau={1}>{t.wieKop}</Kop>
      <Alinea>{t.wieUitleg}</Alinea>
      <div class="dw-antwoorden">
        {beeld.partijen.map(
          (partij, nummer) =>
            isAanDeBeurt(partij) && (
              <KnopLink href={plaatsVan(nummer)}>
                {noem(partij)}
                {heeftGekozen(partij) && ` (${t.eerder})`}
              </KnopLink>
            ),
        )}
      </div>
      <Alinea>{t.nietErbij}</Alinea>
      <Alinea>
        <Link href={paden.tafelKlaar()} los>
          Geef de tablet terug
        </Link>
      </Alinea>
    </>
  )
}

/** Who answers for somebody else reads for whom. */
export const overZin = (beeld: Tafelbeeld, partij: TafelPartij): string =>
  partij.hoedanigheid === 'zelf' || beeld.over === '' ? '' : `Dit gaat over ${beeld.over}.`

export const beurtZin = (partij: TafelPartij): string => `Nu aan de beurt: ${noem(partij)}.`

/** Who was put aside is not asked, and who just answered is done. */
export const isAanDeBeurt = (partij: TafelPartij): boolean =>
  partij.nu === undefined && partij.laatste?.antwoord !== 'buiten-beschouwing'

interface VraagProps {
  beeld: Tafelbeeld
  partij: TafelPartij
  nummer: number
  woorden: Woorden
  fouten: readonly Fout[]
  csrf: string
}

/** The question with its four facts, and three answers that weigh the same. */
export const VraagPagina = ({ beeld, partij, nummer, woorden, fouten, csrf }: VraagProps) => {
  const { toestemming } = beeld
  const t = tafelTeksten[partij.vorm]
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>{vraagkop[toestemming.handeling]}</Kop>
      <Alinea soort="inleiding">
        {[overZin(beeld, partij), beurtZin(partij)].join(' ').trim()}
      </Alinea>
      <Alinea>{t.lees}</Alinea>
      <Feiten vraag={toestemming} woorden={woorden} vorm={partij.vorm} />
      <InUwTaal onderwerp="toestemming" />
      <form method="post" action={paden.tafelAntwoord()} novalidate data-eenmalig="">
        <CsrfVeld csrf={csrf} />
        <input type="hidden" name="vraag" value={toestemming.id} />
        <input type="hidden" name="wie" value={String(nummer + 1)} />
        <Antwoordknoppen vorm={partij.vorm} />
      </form>
      <Alinea>
        <Link href={paden.tafelKlaar()} los>
          Geef de tablet terug
        </Link>
      </Alinea>
    </>
  )
}

/** Three buttons of one size and one weight; none of them is the main one. */
export const Antwoordknoppen = ({ vorm }: { vorm: TafelPartij['vorm'] }) => {
  const t = tafelTeksten[vorm]
  return (
    <>
      <Kop niveau={2} id="antwoord">
        {t.zegt}
      </Kop>
      <div class="dw-antwoorden">
        {(['ja', 'nee', 'later'] as const).map((waarde) => (
          <Knop soort="tweede" naam="antwoord" waarde={waarde}>
            {t[waarde]}
          </Knop>
        ))}
      </div>
    </>
  )
}

interface KlaarProps {
  beeld: Tafelbeeld
  fouten: readonly Fout[]
  csrf: string
}

/** Thank you, a copy on paper for everybody who answered, and the way back for the professional. */
export const KlaarPagina = ({ beeld, fouten, csrf }: KlaarProps) => {
  const geantwoord = beeld.partijen.flatMap((partij, nummer) =>
    partij.nu === undefined ? [] : [{ partij, nummer }],
  )
  const enige = geantwoord.length === 1 ? geantwoord[0]?.partij : undefined
  const t = tafelTeksten[enige?.vorm ?? 'u']
  return (
    <>
      <Fouten fouten={fouten} />
      {geantwoord.length === 0 ? (
        <Kop niveau={1}>Geef de tablet terug</Kop>
      ) : (
        <>
          <Kop niveau={1}>{t.dank}</Kop>
          <Alinea>{enige?.nu?.antwoord === 'later' ? t.laterGezegd : t.bewaard}</Alinea>
          <Alinea>{t.stoppen}</Alinea>
          <ul class="utrecht-unordered-list">
            {geantwoord.map(({ partij, nummer }) => (
              <li class="utrecht-unordered-list__item">
                <Link
                  href={metVraag(paden.tafelAfdruk(), { wie: String(nummer + 1) })}
                  context={`voor ${noem(partij)}`}
                  los
                >
                  Afdrukken
                </Link>
                {` voor ${noem(partij)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {beeld.open && beeld.partijen.some(isAanDeBeurt) && (
        <Alinea>
          <Link href={paden.tafel()} los>
            Nog iemand geeft antwoord
          </Link>
        </Alinea>
      )}
      {geantwoord.length > 0 && <Kop niveau={2}>Geef de tablet terug</Kop>}
      <Alinea>De medewerker vult hier de pincode in.</Alinea>
      <form
        class="dw-formulier"
        method="post"
        action={paden.tafelKlaar()}
        novalidate
        data-eenmalig=""
      >
        <CsrfVeld csrf={csrf} />
        <Pinveld naam="pin" label="Pincode" fout={foutBij(fouten, 'pin')} />
        <Knoppenrij>
          <Knop>Verder als medewerker</Knop>
        </Knoppenrij>
      </form>
    </>
  )
}

const zin: Readonly<Record<ToestemmingAntwoord, string>> = {
  ja: 'ja',
  nee: 'nee',
  later: 'nog geen antwoord',
  ingetrokken: 'gestopt',
  'buiten-beschouwing': 'niet gevraagd',
}

/** The copy: exactly the lines that were shown, and how they were answered. */
export const AfdrukPagina = ({ afdruk, gemeente }: { afdruk: Tafelafdruk; gemeente: string }) => {
  const { antwoord, inhoud, partij, toestemming } = afdruk
  return (
    <>
      <Printkop
        gemeente={`Gemeente ${gemeente}`}
        stuk={toestemming.soort === 'toestemming' ? 'Toestemming' : 'Instemming'}
        nummer={toestemming.nummer}
        datum={schrijfDag(antwoord.gegevenOp)}
      />
      <Kop niveau={1}>{vraagkop[toestemming.handeling]}</Kop>
      {inhoud.getoond.map((regel) => (
        <Alinea>{regel}</Alinea>
      ))}
      <Kop niveau={2}>Antwoord</Kop>
      <Alinea>
        {`${noem(partij)}: ${zin[antwoord.antwoord]}. Gegeven op ${schrijfMoment(antwoord.gegevenOp)}.`}
      </Alinea>
      {inhoud.handtekening !== null && (
        <img
          class="dw-handtekening"
          src={`data:image/png;base64,${inhoud.handtekening}`}
          alt="De handtekening"
          width={400}
        />
      )}
      {inhoud.foto !== null && <Alinea>Er is een foto van het papier bewaard.</Alinea>}
      {inhoud.getuige !== '' && <Alinea>{`Dit hoorde: ${inhoud.getuige}.`}</Alinea>}
      {inhoud.toelichting !== '' && <Alinea>{inhoud.toelichting}</Alinea>}
    </>
  )
}

/** The photo was not even read: nothing was kept, and the question is where it was. */
export const TeGrootPagina = ({ melding }: { melding: string }) => (
  <>
    <Kop niveau={1}>De foto is te groot</Kop>
    <Alinea>{melding}</Alinea>
    <Knoppenrij>
      <KnopLink href={paden.tafel()}>Terug naar de vraag</KnopLink>
    </Knoppenrij>
  </>
)
