import { papersOf } from '../documents/papers.ts'

import { askOfReading } from './ask-of-reading.ts'

import type { CasePaper } from './candidates.ts'
import type { AskedQuestion } from './model.ts'
import type { DocumentReading } from '../documents/model.ts'

/** Each paper of the evidence once, under the title that names it first. */
const casePapers = (document: DocumentReading): CasePaper[] => {
  const papers = papersOf(document).map(({ paperNumber }, index) => ({
    id: String(paperNumber),
    title: document.evidence[index]!.title.quote,
  }))
  return papers.filter(({ id }, index) => papers.findIndex((other) => other.id === id) === index)
}

/** What the words of a document raise, as it was just read. */
export const questionsOfDocument = (text: string, document: DocumentReading): AskedQuestion[] =>
  askOfReading({
    text,
    descriptions: document.descriptions,
    corrections: document.corrections,
    papers: casePapers(document),
  })
