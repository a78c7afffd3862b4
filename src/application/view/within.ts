/**
 * Waits for a task, up to a time limit.
 * @param time in milliseconds
 * @throws when the time is over, or what the task throws
 */
export function within<Result>(time: number, task: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("Too late.")), time);
    task.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
