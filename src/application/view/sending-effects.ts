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
      await takeLock(async (leave) => {
        // While this page waited for the lock, the same application may have been sent from the queue.
        if (application.model.waits.length > 0) await lookAtQueue(sender, application, false);
        application.lockTaken(leave);
      });
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
    case "send-waiting":
      await lookAtQueue(sender, application, effect.type === "send-waiting");
      break;
    case "forget-arrived":
      await sender.forgetArrived(effect.references);
  }
}

async function lookAtQueue(
  sender: Sender,
  application: ApplicationPage,
  isSending: boolean,
): Promise<void> {
  const news = await sender.lookAtQueue(isSending).catch(() => undefined); // this browser has no queue, or it failed
  if (news) application.dispatch({ type: "queue-seen", ...news });
}

const versionOf = ({ reference, version }: Version): Version => ({ reference, version });
