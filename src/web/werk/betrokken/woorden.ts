import { vlaggen } from '../../../domein/toegang.ts'
import { opsomming } from '../../tekst.ts'

/** What somebody may see and do, from the bits. */
export function magInWoorden(bits: number): string {
  const kan = (vlag: number): boolean => (bits & vlag) > 0
  return opsomming([
    kan(vlaggen.wat) ? 'dat en wat' : 'alleen dat',
    ...(kan(vlaggen.bijzonder) ? ['bijzondere gegevens'] : []),
    ...(kan(vlaggen.schrijven) ? ['schrijven'] : []),
  ])
}

export const waarvoorWoorden = {
  meewerken: {
    tekst: 'Meewerken aan dezelfde hulp of taak',
    hint: 'De collega is zelf betrokken bij deze inwoner.',
  },
  meedenken: {
    tekst: 'Meedenken of advies geven',
    hint: 'De collega helpt u, maar werkt niet met de inwoner.',
  },
} as const

export const magWoorden = {
  wat: { tekst: 'Zien wát er speelt', hint: 'Anders ziet de collega alleen dát er iets speelt.' },
  bijzonder: {
    tekst: 'Bijzondere gegevens zien',
    hint: 'Zoals gezondheid, behandeling of strafbare feiten.',
  },
  schrijven: { tekst: 'Schrijven in het dossier' },
} as const
