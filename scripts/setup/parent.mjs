const parent = process.ppid;

/**
 * Notices that the shell which npm put between itself and us has gone: on SIGTERM npm stops that
 * shell, which passes nothing on, and everything we started would be left running.
 * @param {NodeJS.ProcessEnv} env nothing is watched unless npm started us: whoever starts us
 *   otherwise may well want to leave first (`nohup`, a service)
 * @param {() => void} onGone called once at most
 * @returns {() => void} ends the watch
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
