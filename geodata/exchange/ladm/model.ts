/** Something with a type of LADM: a node of the graph. Values that nobody knows are left out. */
type LadmValue = string | number | boolean | Reference | TypedValue | LadmNode
export type Reference = { readonly '@id': string }
type TypedValue = { readonly '@value': string; readonly '@type': string }
export type LadmNode = {
  readonly '@id'?: string
  readonly '@type': string | readonly string[]
  readonly [term: string]: LadmValue | readonly LadmValue[] | readonly string[] | undefined
}

export type LadmDocument = {
  readonly '@context': Readonly<Record<string, unknown>>
  readonly '@id': string
  readonly '@graph': readonly LadmNode[]
}
