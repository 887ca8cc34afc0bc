/**
 * What speaks against a drawing, in points; the drawing with the fewest is taken. The figures are choices, not law: they say
 * what outweighs what. A direction against the words outweighs passing several crossings; nothing outweighs a name.
 */
export const COST = {
  /** A joint whose two ends do not meet, and every so many metres of the gap. */
  gap: 4,
  metresPerPoint: 20,
  /** A named point that is taken to stand on the line that passes beside it: every so many metres. */
  metresPerPointBeside: 30,
  /** A named end that the drawing does not come to. */
  ignoredMark: 3,
  /** An end that the words leave to the next line. */
  unstatedEnd: 1,
  /** Every so many metres straight to a line whose meeting is on no map. */
  metresPerPointAssumed: 200,
  /** A straight leg of which neither end is on any map. */
  assumedStraight: 4,
  /** Neither words nor lines tell where two links meet. */
  nowhere: 25,
  /** A crossing with the line that ends the leg, passed on the way. */
  passedCrossing: 1.5,
  /** A line that nothing answers to, while the terrain offers some. */
  lostLine: 12,
  /** A line of the terrain for words that no place answers to. */
  byTerrain: 1,
  /** The way of the slope for words that also mean a straight line. */
  bySlope: 0.3,
  /** A leg of no length. */
  noLength: 20,
  /** A place that is meant by its kind alone. */
  byKind: 2,
  /** The words of a leg say one direction, its ends lie in another: aslant, and across or back. */
  aslant: 1.5,
  against: 6,
  /** The same for the side of a parcel, which says where the line lies and only roughly how it runs. */
  sideAslant: 0.5,
  sideAgainst: 3,
  /** A side that lies in another quarter of the parcel than the words say. */
  offSector: 2,
  outOfSector: 5,
  /** A ring that crosses itself, or is walked against the order of its sides. */
  crossesItself: 20,
  againstTheSun: 8,
  /** A stated area, for every e-fold by which the drawing misses it beyond a third; and at most. */
  areaMissed: 2.5,
  areaFarMissed: 4,
  /** The place that gives the land its name lies outside: at most, and every so many metres. */
  nameOutside: 5,
  metresPerPointOfName: 100,
  /** Every 1,000 m of line: of two courses the shorter is meant. */
  perThousandMetres: 0.4,
  /** Legs of a side told against the sun. */
  reversedSide: 2,
  /** Sides that follow each other otherwise than their names say. */
  sidesSwapped: 7,
} as const

/** A drawing that is not this much better than another that runs elsewhere leaves the choice to a person. */
export const CLEAR_LEAD = 1
/** From here on other orders of the sides are tried. */
export const POOR = 5
