/** One message of a stream of server-sent events. */
export interface StreamEvent {
  /** `message` where the server names none. */
  readonly event: string;
  readonly data: string;
  /** The last id that was told, with this message or before it. */
  readonly id: string | undefined;
}

/**
 * Reads server-sent events out of bytes that come in pieces, cut anywhere: for streams that need a header, which
 * `EventSource` cannot send.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export class EventReader {
  readonly #decoder = new TextDecoder();
  #line = '';
  /** A line feed that comes next belongs to the carriage return before it. */
  #hadReturn = false;
  #data: string[] = [];
  #event = '';
  #id: string | undefined;
  #lastId: string | undefined;
  #retryMs: number | undefined;

  /** @param lastId where the stream before this one stopped */
  constructor(lastId?: string) {
    this.#id = lastId;
    this.#lastId = lastId;
  }

  /** The id of the newest whole message: where to go on. */
  get lastId(): string | undefined {
    return this.#lastId;
  }
  /** How long the server wants to be left alone before one comes back, if it said so. */
  get retryMs(): number | undefined {
    return this.#retryMs;
  }

  /** Take the next bytes. @returns the messages that are whole now */
  read(bytes: Uint8Array): readonly StreamEvent[] {
    const text = this.#decoder.decode(bytes, { stream: true });
    if (text === '') return [];
    const whole = this.#hadReturn && text.startsWith('\n') ? text.slice(1) : text;
    this.#hadReturn = text.endsWith('\r');
    const lines = (this.#line + whole).split(/\r\n|\r|\n/);
    this.#line = lines.pop() ?? '';
    return lines.map((line) => this.#take(line)).filter((event) => event !== undefined);
  }

  /** An empty line ends a message; one without data is none, but its id counts. */
  #take(line: string): StreamEvent | undefined {
    if (line !== '') return this.#keep(line);
    this.#lastId = this.#id;
    const told = { event: this.#event || 'message', data: this.#data.join('\n'), id: this.#id };
    const isMessage = this.#data.length > 0;
    this.#data = [];
    this.#event = '';
    return isMessage ? told : undefined;
  }

  #keep(line: string): undefined {
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'data') this.#data.push(value);
    else if (field === 'event') this.#event = value;
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.#retryMs = Number(value);
  }
}
