/** The questions that a reading raises, each once with every place that raises it, and with its candidate answers. */
import { foldText } from '../text/fold.ts'

import { candidatesOf, correctedWords, type CasePaper } from './candidates.ts'
import { keyOfMark, keyOfPlace } from './question-keys.ts'
import { sidesNotTold } from './told-sides.ts'

import type { Call, Mark, QuestionCode, QuestionPlace } from '../boundary/model.ts'
import type { DocumentDescription } from '../documents/model.ts'
import type { Correction } from '../text/correction.ts'
import type { AskedQuestion, QuestionCall } from './model.ts'

export type AskedReading = {
  readonly text: string
  /** As the machine reads them, before any answer. */
  readonly descriptions: readonly DocumentDescription[]
  readonly corrections: readonly Correction[]
  readonly papers: readonly CasePaper[]
}

/** These are asked of landmark words; the rest of a call or of the whole description. */
const OF_MARKS: readonly QuestionCode[] = [
  'feature-ambiguous',
  'which-edge',
  'name-garbled',
  'landmark-perishable',
  'refers-elsewhere',
]

/** What the layer of corrections already reads, for everybody to see, is not asked a second time. */
const isReadByCorrections = (mark: Mark, corrections: readonly Correction[]): boolean => {
  const read = correctedWords(
    mark,
    corrections.filter(({ applied }) => applied),
  )
  return read !== mark.quote && foldText(read) === read && !/[□■▲?]|[（(].[）)]/u.test(read)
}

/** Where a side is told twice and another not at all, the one question of the two clauses says which is which. */
const isAskedOfDoubled = ({ code, callIndex }: QuestionPlace, places: readonly QuestionPlace[]): boolean =>
  code === 'side-missing' &&
  callIndex === null &&
  places.some((other) => other.code === 'side-missing' && other.callIndex !== null)

type Asked = Omit<AskedQuestion, 'candidates' | 'calls'> & {
  readonly place: QuestionCall
  readonly call: Call | undefined
  readonly mark: Mark | undefined
  readonly doubled: readonly Call[]
}

function askedAt(
  reading: AskedReading,
  descriptionIndex: number,
  { code, callIndex, markIndex }: QuestionPlace,
): Asked[] {
  const description = reading.descriptions[descriptionIndex]!
  const { calls } = description.reading
  const call = callIndex === null ? undefined : calls[callIndex]
  const mark = markIndex === null ? undefined : call?.marks[markIndex]
  const place = { descriptionIndex, callIndex, markIndex }
  const quoteOfPlace = reading.text.slice(...spanOf(call ?? description))
  const asked = { code, place, call, mark, doubled: [] }
  if (OF_MARKS.includes(code) && mark) {
    if (code === 'name-garbled' && isReadByCorrections(mark, reading.corrections)) return []
    return [{ ...asked, key: keyOfMark(code, mark), quote: mark.quote }]
  }
  // A damaged word outside the landmarks is a matter of the corrections alone.
  if (OF_MARKS.includes(code) && code !== 'refers-elsewhere') return []
  if (code === 'side-missing' && call) {
    const doubled = calls.filter(({ act, side }) => act === 'bounds' && side === call.side)
    const quote = doubled.map(({ start, end }) => reading.text.slice(start, end)).join('；')
    return [{ ...asked, doubled, quote, key: keyOfPlace(code, description.start, call.side ?? '') }]
  }
  const start = code === 'open-end' ? description.start : (call ?? description).start
  return [{ ...asked, quote: quoteOfPlace, key: keyOfPlace(code, start) }]
}

const spanOf = ({ start, end }: { start: number; end: number }): [number, number] => [start, end]

/** In the order of the document. A blank form is told to be blank and asked nothing. */
export function askOfReading(reading: AskedReading): AskedQuestion[] {
  const byKey = new Map<string, AskedQuestion>()
  reading.descriptions.forEach(({ blank, reading: { questionPlaces, calls } }, descriptionIndex) => {
    if (blank) return
    for (const place of questionPlaces.filter((one) => !isAskedOfDoubled(one, questionPlaces)))
      for (const { code, key, quote, place: at, ...found } of askedAt(reading, descriptionIndex, place)) {
        const known = byKey.get(key)
        const context = { ...found, calls, corrections: reading.corrections, papers: reading.papers }
        const candidates = known?.candidates ?? candidatesOf(code, context)
        if (candidates.length === 0) continue
        byKey.set(key, { ...(known ?? { code, key, quote, candidates }), calls: [...(known?.calls ?? []), at] })
      }
  })
  return [...byKey.values()]
}

/** A side that was wanting is told meanwhile, since a person corrected a call. */
export const isSettledMeanwhile = (
  { code, calls }: AskedQuestion,
  answered: readonly DocumentDescription[],
): boolean => {
  const [at] = calls
  if (code !== 'side-missing' || !at || at.callIndex !== null) return false
  const reading = answered[at.descriptionIndex]?.reading
  return reading?.form === 'four-bounds' && sidesNotTold(reading.calls).length === 0
}
