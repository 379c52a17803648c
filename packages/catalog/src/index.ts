export { catalog } from './catalog.ts';
export { getService } from './get-service.ts';
export { lookUpHost, type HostOwner } from './look-up-host.ts';
export { matchUrl } from './match-url.ts';
