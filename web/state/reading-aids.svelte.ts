const KEYS = { isLarge: 'sizhi-large-type', isStark: 'sizhi-high-contrast' } as const

/** Very large type and black on white, remembered on this device. */
export class ReadingAids {
  #isLarge = $state(false)
  #isStark = $state(false)
  private readonly storage: Storage

  constructor(storage: Storage = window.localStorage) {
    this.storage = storage
    this.#isLarge = storage.getItem(KEYS.isLarge) === 'on'
    this.#isStark = storage.getItem(KEYS.isStark) === 'on'
  }

  get isLarge(): boolean {
    return this.#isLarge
  }

  get isStark(): boolean {
    return this.#isStark
  }

  switchType(): void {
    this.#isLarge = !this.#isLarge
    this.storage.setItem(KEYS.isLarge, this.#isLarge ? 'on' : 'off')
  }

  switchContrast(): void {
    this.#isStark = !this.#isStark
    this.storage.setItem(KEYS.isStark, this.#isStark ? 'on' : 'off')
  }

  /** The whole page follows, until the answer is called. */
  show(root: HTMLElement): () => void {
    root.toggleAttribute('data-large', this.#isLarge)
    root.toggleAttribute('data-stark', this.#isStark)
    return () => {
      root.removeAttribute('data-large')
      root.removeAttribute('data-stark')
    }
  }
}
