/**
 * Whose turn it is on the one session of the engine. A turn lasts from a connection's first message until nothing of
 * it is left open: no transaction, no unfinished batch. The others wait, first come first served.
 */
export class Turns {
  private owner: object | undefined
  private readonly waiting: { who: object; begin: () => void }[] = []

  /** Resolves when it is the asker's turn; at once when the asker has it already. */
  take(who: object): Promise<void> {
    if (this.owner === who) return Promise.resolve()
    if (this.owner === undefined) {
      this.owner = who
      return Promise.resolve()
    }
    return new Promise((begin) => this.waiting.push({ who, begin }))
  }

  isOwner(who: object): boolean {
    return this.owner === who
  }

  hasWaiting(): boolean {
    return this.waiting.length > 0
  }

  end(who: object): void {
    if (this.owner !== who) return
    const next = this.waiting.shift()
    this.owner = next?.who
    next?.begin()
  }

  /** Work of our own between the turns of the connections: health, checkpoint, backup. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const who = {}
    await this.take(who)
    try {
      return await work()
    } finally {
      this.end(who)
    }
  }
}
