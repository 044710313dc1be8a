// Ctrl-C in the middle of replications: what is finished is kept, and the user is told so.
import { type Interrupts, watchInterrupts } from '../host/interrupts.ts';
import type { Screen } from './terminal.ts';

const note = '\nending after the replications in hand; Ctrl-C again ends at once\n';

export function watchCtrlC(messages: Screen): Interrupts {
  return watchInterrupts(() => messages.write(note));
}
