import { extentOfParcel, readParcel, type Folded } from './read-parcel.ts'
import { tableBlocks } from './table-lines.ts'
import { parcelsOf, type TableParcel } from './table-rows.ts'

import type { Span } from '../../text/span.ts'
import type { BoundaryReading, LandmarkKind } from '../model.ts'

export type TableDescription = Span & {
  /** Spans count from the start of the text, not of the description. */
  readonly reading: BoundaryReading
  /** The words of the cell that names the land; null where no column does. */
  readonly landName: string | null
  /** The header that lends its side words. */
  readonly header: Span | null
}

const LONGEST_LAND_NAME = 16

/** Whoever holds land also plays matches and keeps watch. */
const HOLDS: readonly LandmarkKind[] = ['holder', 'settlement']

/** 东 and 南 alone also head columns of other things; 东至 does not. */
const tellsBoundary = ({ calls }: BoundaryReading, { labelsSayBound }: TableParcel): boolean => {
  const marks = calls.flatMap((call) => call.marks).filter(({ quote }) => /\p{Script=Han}/u.test(quote))
  const known = marks.filter(({ kind }) => kind !== 'place')
  const isLand = known.length * 2 >= marks.length && known.some(({ kind }) => !HOLDS.includes(kind))
  return marks.length >= 2 && (labelsSayBound || isLand)
}

/** One description for each parcel that a table tells, in order: rows under side words, or side words beside their values. */
export const findTableDescriptions = ({ text, folded }: Folded): TableDescription[] =>
  tableBlocks(folded).flatMap((block) =>
    parcelsOf(folded, block).flatMap((parcel): TableDescription[] => {
      const reading = readParcel({ text, folded }, parcel)
      if (!tellsBoundary(reading, parcel)) return []
      const { land, header } = parcel
      const isName = land !== null && land.end - land.start <= LONGEST_LAND_NAME
      return [
        { ...extentOfParcel(parcel), reading, landName: isName ? text.slice(land.start, land.end) : null, header },
      ]
    }),
  )
