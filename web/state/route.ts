import type { Action } from '../../geodata/access/model.ts'

export type Route =
  | { readonly page: 'home' | 'newCase' | 'ledger' | 'account' | 'accounts' }
  | { readonly page: 'officer' | 'court' | 'villager' | 'county' | 'field'; readonly id: string }
  | { readonly page: 'unknown' }

const PATTERNS = [
  { page: 'officer', pattern: /^\/officer\/cases\/(?<id>[^/]+)\/?$/u },
  { page: 'county', pattern: /^\/officer\/counties\/(?<id>\d{6})\/?$/u },
  { page: 'field', pattern: /^\/field\/cases\/(?<id>[^/]+)\/?$/u },
  { page: 'court', pattern: /^\/court\/cases\/(?<id>[^/]+)\/?$/u },
  { page: 'villager', pattern: /^\/rulings\/(?<id>[^/]+)\/?$/u },
] as const

function decoded(component: string): string | null {
  try {
    return decodeURIComponent(component)
  } catch {
    return null
  }
}

/** The page that a path names. */
export function routeOf(path: string): Route {
  if (path === '/' || path === '/index.html') return { page: 'home' }
  if (/^\/officer\/new\/?$/u.test(path)) return { page: 'newCase' }
  if (/^\/officer\/cases\/?$/u.test(path)) return { page: 'ledger' }
  if (/^\/account\/?$/u.test(path)) return { page: 'account' }
  if (/^\/accounts\/?$/u.test(path)) return { page: 'accounts' }
  for (const { page, pattern } of PATTERNS) {
    const id = decoded(pattern.exec(path)?.groups?.['id'] ?? '')
    if (id) return { page, id }
  }
  return { page: 'unknown' }
}

/** What one must be allowed to do, in some case or county, to open a page; `own`: to have signed in. */
type Need = Action | 'own' | 'public'

const NEEDS: Readonly<Record<Route['page'], Need>> = {
  home: 'public',
  villager: 'public',
  unknown: 'public',
  // It opens without a network, where nobody can be asked who has signed in: the page looks after that itself.
  field: 'public',
  account: 'own',
  accounts: 'account.manage',
  newCase: 'case.begin',
  ledger: 'ledger.read',
  officer: 'county.read',
  court: 'case.read',
  county: 'county.read',
}

export const needOf = ({ page }: Route): Need => NEEDS[page]

export const NEW_CASE_PATH = '/officer/new'
export const ACCOUNT_PATH = '/account'
export const ACCOUNTS_PATH = '/accounts'
export const LEDGER_PATH = '/officer/cases'
export const officerPath = (id: string): string => `/officer/cases/${encodeURIComponent(id)}`
/** To be opened by a link that loads the page: its worker keeps only pages of its own addresses. */
export const fieldPath = (id: string): string => `/field/cases/${encodeURIComponent(id)}`
export const countyPath = (code: string): string => `/officer/counties/${encodeURIComponent(code)}`
export const courtPath = (id: string): string => `/court/cases/${encodeURIComponent(id)}`
/** Shown in frames of pages elsewhere; a page of its own, which no link of ours follows. */
export const embedPath = (id: string): string => `/embed/rulings/${encodeURIComponent(id)}`
/** The case that a framed page is of; empty where the address names none. */
export const caseInFrame = (path: string): string =>
  decoded(/^\/embed\/rulings\/([^/]+)\/?$/u.exec(path)?.[1] ?? '') ?? ''

/** Pages of the public are told to load nothing from elsewhere: whoever comes there or leaves loads the page anew. */
export const isForPublic = ({ page }: Route): boolean => page === 'villager'

export const villagerPath = (id: string): string => `/rulings/${encodeURIComponent(id)}`
