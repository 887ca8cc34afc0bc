export const INSTALL_POSTGRESQL: string
export const INSTALL_CHROMIUM: string
export function findPostgresqlPrograms(): string | undefined
export function findChromium(environment?: NodeJS.ProcessEnv): string | undefined
export function findQuickChromium(environment?: NodeJS.ProcessEnv): string | undefined
export const INSTALL_RECOGNITION: string
export function findChineseFont(): string | undefined
export function canRecognise(): boolean
export function hasLibreOffice(): boolean
