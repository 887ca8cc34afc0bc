import type { placeMerge as chinese } from '../zh-CN/place-merge.ts'

export const placeMerge: typeof chinese = {
  heading: (who) =>
    who === ''
      ? 'Somebody else changed this place too; please compare'
      : `${who} changed this place too; please compare`,
  when: (who, time, version) => `${who} stored version ${version} at ${time}. Yours is not stored yet.`,
  help: 'Where the two differ, choose one by one. What you store is a new version; theirs stays in the history of the place.',
  withdrawn: (who) =>
    `${who === '' ? 'Somebody else' : who} has withdrawn this place, and nothing was stored. What you drew is still here; store it again and the place is restored as yours. If you do not want it, leave the drawing.`,
  facet: { position: 'Position and drawing', names: 'Names', kind: 'Kind', years: 'Years' },
  base: 'As it was',
  theirs: (who) => (who === '' ? 'Theirs' : `As ${who} stored it`),
  mine: 'Mine',
  kept: 'not moved',
  moved: (metres) => `moved by ${metres}`,
  farthest: (metres) => `moved by ${metres} where farthest`,
  line: (metres, points) => `line of ${metres}, ${points} points`,
  area: (metres, points) => `area, ${metres} around, ${points} points`,
  point: 'point',
  noYears: 'none given',
  choice: {
    mine: 'take mine',
    theirs: (who) => (who === '' ? 'take theirs' : `take ${who}’s`),
    both: 'keep both',
  },
  onlyChangedBy: {
    mine: 'Only you changed it: yours is chosen for now.',
    theirs: 'Only they changed it: theirs is chosen for now.',
    both: 'Both changed it: please choose.',
  },
  onMap:
    'On the map: what is being drawn is yours, black dashes and hollow rings are theirs, thin grey lines and grey dots are as it was.',
  open: (count) => `${count} still to choose.`,
  saveOnTop: (who) => (who === '' ? 'Store on top of theirs' : `Store on top of ${who}’s`),
  restore: 'Restore the place, as mine',
}
