import { schrijfDatum } from '../../domein/leeftijd.ts'
import type { Convenantaandacht } from '../../handelingen/convenant.ts'
import type { Privacybeeld } from '../../handelingen/privacy.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { maandInWoorden } from '../mijn/moment.ts'
import { metVraag, paden } from '../paden.ts'
import { hoofdletter } from '../tekst.ts'
import { Alinea, Gegevenslijst, Kop, Link, Lijst, Tabel } from '../ui/index.ts'

const wie = { leidinggevende: 'Leidinggevende', klacht: 'Klacht of bezwaar' } as const

/** Signals about access: how often something happened. Never a score of a person. */
export const PrivacyPagina = (props: {
  beeld: Privacybeeld
  nieuweSignalen: number
  overeenkomsten: Convenantaandacht
  woorden: Woorden
}) => {
  const { beeld, woorden } = props
  return (
    <>
      <Kop niveau={1}>Toezicht op toegang</Kop>
      <Alinea soort="inleiding">
        U ziet hoe vaak er iets gebeurde. U ziet geen inwoners en niet wat er in een dossier staat.
      </Alinea>
      <section>
        <Kop niveau={2}>Uw werk</Kop>
        <Lijst
          items={[
            <Link href={paden.privacySignalen()} los>
              {props.nieuweSignalen === 1
                ? '1 nieuw signaal'
                : `${props.nieuweSignalen} nieuwe signalen`}
            </Link>,
            <Link href={paden.privacyLogboek()} los>
              Zoeken in het logboek
            </Link>,
            <Link href={paden.privacyUitstel()} los>
              Wat inwoners pas later zien
            </Link>,
            <Link href={paden.privacyToestemmingen()} los>
              Toestemming en instemming
            </Link>,
            <Link href={paden.bestandsvergelijkingen()} los>
              Bestandsvergelijkingen
            </Link>,
            <Link href={paden.convenanten()} los>
              Convenanten en overeenkomsten
            </Link>,
          ]}
        />
      </section>
      <section>
        <Kop niveau={2}>Overeenkomsten met andere organisaties</Kop>
        <Gegevenslijst
          regels={[
            { naam: 'Bijna voorbij', waarde: props.overeenkomsten.bijnaVoorbij },
            { naam: 'Nog niet af', waarde: props.overeenkomsten.nietAf },
            {
              naam: 'Verwerker zonder overeenkomst',
              waarde: props.overeenkomsten.zonderOvereenkomst,
            },
          ]}
        />
      </section>
      <section>
        <Kop niveau={2}>Noodtoegang</Kop>
        <Gegevenslijst
          regels={[
            { naam: 'Staat nu open', waarde: beeld.nood.lopend },
            { naam: 'Nog niet bekeken', waarde: beeld.nood.teBeoordelen },
            { naam: 'Daarvan te laat', waarde: beeld.nood.teLaat },
            { naam: 'Niet terecht, laatste jaar', waarde: beeld.nood.nietTerecht },
          ]}
        />
        <Lijst
          items={[
            <Link href={paden.privacyNood()} los>
              Alle noodtoegang
            </Link>,
            <Link href={metVraag(paden.privacyNood(), { oordeel: 'niet-terecht' })} los>
              Noodtoegang die niet terecht was
            </Link>,
          ]}
        />
      </section>
      <section>
        <Kop niveau={2}>Inzien voor een doel</Kop>
        <Alinea>
          Een leidinggevende of klachtbehandelaar opende één dossier, met een reden en een
          einddatum.
        </Alinea>
        {beeld.doelen.length === 0 ? (
          <Alinea>Dit gebeurde het laatste jaar niet.</Alinea>
        ) : (
          <Tabel
            bijschrift="Inzien voor een doel, per maand"
            bijschriftVerborgen
            kolommen={[
              { kop: 'Maand' },
              { kop: 'Wie' },
              { kop: 'Doel' },
              { kop: 'Keer', getal: true },
            ]}
            rijen={beeld.doelen.map((rij) => [
              hoofdletter(maandInWoorden(rij.maand)),
              wie[rij.soort],
              hoofdletter(woorden.doelen[rij.doel].naam),
              rij.aantal,
            ])}
          />
        )}
      </section>
      <section>
        <Kop niveau={2}>Dezelfde persoon in twee rollen</Kop>
        <Alinea>
          Iemand nam zelf gegevens mee van de ene pet naar de andere. Dat mag met waarborgen.
          Gebeurt het vaak? Vraag dan of een andere collega de tweede rol kan doen.
        </Alinea>
        {beeld.rollen.length === 0 ? (
          <Alinea>Er ging het laatste jaar niets van de ene pet naar de andere.</Alinea>
        ) : (
          <Tabel
            bijschrift="Overgangen tussen petten, per maand"
            bijschriftVerborgen
            kolommen={[
              { kop: 'Maand' },
              { kop: 'Overgangen', getal: true },
              { kop: 'Door dezelfde persoon', getal: true },
            ]}
            rijen={beeld.rollen.map((rij) => [
              hoofdletter(maandInWoorden(rij.maand)),
              rij.alle,
              rij.zelfde,
            ])}
          />
        )}
      </section>
      <section>
        <Kop niveau={2}>Geweigerde pogingen</Kop>
        <Alinea>
          Iemand wilde iets openen of doen en dat mocht niet. Vaak is dat een vergissing.
        </Alinea>
        {beeld.geweigerd.length === 0 ? (
          <Alinea>De laatste maand werd niets geweigerd.</Alinea>
        ) : (
          <Tabel
            bijschrift="Geweigerde pogingen per dag, de laatste maand"
            bijschriftVerborgen
            kolommen={[{ kop: 'Dag' }, { kop: 'Geweigerd', getal: true }]}
            rijen={beeld.geweigerd.map((rij) => [schrijfDatum(rij.dag), rij.aantal])}
          />
        )}
      </section>
      <section>
        <Kop niveau={2}>Zo leest u deze cijfers</Kop>
        <Lijst
          items={[
            'Een signaal gaat over wat er gebeurde. Het zegt niet hoe iemand werkt.',
            'Ziet u iets vreemds? Vraag het eerst aan de leidinggevende.',
          ]}
        />
      </section>
    </>
  )
}
