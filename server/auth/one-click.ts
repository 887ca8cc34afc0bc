import { isLoopback } from '../listening.ts'

import type { FastifyRequest } from 'fastify'
import type { Settings } from '../config.ts'

/**
 * Signing in by a click is for whoever sits before this machine and tries the program: never on a database of an office, nor where the
 * settings speak of others who reach it (an address, a proxy, a certificate).
 */
export const offersOneClick = (settings: Settings): boolean =>
  settings.loadsDemonstration &&
  settings.databaseUrl === null &&
  isLoopback(settings.host) &&
  settings.address === null &&
  settings.trustedProxies.length === 0 &&
  settings.tlsCertificate === null

const MARKS_OF_A_PROXY = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via']

/** A proxy that the settings do not name speaks for somebody elsewhere. */
export const camePastAProxy = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  MARKS_OF_A_PROXY.some((name) => headers[name] !== undefined)
