import type { Catalogue } from '../zh-CN/index.ts'

export const shell: Catalogue['shell'] = {
  productName: 'Sizhi 四至',
  skipToContent: 'Skip to content',
  language: 'Language',
  home: 'Home',
  officer: 'Officer',
  court: 'Court',
  villager: 'Villager',
  pages: 'Pages of this case',
  tutorial: 'Tutorial',
  inItsOwnTab: ' (opens beside this page)',
  loading: 'Loading…',
  retry: 'Try again',
  backHome: 'Home',
  pageNotFound: 'There is no such page. Start from the home page.',
  caseNotFound: (id) => `There is no case “${id}”. Choose one from the list on the home page.`,
  serverUnreachable: 'The server does not answer. Make sure that it is running and try again.',
  serverFault: (message) => `The server could not do this: ${message}`,
  illustrative: 'Illustrative',
  illustrativeMeaning: 'Drawn from unsurveyed places: not for measuring and no title evidence.',
  and: ' and ',
  comma: ', ',
}

export const home: Catalogue['home'] = {
  sentence:
    'Draws the words of a boundary, lays the rival claims over one another, and ties every line back to its sentence.',
  cases: 'Cases',
  noCases: 'No cases yet.',
  doors: 'Doors of this case',
  officerDoor: 'Check clause by clause, see the map, settle questions',
  courtDoor: 'Evidence, overlapping areas, the ruled line',
  villagerDoor: 'Large type and one sketch',
  openQuestions: (count) =>
    count === 0 ? 'No open questions' : count === 1 ? '1 question for a person' : `${count} questions for a person`,
  notPublished: 'Not published; the villager page is closed',
  published: 'Published rulings and notices',
  publishedOn: (day) => `published on ${day}`,
  nothingPublished: 'Nothing is published now.',
  embedded:
    'Data are kept in the embedded database on this machine, for trying and for small offices: each change is on the disk before it is confirmed as saved. After a power cut, still check the last change. Copies are made daily in data/backups; use PostgreSQL for real work.',
  postgresql: (version) => `Data are kept in ${version}; back it up as your office prescribes.`,
}
