/** Columns of a table of claims as COPY writes it, the outline left out. */
const NAMED_COLUMNS = [
  'id',
  'county_code',
  'village_code',
  'claim_no',
  'party_id',
  'land_class',
  'status',
  'claimed_on',
]
const FACTS = ['village_code', 'land_class', 'status', 'claimed_on']

export type CopiedFacts = {
  readonly number: string
  readonly holder: string | null
  readonly countyCode: string | null
  readonly facts: Readonly<Record<string, string>>
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f', v: '\v' }

const unescaped = (text: string): string | null =>
  text === '\\N'
    ? null
    : text.includes('\\')
      ? text.replace(/\\(?<letter>.)/gu, (_, letter: string) => ESCAPES[letter] ?? letter)
      : text

/** What a row says of its parcel. A table of eight named columns and the outline is known; of others the first column is the number. */
export function copiedFacts(columns: readonly string[], row: number): CopiedFacts {
  const values = columns.map(unescaped)
  if (columns.length !== NAMED_COLUMNS.length) {
    const others = values
      .slice(1)
      .flatMap((value, index) => (value === null ? [] : [[String(index + 2), value] as const]))
    return { number: values[0] || String(row), holder: null, countyCode: null, facts: Object.fromEntries(others) }
  }
  const valueOf = (name: string): string | null => values[NAMED_COLUMNS.indexOf(name)] ?? null
  const facts = FACTS.flatMap((name) => {
    const value = valueOf(name)
    return value === null ? [] : [[name, value] as const]
  })
  return {
    number: valueOf('claim_no') || valueOf('id') || String(row),
    holder: valueOf('party_id') || null,
    countyCode: valueOf('county_code'),
    facts: Object.fromEntries(facts),
  }
}
