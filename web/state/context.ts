import { getContext, setContext } from 'svelte'

/** A typed context pair; reading it outside its provider is a programmer error. */
export function contextPair<T>(name: string): { set: (value: T) => T; get: () => T } {
  const key = Symbol(name)
  return {
    set: (value) => setContext(key, value),
    get: () => {
      const value = getContext<T | undefined>(key)
      if (value === undefined) throw new Error(`No ${name} above this component.`)
      return value
    },
  }
}
