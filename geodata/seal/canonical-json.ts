// RFC 8785, JSON Canonicalization Scheme: https://www.rfc-editor.org/rfc/rfc8785

const quoted = (text: string): string => {
  if (/\p{Surrogate}/u.test(text))
    throw new RangeError(`Half a character has no canonical form: ${JSON.stringify(text)}.`)
  return JSON.stringify(text)
}

/**
 * The one text of a JSON value: no space, the members of an object by their names in UTF-16 order, numbers and strings as
 * ECMAScript writes them. Equal values give equal texts, however they were written. Throws on what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} is no number of JSON.`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`JSON holds no ${typeof value}.`)
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${quoted(name)}:${canonicalJson(member)}`).join(',')}}`
}
