const parent = process.ppid;

/**
 * Detects that the shell between npm and us has ended: on SIGTERM npm stops that shell, which does not pass the signal on, and
 * everything we started would keep running.
 * @param {NodeJS.ProcessEnv} env nothing is watched unless npm started us: other parents may well end first (`nohup`, a
 * service)
 * @param {() => void} onGone called once at most
 * @returns {() => void} stops watching
 */
export function watchParent(env, onGone) {
  if (!env["npm_lifecycle_event"]) return () => undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
  return () => clearInterval(timer);
}
