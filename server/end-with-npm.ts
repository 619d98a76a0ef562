/** Ends this process when the npm that started it is gone: npm starts us through a shell, and a shell that is told to end does not tell us. */
const glance = 200;

export function endWithNpm(): void {
  // Started by hand, we may well outlive the shell that we were started from.
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, glance);
  watch.unref();
}
