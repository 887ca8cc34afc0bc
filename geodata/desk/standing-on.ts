/** What stood on a day: papers, outlines, and what was last told of who managed the land. */
import { dateOfWords } from '../documents/date-of-words.ts'

import { standingDates } from './standing-entry.ts'

import type { CaseView } from '../wire/case.ts'
import type { WireEvidence } from '../wire/evidence.ts'
import type { WireEvent } from '../wire/timeline.ts'

/** `perhaps`: the day lies within what a partial date can mean. `undated`: nobody tells when. */
export type Existence = 'stood' | 'perhaps' | 'not-yet' | 'undated'

type DatedOutline = { readonly outlineId: string; readonly descriptionId: string; readonly existence: Existence }

export type StandingOnDay = {
  readonly papers: Readonly<Record<Existence, readonly WireEvidence[]>>
  readonly outlines: readonly DatedOutline[]
  /** The last events up to that day whose words tell of managing the land; as told, by whoever tells it. */
  readonly managing: readonly WireEvent[]
}

type Period = { readonly from: string; readonly to: string }

function existenceOf(dates: readonly Period[], day: string): Existence {
  if (dates.length === 0) return 'undated'
  if (dates.some(({ to }) => to <= day)) return 'stood'
  return dates.some(({ from }) => from <= day) ? 'perhaps' : 'not-yet'
}

/** Words by which papers tell that somebody works, lets or uses the land. */
const MANAGES = /管理|经营|承包|发包|转包|租赁|出租|租给|种植|造林|种树|耕种|开垦|犁|放牧|砍伐|采伐|使用土地|果场/u

const managingUntil = (timeline: readonly WireEvent[], day: string): WireEvent[] => {
  const told = timeline.filter(({ words, date }) => date.from <= day && MANAGES.test(words.quote))
  const lasting = told.filter(({ date }) => date.to > day)
  const last = told
    .filter(({ date }) => date.to <= day)
    .sort((one, other) => (one.date.to < other.date.to ? -1 : 1))
    .at(-1)
  return [...(last ? [last] : []), ...lasting]
}

/** Days on which something on the scale was done with: the steps of a walk through time. */
export const stepsOf = (things: readonly Period[]): string[] => [...new Set(things.map(({ to }) => to))].sort()

export function standingOn(
  view: Pick<CaseView, 'document' | 'descriptions' | 'outlines' | 'evidence' | 'timeline' | 'ruling'>,
  day: string,
): StandingOnDay {
  const { document, ruling } = view
  const papers: Record<Existence, WireEvidence[]> = { stood: [], perhaps: [], 'not-yet': [], undated: [] }
  for (const entry of view.evidence) papers[existenceOf(standingDates(entry), day)].push(entry)
  const outlines = view.outlines.map(({ id, descriptionId }): DatedOutline => {
    const description = view.descriptions.find((known) => known.id === descriptionId)
    const decisionDate = ruling?.date ?? null
    const date = description
      ? dateOfWords(description, { kind: document.kind, date: document.date, decisionDate })
      : null
    return { outlineId: id, descriptionId, existence: existenceOf(date ? [date] : [], day) }
  })
  return { papers, outlines, managing: managingUntil(view.timeline, day) }
}
