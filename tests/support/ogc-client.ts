import { expect } from 'vitest'

import type { FastifyInstance } from 'fastify'
import type { FeatureCollection } from 'geojson'

export type Items = FeatureCollection & {
  numberMatched?: number
  numberReturned: number
  links: { rel: string; href: string; type?: string }[]
}

/** Asks the data service of an application as an office does. */
export function ogcClient(app: () => FastifyInstance) {
  const ask = (path: string, headers: Record<string, string> = {}) => app().inject({ url: `/ogc${path}`, headers })
  const json = async <Content>(path: string): Promise<Content> => {
    const response = await ask(path)
    expect(response.statusCode, response.body).toBe(200)
    return response.json<Content>()
  }
  const items = (layer: string, query = '') => json<Items>(`/collections/${layer}/items?${query}`)
  return { ask, json, items }
}
