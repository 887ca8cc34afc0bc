import { getContext, setContext } from 'svelte'

const KEY = Symbol('open panels')

/** Which of the folded panels of a page are open. */
export class OpenPanels {
  #names = $state.raw<readonly string[]>([])
  #asked = $state.raw<readonly string[] | null>(null)

  /** Those that are open, in the order of their opening; one that is yet to be made counts as it was asked for. */
  get names(): readonly string[] {
    return this.#names
  }

  /** Those that an address asks for; null while none has asked. */
  get asked(): readonly string[] | null {
    return this.#asked
  }

  ask(names: readonly string[]): void {
    this.#asked = names
    this.#names = names
  }

  tell(name: string, isOpen: boolean): void {
    if (this.#names.includes(name) === isOpen) return
    this.#names = isOpen ? [...this.#names, name] : this.#names.filter((other) => other !== name)
  }
}

export const setOpenPanels = (panels: OpenPanels): OpenPanels => setContext(KEY, panels)
/** Undefined on a page that keeps none. */
export const findOpenPanels = (): OpenPanels | undefined => getContext<OpenPanels | undefined>(KEY)
