import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'

import { LANGUAGES } from '../../../web/i18n/catalogue.ts'
import { TUTORIALS, tutorialBeside } from '../../../web/state/tutorials.ts'
import { builtHelp, ROOT, STYLESHEET } from '../../support/built-help.ts'

import type { Route } from '../../../web/state/route.ts'

const { pages, files } = builtHelp()
const pageOf = new Map(pages.map(({ path, html }) => [path, parse(html)]))
const idsOf = (path: string) => pageOf.get(path)!.querySelectorAll('[id]').map((element) => element.id) // prettier-ignore
const NAMES = pages.map((page) => [page.path, page] as const)

describe.each(NAMES)('%s', (path, { language, tutorial, html }) => {
  const page = pageOf.get(path)!

  it('is in its language and has one heading', () => {
    expect(page.querySelector('html')!.getAttribute('lang')).toBe(language)
    expect(page.querySelectorAll('h1')).toHaveLength(1)
  })

  it('runs nothing and has no style but the one of all tutorials', () => {
    expect(page.querySelectorAll('script, style, iframe, object, form')).toEqual([])
    const attributes = page.querySelectorAll('*').flatMap((element) => Object.keys(element.attributes))
    expect(attributes.filter((name) => /^(?:style|on.*)$/iu.test(name))).toEqual([])
    const sheets = page.querySelectorAll('link[rel=stylesheet]').map((element) => element.getAttribute('href'))
    expect(sheets).toEqual([STYLESHEET])
  })

  it('leads only where something is: to the program, to a tutorial and a part of it, to a file that comes along', () => {
    const lost = page
      .querySelectorAll('a')
      .map((element) => element.getAttribute('href')!)
      .filter((address) => {
        const [target = '', part] = address.split('#')
        if (part !== undefined) return !idsOf(target === '' ? path : target).includes(part)
        return target !== '/' && !pageOf.has(target) && !files.has(target)
      })
    expect(lost).toEqual([])
  })

  it('leads to all five tutorials, says which one it is, and leads to the same one in the other language', () => {
    const list = page.querySelectorAll('header nav a')
    expect(list.map((element) => element.getAttribute('href'))).toEqual(TUTORIALS.map((name) => `/help/${language}/${name}.html`)) // prettier-ignore
    expect(list.filter((element) => element.getAttribute('aria-current') === 'page')).toEqual([list[TUTORIALS.indexOf(tutorial)]]) // prettier-ignore
    const others = page.querySelectorAll('a[hreflang]').map((element) => element.getAttribute('href'))
    expect(others).toEqual(LANGUAGES.filter((other) => other !== language).map((other) => `/help/${other}/${tutorial}.html`)) // prettier-ignore
  })

  it('shows pictures that are there, with words for those who do not see them and room kept for them', () => {
    const source = readFileSync(join(ROOT, 'docs', language, `${tutorial}.md`), 'utf8')
    const pictures = page.querySelectorAll('main img')
    expect(pictures).toHaveLength([...source.matchAll(/!\[/gu)].length)
    for (const picture of pictures) {
      expect(existsSync(files.get(picture.getAttribute('src')!)!)).toBe(true)
      expect(picture.getAttribute('alt')).not.toBe('')
      expect(Number(picture.getAttribute('width'))).toBeGreaterThan(0)
      expect(Number(picture.getAttribute('height'))).toBeGreaterThan(0)
    }
  })

  it('says every label that the text quotes, and no mark of Markdown', () => {
    const source = readFileSync(join(ROOT, 'docs', language, `${tutorial}.md`), 'utf8')
    const words = page.querySelector('main')!.textContent
    const quoted = [...source.matchAll(/「[^」]+」|“[^”]+”/gu)].map(([label]) => label)
    expect(quoted.filter((label) => !words.includes(label))).toEqual([])
    expect(words).not.toMatch(/\]\(|\*\*|^#/mu)
    expect(html).not.toContain('.md"')
  })
})

it('a file of the project that is no tutorial is named, not linked', () => {
  const page = pageOf.get('/help/zh-CN/court.html')!
  expect(page.querySelector('main')!.textContent).toContain('名词见词表（见程序文件夹里的 docs/glossary.md）。')
})

it('what a tutorial is tried with comes along and is saved under its own name', () => {
  const saved = pageOf.get('/help/en/officer.html')!.querySelectorAll('a[download]')
  expect(saved.map((element) => element.getAttribute('download'))).toEqual(['judgment.txt', 'places.geojson'])
})

it('both languages have the same parts, so that a page leads to the right one in either', () => {
  for (const name of TUTORIALS) expect(idsOf(`/help/zh-CN/${name}.html`), name).toEqual(idsOf(`/help/en/${name}.html`))
})

describe('beside a page of the program', () => {
  const ROUTES = ['home','newCase','ledger','account','accounts','officer','court','villager','county','field','unknown'] as const satisfies readonly Route['page'][] // prettier-ignore

  it.each(ROUTES)('%s stands a tutorial, and the part that it names is there', (route) => {
    for (const seesOneCase of [true, false]) {
      const { tutorial, part = 'content' } = tutorialBeside(route, seesOneCase)
      for (const language of LANGUAGES) expect(idsOf(`/help/${language}/${tutorial}.html`)).toContain(part)
    }
  })

  it('a court that is not at its case yet is shown the one for courts', () => {
    expect(tutorialBeside('home', true).tutorial).toBe('court')
    expect(tutorialBeside('home', false).tutorial).toBe('officer')
  })
})
