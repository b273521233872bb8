import { describe, expect, it } from 'vitest';
import { begin, play, worldOf } from '../../world-for-tests.ts';
import type { EventDraft } from '../event-schema.ts';

const world = worldOf('dinh-kem-giay-to');
const run = begin(world);
const attach = (image: string, component = 'giay-chung-sinh'): EventDraft => ({
  type: 'paper-attached',
  component,
  image,
});

describe('papers', () => {
  it('F-TYPE: refuses a HEIC photo, takes it after it was converted', () => {
    const { applied } = play(
      world,
      run,
      attach('chung-sinh-iphone'),
      { type: 'file-prepared', image: 'chung-sinh-iphone', action: 'convert' },
      attach('chung-sinh-iphone-jpg'),
      { type: 'papers-completed' },
    );
    expect(applied.map(({ refusal, slip }) => refusal?.code ?? slip)).toEqual([
      'file.type',
      undefined,
      undefined,
      undefined,
    ]);
    expect(applied.at(-1)?.state.reached).toEqual(['gui-giay']);
  });

  it('F-SIZE: refuses a file over six megabytes, takes it after it was made smaller', () => {
    const { applied } = play(
      world,
      run,
      attach('chung-sinh-quet'),
      { type: 'file-prepared', image: 'chung-sinh-quet', action: 'convert' },
      { type: 'file-prepared', image: 'chung-sinh-quet', action: 'compress' },
      attach('chung-sinh-quet-nho'),
    );
    expect(applied.map(({ refusal, slip }) => refusal?.code ?? slip)).toEqual([
      'file.size',
      'file.nothing-to-prepare',
      undefined,
      undefined,
    ]);
    expect(applied.at(-1)?.state.phone.images.at(-1)).toEqual({
      id: 'chung-sinh-quet-nho',
      source: 'chung-sinh-quet',
      fileName: 'quet-mau-nho.pdf',
      fileType: 'pdf',
      sizeBytes: 1_200_000,
    });
  });

  it('takes a cropped photo, as a portal does, notes the slip, and does not count it as done', () => {
    const { applied } = play(world, run, attach('chung-sinh-cat'), { type: 'papers-completed' });
    expect(applied.map(({ refusal, slip }) => refusal?.code ?? slip)).toEqual(['paper.cropped', undefined]);
    expect(applied.at(-1)?.state.reached).toEqual([]);
  });

  it('does not go on without a paper that is always needed', () => {
    const { last } = play(world, run, { type: 'papers-completed' });
    expect(last.refusal).toEqual({
      code: 'page.invalid',
      fields: [{ field: 'giay-chung-sinh', code: 'paper.missing', severity: 'error' }],
    });
  });

  it('knows its components and the pictures on the phone', () => {
    const { applied } = play(world, run, attach('chung-sinh-cat', 'to-khai'), attach('ket-hon-du'), {
      type: 'paper-removed',
      component: 'giay-chung-sinh',
      image: 'chung-sinh-cat',
    });
    expect(applied.map(({ refusal }) => refusal?.code)).toEqual([
      'paper.unknown-component',
      'paper.unknown-image',
      'paper.not-attached',
    ]);
  });

  it('sends a result by post only to an address and a practice phone', () => {
    const { applied } = play(
      world,
      run,
      { type: 'delivery-chosen', way: 'post' },
      { type: 'delivery-chosen', way: 'post', address: 'Khu 3, Xã Yên Lập', phone: '0600000104' },
    );
    expect(applied[0]?.refusal).toEqual({
      code: 'delivery.invalid',
      fields: [
        { field: 'address', code: 'field.required', severity: 'error' },
        { field: 'phone', code: 'field.required', severity: 'error' },
      ],
    });
    expect(applied[1]?.state.drafts[0]?.delivery).toEqual({
      way: 'post',
      address: 'Khu 3, Xã Yên Lập',
      phone: '0600000104',
    });
  });
});
