export const SOURCES = {
  places: 'places',
  formerPlaces: 'former-places',
  grid: 'grid',
  gridLabels: 'grid-labels',
  awards: 'awards',
  overlaps: 'overlaps',
  partition: 'partition',
  bands: 'bands',
  segments: 'segments',
  letters: 'letters',
  gaps: 'gaps',
  strips: 'strips',
  stripTicks: 'strip-ticks',
  stripLabels: 'strip-labels',
  apart: 'shapes-apart',
  apartNames: 'shapes-apart-names',
  openedGround: 'opened-ground',
} as const
export const STRIP_TICK_IMAGE = 'strip-tick'
export const PARTY_HATCH_IMAGE = 'party-hatch'
export const HATCH_IMAGE = 'overlap-hatch'
export const COUNTY_HATCH_IMAGE = 'county-hatch'
