import { groupOf } from './route-groups.ts'
import { ROUTE_SUMMARIES } from './route-summaries.ts'

import type { FastifyContextConfig } from 'fastify'

type Route = {
  readonly method: string | string[]
  readonly url: string
  readonly config?: Pick<FastifyContextConfig, 'access'>
}

/** What `access` of a route is called where it depends on what is asked for. */
const AS_ASKED = 'county.read or case.read'

/** What is told of a route beside its schemas: chapter, one sentence, and the right that it takes. */
export function describedRoute({ method, url, config }: Route) {
  const summary = ROUTE_SUMMARIES[`${[method].flat()[0]!} ${url}`]
  const access = config?.access ?? 'public'
  return {
    tags: [groupOf(url)],
    ...(summary === undefined ? {} : { summary }),
    'x-access': typeof access === 'string' ? access : AS_ASKED,
  }
}
