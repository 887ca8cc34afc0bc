import type { live as chinese } from '../zh-CN/live.ts'

export const live: typeof chinese = {
  heading: 'Working on this case together',
  alsoHere: 'Also in this case now: ',
  person: (name, role) => `${name} (${role})`,
  yourOtherWindow: 'another window of yours',
  onPage: { officer: 'officer’s page', court: 'court’s page' },
  thing: {
    reading: 'changed the reading of the document',
    answers: 'changed answers to questions',
    names: 'changed which names are one',
    places: 'changed places',
    outlines: 'changed boundary lines',
    ruling: 'changed the ruling',
    seal: 'sealed the ruling',
    round: 'opened a new round',
    evidence: 'changed evidence',
    procedure: 'changed the procedure',
    files: 'added or changed files',
    scans: 'changed scans',
    field: 'stored records of the field',
    publication: 'worked on the publication',
    other: 'changed the case',
  },
  changed: (who, time, thing) => `${who} ${thing} at ${time}`,
  changedAway: 'Somebody changed this case while you were away',
  changedUnnamed: (time) => `This case changed at ${time}`,
  isShown: '; this page is up to date.',
  sealedWaiting:
    '. Your unsaved work stays as it is, but cannot be stored in this round: to change the ruling, an approver has to open a new round, with a reason; store it then.',
  sealed: (who, time) =>
    `${who} sealed this case at ${time}. What is not stored here cannot go into this round, but it is not lost: it stays on this page, and lines and words of a ruling stay in the browser of this computer, also when that is closed. To change the ruling, an approver has to open a new round, with a reason; come back here then and store it.`,
  isWaiting: '. Your unsaved work stays as it is.',
  takeUp: 'Update this page now',
  takeUpHelp:
    'Updating only shows what others have stored; what you are drawing or writing stays. You can also go on: when you save, both are laid side by side.',
  close: 'OK',
  away: 'The server cannot be reached: changes by others are not seen and nothing can be stored. Lines, places and words of a ruling that you have begun are kept in the browser of this computer, also when it is closed; save them once you are connected.',
  crowded:
    'You have too many windows of cases open, so this one does not hear what others change; all else works, also saving. Close those you do not need and this one is connected again by itself in a while; or reload.',
  cameBack:
    'Connected again. Your unsaved work is here; please save it yourself. If somebody changed the same thing, both are shown first and nothing is overwritten.',
}
