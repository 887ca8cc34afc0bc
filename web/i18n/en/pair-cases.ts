import type { Catalogue } from '../zh-CN/index.ts'

export const pairCases: Catalogue['pairCases'] = {
  begin: 'Begin a case from these two',
  beginHelp:
    'Each outline becomes the claim of a side and what they share the disputed extent; an extract of the county’s record is made as the first paper of the case. Which is A and which B follows layer and number alone.',
  send: 'Begin the case',
  keep: 'Not now',
  person: { label: 'Begun by', help: 'Kept in the extract and the case.', missing: 'Write who begins it first.' },
  sending: 'Beginning the case…',
  stale: 'One of the parcels was just changed and no case was begun; it was read anew: look, then begin.',
  isCase: 'These two are a case already:',
  begunFrom: 'This case began from two parcels of the county:',
  parcel: (letter, layer, number) => `${letter}: ${layer} ${number}`,
  parcelChanged: (version, standing) =>
    ` (version ${version} when the case began, version ${standing} now; the case keeps the outline it began with)`,
  parcelGone: ' (withdrawn from the county’s layer; the case keeps the outline it began with)',
  showPair: 'Show the two in the county’s layer',

  ruling: 'Words of the ruling',
  rulingHelp:
    'No paper of this case holds a ruling. Say what divides and whose each side is; the words are kept behind the original and read like any others, and then the dividing line is taken in hand to answer them. The original stays as it is.',
  rulingAgain: 'Write the words of the ruling anew',
  sideOfLine: (number) => `Side ${number} of the dividing line`,
  awardedTo: 'goes to',
  open: 'Choose…',
  propose: 'Propose words for this',
  proposeMissing: 'Choose direction and winner for both sides.',
  words: 'Words of the ruling (change them as needed)',
  wordsMissing: 'Write the words first.',
  authority: 'Authority',
  number: 'Number (leave empty if none yet)',
  writer: { label: 'Written by', help: 'Kept in the case.', missing: 'Write who drafts it first.' },
  save: 'Save the words of the ruling',
  saving: 'Saving…',
  staleCase:
    'Somebody has just changed this case and it was read anew; what you wrote is kept and was not saved: look, then save.',
}
