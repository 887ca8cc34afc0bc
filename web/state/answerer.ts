const STORAGE_KEY = 'sizhi-answered-by'

/** Who answers, remembered until the browser window is closed. */
export const rememberedAnswerer = (): string => window.sessionStorage.getItem(STORAGE_KEY) ?? ''
export const rememberAnswerer = (name: string): void => window.sessionStorage.setItem(STORAGE_KEY, name)

/** Whoever has signed in answers in his own name, until another is written in this window, or his is taken out. */
export function answerAs(displayName: string): void {
  if (window.sessionStorage.getItem(STORAGE_KEY) === null) rememberAnswerer(displayName)
}
