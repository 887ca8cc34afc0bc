import { rememberAnswerer, rememberedAnswerer } from './answerer.ts'

/** Whose name a decision is stored under: the one last written anywhere in this window, until another is written. */
export class Signature {
  name = $state(rememberedAnswerer())
  #isAskedFor = $state(false)

  /** Something was to be stored, and there is still no name. */
  get isMissing(): boolean {
    return this.#isAskedFor && this.name.trim() === ''
  }

  /** Starts afresh, with the name that was last written anywhere. */
  begin(): void {
    this.name = rememberedAnswerer()
    this.#isAskedFor = false
  }

  /** The name, remembered for the next decision; null without one, and then it counts as missing. */
  sign(): string | null {
    const name = this.name.trim()
    this.#isAskedFor = name === ''
    if (name === '') return null
    rememberAnswerer(name)
    return name
  }
}
