import type { Draft, OwnPhoto, PracticeState } from './state.ts';

/** The photo of one's own with this id; undefined for a sample image. */
export function findOwnPhoto(state: PracticeState, id: string): OwnPhoto | undefined {
  return state.ownPhotos.find((photo) => photo.id === id);
}

/** Photos in drafts whose pictures the page no longer holds. What the office has already is not asked for again. */
export function lostPhotos(state: PracticeState, held: { has(id: string): boolean }): readonly string[] {
  const own = state.ownPhotos.filter(({ id }) => !held.has(id));
  return own.flatMap(({ id }) => (state.drafts.some((draft) => brings(state, draft, id)) ? [id] : []));
}

/** The state without the pictures that are gone: their papers are open again. */
export function withoutLost(state: PracticeState, images: readonly string[]): PracticeState {
  return {
    ...state,
    ownPhotos: state.ownPhotos.map((photo) => (images.includes(photo.id) ? { ...photo, lost: true } : photo)),
    drafts: state.drafts.map((draft) => withoutImages(state, draft, images)),
  };
}

function withoutImages(state: PracticeState, draft: Draft, images: readonly string[]): Draft {
  const gone = images.filter((id) => brings(state, draft, id));
  if (gone.length === 0) return draft;
  const left = Object.entries(draft.papers).map(
    ([component, ids]) => [component, ids.filter((id) => !gone.includes(id))] as const,
  );
  return { ...draft, papers: Object.fromEntries(left), papersCompleted: false, attested: false };
}

/** Whether a draft would send this picture: it is attached, and not with the office already. */
function brings({ dossiers }: PracticeState, { papers, supplements }: Draft, id: string): boolean {
  const sent = dossiers.find(({ code }) => code === supplements)?.papers ?? {};
  const has = (lists: Draft['papers']) => Object.values(lists).some((ids) => ids.includes(id));
  return has(papers) && !has(sent);
}
