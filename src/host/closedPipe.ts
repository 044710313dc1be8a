// Output that nobody reads any more, as after `| head`.

/** When the reader of standard output has gone the program ends quietly; other errors of the stream are thrown. */
export function endQuietlyWhenOutputCloses(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
