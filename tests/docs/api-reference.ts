import { mayDo } from '../../geodata/access/permissions.ts'
import { ACTIONS, ROLES, type Action } from '../../geodata/access/model.ts'
import { objectIn, typeWords, type Schema } from './schema-words.ts'

type Parameter = {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>
type Operation = {
  readonly tags: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly 'x-access': string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>
}
export type ApiDocument = {
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
type Route = { readonly title: string; readonly operation: Operation }

const MOST_DEPTH = 3
const NOWHERE = { countyCode: null, caseId: null }
const METHODS = ['get', 'post', 'put', 'delete']

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ').trim()
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const rolesOf = (action: Action): string =>
  ROLES.filter((role) => mayDo([{ role, ...NOWHERE }], action, NOWHERE)).join(', ')

function accessWords(access: string): string {
  if (access === 'public') return 'anybody'
  if (access === 'own') return 'whoever has signed in'
  return `\`${access}\``
}

const meaningOf = ({ description = '', default: usual, pattern }: Schema): string =>
  [
    description,
    usual === undefined ? '' : `usually \`${JSON.stringify(usual)}\``,
    pattern === undefined ? '' : `pattern \`${pattern}\``,
  ]
    .filter((words) => words !== '')
    .join('; ')

/** Rows for the fields of an object and of the objects in it, named by their way from the top. */
function fieldRows(schema: Schema, before = '', depth = 0): string[][] {
  const object = objectIn(schema)
  if (!object?.properties || depth >= MOST_DEPTH) return []
  return Object.entries(object.properties).flatMap(([name, field]) => {
    const isNeeded = object.required?.includes(name) === true
    const row = [`\`${before}${name}\``, typeWords(field), isNeeded ? 'yes' : '', meaningOf(field)]
    return [row, ...fieldRows(field, `${before}${name}.`, depth + 1)]
  })
}

function askedPart({ parameters = [], requestBody }: Operation): string[] {
  const parts: string[] = []
  if (parameters.length > 0) {
    const rows = parameters.map(({ name, in: where, required, description, schema }) => [
      `\`${name}\``,
      where,
      typeWords(schema),
      required ? 'yes' : '',
      meaningOf(description === undefined ? schema : { ...schema, description }),
    ])
    parts.push(table(['parameter', 'in', 'is', 'needed', 'meaning'], rows))
  }
  for (const [type, { schema }] of Object.entries(requestBody?.content ?? {})) {
    const rows = fieldRows(schema ?? {})
    parts.push(`Body (\`${type}\`)${rows.length === 0 ? `: ${typeWords(schema ?? {})}.` : ':'}`)
    if (rows.length > 0) parts.push(table(['field', 'is', 'needed', 'meaning'], rows))
  }
  return parts
}

/** The shape of an answer by the names in it, two objects deep: `{ data: [{ id, title }] }`. */
function shape(schema: Schema, depth = 0): string {
  if (schema.items && !Array.isArray(schema.items)) return `[${shape(schema.items as Schema, depth)}]`
  const object = objectIn(schema)
  if (!object?.properties || depth > 1) return typeWords(schema)
  const fields = Object.entries(object.properties).map(([name, field]) => {
    const isOpen = objectIn(field) !== undefined && depth < 1
    return isOpen ? `${name}: ${shape(field, depth + 1)}` : name
  })
  return `{ ${fields.join(', ')} }`
}

/** `known` remembers which route told an answer first, so that a case is not written out forty times. */
function answerPart({ title, operation: { responses } }: Route, known: Map<string, string>): string[] {
  const refusals = Object.keys(responses).filter((status) => Number(status) >= 400)
  const parts = Object.entries(responses)
    .filter(([status]) => !(Number(status) >= 400))
    .flatMap(([status, { content = {} }]) =>
      Object.entries(content).map(([type, { schema }]) => {
        const told = type === 'application/json' ? '' : ` (\`${type}\`)`
        if (!schema || !objectIn(schema)) return `**${status}**${told}`
        const whole = JSON.stringify(schema)
        const first = known.get(whole)
        if (first !== undefined) return `**${status}**${told} as \`${first}\``
        known.set(whole, title)
        return `**${status}**${told} \`${shape(schema)}\``
      }),
    )
  const refused = refusals.length === 0 ? [] : [`refused with ${refusals.join(', ')}`]
  const said = [...parts, ...refused]
  return said.length === 0 ? [] : [`Answers: ${said.join('; ')}.`]
}

function routePart(route: Route, known: Map<string, string>): string {
  const { title, operation } = route
  const { summary = '', description = '' } = operation
  const asked = askedPart(operation)
  const words = [summary, description].filter((each) => each !== '').join(' ')
  return [
    `### \`${title}\``,
    ...(words === '' ? [] : [words]),
    `For: ${accessWords(operation['x-access'])}.`,
    ...asked,
    ...answerPart(route, known),
  ].join('\n\n')
}

const routesOf = ({ paths }: ApiDocument): Route[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    METHODS.filter((method) => operations[method]).map((method) => ({
      title: `${method.toUpperCase()} ${path}`,
      operation: operations[method]!,
    })),
  )

const INTRODUCTION = `# The interface (\`/api\`)

Made from the description that a running server gives at \`/api/openapi.json\` (OpenAPI 3.1) by \`npm run docs:api\`; do not change it by hand. Layers for QGIS and scripts, which access
tokens open, are at \`/ogc\` and have a description of their own: [the data service](ogc.md). Programs that work: [clients](clients.md).

- **Who.** A session begins with \`POST /api/account/sign-in\` and is kept in a cookie. What changes something must come from a page of this server, or say \`Origin: https://…\` as one would.
- **Answers** are JSON with everything under \`data\`, where nothing else is said.
- **Refusals** are \`{ error: { code, message, details? } }\`; \`message\` is one sentence in the language of \`Accept-Language\`. 400: not to be read; 401: sign in; 403: not for this account;
  404: not there; 409: changed by somebody meanwhile, or sealed; 413: too large; 422: cannot be done, and why; 428: say \`If-Match\`; 429: too often.
- **Changes of a case** (\`PUT /api/cases/{id}/…\`) carry \`If-Match\` with the version that was looked at (the \`ETag\` of \`GET /api/cases/{id}\`), and answer with the case as it then stands.

## Rights
`

/** The reference as Markdown: chapters as the document orders them, routes as the server has them. */
export function apiReference(document: ApiDocument): string {
  const routes = routesOf(document)
  const rights = table(
    ['right', 'held by'],
    ACTIONS.map((action) => [`\`${action}\``, rolesOf(action)]),
  )
  const known = new Map<string, string>()
  const chapters = document.tags.flatMap(({ name }) => {
    const own = routes.filter(({ operation }) => operation.tags.includes(name))
    return own.length === 0 ? [] : [`## ${name}`, ...own.map((route) => routePart(route, known))]
  })
  return [INTRODUCTION, rights, ...chapters].join('\n\n')
}
