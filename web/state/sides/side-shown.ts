import { standingPins, type PinnedCase, type StandingPin } from '../../../geodata/desk/standing-pins.ts'
import { stoodDuring, type Days } from '../../../geodata/places/standing-years.ts'
import { isFormer } from '../former-places.ts'
import { claimOverlaps } from '../claim-overlaps.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireOutline, WireOverlap, WirePlace } from '../../../geodata/wire/geometry.ts'

/** What one of two maps shows: the claim of a letter, all claims, the extent, the ruling, or the papers of a year. */
export type SideShown = `claim-${string}` | 'claims' | 'extent' | 'ruling' | `papers-${number}`

export const letterShown = (side: SideShown): string | null =>
  side.startsWith('claim-') ? side.slice('claim-'.length) : null
export const yearShown = (side: SideShown): number | null =>
  side.startsWith('papers-') ? Number(side.slice('papers-'.length)) : null

type Lines = Pick<CaseView, 'outlines' | 'descriptions'>

/** The year of the paper that holds an outline's words; null where it is not dated to one. */
function yearOfPaper({ descriptions }: Lines, { descriptionId }: WireOutline): number | null {
  const date = descriptions.find(({ id }) => id === descriptionId)?.paperDate ?? null
  if (date === null) return null
  const [from, to] = [date.from.slice(0, 4), date.to.slice(0, 4)]
  return from === to ? Number(from) : null
}

/** Claims by letter, all of them, the extent, the ruling, then years of papers: only what the case has. */
export function sidesOf(view: Lines & Pick<CaseView, 'claimants' | 'ruling'>): SideShown[] {
  const { outlines, claimants, ruling } = view
  const claims = claimants.filter(({ letter }) =>
    outlines.some(({ role, claimantLetter }) => role === 'claim' && claimantLetter === letter),
  )
  const years = [...new Set(outlines.flatMap((outline) => yearOfPaper(view, outline) ?? []))].toSorted((a, b) => a - b)
  return [
    ...claims.map(({ letter }): SideShown => `claim-${letter}`),
    ...(claims.length > 1 ? (['claims'] as const) : []),
    ...(outlines.some(({ role }) => role === 'extent') ? (['extent'] as const) : []),
    ...(ruling === null ? [] : (['ruling'] as const)),
    ...years.map((year): SideShown => `papers-${year}`),
  ]
}

export function outlinesShown(view: Lines, side: SideShown): WireOutline[] {
  const [letter, year] = [letterShown(side), yearShown(side)]
  return view.outlines.filter((outline) => {
    const { role, claimantLetter } = outline
    if (year !== null) return yearOfPaper(view, outline) === year
    if (letter !== null) return role === 'claim' && claimantLetter === letter
    if (side === 'claims') return role === 'claim'
    return role === 'extent' || (side === 'ruling' && role === 'dividing-line')
  })
}

/** Ground of two claims, where both are shown. */
export function overlapsShown(view: CaseView, side: SideShown): WireOverlap[] {
  const ids = new Set(outlinesShown(view, side).map(({ id }) => id))
  return claimOverlaps(view).filter(({ firstOutlineId, secondOutlineId }) =>
    [firstOutlineId, secondOutlineId].every((id) => ids.has(id)),
  )
}

/** The land under the lines: as it is, or beside papers of a year as it was then. */
export function placesShown(
  { places }: Pick<CaseView, 'places'>,
  side: SideShown,
): { readonly standing: WirePlace[]; readonly former: WirePlace[] } {
  const year = yearShown(side)
  if (year === null) return { standing: places.filter((place) => !isFormer(place)), former: [] }
  const days: Days = { from: `${year}-01-01`, to: `${year}-12-31` }
  const then = places.filter((place) => stoodDuring(place.years, days))
  return { standing: then.filter((place) => !isFormer(place)), former: then.filter(isFormer) }
}

/** Pins that have something to stand on: those of lines only where the lines are shown, those of places and points everywhere. */
export function pinsShown(view: PinnedCase, side: SideShown): StandingPin[] {
  const ids = new Set(outlinesShown(view, side).map(({ descriptionId }) => descriptionId))
  return standingPins(view).filter(({ hold, target }) => {
    const on = hold ?? target
    return !('descriptionId' in on) || ids.has(on.descriptionId)
  })
}
