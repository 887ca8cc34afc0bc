const [HEAD_BYTES, DESCRIPTOR_BYTES, END_OF_HEAD] = [32, 32, 0x0d]
const [ROWS_AT, HEAD_LENGTH_AT, ROW_LENGTH_AT] = [4, 8, 10]
/** In the first byte of a row that a program took out without closing the gap. */
const TAKEN_OUT = 0x2a

/** A dBASE table as its reader takes it, and what its reader does not look at. */
export type DbfTable = {
  /** Behind the columns come the rows at once: what Visual FoxPro puts between is left out. */
  readonly bytes: Uint8Array
  /** Rows that are there whole, whatever the head says. */
  readonly rows: number
  /** Of these, from 0, those that are marked as deleted. */
  readonly deleted: ReadonlySet<number>
}

/** Undefined for what has no sound head. */
export function dbfTable(dbf: Uint8Array): DbfTable | undefined {
  if (dbf.length <= HEAD_BYTES) return undefined
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength)
  const [headLength, rowLength] = [view.getUint16(HEAD_LENGTH_AT, true), view.getUint16(ROW_LENGTH_AT, true)]
  let end = HEAD_BYTES
  while (end < headLength && dbf[end] !== END_OF_HEAD) end += DESCRIPTOR_BYTES
  if (end >= headLength || headLength > dbf.length || rowLength === 0) return undefined
  const rows = Math.min(view.getUint32(ROWS_AT, true), Math.floor((dbf.length - headLength) / rowLength))
  const starts = Array.from({ length: rows }, (_, row) => headLength + row * rowLength)
  const deleted = new Set(starts.flatMap((start, row) => (dbf[start] === TAKEN_OUT ? [row] : [])))
  return { bytes: withPlainHead(dbf, end + 1, headLength), rows, deleted }
}

function withPlainHead(dbf: Uint8Array, columnsEnd: number, headLength: number): Uint8Array {
  if (columnsEnd === headLength) return dbf
  const bytes = new Uint8Array(dbf.length - headLength + columnsEnd)
  bytes.set(dbf.subarray(0, columnsEnd))
  bytes.set(dbf.subarray(headLength), columnsEnd)
  new DataView(bytes.buffer).setUint16(HEAD_LENGTH_AT, columnsEnd, true)
  return bytes
}
