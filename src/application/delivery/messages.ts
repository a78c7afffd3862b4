/** What the worker posts to open pages after it has tried to send the queue. */
export const ARRIVED_MESSAGE = "candidature-envoyee";
