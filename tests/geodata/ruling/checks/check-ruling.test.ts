import { describe, expect, test } from 'vitest'

import { rulingFindingSentence } from '../../../../geodata/checks/ruling-finding-sentences.ts'
import { gaussKruger } from '../../../../geodata/crs/gauss-kruger.ts'
import { checkRuling } from '../../../../geodata/ruling/checks/check-ruling.ts'
import { RULING_FINDING_CODES } from '../../../../geodata/ruling/model.ts'

import type { Metres } from '../../../../geodata/crs/gauss-kruger.ts'
import type { FactAward, RulingFacts } from '../../../../geodata/ruling/checks/model.ts'
import type { Position } from 'geojson'

const plane = gaussKruger(108)
const [east, north] = plane.toPlane([108.01, 22.15])
const at = ([x, y]: Metres): Position => plane.toGeographic([east + x, north + y])
const path = (...points: Metres[]): Position[] => points.map(at)

const nothing = { squareMetres: 0.4, ground: null, spot: null }
const northern: FactAward = {
  callIndex: 1,
  winner: '东冲组',
  claimantLetter: 'A',
  isDrawn: true,
  squareMetres: [24_000, 24_001],
  spot: at([100, 400]),
}
const southern: FactAward = {
  ...northern,
  callIndex: 2,
  winner: '西岭组',
  claimantLetter: 'B',
  squareMetres: [56_000, 56_002],
}

/** A field of 200 m by 400 m, parted by a line due west, with nothing to find. */
const sound: RulingFacts = {
  hasRuling: true,
  plane,
  claimantLetters: ['A', 'B'],
  extent: {
    ground: { type: 'Polygon', coordinates: [path([0, 0], [200, 0], [200, 400], [0, 400], [0, 0])] },
    squareMetres: [80_000, 80_003],
    closedByStraightMetres: 0,
  },
  course: path([200, 280], [0, 280]),
  open: [],
  ends: [],
  awards: [northern, southern],
  cover: { missing: nothing, twice: nothing, outside: nothing },
  printedAreas: [],
  textAgainstLine: [],
  openQuestions: [],
  evidence: [{ offeredBy: 'plaintiff', number: '1', hasFinding: true }],
  isIllustrative: false,
}
const findingsOf = (change: Partial<RulingFacts>) =>
  checkRuling({ ...sound, ...change }).map(({ code, severity }) => `${severity} ${code}`)

test('a ruling whose line, awards, words and papers agree has nothing to find', () => {
  expect(findingsOf({})).toEqual([])
})

test('a case without a ruling says so and nothing else', () => {
  expect(findingsOf({ hasRuling: false, extent: null, course: null })).toEqual(['bars ruling-missing'])
})

describe('the line', () => {
  test.each<[string, Position[] | null]>([
    ['line-not-drawn', null],
    ['line-without-length', path([100, 100], [100, 100])],
    ['line-closes-on-itself', path([0, 100], [100, 200], [0, 100])],
    ['line-crosses-itself', path([0, 100], [150, 100], [150, 200], [100, 200], [100, 50], [200, 50])],
    ['line-misses-extent', path([260, 0], [230, 400])],
    ['line-along-edge', path([0, 20], [0, 300])],
    ['line-far-away', path([40_000, 20], [40_000, 300])],
    [
      'line-wrong-zone',
      [gaussKruger(111).toGeographic([east, north]), gaussKruger(111).toGeographic([east, north + 90])],
    ],
  ])('%s bars', (code, course) => {
    expect(findingsOf({ course })).toEqual([`bars ${code}`])
  })

  const weaving = path([-20, 100], [230, 100], [230, 200], [-30, 200], [-30, 300], [220, 300])

  test('that runs through three times bars while nobody says whose each of the four parts is', () => {
    const [finding] = checkRuling({ ...sound, course: weaving, awards: [{ ...northern, isDrawn: false }, southern] })
    expect(finding).toMatchObject({ code: 'line-crosses-several-times', figures: { times: 3, parts: 4 } })
    expect(finding!.ground!.coordinates).toHaveLength(4)
  })

  test('that runs through three times may stand when every award is drawn', () => {
    expect(findingsOf({ course: weaving })).toEqual([])
  })

  test('that goes on beyond the edge is confirmed by a person', () => {
    expect(findingsOf({ course: path([260, 280], [0, 280]) })).toEqual(['confirm line-beyond-extent'])
  })

  test('that lies in one part of an extent in two parts divides that part', () => {
    const { extent } = sound
    const far = path([900, 0], [930, 0], [930, 40], [900, 40], [900, 0])
    if (extent?.ground.type !== 'Polygon') throw new Error('a polygon')
    const ground = { type: 'MultiPolygon' as const, coordinates: [[far], extent.ground.coordinates] }
    expect(findingsOf({ extent: { ...extent, ground } })).toEqual([])
  })

  test('that stands open bars; a doubt about its course is confirmed by a person', () => {
    const open = { callIndex: 0, gapMetres: 12, spot: null }
    expect(
      findingsOf({
        open: [
          { ...open, reason: 'several-courses' },
          { ...open, reason: 'short-of-edge' },
        ],
      }),
    ).toEqual(['bars line-open', 'confirm line-doubtful'])
  })

  test('ends where the words end, within what is known of the place', () => {
    const end = { callIndex: 0, end: 'last', named: '石头坳', toleranceMetres: 25, spot: at([0, 280]) } as const
    expect(findingsOf({ ends: [{ ...end, metres: 24 }] })).toEqual([])
    expect(findingsOf({ ends: [{ ...end, metres: 26 }] })).toEqual(['bars line-ends-elsewhere'])
  })
})

describe('the awards', () => {
  test('are there, are drawn, and go to sides of the case', () => {
    expect(findingsOf({ awards: [] })).toEqual(['bars award-missing'])
    expect(findingsOf({ awards: [northern, { ...southern, isDrawn: false }] })).toEqual(['bars award-not-drawn'])
    expect(findingsOf({ awards: [northern, { ...southern, claimantLetter: null }] })).toEqual(['bars award-of-nobody'])
    expect(findingsOf({ awards: [northern, { ...southern, claimantLetter: 'C' }] })).toEqual(['bars award-of-nobody'])
  })

  test('cover the extent to less than a square metre', () => {
    const some = { squareMetres: 1, ground: null, spot: at([10, 10]) }
    expect(findingsOf({ cover: { missing: some, twice: nothing, outside: nothing } })).toEqual(['bars ground-missing'])
    expect(findingsOf({ cover: { missing: nothing, twice: some, outside: some } })).toEqual([
      'bars ground-twice',
      'bars ground-outside',
    ])
  })

  test('have the areas that the words print, as exactly as they are printed', () => {
    const printed = { callIndex: 1, quote: '36.0亩', squareMetres: 24_000, roundingSquareMetres: 33.4, isAbout: false }
    expect(findingsOf({ printedAreas: [printed] })).toEqual([])
    const apart = { ...printed, quote: '36.1亩', squareMetres: 24_066.7 }
    expect(findingsOf({ printedAreas: [apart] })).toEqual(['bars area-apart'])
    expect(findingsOf({ printedAreas: [{ ...apart, isAbout: true }] })).toEqual(['confirm area-about-apart'])
    const whole = { ...printed, callIndex: null, quote: '8公顷', squareMetres: 80_000, roundingSquareMetres: 5000 }
    expect(findingsOf({ printedAreas: [whole] })).toEqual([])
  })
})

test('what a person may let stand is confirmed: straight closings, words, questions, evidence, ground nobody surveyed', () => {
  expect(
    findingsOf({
      extent: { ...sound.extent!, closedByStraightMetres: 40 },
      textAgainstLine: [{ callIndex: 0, finding: 'direction-off', chinese: '方向不合。', english: 'Off.', spot: null }],
      openQuestions: [{ key: 'which-edge:田边', callIndex: 0, quote: '田边' }],
      evidence: [
        { offeredBy: 'plaintiff', number: '1', hasFinding: false },
        { offeredBy: 'plaintiff', number: '4', hasFinding: false },
        { offeredBy: 'defendant', number: '2', hasFinding: true },
      ],
      isIllustrative: true,
    }),
  ).toEqual([
    'confirm extent-closed-by-straight',
    'confirm text-against-line',
    'confirm question-open',
    'confirm finding-missing',
    'confirm ground-illustrative',
  ])
})

test('what bars stands first, and no two findings of a ruling have one key', () => {
  const findings = checkRuling({
    ...sound,
    isIllustrative: true,
    awards: [
      { ...northern, isDrawn: false },
      { ...southern, isDrawn: false },
    ],
  })
  expect(findings.map(({ severity }) => severity)).toEqual(['bars', 'bars', 'confirm'])
  expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
})

test('every finding is one sentence with something to do, in both languages', () => {
  const figures = {
    reason: 'no-place',
    chinese: '方向不合。',
    english: 'Direction off.',
    metres: 12,
    quote: '田边',
    count: 2,
    plaintiff: '1、4',
  }
  for (const code of RULING_FINDING_CODES) {
    expect(rulingFindingSentence({ code, figures }, 'zh-CN'), code).toMatch(/[请改].*。$/u)
    expect(rulingFindingSentence({ code, figures }, 'en'), code).toMatch(/^[A-Z0-9“].*\.$/u)
    for (const language of ['zh-CN', 'en'] as const)
      expect(rulingFindingSentence({ code, figures }, language), code).not.toMatch(/undefined|NaN/u)
  }
})
