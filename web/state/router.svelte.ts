import { isForPublic, routeOf } from './route.ts'

import type { Route } from './route.ts'

/** The address bar as state. Links stay ordinary links; plain clicks on our own are followed without a reload. */
export class RouterState {
  #path = $state(window.location.pathname)

  get route(): Route {
    return routeOf(this.#path)
  }

  navigate(path: string): void {
    window.history.pushState(null, '', path)
    this.#path = window.location.pathname
    window.scrollTo(0, 0)
  }

  /** Starts listening; returns the undo. */
  listen(): () => void {
    const follow = () => (this.#path = window.location.pathname)
    const click = (event: MouseEvent) => {
      const path = ownPath(event)
      if (path === null) return
      event.preventDefault()
      this.navigate(path)
    }
    window.addEventListener('popstate', follow)
    document.addEventListener('click', click)
    return () => {
      window.removeEventListener('popstate', follow)
      document.removeEventListener('click', click)
    }
  }
}

function ownPath(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target !== '' || link.origin !== window.location.origin) return null
  if (link.hash !== '' && link.pathname === window.location.pathname) return null
  const [from, to] = [routeOf(window.location.pathname), routeOf(link.pathname)]
  return to.page === 'unknown' || isForPublic(from) !== isForPublic(to) ? null : link.pathname + link.search
}
