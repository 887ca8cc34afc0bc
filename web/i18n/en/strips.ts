import type { Catalogue } from '../zh-CN/index.ts'

export const strips: Catalogue['strips'] = {
  heading: 'Household strips',
  count: (told, gaps) => `${told} told${gaps === 0 ? '' : `, ${gaps} untold`}`,
  help: 'The shares are counted from one end and stand side by side along the foot line. The papers tell order and widths, no coordinates: here they are a ruler. Shares that nobody tells stay gaps; none is drawn as a parcel.',
  caption: (land, origin) => `${land}${origin === '' ? '' : `${land === '' ? '' : ', '}counted from ${origin}`}`,
  order: 'Share',
  holder: 'Household',
  words: 'Words',
  footWidth: 'Width at the foot',
  topWidth: 'Width at the top',
  begins: 'Begins at',
  certainty: 'Width is',
  certaintyOf: { stated: 'stated', implied: 'not told, only the order', unknown: 'not told' },
  notTold: 'not told',
  noWords: 'no words tell of it',
  about: (metres) => `about ${metres}`,
  beginsAt: (metres) => metres,
  beginsBetween: (least, most) => `${least} to ${most}`,
  beginsBeyond: (least) => `at least ${least}`,
  gapOnMap: (numbers) => `${numbers}?`,
  show: (numbers) => `Show the words and the place of share ${numbers}`,
  numbers: (numbers) => `share ${numbers}`,
  unplaced: 'Order not told, or the place is taken',
  sum: 'Together',
  toldSum: (metres) => `widths told at the foot: ${metres}`,
  foot: (name, metres) => `foot line (${name}): ${metres}`,
  footOfExtent: 'a side of the disputed extent',
  left: (metres, shares) =>
    shares === 0
      ? `${metres} left beyond the last share`
      : `${metres} left, with ${shares} ${shares === 1 ? 'share' : 'shares'} of untold width`,
  excess: (metres) => `the widths told are ${metres} longer than the foot line: line, numbers or widths must be wrong`,
  noFoot: 'Where the foot line runs is not known, so nothing is on the map. Answer it among the questions.',
  noEnd:
    'At which end of the foot line the counting starts is not known, so nothing is on the map. Answer it among the questions.',
  contradiction: {
    'two-at-one-place': 'Two shares at one place',
    'longer-than-foot-line': 'The widths are together longer than the foot line',
    'neighbours-in-a-circle': 'The neighbours go round in a circle',
    'neighbours-apart': 'Neighbours with other shares between them',
  },
  contradictionOf: (what, which) => (which === '' ? what : `${what}: ${which}`),
  legend:
    'Ruler of household strips (a sketch): solid = width stated, dashed = only the order, dotted with “?” = not told',
  masked: 'Names of households are masked.',
}
