/** Chapters of the interface's description, in the order in which it is read. The first pattern that an address meets is its chapter. */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['Signing in', /^\/api\/account(?:\/|$)/u],
  ['Cases', /^\/api\/cases(?:\/:id)?$|^\/api\/cases\/:id\/(?:search|live|names|parties)(?:\/|$)/u],
  [
    'Reading a document',
    /^\/api\/cases\/:id\/(?:answers|corrections|call-corrections|description-corrections|reread|readings)(?:\/|$)/u,
  ],
  ['Places, terrain and scans', /^\/api\/cases\/:id\/(?:places|place-choices|terrain|scans)(?:\/|$)/u],
  [
    'Lines and overlaps',
    /^\/api\/cases\/:id\/(?:fabric|outlines|bands|overlaps|partition|parts-apart|divisions)(?:\/|$)/u,
  ],
  ['Evidence and files', /^\/api\/(?:uploads|cases\/:id\/(?:evidence|attachments))(?:\/|$)/u],
  ['The field', /^\/api\/cases\/:id\/field-/u],
  ['Ruling', /^\/api\/cases\/:id\/(?:ruling-|seal|rounds)/u],
  ['Procedure', /^\/api\/(?:ledger|cases\/:id\/(?:procedure|events)|counties\/:code\/calendars)/u],
  ['Prints and files out', /^\/api\/cases\/:id\/(?:prints|exports|package)/u],
  ['Publication', /^\/api\/cases\/:id\/(?:publication|objections)(?:\/|$)/u],
  ['What the public reads', /^\/api\/public\//u],
  ['Counties', /^\/api\/counties(?:\/|$)/u],
  ['Tiles', /^\/api\/(?:tiles|base-maps)(?:\/|$)/u],
  ['Accounts', /^\/api\/accounts(?:\/|$)/u],
]
const OTHERWISE = 'The server'

export const GROUP_NAMES: readonly string[] = [...GROUPS.map(([name]) => name), OTHERWISE]

/** The chapter of a route, by its address as the server knows it (`/api/cases/:id`). */
export const groupOf = (url: string): string => GROUPS.find(([, pattern]) => pattern.test(url))?.[0] ?? OTHERWISE
