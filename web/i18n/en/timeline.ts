import type { Catalogue } from '../zh-CN/index.ts'

export const timeline: Catalogue['timeline'] = {
  title: 'Timeline',
  help: 'What the document tells with a date, in the order of time. Choose an event to see its words.',
  count: (count) => `${count} ${count === 1 ? 'event' : 'events'}`,
  none: 'The document tells nothing with a date.',
  gap: (since, until, days) =>
    `${days} days lie between ${since} and ${until}, and the document does not say why. Worth a look; nothing is explained here.`,
  saidBy: (letter) => `told by ${letter} alone`,
  repeats: (count) => `told again in ${count} other ${count === 1 ? 'place' : 'places'} of the document`,
  dateOf: (kind) => `date of this paper (${kind})`,
}
