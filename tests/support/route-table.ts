import { buildApp, type AppOptions } from '../../server/app.ts'

import type { FastifyInstance, RouteOptions } from 'fastify'

/** An application that is ready, and all routes that it was given. */
export async function withRouteTable(options: AppOptions): Promise<{ app: FastifyInstance; routes: RouteOptions[] }> {
  const app = buildApp(options)
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => void routes.push(route))
  await app.ready()
  return { app, routes }
}
