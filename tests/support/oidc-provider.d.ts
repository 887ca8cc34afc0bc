declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  /** A provider of sign-ins, as far as the tests use it; the package tells no types. */
  export class Provider {
    constructor(issuer: string, configuration: object)
    callback(): RequestListener
  }
}
