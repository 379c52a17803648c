export { candor, type CandorPluginOptions } from './candor.ts';
