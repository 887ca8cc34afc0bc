import { LanguageState, setLanguage } from '../../web/state/language.svelte.ts'

import type { Component } from 'svelte'

/** The component under the Chinese catalogue, as the pages have it; `context` to be handed to `render` with it. */
export function withLanguage<Props extends Record<string, unknown>>(inner: Component<Props>): Component<Props> {
  return (anchor, props) => {
    setLanguage(new LanguageState())
    return inner(anchor, props)
  }
}
