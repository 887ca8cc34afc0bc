import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type CustomFetch,
} from 'openid-client'

/** An OpenID Connect provider, and the client that this server is to it. */
export type ProviderSettings = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }

/** What the browser keeps between going to the provider and coming back. */
export type Journey = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** The page of ours that was wanted. */
  readonly to: string
}

/** The provider did not answer, or answered what no provider answers. */
export class ProviderAway extends Error {}

const PATIENCE_SECONDS = 10
/** Keys and addresses of a provider change seldom; its keys are looked up anew by the library as they do. */
const DISCOVERED_MILLISECONDS = 3_600_000

/** Asks the issuer and nobody else, whatever address its own description may name. */
const fetchFrom =
  (issuer: string): CustomFetch =>
  async (url, options) => {
    if (new URL(url).origin !== new URL(issuer).origin) throw new ProviderAway(`${url} is not the issuer's.`)
    try {
      return await fetch(url, options as RequestInit)
    } catch (error) {
      throw new ProviderAway('The provider does not answer.', { cause: error })
    }
  }

const isAway = (error: unknown): boolean =>
  error instanceof ProviderAway || (error instanceof Error && error.cause !== undefined && isAway(error.cause))

/** Signing in by authorization code with PKCE, state and nonce. */
export class IdentityProvider {
  readonly settings: ProviderSettings
  #configuration: Promise<Configuration> | undefined
  #discoveredAt = 0

  constructor(settings: ProviderSettings) {
    this.settings = settings
  }

  /** Where the browser is sent. Throws ProviderAway. */
  async leave(returnTo: string, to: string): Promise<{ readonly url: URL; readonly journey: Journey }> {
    const configuration = await this.#discovered()
    const journey = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), to }
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: returnTo,
      scope: 'openid',
      state: journey.state,
      nonce: journey.nonce,
      code_challenge: await calculatePKCECodeChallenge(journey.verifier),
      code_challenge_method: 'S256',
    })
    return { url, journey }
  }

  /** Who has come back, by his subject; null where the provider or one of the checks says no. Throws ProviderAway. */
  async arrive(at: URL, { state, nonce, verifier }: Journey): Promise<string | null> {
    const configuration = await this.#discovered()
    try {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
      return (await authorizationCodeGrant(configuration, at, checks)).claims()?.sub ?? null
    } catch (error) {
      if (isAway(error)) throw new ProviderAway('The provider does not answer.', { cause: error })
      return null
    }
  }

  async #discovered(): Promise<Configuration> {
    if (this.#configuration && performance.now() - this.#discoveredAt < DISCOVERED_MILLISECONDS)
      return this.#configuration
    const { issuer, clientId, clientSecret } = this.settings
    const discovered = discovery(new URL(issuer), clientId, clientSecret, undefined, {
      [customFetch]: fetchFrom(issuer),
      timeout: PATIENCE_SECONDS,
      // A provider on this very machine; the settings take no other without TLS.
      execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [],
    })
    try {
      await discovered
    } catch (error) {
      throw new ProviderAway('The provider cannot be asked.', { cause: error })
    }
    this.#configuration = discovered
    this.#discoveredAt = performance.now()
    return discovered
  }
}
