// Plays commands of the built program one after another: a line of JSON asks, a line answers. Ends when nobody can ask any more.
import { createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { play } from '../../dist/cli/program.js';

// As the program's own process has it (src/host/hostZone.ts).
process.env.TZ = 'UTC';

const [, , requests, answers] = process.argv;
const asked = createReadStream(requests, { fd: openSync(requests, 'r') });
const answer = openSync(answers, 'w');

for await (const line of createInterface({ input: asked })) {
  const { folder, args } = JSON.parse(line);
  process.chdir(folder);
  const [stdout, stderr] = [kept(process.stdout), kept(process.stderr)];
  const code = await play(args);
  writeWhole(`${JSON.stringify({ code, stdout: stdout(), stderr: stderr() })}\n`);
}

/** Keeps what is written to the stream from now on, instead of writing it. */
function kept(stream) {
  const texts = [];
  stream.write = (text, encoding, done) => {
    texts.push(Buffer.from(text));
    (typeof encoding === 'function' ? encoding : done)?.();
    return true;
  };
  return () => Buffer.concat(texts).toString();
}

function writeWhole(text) {
  const bytes = Buffer.from(text);
  for (let sent = 0; sent < bytes.length; ) sent += writeSync(answer, bytes, sent);
}
