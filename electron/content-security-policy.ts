/**
 * The content security policy of every page (electron-hardening). Styles may be inline because the UI
 * kit injects them; scripts never.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Its packets go past every other rule of this list.
  "webrtc 'block'",
].join('; ');
