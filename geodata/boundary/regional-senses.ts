import { foldText } from '../text/fold.ts'
import { bareRole } from './bare-role.ts'
import { landmarkKind } from './landmark-kind.ts'
import { sensesOf } from './lexicon.ts'

import type { BoundaryReading, Call, LandmarkKind, Mark } from './model.ts'
import type { Province } from './provinces.ts'

/** What a landmark word means in a province: its sense there is known, and may be another one than elsewhere. */
type LocalSense = { readonly kind: LandmarkKind; readonly isOther: boolean }

const localSense = (quote: string, province: Province): LocalSense | null => {
  const { term } = landmarkKind(foldText(quote))
  const senses = sensesOf(term)
  const here = senses.find(({ regions }) => regions.includes(province))
  return here ? { kind: here.kind, isOther: here !== senses[0] } : null
}

const CHOSEN = new Set(['line', 'to', 'neighbour'])

/** The landmark that a side only names has the role of its kind; in a leg or with 以 the words say the role. */
const roleHere = (call: Call, mark: Mark, kind: LandmarkKind, before: string): Mark['role'] => {
  const isBare = call.act === 'bounds' && call.marks.length === 1 && CHOSEN.has(mark.role) && before !== '以'
  const words = foldText(mark.quote)
  return isBare ? bareRole({ ...landmarkKind(words), kind }, words) : mark.role
}

/**
 * The reading as the words are meant in a province: 坑 is a gully in Guangdong and a pit in Liaoning. What the province
 * settles is no longer asked. With null the reading stays as it is.
 */
export const withRegionalSenses = (
  reading: BoundaryReading,
  text: string,
  province: Province | null,
): BoundaryReading => {
  if (province === null) return reading
  const settled = new Set<string>()
  const calls = reading.calls.map((call, callIndex): Call => ({
    ...call,
    marks: call.marks.map((mark, markIndex): Mark => {
      if (mark.role === 'winner' || mark.role === 'alias') return mark
      const sense = localSense(mark.quote, province)
      if (!sense) return mark
      const usual = sensesOf(landmarkKind(foldText(mark.quote)).term)[0]?.kind
      if (!sense.isOther || mark.kind !== usual) {
        if (mark.kind === sense.kind) settled.add(`${callIndex}.${markIndex}`)
        return mark
      }
      settled.add(`${callIndex}.${markIndex}`)
      return { ...mark, kind: sense.kind, role: roleHere(call, mark, sense.kind, text.charAt(mark.start - 1)) }
    }),
  }))
  const questionPlaces = reading.questionPlaces.filter(
    ({ code, callIndex, markIndex }) => code !== 'feature-ambiguous' || !settled.has(`${callIndex}.${markIndex}`),
  )
  return { ...reading, calls, questionPlaces, questions: [...new Set(questionPlaces.map(({ code }) => code))] }
}
