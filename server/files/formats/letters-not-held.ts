import { GlobalFonts } from '@napi-rs/canvas'

import { fontPath } from '../../exports/fonts.ts'

const FAMILY = 'Letters not held'
/** What the reader of PDFs asks for last, where a file names a typeface and does not hold its letters. */
const LAST_RESORT = /,\s*(?<generic>serif|sans-serif|monospace)$/u

let isRegistered = false

function registerOnce(): void {
  if (isRegistered) return
  GlobalFonts.registerFromPath(fontPath('regular'), FAMILY)
  GlobalFonts.registerFromPath(fontPath('bold'), FAMILY)
  isRegistered = true
}

/**
 * Letters of a typeface that a PDF names and does not hold (宋体, SimSun, STSong-Light) are drawn in the Song of the printed sheets, on
 * any machine alike; without it they come out as boxes.
 */
export function drawLettersNotHeld(context: CanvasRenderingContext2D): void {
  registerOnce()
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(context), 'font')
  Object.defineProperty(context, 'font', {
    get: () => own?.get?.call(context) as string,
    set: (wanted: string) => own?.set?.call(context, wanted.replace(LAST_RESORT, `, "${FAMILY}", $<generic>`)),
  })
}
