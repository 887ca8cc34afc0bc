/** What a phone keeps: a page, its built files, published records; nothing else is ever kept. */
export type Kept = 'page' | 'file' | 'record'

/** What one worker looks after, told by its scope. */
export type Shelf = {
  readonly scope: '/rulings/' | '/field/'
  /** Of the cache. */
  readonly name: string
  /** Shelves that earlier versions of this worker kept. */
  readonly former: RegExp
  /** The field page keeps its records itself, by account: what a cache holds is anybody’s. */
  readonly keepsRecords: boolean
}

const SHELVES: readonly Shelf[] = [
  { scope: '/rulings/', name: 'sizhi-villager-1', former: /^sizhi-villager-/u, keepsRecords: true },
  { scope: '/field/', name: 'sizhi-field-1', former: /^sizhi-field-/u, keepsRecords: false },
]

/** Throws on a scope that no worker of ours has. */
export function shelfOf(scope: string): Shelf {
  const found = SHELVES.find((shelf) => shelf.scope === new URL(scope).pathname)
  if (!found) throw new RangeError(`No pages are kept below ${scope}.`)
  return found
}

const FILE = /^\/assets\/[^/]+$/u
const RECORD = /^\/api\/public\/records\/[^/]+$/u

/** How an address of this server is kept; null for one that is not. */
export function keptAs(
  { origin, pathname, search }: URL,
  ownOrigin: string,
  isNavigation: boolean,
  { scope, keepsRecords }: Shelf,
): Kept | null {
  if (origin !== ownOrigin) return null
  if (isNavigation) return pathname.startsWith(scope) ? 'page' : null
  if (search !== '') return null
  if (FILE.test(pathname)) return 'file'
  return keepsRecords && RECORD.test(pathname) ? 'record' : null
}

/** The built files without which a page opens nothing. */
export const filesNamedIn = (html: string): string[] => html.match(/\/assets\/[^"'\s]+/gu) ?? []

/** All addresses of one scope answer with one page. */
export const keyOf = (kept: Kept, { pathname }: URL, { scope }: Shelf): string => (kept === 'page' ? scope : pathname)
