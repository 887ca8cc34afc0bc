import type { merge as chinese } from '../zh-CN/merge.ts'

export const merge: typeof chinese = {
  heading: 'Yours and theirs, side by side',
  theirs: (who, time, version, reason) =>
    `${who} stored version ${version} at ${time} (reason: ${reason}) and changed the same as you.`,
  givenBack: 'Somebody gave the lines in hand back to the machine and so changed the same as you.',
  taken: (theirs, mine) => `${theirs} lines changed by them alone and ${mine} by you alone stay as they were changed.`,
  ask: (count) => `Both changed ${count} of them; please choose one by one.`,
  group: (number, count) => `${number} of ${count}`,
  shapes: (names) => `With the outlines of: ${names}`,
  line: (number) => `Line ${number}, without words`,
  mine: 'You: ',
  theirsShort: (who) => (who === '' ? 'They: ' : `${who}: `),
  course: {
    kept: 'did not change it',
    gone: 'removed it',
    none: 'have no such line',
    retold: 'left its course, changed how it was obtained, its accuracy or its words',
  },
  added: (metres) => `drew ${metres} anew`,
  moved: (before, after, farthest) => `${before} became ${after}, moved by up to ${farthest}`,
  choice: {
    mine: 'Take mine',
    theirs: (who) => (who === '' ? 'Take theirs' : `Take that of ${who}`),
    joined: 'Take both (they changed different points)',
  },
  show: 'Show on the map',
  onMap: 'On the map: the full line is yours, the broken one theirs, the thin grey one what stood before.',
  take: 'Put together as chosen',
  later: 'Later',
  open: (count) => `${count} still to choose.`,
  nothingLost:
    'Nothing is lost: theirs stay among the versions, yours come back by a step back. Look at the result and save it; the new version bears both names.',
}
