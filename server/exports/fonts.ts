import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { TextWeight } from '../../geodata/sheets/model.ts'

const FILES: Readonly<Record<TextWeight, string>> = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
}
const find = createRequire(import.meta.url)
const read = new Map<TextWeight, Buffer>()

/** Where the typeface of the sheets (Song, OFL) lies: in its package, whatever the machine has. */
export const fontPath = (weight: TextWeight): string => find.resolve(FILES[weight])

/** Read once. */
export function fontBytes(weight: TextWeight): Buffer {
  const bytes = read.get(weight) ?? readFileSync(fontPath(weight))
  read.set(weight, bytes)
  return bytes
}
