import { featureNotFound } from '../layer-refusals.ts'
import { isWritten } from '../../geodata/layers/written-layers.ts'
import { placeMark } from '../db/repositories/places.ts'
import { keyValues } from '../layers/layer-source.ts'
import { countFeatures, readFeature } from '../layers/read-layers.ts'
import { collectionAddress, featureAddress, OGC_ROOT } from '../ogc/address.ts'
import { askedOf, OGC_ROUTE, readingScope, refuseOtherParameters, shownLayer } from '../ogc/asked.ts'
import { featureDocument } from '../ogc/feature-document.ts'
import { featureCollection, featuresOfPage, type AskedItems } from '../ogc/feature-collection.ts'
import { itemsQuery, systemOf, type AskedParameters } from '../ogc/items-query.ts'
import { GEOJSON_TYPE, HTML_TYPE } from '../ogc/media.ts'
import { collectionsStep, pageOf, stepsTo } from '../ogc/page-frame.ts'
import { featureBody, itemsBody } from '../ogc/pages/feature-pages.ts'
import { sendBytes } from '../ogc/send.ts'
import { etagOfMark } from '../ogc/writes/feature-mark.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Feature } from 'geojson'
import type { OfferedSystem } from '../../geodata/crs/offered-systems.ts'
import type { Layer } from '../../geodata/layers/model.ts'

/** Which system the coordinates are in, and so in which order (18-058r1, 6.5). */
const tellSystem = (reply: FastifyReply, { uri }: OfferedSystem): void => void reply.header('content-crs', `<${uri}>`)

/** Which state of a feature is read, where programs may change it. */
async function markOf({ database }: FastifyRequest, layer: Layer, id: string): Promise<string | undefined> {
  const keys = keyValues(layer, id)
  return keys && database.inTransaction((client) => placeMark(client, keys))
}

/** Features of a collection, page by page, and one alone. */
export const ogcItemRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(`${OGC_ROOT}/collections/:collection/items`, OGC_ROUTE, async (request, reply) => {
    const asked = askedOf(request)
    const { root, address, format, language, reader } = asked
    const layer = shownLayer(request, reply, asked)
    const items = itemsQuery(layer, reader, request.query as AskedParameters)
    const { database } = request
    const scope = await readingScope(request, asked, layer)
    const numberMatched = items.after === null ? await countFeatures(database, items.query, scope) : null
    const collection = collectionAddress(root, layer.id)
    const whole: AskedItems = { ...items, database, scope, numberMatched, address, collection }
    tellSystem(reply, items.query.system)
    if (format === 'html') {
      const { features, next } = await featuresOfPage(whole)
      const shown = features.map((feature) => JSON.parse(feature) as Feature)
      const body = itemsBody({ layer, reader, root, address, language }, shown, numberMatched, next)
      const above = stepsTo(asked, collectionsStep(asked), { title: layer.title[language], href: `${collection}?f=html` }) // prettier-ignore
      return sendBytes(request, reply, HTML_TYPE, pageOf(request, asked, above, layer.title[language], body))
    }
    const body = await featureCollection(whole)
    if (Buffer.isBuffer(body)) return sendBytes(request, reply, GEOJSON_TYPE, body)
    return reply.header('content-type', GEOJSON_TYPE).header('cache-control', 'private, no-store').send(body)
  })

  app.get(`${OGC_ROOT}/collections/:collection/items/:feature`, OGC_ROUTE, async (request, reply) => {
    refuseOtherParameters(request, ['crs'])
    const asked = askedOf(request)
    const { root, format, language, reader } = asked
    const layer = shownLayer(request, reply, asked)
    const { feature: id } = request.params as { feature: string }
    const system = systemOf(request.query as AskedParameters, 'crs')
    const scope = await readingScope(request, asked, layer)
    // First the mark: should somebody change the feature now, a change made to what is sent here is refused, and not his overwritten.
    const mark = reader === 'office' && isWritten(layer) ? await markOf(request, layer, id) : undefined
    const text = await readFeature(request.database, layer, scope, id, system)
    if (text === undefined) throw featureNotFound(layer.id, id)
    const [collection, address] = [collectionAddress(root, layer.id), featureAddress(root, layer.id, id)]
    tellSystem(reply, system)
    if (format === 'html') {
      const body = featureBody({ layer, reader, root, address, language }, JSON.parse(text) as Feature)
      const above = stepsTo(asked, collectionsStep(asked), { title: layer.title[language], href: `${collection}/items?f=html` }) // prettier-ignore
      return sendBytes(request, reply, HTML_TYPE, pageOf(request, asked, above, id, body))
    }
    return sendBytes(request, reply, GEOJSON_TYPE, featureDocument(root, layer, id, text), mark && etagOfMark(mark))
  })

  done()
}
