import type { Position } from 'geojson'
import type { LaidStretch } from '../../geodata/sheets/side-by-side/line.ts'
import type { PixelScale } from './pixel-scale.ts'

export type LetterPlace = {
  readonly position: Position
  /** From the true line to the laid line: pixels to the right and down. */
  readonly shiftPixels: readonly [number, number]
}

type Screen = readonly [number, number]

export type LetterSpacing = { readonly spacingPixels: number; readonly shortestStretchPixels: number }

/**
 * Where a side's letter stands along a stretch at a scale: evenly, and where lines coincide each in its turn,
 * so that no letter covers another. Empty on stretches too short to carry one.
 */
export function letterPlaces(
  stretch: LaidStretch,
  { perLongitude, perLatitude }: PixelScale,
  { spacingPixels, shortestStretchPixels }: LetterSpacing,
): LetterPlace[] {
  const points = stretch.coordinates.map(([longitude = NaN, latitude = NaN]): Screen => [
    longitude * perLongitude,
    -latitude * perLatitude,
  ])
  const lengths = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y]
    return Math.hypot(x - fromX, y - fromY)
  })
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (total < shortestStretchPixels * stretch.sharedBy) return []
  const count = Math.max(1, Math.round(total / spacingPixels))
  return Array.from({ length: count }, (_, index) => {
    let rest = (total * (index + (stretch.place + 0.5) / stretch.sharedBy)) / count
    let edge = 0
    while (edge < lengths.length - 1 && rest > (lengths[edge] ?? 0)) rest -= lengths[edge++] ?? 0
    const [x, y] = points[edge] ?? [0, 0]
    const [toX, toY] = points[edge + 1] ?? [x, y]
    const length = lengths[edge] || 1
    const [dx, dy] = [(toX - x) / length, (toY - y) / length]
    return {
      position: [(x + dx * rest) / perLongitude, -(y + dy * rest) / perLatitude],
      shiftPixels: [-dy * stretch.offsetPixels, dx * stretch.offsetPixels],
    }
  })
}
