type Lock = {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devDependencies?: object }>>
}
export function withoutDevelopment<L extends Lock>(lock: L): L
