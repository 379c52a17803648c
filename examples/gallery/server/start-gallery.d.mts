export function startGallery(options: {
  port: number;
  print: (line: string) => void;
}): Promise<{ url: string; siteUrl: (id: string) => string; close: () => Promise<void> }>;
