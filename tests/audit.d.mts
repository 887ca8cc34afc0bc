export function verdictOf(printed: string): { readonly fails: boolean; readonly sentence: string }
