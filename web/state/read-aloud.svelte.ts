/** Something that says one sentence, then calls back. */
export type Speaker = { readonly say: (sentence: string, done: () => void) => void; readonly hush: () => void }

/** What the page says, each sentence once, in the order in which it stands. */
const sentencesIn = (root: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('h1, h2, p, ul li')].filter((one) => (one.textContent ?? '').trim() !== '')

/** Reads sentence by sentence, and marks the one that is being read. */
export class ReadAloud {
  #state = $state<'silent' | 'reading' | 'paused'>('silent')
  #sentences: readonly HTMLElement[] = []
  #at = 0
  /** What is still said of a sentence that was broken off counts no more. */
  #turn = 0
  private readonly speaker: Speaker

  constructor(speaker: Speaker) {
    this.speaker = speaker
  }

  get state(): 'silent' | 'reading' | 'paused' {
    return this.#state
  }

  start(root: Element): void {
    // What lies folded is read too, and seen while it is.
    for (const folded of root.querySelectorAll('details')) folded.open = true
    this.#sentences = sentencesIn(root)
    this.#read(0)
  }

  /** Phones forget where they were when speech itself is paused; the sentence is begun anew. */
  pause(): void {
    this.#break()
    this.#state = 'paused'
  }

  resume(): void {
    this.#read(this.#at)
  }

  stop(): void {
    this.#break()
    this.#mark(null)
    this.#state = 'silent'
  }

  #break(): void {
    this.#turn += 1
    this.speaker.hush()
  }

  #mark(sentence: HTMLElement | null): void {
    for (const one of this.#sentences) one.toggleAttribute('data-spoken', one === sentence)
    sentence?.scrollIntoView({ block: 'nearest' })
  }

  #read(index: number): void {
    const sentence = this.#sentences[index]
    if (!sentence) return this.stop()
    const turn = ++this.#turn
    this.#at = index
    this.#state = 'reading'
    this.#mark(sentence)
    this.speaker.say((sentence.textContent ?? '').trim(), () => {
      if (turn === this.#turn) this.#read(index + 1)
    })
  }
}
