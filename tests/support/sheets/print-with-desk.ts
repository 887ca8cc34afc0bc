/** A program for itself: prints one sheet by the thread that servers use, and says how many bytes it has. */
import { PrintDesk } from '../../../server/exports/print-desk.ts'

import { OPTIONS, twoSides } from './two-sides.ts'

const desk = new PrintDesk()
const order = {
  view: twoSides(),
  bands: null,
  sheet: 'dispute-map',
  format: 'pdf',
  options: OPTIONS,
  madeAt: 0,
} as const
const printed = await desk.print(order)
await desk.close()
process.stdout.write(printed.ok ? String(printed.value.length) : printed.problem.code)
