import { APPLICATION_ENDPOINT, APPLICATION_SERVICE, SERVICE_WORKER } from "astro:env/server";
import { checkApplicationSettings } from "./settings.ts";

/** Where this build posts applications, and to which kind of service. */
export const { service, endpoint } = checkApplicationSettings(
  APPLICATION_SERVICE,
  APPLICATION_ENDPOINT,
);

/** Whether pages may be cached on the device, and applications may wait there for the network. */
export const worksOffline = SERVICE_WORKER === "on";
