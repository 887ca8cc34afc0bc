/** Whether two clauses of one date tell the same: papers repeat an event in facts, evidence and findings. */

const INTERVIEWED = /(?:询问|访问|调查|走访)(?<person>\p{Script=Han}{2,4}?)的笔录/u

export type Telling = {
  readonly words: string
  /** Who was interviewed, where the clause is the title of an interview. */
  readonly person: string | null
  /** Pairs of neighbouring characters, without punctuation and dates. */
  readonly pairs: ReadonlySet<string>
}

/** `words` folded. */
export const tellingOf = (words: string): Telling => {
  const characters = [...words.replace(/[\s、,。;:"“”《》()\d年月日]/gu, '')]
  const pairs = new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`))
  return { words, person: INTERVIEWED.exec(words)?.groups?.['person'] ?? null, pairs }
}

const SHARED_ENOUGH = 0.5

/** Two interviews are one if they are of one person; else half the pairs of the shorter clause stand in both. */
export const tellTheSame = (first: Telling, second: Telling): boolean => {
  if (first.words === second.words) return true
  if (first.person !== null && second.person !== null) return first.person === second.person
  const [fewer, more] =
    first.pairs.size <= second.pairs.size ? [first.pairs, second.pairs] : [second.pairs, first.pairs]
  if (fewer.size === 0) return true
  return [...fewer].filter((pair) => more.has(pair)).length / fewer.size >= SHARED_ENOUGH
}
