import { personOf } from '../strips/masked-holders.ts'
import { privateNames, withNamesMasked } from '../words/private-names.ts'

import type { Audience } from '../tiles/model.ts'
import type { CaseView } from '../wire/case.ts'

/** Every household of the strips under its masked name, wherever it is named; the longest names first. */
export function namesToMask({ strips }: Pick<CaseView, 'strips'>): [string, string][] {
  const pairs = strips.flatMap(({ shares }) =>
    shares.flatMap(({ holder, maskedHolder }): [string, string][] =>
      holder === null || maskedHolder === null || holder === maskedHolder || personOf(holder) === ''
        ? []
        : [[personOf(holder), personOf(maskedHolder)]],
    ),
  )
  return [...new Map(pairs)].sort(([one], [other]) => other.length - one.length)
}

/** Something made of the view, with households masked in all its words, and with witnesses and parties who are persons for the public. */
export const maskedLike = <Made>(made: Made, view: CaseView, audience: Audience): Made =>
  withNamesMasked(withNamesMasked(made, namesToMask(view)), audience === 'public' ? privateNames(view) : [])

/** The view itself: nothing of a sheet is made from anything else. */
export const maskedView = (view: CaseView, audience: Audience): CaseView => maskedLike(view, view, audience)
