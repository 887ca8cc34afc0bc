export const SOURCES = {
  places: 'places',
  grid: 'grid',
  gridLabels: 'grid-labels',
  awards: 'awards',
  overlaps: 'overlaps',
  bands: 'bands',
  segments: 'segments',
  letters: 'letters',
  gaps: 'gaps',
} as const
export const HATCH_IMAGE = 'overlap-hatch'
