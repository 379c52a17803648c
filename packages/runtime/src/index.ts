export type { GateHost } from './gate-host.ts';
