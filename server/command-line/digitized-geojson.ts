import type { DigitizedCase } from '../../geodata/digitize.ts'

/** Outlines as GeoJSON, each segment a feature with its words; open sides, questions and alternatives beside them. */
export function digitizedGeoJson({
  document,
  outlines,
  awards,
  questions,
  centralMeridianDegrees,
}: DigitizedCase): object {
  return {
    type: 'FeatureCollection',
    centralMeridianDegrees,
    features: [
      ...outlines.flatMap(({ descriptionIndex, role, outline }) => {
        const { claimantLetter, start, end } = document.descriptions[descriptionIndex]!
        const about = { role, descriptionIndex, claimantLetter, start, end }
        const { segments, polygon, ...rest } = outline
        return [
          { type: 'Feature', geometry: polygon, properties: { part: 'outline', ...about, ...rest } },
          ...segments.map(({ coordinates, ...segment }, segmentIndex) => ({
            type: 'Feature',
            geometry: { type: 'LineString', coordinates },
            properties: { part: 'segment', ...about, segmentIndex, ...segment },
          })),
        ]
      }),
      ...awards.map(({ polygon, ...award }) => ({
        type: 'Feature',
        geometry: polygon,
        properties: { part: 'award', ...award },
      })),
    ],
    questions,
  }
}
