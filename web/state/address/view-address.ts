/** What is seen of a page, in the query of its address: a part is a key with its words, and null for none. */
export type PartsOfView = readonly (readonly [key: string, words: string | null])[]

/** The words of a part; null where the address says nothing of it. */
export const partOf = (search: string, key: string): string | null => new URLSearchParams(search).get(key)

/** The query with some parts set and all else of it as it was. */
export function withParts(search: string, parts: PartsOfView): string {
  const query = new URLSearchParams(search)
  for (const [key, words] of parts) {
    if (words === null) query.delete(key)
    else if (query.get(key) !== words) query.set(key, words)
  }
  const words = query.toString()
  return words === '' ? '' : `?${words}`
}

/** Which of the parts are otherwise in the address. */
export function changedParts(search: string, parts: PartsOfView): string[] {
  const query = new URLSearchParams(search)
  return parts.filter(([key, words]) => query.get(key) !== words).map(([key]) => key)
}
