import type { FastifyBaseLogger } from 'fastify'
import type { Log } from './log.ts'

const nothing = (): void => undefined

/** What the framework or a route hands over: an error, or an object that holds one. Its words are not ours to write down. */
function faultIn(given: unknown): unknown {
  if (given instanceof Error) return given
  return typeof given === 'object' && given !== null && 'err' in given ? given.err : undefined
}

/** Our log as the framework's logger: of all it says, faults alone are written down, without their words. */
export function frameworkLog(log: Log, request?: string): FastifyBaseLogger {
  const fault = (given: unknown): void => {
    const found = faultIn(given)
    if (found !== undefined) log.fault(found, request)
  }
  return {
    level: 'error',
    child: (bindings: { reqId?: string } = {}) => frameworkLog(log, bindings.reqId ?? request),
    trace: nothing,
    debug: nothing,
    info: nothing,
    silent: nothing,
    warn: fault,
    error: fault,
    fatal: fault,
  } as FastifyBaseLogger
}
