/** What the worker tells open pages once it has sent something that waited. */
export const ARRIVED_MESSAGE = "candidature-envoyee";
