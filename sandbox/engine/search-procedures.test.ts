import { describe, expect, it } from 'vitest';
import { worldOf } from '../world-for-tests.ts';
import { searchProcedures } from './search-procedures.ts';

const world = worldOf('khai-sinh-cho-chau');

describe('searching procedures', () => {
  it.each([
    ['khai sinh', 'khai-sinh'],
    ['dang ky khai sinh', 'khai-sinh'],
    ['ĐĂNG KÍ KHAI SINH', 'khai-sinh'],
    ['làm giấy khai sinh cho cháu', 'khai-sinh'],
    ['1.001193', 'khai-sinh'],
    ['sổ hộ khẩu', 'dang-ky-thuong-tru'],
    ['so ho khau', 'dang-ky-thuong-tru'],
    ['công chứng giấy tờ', 'chung-thuc-ban-sao'],
    ['mat giay khai sinh', 'trich-luc-ho-tich'],
  ])('%s', (query, first) => {
    expect(searchProcedures(world, query)[0]?.id).toBe(first);
  });

  it('finds everything for nothing and nothing for something else', () => {
    expect(searchProcedures(world, ' ').length).toBe(world.catalogue.length);
    expect(searchProcedures(world, 'mua xe máy cũ')).toEqual([]);
  });

  it('says which one can be practised', () => {
    const found = searchProcedures(world, 'khai sinh').filter(({ isPractised }) => isPractised);
    expect(found.map(({ id }) => id)).toEqual(['khai-sinh']);
  });
});
