// Text that comes in many small pieces, put together so that each system call is worth its while.

const chunkLength = 2 ** 16;

/** The same text in pieces of some ten thousand characters. */
export function* inChunks(pieces: Iterable<string>): Iterable<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
