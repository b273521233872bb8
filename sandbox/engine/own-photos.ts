import type { Draft, OwnPhoto, Papers, PracticeState } from './state.ts';

/** The photo of one's own with this id; undefined for a sample image. */
export function findOwnPhoto(state: PracticeState, id: string): OwnPhoto | undefined {
  return state.ownPhotos.find((photo) => photo.id === id);
}

/** Photos in drafts whose pictures the page no longer holds. What the office has already is not asked for again. */
export function lostPhotos(state: PracticeState, held: { has(id: string): boolean }): readonly string[] {
  return state.ownPhotos
    .map(({ id }) => id)
    .filter((id) => !held.has(id) && state.drafts.some((draft) => brings(state, draft, id)));
}

/** The state without the pictures that are gone: their papers are open again. */
export function withoutLost(state: PracticeState, images: readonly string[]): PracticeState {
  const ownPhotos = state.ownPhotos.map((photo) =>
    images.includes(photo.id) ? { ...photo, lost: true as const } : photo,
  );
  const drafts = state.drafts.map((draft) =>
    images.reduce((left, id) => withoutImage(state, left, id), draft),
  );
  return { ...state, ownPhotos, drafts };
}

function withoutImage(state: PracticeState, draft: Draft, image: string): Draft {
  if (draft.upload?.image === image) {
    const { upload: _, ...settled } = draft;
    return withoutImage(state, settled, image);
  }
  const { component } = findOwnPhoto(state, image) ?? {};
  if (component === undefined || !brings(state, draft, image)) return draft;
  const left = draft.papers[component]?.filter((id) => id !== image) ?? [];
  return withPapers(draft, component, left);
}

/** The draft with these pictures for a paper, which is to be completed and attested again. */
export function withPapers(draft: Draft, component: string, images: readonly string[]): Draft {
  return {
    ...draft,
    papers: { ...draft.papers, [component]: images },
    papersCompleted: false,
    attested: false,
  };
}

/** Whether a draft would send this picture: it is attached, and not with the office already. */
function brings({ dossiers }: PracticeState, { papers, supplements }: Draft, id: string): boolean {
  const has = (of: Papers | undefined) => of !== undefined && Object.values(of).flat().includes(id);
  return has(papers) && !has(dossiers.find(({ code }) => code === supplements)?.papers);
}
