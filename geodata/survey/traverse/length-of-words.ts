import { readMeasures } from '../../boundary/measures.ts'
import { METRES } from '../../words/comparison/measure-findings.ts'

const PLAIN = /^\d+(?:\.\d+)?$/u

/** Metres of a written length: 120.5, 120.5米, 三十六丈, 1里. Undefined for other units: how long a pace is, nobody has said. */
export function lengthOfWords(words: string): number | undefined {
  const text = words.normalize('NFKC').trim()
  if (PLAIN.test(text)) return Number(text)
  // 一里 alone might be inside; 长一里 is a length.
  const sentence = `长${text}`
  const [measure, more] = readMeasures(sentence, sentence)
  const factor = measure && METRES[measure.unit]
  if (!measure || more || factor === undefined || measure.start > 1 || measure.end < sentence.length) return undefined
  return measure.value * factor
}

/** What a length measured along a slope is on the plane; the angle in degrees, up or down. */
export const horizontalMetres = (slopeMetres: number, slopeDegrees: number): number =>
  slopeMetres * Math.cos((slopeDegrees * Math.PI) / 180)
