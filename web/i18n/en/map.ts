import type { Catalogue } from '../zh-CN/index.ts'

export const map: Catalogue['map'] = {
  label:
    'Map of the lines. Arrow keys move it, plus and minus zoom; every line can be selected in the clause list by keyboard.',
  unavailable: 'This browser cannot show the map (WebGL is needed). Texts, tables and lists still work.',
  legend: 'Legend',
  claimLine: (letter, name) => `Claim line of side ${letter}: ${name}`,
  extentLine: 'Disputed extent',
  descriptionLine: 'Other boundary',
  rulingLine: 'Ruled line',
  ticks: 'Ticks point to the side’s own inside. ',
  certainty: 'Dashes show certainty only:',
  certaintyLine: {
    stated: 'solid: stated in the text',
    implied: 'dashed: implied by the text',
    unknown: 'dotted: unknown, closed by assumption',
  },
  overlap: 'Where claims overlap',
  award: (letter, name) => `Awarded to side ${letter}: ${name}`,
  awardLabel: (letter, name) => `to ${letter}\n${name}`,
  ground: {
    ridge: 'ridge',
    gully: 'gully',
    road: 'road',
    field: 'fields',
    'water-body': 'water',
    settlement: 'village',
  },
  gapLabel: (metres) => `unknown\nif closed by a straight line of ${metres}`,
  grid: (meridian) => `Grid: CGCS2000 Gauss-Krüger, central meridian ${meridian}°, kilometres`,
  pointer: 'Pointer',
  centre: 'Centre',
  geographic: (longitude, latitude) => `${longitude}° E  ${latitude}° N`,
  plane: (north, east) => `X (north) ${north}  Y (east) ${east} m`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  compassNorth: 'N',
}
