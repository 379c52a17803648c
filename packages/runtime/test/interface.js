// Stands where the banner's chunk and the preferences' chunk stand in a build.
export function mount(host, isSaved) {
  window.saved = isSaved;
  window.mounted = [...(window.mounted ?? []), host];
}
export async function openPreferences(host) {
  window.opened = host;
}
