export { catalog } from './catalog.ts';
export { getService } from './get-service.ts';
export { lookUpHost, type HostOwner } from './look-up-host.ts';
export { matchUrl, type HostedService } from './match-url.ts';
