const bigramsOf = (text: string): string[] => {
  const characters = [...text]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** Dice coefficient of the character pairs of two names, 0 to 1; 1 for equal names, also of one character. */
export function nameSimilarity(first: string, second: string): number {
  if (first === second) return 1
  const open = bigramsOf(second)
  const total = bigramsOf(first).length + open.length
  if (total === 0) return 0
  const shared = bigramsOf(first).filter((pair) => {
    const at = open.indexOf(pair)
    if (at >= 0) open.splice(at, 1)
    return at >= 0
  }).length
  return (2 * shared) / total
}
