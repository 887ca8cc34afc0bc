import { ENGLISH_COURSE_WORDS } from '../course/course-words-english.ts'

import type { PublicationWords } from './model.ts'

const UNITS = { days: 'days', 'working-days': 'working days', months: 'months' } as const

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

export const PUBLICATION_WORDS_ENGLISH: PublicationWords = {
  and: ' and ',
  thisHill: 'this hill',
  sides: ENGLISH_COURSE_WORDS.sides,
  levels: {
    certificate: 'certificate of title to the hill',
    'land-reform-certificate': 'certificate of the land reform',
    'four-fixed-decision': 'paper of the Four Fixes',
    'approval-form': 'approval form of bounds and title',
    agreement: 'agreement',
    'earlier-ruling': 'earlier judgments',
    'management-paper': 'contracts and receipts',
    'context-only': 'other papers',
  },
  notices: {
    'village-notice': 'Notice in the village',
    'township-notice': 'Notice in the township',
    'county-notice': 'Notice in the county',
    'claims-notice': 'Notice of claims',
    'forest-registration-notice': 'Notice before registration of forest',
    'registration-notice': 'Notice before registration',
  },
  remedies: {
    'decide-acceptance': 'wait for acceptance',
    'send-application': 'wait for the copy of the application',
    'answer-application': 'hand in an answer and evidence',
    'decide-case': 'wait for the decision',
    'confirm-agreement': 'ask a court together to confirm the agreement',
    'apply-for-review': 'ask the higher government to review it',
    'decide-review': 'wait for the review',
    sue: 'sue before a court',
    'sue-after-review': 'sue before a court after the review',
    'file-evidence': 'file evidence with the court',
    appeal: 'appeal',
  },
  term: (count, unit) => `${count} ${UNITS[unit]}`,
  day: (day) => day,
  title: (land, isDecided) => (isDecided ? `${land}: what was decided` : `${land}: shown for objections`),
  sealed: (day) => `This is a sealed ruling (sealed on ${day}).`,
  underNotice: 'This is shown for objections and not sealed yet; object within the time of the notice.',
  argued: (claimants, land, sides) =>
    `${claimants} each say that ${land} is theirs${sides.length === 0 ? '' : ` (${sides.join('; ')})`}.`,
  sideOfLand: (side, landmark) => `${side}: ${landmark}`,
  decided: (date, authority, line, court) =>
    `${date === '' ? '' : `On ${date}, `}${authority} drew a line${line.length === 0 ? '' : `: ${line.join('; ')}`}${court}.`,
  notDecided: 'Nothing is decided yet.',
  upheld: (date) => `; the court${date === '' ? '' : `, on ${date},`} let it stand`,
  lineFact: (step) => `The line: ${step}.`,
  fact: (words) => `${capital(words)}.`,
  lineStep: ({ side, from, along, to }) =>
    [
      from === '' ? '' : `from ${from}`,
      along === '' ? (side === '' ? '' : 'straight') : `along ${along}`,
      side,
      to === '' ? '' : `to ${to}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  award: (side, landmark, winner, letter, areaMu) =>
    `${side === '' ? '' : `${capital(side)} of the line${landmark === '' ? '' : `, towards ${landmark},`} `}belongs to ${winner}${letter === '' ? '' : ` (${letter} on the sketch)`}${areaMu === null ? '' : `, about ${areaMu} mu`}.`,
  reason: (code, paper, sides, count) => {
    const told: Record<typeof code, string> = {
      'paper-refused': `The ${paper} of ${sides} was looked at and proves nothing.`,
      'paper-refused-without-seal': `The ${paper} of ${sides} lacks the seal of the authority that issues it and proves nothing.`,
      'paper-of-both-accepted': `${sides} each have the ${paper}, and each was accepted.`,
      'paper-accepted':
        sides === '' ? `${capital(paper)} (${count}) were accepted.` : `The ${paper} of ${sides} was accepted.`,
      'survey-accepted': 'Officers went to the hill, and the record of what they saw was accepted.',
      'expert-opinion-accepted': 'An expert was asked, and the opinion was accepted.',
      'testimony-accepted': `Of what people who know the hill said, ${count} statements were accepted.`,
    }
    return told[code]
  },
  noReasons: (authority) => `The reasons stand in the decision; ask ${authority} for a copy.`,
  oldBoundsHeading: (claimant, letter, paper) =>
    paper === null ? `What ${claimant} (${letter}) says` : `What the ${paper} of ${claimant} (${letter}) says`,
  bound: ({ side, from, along, to }) =>
    `${side === '' ? 'Also' : capital(side)}: ${[from === '' ? '' : `from ${from}`, along, to === '' ? '' : `to ${to}`].filter(Boolean).join(', ')}.`,
  leg: ({ side, from, along, to }) =>
    `${capital([from === '' ? '' : `from ${from}`, side === '' ? 'on' : side, along === '' ? '' : `along ${along}`, to === '' ? '' : `to ${to}`].filter(Boolean).join(', '))}.`,
  start: ({ from, along, to }) => `Begins at ${from || along || to}.`,
  noOldBounds: 'The file has no bounds in words.',
  strokes: {
    'long-dashes': 'long dashes',
    dots: 'dots',
    'dash-dots': 'dashes and dots',
    'short-dashes': 'short dashes',
  },
  oldBoundsOnSketch: (claimant, letter, stroke, isOpen) =>
    `The line of ${stroke} marked ${letter}: ${claimant} say that their land reaches here.${isOpen ? ' Some of it is not clear from the words and not drawn.' : ''}`,
  extentOnSketch: 'The ground with a grid over it: this is what they argue over.',
  lineOnSketch: 'The thickest black line: the line that was decided.',
  northUp: 'North is at the top of the sketch.',
  labelAt: (name, side) => (side === null ? `${name} is on this ground.` : `${name} is ${side} of this ground.`),
  noSketch: 'Not every side is settled yet: nothing is drawn, so that nothing misleads.',
  partsNotDrawn: 'The part of every side is not drawn yet.',
  remedy: (what, until) => `You can ${what}: ${until}.`,
  untilOne: (day) => `until ${day}, not later`,
  untilBetween: (first, last) =>
    `papers came on different days, so until ${first} for who had them first and ${last} for who had them last`,
  untilFromService: (term) => `within ${term} from the day after the paper came`,
  notChecked: ' (this term was not held against the rule itself: ask the authority)',
  holidaysUnknown: ' (the holidays of that year are not entered: the last day may be later)',
  noRemedies: (authority) =>
    `Whether one can still ask for a review or sue, and until when, is not noted here; ask ${authority} soon.`,
  notice: (kind, first, last) => `${kind}: from ${first} to ${last}. Object within these days.`,
  askAuthority: (authority) => `${authority} handled it.`,
  askOffice: (office, phone) =>
    `Ask: ${[office ?? '', phone === null ? '' : `phone ${phone}`].filter((part) => part !== '').join(', ')}.`,
  askMediator: 'If this is not clear, ask the village mediator to explain it in person.',
  illustrative:
    'The sketch only shows the idea: nobody surveyed it, and it neither measures nor tells where you stand.',
  coarse: (metres) =>
    `The lines are coarse on purpose: corners were moved to a lattice of ${metres} m. Do not measure here.`,
  uncertain: (metres) => `The true line may lie up to ${metres} m from the one that is drawn.`,
  caveat: (paper, mapReviewNumber) =>
    `This page only explains; where it differs from the sealed documents${paper === '' ? '' : ` (${paper})`}, the documents hold. Map review number: ${mapReviewNumber}.`,
}
