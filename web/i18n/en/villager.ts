import type { Catalogue } from '../zh-CN/index.ts'

export const villager: Catalogue['villager'] = {
  title: (land) => `${land}: what was decided`,
  schematicNote:
    'A sketch, not for measuring. Only the hill that was argued over is drawn, with the part of every side.',
  undividedNote:
    'A sketch, not for measuring. Only the hill that was argued over and the decided line are drawn, not yet the part of every side.',
  schematicLabel: (line) => `Sketch: ${line}`,
  argued: 'What was argued over',
  decided: 'What was decided',
  whose: 'Which side is whose',
  thisHill: 'this hill',
  arguedSentence: (claimants, land, sides) => `${claimants} each say that ${land} is theirs${sides}.`,
  arguedSides: (sides) => ` (${sides})`,
  sideSentence: (compass, landmark) => `${compass}: ${landmark}`,
  decidedSentence: (date, authority, from, direction, to, court) =>
    `${date === '' ? '' : `On ${date}, `}${authority} drew a line from ${from} straight ${direction} to ${to}${court}.`,
  upheld: (date) => `; the court${date === '' ? '' : `, on ${date},`} let it stand`,
  awardSentence: (compass, landmark, letter, winner) =>
    `${compass} of the line${landmark === '' ? '' : `, towards ${landmark},`} belongs to ${winner}${letter === '' ? '' : ` (${letter} on the sketch)`}`,
  awardsSentence: (awards) => `${awards.join('; ')}.`,
  north: 'N',
  line: 'the line',
  paper: (number) => `Decision: ${number}`,
  sealed: (date) => `Sealed: ${date}`,
  sealedAndReopened: (date) => `Sealed: ${date}; taken up again since, and not yet sealed again.`,
  onlyExplains: 'This page only explains; where it differs from the sealed documents, the documents hold.',
  ask: 'If this is not clear, ask the village mediator to explain it in person.',
  noSchematic: 'Not every side is settled yet: no sketch is drawn, so that none misleads.',
  notFound: 'No ruling is published here. Ask the village mediator.',
}
