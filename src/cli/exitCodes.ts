// How the program ends, for scripts. An interrupt (130) has its code in host/.

export const exitCodes = {
  done: 0,
  failed: 1,
  /** The scenario or the command line has mistakes. */
  invalid: 2,
  /** The run is complete and a target was missed, under --check. */
  targetMissed: 3,
} as const;
