/** Carries out the effects that concern the service and the queue, and reports the results as events. */
import type { Effect } from "#application/core/events.ts";
import type { Version } from "#application/core/model.ts";
import { isWanted } from "#application/core/queue-seen.ts";
import type { ApplicationPage } from "./application.ts";
import { Sender, takeLock } from "./sender.ts";

export type SendingEffect = Extract<
  Effect,
  {
    readonly type:
      | "take-lock"
      | "post"
      | "enqueue"
      | "unqueue"
      | "look-at-queue"
      | "send-waiting"
      | "forget-arrived";
  }
>;

/** Carries out one effect and reports its result to the application as an event. */
export async function carryOut(effect: SendingEffect, application: ApplicationPage): Promise<void> {
  const { form, device, model } = application;
  const sender = new Sender(form, model.kind.declaration);
  switch (effect.type) {
    case "take-lock":
      await takeLock((leave) => application.lockTaken(leave));
      break;
    case "post": {
      const verdict = await sender.post(effect);
      application.dispatch({ ...versionOf(effect), type: "answered", verdict });
      break;
    }
    case "enqueue": {
      const stillWanted = (): boolean => {
        const now = Date.now();
        return isWanted(device.read(now).waits, effect, now);
      };
      const worked = await sender.enqueue(effect, stillWanted).catch(() => false);
      application.dispatch({ ...effect, type: "queued", worked });
      break;
    }
    case "unqueue":
      await sender.unqueue(effect.reference, effect.upTo);
      application.dispatch({ type: "unqueued", reference: effect.reference });
      break;
    case "look-at-queue":
    case "send-waiting": {
      const news = await sender.lookAtQueue(effect.type === "send-waiting").catch(() => undefined); // this browser has no queue, or it failed
      if (news) application.dispatch({ type: "queue-seen", ...news });
      break;
    }
    case "forget-arrived":
      await sender.forgetArrived(effect.references);
  }
}

const versionOf = ({ reference, version }: Version): Version => ({ reference, version });
