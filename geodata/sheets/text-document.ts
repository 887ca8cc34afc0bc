/** A list or a record as words and tables, for programs that set text themselves. */
export type TextTable = {
  readonly is: 'table'
  readonly columns: readonly { readonly title: string; readonly share: number }[]
  readonly rows: readonly (readonly string[])[]
}

export type TextDocument = {
  readonly title: string
  readonly parts: readonly (
    { readonly is: 'text'; readonly text: string } | { readonly is: 'heading'; readonly text: string } | TextTable
  )[]
}
