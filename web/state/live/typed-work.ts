const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

const isWritten = (field: Element): boolean =>
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && /^(?:text|number|date|tel)$/u.test(field.type))

/** What has been written or chosen in the forms of a page and not been stored yet. What is looked for is no work. */
export class TypedWork {
  readonly #touched = new Set<Element>()

  /** Begins to look; returns how to stop. */
  watch(root: Document): () => void {
    root.addEventListener('input', this.#note)
    return () => root.removeEventListener('input', this.#note)
  }

  get isThere(): boolean {
    for (const element of this.#touched) {
      const isEmptied = isField(element) && element.value.trim() === ''
      if (!element.isConnected || isEmptied) this.#touched.delete(element)
    }
    return this.#touched.size > 0
  }

  clear(): void {
    this.#touched.clear()
  }

  readonly #note = ({ target }: Event): void => {
    if (!isField(target) || target.closest('[role=search], [data-no-work]')) return
    const form = target.closest('form')
    if (form) this.#touched.add(form)
    else if (isWritten(target)) this.#touched.add(target)
  }
}
