import { describe, expect, it } from 'vitest'

import { fitTransformation } from '../../../geodata/scans/fit.ts'
import { POINTS_NEEDED, TRANSFORMATION_KINDS } from '../../../geodata/scans/model.ts'

import { A4, bent, pointsAt, scattered, turned } from './invented-pictures.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { Pixel, TransformationKind } from '../../../geodata/scans/model.ts'

const CORNER: Metres = [497_936.94, 2_450_410.31]
const somewhere = scattered(40, 99)

const transformationFor = (kind: TransformationKind, pixels: readonly Pixel[], truth: (pixel: Pixel) => Metres) =>
  fitTransformation(kind, pointsAt(pixels, truth))!.transformation

function expectSame([east, north]: Metres, [trueEast, trueNorth]: Metres, digits = 5): void {
  expect(east).toBeCloseTo(trueEast, digits)
  expect(north).toBeCloseTo(trueNorth, digits)
}

describe('a transformation', () => {
  it.each(TRANSFORMATION_KINDS)('of kind %s recovers a turned and scaled sheet', (kind) => {
    const truth = turned(0.42, 17, CORNER)
    const found = transformationFor(kind, scattered(14, 1), truth)
    for (const pixel of somewhere) expectSame(found.toPlane(pixel), truth(pixel))
  })

  it.each(TRANSFORMATION_KINDS)('of kind %s is known from as few points as it is said to need', (kind) => {
    const pixels = scattered(POINTS_NEEDED[kind], 5)
    const truth = turned(1.5, -80, CORNER)
    const found = transformationFor(kind, pixels, truth)
    for (const pixel of somewhere) expectSame(found.toPlane(pixel), truth(pixel), 3)
    expect(fitTransformation(kind, pointsAt(pixels.slice(1), truth))).toBeNull()
  })

  it('of the affine kind recovers a sheet that is stretched, sheared and seen from its back', () => {
    const truth = ([right, down]: Pixel): Metres => [CORNER[0] - 0.5 * right + 0.1 * down, CORNER[1] - 0.7 * down]
    const found = transformationFor('affine', scattered(5, 2), truth)
    for (const pixel of somewhere) expectSame(found.toPlane(pixel), truth(pixel))
    // A turned sheet is never seen from its back.
    const { right, down } = transformationFor('helmert', scattered(5, 2), truth).jacobianAt([0, 0])
    expect(right[0] * down[1] - right[1] * down[0]).toBeLessThan(0)
  })

  it('recovers bends of the second and third order with a polynomial of that order, and not with a lower one', () => {
    const second = bent(60, 0)
    const third = bent(60, 40)
    const atSecond = transformationFor('polynomial-2', scattered(12, 3), second)
    const atThird = transformationFor('polynomial-3', scattered(16, 3), third)
    for (const pixel of somewhere) {
      expectSame(atSecond.toPlane(pixel), second(pixel), 4)
      expectSame(atThird.toPlane(pixel), third(pixel), 4)
    }
    const tooStiff = transformationFor('polynomial-2', scattered(16, 3), third)
    const worst = Math.max(
      ...somewhere.map((pixel) =>
        Math.hypot(...tooStiff.toPlane(pixel).map((value, axis) => value - third(pixel)[axis]!)),
      ),
    )
    expect(worst).toBeGreaterThan(0.5)
  })

  it('of thin plate goes through every point, whatever the points say', () => {
    const pixels = scattered(12, 4)
    const points = pixels.map((pixel, index) => ({
      pixel,
      metres: turned(0.4, 3, CORNER)([pixel[0] + 30 * Math.sin(index), pixel[1] + 30 * Math.cos(index * 3)]),
    }))
    const { toPlane } = fitTransformation('thin-plate', points)!.transformation
    for (const { pixel, metres } of points) expectSame(toPlane(pixel), metres)
  })

  it('that fits least squares splits a contradiction evenly', () => {
    // Four corners of a square, one of them told 4 m too far east: by symmetry each corner is missed by 1 m east.
    const points = pointsAt(
      [
        [0, 0],
        [100, 0],
        [0, 100],
        [100, 100],
      ],
      ([right, down]) => [right + (right === 100 && down === 0 ? 4 : 0), -down],
    )
    const { toPlane } = fitTransformation('affine', points)!.transformation
    expectSame(toPlane([0, 0]), [1, 0])
    expectSame(toPlane([100, 0]), [103, 0])
    expectSame(toPlane([0, 100]), [-1, -100])
    expectSame(toPlane([100, 100]), [101, -100])
  })
})

describe('the way back from the ground to the picture', () => {
  const truths: readonly [TransformationKind, (pixel: Pixel) => Metres][] = [
    ['helmert', turned(0.42, 200, CORNER)],
    ['affine', ([right, down]) => [CORNER[0] + 0.5 * right + 0.1 * down, CORNER[1] - 0.7 * down]],
    ['polynomial-2', bent(80, 0)],
    ['polynomial-3', bent(80, 50)],
    ['thin-plate', bent(80, 50)],
  ]
  it.each(truths)('of kind %s leads to the pixel that one came from', (kind, truth) => {
    const { toPlane, toPixel } = transformationFor(kind, scattered(16, 6), truth)
    for (const pixel of [...somewhere, [0, 0] as Pixel, [A4.widthPixels, A4.heightPixels] as Pixel]) {
      const [right, down] = toPixel(toPlane(pixel))!
      expect(right).toBeCloseTo(pixel[0], 4)
      expect(down).toBeCloseTo(pixel[1], 4)
    }
  })

  it('is not there for ground that no pixel shows', () => {
    // East is a square: no pixel lies west of the middle.
    const truth = ([right, down]: Pixel): Metres => [((right - 500) / 100) ** 2, -down]
    const { toPixel } = transformationFor(
      'polynomial-2',
      scattered(12, 7, { widthPixels: 1000, heightPixels: 1000 }),
      truth,
    )
    expect(toPixel([-10, -300])).toBeNull()
    expect(Math.abs(toPixel([4, -300])![0] - 500)).toBeCloseTo(200, 4)
  })
})

describe('slopes', () => {
  it.each(TRANSFORMATION_KINDS)('of kind %s are what a small step to the right and down changes', (kind) => {
    const { toPlane, jacobianAt } = transformationFor(kind, scattered(16, 8), bent(70, 30))
    for (const [x, y] of somewhere.slice(0, 8)) {
      const { right, down } = jacobianAt([x, y])
      const [step, back, lower, upper] = [
        toPlane([x + 0.5, y]),
        toPlane([x - 0.5, y]),
        toPlane([x, y + 0.5]),
        toPlane([x, y - 0.5]),
      ]
      expectSame(right, [step[0] - back[0], step[1] - back[1]], 4)
      expectSame(down, [lower[0] - upper[0], lower[1] - upper[1]], 4)
    }
  })
})

describe('points that determine nothing', () => {
  const line = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((at): Pixel => [100 * at, 70 * at])
  it.each(['affine', 'polynomial-2', 'polynomial-3', 'thin-plate'] as const)('give no %s from one line', (kind) => {
    expect(fitTransformation(kind, pointsAt(line, turned(1, 0, CORNER)))).toBeNull()
  })

  it('give nothing at all from one place', () => {
    const same: Pixel[] = [
      [5, 5],
      [5, 5],
      [5, 5],
    ]
    for (const kind of TRANSFORMATION_KINDS)
      expect(fitTransformation(kind, pointsAt(same, turned(1, 0, CORNER)))).toBeNull()
  })

  it('give no thin plate where two of them contradict each other at one pixel', () => {
    const points = pointsAt(scattered(6, 9), turned(1, 0, CORNER))
    const [first] = points
    const contradiction = { pixel: first!.pixel, metres: [first!.metres[0] + 5, first!.metres[1]] as Metres }
    expect(fitTransformation('thin-plate', [...points, contradiction])).toBeNull()
  })
})
