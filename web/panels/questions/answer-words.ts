import { parseAnswer } from '../../../geodata/answers/answer-value.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireQuestion } from '../../../geodata/wire/questions.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

type Asked = Pick<WireQuestion, 'code' | 'quote'>

const paperTitle = (view: CaseView, id: string): string =>
  view.evidence.find(({ paperId }) => paperId === id)?.title.quote ?? id

const placeName = (view: CaseView, id: string): string =>
  view.places.find((place) => place.id === id)?.names[0]?.name ?? id

const clauseAt = (view: CaseView, start: number): string => {
  const call = view.descriptions.flatMap(({ calls }) => calls).find((known) => known.start === start)
  return call ? view.document.text.slice(call.start, call.end) : ''
}

/** An answer in plain words. */
export function answerText(value: string, { code }: Pick<Asked, 'code'>, view: CaseView, words: Catalogue): string {
  const answer = parseAnswer(value)
  const say = words.questions
  if (!answer) return value
  switch (answer.word) {
    case 'near':
    case 'middle':
    case 'far':
      return words.codes.edge[answer.word]
    case 'kind':
      return say.kind(words.codes.kind[answer.kind])
    case 'is-side':
      return say.isSide(clauseAt(view, answer.callStart), words.codes.side[answer.side])
    case 'read-as':
      return say.readAs(answer.parameter)
    case 'named':
      return say.named(answer.parameter)
    case 'paper':
      return say.paper(paperTitle(view, answer.parameter))
    case 'course': {
      const rank = view.outlines
        .flatMap(({ alternatives }) => alternatives)
        .find(({ answers }) => Object.values(answers).includes(value))?.rank
      return rank === undefined ? say.drawnCourse : say.otherCourse(rank)
    }
    case 'along':
      return say.along(placeName(view, answer.parameter))
    case 'along-extent':
      return say.alongExtent(words.codes.side[answer.side])
    case 'from-end':
      return say.fromEnd(words.codes.side[answer.side])
    case 'stays-open':
      return code === 'open-end' ? say.openLine : say.answer['stays-open']
    default:
      return say.answer[answer.word]
  }
}

/** What an answer would change. */
export function effectText(value: string, { quote }: Asked, words: Catalogue): string {
  const answer = parseAnswer(value)
  const say = words.questions.effect
  if (!answer) return ''
  switch (answer.word) {
    case 'near':
    case 'middle':
    case 'far':
      return words.codes.edgeMeaning[answer.word]
    case 'kind':
      return say.kind(quote, words.codes.kind[answer.kind])
    case 'named':
      return say['read-as']
    default:
      return say[answer.word]
  }
}
