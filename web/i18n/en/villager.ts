import { roundMetres } from '../figures.ts'

import type { Catalogue } from '../zh-CN/index.ts'

const distanceText = (metres: number): string => (metres >= 10_000 ? 'more than 10 km' : `${roundMetres(metres)} m`)
const dayText = (instant: string): string => new Date(instant).toLocaleDateString('en-GB', { dateStyle: 'long' })

/** An ISO day with its day of the week; never moved by the zone of the phone. */
const dayWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

export const villager: Catalogue['villager'] = {
  schematicLabel: (line) => `Sketch: ${line}`,
  argued: 'What was argued over',
  decided: 'What was decided',
  whose: 'Which side is whose',
  why: 'Why it was decided so',
  nowPossible: 'What can be done now',
  askWhom: 'Whom to ask',
  mapInWords: 'The sketch in words',
  sketches: {
    group: 'Which sketch',
    ruled: 'Where the line was drawn',
    old: 'How far each side said its land reaches',
  },
  ruledLine: 'The decided line',
  north: 'N',
  line: 'the line',
  noSchematic: 'Not every side is settled yet: no sketch is drawn, so that none misleads.',
  notFound: 'No ruling is published here. Ask the village mediator.',
  lookedAtAnew: (day) =>
    `Since ${dayWords(day)} this decision is being looked at anew. What stands below was published before and may change; ask the office.`,
  objection: {
    heading: 'Do you disagree?',
    beforeFirst: (first, last) => `You can object from ${dayWords(first)} to ${dayWords(last)}.`,
    daysLeft: (days, last) =>
      days === 1
        ? `Today (${dayWords(last)}) is the last day.`
        : `You can object: ${days} days are left with today, until ${dayWords(last)}.`,
    over: (last) => `The days for objections ended on ${dayWords(last)}; none are taken here. Go to the office itself.`,
    none: 'There are no days for objections here. Go to the office itself.',
    text: 'What you object to, and why',
    name: 'Name (may be left open)',
    contact: 'How to reach you: phone or address (may be left open)',
    forOffice: 'Only the office reads what you write.',
    send: 'Hand it in',
    sending: 'Handing it in…',
    throwAway: 'Throw it away',
    empty: 'Nothing is written yet and nothing was handed in.',
    kept: 'Your words stay on this phone until they are handed in or thrown away.',
    notSent:
      'There is no network now and nothing was handed in. Your words are still here; hand them in once there is one.',
    received: (day) => `Your objection came in on ${dayWords(day)}. This is the receipt number:`,
    keepReceipt: 'Write it down or photograph it. With it you can ask below what became of it; show it to nobody.',
    copy: 'Copy the number',
    copied: 'Copied.',
    another: 'Write another objection',
    askHeading: 'Ask what became of it',
    receipt: 'Receipt number',
    receiptHelp:
      'The number that was given when an objection was handed in. Without one there is nothing to fill in here.',
    ask: 'Ask',
    open: (day) => `It came in on ${dayWords(day)} and is not decided yet.`,
    closed: (day, outcome, reason) => `Decided on ${dayWords(day)}: ${outcome}. Reason: ${reason}`,
    outcomes: { followed: 'followed', 'not-followed': 'not followed' },
    receiptUnknown: 'No such receipt number here. Type it again; for a receipt of another case ask on its page.',
    receiptKept:
      'The receipt number is kept on this phone: whoever opens this page on it sees the number and can ask. If you share the phone, write the number down first and then take it off with the button below.',
    forgetReceipt: 'Take the receipt number off this phone',
    receiptForgotten: 'No receipt number is kept on this phone now. To ask later, type the one that you wrote down.',
    cannotAsk: 'There is no network now. Ask again once there is one.',
  },
  poster: { print: 'Print a notice to put up:', onPaper: (paper) => `on ${paper} (PDF)` },
  aids: {
    group: 'Easier to read',
    largeType: 'Large type',
    highContrast: 'Black on white',
    readAloud: 'Read it to me',
    pause: 'Pause',
    resume: 'Go on',
    stop: 'Stop',
  },
  whereAmI: {
    heading: 'Which side am I on?',
    look: 'See which side I am on',
    looking: 'Looking for the position; please wait under the open sky …',
    note: 'The position is worked out on this phone and sent to nobody. It is a hint, and proves nothing.',
    onSide: (name, metres, phone) =>
      `You are on the side of ${name}, about ${distanceText(metres)} from the line; the phone may be wrong by ${phone} m.`,
    onNeitherSide: (metres, phone) =>
      `You are on ground that went to neither side, about ${distanceText(metres)} from the line; the phone may be wrong by ${phone} m.`,
    outside: (metres, phone) =>
      `You are not on the disputed ground, but about ${distanceText(metres)} from its edge; the phone may be wrong by ${phone} m.`,
    undecided: (phone) =>
      `You are on the disputed ground, where nothing is recorded as anybody’s yet; the phone may be wrong by ${phone} m.`,
    cannotTell: (phone, line) =>
      `This cannot be told. You are too near an edge: the phone may be wrong by ${phone} m, and the line shown may lie ${line} m from the true one. Look for the boundary markers, or ask the office.`,
    noPosition:
      'The phone gave no position, or did not say how far it may be wrong, so your side cannot be told. Try again under the open sky.',
    refused: 'This phone does not let the page see its position. Allow it in the browser’s settings and try again.',
    cannotAsk: 'This phone cannot give the page its position now, so your side cannot be told.',
    notOffered: {
      illustrative: 'The sketch is illustrative and was not surveyed; it cannot show which side you are on.',
      'not-drawn': 'Not every side is settled yet; it cannot be shown which side you are on.',
      'accuracy-unknown': 'How well the line is known is not on file; it cannot be shown which side you are on.',
      'too-small': 'This ground is too small for the coarse line that is published to show which side you are on.',
    },
  },
  offline: {
    kept: 'This page is kept on this phone and opens without a network.',
    notKept: 'The phone is full: this page was not kept and will not open without a network. Please make some room.',
    shownFrom: (at) => `There is no network. This was kept on the phone on ${dayText(at)} and may have changed since.`,
  },
}
