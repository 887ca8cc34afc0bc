/** The candidate answers to each question of the closed list. */
import { namesAnEdge } from '../places/name-core.ts'

import { candidate, typedCandidate } from './answer-value.ts'
import { sensesOfMark } from './feature-senses.ts'
import { sidesNotTold } from './told-sides.ts'
import type { Candidate } from './model.ts'

import type { Call, Mark, QuestionCode } from '../boundary/model.ts'
import type { Correction } from '../text/correction.ts'

/** A paper of the case that a reference may mean. */
export type CasePaper = { readonly id: string; readonly title: string }

export type CandidateContext = {
  readonly calls: readonly Call[]
  /** The calls that tell one and the same side; empty for other questions. */
  readonly doubled: readonly Call[]
  readonly call: Call | undefined
  readonly mark: Mark | undefined
  readonly corrections: readonly Correction[]
  readonly papers: readonly CasePaper[]
}

const asWritten = candidate('as-written')

/** A side of a feature that has no edge word leaves the middle open too; an edge word rules it out. */
export const edgeCandidates = ({ quote }: Pick<Mark, 'quote'>): Candidate[] =>
  (namesAnEdge(quote) ? ['near', 'far'] : ['near', 'middle', 'far']).map(candidate)

/** The words of a mark with every correction that lies inside it put in. */
export function correctedWords({ start, end, quote }: Mark, corrections: readonly Correction[]): string {
  const inside = corrections
    .filter(({ span }) => span.start >= start && span.end <= end)
    .sort((one, other) => other.span.start - one.span.start)
  return inside.reduce(
    (words, { span, to }) => words.slice(0, span.start - start) + to + words.slice(span.end - start),
    quote,
  )
}

function readings(mark: Mark, corrections: readonly Correction[]): Candidate[] {
  const read = correctedWords(mark, corrections)
  const bare = mark.quote.replace(/[（(][^）)]*[）)]/gu, '')
  const bracketed = mark.quote.replace(/.[（(](?<meant>.)[）)]/gu, '$<meant>')
  const proposed = [...new Set([read, bare, bracketed])].filter((words) => words !== mark.quote && words.trim() !== '')
  return [...proposed.map((words) => candidate(`read-as:${words}`)), asWritten, typedCandidate('read-as')]
}

export function candidatesOf(code: QuestionCode, context: CandidateContext): Candidate[] {
  const { calls, doubled, call, mark, corrections, papers } = context
  switch (code) {
    case 'side-missing':
      if (doubled.length === 0) return [candidate('stays-open')]
      return [
        ...sidesNotTold(calls).flatMap((side) => doubled.map(({ start }) => candidate(`is-side:${side}@${start}`))),
        asWritten,
      ]
    case 'direction-odd':
      return [asWritten, candidate('other-way'), candidate('previous-other-way')]
    case 'feature-ambiguous':
      return mark ? sensesOfMark(mark).map((kind) => candidate(`kind:${kind}`)) : []
    case 'which-edge':
      return mark ? edgeCandidates(mark) : []
    case 'name-garbled':
      return mark ? readings(mark, corrections) : []
    case 'landmark-perishable':
      return mark ? ['still-there', 'gone', 'moved'].map(candidate) : []
    case 'open-end':
      return ['closes-at-start', 'stays-open'].map(candidate)
    case 'refers-elsewhere':
      return [...papers.map(({ id }) => candidate(`paper:${id}`)), candidate('not-at-hand')]
    case 'holder-only':
      return [candidate('near-edge'), typedCandidate('named'), candidate('not-known')]
    case 'no-landmark':
      return call ? [typedCandidate('named'), candidate('stays-open')] : [candidate('stays-open')]
    // What these offer hangs on the drawing.
    case 'several-courses':
    case 'foot-line':
    case 'counting-end':
      return []
  }
}
