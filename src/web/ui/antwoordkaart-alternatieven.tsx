import type { KaartAlternatief } from './antwoordkaart-soorten.ts'
import { Kop, type Kopniveau } from './kop.tsx'
import { Pictogram } from './pictogram.tsx'
import { Link } from './tekst.tsx'
import { Weergave } from './weergave.ts'

/** Wat wel kan als dit niet kan. Bij elk nee staat er minstens één; de regels hebben elk ervan toegestaan. */
export const Alternatieven = (props: {
  alternatieven: readonly KaartAlternatief[] | undefined
  niveau: Kopniveau
}) =>
  props.alternatieven === undefined || props.alternatieven.length === 0 ? null : (
    <div class="dw-antwoord__deel">
      <Kop niveau={props.niveau} lijktOp={4}>
        Dit kan wel
      </Kop>
      <ul class="dw-plichten">
        {props.alternatieven.map((alternatief) => (
          <li class="dw-plicht">
            <span class="dw-plicht__vak">
              <Pictogram naam="pijl" />
            </span>
            <span class="dw-plicht__tekst">
              {alternatief.tekst}
              {alternatief.eerst !== undefined &&
                alternatief.eerst.length > 0 &&
                ` Eerst: ${alternatief.eerst.join(' ')}`}
            </span>
            <Actie actie={alternatief.actie} />
          </li>
        ))}
      </ul>
    </div>
  )

const Actie = ({ actie }: Pick<KaartAlternatief, 'actie'>) => (
  <Weergave.Consumer>
    {(weergave) =>
      weergave === 'scherm' &&
      actie !== undefined && (
        <span class="dw-plicht__actie">
          <Link href={actie.href} los>
            {actie.tekst}
          </Link>
        </span>
      )
    }
  </Weergave.Consumer>
)
