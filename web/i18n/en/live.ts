import type { live as chinese } from '../zh-CN/live.ts'

export const live: typeof chinese = {
  heading: 'Working on this case together',
  alsoHere: 'Also in this case now: ',
  person: (name, role) => `${name} (${role})`,
  yourOtherWindow: 'another window of yours',
  onPage: { officer: 'officer’s page', court: 'court’s page' },
  thing: {
    reading: 'the reading of the document',
    answers: 'answers to questions',
    names: 'which names are one',
    places: 'places',
    outlines: 'boundary lines',
    ruling: 'the ruling',
    evidence: 'evidence',
    procedure: 'the procedure',
    files: 'files',
    scans: 'scans',
    field: 'records of the field',
    publication: 'the publication',
    other: 'the case',
  },
  changed: (who, time, thing) => `${who} changed ${thing} at ${time}`,
  changedAway: 'Somebody changed this case while you were away',
  changedUnnamed: (time) => `This case changed at ${time}`,
  isShown: '; this page is up to date.',
  isWaiting: '. Your unsaved work stays as it is.',
  takeUp: 'Update this page now',
  takeUpHelp:
    'Updating only shows what others have stored; what you are drawing or writing stays. You can also go on: when you save, both are laid side by side.',
  close: 'OK',
  away: 'The server cannot be reached: changes by others are not seen and nothing can be stored. Lines, places and words of a ruling that you have begun are kept in the browser of this computer, also when it is closed; save them once you are connected.',
  cameBack:
    'Connected again. Your unsaved work is here; please save it yourself. If somebody changed the same thing, both are shown first and nothing is overwritten.',
}
