import { alternativeProperties } from './alternative-properties.ts'
import { segmentProperties } from './segment-properties.ts'

import type { DigitizedCase } from '../../geodata/digitize.ts'

/**
 * Outlines as GeoJSON, each segment and each other course a feature with its words and reasons; open sides and questions beside
 * them. docs/digitize-json.md describes it.
 */
export function digitizedGeoJson(
  text: string,
  { document, outlines, awards, strips, questions, centralMeridianDegrees }: DigitizedCase,
): object {
  return {
    type: 'FeatureCollection',
    centralMeridianDegrees,
    features: [
      ...outlines.flatMap(({ descriptionIndex, role, outline }) => {
        const { claimantLetter, start, end, reading } = document.descriptions[descriptionIndex]!
        const about = { role, descriptionIndex, claimantLetter, start, end }
        const { segments, polygon, alternatives, ...rest } = outline
        const said = alternatives.map((alternative) => alternativeProperties(alternative, reading, text))
        return [
          {
            type: 'Feature',
            geometry: polygon,
            properties: { part: 'outline', ...about, ...rest, alternatives: said },
          },
          ...segments.map((segment, segmentIndex) => ({
            type: 'Feature',
            geometry: { type: 'LineString', coordinates: segment.coordinates },
            properties: { part: 'segment', ...about, segmentIndex, ...segmentProperties(segment, reading, text) },
          })),
          ...alternatives.map(({ segments: courses }, index) => ({
            type: 'Feature',
            geometry: { type: 'MultiLineString', coordinates: courses.map(({ coordinates }) => coordinates) },
            properties: { part: 'alternative', ...about, ...said[index] },
          })),
        ]
      }),
      ...awards.map(({ polygon, ...award }) => ({
        type: 'Feature',
        geometry: polygon,
        properties: { part: 'award', ...award },
      })),
    ],
    strips,
    questions,
  }
}
