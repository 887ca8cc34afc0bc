import { Readable } from 'node:stream'

import { cursorWords, type Cursor } from '../layers/keyset.ts'
import { featureBatches, ROWS_AT_A_TIME } from '../layers/read-layers.ts'

import { ownLinks, withParameters, type Link } from './address.ts'
import { GEOJSON_TYPE } from './media.ts'

import type { Database } from '../db/database.ts'
import type { LayerScope } from '../layers/layer-query.ts'
import type { ItemsQuery } from './items-query.ts'

export type AskedItems = ItemsQuery & {
  readonly database: Pick<Database, 'inTransaction'>
  readonly scope: LayerScope
  /** Null on pages behind the first: it has been told there. */
  readonly numberMatched: number | null
  readonly address: string
  readonly collection: string
}

/** Of a page: one row more is read than is sent, to know whether another page follows. */
async function* pageOf({ database, query, scope, after, limit }: AskedItems) {
  let [left, cursor] = [limit, after]
  for await (const rows of featureBatches(database, query, scope, after, limit + 1)) {
    const sent = rows.slice(0, left)
    left -= sent.length
    if (sent.length > 0) cursor = sent.at(-1)!.cursor
    yield { rows: sent, next: rows.length > sent.length ? cursor : null }
  }
}

function linksOf({ address, collection }: AskedItems, next: Cursor | null): Link[] {
  const links: Link[] = [
    ...ownLinks(address, GEOJSON_TYPE, 'json'),
    { href: collection, rel: 'collection', type: 'application/json' },
  ]
  if (next === null) return links
  const following = withParameters(address, { f: 'json', cursor: cursorWords(next) })
  return [...links, { href: following, rel: 'next', type: GEOJSON_TYPE }]
}

/** A page of features, as its parts come from the database. What is known last is written last. */
async function* partsOf(asked: AskedItems): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  let numberReturned = 0
  let next: Cursor | null = null
  for await (const page of pageOf(asked)) {
    if (page.rows.length > 0)
      yield `${numberReturned > 0 ? ',\n' : '\n'}${page.rows.map(({ feature }) => feature).join(',\n')}`
    numberReturned += page.rows.length
    next = page.next
  }
  const matched = asked.numberMatched === null ? '' : `"numberMatched":${asked.numberMatched},`
  const links = JSON.stringify(linksOf(asked, next))
  yield `\n],${matched}"numberReturned":${numberReturned},"links":${links}}\n`
}

/** A small page whole, so that it can be told from one that the reader has; a large one as it is read. */
export async function featureCollection(asked: AskedItems): Promise<Buffer | Readable> {
  if (asked.limit > ROWS_AT_A_TIME) return Readable.from(partsOf(asked))
  const parts: string[] = []
  for await (const part of partsOf(asked)) parts.push(part)
  return Buffer.from(parts.join(''))
}

/** For a page to be read: the features themselves, and the mark of the next page. */
export async function featuresOfPage(asked: AskedItems): Promise<{ features: string[]; next: string | null }> {
  const features: string[] = []
  let next: Cursor | null = null
  for await (const page of pageOf(asked)) {
    features.push(...page.rows.map(({ feature }) => feature))
    next = page.next
  }
  return { features, next: next && cursorWords(next) }
}
