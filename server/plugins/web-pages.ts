import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import fastifyPlugin from 'fastify-plugin'

import { noSuchAddress } from '../request-refusals.ts'

/** The villager's page: its last part is the address of a case, and of what was published of it. */
const VILLAGERS_PAGE = /^\/rulings\/([0-9]{6}-[a-z0-9-]{1,60})$/u
const A_YEAR_SECONDS = 31_536_000

export const refuseAddress = (): never => {
  throw noSuchAddress()
}

/** The built pages. Their addresses (/officer/…) all answer with the one page; files that are not there do not. */
export const webPages = fastifyPlugin<{ webRoot: string }>(
  async (app, { webRoot }) => {
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
      const path = request.url.replace(/\?.*$/u, '')
      const isPage = request.method === 'GET' && !/^\/(?:api|assets|ogc)\//u.test(path) && !/\.[a-z0-9]+$/iu.test(path)
      if (!isPage) return refuseAddress()
      // On a slow network what was published comes beside the page that shows it, not after.
      const [, address] = VILLAGERS_PAGE.exec(path) ?? []
      if (address) void reply.header('link', `</api/public/records/${address}>; rel=preload; as=fetch; crossorigin`)
      return reply.sendFile('index.html')
    })
  },
  { name: 'web-pages' },
)
