import type { FastifyRequest } from 'fastify'

export const OGC_ROOT = '/ogc'

export type Link = { readonly href: string; readonly rel: string; readonly type?: string; readonly title?: string }

/** Absolute: GDAL stops at the first page where `next` is not. */
export const rootOf = ({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string =>
  `${protocol}://${host || 'localhost'}${OGC_ROOT}`

export const collectionAddress = (root: string, id: string): string => `${root}/collections/${id}`

export const featureAddress = (root: string, layer: string, id: string): string =>
  `${collectionAddress(root, layer)}/items/${encodeURIComponent(id)}`

/** An address with other parameters in the place of what it has; `null` takes one away. */
export function withParameters(address: string, changed: Readonly<Record<string, string | null>>): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(changed))
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  return url.href
}

/** The same resource in its two forms: as it is sent now, and the other. */
export function ownLinks(address: string, type: string, format: 'json' | 'html'): Link[] {
  const [json, html] = [withParameters(address, { f: 'json' }), withParameters(address, { f: 'html' })]
  return format === 'json'
    ? [
        { href: json, rel: 'self', type },
        { href: html, rel: 'alternate', type: 'text/html' },
      ]
    : [
        { href: html, rel: 'self', type: 'text/html' },
        { href: json, rel: 'alternate', type },
      ]
}
