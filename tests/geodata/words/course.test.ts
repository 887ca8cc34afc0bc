import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bearingDegrees, lengthMetres } from '../../../geodata/crs/plane-geometry.ts'
import { compareLine } from '../../../geodata/words/comparison/compare-line.ts'
import { courseDescription } from '../../../geodata/words/course/course-description.ts'
import { courseLegs } from '../../../geodata/words/course/course-legs.ts'
import { derivedBounds } from '../../../geodata/words/course/derived-bounds.ts'
import { fourBoundsSentence } from '../../../geodata/words/course/four-bounds.ts'
import { plainSentences } from '../../../geodata/words/course/plain-sentences.ts'
import { splitAtTurns } from '../../../geodata/words/course/split-at-turns.ts'
import { degreesApart } from '../../../geodata/words/course/winds.ts'
import { demonstrationLines, lineNumber, mirror, moved, plane } from './demonstration-lines.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { DrawnLine } from '../../../geodata/words/course/drawn-line.ts'

const WORLDS = [1981, 1, 2, 3, 7, 42, 1953, 1962]
const [EXTENT, CLAIM_A, CLAIM_B, RULED_LINE] = [0, 1, 2, 3]

describe('parting a line where it turns', () => {
  const arc = (degrees: number, radius: number): Metres[] =>
    Array.from({ length: 41 }, (_, step) => {
      const angle = ((degrees * step) / 40) * (Math.PI / 180)
      return [radius * Math.sin(angle), radius * (1 - Math.cos(angle))]
    })

  test('a straight line and a wriggling one stay whole', () => {
    const straight: Metres[] = [
      [0, 0],
      [0, 100],
      [0, 300],
    ]
    const wriggling = Array.from({ length: 20 }, (_, step): Metres => [step % 2 === 0 ? 8 : -8, step * 40])
    expect(splitAtTurns(straight)).toEqual([straight])
    expect(splitAtTurns(wriggling)).toEqual([wriggling])
  })

  test('a right angle is parted at its corner', () => {
    const corner: Metres[] = [
      [0, 0],
      [0, 200],
      [200, 200],
    ]
    expect(splitAtTurns(corner)).toEqual([corner.slice(0, 2), corner.slice(1)])
  })

  test('a bend of 30° needs no second sentence', () => {
    expect(splitAtTurns(arc(30, 400))).toHaveLength(1)
  })

  test.each([90, 180, 270])('an arc of %i° is told in parts that together are the arc', (degrees) => {
    const whole = arc(degrees, 400)
    const parts = splitAtTurns(whole)
    expect(parts.length).toBeGreaterThan(degrees / 90)
    expect(parts.flatMap((part, index) => (index === 0 ? part : part.slice(1)))).toEqual(whole)
    for (const part of parts) {
      const turned = degreesApart(bearingDegrees(part[0]!, part[1]!), bearingDegrees(part.at(-2)!, part.at(-1)!))
      expect(turned).toBeLessThan(91)
    }
  })
})

describe('any line', () => {
  const metres = fc.integer({ min: 0, max: 900 })
  const anyLine = fc.array(fc.tuple(metres, metres), { minLength: 2, maxLength: 30 })

  test('is parted without losing or adding a point', () => {
    fc.assert(
      fc.property(anyLine, (points) => {
        const parts = splitAtTurns(points)
        expect(parts.every((part) => part.length >= 2)).toBe(true)
        expect(parts.flatMap((part, index) => (index === 0 ? part : part.slice(1)))).toEqual(points)
      }),
    )
  })

  test('can be told and compared, however it runs', () => {
    const { line, ground, description } = lineNumber(EXTENT)
    const origin = plane.toPlane([107.975, 22.147])
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 4, maxLength: 4 }), (lines) => {
        const segments = line.segments.map((segment, index) => ({
          ...segment,
          coordinates: lines[index]!.map(([x, y]) => plane.toGeographic([origin[0] + x, origin[1] + y])),
        }))
        const drawn: DrawnLine = { ...line, segments }
        expect(courseDescription(drawn, ground, 'zh-CN').length).toBeGreaterThan(4)
        expect(fourBoundsSentence(drawn, ground, 'en')).toMatch(/^east: /u)
        expect(plainSentences(drawn, ground, 'en').length).toBeGreaterThan(4)
        for (const { findings } of compareLine(description, drawn, ground).calls)
          expect(findings.length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the course of a line', () => {
  test.each(WORLDS)('of world %i is told from end to end, each stretch from where the one before ended', (seed) => {
    for (const { line, ground } of demonstrationLines({ seed })) {
      const legs = courseLegs(line, ground)
      const total = legs.reduce((sum, leg) => sum + leg.lengthMetres, 0)
      const drawn = line.segments.reduce((sum, segment) => sum + segment.lengthMetres, 0)
      expect(total).toBeCloseTo(drawn, 3)
      legs.slice(1).forEach(({ points }, index) => {
        const before = legs[index]!.points.at(-1)!
        expect(lengthMetres([before, points[0]!])).toBeLessThan(0.01)
      })
    }
  })

  test('has a sentence for each stretch, the extent’s in the words of the ground', () => {
    const { line, ground } = lineNumber(EXTENT)
    const sentences = courseDescription(line, ground, 'zh-CN')
    expect(sentences[0]).toContain('中央子午线108°')
    expect(sentences[0]).toContain('示意')
    const steps = sentences.filter((sentence) => /^\d+\./u.test(sentence))
    expect(steps).toHaveLength(4)
    expect(steps[0]).toMatch(
      /从界点1（上崇二级公路与琴八屋背山山脊相接处）起，沿琴八屋背山山脊向南（坐标方位角\d+°）行约\d+米，至界点2（四棵松树）。/u,
    )
    expect(steps[2]).toContain('沿六奎田垌边向北')
    expect(steps[3]).toMatch(/至界点1。$/u)
  })

  test('gives every party’s name for a place, whoever is told first', () => {
    const { line, ground } = lineNumber(EXTENT)
    const names = courseDescription(line, ground, 'zh-CN').at(-1)!
    for (const words of ['琴八组称公路', '英志屯称车路', '改建前称上思往在妙公路', '又名六回田垌'])
      expect(names).toContain(words)
  })

  test('gives centimetres of what was measured to centimetres, and "about" of what nobody measured', () => {
    const { line, ground } = lineNumber(RULED_LINE)
    const measured: DrawnLine = {
      ...line,
      segments: line.segments.map((segment) => ({ ...segment, accuracyMetres: 0.05 })),
    }
    const step = (told: DrawnLine) => courseDescription(told, ground, 'zh-CN').find((text) => text.startsWith('1.'))
    expect(step(line)).toMatch(/约\d+米/u)
    expect(step(measured)).toMatch(/，取直线向西（坐标方位角270°）行\d+\.\d\d米/u)
    expect(courseDescription(measured, ground, 'zh-CN')[0]).not.toContain('示意')
  })

  test('an assumed stretch is said to be assumed, in both languages and in plain words', () => {
    const { line, ground } = lineNumber(CLAIM_A)
    expect(courseDescription(line, ground, 'zh-CN').join('')).toContain('文中没有写，假定以直线相接')
    expect(courseDescription(line, ground, 'en').join('')).toContain('the text says nothing: assumed straight')
    expect(plainSentences(line, ground, 'zh-CN').join('')).toContain('不能算界线')
  })

  test('a side without a line is said to be open, and nothing closes the round', () => {
    const { line, ground } = lineNumber(EXTENT, { change: (places) => places.filter(({ id }) => id !== 'north-road') })
    const sentences = courseDescription(line, ground, 'zh-CN')
    expect(sentences.some((sentence) => sentence.includes('敞开，没有线'))).toBe(true)
    expect(sentences.some((sentence) => sentence.startsWith('北边敞开：'))).toBe(true)
    const plain = plainSentences(line, ground, 'zh-CN')
    expect(plain.some((sentence) => sentence.includes('空着，没有画线'))).toBe(true)
    expect(plain.join('')).not.toContain('回到出发的地方')
  })

  test('with no places at all it says that nothing is drawn, and which sides are open', () => {
    const { line, ground } = lineNumber(EXTENT, { change: () => [] })
    expect(courseDescription(line, ground, 'zh-CN')).toHaveLength(5)
    expect(courseDescription(line, ground, 'en')[0]).toBe('No line is drawn.')
    expect(fourBoundsSentence(line, ground, 'zh-CN')).toBeNull()
  })

  test('the foot line of claim B, which turns, is told in two stretches', () => {
    const { line, ground } = lineNumber(CLAIM_B)
    const foot = courseLegs(line, ground).filter(({ segment }) => segment?.placeId === 'terrace-foot')
    expect(foot).toHaveLength(2)
    expect(degreesApart(foot[0]!.bearingDegrees, foot[1]!.bearingDegrees)).toBeGreaterThan(45)
  })

  test('plain sentences give neither bearings nor point numbers', () => {
    for (const { line, ground } of demonstrationLines())
      for (const sentence of plainSentences(line, ground, 'zh-CN').filter((text) => !text.startsWith('地名')))
        expect(sentence).not.toMatch(/°|界点|方位/u)
  })
})

describe('the four bounds that a line has', () => {
  test.each(WORLDS)('of the extent of world %i are the four that the decision names', (seed) => {
    const { line, ground } = lineNumber(EXTENT, { seed })
    expect(fourBoundsSentence(line, ground, 'zh-CN')).toBe(
      '东至琴八屋背山山脊；南至琴八后背岭山弄沟；西至六奎田垌边；北至上崇二级公路。',
    )
  })

  test('do not hang on the way round that the line is drawn', () => {
    const { line, ground } = lineNumber(EXTENT)
    const backwards: DrawnLine = {
      ...line,
      segments: [...line.segments]
        .reverse()
        .map((segment) => ({ ...segment, coordinates: [...segment.coordinates].reverse() })),
    }
    expect(fourBoundsSentence(backwards, ground, 'zh-CN')).toBe(fourBoundsSentence(line, ground, 'zh-CN'))
  })

  test('exchange east and west in a mirrored line', () => {
    const { line, ground } = lineNumber(EXTENT)
    const features = (told: DrawnLine) =>
      Object.fromEntries(
        derivedBounds(told, ground)!.map(({ side, legs }) => [side, legs.map(({ segment }) => segment?.placeId)]),
      )
    const [original, mirrored] = [features(line), features(moved(line, mirror(line)))]
    expect([mirrored['E'], mirrored['W']]).toEqual([original['W'], original['E']])
    expect([mirrored['N'], mirrored['S']]).toEqual([original['N'], original['S']])
  })

  test('name every feature along a side in order, and say which stretch is only assumed', () => {
    const { line, ground } = lineNumber(CLAIM_B)
    const sentence = fourBoundsSentence(line, ground, 'zh-CN')!
    expect(sentence).toContain('山龙分水，转松木排北头斜崎，转横亚排岭脚')
    expect(sentence).toContain('假定的直线（文中没有写）')
  })

  test('are none for a dividing line', () => {
    const { line, ground } = lineNumber(RULED_LINE)
    expect(derivedBounds(line, ground)).toBeNull()
  })
})
