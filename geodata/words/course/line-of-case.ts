import { gaussKruger } from '../../crs/gauss-kruger.ts'

import type { CaseView } from '../../wire/case.ts'
import type { WireOutline } from '../../wire/geometry.ts'
import type { WireDescription } from '../../wire/reading.ts'
import type { Description } from '../comparison/compare-line.ts'
import type { DrawnLine, Ground } from './drawn-line.ts'

/** A stored outline as the way back takes it. */
export const lineOfOutline = (outline: WireOutline): DrawnLine => ({
  ...outline,
  segments: outline.segments.map(({ geometry, ...segment }) => ({ ...segment, coordinates: geometry.coordinates })),
  polygon: outline.geometry,
})

export const groundOfCase = ({ places, centralMeridianDegrees }: CaseView): Ground => ({
  places,
  plane: gaussKruger(centralMeridianDegrees),
})

export const wordsOfDescription = (view: CaseView, { calls, areas }: WireDescription): Description => ({
  text: view.document.text,
  calls,
  measures: areas,
})
