import { foldText } from '../text/fold.ts'

/** Words that say which part of a landmark is meant, at the end of its name. */
const POSITION_WORDS = /(?:[东南西北上下内外]面)?(?:田边|地边|边沿|边缘|上沿|下沿|边|面|沿|中心|以[东南西北上下内外])$/u
/** Words after the name of a line that say where it is met, and not what it is. */
const JUNCTION_WORDS =
  /(?:相?(?:交汇|交叉|交会|交接|交界|汇合|会合|汇流|相交|相接|相汇|相会|相连|连接|衔接)(?:之?处|口|点|的?地方)?|(?:岔|会|汇|交)口|相?[交接汇会]处|处)$/u
const AND = /^[与和同跟及]/u
/** Words before a name that say when or which, not what. */
const ERA_WORDS = /^(?:原来的|原|旧)/u

/** A name as it is compared: folded characters, no brackets, no 的. The words themselves are never changed. */
export const comparableName = (words: string): string =>
  foldText(words)
    .replace(/[(（〔][^)）〕]*[)）〕]/gu, '')
    .replace(/[的\s·]/gu, '')
    // The hill begins at its foot: 以上山脚 and 山脚 are one line.
    .replace(/以上(?=[山岭坡]?脚)/u, '')
    .replace(ERA_WORDS, '')

/** The same without position words: 六奎田垌西面田边 → 六奎田垌. */
export const nameWithoutPosition = (words: string): string =>
  comparableName(words).replace(POSITION_WORDS, '').replace(/尽头/u, '')

/** Whether the words name the meeting with a line (青竹沟交汇处). */
export const isJunction = (words: string): boolean => JUNCTION_WORDS.test(comparableName(words))

/** The same without words that say where a line is met: 与青竹沟交汇处 → 青竹沟. */
export const nameWithoutJunction = (words: string): string => {
  const name = comparableName(words)
  const short = name.replace(JUNCTION_WORDS, '').replace(AND, '')
  return short.length > 1 ? short : name
}

/** Whether the words name an edge of something. */
export const namesAnEdge = (words: string): boolean => /(?:边|沿|边缘|面)$/u.test(comparableName(words))
