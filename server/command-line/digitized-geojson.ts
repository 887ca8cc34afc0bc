import { dateOfWords } from '../../geodata/documents/date-of-words.ts'
import { courseTaken } from '../../geodata/places/former-courses.ts'

import { alternativeProperties } from './alternative-properties.ts'
import { segmentProperties } from './segment-properties.ts'

import type { DigitizedCase } from '../../geodata/digitize.ts'
import type { Place } from '../../geodata/places/place.ts'

/**
 * Outlines as GeoJSON, each segment and each other course a feature with its words and reasons; open sides and questions beside
 * them. docs/digitize-json.md describes it.
 */
export function digitizedGeoJson(
  text: string,
  { document, outlines, awards, strips, questions, centralMeridianDegrees }: DigitizedCase,
  places: readonly Place[],
): object {
  return {
    type: 'FeatureCollection',
    centralMeridianDegrees,
    features: [
      ...outlines.flatMap(({ descriptionIndex, role, outline }) => {
        const { claimantLetter, start, end, reading } = document.descriptions[descriptionIndex]!
        const about = { role, descriptionIndex, claimantLetter, start, end }
        const { segments, polygon, alternatives, ...rest } = outline
        const days = dateOfWords(document.descriptions[descriptionIndex]!, {
          ...document,
          decisionDate: document.decision?.date ?? null,
        })
        const courseOf = (placeId: string | null) => {
          const taken = courseTaken(placeId, places, days)
          return taken && days ? { ...taken, paperDate: days.words } : undefined
        }
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
            properties: {
              part: 'segment',
              ...about,
              segmentIndex,
              ...segmentProperties(segment, reading, text, courseOf(segment.placeId)),
            },
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
