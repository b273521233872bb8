/** One message of a stream, as a browser hands it on. */
export interface Heard {
  readonly event: string;
  readonly id: number | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it listens to.
  readonly data: any;
}

/** Reads one stream of server-sent events until it is cut. */
export interface EventReader {
  readonly status: number;
  readonly headers: Headers;
  readonly heard: readonly Heard[];
  /** Everything as it came, comments too. */
  readonly text: string;
  /** Settled when the stream is over, whoever ended it. */
  readonly over: Promise<void>;
  cut(): void;
}

/** Listen to a stream. @param heardOne done with each message at once */
export async function listenTo(
  url: string,
  headers: Record<string, string>,
  heardOne: (message: Heard) => void = () => undefined,
): Promise<EventReader> {
  const cutting = new AbortController();
  const answer = await fetch(url, { headers, signal: cutting.signal });
  const heard: Heard[] = [];
  let text = '';
  let rest = '';
  const decoder = new TextDecoder();
  const read = async () => {
    for await (const part of answer.body ?? []) {
      const more = decoder.decode(part, { stream: true });
      text += more;
      const blocks = (rest + more).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const message of blocks.flatMap(parse)) {
        heard.push(message);
        heardOne(message);
      }
    }
  };
  return {
    ...{ status: answer.status, headers: answer.headers, heard },
    get text() {
      return text;
    },
    over: read().catch(() => undefined), // being cut is how most of them end
    cut: () => cutting.abort(),
  };
}

function parse(block: string): readonly Heard[] {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const [event, id, data] = [field('event'), field('id'), field('data')];
  if (event === undefined || data === undefined) return [];
  return [{ event, id: id === undefined ? undefined : Number(id), data: JSON.parse(data) }];
}
