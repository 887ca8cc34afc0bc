import { failure, type Result } from '../../result.ts'
import { makeGrid, unnamedSystem } from '../make-grid.ts'
import { readAsciiHeader } from './ascii-header.ts'
import { enoughHeights } from './enough-heights.ts'
import { CELL_LIMIT } from './limits.ts'
import { numberScanner } from './number-scanner.ts'

import type { ElevationGrid, ReferenceSystem } from '../model.ts'

/**
 * An ESRI ASCII grid (.asc). The format names no projection: `system` is what the file beside it (.prj) or a person says;
 * undefined leaves the code unknown. Heights are taken to be metres.
 */
export function readAsciiGrid(bytes: Uint8Array, file: string, system?: ReferenceSystem): Result<ElevationGrid> {
  const header = readAsciiHeader(bytes, file)
  if (!header.ok) return header
  const { columns, rows, west, south, cellWidth, cellHeight, noData, heightsStart } = header.value
  const expected = columns * rows
  if (expected > CELL_LIMIT)
    return failure({ code: 'grid-too-large', details: { file, columns, rows, limitMillions: CELL_LIMIT / 1e6 } })
  // Every height takes a digit and a blank: a header that promises more than the file can hold costs no memory.
  if (bytes.length - heightsStart < expected * 2 - 1)
    return failure({ code: 'grid-truncated', details: { file, columns, rows } })
  const heights = new Float32Array(expected)
  const scanner = numberScanner(bytes, heightsStart)
  for (let cell = 0; cell < expected; cell++) {
    const height = scanner.next()
    if (height === undefined) return failure({ code: 'grid-truncated', details: { file, columns, rows } })
    if (height !== height && !/^nan$/iu.test(scanner.word()))
      return failure({
        code: 'grid-height-unread',
        details: { file, row: Math.floor(cell / columns) + 1, column: (cell % columns) + 1, word: scanner.word() },
      })
    heights[cell] = height === noData ? NaN : height
  }
  const referenceSystem = system ?? unnamedSystem(west, south, cellWidth)
  const north = south + rows * cellHeight
  return enoughHeights(makeGrid({ columns, rows, heights, west, north, cellWidth, cellHeight, referenceSystem }), file)
}
