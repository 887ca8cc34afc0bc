/** What a phone keeps of the villager's page; nothing else is ever kept. */
export type Kept = 'page' | 'file' | 'record'

const FILE = /^\/assets\/[^/]+$/u
const RECORD = /^\/api\/public\/records\/[^/]+$/u
const PAGE = /^\/rulings\//u

/** How an address of this server is kept; null for one that is not. */
export function keptAs({ origin, pathname, search }: URL, ownOrigin: string, isNavigation: boolean): Kept | null {
  if (origin !== ownOrigin) return null
  if (isNavigation) return PAGE.test(pathname) ? 'page' : null
  if (search !== '') return null
  if (FILE.test(pathname)) return 'file'
  return RECORD.test(pathname) ? 'record' : null
}

/** All addresses of rulings answer with one page. */
export const keyOf = (kept: Kept, { pathname }: URL): string => (kept === 'page' ? '/rulings/' : pathname)
