import { describe, expect, test } from 'vitest'

import { cornersOf, frame, line, outlineOf, point, SQUARE } from '../../support/square-of-lines.ts'

describe('sides of a parcel', () => {
  test('legs of a side that are told against the sun are turned round', () => {
    const { polygon } = outlineOf('四至界限为东由黄牛石至大枫树直线为界，南至青龙沟，西至白马沟，北至大公路。', [
      ...frame.slice(1),
      point('黄牛石', 'stone', [400, 0]),
      point('大枫树', 'tree', [400, 400]),
    ])
    expect(cornersOf(polygon)).toEqual(SQUARE)
  })

  test('where a side begins at a point on no map it is not turned round to hide that: the straight side to it stands open', () => {
    const { openSides, unlocated } = outlineOf(
      '四至界限：东从大枫树沿石板路至黄牛石；南从黄牛石沿青龙沟至老水井；西以老水井至乌鸦石的直线为界；北从乌鸦石沿大公路向东至大枫树。',
      [
        ...frame,
        point('黄牛石', 'stone', [400, 0]),
        point('大枫树', 'tree', [400, 400]),
        point('老水井', 'well', [0, 0]),
      ],
    )
    expect(unlocated.map(({ quote }) => quote)).toEqual(['乌鸦石', '乌鸦石'])
    expect(openSides.map(({ callIndex }) => callIndex)).toContain(2)
  })

  describe('of two grounds that the sides allow', () => {
    // A second gully of the same name cuts the land in two: the sides hold with either.
    const places = [
      ...frame,
      { ...line('青龙沟', 'gully', [-100, 200], [500, 200]), id: 'upper' },
      point('东茅坡', 'place', [150, 100]),
    ]
    const sides = '东至石板路，南至青龙沟，西至白马沟，北至大公路。'
    const UPPER = ['0,200', '0,400', '400,200', '400,400']

    test('the one in which the place lies that gives the land its name is meant', () => {
      expect(cornersOf(outlineOf(`地名：东茅坡，四至界限：${sides}`, places).polygon)).toEqual(SQUARE)
    })

    test('the one of about the stated area is meant, also when the area stands in the sentence behind', () => {
      expect(cornersOf(outlineOf(`四至界限：${sides}面积约120亩。`, places).polygon)).toEqual(UPPER)
      expect(cornersOf(outlineOf(`四至界限：${sides}面积约260亩。`, places).polygon)).toEqual(SQUARE)
    })
  })

  test('a line known to the gazetteer is chosen so that each side lies in its quarter', () => {
    // The gully of the south bends back and crosses the road of the east a second time, north of the parcel.
    const bent = line('青龙沟', 'gully', [-100, 0], [600, 0], [600, 900], [300, 900])
    const long = line('石板路', 'road', [400, -100], [400, 1000])
    const { polygon } = outlineOf('四至界限为东至石板路，南至青龙沟，西至白马沟，北至大公路。', [
      long,
      frame[1]!,
      bent,
      frame[3]!,
    ])
    expect(cornersOf(polygon)).toEqual(SQUARE)
  })
})
