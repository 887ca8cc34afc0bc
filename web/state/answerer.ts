const STORAGE_KEY = 'sizhi-answered-by'
/** Who had signed in when the name was kept. */
const ACCOUNT_KEY = 'sizhi-answered-for'

/** Who answers, remembered until the browser window is closed. */
export const rememberedAnswerer = (): string => window.sessionStorage.getItem(STORAGE_KEY) ?? ''
export const rememberAnswerer = (name: string): void => window.sessionStorage.setItem(STORAGE_KEY, name)

/**
 * Whoever has signed in answers in his own name, until another is written in this window, or his is taken out. When another account signs in,
 * nobody goes on in the name of the one before.
 */
export function answerAs(displayName: string): void {
  const before = window.sessionStorage.getItem(ACCOUNT_KEY)
  const isOther = before !== null && before !== displayName
  if (isOther || window.sessionStorage.getItem(STORAGE_KEY) === null) rememberAnswerer(displayName)
  window.sessionStorage.setItem(ACCOUNT_KEY, displayName)
}
