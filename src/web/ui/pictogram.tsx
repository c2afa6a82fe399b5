/** De tekeningen die we gebruiken. Ze zijn versiering: het woord ernaast zegt hetzelfde. */
export type PictogramNaam =
  'ja' | 'ja-als' | 'nee-nu' | 'overleg' | 'vink' | 'pijl' | 'slot' | 'info' | 'leeg'

const paden: Record<PictogramNaam, string> = {
  ja: 'M8 12.5l2.8 2.8L16.2 9.5',
  'ja-als': 'M12 7v6.2M12 16.6v.2',
  'nee-nu': 'M8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4',
  overleg: 'M9.4 9.6a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3.9-1.3 1.9M12 17v.2',
  info: 'M12 11v5.8M12 7.2v.2',
  vink: 'M5.5 12.5l4.3 4.3 8.7-9.3',
  pijl: 'M5 12h13.5M13 6.5l5.5 5.5-5.5 5.5',
  slot: 'M7 11h10v8H7zM9 11V8.2a3 3 0 0 1 6 0V11',
  leeg: 'M5 7h14v11H5zM5 10.5h14M9 14.5h6',
}

const metCirkel: readonly PictogramNaam[] = ['ja', 'ja-als', 'nee-nu', 'overleg', 'info']

/** Een pictogram in de kleur van de tekst eromheen. Verborgen voor schermlezers. */
export const Pictogram = ({ naam }: { naam: PictogramNaam }) => (
  <svg
    class="dw-pictogram"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    aria-hidden="true"
    focusable="false"
  >
    {metCirkel.includes(naam) && <circle cx="12" cy="12" r="10" />}
    <path d={paden[naam]} />
  </svg>
)
