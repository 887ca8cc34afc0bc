/** A column of a file that is written row by row. */
export type FileColumn<Row> = {
  readonly name: string
  readonly type: 'INTEGER' | 'REAL' | 'TEXT'
  readonly of: (row: Row) => string | number | null
}

/** A layer of areas in degrees of CGCS2000 that goes into a file row by row, however many there are. */
export type FileLayer<Row> = {
  readonly name: string
  readonly columns: readonly FileColumn<Row>[]
  /** Several areas as little-endian well-known binary; null where the row has none. */
  readonly shape: (row: Row) => Uint8Array | null
}

export const CGCS2000 = 4490
