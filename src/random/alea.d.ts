// Types of the one algorithm file of `seedrandom` that is loaded: importing the package itself would load every algorithm and `crypto`.
declare module 'seedrandom/lib/alea.js' {
  import type { PRNG } from 'seedrandom';
  export default function alea(seed: string): PRNG;
}
