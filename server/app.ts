import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'

import { access } from './auth/access.ts'
import { noteReadings } from './auth/note-reading.ts'
import { compressedAnswers } from './plugins/compressed-answers.ts'
import { frameworkLog } from './log/framework-log.ts'
import { logToStandardError, type Log } from './log/log.ts'
import { metrics } from './plugins/metrics.ts'
import { databasePlugin } from './plugins/pool.ts'
import { errorAnswers } from './plugins/error-answers.ts'
import { openApi } from './plugins/open-api.ts'
import { rateLimits } from './plugins/rate-limits.ts'
import { hostNames } from './plugins/host-names.ts'
import { requestLog } from './plugins/request-log.ts'
import { responseSerializers } from './plugins/response-serializers.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import { standardErrorsPlugin } from './plugins/standard-errors.ts'
import { storableText } from './plugins/storable-text.ts'
import { timeLimits, USUAL_TIME_LIMIT_SECONDS } from './plugins/time-limits.ts'
import { refuseAddress, webPages } from './plugins/web-pages.ts'
import { STANDARD_ERRORS } from '../geodata/accuracy/standard-errors.ts'
import { BaseMaps } from './base-maps/base-maps.ts'
import { connectionOptions, USUAL_BODY_LIMIT_BYTES, type Tls } from './connection-options.ts'
import { PrintDesk } from './exports/print-desk.ts'
import { FileStore } from './file-store/file-store.ts'
import { LONGEST_ADDRESS_PART } from './request-refusals.ts'
import { baseMapRoutes } from './routes/base-maps.ts'
import { accessTokenRoutes } from './routes/access-tokens.ts'
import { accountRoutes } from './routes/account.ts'
import { accountsRoutes } from './routes/accounts.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { bandRoutes } from './routes/bands.ts'
import { caseExportRoutes } from './routes/case-exports.ts'
import { casePackageRoutes } from './routes/case-packages.ts'
import { caseRoutes } from './routes/cases.ts'
import { countyRoutes } from './routes/counties.ts'
import { divisionRoutes } from './routes/divisions.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { fabricRoutes } from './routes/fabric.ts'
import { fieldRoutes } from './routes/field.ts'
import { healthRoutes } from './routes/health.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { liveRoutes } from './routes/live.ts'
import { nameRoutes } from './routes/names.ts'
import { ogcRoutes } from './routes/ogc.ts'
import { correctionRoutes } from './routes/corrections.ts'
import { outlineHistoryRoutes } from './routes/outline-history.ts'
import { overlapRoutes } from './routes/overlaps.ts'
import { pairCaseRoutes } from './routes/pair-cases.ts'
import { placeFileRoutes } from './routes/place-files.ts'
import { placeRoutes } from './routes/places.ts'
import { posterRoutes } from './routes/posters.ts'
import { printRoutes } from './routes/prints.ts'
import { procedureRoutes } from './routes/procedure.ts'
import { installableRoutes } from './routes/installable.ts'
import { publicRoutes } from './routes/public.ts'
import { publicationRoutes } from './routes/publication.ts'
import { sealRoutes } from './routes/seals.ts'
import { searchRoutes } from './routes/search.ts'
import { terrainRoutes } from './routes/terrain.ts'
import { scanRoutes } from './routes/scans.ts'
import { statusRoutes } from './routes/status.ts'
import { tileRoutes } from './routes/tiles.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { unroutableRequests } from './unroutable-requests.ts'

import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { IdentityProvider } from './auth/oidc/identity-provider.ts'
import type { StandardError } from '../geodata/accuracy/model.ts'
import type { Settings } from './config.ts'
import type { Database } from './db/database.ts'

export interface AppOptions {
  readonly database: Database
  /** The folder of the built web pages. */
  readonly webRoot: string
  /** Without a data folder neither files of heights nor files of cases are taken. */
  readonly settings: Pick<Settings, 'host'> &
    Partial<Pick<Settings, 'dataFolder' | 'address' | 'trustedProxies' | 'rateScale' | 'metricsReaders'>>
  /** The files of the cases; else they lie in the data folder. */
  readonly files?: FileStore
  /** The case in which one click signs in as any role; null, as by default, where people have accounts. */
  readonly demonstrationCase?: string | null
  /** Where people of the office sign in (OpenID Connect), where it has such a provider. */
  readonly provider?: IdentityProvider | null
  /** An office's own figures, where it has any. */
  readonly standardErrors?: readonly StandardError[]
  /** The base maps that an office set up; none by default. */
  readonly baseMaps?: BaseMaps
  /** Memory for tiles that were made. */
  readonly tileCacheBytes?: number
  readonly log?: Log
  /** Certificate and key (PEM) of a server that speaks HTTPS by itself. */
  readonly tls?: Tls
  readonly timeLimitSeconds?: number
}

const TILE_CACHE_BYTES = 128 * 1024 * 1024

/** Assembles the server; it neither listens nor reads the environment. */
export function buildApp({
  database,
  webRoot,
  settings: { dataFolder, address = null, trustedProxies = [], rateScale = 0, metricsReaders = [] },
  files = dataFolder === undefined ? undefined : new FileStore(join(dataFolder, 'files')),
  demonstrationCase = null,
  provider = null,
  standardErrors = STANDARD_ERRORS,
  baseMaps = new BaseMaps(),
  tileCacheBytes = TILE_CACHE_BYTES,
  log = logToStandardError('faults'),
  tls,
  timeLimitSeconds = USUAL_TIME_LIMIT_SECONDS,
}: AppOptions): FastifyInstance {
  const incomingFolder = join(dataFolder ?? tmpdir(), 'sizhi-incoming')
  const app = fastify({
    ...connectionOptions(trustedProxies, tls),
    ...unroutableRequests,
    loggerInstance: frameworkLog(log),
    bodyLimit: USUAL_BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: LONGEST_ADDRESS_PART },
  }).withTypeProvider<TypeBoxTypeProvider>()
  // Before whatever answers.
  void app.register(securityHeaders)
  void app.register(requestLog, { log })
  void app.register(rateLimits, { scale: rateScale, callerOf: ({ viewer }) => viewer?.accountId })
  void app.register(metrics, { readers: metricsReaders })
  void app.register(timeLimits, { usualSeconds: timeLimitSeconds })
  void app.register(databasePlugin, { database })
  void app.register(standardErrorsPlugin, { standardErrors })
  void app.register(compressedAnswers)
  void app.register(errorAnswers)
  void app.register(hostNames)
  void app.register(storableText)
  void app.register(responseSerializers)
  // Before the routes, each of which says who may use it.
  void app.register(access)
  void app.register(noteReadings)
  // Before the routes, which it describes.
  void app.register(openApi)
  void app.register(statusRoutes, { prefix: '/api' })
  void app.register(healthRoutes, { prefix: '/api' })
  void app.register(accountRoutes, { prefix: '/api', demonstrationCase, provider, address })
  void app.register(accessTokenRoutes, { prefix: '/api' })
  void app.register(accountsRoutes, { prefix: '/api', issuer: provider?.settings.issuer ?? null })
  void app.register(caseRoutes, { prefix: '/api' })
  void app.register(bandRoutes, { prefix: '/api' })
  void app.register(baseMapRoutes, { prefix: '/api', baseMaps })
  void app.register(countyRoutes, { prefix: '/api', folder: incomingFolder })
  void app.register(pairCaseRoutes, { prefix: '/api' })
  void app.register(divisionRoutes, { prefix: '/api' })
  void app.register(outlineHistoryRoutes, { prefix: '/api' })
  void app.register(overlapRoutes, { prefix: '/api' })
  void app.register(nameRoutes, { prefix: '/api' })
  void app.register(correctionRoutes, { prefix: '/api' })
  void app.register(evidenceRoutes, { prefix: '/api' })
  void app.register(fabricRoutes, { prefix: '/api' })
  void app.register(fieldRoutes, { prefix: '/api' })
  void app.register(placeRoutes, { prefix: '/api' })
  void app.register(placeFileRoutes, { prefix: '/api', folder: incomingFolder })
  void app.register(ledgerRoutes, { prefix: '/api' })
  void app.register(liveRoutes, { prefix: '/api' })
  const desk = new PrintDesk()
  app.addHook('onClose', () => desk.close())
  void app.register(printRoutes, { prefix: '/api', address, desk, baseMaps })
  void app.register(caseExportRoutes, { prefix: '/api' })
  void app.register(posterRoutes, { prefix: '/api', address, desk })
  void app.register(procedureRoutes, { prefix: '/api' })
  void app.register(publicRoutes, { prefix: '/api' })
  void app.register(installableRoutes, { prefix: '/api' })
  void app.register(publicationRoutes, { prefix: '/api' })
  void app.register(sealRoutes, { prefix: '/api' })
  void app.register(searchRoutes, { prefix: '/api' })
  if (dataFolder !== undefined)
    void app.register(terrainRoutes, { prefix: '/api', folder: join(dataFolder, 'elevation') })
  void app.register(scanRoutes, { prefix: '/api' })
  void app.register(tileRoutes, { prefix: '/api', cacheBytes: tileCacheBytes })
  if (files !== undefined) {
    void app.register(uploadRoutes, { prefix: '/api', store: files })
    void app.register(attachmentRoutes, { prefix: '/api', store: files })
    void app.register(casePackageRoutes, { prefix: '/api', store: files, desk })
  }
  void app.register(ogcRoutes)
  if (existsSync(webRoot)) void app.register(webPages, { webRoot, tileOrigins: baseMaps.origins })
  else app.setNotFoundHandler(refuseAddress)
  return app
}
