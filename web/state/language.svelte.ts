import { LANGUAGES } from '../i18n/catalogue.ts'
import { chinese } from '../i18n/zh-CN/index.ts'

import { contextPair } from './context.ts'

import type { Language } from '../i18n/catalogue.ts'
import type { Catalogue } from '../i18n/zh-CN/index.ts'

/** Where the language is remembered. */
type LanguageStore = Pick<Storage, 'getItem' | 'setItem'>

const STORAGE_KEY = 'sizhi-language'

/** The language of the pages, remembered on this machine. English is fetched when somebody wants it: a villager's phone never does. */
export class LanguageState {
  #current = $state<Language>('zh-CN')
  #words = $state.raw<Catalogue>(chinese)

  constructor(storage: LanguageStore = window.localStorage) {
    this.storage = storage
    const remembered = LANGUAGES.find((language) => language === storage.getItem(STORAGE_KEY))
    if (remembered !== undefined) void this.#show(remembered)
  }

  private readonly storage: LanguageStore

  get current(): Language {
    return this.#current
  }

  get words(): Catalogue {
    return this.#words
  }

  use(language: Language): void {
    this.storage.setItem(STORAGE_KEY, language)
    void this.#show(language)
  }

  /** The page stays in its language until the other has come. */
  async #show(language: Language): Promise<void> {
    if (language === 'zh-CN') this.#words = chinese
    else this.#words = (await import('../i18n/en/index.ts')).english
    this.#current = language
  }
}

export const { set: setLanguage, get: getLanguage } = contextPair<LanguageState>('language')
