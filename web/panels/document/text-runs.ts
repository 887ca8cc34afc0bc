import type { Span } from '../../../geodata/text/span.ts'
import type { WireCorrection, WireDescription } from '../../../geodata/wire/reading.ts'

/** A stretch of the original in which nothing changes: the smallest thing that is drawn. */
export type Run = Span & {
  readonly text: string
  readonly correction: WireCorrection | null
  readonly markIndex: number | null
  readonly isUnread: boolean
}

/** Runs that belong to one call, to the rest of a description (callIndex null), or to neither. */
export type Group = {
  readonly descriptionId: string | null
  readonly callIndex: number | null
  readonly runs: readonly Run[]
}

export type Paragraph = { readonly start: number; readonly groups: readonly Group[] }

const holds = (span: Span, at: number): boolean => span.start <= at && at < span.end

/** Every place where something begins or ends, except inside a correction, which is never torn. */
function cutsWithin(paragraph: Span, spans: readonly Span[], corrections: readonly WireCorrection[]): number[] {
  const all = [paragraph, ...spans].flatMap(({ start, end }) => [start, end])
  const isTearing = (at: number) => corrections.some(({ span }) => span.start < at && at < span.end)
  const kept = all.filter((at) => at >= paragraph.start && at <= paragraph.end && !isTearing(at))
  return [...new Set(kept)].sort((first, second) => first - second)
}

function paragraphsOf(text: string): Span[] {
  let start = 0
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return span
  })
}

/** Where two stand on the same characters, the one that shapes the reading text. */
function correctionAt(corrections: readonly WireCorrection[], start: number): WireCorrection | null {
  const here = corrections.filter(({ span }) => span.start === start)
  return here.find(({ applied }) => applied) ?? here[0] ?? null
}

/** The original text cut into paragraphs, groups and runs. Joined in order, the runs give every paragraph back. */
export function paragraphsWithMarks(
  text: string,
  descriptions: readonly WireDescription[],
  corrections: readonly WireCorrection[],
): Paragraph[] {
  return paragraphsOf(text)
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map((paragraph) => {
      const here = descriptions.filter(({ start, end }) => start < paragraph.end && end > paragraph.start)
      const correctionsHere = corrections.filter(({ span }) => holds(paragraph, span.start))
      const spans: Span[] = [
        ...correctionsHere.map(({ span }) => span),
        ...here.flatMap((description) => [
          description,
          ...description.unread,
          ...description.calls.flatMap((call) => [call, ...call.marks]),
        ]),
      ]
      const cuts = cutsWithin(paragraph, spans, correctionsHere)
      const groups: (Omit<Group, 'runs'> & { runs: Run[] })[] = []
      for (const [index, end] of cuts.slice(1).entries()) {
        const start = cuts[index] ?? end
        const description = here.find((candidate) => holds(candidate, start))
        const callIndex = description?.calls.findIndex((call) => holds(call, start)) ?? -1
        const markIndex = description?.calls[callIndex]?.marks.findIndex((mark) => holds(mark, start)) ?? -1
        const run: Run = {
          start,
          end,
          text: text.slice(start, end),
          correction: correctionAt(correctionsHere, start),
          markIndex: markIndex < 0 ? null : markIndex,
          isUnread: description?.unread.some((span) => holds(span, start)) ?? false,
        }
        const place = { descriptionId: description?.id ?? null, callIndex: callIndex < 0 ? null : callIndex }
        const last = groups.at(-1)
        if (last && last.descriptionId === place.descriptionId && last.callIndex === place.callIndex)
          last.runs.push(run)
        else groups.push({ ...place, runs: [run] })
      }
      return { start: paragraph.start, groups }
    })
}

/** How much of a description nobody understood: characters, and share from 0 to 1. */
export function unreadOf({ start, end, unread }: Pick<WireDescription, 'start' | 'end' | 'unread'>): {
  characters: number
  share: number
} {
  const characters = unread.reduce((sum, span) => sum + span.end - span.start, 0)
  return { characters, share: end > start ? characters / (end - start) : 0 }
}
