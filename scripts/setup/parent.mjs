const parent = process.ppid;

/**
 * Detects that the shell between npm and this process has ended. On SIGTERM npm stops only that shell, and the shell does not
 * pass the signal on. Without this check, this process and everything it started would keep running.
 * @param {NodeJS.ProcessEnv} env shows whether npm started this process. Only then is the parent watched: other parents may end
 * first on purpose (`nohup`, a service)
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
