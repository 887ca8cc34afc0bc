import type { Catalogue } from '../zh-CN/index.ts'

export const baseMap: Catalogue['baseMap'] = {
  label: 'Base map',
  none: 'none',
  shifted: (title) => `${title} (shifted, GCJ-02)`,
  opacity: 'Strength of the base map',
  percent: (percent) => `${percent} %`,
  reviewNumber: (number) => `Map review number: ${number}`,
  noReviewNumber: 'Map review number: not told, not for the public',
  shiftWarning:
    'This base map is shifted by some 500 m (GCJ-02) and does not fit the lines: do not compare with it, do not trace it',
  unreachable:
    'The base map did not come: look after the network, or have its address and key checked. The lines are not affected.',
  missing: (name) => `The base map “${name}” is not set up any more; none is shown.`,
  madeWith: (title, attribution, number) =>
    `Base map on the screen when it was printed: ${title} (${attribution}${number}).`,
  madeWithNumber: (number) => `, map review number ${number}`,
}
