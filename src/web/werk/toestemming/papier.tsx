import { formulierDelen } from '../../../domein/toestemming-formulier.ts'
import type { Toestemmingbeeld } from '../../../handelingen/toestemming-lezen.ts'
import type { Woorden } from '../../../recht/woorden.ts'
import { afdruk, paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import { Alinea, KnopLink, Knoppenrij, Kop, Lijst, Printkop } from '../../ui/index.ts'
import { naamIn } from './pagina.tsx'
import { alsWie } from './woorden.ts'

/**
 * The form to sign by hand: the same facts as on the screen, a box for each answer and a line to sign on, for each person
 * who must answer. Its number links the photo to the question; there is no other code on it.
 */
export const PapierPagina = (props: {
  beeld: Toestemmingbeeld
  woorden: Woorden
  gemeente: string
  datum: string
}) => {
  const { beeld, woorden } = props
  const { toestemming: t, leeftijden } = beeld
  const [deel] = t.partijen
  const vormVan = (id: string): 'u' | 'je' => {
    const leeftijd = leeftijden.get(id)
    return leeftijd !== undefined && leeftijd >= 12 && leeftijd < 18 ? 'je' : 'u'
  }
  const alleJong = t.partijen.every((partij) => vormVan(partij.persoonId) === 'je')
  return (
    <div class="dw-papier">
      <Printkop
        gemeente={props.gemeente}
        stuk={hoofdletter(t.soort)}
        nummer={t.nummer}
        datum={props.datum}
      />
      <Kop niveau={1}>
        {t.soort === 'toestemming' ? 'Geeft u toestemming?' : 'Vindt u dit goed?'}
      </Kop>
      <Knoppenrij>
        <KnopLink href={afdruk(paden.toestemmingPapier(t.id))}>Toon om te printen</KnopLink>
        <KnopLink href={paden.toestemming(t.id)} soort="stil">
          Terug naar de vraag
        </KnopLink>
      </Knoppenrij>
      <Alinea>{`Dit gaat over ${naamIn(beeld, t.persoonId)}. Nummer: ${t.nummer}.`}</Alinea>
      {formulierDelen(t, woorden, alleJong && deel !== undefined ? 'je' : 'u').map(
        ({ kop, regels }) => (
          <section>
            <Kop niveau={2}>{kop}</Kop>
            <Lijst items={regels} />
          </section>
        ),
      )}
      {t.partijen.map((partij) => (
        <section class="dw-papier__antwoord">
          <Kop niveau={2}>{`Antwoord van ${naamIn(beeld, partij.persoonId)}`}</Kop>
          <Alinea>{`${hoofdletter(alsWie(partij.hoedanigheid))}.`}</Alinea>
          <ul class="dw-papier__vakken">
            {['Ja', 'Nee', 'Later'].map((woord) => (
              <li>
                <span class="dw-papier__vak" aria-hidden="true" /> {woord}
              </li>
            ))}
          </ul>
          <p class="dw-papier__lijn">Datum:</p>
          <p class="dw-papier__lijn dw-papier__lijn--hoog">Handtekening:</p>
        </section>
      ))}
    </div>
  )
}
