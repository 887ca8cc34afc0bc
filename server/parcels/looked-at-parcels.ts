import { setImmediate } from 'node:timers/promises'

import { centralMeridianOf, gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { ewkbForm } from '../../geodata/overlaps/ewkb-form.ts'
import { MOST_VERTICES, parcelChecker, type ParcelChecker } from '../../geodata/overlaps/parcel-check.ts'

import { isStorable } from '../plugins/storable-text.ts'

import type { EwkbForm } from '../../geodata/overlaps/ewkb-form.ts'
import type { ParcelRow } from '../../geodata/exchange/parcels/parcel-row.ts'
import type { Problem, ProblemCode } from '../../geodata/problems.ts'
import type { ParcelSource } from './parcel-file.ts'

/** Rows that have one and the same problem. */
type RowProblem = {
  readonly code: ProblemCode
  readonly count: number
  readonly rows: readonly number[]
  /** What the sentence of the first needs beside its row. */
  readonly details?: Problem['details']
}

export type CountyPlace = {
  readonly centralMeridianDegrees: number
  /** Longitude about which its parcels lie. */
  readonly middleDegrees: number
}

export type LookedAt = CountyPlace & {
  readonly rowsRead: number
  readonly sound: number
  readonly isLeftOut: (row: number) => boolean
  readonly leftOut: readonly RowProblem[]
  readonly noticed: readonly RowProblem[]
}

/** Rows that are listed one by one. */
const MOST_ROWS_LISTED = 20
const ROWS_FOR_MIDDLE = 1000
/** A parcel whose box takes up so much of the county's box covers the county. */
const SHARE_OF_COUNTY = 0.5
/** Below that a county has no extent to speak of. */
const LEAST_PARCELS = 100
const [WESTERNMOST, EASTERNMOST] = [75, 135]
/** Checked in one go; between them others get their turn. */
const ROWS_AT_A_TIME = 200

class RowProblems {
  readonly #found = new Map<ProblemCode, { count: number; rows: number[]; details?: Problem['details'] }>()

  add(code: ProblemCode, row: number, details?: Problem['details']): void {
    const found = this.#found.get(code) ?? { count: 0, rows: [], ...(details ? { details } : {}) }
    found.count++
    if (found.rows.length < MOST_ROWS_LISTED) found.rows.push(row)
    this.#found.set(code, found)
  }

  list(): RowProblem[] {
    return [...this.#found].map(([code, found]) => ({ code, ...found }))
  }
}

/** Where the first parcels of a file lie, by the one in the middle; undefined where none lies in the country. */
async function placeOfFile(source: ParcelSource): Promise<CountyPlace | undefined> {
  const longitudes: number[] = []
  for await (const rows of source()) {
    for (const row of rows) {
      const form = 'shape' in row ? ewkbForm(row.shape) : undefined
      if (typeof form !== 'object') continue
      const middle = (form.west + form.east) / 2
      const meridian = centralMeridianOf(middle)
      if (meridian >= WESTERNMOST && meridian <= EASTERNMOST) longitudes.push(middle)
    }
    if (longitudes.length >= ROWS_FOR_MIDDLE) break
  }
  if (longitudes.length === 0) return undefined
  const middleDegrees = longitudes.sort((one, other) => one - other)[Math.floor(longitudes.length / 2)]!
  return { middleDegrees, centralMeridianDegrees: centralMeridianOf(middleDegrees) }
}

const isTextStorable = ({ number, holder, facts }: ParcelRow): boolean =>
  isStorable(number) && isStorable(holder ?? '') && Object.entries(facts).every((pair) => pair.every(isStorable))

/** Parcels whose boxes are large, so that in the end those are named that cover the county. */
class CountyExtent {
  #box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  #large: { readonly row: number; readonly area: number }[] = []
  #parcels = 0

  add(row: number, form: EwkbForm): void {
    const { west, south, east, north } = this.#box
    this.#box = {
      west: Math.min(west, form.west),
      south: Math.min(south, form.south),
      east: Math.max(east, form.east),
      north: Math.max(north, form.north),
    }
    this.#parcels++
    const area = (form.east - form.west) * (form.north - form.south)
    if (area >= SHARE_OF_COUNTY * this.#area()) this.#large.push({ row, area })
  }

  covering(): number[] {
    if (this.#parcels < LEAST_PARCELS) return []
    return this.#large.filter(({ area }) => area >= SHARE_OF_COUNTY * this.#area()).map(({ row }) => row)
  }

  #area(): number {
    return (this.#box.east - this.#box.west) * (this.#box.north - this.#box.south)
  }
}

function problemOf(row: ParcelRow, check: ParcelChecker): ProblemCode | EwkbForm {
  if (!isTextStorable(row)) return 'claim-row-unread'
  const found = check(row.shape)
  return typeof found === 'object' ? found : `claim-row-${found}`
}

/**
 * Goes through a file before anything is stored: which rows are sound, what is wrong with the others. `known` is the place of a
 * county that has parcels already. Undefined where no row lies in the country.
 */
export async function lookAtParcels(
  source: ParcelSource,
  known: CountyPlace | undefined,
  signal?: AbortSignal,
): Promise<LookedAt | undefined> {
  const place = known ?? (await placeOfFile(source))
  if (!place) return undefined
  const check = parcelChecker(gaussKruger(place.centralMeridianDegrees), place.middleDegrees)
  const [problems, noticed, extent, leftOut] = [
    new RowProblems(),
    new RowProblems(),
    new CountyExtent(),
    new Set<number>(),
  ]
  let rowsRead = 0
  for await (const rows of source())
    for (const row of rows) {
      if (++rowsRead % ROWS_AT_A_TIME === 0) await setImmediate()
      signal?.throwIfAborted()
      const found = 'shape' in row ? problemOf(row, check) : row.problem
      if (typeof found === 'object') extent.add(row.row, found)
      else {
        problems.add(found, row.row, 'shape' in row ? undefined : row.details)
        leftOut.add(row.row)
      }
    }
  for (const row of extent.covering()) noticed.add('claim-row-covers-county', row)
  return {
    ...place,
    rowsRead,
    sound: rowsRead - leftOut.size,
    isLeftOut: (row) => leftOut.has(row),
    leftOut: problems.list(),
    noticed: noticed.list(),
  }
}

/** Problem by problem, for the first of its rows. */
export const rowDetails = (row: number, details: Problem['details'] = {}) => ({ ...details, row, limit: MOST_VERTICES })
