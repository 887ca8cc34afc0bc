import { squareMetresOf } from '../words/comparison/measure-findings.ts'

import type { BoundaryReading, StatedMeasure } from '../boundary/model.ts'
import type { PrintedArea } from '../ruling/checks/model.ts'

const TEN_THOUSAND = 10_000
/** 12.50亩 prints hundredths, 1.2万亩 thousands. Figures in Chinese words print as many places as their value has. */
const PRINTED = /\p{Nd}+[.．](?<places>\p{Nd}+)/u

/** Half a unit of the last place that a measure prints, in its own unit. */
function halfOfLastPlace({ quote, value }: Pick<StatedMeasure, 'quote' | 'value'>): number {
  const printed = PRINTED.exec(quote)?.groups?.['places']?.length ?? 0
  const scale = quote.includes('万') ? TEN_THOUSAND : 1
  const places = scale > 1 ? printed : Math.max(printed, String(value).split('.')[1]?.length ?? 0)
  return (scale * 10 ** -places) / 2
}

/**
 * The areas that the words of a ruling state. What stands in the words of an award, or between them and the next call, is of that
 * award; what stands before every award is of the whole extent.
 */
export const printedAreas = ({ areas, calls }: Pick<BoundaryReading, 'areas' | 'calls'>): PrintedArea[] =>
  areas.flatMap((measure): PrintedArea[] => {
    const squareMetres = squareMetresOf(measure)
    if (!(squareMetres > 0)) return []
    const callIndex = calls.findLastIndex(({ start }) => start <= measure.start)
    return [
      {
        callIndex: calls[callIndex]?.act === 'awards' ? callIndex : null,
        quote: measure.quote,
        squareMetres,
        roundingSquareMetres: (squareMetres / measure.value) * halfOfLastPlace(measure),
        isAbout: measure.approximate,
      },
    ]
  })
