import type { Catalogue } from '../zh-CN/index.ts'

export const rulingWords: Catalogue['rulingWords'] = {
  heading: 'Words of the ruling',
  help: 'No paper of this case holds a ruling. Say what divides and whose each side is; the words are kept behind the original and read like any others, and then the dividing line is taken in hand to answer them. The original stays as it is.',
  again: 'Write the words of the ruling anew',
  sideOfLine: (number) => `Side ${number} of the dividing line`,
  awardedTo: 'goes to',
  open: 'Choose…',
  propose: 'Propose words for this',
  proposeMissing: 'Choose direction and winner for both sides.',
  words: 'Words of the ruling (change them as needed)',
  wordsMissing: 'Write the words first.',
  authority: 'Authority',
  authorityMissing: 'Write the authority first.',
  number: 'Number (leave empty if none yet)',
  writer: { label: 'Written by', help: 'Kept in the case.', missing: 'Write who drafts it first.' },
  save: 'Save the words of the ruling',
  saveOnTop: (who) => `Save the words of the ruling on top of those of ${who}`,
  compare: {
    heading: (who) => `${who} wrote words of the ruling, too: compare`,
    base: 'When you began',
    theirs: (who) => `Stored now (${who})`,
    mine: 'Yours',
    none: '(none)',
    help: 'Marked sentences differ from those when you began or from the other’s. Yours are untouched in the field below; look, edit, then save them as a new version.',
    takeTheirs: 'Put what is stored now into the field',
    takeMine: 'Put mine back into the field',
    back: 'Put back what was in the field before',
  },
  saving: 'Saving…',
  stale:
    'Somebody has just changed this case and it was read anew; what you wrote is kept and was not saved: look, then save.',
}
