import type { StandingFinding } from '../../../geodata/evidence/model.ts'

/** Beside the words of a finding, never instead of them. */
export const FINDING_SIGNS: Readonly<Record<StandingFinding, string>> = {
  accepted: '✓',
  'accepted-in-part': '◐',
  refused: '✕',
  'same-paper': '＝',
}
