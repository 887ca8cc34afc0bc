import type { Problem, ProblemCode } from '../../problems.ts'

/** One parcel as it stands in a file. */
export type ParcelRow = {
  /** The line of a table, else the number of the feature, from 1. */
  readonly row: number
  readonly number: string
  readonly holder: string | null
  /** What the file says beside, by the file's own names. */
  readonly facts: Readonly<Record<string, string>>
  /** EWKB in degrees, two dimensions. */
  readonly shape: Uint8Array
}

export type UnreadRow = {
  readonly row: number
  readonly problem: ProblemCode
  /** What its sentence needs beside the row. */
  readonly details?: Problem['details']
}
