import { een, type Waarden } from '../../domein/invoer.ts'
import type { Leidraad, Leidraadbeeld, Leidraadformulier } from '../../handelingen/leidraad.ts'
import type { Woorden } from '../../recht/woorden.ts'
import { schrijfDag } from '../moment.ts'
import { metVraag, paden } from '../paden.ts'
import {
  Aankruisvakken,
  Alinea,
  Formulier,
  Fouten,
  Gegevenslijst,
  Kaart,
  Knop,
  KnopLink,
  Knoppenrij,
  Kop,
  Leeg,
  Link,
  Lijst,
  Melding,
  Tekstveld,
  Tekstvlak,
  Uitleg,
  foutBij,
  type Fout,
} from '../ui/index.ts'
import { codeRegels, onderwerp } from '../werk/ruggespraak/woorden.ts'
import { AlleenScherm, Tekstblok } from '../werk/tonen.tsx'

/** Everything that holds now. */
export const LeidradenPagina = (props: {
  leidraden: readonly Leidraad[]
  magMaken: boolean
  woorden: Woorden
}) => (
  <>
    <Kop niveau={1}>Eerdere antwoorden</Kop>
    <Alinea soort="inleiding">
      Vragen die eerder zijn beantwoord, zonder namen. Ze helpen u nadenken. Wat mag, zeggen de
      regels; u beslist zelf.
    </Alinea>
    {props.leidraden.length === 0 ? (
      <Leeg titel="Er zijn nog geen antwoorden gedeeld">
        De leidinggevende of de privacy officer maakt ze van een vraag die beantwoord is.
      </Leeg>
    ) : (
      props.leidraden.map((leidraad) => (
        <Kaart titel={leidraad.titel} href={paden.leidraad(leidraad.id)} niveau={2}>
          <p>{onderwerp(props.woorden, leidraad.codes)}.</p>
        </Kaart>
      ))
    )}
    {props.magMaken && (
      <AlleenScherm>
        <Knoppenrij>
          <KnopLink href={metVraag(paden.leidraden(), { vraag: 'nieuw' })}>
            Schrijf een leidraad
          </KnopLink>
        </Knoppenrij>
      </AlleenScherm>
    )}
  </>
)

interface FormulierProps {
  actie: string
  verborgen: Readonly<Record<string, string>>
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  knop: string
  csrf: string
}

const Leidraadvelden = (props: FormulierProps) => (
  <Formulier actie={props.actie} csrf={props.csrf} verborgen={props.verborgen}>
    {props.verouderd && (
      <Melding soort="waarschuwing" titel="Dit is in een ander tabblad veranderd" nieuw>
        <p>Verstuurt u het opnieuw, dan blijft deze tekst.</p>
      </Melding>
    )}
    <Tekstveld
      naam="titel"
      label="Titel"
      hint="Waaraan een collega het herkent."
      waarde={een(props.waarden, 'titel')}
      fout={foutBij(props.fouten, 'titel')}
    />
    <Tekstvlak
      naam="vraag"
      label="De vraag, zo algemeen als kan"
      hint="Laat weg wat niemand hoeft te weten."
      max={3000}
      regels={5}
      waarde={een(props.waarden, 'vraag')}
      fout={foutBij(props.fouten, 'vraag')}
    />
    <Tekstvlak
      naam="antwoord"
      label="Het antwoord"
      max={5000}
      regels={7}
      waarde={een(props.waarden, 'antwoord')}
      fout={foutBij(props.fouten, 'antwoord')}
    />
    <Aankruisvakken
      naam="geenNamen"
      legenda="Nog eens nagelezen?"
      keuzes={[
        {
          waarde: 'ja',
          tekst: 'Ja. Er staan geen namen in en niemand is te herkennen.',
        },
      ]}
      waarden={props.waarden['geenNamen'] ?? []}
      fout={foutBij(props.fouten, 'geenNamen')}
    />
    <Knoppenrij>
      <Knop>{props.knop}</Knop>
      <Knop soort="tweede" naam="knop" waarde="concept">
        Bewaar en ga later verder
      </Knop>
    </Knoppenrij>
  </Formulier>
)

/** Making guidance of an answered question. */
export const LeidraadMakenPagina = (props: {
  formulier: Leidraadformulier
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  woorden: Woorden
  csrf: string
}) => {
  const { formulier, waarden } = props
  const { codes } = formulier.voorstel ?? {}
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1}>Maak een leidraad</Kop>
      <Alinea soort="inleiding">
        Iedereen die hier werkt, leest dit. Maak het daarom algemeen.
      </Alinea>
      {codes !== undefined && codeRegels(props.woorden, codes).length > 0 && (
        <Gegevenslijst regels={codeRegels(props.woorden, codes)} />
      )}
      <Leidraadvelden
        actie={paden.leidraden()}
        verborgen={{
          versie: String(formulier.concept?.versie ?? 0),
          van: formulier.vraagId,
          handeling: codes?.handeling ?? '',
          ontvanger: codes?.ontvanger ?? '',
          doel: codes?.doel ?? '',
          categorie: codes?.categorieen.join(',') ?? '',
        }}
        waarden={waarden}
        fouten={props.fouten}
        verouderd={props.verouderd}
        knop="Maak de leidraad"
        csrf={props.csrf}
      />
    </>
  )
}

/** One piece of guidance, its earlier versions and, for who may, the next one. */
export const LeidraadPagina = (props: {
  beeld: Leidraadbeeld
  waarden: Waarden
  fouten: readonly Fout[]
  verouderd: boolean
  woorden: Woorden
  csrf: string
}) => {
  const { leidraad, versies, magMaken, concept } = props.beeld
  const geldt = !leidraad.vervangen && leidraad.ingetrokkenOp === null
  const nieuwste = versies.find(({ vervangen }) => !vervangen)
  return (
    <>
      <Fouten fouten={props.fouten} />
      <Kop niveau={1} heel>
        {leidraad.titel}
      </Kop>
      {leidraad.ingetrokkenOp !== null && (
        <Melding soort="waarschuwing" titel="Deze leidraad geldt niet meer">
          <p>
            Ingetrokken op {schrijfDag(leidraad.ingetrokkenOp)}: {leidraad.ingetrokkenReden}
          </p>
        </Melding>
      )}
      {leidraad.vervangen && nieuwste !== undefined && (
        <Melding soort="info" titel="Er is een nieuwere versie">
          <p>
            <Link href={paden.leidraad(nieuwste.id)}>{nieuwste.titel}</Link>
          </p>
        </Melding>
      )}
      <section>
        <Kop niveau={2}>De vraag</Kop>
        <Alinea>
          <Tekstblok tekst={leidraad.vraag} />
        </Alinea>
        <Kop niveau={2}>Het antwoord</Kop>
        <Alinea>
          <Tekstblok tekst={leidraad.antwoord} />
        </Alinea>
      </section>
      <Gegevenslijst
        regels={[
          ...codeRegels(props.woorden, leidraad.codes),
          {
            naam: 'Vastgesteld',
            waarde: `${schrijfDag(leidraad.vastgesteldOp)}, ${leidraad.door}`,
          },
          { naam: 'Versie', waarde: String(leidraad.versie) },
        ]}
      />
      {versies.length > 1 && (
        <section>
          <Kop niveau={2}>Alle versies</Kop>
          <Lijst
            items={versies.map((versie) => (
              <Link href={paden.leidraad(versie.id)}>
                {`Versie ${versie.versie}, ${schrijfDag(versie.vastgesteldOp)}`}
              </Link>
            ))}
          />
        </section>
      )}
      {geldt && magMaken && (
        <AlleenScherm>
          <Uitleg titel="Maak een nieuwe versie" id="nieuwe-versie" open={props.fouten.length > 0}>
            <Leidraadvelden
              actie={paden.leidraad(leidraad.id)}
              verborgen={{
                versie: String(concept?.versie ?? 0),
                handeling: leidraad.codes.handeling ?? '',
                ontvanger: leidraad.codes.ontvanger ?? '',
                doel: leidraad.codes.doel ?? '',
                categorie: leidraad.codes.categorieen.join(','),
              }}
              waarden={props.waarden}
              fouten={props.fouten}
              verouderd={props.verouderd}
              knop="Leg de nieuwe versie vast"
              csrf={props.csrf}
            />
          </Uitleg>
          <Uitleg
            titel="Trek deze leidraad in"
            id="intrekken"
            open={foutBij(props.fouten, 'reden') !== undefined}
          >
            <Formulier actie={paden.leidraad(leidraad.id)} csrf={props.csrf}>
              <Tekstveld
                naam="reden"
                label="Waarom klopt dit niet meer?"
                waarde={een(props.waarden, 'reden')}
                fout={foutBij(props.fouten, 'reden')}
              />
              <Knoppenrij>
                <Knop soort="gevaar" naam="knop" waarde="intrekken">
                  Trek in
                </Knop>
              </Knoppenrij>
            </Formulier>
          </Uitleg>
        </AlleenScherm>
      )}
      <Knoppenrij>
        <KnopLink href={paden.leidraden()} soort="stil">
          Naar alle antwoorden
        </KnopLink>
      </Knoppenrij>
    </>
  )
}
