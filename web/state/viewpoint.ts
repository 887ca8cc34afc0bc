import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireOutline } from '../../geodata/wire/geometry.ts'

/** Whose lines the map shows: all, the extent, the ruling with its awards, or the letter of one side. */
export type Viewpoint = 'all' | 'extent' | 'ruling' | `side:${string}`

const sideViewpoint = (letter: string): Viewpoint => `side:${letter}`

/** The letter of a side's viewpoint; null for those that are nobody's. */
export const letterOf = (viewpoint: Viewpoint): string | null =>
  viewpoint.startsWith('side:') ? viewpoint.slice('side:'.length) : null

/** The viewpoint that shows an outline best. */
export function viewpointOf({ role, claimantLetter }: WireOutline): Viewpoint {
  if (role === 'extent') return 'extent'
  if (role === 'dividing-line') return 'ruling'
  return role !== 'claim' || claimantLetter === null ? 'all' : sideViewpoint(claimantLetter)
}

function isSeen(outline: WireOutline, viewpoint: Viewpoint): boolean {
  if (viewpoint === 'all') return true
  if (viewpoint === 'ruling') return outline.role !== 'claim'
  return viewpointOf(outline) === viewpoint
}

export const outlinesSeen = (view: CaseView, viewpoint: Viewpoint): WireOutline[] =>
  view.outlines.filter((outline) => isSeen(outline, viewpoint))

/** All, every side that has an outline in order of its letter, the extent, and the ruling where there is one. */
export function viewpointsOf(view: CaseView): Viewpoint[] {
  const letters = view.claimants
    .map(({ letter }) => letter)
    .filter((letter) => view.outlines.some((outline) => outline.claimantLetter === letter))
  const ruling: Viewpoint[] = view.ruling === null ? [] : ['ruling']
  return ['all', ...letters.map(sideViewpoint), 'extent', ...ruling]
}

/** Of an address. */
export const VIEWPOINT_KEY = 'seen'

/** The viewpoint that an address names; all lines where the case has no such. */
export const viewpointOfWords = (view: CaseView, words: string | null): Viewpoint =>
  viewpointsOf(view).find((viewpoint) => viewpoint === words) ?? 'all'
