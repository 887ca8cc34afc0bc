import type { Catalogue } from '../zh-CN/index.ts'

export const alternatives: Catalogue['alternatives'] = {
  heading: (count) => `Other courses that fit the words (${count})`,
  help: 'Besides the course on the map the words also allow these, the better fitting first. A person decides which to take.',
  none: 'There are no other courses now.',
  course: (rank) => `Course ${rank}`,
  showOnMap: 'Show on the map',
  onMap: (rank) => `Grey line: where course ${rank} runs otherwise; not taken.`,
  differs: 'Otherwise than drawn',
  otherPlace: (words, place, drawn) => `“${words}” is taken as ${place} instead of ${drawn}`,
  named: (name) => `“${name}”`,
  otherOfName: (name) => `another place named “${name}”`,
  sameNamed: (words, place) => `“${words}” is taken as ${place}`,
  ofPlace: (difference, place) => `${difference} (${place})`,
  noPlace: 'a spot that is no place of the list',
  wholeClause: 'the line of the whole clause',
  against: 'What fits less well than as drawn',
  reason: (number, sentence) => `Clause ${number}: ${sentence}`,
  reasonOfWhole: (sentence) => `The whole line: ${sentence}`,
  nothingAgainst: 'Nothing: it fits the words as well as the drawn course.',
  fitsBetter: 'On the whole it fits the words better than the drawn course.',
  area: 'Area if so drawn',
  choose: 'Take this course',
  stores: (decisions) => `Stored as: ${decisions.join('; ')}`,
  storesPlace: (words, place) => `“${words}” means ${place}`,
  storesAnswer: (words, answer) => `“${words}”: ${answer}`,
  toBeDrawn:
    'No answer and no choice of a place leads to this course; to take it, draw the line (“Draw this line on the map” under the clause).',
  saved:
    'Saved; the map is redrawn. An answer is taken back among the questions, the choice of a place under its clause.',
  decider: {
    label: 'Who takes it',
    help: 'What is taken is kept with name and date, and can be taken back.',
    missing: 'Write who takes it first, then choose a course.',
  },
}
