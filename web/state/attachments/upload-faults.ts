/** The sentence in a refusal of the server; null where there is none. */
export function sentenceOf(body: string): string | null {
  try {
    const { error } = JSON.parse(body) as { error?: { message?: unknown } }
    return typeof error?.message === 'string' ? error.message : null
  } catch {
    return null
  }
}
