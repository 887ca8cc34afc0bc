import { faultFacts } from './fault-facts.ts'

/** What is written down: every request, faults only, or nothing. */
export const LOG_LEVELS = ['requests', 'faults', 'none'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** All that is told of a request: no address of anybody, no path, no query, no body. */
export type RequestFacts = {
  readonly request: string
  readonly method: string
  /** The pattern of the route, such as /api/cases/:id. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
}

/** What goes wrong in the set-up of a server, told once. */
export type Notice = 'proxy-not-trusted'

const NOTICES: Readonly<Record<Notice, string>> = {
  'proxy-not-trusted':
    'Requests come through a proxy that SIZHI_TRUSTED_PROXIES does not name: all its callers are counted as one.',
}

/** The log of a server, a JSON object in a line each. Only what these methods take can come into it. */
export class Log {
  readonly level: LogLevel
  private readonly write: (line: string) => void
  private readonly noticed = new Set<Notice>()

  constructor(level: LogLevel, write: (line: string) => void) {
    this.level = level
    this.write = write
  }

  request(facts: RequestFacts): void {
    if (this.level === 'requests') this.line({ kind: 'request', ...facts })
  }

  fault(fault: unknown, request?: string): void {
    if (this.level !== 'none')
      this.line({ kind: 'fault', ...(request !== undefined && { request }), ...faultFacts(fault) })
  }

  notice(notice: Notice): void {
    if (this.level === 'none' || this.noticed.has(notice)) return
    this.noticed.add(notice)
    this.line({ kind: 'notice', notice, message: NOTICES[notice] })
  }

  private line(facts: object): void {
    this.write(`${JSON.stringify({ at: new Date().toISOString(), ...facts })}\n`)
  }
}

/** Faults on stderr, as programs do. */
export const logToStandardError = (level: LogLevel): Log => new Log(level, (line) => void process.stderr.write(line))
