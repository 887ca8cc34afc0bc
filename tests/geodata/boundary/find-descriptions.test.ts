import { describe, expect, it } from 'vitest'

import { findDescriptions } from '../../../geodata/boundary/find-descriptions.ts'
import { isBlankForm } from '../../../geodata/boundary/blank-form.ts'
import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'

const found = (text: string) => findDescriptions(text).map(({ start, end }) => text.slice(start, end))

describe('a document', () => {
  it('gives the four bounds after 四至, without the remark behind them', () => {
    const text = '经查,争议的牛角山四至为:东以山脊为界;南以大冲为界;西至田边;北以公路为界(以下称争议山)。双方各执一证。'
    expect(found(text)).toEqual(['东以山脊为界;南以大冲为界;西至田边;北以公路为界'])
  })

  it('gives what it quotes from a form, topic and all', () => {
    const text = '审批表载明:“牛角山:从大石起,向南沿山沟到田边止,再向西沿田边到公路止”并经公社盖章。'
    expect(found(text)).toEqual(['牛角山:从大石起,向南沿山沟到田边止,再向西沿田边到公路止'])
  })

  it('gives a household strip that it quotes', () => {
    const text = '该户《自留山使用证》载明:“长坑山:从塘角算出第六份,山脚2.5丈,山顶1.2丈,以水流为界。”'
    expect(found(text)).toEqual(['长坑山:从塘角算出第六份,山脚2.5丈,山顶1.2丈,以水流为界'])
  })

  it('gives a quoted household strip that only tells its number and widths', () => {
    expect(found('该户使用证载明:“长坑山:从塘角算起第七份,山脚3丈,山顶2丈”。')).toEqual([
      '长坑山:从塘角算起第七份,山脚3丈,山顶2丈',
    ])
  })

  it('gives the dividing line of a decision with its awards and the map they point at', () => {
    const text =
      '县政府决定:争议的牛角山从牛角山顶起往西直线至大田垌边止,界的北面山权属甲村民小组集体所有,界的南面山权属乙村民小组集体所有(详见权属界线图)。本决定送达后生效。'
    expect(found(text)).toEqual([
      '从牛角山顶起往西直线至大田垌边止,界的北面山权属甲村民小组集体所有,界的南面山权属乙村民小组集体所有(详见权属界线图)',
    ])
  })

  it('gives a ruled line told in one landmark, with both awards', () => {
    const text = '县政府认为,争议山场以狮子窠山脊为界，界线以东归前山村所有，界线以西归后山村所有。双方服从。'
    expect(found(text)).toEqual(['以狮子窠山脊为界，界线以东归前山村所有，界线以西归后山村所有'])
  })

  it('gives the last side too where an earlier one turns to the north-east on its way', () => {
    const text = '四至:东至石岭;南至大沟;西从老井顺牛路向东北至石桥为界;北从石桥顺公路折西南至枫树。'
    expect(found(text)).toEqual(['东至石岭;南至大沟;西从老井顺牛路向东北至石桥为界;北从石桥顺公路折西南至枫树'])
  })

  it('gives the first side too where it follows a gully or ridge at once, with or without a wind', () => {
    const rest = ';南至画眉岭;西至石板路;北从喜鹊坳顺乌鸦梁下到喜鹊井'
    for (const side of [
      '东循蛤蟆冲上到老松树',
      '东往东南循蛤蟆坑上到黄牛石',
      '东顺蛤蟆岭下到乌鸦顶',
      '东逆蛤蟆溪而上到石桥',
    ])
      expect(found(`坐落蛤蟆湾,${side}${rest}。`)).toEqual([`${side}${rest}`])
  })

  it('gives every side where one ends at a stone and the next goes straight down from it', () => {
    const text = '东至水沟;南至大路;西从牛栏岭直上至黄牛独石;北从黄牛独石直下至水井;'
    expect(found(text)).toEqual([text.slice(0, -1)])
    expect(readBoundary(text).calls.map(({ side }) => side)).toEqual(['E', 'S', 'W', 'N'])
  })

  it('gives two parcels apart', () => {
    const text = '第一宗东至路,南至沟,西至山脊,北至田;第二宗东至河,南至路,西至坎,北至大塘。'
    expect(found(text)).toEqual(['东至路,南至沟,西至山脊,北至田', '东至河,南至路,西至坎,北至大塘'])
  })

  it('gives sides told in a sentence each', () => {
    const text = '四至如下。东至山脊。南至小路。西至大沟。北至田边。附图一份。'
    expect(found(text)).toEqual(['东至山脊。南至小路。西至大沟。北至田边'])
  })

  it('gives the bounds that a register tells above, below, left and right', () => {
    const text = '该宗林地小地名牛角冲,界至:上至山顶,下至大路,左至小冲,右至岩嘴。共六亩。'
    expect(found(text)).toEqual(['上至山顶,下至大路,左至小冲,右至岩嘴'])
  })

  it('gives each paper that a finding of fact cites', () => {
    const text =
      '该证记载:东齐岗顶,南齐坑,西齐田,北齐石壁。第三人的使用证载明四至为东至岗顶倒水为界、南至烂泥坑、西至田坎、北至老路。'
    expect(found(text)).toEqual(['东齐岗顶,南齐坑,西齐田,北齐石壁', '东至岗顶倒水为界、南至烂泥坑、西至田坎、北至老路'])
  })

  it('gives the line that two sides showed on the ground', () => {
    const text = '双方指认的界线一致:由坑口大枫树起,沿坑心直上至岗背坳,再沿岗背往北至石壁顶止。'
    expect(found(text)).toEqual(['由坑口大枫树起,沿坑心直上至岗背坳,再沿岗背往北至石壁顶止'])
  })

  it('gives a blank form as one description that is told to be blank', () => {
    const text = '(一)边界:甲方将 亩森林委托乙方管护。四至界限为东至,南至,西至,北至。管护范围包括 村 组。'
    const [blank, ...others] = found(text)
    expect(others).toEqual([])
    const reading = readBoundary(blank ?? '')
    expect(reading.calls.map(({ side, marks }) => [side, marks.length])).toEqual([
      ['E', 0],
      ['S', 0],
      ['W', 0],
      ['N', 0],
    ])
    expect(reading.questions).toContain('no-landmark')
    expect(isBlankForm(reading)).toBe(true)
  })

  it('does not call a filled form blank for one unreadable side', () => {
    expect(isBlankForm(readBoundary('东至□□,南至小路,西至山脚,北至大坑'))).toBe(false)
  })

  it('gives nothing where a county tells its neighbours', () => {
    expect(found('我县东与甲县相邻,南与乙县交界,西与丙市接壤,北与丁县毗邻。')).toEqual([])
  })
})
