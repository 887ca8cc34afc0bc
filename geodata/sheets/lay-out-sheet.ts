import { success, type Result } from '../result.ts'

import { bundlePages, sheetPages } from './bundle.ts'
import { numberedPages } from './page.ts'

import type { PrintMatter } from './matter.ts'
import type { Page, SheetCode } from './model.ts'

/** The pages of a sheet, numbered. */
export function layOutSheet(matter: PrintMatter, sheet: SheetCode): Result<Page[]> {
  const laid = sheet === 'bundle' ? bundlePages(matter) : sheetPages(matter, sheet)
  return laid.ok ? success(numberedPages(laid.value)) : laid
}
