/** How large one file, and all files of one case, may be. */
export type FileLimits = { readonly fileMegabytes: number; readonly caseMegabytes: number }

export const USUAL_FILE_LIMITS: FileLimits = { fileMegabytes: 2048, caseMegabytes: 20_480 }
