export const INSTALL_POSTGRESQL: string
export const INSTALL_CHROMIUM: string
export function findPostgresqlPrograms(): string | undefined
export function findChromium(environment?: NodeJS.ProcessEnv): string | undefined
