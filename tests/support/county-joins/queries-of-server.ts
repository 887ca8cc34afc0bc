import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

export type QueryText = { readonly where: string; readonly sql: string }

const SERVER = join(import.meta.dirname, '../../../server')
const MIGRATIONS = join(SERVER, 'db/migrations')
const BEGINS_QUERY = /^\s*(?:select|insert|update|delete|with)\b/iu

/** Every query that the server holds: files of SQL, and the literals in its TypeScript that name a table of ours. */
export function queriesOfServer(): QueryText[] {
  const paths = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).map((path) => join(SERVER, path))
  return paths
    .filter((path) => !path.startsWith(MIGRATIONS))
    .flatMap((path) => {
      const where = relative(SERVER, path)
      if (path.endsWith('.sql')) return [{ where, sql: readFileSync(path, 'utf8') }]
      return path.endsWith('.ts') ? literalsOf(readFileSync(path, 'utf8')).map((sql) => ({ where, sql })) : []
    })
}

function literalsOf(source: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== undefined && BEGINS_QUERY.test(text) && text.includes('sizhi.')) found.push(text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('query.ts', source, ts.ScriptTarget.Latest))
  return found
}

/** What is pasted in is a name, or it would be no query. */
const PASTED = 'pasted'

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map((span) => PASTED + span.literal.text).join('')
}
