const STORAGE_KEY = 'sizhi-answered-by'

/** Who answers, remembered until the browser window is closed. */
export const rememberedAnswerer = (): string => window.sessionStorage.getItem(STORAGE_KEY) ?? ''
export const rememberAnswerer = (name: string): void => window.sessionStorage.setItem(STORAGE_KEY, name)
