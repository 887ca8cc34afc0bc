import { spawnSync } from 'node:child_process'

import { describe, expect, it } from 'vitest'

import { fitTransformation } from '../../geodata/scans/fit.ts'

import { bent, pointsAt, scattered } from '../geodata/scans/invented-pictures.ts'
import { seeded } from '../support/seeded.ts'

import type { Metres } from '../../geodata/crs/gauss-kruger.ts'
import type { TransformationKind } from '../../geodata/scans/model.ts'

const OPTIONS: readonly [TransformationKind, readonly string[]][] = [
  ['affine', ['-order', '1']],
  ['polynomial-2', ['-order', '2']],
  ['polynomial-3', ['-order', '3']],
  ['thin-plate', ['-tps']],
]

const noise = seeded(21)
/** Twenty points of a bent sheet, each off by up to 5 m. */
const points = pointsAt(scattered(20, 17), (pixel) => {
  const [east, north] = bent(60, 30)(pixel)
  return [east + 10 * noise() - 5, north + 10 * noise() - 5]
})
const asked = scattered(30, 18)

function gdal(options: readonly string[]): Metres[] {
  const given = points.flatMap(({ pixel, metres }) => ['-gcp', ...[...pixel, ...metres].map(String)])
  const input = asked.map((pixel) => pixel.join(' ')).join('\n')
  const { stdout, status, stderr } = spawnSync('gdaltransform', ['-output_xy', ...options, ...given], {
    input,
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number) as [number, number])
}

describe('GDAL, given the same control points', () => {
  it.each(OPTIONS)('puts pixels to within a millimetre where %s puts them', (kind, options) => {
    const { toPlane } = fitTransformation(kind, points)!.transformation
    const theirs = gdal(options)
    expect(theirs).toHaveLength(asked.length)
    asked.forEach((pixel, index) => {
      const [east, north] = toPlane(pixel)
      expect(Math.hypot(east - theirs[index]![0], north - theirs[index]![1])).toBeLessThan(0.001)
    })
  })
})
