import { across, along, namedLine } from './named-lines.ts'

/** 407 m east to west and 332 m south to north; the claims cross, touch or lie apart between the road and the stream. */
export const BOX = { west: 108, south: 24, east: 108.004, north: 24.003 }
/** What a degree is worth there, in metres. */
export const DEGREE = { east: 101_751, north: 110_763 }

export const TEXT = [
  '原告黄村主张：1982年6月1日《山界林权证》载明四至：东至大湾公路，南至牛角冲，西至石壁岭，北至松树岭。',
  '被告李村主张：四至：东至东面坡，南至牛角冲，西至小河，北至松树岭。',
].join('\n')

type Known = {
  /** Longitude of the east side of claim A. */
  readonly road?: number
  /** Longitude of the west side of claim B. */
  readonly stream?: number
  /** Standard errors of road, stream and of all others; null: a sketch. */
  readonly accuracies?: readonly [number | null, number | null, number | null]
}

const withAccuracy = (feature: ReturnType<typeof namedLine>, accuracyMetres: number | null) => ({
  ...feature,
  properties: { ...feature.properties, accuracyMetres, illustrative: accuracyMetres === null },
})

/** The lines that both villages name: claim A runs east to the road, claim B west to the stream. */
export function featuresOf({ road = 108.0025, stream = 108.0015, accuracies = [3, 5, 10] }: Known = {}) {
  const [ofRoad, ofStream, ofOthers] = accuracies
  return [
    withAccuracy(namedLine('road', 'road', '大湾公路', along(BOX, road)), ofRoad),
    withAccuracy(namedLine('stream', 'stream', '小河', along(BOX, stream)), ofStream),
    withAccuracy(namedLine('gully', 'gully', '牛角冲', across(BOX, BOX.south)), ofOthers),
    withAccuracy(namedLine('ridge', 'ridge', '石壁岭', along(BOX, BOX.west)), ofOthers),
    withAccuracy(namedLine('slope', 'ridge', '东面坡', along(BOX, BOX.east)), ofOthers),
    withAccuracy(namedLine('north', 'ridge', '松树岭', across(BOX, BOX.north)), ofOthers),
  ]
}
