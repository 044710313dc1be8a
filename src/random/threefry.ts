// Threefry-2x32 with 20 rounds: a function that turns a key and a counter into two words that look random. From J. Salmon, M. Moraes,
// R. Dror and D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11 (2011). Streams are started and keyed draws are made with it.

/** The two words of the last call of `threefry`, signed. Longer than two so that its address stays fixed. */
export const threefryWords = new Int32Array(32);

/** Key word that makes the all-zero key an ordinary one (the constant of Skein and Threefish). */
const parity = 0x1bd11bda;

/** Encrypts the counter (counterHigh, counterLow) under the key; arguments count modulo 2^32. Allocates nothing, about 35 ns. */
export function threefry(keyHigh: number, keyLow: number, counterHigh: number, counterLow: number): void {
  const keyThird = parity ^ keyHigh ^ keyLow;
  let a = (counterHigh + keyHigh) | 0;
  let b = (counterLow + keyLow) | 0;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + keyLow) | 0;
  b = (b + keyThird + 1) | 0;
  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + keyThird) | 0;
  b = (b + keyHigh + 2) | 0;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + keyHigh) | 0;
  b = (b + keyLow + 3) | 0;
  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + keyLow) | 0;
  b = (b + keyThird + 4) | 0;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + keyThird) | 0;
  b = (b + keyHigh + 5) | 0;
  threefryWords[0] = a;
  threefryWords[1] = b;
}
