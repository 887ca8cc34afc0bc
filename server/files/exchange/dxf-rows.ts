import { drawingHeader, type DrawingHeader } from '../../../geodata/exchange/drawing/drawing-header.ts'
import { drawingLayers, drawingRows } from '../../../geodata/exchange/drawing/drawing-rows.ts'
import { DrawingCut, DrawingFault } from '../../../geodata/exchange/drawing/model.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'

import { DxfCursor } from './dxf-cursor.ts'

import type { FeatureRows, FileEncoding } from '../../../geodata/exchange/gazetteer/feature-rows.ts'
import type { ReadingChoices } from '../../../geodata/exchange/file/reading-choices.ts'

const HEAD_BYTES = 1024
/** From R2007 on drawings are UTF-8. */
const FIRST_UNICODE_VERSION = 'AC1021'
const CHINESE_CODE_PAGE = /^(?:ansi_?936|gb2312|gbk|gb18030)$/iu

const headOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))

/** Comments (999) may stand before the first section. */
export const isDxf = (bytes: Uint8Array): boolean =>
  /^(?:\ufeff|ï»¿)?(?:\s*999\r?\n[^\n]*\n)*\s*0\r?\n\s*SECTION\s/u.test(headOf(bytes))

/** A DWG, or a DXF that is not written as text. */
export const isBinaryDrawing = (bytes: Uint8Array): boolean => /^(?:AC10\d\d|AutoCAD Binary DXF)/u.test(headOf(bytes))

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function encodingOf(
  { version, codePage }: DrawingHeader,
  bytes: Uint8Array,
  { encoding }: ReadingChoices,
): FileEncoding {
  if (encoding !== null) return { name: encoding, told: 'person' }
  if (version !== null && version >= FIRST_UNICODE_VERSION) return { name: 'utf-8', told: 'file' }
  // GDAL and others write UTF-8 under the name of an old code page.
  if (isUtf8(bytes)) return { name: 'utf-8', told: 'bytes' }
  return { name: 'gb18030', told: codePage !== null && CHINESE_CODE_PAGE.test(codePage) ? 'file' : 'bytes' }
}

/** The things of a drawing. It never says in which system it is drawn. */
export function dxfRows(bytes: Uint8Array, choices: ReadingChoices): Result<FeatureRows> {
  try {
    const encoding = encodingOf(drawingHeader(new DxfCursor(bytes, 'utf-8')), bytes, choices)
    const counts = drawingLayers(new DxfCursor(bytes, encoding.name))
    const rows = drawingRows(new DxfCursor(bytes, encoding.name), counts, choices.layers)
    return success({ format: 'dxf', ...rows, system: null, order: 'east-first', encoding })
  } catch (error) {
    if (!(error instanceof DrawingFault)) throw error
    const code = error instanceof DrawingCut ? 'file-drawing-cut' : 'file-drawing-broken'
    return failure({ code, details: { line: error.line } })
  }
}
