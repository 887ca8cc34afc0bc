import type { Catalogue } from '../zh-CN/index.ts'

export const partition: Catalogue['partition'] = {
  heading: 'Who claims which ground',
  help: 'The claims laid over one another part the ground into faces that share nothing. Choose a row to light its ground on the map; with the switch in the legend on, choose ground on the map.',
  loading: 'Computing …',
  failed: 'It could not be computed. Reload and try again.',
  none: 'No claim is closed yet, so there is nothing to compare.',
  byClaimant: 'Each side',
  claimant: 'Claimant',
  claimed: 'Claims',
  undisputed: 'Nobody else claims',
  disputed: 'Others claim too',
  bySet: 'Each set of claimants',
  set: 'Who claims it',
  setOf: (letters) => (letters.length === 1 ? `Only ${letters[0] ?? ''}` : `${letters.join(' and ')} together`),
  claimantOf: (letter, name) => `${letter} ${name}`,
  area: 'Area',
  total: (whole, disputed) => `All claims together ${whole}, of which two or more claim ${disputed}.`,
  notClosed: (letter) => `A claim of ${letter} is not closed and does not count here.`,
  show: 'Ground by who claims it',
  showMeaning:
    'Each side has its own colour and direction of hatching; where two claim, both cross. No colour ranks above another.',
  onMap: (name, area) => `Lit: ${name}, ${area}`,
}
