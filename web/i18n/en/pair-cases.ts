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
}
