import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fitTransformation } from '../../../geodata/scans/fit.ts'
import { TRANSFORMATION_KINDS } from '../../../geodata/scans/model.ts'
import { leaveOneOutErrors } from '../../../geodata/scans/point-errors.ts'
import { reportFit } from '../../../geodata/scans/report-fit.ts'

import { seeded } from '../../support/seeded.ts'
import { A4, bent, pointsAt, scattered, turned } from './invented-pictures.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { ControlPoint, FitReport, Pixel, ScanWarning } from '../../../geodata/scans/model.ts'

const CORNER: Metres = [497_936.94, 2_450_410.31]
const codes = ({ warnings }: FitReport): string[] => warnings.map(({ code }) => code)
const warningOf = <C extends ScanWarning['code']>({ warnings }: FitReport, code: C) =>
  warnings.find((warning): warning is Extract<ScanWarning, { code: C }> => warning.code === code)

/** The four corners of a square and one point that is told 4 m too far east. */
const SQUARE: Pixel[] = [
  [0, 0],
  [100, 0],
  [0, 100],
  [100, 100],
]
const contradicted = pointsAt(SQUARE, ([right, down]) => [2 * right + (right === 100 && down === 0 ? 4 : 0), -2 * down])

describe('residuals', () => {
  it('of four corners, one told 4 m too far east: each is 1 m, which is half a pixel of 2 m', () => {
    const { figures } = reportFit('affine', contradicted, { widthPixels: 100, heightPixels: 100 })
    for (const { residual } of figures!.points) {
      expect(residual.metres).toBeCloseTo(1, 9)
      expect(residual.northMetres).toBeCloseTo(0, 9)
      expect(residual.pixels).toBeGreaterThan(0.48)
      expect(residual.pixels).toBeLessThan(0.51)
    }
    expect(figures!.rootMeanSquareMetres).toBeCloseTo(1, 9)
    // Any three corners determine the fourth: 4 m from where it was told.
    for (const { leaveOneOut } of figures!.points) expect(leaveOneOut!.metres).toBeCloseTo(4, 9)
    expect(figures!.leaveOneOutMetres).toBeCloseTo(4, 9)
  })

  it('tell the size of a pixel and where the upper edge of the sheet points to', () => {
    const { figures } = reportFit('helmert', pointsAt(scattered(5, 1), turned(0.42, 17, CORNER)), A4)
    expect(figures!.metresPerPixel).toBeCloseTo(0.42, 9)
    expect(figures!.upBearingDegrees).toBeCloseTo(17, 7)
  })

  it('of a thin plate are nothing and say nothing: its errors are those at points left out', () => {
    const { figures } = reportFit('thin-plate', pointsAt(scattered(14, 2), bent(300, 200)), A4)
    expect(figures!.rootMeanSquareMetres).toBeLessThan(1e-5)
    expect(figures!.leaveOneOutMetres).toBeGreaterThan(1)
  })
})

describe('the error at a point left out', () => {
  const noisy = fc.record({ seed: fc.integer(), kind: fc.constantFrom(...TRANSFORMATION_KINDS) })
  const noisyPoints = (seed: number): ControlPoint[] => {
    const next = seeded(seed)
    return pointsAt(scattered(14, seed + 1), (pixel) => {
      const [east, north] = bent(40, 20)(pixel)
      return [east + 6 * next() - 3, north + 6 * next() - 3]
    })
  }

  it('is what the transformation of the other points does to it, for every kind', () => {
    fc.assert(
      fc.property(noisy, ({ seed, kind }) => {
        const points = noisyPoints(seed)
        leaveOneOutErrors(kind, points).forEach((error, index) => {
          const others = fitTransformation(kind, points.toSpliced(index, 1))!.transformation
          const [east, north] = others.toPlane(points[index]!.pixel)
          expect(error!.eastMetres).toBeCloseTo(east - points[index]!.metres[0], 4)
          expect(error!.northMetres).toBeCloseTo(north - points[index]!.metres[1], 4)
        })
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  it('is never smaller than the residual, where squares are fitted', () => {
    fc.assert(
      fc.property(noisy, ({ seed, kind }) => {
        const { figures } = reportFit(kind, noisyPoints(seed), A4)
        const [residuals, left] = [
          figures!.points.map(({ residual }) => residual.metres ** 2),
          figures!.points.map(({ leaveOneOut }) => leaveOneOut!.metres ** 2),
        ]
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
        expect(sum(left)).toBeGreaterThanOrEqual(sum(residuals))
      }),
      { numRuns: 40, seed: 8 },
    )
  })

  it('is not told where no point can be spared', () => {
    const { figures, warnings } = reportFit('affine', contradicted.slice(0, 3), { widthPixels: 100, heightPixels: 100 })
    expect(figures!.points.map(({ leaveOneOut }) => leaveOneOut)).toEqual([null, null, null])
    expect(figures!.leaveOneOutMetres).toBeNull()
    expect(warnings).toContainEqual({ code: 'no-check', needed: 3 })
  })
})

describe('a person is warned', () => {
  it('of nothing where a good sheet has eight good points', () => {
    const wellSpread: Pixel[] = [200, 1240, 2280].flatMap((x) => [250, 1750, 3250].map((y): Pixel => [x, y]))
    const report = reportFit('affine', pointsAt(wellSpread, turned(0.42, 17, CORNER)), A4)
    expect(report.warnings).toEqual([])
  })

  it('of too few points, with how many are needed, and gets no figures', () => {
    const report = reportFit('polynomial-2', contradicted, A4)
    expect(report.figures).toBeNull()
    expect(report.warnings[0]).toEqual({ code: 'too-few-points', points: 4, needed: 6 })
  })

  it('of points in one line, and of points nearly in one line', () => {
    const at = (offset: number): Pixel[] =>
      [0, 1, 2, 3, 4].map((step) => [500 * step, 300 * step + offset * (step % 2)])
    const inLine = reportFit('affine', pointsAt(at(0), turned(1, 0, CORNER)), A4)
    expect([inLine.figures, codes(inLine)]).toEqual([null, ['points-in-line']])
    const nearly = reportFit('affine', pointsAt(at(60), turned(1, 0, CORNER)), A4)
    expect(nearly.figures).not.toBeNull()
    expect(codes(nearly)).toContain('points-in-line')
    // Two points in a line are all that a turned sheet needs.
    expect(codes(reportFit('helmert', pointsAt(at(0), turned(1, 0, CORNER)), A4))).not.toContain('points-in-line')
  })

  it('of the one point that the others contradict, by its index', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(11), (seed, wrong) => {
        const next = seeded(seed)
        const points = pointsAt(scattered(12, seed + 3), (pixel) => {
          const [east, north] = turned(0.5, 30, CORNER)(pixel)
          return [east + next() - 0.5, north + next() - 0.5]
        }).map((point, index) =>
          index === wrong ? { ...point, metres: [point.metres[0] + 60, point.metres[1] - 40] as Metres } : point,
        )
        for (const kind of ['helmert', 'affine'] as const)
          expect(warningOf(reportFit(kind, points, A4), 'outlier')?.point).toBe(wrong)
      }),
      { numRuns: 40, seed: 9 },
    )
  })

  it('of no point where all are equally uncertain', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const next = seeded(seed)
        const points = pointsAt(scattered(16, seed + 3), (pixel) => {
          const [east, north] = turned(0.5, 30, CORNER)(pixel)
          return [east + 8 * next() - 4, north + 8 * next() - 4]
        })
        for (const kind of ['helmert', 'affine'] as const)
          expect(codes(reportFit(kind, points, A4))).not.toContain('outlier')
      }),
      { numRuns: 60, seed: 10 },
    )
  })

  it('of a picture that was scanned from its back', () => {
    const mirrored = pointsAt(scattered(6, 11), ([right, down]) => turned(0.4, 25, CORNER)([2480 - right, down]))
    for (const kind of TRANSFORMATION_KINDS.filter((known) => !known.startsWith('polynomial')))
      expect(codes(reportFit(kind, mirrored, A4))).toContain('mirrored')
    const fromFront = pointsAt(scattered(6, 11), turned(0.4, 205, CORNER))
    expect(codes(reportFit('affine', fromFront, A4))).not.toContain('mirrored')
  })

  it('of stretching and shearing with their amounts', () => {
    const stretched = reportFit(
      'affine',
      pointsAt(scattered(8, 12), ([x, y]) => [x, -1.5 * y]),
      A4,
    )
    expect(warningOf(stretched, 'stretched')!.ratio).toBeCloseTo(1.5, 6)
    const lean = Math.tan((20 * Math.PI) / 180)
    const sheared = reportFit(
      'affine',
      pointsAt(scattered(8, 12), ([x, y]) => [x + lean * y, -y]),
      A4,
    )
    expect(warningOf(sheared, 'sheared')!.degrees).toBeCloseTo(20, 6)
    const shrunken = reportFit(
      'affine',
      pointsAt(scattered(16, 12), ([x, y]) => [x, -1.02 * y]),
      A4,
    )
    expect(codes(shrunken)).toEqual([])
  })

  it('of a fold, with the share of the picture that lies behind it', () => {
    // East is (x − 1500)²: the left 1500 of 2000 columns lie over the others, or these over them.
    const size = { widthPixels: 2000, heightPixels: 1000 }
    const folding = pointsAt(scattered(16, 13, size), ([x, y]) => [((x - 1500) / 100) ** 2, -y])
    const report = reportFit('polynomial-2', folding, size)
    expect(warningOf(report, 'fold')!.share).toBeGreaterThan(0.2)
    expect(warningOf(report, 'fold')!.share).toBeLessThan(0.3)
    expect(codes(reportFit('polynomial-2', pointsAt(scattered(16, 13), bent(40, 0)), A4))).not.toContain('fold')
  })

  it('of two points that were taken for one another on a thin plate: it folds', () => {
    const points = pointsAt(scattered(12, 14), turned(0.4, 0, CORNER))
    const swapped = points.map(({ pixel }, index) => ({
      pixel,
      metres: points[index === 5 ? 6 : index === 6 ? 5 : index]!.metres,
    }))
    expect(codes(reportFit('thin-plate', swapped, A4))).toContain('fold')
  })

  it('of points beside the picture, of two at one pixel and of two at one place', () => {
    const points = pointsAt([...scattered(5, 15), [-3, 40]], turned(0.4, 0, CORNER))
    const [first, second] = points
    const doubled = [...points, { pixel: first!.pixel, metres: second!.metres }]
    const report = reportFit('affine', doubled, A4)
    expect(report.warnings).toContainEqual({ code: 'outside-picture', point: 5 })
    expect(report.warnings).toContainEqual({ code: 'same-pixel', first: 0, second: 6 })
    expect(report.warnings).toContainEqual({ code: 'same-place', first: 1, second: 6 })
  })

  it('of points crowded into one corner', () => {
    const crowded = scattered(8, 16, { widthPixels: 800, heightPixels: 1000 })
    const share = warningOf(reportFit('affine', pointsAt(crowded, turned(0.4, 0, CORNER)), A4), 'extrapolated')!.share
    // The corner has 9 % of the sheet.
    expect(share).toBeGreaterThan(0.91)
  })
})
