/** A notice as the server pushes it to a browser. */
export interface PushedNotice {
  readonly title: string;
  readonly text: string;
  /** A repeat has the same one, and takes the place of the first. */
  readonly tag: string;
  /** The slip. */
  readonly url: string;
  /** Word for opening it. */
  readonly see: string;
  /** A button that leads to giving the seat back, where one belongs. */
  readonly cancel?: { readonly label: string; readonly url: string };
}

/** The notice in what a push service delivered; undefined for anything else. */
export function noticeIn(data: string | undefined): PushedNotice | undefined {
  try {
    const notice = Object(JSON.parse(data ?? ''));
    return notice.title && notice.tag ? notice : undefined;
  } catch {
    return undefined; // no JSON: the browser still wants something shown
  }
}
