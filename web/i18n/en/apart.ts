import type { Catalogue } from '../zh-CN/index.ts'

export const apart: Catalogue['apart'] = {
  heading: 'Drawn besides (of no words of a boundary)',
  help: 'Drawn by a person: nobody’s extent, and awarded to nobody. The area serves comparison only.',
  ofGoneWords: (name) => `${name} (its words describe no boundary any more)`,
  ofAward: (words) => `award “${words}” (no longer in the ruling)`,
  description: 'the extent of some words',
  facts: (lines) => `${lines} lines`,
  notClosed: (metres) => `not closed, ${metres} long`,
  by: (name) => `drawn by ${name}`,
  version: (number) => `version ${number} of the lines`,
  line: 'drawn besides',
}
