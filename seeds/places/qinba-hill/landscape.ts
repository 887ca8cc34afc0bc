/**
 * The invented hill: lines and points in metres east and north of the hill of spot height 170.5.
 * Nobody surveyed the real one in public, so this obeys the document and nothing else: ridge on the east, gully from
 * the four pines west to the plain of fields (where it stops), road in the north, village behind the ridge.
 */
import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

import { seededRandom } from './seeded-random.ts'

type Line = Metres[]

export type Landscape = {
  readonly hill: Metres
  readonly pines: Metres
  readonly ridge: Line
  readonly gully: Line
  readonly road: Line
  readonly roadside: Metres
  readonly nearEdge: Line
  readonly farEdge: Line
  readonly roadsideField: Line
  readonly well: Metres
  readonly path: Line
  readonly station: Metres
  readonly village: Metres
  readonly villageRidge: Line
  readonly villageRidgeMark: Metres
  readonly westSlope: Line
  readonly terraceFoot: Line
  readonly dragonSpur: Line
  readonly southPeak: Metres
  readonly obliqueSpur: Line
  readonly terraceRowFoot: Line
  readonly bank: Metres
  readonly reservoir: Line
  readonly reservoirFoot: Line
  readonly westHill: Metres
}

/** Kinks a line between its corners, so that it looks walked rather than ruled; the corners stay. */
function kinked(corners: Line, random: () => number, amountMetres: number): Line {
  return corners.flatMap((corner, index): Line => {
    const next = corners[index + 1]
    if (!next) return [corner]
    const length = Math.hypot(next[0] - corner[0], next[1] - corner[1])
    const steps = Math.max(1, Math.round(length / 45))
    const between = Array.from({ length: steps - 1 }, (_, step): Metres => {
      const share = (step + 1) / steps
      const aside = (random() - 0.5) * 2 * amountMetres
      return [
        corner[0] + (next[0] - corner[0]) * share + ((next[1] - corner[1]) / length) * aside,
        corner[1] + (next[1] - corner[1]) * share - ((next[0] - corner[0]) / length) * aside,
      ]
    })
    return [corner, ...between]
  })
}

export function makeLandscape(seed: number): Landscape {
  const random = seededRandom(seed)
  // A corner of the landscape: the same for every seed but for a few metres.
  const near = (east: number, north: number, spreadMetres = 10): Metres => [
    east + (random() - 0.5) * 2 * spreadMetres,
    north + (random() - 0.5) * 2 * spreadMetres,
  ]
  const kink = (corners: Line, amountMetres = 5) => kinked(corners, random, amountMetres)

  const hill: Metres = [0, 0]
  const pines = near(12, -284)
  const spurJunction = near(120, 152, 6)
  const pathJunction = near(432, 172, 6)
  const gullyMouth = near(-186, -300)
  const southPeak = near(-400, -735)
  const bank = near(-1090, -556)
  const roadAtRidge = near(-2, 140, 4)
  const roadAtField = near(-182, 146, 4)

  const ridge = kink(
    [
      near(-62, 760),
      near(-34, 430),
      roadAtRidge,
      hill,
      near(10, -140, 4),
      pines,
      near(36, -410),
      near(48, -500, 5),
      near(64, -580, 5),
    ],
    4,
  )
  const nearEdge = kink(
    [
      near(-184, 560),
      near(-196, 330),
      roadAtField,
      near(-188, 0, 6),
      near(-198, -150, 6),
      gullyMouth,
      near(-200, -420),
      near(-214, -500),
    ],
    4,
  )
  const farEdge = kink(
    [
      near(-470, 560),
      near(-480, 330),
      near(-476, 140),
      near(-486, 0),
      near(-492, -150),
      near(-478, -305),
      near(-470, -420),
      near(-440, -500),
    ],
    4,
  )
  const roadside: Metres = near(26, 142, 1)
  const fieldTop = nearEdge.findIndex((point) => point[1] < 260)
  const fieldBottom = nearEdge.findIndex((point) => point[1] < 60)

  return {
    hill,
    pines,
    ridge,
    gully: kink([pines, near(-58, -282), near(-122, -296), gullyMouth], 4),
    road: kink(
      [
        near(-1700, 235),
        near(-1250, 195),
        near(-700, 170),
        near(-440, 158),
        roadAtField,
        roadAtRidge,
        roadside,
        spurJunction,
        near(280, 222),
        pathJunction,
        near(640, 150),
        near(950, 172),
      ],
      3,
    ),
    roadside,
    nearEdge,
    farEdge,
    // Shares the hill-side edge of the plain, from north to south, and reaches 110 m into it.
    roadsideField: [...nearEdge.slice(fieldTop, fieldBottom + 1), near(-300, 50, 5), near(-310, 265, 5)],
    well: near(96, -506, 5),
    path: kink([near(470, 700), near(442, 400), pathJunction, near(440, -100), near(430, -350), near(440, -900)], 4),
    station: near(472, 190, 4),
    village: near(250, -130),
    villageRidge: kink(
      [
        near(640, 216),
        near(540, 196),
        pathJunction,
        near(345, 122, 5),
        [282, 106],
        near(200, 122, 5),
        spurJunction,
        near(40, 200, 5),
      ],
      2,
    ),
    villageRidgeMark: [282, 106],
    westSlope: [near(-86, 205, 4), near(-12, 212, 4), near(14, 130, 2), near(4, 70, 3), near(-84, 62, 4)],
    terraceFoot: kink(
      [
        near(330, -300),
        near(200, -402),
        near(124, -490, 5),
        near(112, -520, 5),
        near(70, -620),
        near(4, -662),
        near(-66, -652),
      ],
      4,
    ),
    dragonSpur: kink([near(-196, -706), near(-270, -744), southPeak], 4),
    southPeak,
    obliqueSpur: kink([southPeak, near(-560, -702), near(-720, -664), near(-880, -640)], 4),
    terraceRowFoot: kink(
      [near(-630, -780), near(-715, -690, 6), near(-800, -604), near(-940, -562), bank, near(-1190, -542)],
      3,
    ),
    bank,
    reservoir: [
      near(-1150, -420),
      near(-1160, -100),
      near(-1172, 120),
      near(-1420, 90),
      near(-1520, -160),
      near(-1400, -440),
    ],
    reservoirFoot: kink(
      [near(-1074, -770), bank, near(-1106, -300), near(-1112, 0), near(-1120, 190), near(-1102, 430)],
      4,
    ),
    westHill: near(-800, -110),
  }
}
