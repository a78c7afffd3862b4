/** Sending from the page. Loaded beside the journey, not with it: it is needed only after the first answer. */
import type { Arrived, Outgoing } from "../core/model.ts";
import type { Application, Destination } from "../delivery/parcel.ts";
import * as queue from "../delivery/queue.ts";
import { send } from "../delivery/send.ts";
import { SERVICES, type ServiceName } from "../delivery/services.ts";
import { oneAtATime } from "../delivery/turn.ts";
import type { Verdict } from "../delivery/verdict.ts";
import type { FormQuestions } from "../forms/form-types.ts";
import { hiddenFields } from "../forms/hidden-fields.ts";
import { postedAnswers } from "./answer-rows.ts";
import { within } from "./within.ts";

/** Robots are quicker than this, in milliseconds since the page was asked for: a quicker send waits, it is never refused. */
const QUICKEST = 3000;
/** How long the patterns of phone numbers may take to come, in milliseconds. */
const LOADING = 3000;
/** How long the device's database may take, in milliseconds: a browser may hang on it. */
const STORING = 5000;

export interface QueueNews {
  readonly waiting: readonly queue.Waiting[];
  readonly arrived: readonly Arrived[];
  readonly verdicts: readonly queue.Tried[];
}

export class Sender {
  readonly #form: HTMLFormElement;
  readonly #declaration: FormQuestions;

  constructor(form: HTMLFormElement, declaration: FormQuestions) {
    this.#form = form;
    this.#declaration = declaration;
  }

  /** Where the form of this page goes, by what the build has written into it. */
  get #destination(): Destination {
    const form = this.#form;
    const service = SERVICES[form.dataset["service"] as ServiceName];
    const own = Object.keys(service.hiddenFields({ name: "", thanksUrl: "" }));
    const fields = own.map((name) => {
      const input = form.querySelector<HTMLInputElement>(`input[type=hidden][name="${name}"]`);
      return [name, input?.value ?? ""] as const;
    });
    const action = form.getAttribute("action") ?? "";
    return {
      service: service.name,
      endpoint: new URL(action, location.href).href,
      fields: Object.fromEntries(fields),
    };
  }

  async post(outgoing: Outgoing): Promise<Verdict> {
    return send(await this.#applicationOf(outgoing), this.#destination);
  }

  /** What is sent, with what is sure of its phone number. */
  async #applicationOf({ reference, version, answers }: Outgoing): Promise<Application> {
    const { name, fields } = this.#declaration;
    const posted = postedAnswers(answers, fields);
    const phone = posted["telephone"] ? await international(posted["telephone"]) : undefined;
    const { internationalPhone } = hiddenFields;
    return {
      reference,
      version,
      form: name,
      answers: { ...posted, [internationalPhone]: phone ?? "" },
    };
  }

  /**
   * Lets an application wait on the device. The browser wakes the worker when the network is back, where it
   * can; otherwise the next opening sends.
   * @param isWanted asked right before it is put there
   * @returns whether it is kept
   */
  async enqueue(outgoing: Outgoing, isWanted: () => boolean): Promise<boolean> {
    const application = await this.#applicationOf(outgoing);
    let isLate = false;
    const putting = queue.enqueue(application, () => !isLate && isWanted());
    const isKept = await within(STORING, putting).catch(() => false);
    isLate = true;
    if (!isKept) return false;
    // Neither is needed for it to be sent one day.
    wakeWorkerLater().catch(() => undefined);
    askToPersist().catch(() => undefined);
    return true;
  }

  async unqueue(reference: string, upTo: number): Promise<void> {
    await within(STORING, queue.unqueue(reference, upTo)).catch(() => undefined); // no queue here
  }

  async forgetArrived(references: readonly string[]): Promise<void> {
    await queue.forgetArrived(references).catch(() => undefined);
  }

  /**
   * What waits and what went meanwhile.
   * @param isSending whether what waits is tried first
   * @throws where this browser has no queue
   */
  async lookAtQueue(isSending: boolean): Promise<QueueNews> {
    const { name } = this.#declaration;
    const destination = this.#destination;
    // The other form's go to the same service; each page knows its own fields alone.
    const verdicts = isSending ? await queue.sendWaiting({ [name]: destination }) : [];
    const [waiting, arrived] = await within(
      STORING,
      Promise.all([queue.waiting(name), queue.arrived(name)]),
    );
    return {
      waiting,
      arrived: arrived.map((one) => ({ ...one, firstName: one.firstName ?? "" })),
      verdicts,
    };
  }
}

/** The patterns are loaded for a number only; without them the number goes as it was typed. */
async function international(typed: string): Promise<string | undefined> {
  try {
    const { internationalPhone } = await within(LOADING, import("../forms/international-phone.ts"));
    return internationalPhone(typed);
  } catch {
    return undefined;
  }
}

async function wakeWorkerLater(): Promise<void> {
  const registration = (await navigator.serviceWorker.getRegistration()) as
    (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined;
  await registration?.sync?.register(queue.SYNC_TAG);
}

/** A browser that needs room takes what is not marked so. */
async function askToPersist(): Promise<void> {
  await navigator.storage.persist();
}

/** Waits until no other tab and no worker sends, then lets `begin` send until it is told to leave. */
export async function takeTurn(begin: (leave: () => void) => void): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, QUICKEST - performance.now()));
  await oneAtATime(() => new Promise<void>((leave) => begin(leave)));
}
