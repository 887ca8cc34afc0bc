/** Whether two clauses of one date tell the same: papers repeat an event in facts, evidence and findings. */

const pairsOf = (words: string): Set<string> => {
  const bare = words.replace(/[\s、,。;:"“”《》()\d年月日]/gu, '')
  const characters = [...bare]
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`))
}

const INTERVIEWED = /(?:询问|访问|调查|走访)(?<person>\p{Script=Han}{2,4}?)的笔录/u

const SHARED_ENOUGH = 0.5

/** Two interviews are one if they are of one person; else half the pairs of characters of the shorter stand in both. */
export const tellTheSame = (first: string, second: string): boolean => {
  if (first === second) return true
  const persons = [first, second].map((words) => INTERVIEWED.exec(words)?.groups?.['person'] ?? null)
  if (persons[0] !== null && persons[1] !== null) return persons[0] === persons[1]
  const [one, other] = [pairsOf(first), pairsOf(second)]
  const fewest = Math.min(one.size, other.size)
  if (fewest === 0) return true
  return [...one].filter((pair) => other.has(pair)).length / fewest >= SHARED_ENOUGH
}
