import { CATALOGUES, LANGUAGES } from '../i18n/catalogue.ts'

import { contextPair } from './context.ts'

import type { Language } from '../i18n/catalogue.ts'
import type { Catalogue } from '../i18n/zh-CN/index.ts'

const STORAGE_KEY = 'sizhi-language'

/** The language of the pages, remembered on this machine. */
export class LanguageState {
  #current = $state<Language>('zh-CN')

  constructor(storage: Storage = window.localStorage) {
    this.storage = storage
    const remembered = storage.getItem(STORAGE_KEY)
    this.#current = LANGUAGES.find((language) => language === remembered) ?? 'zh-CN'
  }

  private readonly storage: Storage

  get current(): Language {
    return this.#current
  }

  get words(): Catalogue {
    return CATALOGUES[this.#current]
  }

  use(language: Language): void {
    this.#current = language
    this.storage.setItem(STORAGE_KEY, language)
  }
}

export const { set: setLanguage, get: getLanguage } = contextPair<LanguageState>('language')
