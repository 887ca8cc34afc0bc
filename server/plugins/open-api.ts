import fastifySwagger from '@fastify/swagger'
import fastifyPlugin from 'fastify-plugin'

import { describedRoute } from '../open-api/described-route.ts'
import { GROUP_NAMES } from '../open-api/route-groups.ts'

/** The description of the API (OpenAPI 3.1), made from the schemas of the routes, at /api/openapi.json. */
export const openApi = fastifyPlugin(
  async (app) => {
    await app.register(fastifySwagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Sizhi',
          description: 'Boundary descriptions, outlines, overlaps, evidence and rulings of land and forest disputes.',
          version: '0.1.0',
        },
        tags: GROUP_NAMES.map((name) => ({ name })),
      },
      transform: ({ schema, url, route }) => ({ schema: { ...schema, ...describedRoute(route) }, url }),
    })
    app.get('/api/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, () => app.swagger())
  },
  { name: 'open-api' },
)
