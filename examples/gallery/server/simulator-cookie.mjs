/** `on` while a site shows the simulator. HttpOnly: neither the site nor Candor's clearing of cookies meets it. */
export const SIMULATOR_COOKIE = '__candor_simulator';
