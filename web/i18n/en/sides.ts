import type { Catalogue } from '../zh-CN/index.ts'

export const sides: Catalogue['sides'] = {
  open: 'Side by side',
  heading: 'Side by side',
  help: 'Both maps show the same ground at one size, scale and style. Move or zoom either (arrow keys, plus and minus too): the other follows.',
  leave: 'Back to one map',
  swap: 'Exchange the maps',
  map: { first: 'Map 1', second: 'Map 2' },
  chosen: (map) => `${map} shows`,
  figure: (map, shown) => `${map}: ${shown}`,
  claims: 'All claims',
  extent: 'Disputed extent',
  ruling: 'Ruling',
  papers: (year) => `Papers of ${year}`,
  papersAre: (titles) => `Papers: ${titles}`,
  award: (letter, area) => `Awarded to ${letter}: ${area}`,
  area: (name, area) => `${name} ${area}`,
  ifClosed: (name, area, metres) => `${name} ${area} (if closed by a straight line of ${metres})`,
  noArea: (name) => `${name}: a side is missing, no area`,
  notThere: 'The case does not have all that this address asks for; what is missing is replaced by something else.',
  scale: 'Both maps at one scale',
  loading: 'Opening the two maps …',
}
