import type { BewijsInvoer } from './toestemming-bewijs.ts'
import { gevoelig } from './toestemming-bewijs.ts'
import type { Regime } from './toestemming.ts'

/** Whose rule it is that consent is asked. Lifting secrecy is no basis of the AVG; only under `avg` it is. */
const wet: Readonly<Record<Regime, string>> = {
  jeugdwet: 'Jeugdwet artikel 7.3.11 (toestemming doorbreekt het beroepsgeheim)',
  wmo: 'Wmo 2015 hoofdstuk 5',
  wgbo: 'BW 7:457 (toestemming doorbreekt het beroepsgeheim)',
  pw: 'Participatiewet artikel 65',
  wgs: 'Wet gemeentelijke schuldhulpverlening artikel 8',
  avg: 'AVG artikel 6 lid 1 onder a',
}

function grondslag({ soort, regime, categorieen }: BewijsInvoer): string[] {
  if (soort === 'instemming') return ['eu-gdpr:A6-1-e', wet[regime]]
  if (regime !== 'avg') return [wet[regime]]
  const bijzonder = categorieen.some((code) =>
    ['bijzonder', 'behandel', 'diagnostiek'].includes(code),
  )
  return bijzonder
    ? ['eu-gdpr:A6-1-a-explicit-consent', 'eu-gdpr:A9-2-a']
    : ['eu-gdpr:A6-1-a-explicit-consent']
}

const handelingen = {
  verstrekken: 'dpv:Disclose',
  opvragen: 'dpv:Obtain',
  vastleggen: 'dpv:Record',
} as const

/** Processing and parties of the record (ISO/IEC TS 27560, 6.3.4–6.3.6). */
export function bewijsVerwerking(
  invoer: BewijsInvoer,
  delers: { gemeente: string; principaal: string },
) {
  const { feiten, woorden, adressen, gemeente } = invoer
  const ontvanger = `${delers.gemeente}:partij:${invoer.id}`
  const toezicht = 'https://www.autoriteitpersoonsgegevens.nl'
  const derde = invoer.handeling === 'vastleggen' ? [] : [ontvanger]
  return {
    pii_processing: {
      privacy_notice: adressen.privacy,
      language: 'nl',
      purposes: [
        {
          purpose: feiten.waarom,
          purpose_type: woorden.doelen[invoer.doel].naam,
          lawful_basis: grondslag(invoer),
          pii_information: invoer.categorieen.map((code) => ({
            pii_type: woorden.categorieen[code].naam,
            pii_attribute_id: code,
            pii_description: feiten.wat[code] ?? '',
            pii_optional: false,
            sensitive_pii_category: gevoelig.includes(code),
            special_pii_category: ['bijzonder', 'behandel', 'diagnostiek'].includes(code),
          })),
          pii_controllers: [delers.gemeente],
          collection_method:
            invoer.handeling === 'opvragen'
              ? `gevraagd aan ${feiten.aan}`
              : `bekend bij ${feiten.van}`,
          processing_method: handelingen[invoer.handeling],
          storage_locations: [`In het systeem van gemeente ${gemeente.naam}`],
          retention_period: 'Zolang het dossier bewaard moet worden waar dit bij hoort.',
          service: `Wijkteam: ${invoer.handeling}`,
          jurisdictions: ['NL'],
          recipient_third_parties: derde,
          withdrawal_method: `Met één knop op ${adressen.stoppen}, of door het te zeggen tegen het team.`,
          privacy_rights: [
            'eu-gdpr:A7-3',
            'eu-gdpr:A15',
            'eu-gdpr:A16',
            'eu-gdpr:A17',
            'eu-gdpr:A77',
          ],
          authority_party: toezicht,
        },
      ],
    },
    party_identification: [
      {
        party_id: delers.gemeente,
        party_name: `Gemeente ${gemeente.naam}`,
        party_address: { addressLocality: gemeente.naam, addressCountry: 'NL' },
        party_url: adressen.site,
        party_contact: feiten.van,
        party_role: 'dpv:DataController',
        party_type: 'dpv:DataExporter',
      },
      ...derde.map((party_id) => ({
        party_id,
        party_name: feiten.aan,
        // The address of a partner is not known here; who shares it knows where it went.
        party_address: { addressText: `Te vragen aan ${feiten.van}` },
        party_contact: feiten.aan,
        party_role: 'dpv:ThirdParty',
        party_type: 'dpv:Recipient',
      })),
      {
        party_id: toezicht,
        party_name: 'Autoriteit Persoonsgegevens',
        party_address: { addressLocality: 'Den Haag', addressCountry: 'NL' },
        party_url: toezicht,
        party_contact: toezicht,
        party_role: 'dpv:Authority',
        party_type: 'dpv:DataProtectionAuthority',
      },
    ],
  }
}
