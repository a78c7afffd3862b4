/**
 * Sets the environment back to a copy made earlier. Assigning the copy to `process.env` would not do: TZ would then have no
 * effect in later tests.
 */
export function restoreEnvironment(before: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env))
    if (!(name in before)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, before);
}
