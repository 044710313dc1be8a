#!/usr/bin/env node
// The process of the program: what it sets up once, then one command.
import { endQuietlyWhenOutputCloses } from '../host/closedPipe.ts';
import { leaveHostZone } from '../host/hostZone.ts';
import { keepNurserySmall } from '../host/optimiser.ts';
import { play } from './program.ts';

leaveHostZone();
keepNurserySmall();
endQuietlyWhenOutputCloses();
process.exitCode = await play(process.argv.slice(2));
