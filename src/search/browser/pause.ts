/**
 * Makes a function that yields to the event loop, so that messages which have arrived meanwhile are handled before it
 * resolves. Browsers delay nested timers by at least 4 ms, so this posts a message to itself instead.
 * @returns the function; several calls may be pending at once, and each resolves
 */
export function makePause({ port1, port2 } = new MessageChannel()): () => Promise<void> {
  const waiting: (() => void)[] = [];
  port1.onmessage = () => {
    waiting.shift()?.();
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}
