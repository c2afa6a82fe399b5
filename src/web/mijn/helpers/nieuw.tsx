import { een, type Waarden } from '../../../domein/invoer.ts'
import { bevoegdheden, duren, omvangen, type Bevoegdheid } from '../../../domein/machtiging.ts'
import { paden } from '../../paden.ts'
import {
  Alinea,
  Formulier,
  Fouten,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Lijst,
  Melding,
  Tekstveld,
  foutBij,
  type Fout,
} from '../../ui/index.ts'
import { helpersTeksten } from '../helpers-teksten.ts'
import type { Vorm } from '../teksten.ts'

interface FormulierProps {
  vorm: Vorm
  waarden: Waarden
  fouten: readonly Fout[]
  csrf: string
}

/** Choosing what somebody may see and do, and for how long. Nothing is chosen beforehand. */
export const NieuwPagina = (props: FormulierProps & { mag: Bevoegdheid; id: string }) => {
  const { vorm, waarden, fouten } = props
  const t = helpersTeksten[vorm]
  const veld = (naam: string) => ({
    naam,
    waarde: een(waarden, naam),
    fout: foutBij(fouten, naam),
  })
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>{t.nieuwKop}</Kop>
      <Alinea soort="inleiding">{t.nieuwInleiding}</Alinea>
      <Formulier
        actie={paden.mijnHelperNieuw()}
        csrf={props.csrf}
        verborgen={{ sleutel: props.id }}
      >
        <Keuzerondjes
          {...veld('omvang')}
          legenda={t.omvangVraag}
          keuzes={omvangen.map((waarde) => ({
            waarde,
            tekst: t.omvang[waarde],
            hint: t.omvangHint[waarde],
          }))}
        />
        {props.mag === 'meekijken' ? (
          <Alinea>{t.jong}</Alinea>
        ) : (
          <Keuzerondjes
            {...veld('mag')}
            legenda={t.magVraag}
            keuzes={bevoegdheden.map((waarde) => ({
              waarde,
              tekst: t.mag[waarde],
              hint: t.magHint[waarde],
            }))}
          />
        )}
        <Keuzerondjes
          {...veld('duur')}
          legenda={t.duurVraag}
          keuzes={duren.map((waarde) => ({ waarde, tekst: t.duur[waarde] }))}
        />
        <Alinea>{t.nooit}</Alinea>
        <Knoppenrij>
          <Knop>{t.maak}</Knop>
          <KnopLink soort="stil" href={paden.mijnHelpers()}>
            {t.terug}
          </KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}

/** The code, right after it was made and never again. */
export const CodePagina = ({ vorm, code }: { vorm: Vorm; code: string }) => {
  const t = helpersTeksten[vorm]
  return (
    <>
      <Kop niveau={1}>{t.nieuwKop}</Kop>
      <Melding soort="ok" titel={t.codeKlaar} nieuw>
        <p>
          <code class="dw-adres">{code}</code>
        </p>
      </Melding>
      <Lijst items={t.codeUitleg} />
      <Knoppenrij>
        <KnopLink href={paden.mijnHelpers()}>{t.terug}</KnopLink>
      </Knoppenrij>
    </>
  )
}

/** Typing a code that somebody gave. What was typed comes back. */
export const HelpenPagina = ({ vorm, waarden, fouten, csrf }: FormulierProps) => {
  const t = helpersTeksten[vorm]
  return (
    <>
      <Fouten fouten={fouten} />
      <Kop niveau={1}>{t.helpenKop}</Kop>
      <Alinea soort="inleiding">{t.helpenInleiding}</Alinea>
      <Formulier actie={paden.mijnHelpenMetCode()} csrf={csrf}>
        <Tekstveld
          naam="code"
          label={t.code}
          hint={t.codeHint}
          breedte="m"
          maxlengte={40}
          waarde={een(waarden, 'code')}
          fout={foutBij(fouten, 'code')}
        />
        <Knoppenrij>
          <Knop>{t.gebruik}</Knop>
          <KnopLink soort="stil" href={paden.mijnHelpers()}>
            {t.terug}
          </KnopLink>
        </Knoppenrij>
      </Formulier>
    </>
  )
}
