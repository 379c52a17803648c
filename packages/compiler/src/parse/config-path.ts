/** Keys and indexes from the root of the configuration to one value. */
export type ConfigPath = readonly (string | number)[];
