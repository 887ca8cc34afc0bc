/** The database went away during a request, or could not be reached. */
export class DatabaseGone extends Error {
  /** It had been asked to commit: nobody knows whether it did. */
  readonly mayBeStored: boolean

  constructor(mayBeStored: boolean, cause: unknown) {
    super(mayBeStored ? 'The database went away while storing.' : 'The database does not answer.', { cause })
    this.name = 'DatabaseGone'
    this.mayBeStored = mayBeStored
  }
}
