/** Nothing in a file that somebody uploaded may run, whatever it pretends to be. What has a number never changes. */
export const HARMLESS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, max-age=31536000, immutable',
}

/** Beside `encodeURIComponent`: what RFC 8187 does not let stand in a value. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

/** A browser saves it under this name and shows none of it. */
export const asDownload = (name: string) => ({ 'content-disposition': `attachment; filename*=UTF-8''${encoded(name)}` })
