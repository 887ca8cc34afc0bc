import { layersFor } from '../../geodata/layers/layers.ts'
import { layerExtent } from '../layers/read-layers.ts'
import { collectionAddress, OGC_ROOT, ownLinks } from '../ogc/address.ts'
import { apiDocument } from '../ogc/api-document.ts'
import { askedOf, OGC_ROUTE, refuseOtherParameters, scopeOf, shownLayer } from '../ogc/asked.ts'
import { collectionOf } from '../ogc/collection.ts'
import { CONFORMANCE, landingPage, SERVICE_TITLE, SYSTEM_ADDRESSES } from '../ogc/landing.ts'
import { bytesOf, HTML_TYPE, JSON_TYPE, OPEN_API_TYPE, SCHEMA_TYPE } from '../ogc/media.ts'
import { collectionsStep, pageOf, stepsTo } from '../ogc/page-frame.ts'
import { STYLE_SHEET } from '../ogc/pages/page.ts'
import { PAGE_WORDS } from '../ogc/pages/words.ts'
import { collectionBody, collectionsBody, conformanceBody, landingBody } from '../ogc/pages/service-pages.ts'
import { featureSchema, queryablesSchema } from '../ogc/schema-document.ts'
import { sendBytes } from '../ogc/send.ts'

import { ogcItemRoutes } from './ogc-items.ts'
import { ogcTileRoutes } from './ogc-tiles.ts'
import { ogcWriteRoutes } from './ogc-writes.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

/** OGC API – Features: what there is, and what each collection is. */
export const ogcRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(OGC_ROOT, OGC_ROUTE, (request, reply) => {
    refuseOtherParameters(request)
    const asked = askedOf(request)
    const { root, format, language } = asked
    if (format === 'html') {
      const body = pageOf(request, asked, [], SERVICE_TITLE[language], landingBody(root, language))
      return sendBytes(request, reply, HTML_TYPE, body)
    }
    return sendBytes(request, reply, JSON_TYPE, bytesOf(landingPage(root, format, language)))
  })

  app.get(`${OGC_ROOT}/conformance`, OGC_ROUTE, (request, reply) => {
    refuseOtherParameters(request)
    const asked = askedOf(request)
    if (asked.format === 'json') return sendBytes(request, reply, JSON_TYPE, bytesOf({ conformsTo: CONFORMANCE }))
    const title = PAGE_WORDS.conformance[asked.language]
    return sendBytes(request, reply, HTML_TYPE, pageOf(request, asked, stepsTo(asked), title, conformanceBody()))
  })

  // The description is for programs; whoever wants a page is better served by the collections.
  app.get(`${OGC_ROOT}/api`, OGC_ROUTE, (request, reply) => {
    refuseOtherParameters(request)
    const { root, language, reader, format } = askedOf(request)
    if (format === 'html') return reply.redirect(`${root}?f=html`)
    return sendBytes(request, reply, OPEN_API_TYPE, bytesOf(apiDocument(root, reader, language)))
  })

  app.get(`${OGC_ROOT}/pages.css`, OGC_ROUTE, (request, reply) =>
    sendBytes(request, reply, 'text/css; charset=utf-8', Buffer.from(STYLE_SHEET)),
  )

  app.get(`${OGC_ROOT}/collections`, OGC_ROUTE, async (request, reply) => {
    refuseOtherParameters(request)
    const asked = askedOf(request)
    const { root, format, language, reader, address } = asked
    const layers = layersFor(reader)
    if (format === 'html') {
      const body = collectionsBody(layers, root, language)
      return sendBytes(request, reply, HTML_TYPE, pageOf(request, asked, stepsTo(asked), PAGE_WORDS.collections[language], body)) // prettier-ignore
    }
    const scope = await scopeOf(request, asked)
    const collections = []
    for (const layer of layers)
      collections.push(collectionOf(layer, await layerExtent(request.database, layer, scope), root, language))
    const content = { links: ownLinks(address, JSON_TYPE, format), crs: SYSTEM_ADDRESSES, collections }
    return sendBytes(request, reply, JSON_TYPE, bytesOf(content))
  })

  app.get(`${OGC_ROOT}/collections/:collection`, OGC_ROUTE, async (request, reply) => {
    refuseOtherParameters(request)
    const asked = askedOf(request)
    const { root, format, language, reader } = asked
    const layer = shownLayer(request, reply, asked)
    const extent = await layerExtent(request.database, layer, await scopeOf(request, asked))
    const collection = collectionOf(layer, extent, root, language)
    if (format === 'json') return sendBytes(request, reply, JSON_TYPE, bytesOf(collection))
    const body = collectionBody(layer, collection, reader, root, language)
    const above = stepsTo(asked, collectionsStep(asked))
    return sendBytes(request, reply, HTML_TYPE, pageOf(request, asked, above, layer.title[language], body))
  })

  // What features have is what may be asked for and sorted by: all of it is columns.
  for (const [name, documentOf] of [
    ['schema', featureSchema],
    ['queryables', queryablesSchema],
  ] as const)
    // prettier-ignore
    app.get(`${OGC_ROOT}/collections/:collection/${name}`, OGC_ROUTE, (request, reply) => {
      refuseOtherParameters(request)
      const asked = askedOf(request)
      const layer = shownLayer(request, reply, asked)
      const address = `${collectionAddress(asked.root, layer.id)}/${name}`
      const content = documentOf(layer, asked.reader, address, asked.language)
      return sendBytes(request, reply, SCHEMA_TYPE, bytesOf(content))
    })

  void app.register(ogcItemRoutes)
  void app.register(ogcWriteRoutes)
  void app.register(ogcTileRoutes)
  done()
}
