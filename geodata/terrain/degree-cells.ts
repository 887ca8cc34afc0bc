/** Sizes of cells that are measured in degrees, in metres at their latitude (GRS 80; a sphere would be 0.3 % off). */
const SEMI_MAJOR_METRES = 6378137
const ECCENTRICITY_SQUARED = 0.00669438002290079
const RADIANS = Math.PI / 180

export function metresPerDegree(latitudeDegrees: number): {
  readonly eastMetres: number
  readonly northMetres: number
} {
  const sine = Math.sin(latitudeDegrees * RADIANS)
  const flattened = 1 - ECCENTRICITY_SQUARED * sine * sine
  return {
    eastMetres: (RADIANS * SEMI_MAJOR_METRES * Math.cos(latitudeDegrees * RADIANS)) / Math.sqrt(flattened),
    northMetres: (RADIANS * SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED)) / flattened ** 1.5,
  }
}
