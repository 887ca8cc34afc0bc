import { mayDo } from '../../../geodata/access/permissions.ts'
import { isWritten } from '../../../geodata/layers/written-layers.ts'
import { accessTokenNeeded, notAllowed, passwordToBeChanged } from '../../access-refusals.ts'
import { placeOfCase } from '../../auth/access.ts'
import { contentTypeMissing, contentTypeNotTaken, layerReadsOnly, methodNotHere } from '../../write-refusals.ts'
import { layerOf } from '../../../geodata/layers/layers.ts'
import { layerNotFound } from '../../layer-refusals.ts'
import { keyValues } from '../../layers/layer-source.ts'

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Place } from '../../../geodata/access/model.ts'
import type { Layer } from '../../../geodata/layers/model.ts'
import type { Viewer } from '../../auth/viewer.ts'

const READ = ['GET', 'HEAD', 'OPTIONS']
export const WHOLE_TYPES = ['application/geo+json', 'application/json']
export const PATCH_TYPES = ['application/merge-patch+json']

type Params = { readonly collection: string; readonly feature?: string }
const paramsOf = ({ params }: FastifyRequest): Params => params as Params

/** Of the address: a feature lies in a case, a collection in many. */
function placeOf(layer: Layer, { feature }: Params): Place {
  const [county, key] = feature === undefined ? [] : (keyValues(layer, feature) ?? [])
  return county === undefined ? { countyCode: null, caseId: null } : placeOfCase(`${county}-${key ?? ''}`)
}

const writesOf = ({ feature }: Params): string[] => (feature === undefined ? ['POST'] : ['PUT', 'PATCH', 'DELETE'])

/** Who may change places there by the token that he shows; null for everybody else, whom a cookie does not help. */
function writerAt({ viewer, mayWriteByToken }: FastifyRequest, place: Place): Viewer | null {
  const isWriter = mayWriteByToken && viewer?.mustChangePassword === false && mayDo(viewer.grants, 'case.change', place)
  return isWriter ? viewer : null
}

/** The methods that whoever asks may use at this address. */
export function allowedMethods(request: FastifyRequest, layer: Layer): string[] {
  const params = paramsOf(request)
  const isWriter = isWritten(layer) && writerAt(request, placeOf(layer, params)) !== null
  return isWriter ? [...READ, ...writesOf(params)] : READ
}

function refuseOtherContent({ method, headers }: FastifyRequest, reply: FastifyReply): void {
  if (method === 'DELETE') return
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type === undefined || type === '') throw contentTypeMissing()
  const taken = method === 'PATCH' ? PATCH_TYPES : WHOLE_TYPES
  if (taken.includes(type)) return
  void reply.header(method === 'PATCH' ? 'accept-patch' : 'accept-post', taken.join(', '))
  throw contentTypeNotTaken(taken.join(', '))
}

/** Refuses what this address does not take or whoever asks may not do, before a body is read. */
export function refuseUnlessWriter(request: FastifyRequest, reply: FastifyReply): void {
  const { viewer, method, mayWriteByToken } = request
  const params = paramsOf(request)
  const layer = layerOf(params.collection)
  if (!layer) throw layerNotFound(params.collection)
  const methods = isWritten(layer) ? [...READ, ...writesOf(params)] : READ
  if (!methods.includes(method)) {
    void reply.header('allow', methods.join(', '))
    throw isWritten(layer) ? methodNotHere(methods.join(', ')) : layerReadsOnly(layer.id)
  }
  if (viewer === null || !mayWriteByToken) {
    void reply.header('www-authenticate', 'Basic realm="Sizhi", charset="UTF-8"')
    throw accessTokenNeeded()
  }
  if (viewer.mustChangePassword) throw passwordToBeChanged()
  refuseUnlessWriterOf(request, placeOf(layer, params))
  refuseOtherContent(request, reply)
}

/** Refuses whoever may change nothing there. */
export function refuseUnlessWriterOf(request: FastifyRequest, place: Place): Viewer {
  const writer = writerAt(request, place)
  if (writer === null) throw notAllowed(request.viewer?.displayName ?? '')
  return writer
}

/** Who writes, in which layer: what `refuseUnlessWriter` has let in. */
export const writingOf = (request: FastifyRequest): { writer: Viewer; layer: Layer } => ({
  writer: request.viewer!,
  layer: layerOf(paramsOf(request).collection)!,
})
