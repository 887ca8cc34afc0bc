import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import fastifyPlugin from 'fastify-plugin'

import { addressTooLong, LONGEST_ADDRESS_PART, noSuchAddress } from '../request-refusals.ts'

import { FRAMED_POLICY, policyWithTiles } from './content-policies.ts'

import type { FastifyReply, FastifyRequest } from 'fastify'

/** The villager's page: its last part is the address of a case, and of what was published of it. */
const VILLAGERS_PAGE = /^\/rulings\/([0-9]{6}-[a-z0-9-]{1,60})$/u
/** What pages elsewhere may show in a frame: what stands published of a case, and nothing that anybody signs in for. */
const FRAMED_PAGE = /^\/embed\/rulings\/[0-9]{6}-[a-z0-9-]{1,60}$/u
/** What is no page of the program: the tutorials show no map either. */
const HAS_NO_MAP = /^\/(?:api|assets|help|ogc)(?:\/|$)/u
/** As somebody types it who was told of it: the list of all tutorials stands on each of them. */
const TUTORIAL = /^\/help(?:\/(?<language>zh-CN|en)(?:\/(?<name>[a-z-]+))?)?\/?$/u
const A_YEAR_SECONDS = 31_536_000

const pathOf = (url: string): string => url.replace(/\?.*$/u, '')

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Addresses that the router took for no route come here, those too whose parts are only too long. */
export function refuseAddress({ url }: Pick<FastifyRequest, 'url'>): never {
  const isTooLong = pathOf(url)
    .split('/')
    .some((part) => decoded(part).length > LONGEST_ADDRESS_PART)
  throw isTooLong ? addressTooLong() : noSuchAddress()
}

/** On the raw answer, where the usual headers are. */
function tellPolicy(reply: FastifyReply, path: string, tileOrigins: readonly string[]): void {
  if (FRAMED_PAGE.test(path)) {
    reply.raw.setHeader('content-security-policy', FRAMED_POLICY)
    reply.raw.setHeader('cross-origin-resource-policy', 'cross-origin')
    reply.raw.removeHeader('x-frame-options')
  } else if (tileOrigins.length > 0 && !path.startsWith('/rulings/') && !HAS_NO_MAP.test(path))
    reply.raw.setHeader('content-security-policy', policyWithTiles(tileOrigins))
}

/** The built pages. Their addresses (/officer/…) all answer with the one page; files that are not there do not. */
export const webPages = fastifyPlugin<{ webRoot: string; tileOrigins?: readonly string[] }>(
  async (app, { webRoot, tileOrigins = [] }) => {
    app.addHook('onRequest', (request, reply, next) => {
      tellPolicy(reply, pathOf(request.url), tileOrigins)
      next()
    })
    await app.register(fastifyStatic, {
      root: webRoot,
      cacheControl: false,
      // Packed by the build, where the reader asks for it so.
      preCompressed: true,
      setHeaders: (response, path) => {
        // Built files carry a hash in their names; the page that names them must be asked for each time.
        const isHashed = path.startsWith(join(webRoot, 'assets'))
        void response.header('cache-control', isHashed ? `public, max-age=${A_YEAR_SECONDS}, immutable` : 'no-cache')
      },
    })
    app.setNotFoundHandler((request, reply) => {
      // What is asked of a page may hold dots: the code of a printed sheet does.
      const path = pathOf(request.url)
      const isPage = request.method === 'GET' && !/^\/(?:api|assets|ogc)\//u.test(path) && !/\.[a-z0-9]+$/iu.test(path)
      if (!isPage) return refuseAddress(request)
      if (FRAMED_PAGE.test(path)) return reply.sendFile('embed.html')
      const tutorial = TUTORIAL.exec(path)?.groups
      if (tutorial)
        return reply.redirect(`/help/${tutorial['language'] ?? 'zh-CN'}/${tutorial['name'] ?? 'officer'}.html`)
      // On a slow network what was published comes beside the page that shows it, not after.
      const [, address] = VILLAGERS_PAGE.exec(path) ?? []
      if (address) void reply.header('link', `</api/public/records/${address}>; rel=preload; as=fetch; crossorigin`)
      return reply.sendFile('index.html')
    })
  },
  { name: 'web-pages' },
)
