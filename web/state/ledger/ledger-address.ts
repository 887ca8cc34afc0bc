import type { LedgerChoice } from '../../api/ledger.ts'

const TEXTS = ['search', 'state', 'county', 'party', 'due', 'filing', 'order'] as const

/** What the ledger shows, out of its address, so that a view can be passed on and found again. */
export function choiceOfAddress(search: string): LedgerChoice & { readonly page: number } {
  const query = new URLSearchParams(search)
  const given = Object.fromEntries(TEXTS.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])))
  const year = Number(query.get('year'))
  const page = Number(query.get('page'))
  return {
    ...(given as LedgerChoice),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    ...(query.get('descending') === 'true' ? { descending: true } : {}),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

export function addressOfChoice(choice: LedgerChoice, page: number): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...choice, page: page === 1 ? undefined : page }))
    if (value !== undefined && value !== '' && value !== false) query.set(name, String(value))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
