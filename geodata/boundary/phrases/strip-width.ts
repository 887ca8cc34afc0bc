import { stepOf, type StepRecogniser } from '../step.ts'

const FOOT_OR_TOP =
  /^(?:山脚|岭脚|坡脚|排脚|岗脚|下脚|底脚|脚|山顶|岭顶|坡顶|排顶|岗顶|上顶|顶上|顶|山腰|中间|底部|顶部|底|面|上头|下头|上边|下边|上面|下面|上|下)(?=宽|阔|长|共|约|各|$)/u

/** 山脚宽3.2丈, 顶宽两丈: how wide a strip is at its foot and at its top. */
export const readStripWidth: StepRecogniser = ({ folded, tokens, index, isStrip }) => {
  const token = tokens[index]
  const measure = tokens[index + 1]
  if (!isStrip || token?.kind !== 'text' || measure?.kind !== 'measure') return null
  const place = FOOT_OR_TOP.exec(folded.slice(token.start, token.end))
  if (!place) return null
  const phrase = {
    start: token.start,
    end: token.start + place[0].length,
    aliases: [],
    clauses: [],
    relationEnd: measure.end,
  }
  return { step: stepOf('width', token, { phrases: [phrase] }), next: index + 2 }
}
