/** Sends from the page. Loaded separately, because it is needed only after the first answer. */
import type { Arrived, Outgoing } from "#application/core/model.ts";
import type { Application, Destination } from "#application/delivery/parcel.ts";
import * as queue from "#application/delivery/queue.ts";
import { post } from "#application/delivery/post.ts";
import { SERVICES, type ServiceName } from "#application/delivery/services.ts";
import { withLock } from "#application/delivery/lock.ts";
import type { Verdict } from "#application/delivery/verdict.ts";
import type { FormQuestions } from "#application/forms/form-types.ts";
import { hiddenFields } from "#application/forms/hidden-fields.ts";
import { postedAnswers } from "./answer-rows.ts";
import { within } from "./within.ts";

/** Shortest time between requesting the page and sending, in milliseconds. Robots are faster; a fast send is only delayed. */
const QUICKEST = 3000;
/** How long the phone number patterns may take to load, in milliseconds. */
const LOADING_TIMEOUT = 3000;
/** How long a request to the device's database may take, in milliseconds: in some browsers it never ends. */
const DATABASE_TIMEOUT = 5000;

export interface QueueNews {
  readonly waiting: readonly queue.QueuedApplication[];
  readonly arrived: readonly Arrived[];
  readonly verdicts: readonly queue.Tried[];
}

/** Sends and queues the applications of one form. */
export class Sender {
  readonly #form: HTMLFormElement;
  readonly #declaration: FormQuestions;

  constructor(form: HTMLFormElement, declaration: FormQuestions) {
    this.#form = form;
    this.#declaration = declaration;
  }

  /** Where the form of this page is sent, according to the attributes that the build has written. */
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
    return post(await this.#applicationOf(outgoing), this.#destination);
  }

  /** The application to send, with the phone number in international form where that is certain. */
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
   * Queues an application on the device. A browser with Background Sync wakes the worker when the network is back. In other
   * browsers, this page or the next one with the form sends the application.
   * @param isWanted called immediately before the application is added
   * @returns whether it was added
   */
  async enqueue(outgoing: Outgoing, isWanted: () => boolean): Promise<boolean> {
    const application = await this.#applicationOf(outgoing);
    let isLate = false;
    const putting = queue.enqueue(application, () => !isLate && isWanted());
    const isKept = await within(DATABASE_TIMEOUT, putting).catch(() => false);
    isLate = true;
    if (!isKept) return false;
    // The application will be sent even if both of these fail.
    wakeWorkerLater().catch(() => undefined);
    askToPersist().catch(() => undefined);
    return true;
  }

  async unqueue(reference: string, upTo: number): Promise<void> {
    await within(DATABASE_TIMEOUT, queue.unqueue(reference, upTo)).catch(() => undefined); // without queue, nothing to remove
  }

  async forgetArrived(references: readonly string[]): Promise<void> {
    await queue.forgetArrived(references).catch(() => undefined);
  }

  /**
   * Reads the queue and what was sent from the queue.
   * @param isSending whether to try to send the queue first
   * @throws if this browser has no queue
   */
  async lookAtQueue(isSending: boolean): Promise<QueueNews> {
    const { name } = this.#declaration;
    const destination = this.#destination;
    // Send only the applications of this form: only the other form's page knows where to send its own.
    const verdicts = isSending ? await queue.sendWaiting({ [name]: destination }) : [];
    const [waiting, arrived] = await within(
      DATABASE_TIMEOUT,
      Promise.all([queue.waiting(name), queue.arrived(name)]),
    );
    return {
      waiting,
      arrived: arrived.map((one) => ({ ...one, firstName: one.firstName ?? "" })),
      verdicts,
    };
  }
}

/**
 * The number in international form; `undefined` if it is not certain. The patterns are loaded only when there is a number. If
 * they do not load, the application has only the number as typed.
 */
async function international(typed: string): Promise<string | undefined> {
  try {
    const { internationalPhone } = await within(
      LOADING_TIMEOUT,
      import("#application/forms/international-phone.ts"),
    );
    return internationalPhone(typed);
  } catch {
    return undefined;
  }
}

async function wakeWorkerLater(): Promise<void> {
  const registration = (await navigator.serviceWorker.getRegistration()) as
    | (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } })
    | undefined;
  await registration?.sync?.register(queue.SYNC_TAG);
}

/** Asks for persistent storage, which a browser that runs out of space does not evict. */
async function askToPersist(): Promise<void> {
  await navigator.storage.persist();
}

/**
 * Waits until the page has been open for `QUICKEST` and no other tab or worker is sending, then calls `begin`. The lock is held
 * until `leave` is called.
 */
export async function takeLock(begin: (leave: () => void) => unknown): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, QUICKEST - performance.now()));
  await withLock(() => new Promise<void>((leave) => begin(leave)));
}
