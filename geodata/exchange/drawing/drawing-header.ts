import type { DrawingCursor } from './model.ts'

export type DrawingHeader = {
  /** Such as AC1015; null where the drawing does not say. */
  readonly version: string | null
  /** Such as ANSI_936; null likewise. */
  readonly codePage: string | null
}

/** Goes to the end of the header and no further than the first section after it. */
export function drawingHeader(cursor: DrawingCursor): DrawingHeader {
  let [version, codePage, variable]: (string | null)[] = [null, null, '']
  while (cursor.next()) {
    if (cursor.code === 0 && cursor.text() === 'ENDSEC') break
    if (cursor.code === 9) variable = cursor.text()
    if (variable === '$ACADVER' && cursor.code === 1) version = cursor.text()
    if (variable === '$DWGCODEPAGE' && cursor.code === 3) codePage = cursor.text()
  }
  return { version: version ?? null, codePage: codePage ?? null }
}
