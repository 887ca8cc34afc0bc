import { layerOf } from '../../geodata/layers/layers.ts'
import { isTold, type Layer, type LayerReader } from '../../geodata/layers/model.ts'
import { notAllowed, passwordToBeChanged, sessionOver, signInNeeded } from '../access-refusals.ts'
import { layerNotFound, parameterUnknown, parameterUnread } from '../layer-refusals.ts'
import { caseReadingRepository } from '../db/repositories/case-readings.ts'
import { layerReaderOf, scopeOfReader } from '../layers/read-layers.ts'
import { languageOf } from '../plugins/error-answers.ts'

import { rootOf } from './address.ts'
import { formatOf, type Format } from './media.ts'

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../../geodata/words/problem-sentences.ts'
import type { LayerScope } from '../layers/layer-query.ts'
import type { AskedParameters } from './items-query.ts'

/** Who gets which collection is decided by `shownLayer`: the published ones are for everybody. Described at /ogc/api. */
export const OGC_ROUTE = { config: { access: 'public', rate: 'reading' }, schema: { hide: true } } as const

/** What every resource of the service asks of a request. */
export type Asked = {
  readonly root: string
  readonly address: string
  readonly format: Format
  readonly language: Language
  readonly reader: LayerReader
}

const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

function languageAsked(request: FastifyRequest): Language {
  const { lang } = request.query as AskedParameters
  if (lang === undefined) return languageOf(request)
  const known = LANGUAGES.find((language) => language === lang)
  if (!known) throw parameterUnread('lang', String(lang), { 'zh-CN': ' zh-CN 或 en', en: 'zh-CN or en' })
  return known
}

export function askedOf(request: FastifyRequest): Asked {
  const { viewer } = request
  const root = rootOf(request)
  return {
    root,
    address: new URL(request.url, root).href,
    format: formatOf(request),
    language: languageAsked(request),
    reader: viewer?.mustChangePassword ? 'public' : layerReaderOf(viewer),
  }
}

/** Refuses what a resource without parameters of its own does not know. */
export function refuseOtherParameters({ query }: FastifyRequest, known: readonly string[] = []): void {
  const all = ['f', 'lang', ...known]
  const unknown = Object.keys(query as AskedParameters).find((name) => !all.includes(name))
  if (unknown !== undefined) throw parameterUnknown(unknown, all)
}

/** The layer of the address, if whoever asks gets it. Programs are told how to say who they are; browsers have the page where one signs in. */
export function shownLayer(request: FastifyRequest, reply: FastifyReply, { reader, format }: Asked): Layer {
  const { collection } = request.params as { collection: string }
  const { viewer, sessionEnd } = request
  const layer = layerOf(collection)
  if (!layer) throw layerNotFound(collection)
  if (isTold(reader, layer.shownTo)) return layer
  if (viewer === null) {
    if (format === 'json') void reply.header('www-authenticate', 'Basic realm="Sizhi", charset="UTF-8"')
    throw sessionEnd === null ? signInNeeded() : sessionOver(sessionEnd)
  }
  throw viewer.mustChangePassword ? passwordToBeChanged() : notAllowed(viewer.displayName)
}

export const scopeOf = ({ database }: FastifyRequest, { reader }: Asked): Promise<LayerScope> =>
  scopeOfReader(database, reader)

/** The same for who reads features: what a court reads of its cases is noted before it is sent. */
export async function readingScope(request: FastifyRequest, asked: Asked, layer: Layer): Promise<LayerScope> {
  const scope = await scopeOf(request, asked)
  const { viewer, database } = request
  if (viewer !== null && asked.reader === 'court' && layer.shownTo !== 'public')
    await database.inTransaction((client) =>
      caseReadingRepository(client).noteAll(scope.cases, viewer.accountId, `layer ${layer.id}`),
    )
  return scope
}
