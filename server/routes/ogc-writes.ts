import { CRS84, offeredSystem, type OfferedSystem } from '../../geodata/crs/offered-systems.ts'
import { placeOfCase } from '../auth/access.ts'
import { systemNotOffered } from '../layer-refusals.ts'
import { featureAddress, OGC_ROOT, rootOf, withParameters } from '../ogc/address.ts'
import { askedOf, OGC_ROUTE, refuseOtherParameters, shownLayer } from '../ogc/asked.ts'
import { featureDocument } from '../ogc/feature-document.ts'
import { GEOJSON_TYPE } from '../ogc/media.ts'
import { etagOfMark, refuseUnlessSeen } from '../ogc/writes/feature-mark.ts'
import { reasonHeader } from '../ogc/writes/reason-header.ts'
import { reasonOf, sentFeature } from '../ogc/writes/sent-feature.ts'
import { changedPlace, enteredPlace, type Sent } from '../ogc/writes/written-place.ts'
import {
  allowedMethods,
  PATCH_TYPES,
  refuseUnlessWriter,
  refuseUnlessWriterOf,
  WHOLE_TYPES,
  writingOf,
} from '../ogc/writes/writer.ts'
import {
  changePlaceFeature,
  createPlaceFeature,
  withdrawPlaceFeature,
  type StandingFeature,
  type Writing,
} from '../usecases/write-place-feature.ts'
import { featureUnread, methodNotHere } from '../write-refusals.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const WRITE_ROUTE = { config: { access: 'public', rate: 'changing' }, schema: { hide: true } } as const
const ITEMS = `${OGC_ROOT}/collections/:collection/items`
const FEATURE = `${ITEMS}/:feature`

/** In which system the coordinates of a body are: `<http://…/EPSG/0/4545>`. */
function contentSystem({ headers }: FastifyRequest): OfferedSystem {
  const given = headers['content-crs']
  if (given === undefined) return CRS84
  const words = String(given)
    .trim()
    .replace(/^<(.*)>$/u, '$1')
  const system = offeredSystem(words)
  if (!system) throw systemNotOffered('Content-Crs', words)
  return system
}

function sentOf(request: FastifyRequest): Sent {
  refuseOtherParameters(request)
  const { writer, layer } = writingOf(request)
  return {
    layer,
    system: contentSystem(request),
    body: request.body,
    isPatch: request.method === 'PATCH',
    reason: reasonHeader(request.headers['sizhi-reason']),
    person: writer.displayName,
  }
}

const standingFeatureId = ({ params }: FastifyRequest): string => (params as { feature: string }).feature

/** What stands now, so that nobody has to read it again. */
function sendStanding(
  request: FastifyRequest,
  reply: FastifyReply,
  { layer, system }: Sent,
  { id, text, mark }: StandingFeature,
) {
  const root = rootOf(request)
  const address = featureAddress(root, layer.id, id)
  return reply
    .headers({
      etag: etagOfMark(mark),
      'content-location': system === CRS84 ? address : withParameters(address, { crs: system.uri }),
      'content-crs': `<${system.uri}>`,
      'cache-control': 'private, no-cache',
      'content-type': GEOJSON_TYPE,
    })
    .send(featureDocument(root, layer, id, text))
}

function takeGeoJson(app: FastifyInstance): void {
  const read = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser<string>([...WHOLE_TYPES, ...PATCH_TYPES], { parseAs: 'string' }, (request, body, done) =>
    read(request, body, (error, value) => {
      done(error ? featureUnread() : null, value)
    }),
  )
}

/**
 * OGC API – Features, Part 4: places are entered, replaced, changed and taken out of use, with all that follows from it on the page of a
 * case. Everything else is read alone.
 */
export const ogcWriteRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  takeGeoJson(app)
  const { standardErrors } = app
  const writingBy = (client: Writing['client'], { layer, system, person }: Sent): Writing => ({
    client,
    layer,
    system,
    changedBy: person,
    standardErrors,
  })
  const guard = { onRequest: (request: FastifyRequest, reply: FastifyReply, next: () => void) => (refuseUnlessWriter(request, reply), next()) } // prettier-ignore

  app.post(ITEMS, { ...WRITE_ROUTE, ...guard }, async (request, reply) => {
    const sent = sentOf(request)
    const feature = sentFeature(sent.layer, sent.body, null, sent.reason)
    const caseId = String(feature.properties['case'])
    refuseUnlessWriterOf(request, placeOfCase(caseId))
    const entered = await request.database.inTransaction(async (client) =>
      createPlaceFeature(writingBy(client, sent), caseId, await enteredPlace(client, sent, feature)),
    )
    void reply.code(201).header('location', featureAddress(rootOf(request), sent.layer.id, entered.id))
    return sendStanding(request, reply, sent, entered)
  })

  app.route({
    ...WRITE_ROUTE,
    ...guard,
    method: ['PUT', 'PATCH'],
    url: FEATURE,
    handler: async (request, reply) => {
      const sent = sentOf(request)
      const changed = await request.database.inTransaction((client) =>
        changePlaceFeature(writingBy(client, sent), standingFeatureId(request), (standing) => {
          refuseUnlessSeen(request.headers['if-match'], standing.mark)
          return changedPlace(client, sent, standing)
        }),
      )
      return sendStanding(request, reply, sent, changed)
    },
  })

  app.delete(FEATURE, { ...WRITE_ROUTE, ...guard }, async (request, reply) => {
    const sent = sentOf(request)
    await request.database.inTransaction((client) =>
      withdrawPlaceFeature(writingBy(client, sent), standingFeatureId(request), ({ mark }) => {
        refuseUnlessSeen(request.headers['if-match'], mark)
        return reasonOf(undefined, sent.reason)
      }),
    )
    return reply.code(204).send()
  })

  // Addresses that take none of these methods say which they take, and where the rest is done.
  const unreached = () => Promise.reject(methodNotHere('GET'))
  app.route({ ...WRITE_ROUTE, ...guard, method: ['PUT', 'PATCH', 'DELETE'], url: ITEMS, handler: unreached })
  app.route({ ...WRITE_ROUTE, ...guard, method: 'POST', url: FEATURE, handler: unreached })

  for (const url of [ITEMS, FEATURE])
    app.options(url, OGC_ROUTE, (request, reply) => {
      const methods = allowedMethods(request, shownLayer(request, reply, askedOf(request)))
      void reply.header('allow', methods.join(', '))
      if (methods.includes('POST')) void reply.header('accept-post', WHOLE_TYPES.join(', '))
      if (methods.includes('PATCH')) void reply.header('accept-patch', PATCH_TYPES.join(', '))
      return reply.code(200).send()
    })
  done()
}
