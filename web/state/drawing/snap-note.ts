/** Where the pointer was drawn to, and over what distance. */
export type SnapNote = {
  readonly name: string
  readonly to: 'vertex' | 'crossing' | 'line'
  readonly distanceMetres: number
}
