import fastJsonStringify from 'fast-json-stringify'
import fastifyPlugin from 'fastify-plugin'

type Serializer = (answer: unknown) => string

/** Beyond one server: a process that builds several has no other schemas for them. */
const serializers = new WeakMap<object, Serializer>()

function serializerOf(schema: object): Serializer {
  const known = serializers.get(schema)
  if (known !== undefined) return known
  const serializer: Serializer = fastJsonStringify(schema)
  serializers.set(schema, serializer)
  return serializer
}

/**
 * One serializer for each schema of an answer, however many routes share it. Fastify makes one for every status of every
 * route, and for each again where only a HEAD is asked for: the view of a case alone would be compiled some eighty times.
 */
export const responseSerializers = fastifyPlugin(
  (app, _options, done) => {
    app.setSerializerCompiler<object>(({ schema }) => serializerOf(schema))
    done()
  },
  { name: 'response-serializers' },
)
