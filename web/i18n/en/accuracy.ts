import type { Catalogue } from '../zh-CN/index.ts'

export const accuracy: Catalogue['accuracy'] = {
  showBands: 'Show bands of accuracy',
  bandMeaning: (errors) =>
    `Band: where the line may run, ${errors} standard errors to either side; stretches without an accuracy have none.`,
  none: 'No line of this case has an accuracy: there are no bands to draw.',
  failed: 'The bands could not be read; try again later.',
  loading: 'Working out the bands …',
  certain: 'certain',
  possible: 'possible',
  basis: (errors) =>
    `At ${errors} standard errors of each stretch: “certain” lies inside wherever in its band the line runs, “possible” is all that it may enclose.`,
  unknown: (metres, why) => `${metres} of the line have no stated accuracy (${why}): no certain area is given.`,
  why: {
    assumed: 'assumed, not in the words',
    illustrative: 'along a place that is only a sketch',
    'by-hand': 'drawn by hand',
    'not-stated': 'its source states none',
  },
}
