/** Addresses of the desk. Letters and documents link to the same ones, so they never change. */
export const paths = {
  today: '/',
  alerts: '/canh-bao',
  alert: (id: string) => `/canh-bao/${encodeURIComponent(id)}`,
  mentions: '/tin',
  mention: (id: string) => `/tin/${encodeURIComponent(id)}`,
  sources: '/nguon',
  letters: '/hop-thu',
  letter: (id: string) => `/hop-thu/${encodeURIComponent(id)}`,
  digests: '/ban-tin',
  digest: (id: string) => `/ban-tin/${encodeURIComponent(id)}`,
  signIn: '/dang-nhap',
  signOut: '/ra',
  health: '/song',
} as const;
