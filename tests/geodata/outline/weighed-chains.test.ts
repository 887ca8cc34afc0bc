import { describe, expect, test } from 'vitest'

import { cornersOf, frame, line, outlineOf, point, SQUARE } from '../../support/square-of-lines.ts'

describe('a walk along lines that run on', () => {
  test('the end of a leg is where the next line is met', () => {
    const { polygon, openSides } = outlineOf(
      '四至界限：由黄牛石起，沿石板路向北至与大公路交汇处，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [400, 0])],
    )
    expect(openSides).toEqual([])
    expect(cornersOf(polygon)).toEqual(SQUARE)
  })

  test('a named point beside the crossing means the crossing: no spur is drawn to it', () => {
    const { polygon, openSides } = outlineOf(
      '四至界限：由黄牛石起，沿石板路向北至大枫树，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [408, 6]), point('大枫树', 'tree', [406, 411])],
    )
    expect(openSides).toEqual([])
    expect(cornersOf(polygon)).toEqual(SQUARE)
  })

  test('of two places of one name the one on the way is meant', () => {
    const { polygon } = outlineOf(
      '四至界限：由黄牛石起，沿石板路向北至大枫树，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [
        ...frame,
        point('黄牛石', 'stone', [400, 0]),
        point('大枫树', 'tree', [2400, 1400], 'namesake'),
        point('大枫树', 'tree', [400, 400]),
      ],
    )
    expect(cornersOf(polygon)).toEqual(SQUARE)
  })

  test('a leg whose named end nobody knows stays open where no line tells where it ends', () => {
    const { openSides, unlocated } = outlineOf(
      '四至界限：由黄牛石起，直上至乌鸦顶，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [400, 0])],
    )
    expect(unlocated.map(({ quote }) => quote)).toEqual(['乌鸦顶'])
    expect(openSides.map(({ callIndex }) => callIndex)).toContain(1)
  })
  test('the straight leg to a point on no map runs to the nearest point of the line that is followed next, and both stand open', () => {
    const { polygon, openSides, segments, unlocated } = outlineOf(
      '四至界限：由黄牛石起，直下至乌鸦井，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [400, 0])],
    )
    expect(unlocated.map(({ quote }) => quote)).toEqual(['乌鸦井'])
    expect(cornersOf(polygon)).toEqual(SQUARE)
    expect(segments.find(({ callIndex }) => callIndex === 1)).toMatchObject({
      certainty: 'implied',
      reason: 'straight-down-by-words',
    })
    expect(openSides).toMatchObject([{ callIndex: 1, reason: 'no-place' }])
  })

  test('the straight leg from a point on no map leaves the line before where that is nearest to its known end, and both stand open', () => {
    const { polygon, openSides } = outlineOf(
      '四至界限：由黄牛石起，沿石板路向北至乌鸦井，再直下至大枫树，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [400, 0]), point('大枫树', 'tree', [0, 400])],
    )
    expect(cornersOf(polygon)).toEqual(SQUARE)
    expect(openSides).toMatchObject([
      { callIndex: 1, reason: 'no-place' },
      { callIndex: 2, reason: 'no-place' },
    ])
  })

  test('a short leg from a point on no map, wherever that stands, changes little of the ground: nobody is asked', () => {
    const { openSides, unlocated } = outlineOf(
      '四至界限：由黄牛石起，沿石板路向北至乌鸦井，再直下至大枫树，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [400, 0]), point('大枫树', 'tree', [330, 400])],
    )
    expect(unlocated.map(({ quote }) => quote)).toEqual(['乌鸦井'])
    expect(openSides).toEqual([])
  })

  test('a wind that is wrong is left to the comparison where points and crossings fix both ends of the leg', () => {
    const { polygon, openSides } = outlineOf(
      '四至界限：由黄牛石起，沿石板路向南至大公路，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [400, 0])],
    )
    expect(cornersOf(polygon)).toEqual(SQUARE)
    expect(openSides).toEqual([])
  })

  test('a straight leg of which neither end is on any map runs where the lines beside it are nearest, and stays open', () => {
    const { polygon, openSides } = outlineOf(
      '四至界限：由黄牛石起，沿短坡路向北至乌鸦井，再直下至喜鹊井，再沿斜沟向西南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [
        line('短坡路', 'road', [400, -100], [400, 300]),
        frame[2]!,
        line('斜沟', 'gully', [300, 300], [0, 0], [-100, -100]),
        point('黄牛石', 'stone', [400, 0]),
      ],
    )
    expect(cornersOf(polygon)).toEqual(['0,0', '300,300', '400,0', '400,300'])
    expect(openSides.map(({ callIndex, reason }) => [callIndex, reason])).toEqual([
      [1, 'no-place'],
      [2, 'no-place'],
    ])
  })

  test('a line on no map between two known points is bridged straight: the side stays open, and the gap is told', () => {
    const { polygon, openSides, segments, closedByStraightMetres } = outlineOf(
      '四至界限：由黄牛石起，沿乌鸦沟向北至大枫树，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame.slice(1), point('黄牛石', 'stone', [400, 0]), point('大枫树', 'tree', [400, 400])],
    )
    expect(cornersOf(polygon)).toEqual(SQUARE)
    expect(segments.find(({ method }) => method === 'assumed')).toMatchObject({ callIndex: 1, certainty: 'unknown' })
    expect(openSides).toMatchObject([{ callIndex: 1, reason: 'no-place' }])
    expect(closedByStraightMetres).toBeCloseTo(400, 0)
  })
})
