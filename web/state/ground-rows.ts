import { rowKey, type GroundRow } from './claimed-ground.svelte.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { WirePartition } from '../../geodata/wire/partition.ts'
import type { Catalogue } from '../i18n/zh-CN/index.ts'

/** What a row of the tables is called, on the map too. */
export function rowName(row: GroundRow, { claimants }: Pick<CaseView, 'claimants'>, words: Catalogue): string {
  if (row.of === 'set') return words.partition.setOf(row.letters)
  const name = claimants.find(({ letter }) => letter === row.letter)?.name ?? ''
  return words.partition.claimantOf(row.letter, name)
}

/** The plane area of a row; null where the partition has no such row. */
export function rowSquareMetres(row: GroundRow, { claimants, sets }: WirePartition): number | null {
  const areas =
    row.of === 'claimant'
      ? claimants.find(({ claimantLetter }) => claimantLetter === row.letter)?.claimed
      : sets.find(({ claimantLetters }) => claimantLetters.join(' + ') === rowKey(row))?.areas
  return areas?.planarSquareMetres ?? null
}

/** Claimants with a claim that encloses no ground yet: the partition cannot count it. */
export const lettersNotClosed = ({ outlines }: Pick<CaseView, 'outlines'>): string[] => [
  ...new Set(
    outlines.flatMap(({ role, claimantLetter, geometry }) =>
      role === 'claim' && geometry === null && claimantLetter !== null ? [claimantLetter] : [],
    ),
  ),
]
