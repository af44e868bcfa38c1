/** What a reader counts while it reads. */
export type Measure = "bytes" | "pages" | "characters" | "elements" | "depth" | "cells";

/** A file that holds more of something than a document that people read. */
export class TooLarge extends Error {
  readonly measure: Measure;
  readonly limit: number;

  constructor(measure: Measure, limit: number) {
    super(`more than ${limit} (${measure})`);
    this.measure = measure;
    this.limit = limit;
  }
}
