/** Nothing comes from elsewhere and nothing written into a page runs. Pictures made on the page are data: and blob:, which the map fetches itself. */
export const CONTENT_SECURITY_POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'"],
  'connect-src': ["'self'", 'blob:'],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
}

const withDirective = (name: string, sources: readonly string[]): string =>
  Object.entries({ ...CONTENT_SECURITY_POLICY, [name]: sources })
    .map(([directive, allowed]) => `${directive} ${allowed.join(' ')}`)
    .join(';')

/** For pages with a map: the tiles of the base maps that the office set up may be asked for, and nothing else of their hosts. */
export const policyWithTiles = (origins: readonly string[]): string =>
  withDirective('connect-src', [...CONTENT_SECURITY_POLICY['connect-src']!, ...origins])

/** For the one page that pages elsewhere may show in a frame. */
export const FRAMED_POLICY = withDirective('frame-ancestors', ['*'])
