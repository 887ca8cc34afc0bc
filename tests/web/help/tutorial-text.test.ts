import { createCanvas } from '@napi-rs/canvas'
import { expect, it } from 'vitest'

import { markup } from '../../../geodata/markup.ts'
import { pictureSize } from '../../../web/build/help/picture-size.ts'
import { partIdsOf, tutorialText } from '../../../web/build/help/tutorial-text.ts'

const ENGLISH = '# Hills\n\n## Ridges & gullies\n\nUp.\n\n## Ovital (奥维)\n\nDown.\n'
const text = (markdown: string, partIds = partIdsOf(ENGLISH)) =>
  tutorialText(markdown, {
    partIds,
    link: (target, label) => markup`[${label} to ${target}]`,
    picture: (file, description) => markup`[${description} in ${file}]`,
  })

it('parts are named by their English headings, in plain letters', () => {
  expect(partIdsOf(ENGLISH)).toEqual(['ridges-gullies', 'ovital'])
  const { title, parts, body } = text('# 山\n\n## 岭和冲\n\n上。\n\n## 奥维\n\n下。\n')
  expect(title.text).toBe('山')
  expect(parts.map(({ id, title: { text: words } }) => [id, words])).toEqual([
    ['ridges-gullies', '岭和冲'],
    ['ovital', '奥维'],
  ])
  expect(body.text).toContain('<h2 id="ridges-gullies">岭和冲</h2>')
})

it('links and pictures go through whoever knows where they lead, and their words are harmless', () => {
  const { body } = text('# a\n\n[b & **c**](d.md#e) ![f "<g>"](h.png)\n', [])
  expect(body.text.trim()).toBe('<p>[b &amp; <strong>c</strong> to d.md#e] [f &quot;&lt;g&gt;&quot; in h.png]</p>')
})

it('a picture that stands by itself is no paragraph of words', () => {
  expect(text('# a\n\n1. b\n\n   ![f](h.png)\n', []).body.text).toBe('<ol>\n<li><p>b</p>\n[f in h.png]\n</li>\n</ol>\n')
})

it('HTML, two titles, none, and parts that the English text has not are refused', () => {
  expect(() => text('# a\n\n<script>b</script>\n', [])).toThrow('without HTML')
  expect(() => text('# a\n\nb <b onclick="c">d</b>\n', [])).toThrow('without HTML')
  expect(() => text('# a\n\n# b\n', [])).toThrow('one title')
  expect(() => text('a\n', [])).toThrow('one title')
  expect(() => text('# a\n\n## b\n', [])).toThrow('“b”')
  expect(() => text('# a\n\n## b\n')).toThrow('the parts of the English text')
})

it('the size of a picture is read from its file, and another file is refused', () => {
  expect(pictureSize(createCanvas(37, 11).toBuffer('image/png'))).toEqual({ width: 37, height: 11 })
  expect(() => pictureSize(createCanvas(37, 11).toBuffer('image/jpeg'))).toThrow('PNG')
  expect(() => pictureSize(Buffer.from('short'))).toThrow('PNG')
})
