import { describe, expect, it } from 'vitest'
import { count, figure, longDay, plain, readDated, readDay, shortUnion, size } from './words'

describe('how figures and days are shown', () => {
  it('puts commas in thousands, a dash for nothing known and 0 for zero', () => {
    expect([count(3412), count(0), count(null)]).toEqual(['3,412', '0', '—'])
    expect([figure('12345.60'), figure('+381'), figure(null), figure('A区')]).toEqual(['12,345.60', '+381', '—', 'A区'])
    expect([figure('2024-09-22'), figure('20240922')]).toEqual(['2024-09-22', '20,240,922'])
  })

  it('reads a day in each of the ways it is typed, and refuses one that does not exist', () => {
    expect(['20261124', '2026-11-24', '2026.11.24', '2026年11月24日', '２０２６１１２４', '2026/1/5'].map(readDay)).toEqual([
      '2026-11-24',
      '2026-11-24',
      '2026-11-24',
      '2026-11-24',
      '2026-11-24',
      '2026-01-05',
    ])
    expect(['1985-02-29', '2026-13-01', '昨天', '202611'].map(readDay)).toEqual([null, null, null, null])
  })

  it('reads a month or a year alone where that is all one knows', () => {
    expect(['2008-07', '2008.7', '200807', '2008年7月', '2008', '2008-07-01', '2008-13', '08年'].map(readDated)).toEqual([
      '2008-07',
      '2008-07',
      '2008-07',
      '2008-07',
      '2008',
      '2008-07-01',
      null,
      null,
    ])
  })

  it('writes days out in sentences, as far as they are known', () => {
    expect([longDay('2026-11-04'), longDay('2009-05'), longDay(null)]).toEqual(['2026年11月4日', '2009年5月', '—'])
  })

  it('makes full-width letters plain', () => {
    expect(plain('　３７１３２３－ＸＪＨ ')).toBe('371323-XJH')
  })

  it('leaves the commas and brackets of a sentence alone', () => {
    expect(plain(' 加班费（十月）没有列明细，请补上！ ')).toBe('加班费（十月）没有列明细，请补上！')
  })

  it('says sizes in units people know', () => {
    expect([size(210), size(3_200_000), size(210_000_000), size(6_800_000_000)]).toEqual(['210 B', '3.2 MB', '210 MB', '6.8 GB'])
  })

  it('shortens a union name to what tells it apart', () => {
    expect(['映泉纺织有限公司工会', '沿街商铺工会联合会', '工会'].map(shortUnion)).toEqual(['映泉纺织', '沿街商铺', '工会'])
  })
})
