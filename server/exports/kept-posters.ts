import type { Result } from '../../geodata/result.ts'

/** Posters that were printed last, so that a poster asked for often is printed once. */
export class KeptPosters {
  readonly #kept = new Map<string, Promise<Result<Uint8Array>>>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** The poster of a key, printed where it is not kept; who asks meanwhile waits for the same one. */
  take(key: string, print: () => Promise<Result<Uint8Array>>): Promise<Result<Uint8Array>> {
    const kept = this.#kept.get(key) ?? print()
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    kept.catch(() => this.#kept.delete(key))
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest)
    return kept
  }
}
