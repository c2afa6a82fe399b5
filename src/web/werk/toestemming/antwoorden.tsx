import { een } from '../../../domein/invoer.ts'
import { genoteerdeAntwoorden, genoteerdeWijzen } from '../../../domein/toestemming-antwoord.ts'
import type { ToestemmingPartij } from '../../../handelingen/toestemming-lezen.ts'
import { paden } from '../../paden.ts'
import { hoofdletter } from '../../tekst.ts'
import {
  CsrfVeld,
  Formulier,
  Keuzerondjes,
  Knop,
  Knoppenrij,
  Tekstveld,
  Tekstvlak,
  Uitleg,
  foutBij,
} from '../../ui/index.ts'
import { Bestandsveld } from '../document/bestandsveld.tsx'
import { naamIn, type ToestemmingProps } from './pagina.tsx'
import { alsWie, antwoordWoorden, wijzeWoorden } from './woorden.ts'

/** Noting what somebody said: three answers of the same weight, and how it was given. */
export const Antwoordformulier = ({ beeld, csrf, waarden, fouten }: ToestemmingProps) => {
  const { toestemming: t } = beeld
  const keuzes = t.partijen
    .filter((partij) => partij.laatste?.antwoord !== 'buiten-beschouwing')
    .map((partij) => ({
      waarde: partij.persoonId,
      tekst: naamIn(beeld, partij.persoonId),
      hint: hoofdletter(alsWie(partij.hoedanigheid)),
    }))
  const [enige] = keuzes
  return (
    <form
      class="dw-formulier"
      action={paden.toestemmingAntwoord(t.id)}
      method="post"
      enctype="multipart/form-data"
      novalidate
      data-eenmalig=""
    >
      <CsrfVeld csrf={csrf} />
      <Keuzerondjes
        naam="persoonId"
        legenda="Wie gaf dit antwoord?"
        keuzes={keuzes}
        waarde={
          een(waarden, 'persoonId') || (keuzes.length === 1 ? (enige?.waarde ?? '') : undefined)
        }
        fout={foutBij(fouten, 'persoonId')}
      />
      <Keuzerondjes
        naam="antwoord"
        legenda="Wat is het antwoord?"
        keuzes={genoteerdeAntwoorden.map((code) => ({
          waarde: code,
          tekst: hoofdletter(antwoordWoorden[code]),
        }))}
        waarde={een(waarden, 'antwoord')}
        naastElkaar
        fout={foutBij(fouten, 'antwoord')}
      />
      <Keuzerondjes
        naam="wijze"
        legenda="Hoe is het antwoord gegeven?"
        hint={
          t.soort === 'toestemming'
            ? 'Een ja is schriftelijk: op papier, of hardop met een getuige. Een nee of later mag ook in een gesprek.'
            : 'Een aantekening van het gesprek is genoeg.'
        }
        keuzes={genoteerdeWijzen.map((code) => ({
          waarde: code,
          tekst: hoofdletter(wijzeWoorden[code]),
        }))}
        waarde={een(waarden, 'wijze')}
        fout={foutBij(fouten, 'wijze')}
      />
      <Bestandsveld
        naam="foto"
        label="Foto van het getekende papier"
        hint="Alleen bij een antwoord op papier. Een PNG of JPEG van hoogstens 8 MB."
        accept=".png,.jpg,.jpeg"
        fout={foutBij(fouten, 'foto')}
        optioneel
      />
      <Tekstveld
        naam="getuige"
        label="Naam van de getuige"
        hint="Alleen als er een getuige was. Niet uzelf."
        maxlengte={200}
        waarde={een(waarden, 'getuige')}
        fout={foutBij(fouten, 'getuige')}
        optioneel
      />
      <Tekstvlak
        naam="toelichting"
        label="Wat is er gezegd?"
        hint="Vragen, bezwaren, en wat u daarmee deed. De inwoner kan dit lezen."
        waarde={een(waarden, 'toelichting')}
        fout={foutBij(fouten, 'toelichting')}
        max={2000}
        regels={3}
        optioneel
      />
      <Knoppenrij>
        <Knop>Leg het antwoord vast</Knop>
      </Knoppenrij>
    </form>
  )
}

/** Refusing a representative, with reasons and after consulting somebody (E-218). */
export const Buitenformulier = (
  props: ToestemmingProps & { anderen: readonly ToestemmingPartij[]; open: boolean },
) => {
  const { beeld, csrf, waarden, fouten, anderen } = props
  const { toestemming: t } = beeld
  return (
    <Uitleg titel="Een vertegenwoordiger buiten beschouwing laten" open={props.open}>
      <p>
        Dat mag alleen om een zwaarwegend belang van de inwoner. Oneens zijn is niet genoeg. Overleg
        eerst, en schrijf op waarom.
      </p>
      <Formulier actie={paden.toestemmingBuitenBeschouwing(t.id)} csrf={csrf}>
        <Keuzerondjes
          naam="persoonId"
          id="buiten"
          legenda="Wie telt niet mee?"
          keuzes={anderen.map((partij) => ({
            waarde: partij.persoonId,
            tekst: naamIn(beeld, partij.persoonId),
            hint: hoofdletter(alsWie(partij.hoedanigheid)),
          }))}
          fout={foutBij(fouten, 'buiten')}
        />
        <Tekstvlak
          naam="reden"
          label="Welk zwaarwegend belang van de inwoner maakt dit nodig?"
          waarde={een(waarden, 'reden')}
          fout={foutBij(fouten, 'reden')}
          max={2000}
          regels={3}
        />
        <Tekstveld
          naam="geraadpleegd"
          label="Met wie besprak u dit?"
          hint="Een functie is genoeg, bijvoorbeeld: gedragswetenschapper."
          maxlengte={200}
          waarde={een(waarden, 'geraadpleegd')}
          fout={foutBij(fouten, 'geraadpleegd')}
        />
        <Knoppenrij>
          <Knop soort="tweede">Laat buiten beschouwing</Knop>
        </Knoppenrij>
      </Formulier>
    </Uitleg>
  )
}
