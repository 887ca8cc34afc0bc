import type { NewObjectionBody } from '../../geodata/wire/public-pages.ts'

const EMPTY: NewObjectionBody = { text: '', name: '', contact: '' }
const wordsKey = (id: string): string => `sizhi-objection-${id}`
const receiptKey = (id: string): string => `sizhi-receipt-${id}`

/** A browser that keeps nothing is no reason to lose what is on the page. */
function tried<T>(act: () => T, otherwise: T): T {
  try {
    return act()
  } catch {
    return otherwise
  }
}

/** What somebody writes against a published record: on the phone with every letter, until it is sent or thrown away. */
export class ObjectionDraft {
  words = $state<NewObjectionBody>(EMPTY)
  /** Of what was sent last from this phone; empty for none. */
  receipt = $state('')
  readonly #id: string

  constructor(id: string) {
    this.#id = id
    const kept = tried(() => localStorage.getItem(wordsKey(id)), null)
    this.words = tried(() => ({ ...EMPTY, ...(JSON.parse(kept ?? '{}') as Partial<NewObjectionBody>) }), EMPTY)
    this.receipt = tried(() => localStorage.getItem(receiptKey(id)), null) ?? ''
  }

  get isBegun(): boolean {
    return Object.values(this.words).some((part) => part !== '')
  }

  keep(): void {
    tried(() => localStorage.setItem(wordsKey(this.#id), JSON.stringify(this.words)), undefined)
  }

  throwAway(): void {
    this.words = EMPTY
    tried(() => localStorage.removeItem(wordsKey(this.#id)), undefined)
  }

  /** Nobody who takes the phone in hand after this finds the number on it. */
  forgetReceipt(): void {
    this.receipt = ''
    tried(() => localStorage.removeItem(receiptKey(this.#id)), undefined)
  }

  sentAs(receipt: string): void {
    this.throwAway()
    this.receipt = receipt
    tried(() => localStorage.setItem(receiptKey(this.#id), receipt), undefined)
  }
}
