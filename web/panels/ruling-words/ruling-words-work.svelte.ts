import { draftedWords } from '../../../geodata/words/drafted-words.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'

/** What is kept of the words while they are not stored. */
export type WrittenWords = {
  readonly text: string
  /** How many drafts were on record when the first word was written. */
  readonly begunAfter?: number | null
  readonly mine?: string | null
  readonly former?: readonly string[]
}

export type DraftOnRecord = { readonly draft: number; readonly text: string; readonly writtenBy: string }

/** Words of a ruling in the field of the form, and those that stood or came on record meanwhile. */
export class RulingWordsWork {
  text = $state('')
  #begunAfter = $state<number | null>(null)
  #mine = $state<string | null>(null)
  #former = $state.raw<readonly string[]>([])
  private readonly view: () => CaseView

  constructor(view: () => CaseView) {
    this.view = view
  }

  /** On record when the first word was written; null where nothing was. */
  get base(): DraftOnRecord | null {
    return this.#draft(this.#begunAfter ?? 0)
  }

  /** What came on record since the first word was written; null where nothing did. */
  get theirs(): DraftOnRecord | null {
    const { length } = this.view().document.additions ?? []
    return this.#begunAfter === null || length <= this.#begunAfter ? null : this.#draft(length)
  }

  /** As written before anything else was put into the field. */
  get mine(): string {
    return this.#mine ?? this.text
  }

  get hasFormer(): boolean {
    return this.#former.length > 0
  }

  get written(): WrittenWords {
    return { text: this.text, begunAfter: this.#begunAfter, mine: this.#mine, former: this.#former }
  }

  begin(): void {
    this.#begunAfter ??= (this.view().document.additions ?? []).length
  }

  /** A draft of an earlier program does not tell what stood when it was begun: everything on record counts as come since. */
  restore({ text, begunAfter, mine, former }: WrittenWords): void {
    this.text = text
    this.#begunAfter = begunAfter ?? 0
    this.#mine = mine ?? null
    this.#former = former ?? []
  }

  /** Puts other words into the field; those that were there can be put back. */
  put(text: string): void {
    if (text === this.text) return
    if (this.theirs) this.#mine ??= this.text
    if (this.text.trim() !== '') this.#former = [...this.#former, this.text]
    this.text = text
  }

  /** Puts back what was in the field before; what is there now goes to the other end, so that nothing is lost. */
  back(): void {
    const last = this.#former.at(-1)
    if (last === undefined) return
    this.#former = [this.text, ...this.#former.slice(0, -1)]
    this.text = last
  }

  #draft(draft: number): DraftOnRecord | null {
    const addition = this.view().document.additions?.[draft - 1]
    return addition ? { draft, text: draftedWords(addition.text, draft), writtenBy: addition.addedBy } : null
  }
}
