export type ItemsServer = {
  readonly name: string
  readonly port: number
  readonly headers: Readonly<Record<string, string>>
  /** Of a thousand features in a box: west, south, east, north. */
  readonly pathOf: (box: readonly number[]) => string
  readonly stop: () => Promise<void>
}

export const FEATURES = 1000
/** A tenth of a millimetre, as ours. */
export const DIGITS = 9
/** What a feature tells, everywhere: columns of the table itself, without what ours joins to it. */
export const TOLD = [
  'county_code',
  'parcel_id',
  'layer',
  'number',
  'holder',
  'version',
  'planar_square_metres',
] as const
