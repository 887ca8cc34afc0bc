import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

import { freePort } from './free-port.ts'

import type { ProviderSettings } from '../../server/auth/oidc/identity-provider.ts'

export type TestProvider = { readonly settings: ProviderSettings; readonly close: () => Promise<void> }

/** A real provider, which lets in whoever types a name. */
export async function startIdentityProvider(returnTo: string): Promise<TestProvider> {
  const port = await freePort()
  const settings = {
    issuer: `http://127.0.0.1:${port}`,
    clientId: 'sizhi',
    clientSecret: 'a secret of the tests, thirty-two characters',
  }
  const provider = new Provider(settings.issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [returnTo],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['a key of the tests'] },
    pkce: { required: () => true },
  })
  const server = createServer(provider.callback())
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { settings, close }
}

/** Types the name at the provider, as a browser of its own, and agrees; answers with the address it is sent back to. */
export async function passThrough(from: string, name: string, returnTo: string): Promise<string> {
  const jar = new Map<string, string>()
  let at = from
  let form: URLSearchParams | undefined
  for (let step = 0; step < 10; step++) {
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^(?<key>[^=]+)=(?<value>[^;]*)/u.exec(cookie) ?? []
      jar.set(key, value)
    }
    const location = response.headers.get('location')
    form = undefined
    if (location !== null) {
      at = new URL(location, at).href
      if (at.startsWith(returnTo)) return at
    } else {
      const prompt = /name="prompt" value="(?<prompt>\w+)"/u.exec(await response.text())?.groups?.['prompt'] ?? ''
      form = new URLSearchParams({ prompt, login: name, password: 'any' })
    }
  }
  throw new Error(`The provider did not let ${name} through: ${at}`)
}
