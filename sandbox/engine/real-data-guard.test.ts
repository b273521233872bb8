import { describe, expect, it } from 'vitest';
import { begin, follow, play, worldOf } from '../world-for-tests.ts';
import type { EventDraft } from './event-schema.ts';
import { REDACTED, withoutRealData } from './real-data-guard.ts';

const world = worldOf('dien-bieu-mau');
const run = follow(
  world,
  begin(world),
  ({ draft }) => draft.type === 'page-completed' && draft.page === 'owner',
);

describe('real-data guard', () => {
  it('replaces a real number, says where it was, keeps the rest, and stores it nowhere', () => {
    const answers = {
      applicantIsOwner: false,
      ownerName: 'Nguyễn Thị Hoa',
      ownerPersonalId: '025 198 000 207',
    };
    const played = play(world, run, { type: 'page-completed', page: 'owner', answers });
    expect(played.last.refusal).toEqual({
      code: 'real-data.personal-id',
      fields: [{ field: 'ownerPersonalId', code: 'personal-id.real', severity: 'error' }],
    });
    const event = played.run.events.at(-1);
    expect(event).toMatchObject({
      redacted: 'personal-id',
      answers: { ...answers, ownerPersonalId: REDACTED },
    });
    expect(played.run.state.drafts[0]?.answers).toMatchObject({
      applicantIsOwner: false,
      ownerName: 'Nguyễn Thị Hoa',
    });
    expect(JSON.stringify(played.run)).not.toContain('198 000 207');
    expect(JSON.stringify(played.run)).not.toContain(`"ownerPersonalId":"${REDACTED}"},"completed"`);
  });

  it('opens a page again that was complete, although nothing else on it has changed', () => {
    const answers = { applicantIsOwner: true };
    const good = play(world, run, { type: 'page-completed', page: 'owner', answers });
    expect(good.run.state.drafts[0]?.completed).toContain('owner');
    const real = { ...answers, ownerPersonalId: '025 198 000 207' };
    const { run: after } = play(world, good.run, { type: 'page-completed', page: 'owner', answers: real });
    expect(after.state.drafts[0]?.completed).not.toContain('owner');
    expect(after.state.drafts[0]?.answers).toEqual(good.run.state.drafts[0]?.answers);
  });

  it.each<[EventDraft, string]>([
    [{ type: 'procedure-searched', query: 'khai sinh 0912 345 678' }, 'real-data.phone'],
    [{ type: 'sign-in-tried', personalId: '025059000104', code: '1' }, 'real-data.personal-id'],
    [{ type: 'delivery-chosen', way: 'post', address: 'Khu 3', phone: '+84 912 345 678' }, 'real-data.phone'],
    [{ type: 'answers-typed', page: 'owner', answers: { '025059000104': 'x' } }, 'real-data.personal-id'],
    [{ type: 'page-opened', page: 'dossier', subject: '025059000104' }, 'real-data.personal-id'],
    [{ type: 'procedure-searched', query: 'khai sinh an@thu-that.vn' }, 'real-data.email'],
  ])('%o', (draft, code) => {
    const { last } = play(world, run, draft);
    expect(last.refusal?.code).toBe(code);
    expect(last.state).toEqual(run.state);
  });

  it('lets practice numbers and dossier codes pass', () => {
    const draft: EventDraft = { type: 'page-opened', page: 'dossier', subject: 'TH000.00-261123-0001' };
    expect(withoutRealData(draft)).toEqual({ draft });
    const card: EventDraft = { type: 'sign-in-tried', personalId: '000059000104', code: '258014' };
    expect(withoutRealData(card)).toEqual({ draft: card });
  });
});
