import fastifyPlugin from 'fastify-plugin'

import { DatabaseGone } from '../db/database-gone.ts'
import { databaseAway, diskFull, outcomeUnknown, RequestRefused } from '../errors.ts'
import { isDiskFull } from '../file-store/safe-writes.ts'

import { malformedSentence } from './malformed-words.ts'

import type { FastifyError, FastifyRequest } from 'fastify'
import type { Language } from '../../geodata/words/problem-sentences.ts'

/** Chinese first; English for a caller that prefers it. */
export const languageOf = ({ headers }: Pick<FastifyRequest, 'headers'>): Language =>
  /^\s*en/iu.test(headers['accept-language'] ?? '') ? 'en' : 'zh-CN'

const GENERAL_SENTENCES: Readonly<Record<number, Record<Language, string>>> = {
  400: {
    'zh-CN': '提交的内容读不懂（不是完整的 JSON，或长度与所写不符），没有保存任何内容；请重新提交。',
    en: 'The request cannot be read (it is no whole JSON, or not as long as it says) and nothing was stored; send it again.',
  },
  413: {
    'zh-CN': '提交的内容超过上限，请只提交文书本身。',
    en: 'The request is larger than the limit; send the document alone.',
  },
  415: { 'zh-CN': '提交内容的类型不能识别，请用 JSON 提交。', en: 'The content type is not known; send JSON.' },
}

/** As PostgreSQL says it (disk_full). */
const NO_ROOM_IN_DATABASE = '53100'

/** Stored or not is told only where it is known. */
function asRefusal(error: Error, { log }: Pick<FastifyRequest, 'log'>): RequestRefused | undefined {
  if (error instanceof RequestRefused) return error
  if (isDiskFull(error) || ('code' in error && error.code === NO_ROOM_IN_DATABASE)) return diskFull()
  if (!(error instanceof DatabaseGone)) return undefined
  log.error(error)
  return error.mayBeStored ? outcomeUnknown() : databaseAway()
}

/** One shape for every refusal: `{ error: { code, message, details } }`. What broke inside stays in the log. */
export const errorAnswers = fastifyPlugin(
  (app, _options, done) => {
    app.setErrorHandler<FastifyError>((error, request, reply) => {
      const language = languageOf(request)
      const refusal = asRefusal(error, request)
      if (refusal) {
        const { statusCode, code, details } = refusal
        return reply.code(statusCode).send({ error: { code, message: refusal.sentence(language), details } })
      }
      if (error.validation) {
        const where = `${error.validationContext ?? ''}${error.validation[0]?.instancePath ?? ''}`
        const message = malformedSentence(where, error.validation[0], language)
        return reply.code(400).send({ error: { code: 'request-malformed', message, details: { where } } })
      }
      const status = error.statusCode ?? 500
      if (status < 500) {
        const message = GENERAL_SENTENCES[status]?.[language] ?? error.message
        const code = status === 400 ? 'request-unreadable' : error.code
        return reply.code(status).send({ error: { code, message } })
      }
      request.log.error(error)
      const message =
        language === 'en'
          ? 'The server failed; nothing was stored. Try again.'
          : '服务器出错，没有保存任何内容，请重试。'
      return reply.code(500).send({ error: { code: 'internal', message, details: { request: request.id } } })
    })
    done()
  },
  { name: 'error-answers' },
)
