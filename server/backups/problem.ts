/** A copy cannot be made or used; `message` is one sentence for the person at the keyboard. */
export class BackupProblem extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'BackupProblem'
  }
}
