/** What the worker posts to open pages after it has sent something from the queue. */
export const ARRIVED_MESSAGE = "candidature-envoyee";
