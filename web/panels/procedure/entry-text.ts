import { listText } from '../../i18n/figures.ts'

import type { WireEntry } from '../../../geodata/wire/procedure.ts'
import type { Language } from '../../i18n/catalogue.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

type Words = Catalogue['procedure']
type Paper = Extract<WireEntry['fact'], { kind: 'papers' }>['papers'][number]

const paperText = ({ kind, title }: Paper, words: Words): string =>
  title === '' ? words.papers[kind] : `${words.papers[kind]} ${title}`

/** What an entry tells, in one line. */
export function entryText({ fact }: Pick<WireEntry, 'fact'>, words: Words, language: Language): string {
  const { entry } = words
  const papersText = (papers: readonly Paper[]) =>
    listText(
      papers.map((paper) => paperText(paper, words)),
      language,
    )
  switch (fact.kind) {
    case 'move':
      return [entry.move(words.states[fact.state]), ...(fact.papers.length > 0 ? [papersText(fact.papers)] : [])].join(
        ' · ',
      )
    case 'papers':
      return entry.papers(papersText(fact.papers))
    case 'service':
      return entry.service(paperText(fact.paper, words), fact.to, words.ways[fact.way], words.outcomes[fact.outcome])
    case 'extension': {
      const key = fact.deadline.split(':')[0] as keyof Words['deadlines']
      return entry.extension(words.deadlines[key], fact.until)
    }
    case 'basis':
      return entry.basis(
        fact.ground === null ? words.basis.unsaid : words.basis.grounds[fact.ground],
        fact.parties === null ? words.basis.unsaid : words.basis.partiesKinds[fact.parties],
      )
    case 'filing':
      return entry.filing(words.filing.act[fact.filing])
    case 'withdrawal':
      return entry.withdrawal(fact.withdraws)
  }
}
