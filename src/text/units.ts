/** The UTF-16 units of a text in memory, from where each is read in a fraction of the time. */
export class Units {
  /** Longer than the text; another list when a longer text has come. */
  values = new Uint16Array(0);
  #bytes = Buffer.alloc(0);
  #text = '';

  /** Takes up a text in place of the one before. */
  take(text: string): void {
    if (text === this.#text) return;
    if (text.length > this.values.length) {
      this.values = new Uint16Array(2 * text.length);
      this.#bytes = Buffer.from(this.values.buffer);
    }
    this.#bytes.write(text, 'utf16le');
    this.#text = text;
  }
}
