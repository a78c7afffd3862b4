/**
 * Makes a pause that lets messages in: what came meanwhile is heard before it ends. Timers would do, but take 4 ms each after a few.
 * @returns several pauses may last at once; each ends
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
