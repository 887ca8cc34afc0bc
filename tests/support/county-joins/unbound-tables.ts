import { parse } from 'libpg-query'

/**
 * Tables of a query that it does not bind to one county. Where a query names several tables that grow, each must be bound
 * where it stands, by an equality of its `county_code` with another column or a parameter: then the rows that meet lie on one node.
 */
export async function unboundTables(sql: string, growing: ReadonlySet<string>): Promise<string[]> {
  const named: Named[] = []
  collectScopes((await parse(sql)) as unknown, growing, named)
  return named.length < 2 ? [] : named.filter((table) => !table.isBound).map(({ alias }) => alias)
}

type Named = { readonly alias: string; readonly isBound: boolean }
type Tree = { readonly [key: string]: unknown }
type ColumnReference = { readonly alias: string | undefined; readonly column: string }

/** A statement, or a select within one, is a scope of its own. */
const SCOPES = ['SelectStmt', 'UpdateStmt', 'DeleteStmt']
const COUNTY = 'county_code'

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

function collectScopes(node: unknown, growing: ReadonlySet<string>, into: Named[]): void {
  if (!isTree(node)) return
  for (const [key, value] of Object.entries(node)) {
    if (SCOPES.includes(key) || key === 'larg' || key === 'rarg') into.push(...tablesOfScope(value, growing))
    collectScopes(value, growing, into)
  }
}

function tablesOfScope(scope: unknown, growing: ReadonlySet<string>): Named[] {
  if (!isTree(scope) || 'JoinExpr' in scope || 'RangeVar' in scope) return []
  const aliases = [scope['fromClause'], scope['usingClause'], scope['relation']].flatMap((part) =>
    aliasesOf(part, growing),
  )
  const bound = [scope['fromClause'], scope['whereClause']].flatMap(boundAliases)
  const isAlone = aliases.length === 1
  return aliases.map((alias) => ({
    alias,
    isBound: bound.some(
      (reference) => reference === alias || reference === EVERY || (isAlone && reference === undefined),
    ),
  }))
}

/** What `using (county_code)` binds: all tables of the join. */
const EVERY = Symbol('every table')

/** Growing tables by the names under which this scope knows them. */
function aliasesOf(node: unknown, growing: ReadonlySet<string>): string[] {
  if (!isTree(node)) return []
  const table = 'relname' in node ? node : node['RangeVar']
  if (isTree(table)) {
    if (table['schemaname'] !== 'sizhi' || !growing.has(String(table['relname']))) return []
    const alias = table['alias']
    return [String(isTree(alias) ? alias['aliasname'] : table['relname'])]
  }
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'quals' || isInner(key) ? [] : aliasesOf(value, growing),
  )
}

const isInner = (key: string): boolean => ['RangeSubselect', 'SubLink', 'SelectStmt'].includes(key)

/** Whose county the conditions of this scope set equal to something. */
function boundAliases(node: unknown): (string | symbol | undefined)[] {
  if (!isTree(node)) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (isInner(key) || key === 'OR_EXPR') return []
    if (key === 'usingClause') return JSON.stringify(value).includes(COUNTY) ? [EVERY] : []
    if (key === 'BoolExpr' && isTree(value) && value['boolop'] !== 'AND_EXPR') return []
    if (key === 'A_Expr' && isTree(value)) return isEquality(value) ? sidesOf(value) : []
    return boundAliases(value)
  })
}

const isEquality = (expression: Tree): boolean =>
  expression['kind'] === 'AEXPR_OP' && JSON.stringify(expression['name']).includes('"="')

function sidesOf(expression: Tree): (string | undefined)[] {
  const sides = [expression['lexpr'], expression['rexpr']].flatMap((side) => columnsOf(side))
  return sides.filter(({ column }) => column === COUNTY).map(({ alias }) => alias)
}

/** A column, or the columns of a row. */
function columnsOf(node: unknown): ColumnReference[] {
  if (!isTree(node)) return []
  const row = node['RowExpr']
  if (isTree(row) && Array.isArray(row['args'])) return row['args'].flatMap(columnsOf)
  const reference = node['ColumnRef']
  if (!isTree(reference) || !Array.isArray(reference['fields'])) return []
  const names = reference['fields'].map((field: unknown) => {
    const text = isTree(field) ? field['String'] : undefined
    return isTree(text) ? String(text['sval']) : '*'
  })
  return [{ alias: names.length > 1 ? names.at(-2) : undefined, column: names.at(-1)! }]
}
